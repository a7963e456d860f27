"""Every feed keeps the rules of its standard, and its items are the articles that belong there, fully credited."""

from dataclasses import dataclass
from urllib.parse import quote

import addresses
import atom_rules
import feed_items
import json_feed_rules
import rss_rules
from report import Report

FILES = {"atom": "feed.xml", "rss": "rss.xml", "json": "feed.json"}
RULES = {"atom": atom_rules.check, "rss": rss_rules.check, "json": json_feed_rules.check}
READERS = {"atom": feed_items.atom, "rss": feed_items.rss, "json": feed_items.json_feed}


@dataclass
class Expected:
    """What a folder's feeds must hold."""

    folder: str
    articles: list
    is_term: bool = False


def check(site, content):
    report = Report("feeds")
    settings = content.settings.get("feeds", {})
    formats = settings.get("formats") or list(FILES)
    known = set()
    for expected in expected_feeds(content):
        limit = int(settings.get("termLimit") or 10) if expected.is_term else int(settings.get("limit") or 20)
        for form in formats:
            file = expected.folder + FILES[form]
            known.add(file)
            check_feed(report, site, content, form, file, expected.articles, limit)
    for file in site.files:
        if file.split("/")[-1] in FILES.values() and file not in known:
            report.fault(file, "is a feed that nothing in content/ asks for")
    return report


def expected_feeds(content):
    """The site, each section, each term."""
    articles = [article for article in content.published if article.section]
    yield Expected("", articles)
    for section in sorted({article.section for article in articles}):
        yield Expected(f"{addresses.slug(section)}/", [article for article in articles if article.section == section])
    for taxonomy in content.taxonomies:
        for term in sorted({term for article in content.published for term in article.terms[taxonomy]}):
            members = [article for article in content.published if term in article.terms[taxonomy]]
            yield Expected(f"{taxonomy}/{addresses.slug(term)}/", members, is_term=True)


def check_feed(report, site, content, form, file, articles, limit):
    if file not in site.file_set:
        report.fault(file, "is not there")
        return
    report.count("feeds")
    body = (site.root / file).read_bytes()
    if not RULES[form](report, file, body, site.url + quote(file, safe="/~")):
        return
    items = READERS[form](body)
    report.count("items", len(items))
    check_members(report, site, content, file, items, articles, limit)


def check_members(report, site, content, file, items, articles, limit):
    by_address = {article.permalink: article for article in articles}
    seen = [item.address for item in items]
    report.expect(file, "number of items", min(limit, len(articles)), len(items))
    for address in seen:
        report.expect_that(address in by_address, file, "items", "only articles that belong to this feed", address)
    if len(articles) <= limit:
        missing = sorted(set(by_address) - set(seen))
        report.expect_that(not missing, file, "items", f"also {missing}", sorted(seen))
    days = [by_address[address].date[:10] for address in seen if address in by_address]
    report.expect(file, "order of the items (newest first)", sorted(days, reverse=True), days)
    if days and len(articles) > limit:
        newer = [a.permalink for a in articles if a.permalink not in seen and a.date[:10] > days[-1]]
        report.expect_that(not newer, file, "items", f"the newest, so also {newer}", sorted(seen))
    for item in items:
        if item.address in by_address:
            feed_items.check(report, content, file, by_address[item.address], item)
