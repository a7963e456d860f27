"""JSON-LD: one NewsArticle about our page, which says what it is based on."""

from addresses import license_key
from moments import is_same


def check(report, content, article, page, items):
    file = page.file
    news = [item for item in items if kind(item).endswith("NewsArticle")]
    report.expect(file, "JSON-LD: number of NewsArticles", 1, len(news))
    if len(news) != 1:
        return
    news = news[0]
    check_page(report, content, article, file, news)
    check_rights(report, article, file, news)
    if article.source:
        check_origin(report, content, article, file, news)
    else:
        for name in ("isBasedOn", "sourceOrganization"):
            report.expect(file, f"JSON-LD {name} of an own article", None, news.get(name))
    if article.mode == "translation":
        check_translation(report, article, file, news)


def kind(item):
    value = item.get("@type", "") if isinstance(item, dict) else ""
    return value[0] if isinstance(value, list) and value else str(value)


def one(value):
    """The only value of a property, whether written as a list or not; records are dictionaries."""
    if isinstance(value, list):
        value = value[0] if len(value) == 1 else {}
    return value if isinstance(value, dict) else {"@id": value, "url": value, "name": value} if value else {}


def many(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def check_page(report, content, article, file, news):
    for name in ("@id", "url", "mainEntityOfPage"):
        report.expect(file, f"JSON-LD {name}", article.permalink, one(news.get(name)).get("@id"))
    headline = news.get("headline") or ""
    begins = article.title.startswith(headline.rstrip("….").rstrip()) and headline
    report.expect_that(
        headline == article.title or (begins and len(article.title) > 110), file, "JSON-LD headline", article.title, headline)
    report.expect_that(len(headline) <= 110, file, "JSON-LD headline", "at most 110 characters", headline)
    check_authors(report, file, "JSON-LD author", article.authors, news.get("author"))
    publisher = one(news.get("publisher"))
    report.expect(file, "JSON-LD publisher", (content.publisher_name, content.url), (publisher.get("name"), publisher.get("url")))
    report.expect(file, "JSON-LD publisher @type", "NewsMediaOrganization", kind(publisher))
    for name, day in (("datePublished", article.date), ("dateModified", article.modified)):
        if name in news or name == "datePublished" or article.updated:
            report.expect_that(is_same(day, news.get(name), content.zone), file, f"JSON-LD {name}", day, news.get(name))
    report.expect(file, "JSON-LD inLanguage", article.language, news.get("inLanguage"))
    free = news.get("isAccessibleForFree")
    report.expect(file, "JSON-LD isAccessibleForFree", content.publisher.get("paywall") != "true", free)


def check_authors(report, file, what, authors, seen):
    seen = many(seen)
    report.expect(file, what, [author.name for author in authors], [one(item).get("name") for item in seen])
    for author, item in zip(authors, seen):
        expected = "Organization" if author.is_organization else "Person"
        report.expect_that(
            kind(item) == expected or (author.is_organization and kind(item).endswith("Organization")), file,
            f"{what} @type of {author.name}", expected, kind(item))
        if author.url:
            report.expect(file, f"{what} url of {author.name}", author.url, item.get("url"))
        if author.affiliation:
            affiliation = one(item.get("affiliation")).get("name")
            report.expect(file, f"{what} affiliation of {author.name}", author.affiliation, affiliation)


def check_rights(report, article, file, news):
    if article.holder and (article.has_copyright or "copyrightHolder" in news):
        report.expect(file, "JSON-LD copyrightHolder", article.holder, one(news.get("copyrightHolder")).get("name"))
        notice = str(news.get("copyrightNotice", ""))
        report.expect_that(
            notice == article.notice or (not article.notice and article.holder in notice), file, "JSON-LD copyrightNotice",
            article.notice or f"a line with '{article.holder}'", notice)
    if article.year and article.has_copyright:
        year = news.get("copyrightYear")
        years = [int(part) for part in article.year.split("-")]
        report.expect_that(
            type(year) is int and year in years, file, "JSON-LD copyrightYear", f"the number {article.year}", year)
    check_license(report, article, file, "JSON-LD license", one(news.get("license")).get("@id"))
    if article.source:
        value = one(news.get("creditText")).get("@id")
        report.expect_that(bool(value), file, "JSON-LD creditText", "a text", value)
        usage = news.get("usageInfo")
        pages = [one(page).get("@id") for page in (usage if isinstance(usage, list) else [usage])]
        report.expect_that(
            all(str(page).startswith("https://") for page in pages), file, "JSON-LD usageInfo", "addresses", pages)
        credit = str(news.get("creditText", ""))
        report.expect_that(article.source.name in credit, file, "JSON-LD creditText", f"'{article.source.name}' in it", credit)


def check_license(report, article, file, what, seen):
    """The licence's address; where there is none, nothing or the statement that holds instead."""
    if article.license:
        report.expect(file, what, license_key(article.license), license_key(seen))
    elif seen:
        report.expect(file, what, license_key(article.statement), license_key(seen))


def check_origin(report, content, article, file, news):
    source, origin = article.source, one(news.get("isBasedOn"))
    report.expect(file, "JSON-LD isBasedOn url", source.url, origin.get("url") or origin.get("@id"))
    report.expect_that(
        kind(origin).endswith("Article") or kind(origin) in ("CreativeWork", "Report"), file, "JSON-LD isBasedOn @type",
        "NewsArticle", kind(origin))
    if "headline" in origin or source.title:
        headline = origin.get("headline") or ""
        report.expect(file, "JSON-LD isBasedOn headline", (source.title or "")[:109], headline[:109])
    if source.date:
        seen = origin.get("datePublished")
        report.expect_that(is_same(source.date, seen, content.zone), file, "JSON-LD isBasedOn datePublished", source.date, seen)
    report.expect(file, "JSON-LD isBasedOn publisher", source.name, one(origin.get("publisher")).get("name"))
    outlet = one(news.get("sourceOrganization"))
    report.expect(
        file, "JSON-LD sourceOrganization", (source.name, source.outlet["url"]), (outlet.get("name"), outlet.get("url")))


def check_translation(report, article, file, news):
    if article.translator:
        report.expect(file, "JSON-LD translator", article.translator, one(news.get("translator")).get("name"))
    work = one(news.get("translationOfWork"))
    report.expect(file, "JSON-LD translationOfWork", article.source.url, work.get("url") or work.get("@id"))
