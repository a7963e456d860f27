"""Hostile HTML of a grammar that is not that of the tests in Swift: pieces are nested, cut and put into one another."""
import random

NAMES = """a abbr address article aside audio b blockquote body br button caption center cite code col colgroup dd del details
div dl dt em embed figure font footer form frameset h1 h2 h6 head header hr html i iframe img input ins kbd li link main mark
math meta mi mglyph mtext noscript object ol option p param picture plaintext pre q rp rt ruby s script section select small
source span strong style sub summary svg foreignObject desc title table tbody td template textarea tfoot th thead time tr tt u
ul var video wbr xmp annotation-xml noembed noframes nobr marquee image keygen listing isindex""".split()
ATTRIBUTES = """href src srcset style onclick onerror id name class title alt width height xlink:href action formaction data
srcdoc background poster dir lang colspan rowspan headers scope start type value open cite datetime target rel encoding hidden
is slot http-equiv content sizes media""".split()
ADDRESSES = ["x", "#a", "//h/x", "https://h/", "javascript:f()", "JaVa\tScRiPt:f()", "&#x6A;avascript:f()", "java&Tab;script:f()",
             "\x01javascript:f()", "data:text/html,<script>f()</script>", "data:image/png;base64,AA", "data:image/svg+xml,<svg>",
             "vbscript:f", "blob:x", "\\\\h\\x", "/\\h", "mailto:a", "feed:x", "a 1x, javascript:f 2x", "javascript&colon;f()", ""]
TEXTS = ["a", " ", "\n", "&lt;", "&amp;lt;", "&#60;b&#62;", "<", ">", "\"", "'", "&", "\x00", "\r\n", "é", "\u0301", "\u2028", "--", "]]>",
         "<!--", "-->", "--!>", "<![CDATA[", "<?", "</", "<!", "={{x}}", "`", "\ufeff", "\u00a0", "&#0;", "&#x80;", "&nosuch;", "&notit;"]


def quoted(rng, value):
    """A value in one of the ways to write it, some of which are broken."""
    quote = rng.choice(["\"", "\"", "'", ""])
    return quote + value + (quote if rng.random() < .95 else "")


def attributes(rng):
    parts = []
    for _ in range(rng.choice([0, 0, 1, 1, 2, 5])):
        value = rng.choice(ADDRESSES) if rng.random() < .5 else fragment(rng, 1) if rng.random() < .2 else rng.choice(["1", "0", "a b", "ltr"])
        parts.append(rng.choice([" ", "/", "\n", "\x0c", "\t"]) + rng.choice(ATTRIBUTES) + rng.choice(["=", " = ", "=", ""]) + quoted(rng, value))
    return "".join(parts)


def case(rng, name):
    return "".join(letter.upper() if rng.random() < .1 else letter for letter in name)


def fragment(rng, depth):
    parts = []
    for _ in range(rng.randint(1, 4)):
        kind = rng.random()
        if kind < .45 and depth > 0:
            name = rng.choice(NAMES)
            end = f"</{case(rng, name)}>" if rng.random() < .7 else ""
            parts.append(f"<{case(rng, name)}{attributes(rng)}{rng.choice(['>', '>', '>', '/>', ' >', ''])}{fragment(rng, depth - 1)}{end}")
        elif kind < .6:
            parts.append(f"</{rng.choice(NAMES)}>")
        elif kind < .7:
            parts.append(f"<{rng.choice(NAMES)}{attributes(rng)}>")
        else:
            parts.append(rng.choice(TEXTS))
    return "".join(parts)


def texts(count, seed):
    """So many texts, the same for the same seed."""
    rng = random.Random(seed)
    for _ in range(count):
        text = fragment(rng, rng.choice([1, 3, 6])).encode("utf-8", "surrogatepass")
        if rng.random() < .1 and len(text) > 1:
            text = text[:rng.randrange(1, len(text))]
        if rng.random() < .05:
            text += bytes(rng.randrange(256) for _ in range(8))
        yield text
