"""Every address of the site that is named anywhere in the output leads to a file, and every fragment to an anchor."""

import json
import re
from html import unescape
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import markup
from report import Report

OWN_TEXTS = (".xml", ".json", ".txt", ".webmanifest")
META = ("og:", "article:", "twitter:", "DCTERMS.", "DC.")


def check(site, content=None):
    report = Report("links")
    for page in site.pages:
        for element, name, address in markup.of_document(page.document):
            is_link = element.tag in ("a", "area")
            check_address(report, site, page, address, f"<{element.tag} {name}>", with_anchor=is_link)
        for address in named_elsewhere(site, page):
            check_address(report, site, page, address, "metadata", with_anchor=False)
    for file in site.files:
        if file.endswith(".css"):
            check_style(report, site, file)
        elif file.endswith(OWN_TEXTS):
            check_text(report, site, file)
    return report


def check_address(report, site, page, address, where, with_anchor=True):
    if urlsplit(address.strip()).scheme not in ("", "http", "https"):
        return
    absolute, fragment = urldefrag(site.resolve(page, address))
    if not site.is_own(absolute):
        return
    report.count("addresses")
    file = page.file if not address.split("#")[0].strip() else site.file_at(absolute)
    if file is None:
        report.fault(page.file, f"{where} leads nowhere: {address}")
    elif with_anchor and fragment and fragment != "top" and not fragment.startswith(":~:"):
        report.count("anchors")
        target = site.page_of.get(file)
        if not target or unquote(fragment) not in target.anchors:
            report.fault(page.file, f"{where}: {file} has no anchor '{unquote(fragment)}': {address}")


def named_elsewhere(site, page):
    """The site's own addresses in <meta> and in JSON-LD."""
    for meta in page.document.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or ""
        if name.startswith(META) and meta.get("content").startswith(site.url):
            yield meta.get("content")
    for script in page.document.xpath("//script[@type='application/ld+json']/text()"):
        try:
            yield from own_texts(site, json.loads(script))
        except json.JSONDecodeError:
            pass  # The check of metadata reports it.


def own_texts(site, value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from own_texts(site, item)
    elif isinstance(value, str) and value.startswith(site.url) and not re.search(r"\s", value):
        yield value


def check_style(report, site, file):
    base = file.rpartition("/")[0]
    for address in markup.of_style((site.root / file).read_text()):
        if address.startswith(("data:", "#", "http:", "https:", "//")):
            continue
        report.count("addresses")
        absolute = urljoin(site.url + (f"{base}/" if base else ""), address)
        if not site.file_at(urldefrag(absolute)[0]):
            report.fault(file, f"url() leads nowhere: {address}")


def check_text(report, site, file):
    """Feeds, site maps, robots.txt: whatever begins with the site's own address."""
    text = (site.root / file).read_text()
    if file.endswith(".xml"):
        text = unescape(text)
    for address in sorted(set(re.findall(re.escape(site.url) + r"[^\s\"'<>\\)]*", text))):
        report.count("addresses")
        absolute, fragment = urldefrag(address.replace("&amp;", "&"))
        target = site.file_at(absolute)
        if target is None:
            report.fault(file, f"names an address that leads nowhere: {address}")
        elif fragment and target in site.page_of and unquote(fragment) not in site.page_of[target].anchors:
            report.fault(file, f"{target} has no anchor '{fragment}': {address}")
