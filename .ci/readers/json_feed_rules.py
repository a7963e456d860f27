"""The rules of JSON Feed 1.1."""

import json

import moments
from feed_rules import ABSOLUTE, check_html, check_unique

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


def check(report, file, body, address):
    """Reports what breaks the standard; whether the feed can be read at all."""
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
