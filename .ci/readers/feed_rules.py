"""What the rules of Atom, RSS and JSON Feed have in common."""

import re

import feedparser
import lxml.html
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:\S+")


def parsed(report, file, body):
    """The root element; None where it is no XML, or no feed that feedparser reads without complaint."""
    try:
        body.decode("utf-8")
        root = etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True))
    except (UnicodeDecodeError, etree.XMLSyntaxError) as failure:
        report.fault(file, f"is not well-formed: {failure}")
        return None
    feed = feedparser.parse(body)
    if feed.bozo:
        report.fault(file, f"feedparser: {feed.bozo_exception}")
    return root


def exactly(report, file, element, names, where):
    for name in names:
        found = element.findall(name)
        label = name.rpartition("}")[2]
        report.expect(file, f"number of <{label}> in {where}", 1, len(found))
        if len(found) == 1 and not "".join(found[0].itertext()).strip() and not len(found[0]):
            report.fault(file, f"<{label}> in {where} is empty")


def check_unique(report, file, what, values):
    twice = sorted({value for value in values if values.count(value) > 1})
    report.expect(file, f"{what} that stand twice", [], twice)


def check_html(report, file, what, html):
    """A reader shows the text elsewhere: what it names must be whole addresses."""
    if not (html or "").strip():
        return
    for element, name, address, _ in lxml.html.fragment_fromstring(html, create_parent="div").iterlinks():
        if not ABSOLUTE.match(address):
            report.fault(file, f"{what}: <{element.tag} {name}> is a relative address: {address}")
