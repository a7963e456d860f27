"""A second parser of HTML, Debian's libgumbo1, as trees that can be compared with those of html5lib."""
import ctypes

DOCUMENT, ELEMENT, TEXT, CDATA, COMMENT, WHITESPACE, TEMPLATE = range(7)


class Vector(ctypes.Structure):
    _fields_ = [("data", ctypes.POINTER(ctypes.c_void_p)), ("length", ctypes.c_uint), ("capacity", ctypes.c_uint)]


class Piece(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("length", ctypes.c_size_t)]


class Position(ctypes.Structure):
    _fields_ = [("line", ctypes.c_uint), ("column", ctypes.c_uint), ("offset", ctypes.c_uint)]


class Element(ctypes.Structure):
    _fields_ = [("children", Vector), ("tag", ctypes.c_int), ("namespace", ctypes.c_int), ("tag_text", Piece), ("end_text", Piece),
                ("start", Position), ("end", Position), ("attributes", Vector)]


class Text(ctypes.Structure):
    _fields_ = [("text", ctypes.c_char_p), ("original", Piece), ("start", Position)]


class Content(ctypes.Union):
    _fields_ = [("element", Element), ("text", Text)]


class Node(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("parent", ctypes.c_void_p), ("index", ctypes.c_size_t), ("flags", ctypes.c_int), ("v", Content)]


class Attribute(ctypes.Structure):
    _fields_ = [("namespace", ctypes.c_int), ("name", ctypes.c_char_p), ("original_name", Piece), ("value", ctypes.c_char_p)]


class Output(ctypes.Structure):
    _fields_ = [("document", ctypes.POINTER(Node)), ("root", ctypes.POINTER(Node))]


def load():
    """The library; None where it is not installed."""
    try:
        library = ctypes.CDLL("libgumbo.so.1")
    except OSError:
        return None
    library.gumbo_parse_with_options.restype = ctypes.POINTER(Output)
    library.gumbo_parse_with_options.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
    library.gumbo_normalized_tagname.restype = ctypes.c_char_p
    library.gumbo_destroy_output.argtypes = [ctypes.c_void_p, ctypes.POINTER(Output)]
    return library


def dump(library, html):
    """What `trees.dump` makes of the body of a page with this in it."""
    page = b"<!DOCTYPE html><html><head><title>x</title></head><body>" + html
    options = ctypes.addressof(ctypes.c_char.in_dll(library, "kGumboDefaultOptions"))
    output = library.gumbo_parse_with_options(options, page, len(page))
    try:
        root = output.contents.root.contents
        bodies = [node for node in children(root) if node.type == ELEMENT and tag(library, node) == "body"]
        return lines(library, bodies[0]) if bodies else []
    finally:
        library.gumbo_destroy_output(options, output)


def lines(library, root):
    result, stack = [], [(root, 0)]
    while stack:
        node, depth = stack.pop()
        if node.type in (TEXT, WHITESPACE, CDATA):
            text = node.v.text.text.decode("utf-8", "replace")
            if result and result[-1][:2] == (depth, "text"):
                result[-1] = (depth, "text", result[-1][2] + text)
            else:
                result.append((depth, "text", text))
        elif node.type == COMMENT:
            result.append((depth, "comment", node.v.text.text.decode("utf-8", "replace")))
        else:
            pairs = ctypes.cast(node.v.element.attributes.data, ctypes.POINTER(ctypes.POINTER(Attribute)))
            attributes = [pairs[index].contents for index in range(node.v.element.attributes.length)]
            values = sorted((one.name.decode(), one.value.decode("utf-8", "replace")) for one in attributes)
            result.append((depth, tag(library, node), tuple(values)))
            stack += reversed([(child, depth + 1) for child in children(node)])
    return result


def tag(library, node):
    if node.v.element.namespace != 0:
        return f"foreign {node.v.element.tag}"
    name = library.gumbo_normalized_tagname(node.v.element.tag).decode()
    if name:
        return name
    # An element that is younger than the library, as it is written: `<picture>`.
    written = ctypes.string_at(node.v.element.tag_text.data, node.v.element.tag_text.length)
    return written.strip(b"<>").split()[0].decode()


def children(node):
    nodes = ctypes.cast(node.v.element.children.data, ctypes.POINTER(ctypes.POINTER(Node)))
    return [nodes[index].contents for index in range(node.v.element.children.length)]
