"""What programs read from the head and the body of each article's page is what its front matter says."""

from html import unescape

import extruct
import mf2py

import linked_data
import microformats
import named_metadata
import rights_expression
from report import Report

SYNTAXES = ["json-ld", "opengraph", "rdfa", "dublincore", "microdata"]


def check(site, content):
    report = Report("metadata")
    check_absent(report, site, content)
    for article in content.published:
        page = site.page_of.get(article.page)
        if not page:
            report.fault(article.page, f"there is no page of {article.file}")
        elif article.section:
            check_page(report, site, content, article, page)
        else:
            report.count("plain pages")
    return report


def check_page(report, site, content, article, page):
    report.count("articles")
    try:
        data = extruct.extract(page.text, base_url=page.address, syntaxes=SYNTAXES, errors="strict")
    except ValueError as failure:
        report.fault(page.file, f"extruct cannot read it: {failure}")
        return
    report.expect(page.file, "canonical", article.canonical, page.canonical)
    linked_data.check(report, content, article, page, data["json-ld"])
    named_metadata.check(report, content, article, page, data)
    items = mf2py.parse(doc=page.text, url=page.address)["items"]
    microformats.check(report, site, content, article, page, items)
    rights_expression.check(report, article, page, data["rdfa"])


def check_absent(report, site, content):
    """Nothing of an article that is not published, but a notice that it is gone."""
    for article in content.articles:
        if not article.absence:
            continue
        report.count("absent articles")
        page = site.page_of.get(article.page)
        is_gone = article.absence in ("expired", "withdrawn")
        if page and not (is_gone and page.is_noindex and not page.document.find_class("e-content")):
            report.fault(page.file, f"is published, but {article.file} is {article.absence}")
        for other in site.pages:
            if not is_gone and article.title in unescape(other.text):
                report.fault(other.file, f"has the title of {article.file}, which is {article.absence}: {article.title}")
