"""Microformats: an h-entry which is a repost of an h-cite."""

from moments import is_same


def check(report, site, content, article, page, items):
    entries = [item for item in items if "h-entry" in item["type"]]
    report.expect(page.file, "mf2: number of h-entries", 1, len(entries))
    if len(entries) != 1:
        return
    entry = entries[0]["properties"]
    check_entry(report, site, content, article, page.file, entry)
    if article.source:
        check_citation(report, content, article, page.file, entry.get("repost-of", []))
    else:
        report.expect(page.file, "mf2 repost-of of an own article", [], entry.get("repost-of", []))


def text(value):
    """A property's value as text."""
    return value.get("value") if isinstance(value, dict) else value


def texts(properties, name):
    return [" ".join((text(value) or "").split()) for value in properties.get(name, [])]


def cards(properties, name):
    """The names on the h-cards of a property."""
    found = properties.get(name, [])
    return [card["properties"].get("name", [None])[0] for card in found if isinstance(card, dict) and "h-card" in card["type"]]


def check_entry(report, site, content, article, file, entry):
    report.expect(file, "mf2 p-name", [" ".join(article.title.split())], texts(entry, "name"))
    report.expect(file, "mf2 p-author h-card", [author.name for author in article.authors], cards(entry, "author"))
    seen = texts(entry, "published")
    report.expect_that(
        len(seen) == 1 and is_same(article.date, seen[0], content.zone), file, "mf2 dt-published", article.date, seen)
    urls = texts(entry, "url")
    files = [site.file_at(url) if site.is_own(url) else None for url in urls]
    report.expect_that(files == [file], file, "mf2 u-url", article.permalink, urls)
    bodies = entry.get("content", [])
    is_body = len(bodies) == 1 and isinstance(bodies[0], dict) and len(bodies[0].get("value", "").split()) > 5
    report.expect_that(is_body, file, "mf2 e-content", "the article's text", [text(body)[:60] for body in bodies])
    categories = texts(entry, "category")
    report.expect_that(
        set(categories) <= set(article.tags) and (categories or not article.tags), file, "mf2 p-category",
        f"some of {article.tags}", categories)


def check_citation(report, content, article, file, found):
    source = article.source
    report.expect(file, "mf2 u-repost-of: number", 1, len(found))
    if len(found) != 1:
        return
    is_citation = isinstance(found[0], dict) and "h-cite" in found[0].get("type", [])
    report.expect_that(is_citation, file, "mf2 u-repost-of", "an h-cite", found[0])
    if not is_citation:
        return
    citation = found[0]["properties"]
    if source.title:
        report.expect(file, "mf2 repost-of p-name", [" ".join(source.title.split())], texts(citation, "name"))
    report.expect(file, "mf2 repost-of u-url", {source.url}, set(texts(citation, "url")))
    names = cards(citation, "author") or texts(citation, "author")
    report.expect(file, "mf2 repost-of p-author", [author.name for author in article.authors], names)
    report.expect(file, "mf2 repost-of p-publication", [source.name], cards(citation, "publication") or texts(citation, "publication"))
    if source.date:
        seen = texts(citation, "published")
        report.expect_that(
            len(seen) == 1 and is_same(source.date, seen[0], content.zone), file, "mf2 repost-of dt-published", source.date, seen)
