"""The rules of RFC 4287."""

import moments
from feed_rules import ABSOLUTE, ATOM, check_html, check_unique, exactly, parsed


def check(report, file, body, address):
    """Reports what breaks the standard; whether the feed can be read at all."""
    root = parsed(report, file, body)
    if root is None:
        return False
    report.expect(file, "root element", f"{ATOM}feed", root.tag)
    if root.tag != f"{ATOM}feed":
        return False
    exactly(report, file, root, [ATOM + name for name in ("id", "title", "updated")], "the feed")
    entries = root.findall(f"{ATOM}entry")
    own = [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    report.expect(file, "link rel=self", [address], own)
    check_atom_parts(report, file, root, "the feed")
    for number, entry in enumerate(entries, 1):
        check_entry(report, file, root, entry, f"entry {number}")
    check_unique(report, file, "ids of entries", [(entry.findtext(f"{ATOM}id") or "").strip() for entry in entries])
    updated = [moments.read_instant(entry.findtext(f"{ATOM}updated")) for entry in entries]
    latest = moments.read_instant(root.findtext(f"{ATOM}updated"))
    if latest and updated and all(updated) and max(updated) > latest:
        report.fault(file, f"an entry was updated at {max(updated)}, after the feed at {latest}")
    return True


def check_entry(report, file, root, entry, where):
    exactly(report, file, entry, [ATOM + name for name in ("id", "title", "updated")], where)
    check_atom_parts(report, file, entry, where)
    has_author = any(part.find(f"{ATOM}author") is not None for part in (entry, root))
    source = entry.find(f"{ATOM}source")
    has_author = has_author or (source is not None and source.find(f"{ATOM}author") is not None)
    report.expect_that(has_author, file, where, "an author in it or in the feed", None)
    links = [link for link in entry.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"]
    check_unique(report, file, f"alternate links of {where}", [(l.get("type"), l.get("hreflang")) for l in links])
    contents = entry.findall(f"{ATOM}content")
    report.expect_that(len(contents) <= 1, file, where, "one content at most", len(contents))
    report.expect_that(bool(contents or links), file, where, "a content or an alternate link", None)
    for part in contents + entry.findall(f"{ATOM}summary"):
        if part.get("type") == "html" and not part.get("{http://www.w3.org/XML/1998/namespace}base"):
            check_html(report, file, where, part.text)
    if source is not None:
        check_atom_parts(report, file, source, f"the source of {where}")
        exactly(report, file, source, [ATOM + name for name in ("id", "title")], f"the source of {where}")


def check_atom_parts(report, file, parent, where):
    for element in parent:
        if not isinstance(element.tag, str) or not element.tag.startswith(ATOM):
            continue
        name, text = element.tag.removeprefix(ATOM), (element.text or "").strip()
        if name in ("updated", "published"):
            report.expect_that(bool(moments.RFC3339.fullmatch(text)), file, f"<{name}> of {where}", "a moment of RFC 3339", text)
        elif name == "id":
            report.expect_that(bool(ABSOLUTE.fullmatch(text)), file, f"<id> of {where}", "a whole address", text)
        elif name in ("author", "contributor"):
            exactly(report, file, element, [f"{ATOM}name"], f"<{name}> of {where}")
        elif name == "link":
            report.expect_that(
                bool(ABSOLUTE.fullmatch(element.get("href", ""))), file, f"<link> of {where}", "a whole address", element.get("href"))
        elif name in ("title", "subtitle", "rights", "summary"):
            report.expect_that(
                element.get("type", "text") in ("text", "html", "xhtml"), file, f"type of <{name}> of {where}", "text, html or xhtml",
                element.get("type"))
        elif name == "category":
            report.expect_that(bool(element.get("term")), file, f"<category> of {where}", "a term", None)
        elif name not in ("content", "entry", "source", "generator", "icon", "logo"):
            report.fault(file, f"<{name}> of {where} is not an element of Atom")
