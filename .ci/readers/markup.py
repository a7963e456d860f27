"""The addresses that a page or a style sheet names, and what each is for."""

import re

ADDRESSES = {"href", "src", "poster", "data", "action", "formaction", "cite", "longdesc", "background", "xlink:href",
             "{http://www.w3.org/1999/xlink}href"}
CSS_ADDRESS = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
REFRESH = re.compile(r"^\s*\d*\.?\d*\s*[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]*)", re.IGNORECASE)


def of_style(text):
    """The addresses of a style sheet."""
    found = CSS_ADDRESS.findall(CSS_COMMENT.sub("", text))
    return [next((part for part in parts if part), "") for parts in found]


def of_srcset(text):
    return [candidate.split()[0] for candidate in re.split(r",\s+|,(?=\S+\s)", text.strip()) if candidate.split()]


def of_document(document):
    """All (element, attribute, address) of a page, in their order."""
    for element in document.iter():
        if not isinstance(element.tag, str):
            continue
        for name, value in element.attrib.items():
            if name in ADDRESSES:
                yield element, name, value
            elif name in ("srcset", "imagesrcset"):
                yield from ((element, name, address) for address in of_srcset(value))
            elif name == "style":
                yield from ((element, name, address) for address in of_style(value))
        if element.tag == "style":
            yield from ((element, "style", address) for address in of_style(element.text or ""))
        if element.tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
            match = REFRESH.match(element.get("content", ""))
            if match:
                yield element, "refresh", match[1]
