"""The machine form of each kit keeps to ninjs 3.3 of the IPTC, and says what the page and its article say.

The schema below is written from the standard's documentation and has the properties that are made here, and no others: what
is not in it is a fault, so that nothing is added without a look at the standard. https://iptc.org/standards/ninjs/"""

import json
from html import unescape

from jsonschema import Draft202012Validator, FormatChecker

from report import Report

URI = {"type": "string", "format": "uri", "pattern": "^https?://"}
TEXT = {"type": "string", "minLength": 1}
MOMENT = {"type": "string", "format": "date-time", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}


def closed(properties, required=()):
    """An object that has these properties and no others."""
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def several(items):
    return {"type": "array", "items": items, "minItems": 1}


VALUES = several(closed({"role": TEXT, "contentType": TEXT, "value": TEXT}, ["value"]))
RIGHTS = {"copyrightHolder": TEXT, "copyrightNotice": TEXT, "usageTerms": TEXT,
          "rightsInfo": closed({"linkedRights": URI}, ["linkedRights"])}
PICTURE = closed(
    RIGHTS | {
        "name": TEXT, "uri": URI, "type": {"const": "picture"}, "by": TEXT, "descriptions": VALUES,
        "renditions": several(closed({"name": TEXT, "href": URI}, ["name"])),
    }, ["uri", "name"])
SCHEMA = closed(
    RIGHTS | {
        "uri": URI, "type": {"const": "text"}, "representationType": {"enum": ["full", "partial"]},
        "pubStatus": {"enum": ["usable", "withheld", "canceled"]},
        "standard": closed({"name": {"const": "ninjs"}, "version": {"const": "3.3"}, "schema": URI}),
        "contentCreated": MOMENT, "versionCreated": MOMENT, "expires": MOMENT, "language": TEXT, "by": TEXT,
        "infoSources": several(closed(
            {"name": TEXT, "uri": URI, "role": {"enum": ["originated", "distributed", "aggregated"]}}, ["name", "uri", "role"])),
        "altIds": several(closed({"role": TEXT, "value": TEXT}, ["role", "value"])),
        "headlines": VALUES, "descriptions": VALUES, "bodies": VALUES, "associations": several(PICTURE),
    }, ["uri", "standard", "headlines", "bodies", "infoSources"])


def check(site, content):
    report = Report("ninjs")
    validator = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
    for file in sorted(site.files):
        if file.endswith("/republish/ninjs.json"):
            check_file(report, validator, site, content, file)
    return report


def check_file(report, validator, site, content, file):
    report.count("files")
    try:
        item = json.loads((site.root / file).read_text())
    except ValueError as error:
        report.fault(file, f"is no JSON: {error}")
        return
    errors = list(validator.iter_errors(item))
    for error in errors:
        report.fault(file, f"{'/'.join(map(str, error.absolute_path)) or 'the item'}: {error.message[:200]}")
    if errors:
        return
    folder = file.removesuffix("republish/ninjs.json")
    page = next((article for article in content.published if article.page == folder + "index.html"), None)
    if page is None:
        report.fault(file, "is of no article of content/")
        return
    report.expect(file, "uri", page.permalink, item.get("uri"))
    report.expect(file, "language", page.language, item.get("language"))
    report.expect(file, "headline", page.title, (item.get("headlines") or [{}])[0].get("value"))
    check_credit(report, content, file, item, page)


def check_credit(report, content, file, item, page):
    """The origin, the licence and this site are named, and the body has them where a reader finds them."""
    stations = [station.get("name") for station in item.get("infoSources", [])]
    report.expect(file, "the last station", content.publisher_name, stations[-1] if stations else None)
    body = unescape((item.get("bodies") or [{}])[0].get("value", ""))
    if page.source:
        report.expect(file, "the original", page.source.url, (item.get("altIds") or [{}])[0].get("value"))
        report.expect_that(f'href="{page.source.url}"' in body, file, "the link to the original", "one in the body", "none")
    report.expect_that(f'href="{item.get("uri")}"' in body, file, "the link to this site", "one in the body", "none")
    licence = item.get("rightsInfo", {}).get("linkedRights")
    if licence:
        report.expect_that(f'href="{licence}" rel="license"' in body, file, "the licence", "linked in the body", "none")
