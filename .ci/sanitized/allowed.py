"""What may be in a text that was made safe. Written down here once more: a list that was taken from the sanitiser would agree
with any fault of it."""

ELEMENTS = set("""
a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em
figcaption figure footer h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small
source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr
""".split())

GLOBAL = {"lang", "dir", "title", "id"}
PLAIN = set("div span section article aside header footer address".split())
IMAGE = {"loading": "lazy", "decoding": "async", "referrerpolicy": "no-referrer"}
MEDIA = {"controls": "", "preload": "none"}
ATTRIBUTES = {
    "a": "href hreflang target rel", "img": "src alt width height loading decoding referrerpolicy",
    "blockquote": "cite", "q": "cite", "del": "cite datetime", "ins": "cite datetime", "time": "datetime",
    "td": "colspan rowspan headers abbr", "th": "colspan rowspan scope headers abbr", "col": "span", "colgroup": "span",
    "ol": "start reversed type", "li": "value", "code": "class", "details": "open", "source": "src srcset sizes media type",
    "audio": "src controls preload", "video": "src width height controls preload",
}
ADDRESSES = {"href", "src", "cite"}


def attribute_fault(element, name, value):
    """What is wrong with an attribute; None for nothing."""
    allowed = set(ATTRIBUTES.get(element, "").split()) | (GLOBAL - {"title"} if element in PLAIN else GLOBAL)
    if name not in allowed:
        return "is not allowed"
    if name in ADDRESSES:
        return address_fault(element, name, value)
    if name == "srcset":
        parts = [part.split() for part in value.split(", ")]
        return next((fault for part in parts if (fault := address_fault("source", name, part[0]))), None)
    if name == "id" and not value.startswith("user-content-"):
        return "is a name of the page"
    if name == "class" and not all(part.startswith("language-") for part in value.split()):
        return "is a class of the page"
    if name == "target" and value != "_blank":
        return "names a window"
    fixed = IMAGE if element == "img" else MEDIA
    if name in fixed and value != fixed[name]:
        return f"is not {fixed[name]!r}"
    return None


def address_fault(element, name, value):
    """What is wrong with an address, as the URL standard reads it."""
    text = value.strip("".join(map(chr, range(0x21))))
    text = "".join(letter for letter in text if letter not in "\t\n\r")
    if text[:2].replace("\\", "/") == "//":
        return "names a host without a scheme"
    head = text
    for end in "/?#\\":
        head = head.split(end)[0]
    if ":" not in head:
        return None
    scheme = head.split(":")[0].lower()
    if scheme in ("http", "https") or element == "a" and scheme in ("mailto", "tel"):
        return None
    types = ("png", "jpeg", "gif", "webp", "avif")
    if element == "img" and name == "src" and text.startswith(tuple(f"data:image/{type}{end}" for type in types for end in ";,")):
        return None
    return f"has the scheme {scheme!r}"
