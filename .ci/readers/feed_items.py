"""What a reader of feeds sees of an item, in all three formats, and whether it is what the front matter says."""

import json
from dataclasses import dataclass, field

import feedparser
from lxml import etree

from addresses import license_key
from moments import is_same

UNSPECIFIED = "http://purl.org/atompub/license#unspecified"
DC = "{http://purl.org/dc/elements/1.1/}"
ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
CREATIVE_COMMONS = "{http://backend.userland.com/creativeCommonsRssModule}license"


@dataclass
class Item:
    address: str
    title: str
    authors: list
    original: list
    outlet: str
    licenses: list
    rights: str
    published: str
    modified: str = None
    first: str = None
    translators: list = None
    texts: list = field(default_factory=list)


def atom(body):
    return [atom_item(entry) for entry in feedparser.parse(body).entries]


def atom_item(entry):
    links = entry.get("links", [])
    by_relation = lambda name: [link["href"] for link in links if link.get("rel") == name]
    return Item(
        address=entry.get("link"), title=entry.get("title"), authors=names(entry.get("authors")),
        original=by_relation("via"), outlet=entry.get("source", {}).get("title", ""),
        licenses=[address for address in by_relation("license") if address != UNSPECIFIED], rights=entry.get("rights", ""),
        published=entry.get("published"), modified=entry.get("updated"), translators=names(entry.get("contributors")),
        first=entry.get("source", {}).get("updated", ""),
        texts=[content.get("value", "") for content in entry.get("content", [])] + [entry.get("summary", "")])


def rss(body):
    elements = etree.fromstring(body).findall("./channel/item")
    return [rss_item(entry, element) for entry, element in zip(feedparser.parse(body).entries, elements)]


def rss_item(entry, element):
    """feedparser keeps one of several creators and no dc:source, so these are read from the elements."""
    texts = lambda name: [(found.text or "").strip() for found in element.findall(name)]
    source = element.find("source")
    outlet = [source.text] if source is not None else texts(DC + "publisher")
    originals = texts(DC + "source") + ([source.get("url")] if source is not None else [])
    originals += [link.get("href") for link in element.findall(ATOM_LINK) if link.get("rel") == "via"]
    bodies = [content.get("value", "") for content in entry.get("content", [])] + [entry.get("summary", "")]
    return Item(
        address=entry.get("link"), title=entry.get("title"), authors=texts(DC + "creator"), original=originals,
        outlet=" ".join(filter(None, outlet + texts(DC + "rights") + bodies)),
        licenses=texts(CREATIVE_COMMONS), rights=entry.get("rights", "") or " ".join(texts(DC + "rights")),
        published=entry.get("published"), translators=texts(DC + "contributor"), texts=bodies)


def json_feed(body):
    return [json_item(item) for item in json.loads(body)["items"]]


def json_item(item):
    credit = item.get("_republished") or {}
    license = credit.get("license")
    original = [item["external_url"]] if item.get("external_url") else []
    return Item(
        address=item.get("url"), title=item.get("title"), authors=names(item.get("authors")), original=original,
        outlet=" ".join(strings(credit)), licenses=[text for text in strings(license) if text.startswith("http")],
        rights=" ".join(strings(credit)), published=item.get("date_published"),
        modified=item.get("date_modified"), first=credit.get("date_published", ""), texts=[item.get("content_html", ""), item.get("content_text", "")])


def names(people):
    return [person.get("name") for person in people or []]


def strings(value):
    """All texts in a value of JSON."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for item in value for text in strings(item)]
    return [value] if isinstance(value, str) else []


def check(report, content, file, article, item):
    what = f"item {article.folders[-1]}"
    report.expect(file, f"{what} title", article.title, item.title)
    report.expect(file, f"{what} authors", expected_authors(content, article, item), item.authors)
    for name, day in (("published", article.date), ("updated", article.modified)):
        seen = item.published if name == "published" else item.modified
        if name == "published" or seen:
            report.expect_that(is_same(day, seen, content.zone), file, f"{what} {name}", day, seen)
    report.expect_that(any(item.texts), file, f"{what} text", "a text or a summary", item.texts)
    expected = [license_key(article.license)] if article.license else []
    seen = [license_key(address) for address in item.licenses]
    is_statement = not expected and seen == [license_key(article.statement)]
    if not seen and not article.source and article.license and any(article.license in text for text in item.texts):
        seen = expected  # JSON Feed has no key for it; an own article says it in its text.
    report.expect_that(seen == expected or is_statement, file, f"{what} licence", article.license or "none", item.licenses)
    if article.holder and article.has_copyright and (article.source or item.rights):
        holder = article.notice or article.holder
        report.expect_that(holder in (item.rights or ""), file, f"{what} rights", f"'{holder}' in it", item.rights)
    if article.source:
        check_origin(report, content, file, what, article, item)
    else:
        report.expect(file, f"{what} original address of an own article", [], item.original)


def expected_authors(content, article, item):
    """Without authors the feed may name whoever published it."""
    named = [author.name for author in article.authors]
    if not named and item.authors in ([content.publisher_name], [article.source.name] if article.source else []):
        return item.authors
    return named


def check_origin(report, content, file, what, article, item):
    source = article.source
    is_named = source.url in item.original and set(item.original) <= {source.url, source.outlet.get("feed")}
    report.expect_that(is_named, file, f"{what} original address", source.url, item.original)
    report.expect_that(source.name in (item.outlet or ""), file, f"{what} outlet", source.name, item.outlet)
    if source.date and item.first is not None:
        report.expect_that(is_same(source.date, item.first, content.zone), file, f"{what} original's date", source.date, item.first)
    if item.translators is not None and article.translator:
        report.expect_that(
            article.translator in item.translators, file, f"{what} contributor", article.translator, item.translators)
