"""Trees of html5lib: what stands in them, and how a browser would print them."""
import html5lib

XHTML = "{http://www.w3.org/1999/xhtml}"
VOID = set("br col hr img source wbr area base embed input link meta param track".split())


def parse(html):
    """The body of a page with this in it."""
    page = b"<!DOCTYPE html><html><head><title>x</title></head><body>" + html
    document = html5lib.parse(page, treebuilder="etree", transport_encoding="utf-8")
    return next((child for child in document if child.tag == XHTML + "body"), None)


def name(element):
    """Its local name; None for what is no element of HTML."""
    if isinstance(element.tag, str) and element.tag.startswith(XHTML):
        return element.tag[len(XHTML):]
    return None


def text(root):
    """What it says, comments left out."""
    return "".join(line[2] for line in dump(root) if line[1] == "text")


def dump(root):
    """A tree as a list that can be compared. Not recursive."""
    lines, stack = [], [(root, 0)]
    while stack:
        node, depth = stack.pop()
        if isinstance(node, str):
            if lines and lines[-1][:2] == (depth, "text"):
                lines[-1] = (depth, "text", lines[-1][2] + node)
            else:
                lines.append((depth, "text", node))
            continue
        if not isinstance(node.tag, str):
            lines.append((depth, "comment", node.text))
            continue
        lines.append((depth, name(node) or node.tag, tuple(sorted(node.items()))))
        stack += reversed([(child, depth + 1) for child in contents(node)])
    return lines


def contents(node):
    """Texts and elements in their order."""
    result = [node.text] if node.text else []
    for child in node:
        result.append(child)
        if child.tail:
            result.append(child.tail)
    return result


def inner_html(root):
    """"Serialising HTML fragments" of the standard."""
    parts, stack = [], list(reversed(contents(root)))
    while stack:
        node = stack.pop()
        if isinstance(node, tuple):
            parts.append(node[0])
        elif isinstance(node, str):
            # A carriage return, which only a reference can be, stays one; the standard's serialiser forgets that too.
            text = node.replace("&", "&amp;").replace("\xa0", "&nbsp;").replace("<", "&lt;").replace(">", "&gt;")
            parts.append(text.replace("\r", "&#13;"))
        else:
            tag = name(node)
            values = "".join(
                f' {key}="{value.replace("&", "&amp;").replace(chr(0xA0), "&nbsp;").replace(chr(34), "&quot;").replace(chr(13), "&#13;")}"'
                for key, value in node.items())
            parts.append(f"<{tag}{values}>")
            if tag not in VOID:
                # The parser drops the first line feed of a `pre`, which the standard's serialiser forgets.
                if tag == "pre" and (node.text or "").startswith("\n"):
                    parts.append("\n")
                stack.append((f"</{tag}>",))
                stack += reversed(contents(node))
    return "".join(parts).encode()
