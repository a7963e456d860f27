"""RDFa (ccREL): the credit block speaks about the original, by its address."""

from addresses import license_key

TERMS = "http://purl.org/dc/terms/"
CC = "http://creativecommons.org/ns#"
LICENSES = ("http://www.w3.org/1999/xhtml/vocab#license", CC + "license", TERMS + "license")


def check(report, article, page, nodes):
    file = page.file
    subjects = {node["@id"]: node for node in nodes if "@id" in node}
    if not article.source:
        return
    original = subjects.get(article.source.url)
    report.expect_that(original is not None, file, "RDFa", f"about {article.source.url}", sorted(subjects))
    if original is None:
        return
    if article.source.title:
        report.expect(file, "RDFa dct:title", [" ".join(article.source.title.split())], values(original, TERMS + "title"))
    names = values(original, CC + "attributionName")
    allowed = [author.name for author in article.authors] + [article.source.name, article.holder]
    is_named = names and all(any(name and name in seen for name in allowed) for seen in names)
    report.expect_that(is_named, file, "RDFa cc:attributionName", f"of {allowed}", names)
    addresses = values(original, CC + "attributionURL")
    report.expect_that(
        addresses and all(url.startswith("http") for url in addresses), file, "RDFa cc:attributionURL", "an address", addresses)
    report.expect(file, "RDFa dct:source", [article.source.url], values(original, TERMS + "source"))
    if article.holder and (article.has_copyright or TERMS + "rightsHolder" in original):
        report.expect(file, "RDFa dct:rightsHolder", [article.holder], values(original, TERMS + "rightsHolder"))
    if article.year and article.has_copyright:
        report.expect(file, "RDFa dct:dateCopyrighted", [article.year], values(original, TERMS + "dateCopyrighted"))
    check_license(report, article, file, original)


def values(node, name):
    found = [item.get("@value", item.get("@id")) for item in node.get(name, [])]
    return sorted({" ".join(str(value).split()) for value in found})


def check_license(report, article, file, original):
    seen = sorted({license_key(value) for name in LICENSES for value in values(original, name)})
    expected = license_key(article.license)
    if expected:
        report.expect(file, "RDFa license of the original", [expected], seen)
    else:
        report.expect_that(
            seen in ([], [license_key(article.statement)]), file, "RDFa license of the original", "none", seen)
