"""Open Graph and Dublin Core: names and values in the head."""

from linked_data import check_license
from moments import is_same


def check(report, content, article, page, data):
    check_open_graph(report, content, article, page.file, open_graph(data["opengraph"]))
    values = dublin_core(data["dublincore"])
    if article.source:
        check_dublin_core(report, content, article, page.file, values)
    else:
        for name in ("source", "isversionof", "isformatof"):
            report.expect(page.file, f"DCTERMS.{name} of an own article", [], values.get(name, []))


def open_graph(blocks):
    values = {}
    for block in blocks:
        for name, value in block["properties"]:
            values.setdefault(name, []).append(value)
    return values


def dublin_core(blocks):
    """Values by the last part of their names, in lower case: readers do not tell cases apart."""
    values = {}
    for block in blocks:
        for item in block["elements"] + block["terms"]:
            name = item.get("name") or item.get("rel")
            if name.lower().startswith("dcterms."):
                values.setdefault(name.lower().removeprefix("dcterms."), []).append(item.get("content") or item.get("href"))
    return values


def check_open_graph(report, content, article, file, values):
    expected = {"og:type": "article", "og:title": article.title, "og:url": article.canonical}
    for name, value in expected.items():
        report.expect(file, name, [value], values.get(name, []))
    names = values.get("og:site_name", [])
    is_named = len(names) == 1 and names[0] in (content.settings["title"], content.publisher_name)
    report.expect_that(is_named, file, "og:site_name", content.settings["title"], names)
    locale = values.get("og:locale", [""])[0].replace("_", "-").split("-")[0]
    report.expect(file, "og:locale", article.language.split("-")[0].lower(), locale.lower())
    for name, day in (("published_time", article.date), ("modified_time", article.modified)):
        seen = values.get(f"article:{name}", [])
        if not seen and name == "modified_time" and not article.updated:
            continue
        report.expect_that(
            len(seen) == 1 and is_same(day, seen[0], content.zone), file, f"article:{name}", day, seen)
    check_terms(report, content, article, file, values)


def check_terms(report, content, article, file, values):
    sections = content.settings.get("sections", {})
    title = sections.get(article.section, {}).get("title") or article.section
    seen = values.get("article:section", [])
    report.expect_that(
        len(seen) == 1 and seen[0].lower() in [name.lower() for name in [title, article.section] + article.tags],
        file, "article:section", title, seen)
    tags = values.get("article:tag", [])
    missing = [tag for tag in article.terms.get("tags", []) if tag not in tags]
    report.expect_that(not missing, file, "article:tag", f"also {missing}", tags)
    foreign = [tag for tag in tags if tag not in article.tags]
    report.expect_that(not foreign, file, "article:tag", f"not {foreign}", tags)


def check_dublin_core(report, content, article, file, values):
    source = article.source
    report.expect(file, "DCTERMS.source", [source.url], values.get("source", []))
    report.expect(file, "DCTERMS.creator", [author.name for author in article.authors], values.get("creator", []))
    publishers = values.get("publisher", [])
    is_known = publishers and all(name in (content.publisher_name, source.name) for name in publishers)
    report.expect_that(is_known, file, "DCTERMS.publisher", f"{content.publisher_name} or {source.name}", publishers)
    issued = values.get("issued", [])
    is_day = len(issued) == 1 and any(is_same(day, issued[0], content.zone) for day in (article.date, source.date) if day)
    report.expect_that(is_day, file, "DCTERMS.issued", article.date, issued)
    report.expect(file, "DCTERMS.language", [article.language], values.get("language", []))
    for seen in values.get("license", [None]):
        check_license(report, article, file, "DCTERMS.license", seen)
    if article.holder and (article.has_copyright or "rightsholder" in values):
        report.expect(file, "DCTERMS.rightsHolder", [article.holder], values.get("rightsholder", []))
        rights = " ".join(values.get("rights", []))
        report.expect_that(
            (article.notice or article.holder) in rights, file, "DCTERMS.rights", f"'{article.notice or article.holder}' in it", rights)
    check_relation(report, article, file, values)


def check_relation(report, article, file, values):
    """A format of the same text, or a version that somebody changed."""
    names = {"verbatim": ["isformatof"], "excerpt": ["isformatof", "isversionof", "ispartof"]}
    allowed = names.get(article.mode, ["isversionof"])
    found = {name: values[name] for name in ("isformatof", "isversionof", "ispartof") if name in values}
    is_right = any(found.get(name) == [article.source.url] for name in allowed) and set(found) <= set(allowed)
    report.expect_that(
        is_right, file, f"Dublin Core relation of the use '{article.mode}'", f"{allowed[0]} {article.source.url}", found)
