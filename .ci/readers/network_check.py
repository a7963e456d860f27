"""No page needs another host: no style, script, picture, font or frame from elsewhere."""

import re

import markup
from report import Report

LOADING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest",
                 "apple-touch-icon", "mask-icon", "prerender", "shortcut"}
LOADING = {"src", "poster", "data", "background", "srcset", "imagesrcset", "style", "refresh"}
SCRIPT_ADDRESS = re.compile(r"""["'`](?:https?:)?//[^"'`\s]+""")


def check(site, content=None):
    report = Report("network")
    for page in site.pages:
        report.count("pages")
        for element, name, address in markup.of_document(page.document):
            if loads(element, name):
                check_address(report, site, page, address, f"<{element.tag} {name}>")
        for script in page.document.xpath("//script[not(@src)]"):
            if "json" not in script.get("type", ""):
                check_script(report, site, page.file, script.text or "")
        for base in page.document.xpath("//base/@href"):
            check_address(report, site, page, base, "<base href>")
    for file in site.files:
        if file.endswith((".css", ".svg")):
            check_file(report, site, file)
        elif file.endswith((".js", ".mjs")):
            report.count("files")
            check_script(report, site, file, (site.root / file).read_text())
    return report


def loads(element, name):
    """Whether a browser fetches the address by itself."""
    if element.tag == "link":
        return bool(LOADING_LINKS & set(element.get("rel", "").lower().split()))
    if element.tag in ("use", "image", "feimage"):
        return True
    return name in LOADING


def check_address(report, site, page, address, where):
    report.count("addresses")
    if address.strip().lower().startswith(("data:", "blob:", "#", "about:")):
        return
    if not site.is_own(site.resolve(page, address)):
        report.fault(page.file, f"{where} is on another host: {address}")


def check_file(report, site, file):
    report.count("files")
    text = (site.root / file).read_text()
    addresses = markup.of_style(text)
    if file.endswith(".svg"):
        addresses += re.findall(r"(?:href|src)\s*=\s*[\"']([^\"']*)", text)
    for address in addresses:
        if re.match(r"(https?:)?//", address) and not site.is_own(re.sub(r"^//", "https://", address)):
            report.fault(file, f"loads from another host: {address}")


def check_script(report, site, file, text):
    for address in SCRIPT_ADDRESS.findall(text):
        if not address[1:].startswith((site.url, "http://www.w3.org/")):
            report.fault(file, f"a script names another host: {address[1:]}")
