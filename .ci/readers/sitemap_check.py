"""Site maps keep their schema, and hold every page that search engines may keep, and no other."""

from pathlib import Path

from lxml import etree

from moments import is_same
from report import Report

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
SCHEMA = Path(__file__).with_name("sitemap.xsd")


def check(site, content):
    report = Report("sitemap")
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    if "sitemap.xml" not in site.file_set:
        report.fault("sitemap.xml", "is not there")
        return report
    listed = read(report, site, schema, "sitemap.xml", set())
    check_pages(report, site, listed)
    check_robots(report, site)
    if "news-sitemap.xml" in site.file_set:
        check_news(report, site, content, schema)
    return report


def read(report, site, schema, file, seen):
    """The addresses of a site map and of those that it names."""
    if file in seen:
        report.fault(file, "is named by itself")
        return []
    root = parsed(report, site, schema, file)
    if root is None:
        return []
    report.count("site maps")
    addresses = [(loc.text or "").strip() for loc in root.iterfind(f"*/{SITEMAP}loc")]
    if root.tag != f"{SITEMAP}sitemapindex":
        if not addresses:
            report.fault(file, "has no <url>")
        return addresses
    listed = []
    for address in addresses:
        named = site.file_at(address) if site.is_own(address) else None
        if named:
            listed += read(report, site, schema, named, seen | {file})
        else:
            report.fault(file, f"names a site map that is not there: {address}")
    return listed


def parsed(report, site, schema, file):
    try:
        root = etree.fromstring((site.root / file).read_bytes())
    except etree.XMLSyntaxError as failure:
        report.fault(file, f"is not well-formed: {failure}")
        return None
    if not schema.validate(root):
        for error in schema.error_log:
            report.fault(file, f"line {error.line}: {error.message}")
    return root


def is_indexable(page):
    """Whether search engines may keep the page under its own address."""
    if page.file == "404.html" or page.is_redirect or page.is_noindex:
        return False
    return page.canonical in (None, page.address)


def check_pages(report, site, listed):
    report.count("addresses", len(listed))
    for address in sorted({address for address in listed if listed.count(address) > 1}):
        report.fault("sitemap.xml", f"lists an address twice: {address}")
    for address in listed:
        file = site.file_at(address) if site.is_own(address) else None
        page = site.page_of.get(file)
        if not page:
            report.fault("sitemap.xml", f"lists an address that leads to no page: {address}")
        elif address != page.address:
            report.fault("sitemap.xml", f"lists {address}: expected {page.address}")
        elif not is_indexable(page):
            why = "noindex" if page.is_noindex else f"canonical {page.canonical}"
            report.fault("sitemap.xml", f"lists a page that search engines are told not to keep ({why}): {address}")
    for page in site.pages:
        if is_indexable(page):
            report.count("indexable pages")
            if page.address not in listed:
                report.fault("sitemap.xml", f"expected {page.address}, which search engines may keep")


def check_robots(report, site):
    if "robots.txt" not in site.file_set:
        report.fault("robots.txt", "is not there")
        return
    lines = (site.root / "robots.txt").read_text().splitlines()
    named = [line.split(":", 1)[1].strip() for line in lines if line.lower().startswith("sitemap:")]
    report.expect_that(site.url + "sitemap.xml" in named, "robots.txt", "Sitemap", site.url + "sitemap.xml", named)
    for line in lines:
        if line.strip().lower().replace(" ", "") == "disallow:/":
            report.fault("robots.txt", "keeps all crawlers out")


def check_news(report, site, content, schema):
    """Fresh articles only; whether they are fresh depends on the day, so an empty one is in order."""
    file = "news-sitemap.xml"
    root = parsed(report, site, schema, file)
    if root is None:
        return
    report.count("site maps")
    articles = {article.permalink: article for article in content.published}
    for url in root.iterfind(f"{SITEMAP}url"):
        report.count("news")
        address = (url.findtext(f"{SITEMAP}loc") or "").strip()
        article, page = articles.get(address), site.page_of.get(site.file_at(address))
        if not article or not page or not is_indexable(page):
            report.fault(file, f"lists what is no indexable article: {address}")
            continue
        news = url.find(f"{NEWS}news")
        if news is None:
            report.fault(file, f"has no <news:news> for {address}")
            continue
        report.expect(file, f"title of {address}", article.title, news.findtext(f"{NEWS}title"))
        name = news.findtext(f"{NEWS}publication/{NEWS}name")
        report.expect_that(name in (content.settings["title"], content.publisher_name), file, "publication", content.publisher_name, name)
        day = news.findtext(f"{NEWS}publication_date")
        report.expect_that(is_same(article.date, day, content.zone), file, f"publication_date of {address}", article.date, day)
