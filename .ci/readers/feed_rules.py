"""The rules of RFC 4287 (Atom), RSS 2.0 with the profile of its advisory board, and JSON Feed 1.1.

Each function reports what breaks its standard, and says whether the feed can be read at all."""

import json
import re

import feedparser
import lxml.html
from lxml import etree

import moments

ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
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


# Atom

def atom(report, file, body, address):
    root = parsed(report, file, body)
    if root is None:
        return False
    report.expect(file, "root element", f"{ATOM}feed", root.tag)
    if root.tag != f"{ATOM}feed":
        return False
    exactly(report, file, root, [ATOM + name for name in ("id", "title", "updated")], "the feed")
    entries = root.findall(f"{ATOM}entry")
    own = [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    report.expect(file, "link rel=self", [address], own)
    check_atom_parts(report, file, root, "the feed")
    for number, entry in enumerate(entries, 1):
        check_entry(report, file, root, entry, f"entry {number}")
    check_unique(report, file, "ids of entries", [(entry.findtext(f"{ATOM}id") or "").strip() for entry in entries])
    updated = [moments.read(entry.findtext(f"{ATOM}updated")) for entry in entries]
    latest = moments.read(root.findtext(f"{ATOM}updated"))
    if latest and all(updated) and updated and max(updated) > latest:
        report.fault(file, f"an entry was updated at {max(updated)}, after the feed at {latest}")
    return True


def check_entry(report, file, root, entry, where):
    exactly(report, file, entry, [ATOM + name for name in ("id", "title", "updated")], where)
    check_atom_parts(report, file, entry, where)
    has_author = any(part.find(f"{ATOM}author") is not None for part in (entry, root))
    source = entry.find(f"{ATOM}source")
    has_author = has_author or (source is not None and source.find(f"{ATOM}author") is not None)
    report.expect_that(has_author, file, where, "an author in it or in the feed", None)
    links = [link for link in entry.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"]
    check_unique(report, file, f"alternate links of {where}", [(l.get("type"), l.get("hreflang")) for l in links])
    contents = entry.findall(f"{ATOM}content")
    report.expect_that(len(contents) <= 1, file, where, "one content at most", len(contents))
    report.expect_that(bool(contents or links), file, where, "a content or an alternate link", None)
    for part in contents + entry.findall(f"{ATOM}summary"):
        if part.get("type") == "html" and not part.get("{http://www.w3.org/XML/1998/namespace}base"):
            check_html(report, file, where, part.text)
    if source is not None:
        check_atom_parts(report, file, source, f"the source of {where}")
        exactly(report, file, source, [ATOM + name for name in ("id", "title", "updated")], f"the source of {where}")


def check_atom_parts(report, file, parent, where):
    for element in parent:
        if not isinstance(element.tag, str) or not element.tag.startswith(ATOM):
            continue
        name, text = element.tag.removeprefix(ATOM), (element.text or "").strip()
        if name in ("updated", "published"):
            report.expect_that(bool(moments.RFC3339.fullmatch(text)), file, f"<{name}> of {where}", "a moment of RFC 3339", text)
        elif name == "id":
            report.expect_that(bool(ABSOLUTE.fullmatch(text)), file, f"<id> of {where}", "a whole address", text)
        elif name in ("author", "contributor"):
            exactly(report, file, element, [f"{ATOM}name"], f"<{name}> of {where}")
        elif name == "link":
            report.expect_that(
                bool(ABSOLUTE.fullmatch(element.get("href", ""))), file, f"<link> of {where}", "a whole address", element.get("href"))
        elif name in ("title", "subtitle", "rights", "summary"):
            report.expect_that(
                element.get("type", "text") in ("text", "html", "xhtml"), file, f"type of <{name}> of {where}", "text, html or xhtml",
                element.get("type"))
        elif name == "category":
            report.expect_that(bool(element.get("term")), file, f"<category> of {where}", "a term", None)
        elif name not in ("content", "entry", "source", "generator", "icon", "logo"):
            report.fault(file, f"<{name}> of {where} is not an element of Atom")


# RSS

RSS_ITEM = {"title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source"}
RSS_CHANNEL = {
    "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate",
    "category", "generator", "docs", "cloud", "ttl", "image", "textInput", "skipHours", "skipDays", "item",
}


def rss(report, file, body, address):
    root = parsed(report, file, body)
    channel = root.find("channel") if root is not None else None
    if channel is None or root.tag != "rss":
        report.fault(file, "has no <rss> with a <channel>")
        return False
    report.expect(file, "version", "2.0", root.get("version"))
    exactly(report, file, channel, ["title", "link", "description"], "the channel")
    own = [link.get("href") for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
    report.expect(file, "atom:link rel=self", [address], own)
    check_known(report, file, channel, RSS_CHANNEL, "the channel")
    items = channel.findall("item")
    for number, item in enumerate(items, 1):
        check_item(report, file, item, f"item {number}")
    check_unique(report, file, "guids", [guid.text for guid in channel.findall("item/guid")])
    return True


def check_known(report, file, parent, names, where):
    single = names - {"category", "item", "enclosure"}
    for element in parent:
        if isinstance(element.tag, str) and not element.tag.startswith("{") and element.tag not in names:
            report.fault(file, f"<{element.tag}> of {where} is not an element of RSS")
    for name in sorted(single):
        if len(parent.findall(name)) > 1:
            report.fault(file, f"<{name}> stands more than once in {where}")
    for name in ("pubDate", "lastBuildDate"):
        for element in parent.findall(name):
            report.expect_that(
                bool(moments.RFC822.fullmatch(element.text or "")) and moments.read(element.text) is not None, file,
                f"<{name}> of {where}", "a moment of RFC 822 with a year of four digits", element.text)


def check_item(report, file, item, where):
    check_known(report, file, item, RSS_ITEM, where)
    report.expect_that(
        item.find("title") is not None or item.find("description") is not None, file, where, "a title or a description", None)
    report.expect_that(item.find("guid") is not None, file, where, "a guid", None)
    for guid in item.findall("guid"):
        is_address = guid.get("isPermaLink", "true") == "false" or ABSOLUTE.fullmatch(guid.text or "")
        report.expect_that(bool(is_address), file, f"<guid> of {where}", "an address, or isPermaLink=\"false\"", guid.text)
    for link in item.findall("link"):
        report.expect_that(bool(ABSOLUTE.fullmatch(link.text or "")), file, f"<link> of {where}", "a whole address", link.text)
    for author in item.findall("author"):
        report.expect_that("@" in (author.text or ""), file, f"<author> of {where}", "an e-mail address", author.text)
    for source in item.findall("source"):
        report.expect_that(bool(ABSOLUTE.fullmatch(source.get("url", ""))), file, f"<source> of {where}", "a url", source.get("url"))
    for enclosure in item.findall("enclosure"):
        report.expect_that({"url", "length", "type"} <= set(enclosure.attrib), file, f"<enclosure> of {where}", "url, length, type",
                           sorted(enclosure.attrib))
    if item.find("source") is not None and item.find(f"{DC}source") is not None:
        report.fault(file, f"{where} has both <source> and <dc:source>")
    if item.find("author") is not None and item.find(f"{DC}creator") is not None:
        report.fault(file, f"{where} has both <author> and <dc:creator>")
    for element in item.findall("description") + item.findall(CONTENT):
        check_html(report, file, where, element.text)


# JSON Feed

JSON_FEED = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str, "user_comment": str,
    "next_url": str, "icon": str, "favicon": str, "authors": list, "author": dict, "language": str, "expired": bool,
    "hubs": list, "items": list,
}
JSON_ITEM = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str, "content_text": str, "summary": str,
    "image": str, "banner_image": str, "date_published": str, "date_modified": str, "authors": list, "author": dict,
    "tags": list, "language": str, "attachments": list,
}


def json_feed(report, file, body, address):
    try:
        feed = json.loads(body.decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as failure:
        report.fault(file, f"is no JSON: {failure}")
        return False
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        report.fault(file, "has no items")
        return False
    report.expect(file, "version", "https://jsonfeed.org/version/1.1", feed.get("version"))
    report.expect_that(bool(feed.get("title")), file, "title", "a title", feed.get("title"))
    report.expect(file, "feed_url", address, feed.get("feed_url"))
    check_keys(report, file, feed, JSON_FEED, "the feed")
    for number, item in enumerate(feed["items"], 1):
        check_json_item(report, file, item, f"item {number}")
    check_unique(report, file, "ids", [item.get("id") for item in feed["items"]])
    return True


def check_keys(report, file, record, known, where):
    for key, value in record.items():
        if key.startswith("_"):
            report.expect_that(
                len(key) > 1 and key[1].isalpha() and isinstance(value, dict), file, f"'{key}' of {where}", "a record of an extension", value)
        elif key not in known:
            report.fault(file, f"'{key}' of {where} is not a key of JSON Feed")
        elif not isinstance(value, known[key]):
            report.fault(file, f"'{key}' of {where} is not a {known[key].__name__}: {value!r}")
        elif key.endswith("url") or key in ("image", "banner_image", "icon", "favicon"):
            report.expect_that(bool(ABSOLUTE.fullmatch(value)), file, f"'{key}' of {where}", "a whole address", value)
    for author in record.get("authors") or []:
        has_name = isinstance(author, dict) and any(author.get(key) for key in ("name", "url", "avatar"))
        report.expect_that(has_name, file, f"an author of {where}", "a name, url or avatar", author)


def check_json_item(report, file, item, where):
    check_keys(report, file, item, JSON_ITEM, where)
    report.expect_that(bool(item.get("id")), file, where, "an id", item.get("id"))
    report.expect_that(bool(item.get("content_html") or item.get("content_text")), file, where, "content_html or content_text", None)
    for key in ("date_published", "date_modified"):
        if key in item:
            seen = str(item[key])
            report.expect_that(bool(moments.RFC3339.fullmatch(seen)), file, f"'{key}' of {where}", "a moment of RFC 3339", seen)
    check_html(report, file, where, item.get("content_html"))
