"""The rules of RSS 2.0, and of the profile of its advisory board."""

import moments
from feed_rules import ABSOLUTE, ATOM, check_html, check_unique, exactly, parsed

DC = "{http://purl.org/dc/elements/1.1/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
RSS_ITEM = {"title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source"}
RSS_CHANNEL = {
    "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate",
    "category", "generator", "docs", "cloud", "ttl", "image", "textInput", "skipHours", "skipDays", "item",
}


def check(report, file, body, address):
    """Reports what breaks the standard; whether the feed can be read at all."""
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
