"""The worst texts that a body, its front matter or a style can be: what parsers take quadratic time or much memory over.

Most are of the families that libcmark is tested with; the others aim at what is ours: extensions, the sanitiser, YAML,
templates of messages.
"""
LONGEST = 2 << 20


def filled(part, length=LONGEST):
    """A part as often as it fits."""
    return part * (length // len(part.encode()))


def listed(depth, part="* a\n"):
    """Lists within lists by indentation."""
    return "".join("  " * level + part for level in range(depth))


def markdown():
    """Bodies that libcmark has, or had, a hard time with: pairs of a name and the text."""
    yield "strong in emphasis, nested", "*a **a " * 65_000 + "b" + " a** a*" * 65_000
    yield "emphasis that closes nothing", filled("a_ ")
    yield "emphasis that nothing closes", filled("_a ")
    yield "links that nothing opened", filled("a]")
    yield "links that nothing closes", filled("[a")
    yield "emphasis of two kinds", filled("*a_ ")
    yield "runs whose lengths add up to three", "a**b" + filled("c* ")
    yield "links opened, emphasis closed", filled("[ a_")
    yield "emphasis across a link", filled("**x [a*b**c*](d) ")
    yield "brackets, nested", "[" * 500_000 + "a" + "]" * 500_000
    yield "brackets below the limit", ("[" * 3_990 + "a" + "]" * 3_990 + "\n\n") * 250
    yield "quotes, nested", "> " * 500_000 + "a"
    yield "lists, nested", listed(1_000)
    yield "blank lines in lists, nested", listed(600) + filled("\n", 1 << 20)
    yield "blank lines in quoted lists", "".join(f"> {'  ' * level}* a\n" for level in range(600)) + filled(">\n", 1 << 20)
    yield "emphasis in quotes", ">" * 32 + filled("a*")
    yield "NUL", filled("abc\0de\0")
    yield "backticks of all lengths", "".join("e" + "`" * count for count in range(1, 2_000))
    yield "destinations in angle brackets, not closed", filled("[a](<b", 24_000)
    yield "destinations, not closed", filled("[a](b", 20_000)
    yield "destinations in paragraphs, not closed", filled("[a](<b" * 3_900 + "\n\n")
    yield "definitions of references", "".join(f"[{number}]: u\n" for number in range(150_000))
    yield "one reference, used often", "[a]: " + "u" * 50_000 + "\n\n" + filled("[a]\n\n", 200_000)
    yield "pictures in brackets", filled("![[]()")
    yield "comments, not closed", filled("a <!-- ")
    yield "declarations, not closed", filled("a <!A ")
    yield "instructions, not closed", filled("a <?")
    yield "CDATA, not closed", filled("a <![CDATA[")
    yield "tags, not closed", filled("a <b c='")
    yield "entities", filled("&#1234567;&lt;&CounterClockwiseContourIntegral;")
    yield "parentheses in destinations", "[a](" + "(" * 500_000


def own():
    """Bodies that aim at what is ours."""
    yield "tables as wide as may be", filled("|" + "a|" * 500 + "\n|" + "-|" * 500 + "\n" + "|" * 500 + "\n\n")
    # A hundred thousand bytes that would be a hundred million cells.
    yield "rows that are too short", "|" + "a|" * 2_000 + "\n|" + "-|" * 2_000 + "\n" + filled("|\n", 100_000)
    yield "footnotes that refer to one another", "".join(f"a[^{n}]\n\n[^{n}]: b[^{n + 1}]\n\n" for n in range(40_000))
    yield "references to one footnote", "[^a]: b\n\n" + filled("[^a]\n\n")
    yield "terms and definitions", filled("a\n: b\n\n")
    yield "bare addresses", filled("https://a.example/((( www.b.example ")
    yield "addresses of letters", filled("a@b.c-", 1 << 20)
    yield "struck text", filled("~~a ~b~~ ~")
    yield "headings of one name", filled("# a\n", 1 << 20)
    yield "headings in a table of contents", filled("## a *b*\n###### c\n")


def html():
    """Texts that are HTML."""
    yield "elements, never closed", filled("<div>")
    yield "tables in tables", filled("<table><td>")
    yield "formatting, wrongly closed", filled("<b><i></b>")
    yield "attributes of one tag", "<a " + "".join(f"a{number}=b " for number in range(200_000)) + ">"
    yield "a value as long as the text", "<a title='" + filled("&amp;")
    yield "candidates of pictures", "<img srcset='" + filled("a.png 1x, ") + "'>"
    yield "scripts in comments", filled("<script><!--")
    yield "foreign elements", filled("<svg><math>")
    yield "lists in definitions", filled("<dl><dd><ul><li>")
    yield "end tags alone", filled("</p></b>")


def yaml():
    """Front matter, as much of it as may be."""
    yield "lists in lists", "extra: " + "[" * 100_000
    yield "records in records", "extra: " + "{a: " * 60_000
    yield "aliases of aliases", "extra:\n  a: &a [b, b]\n" + "".join(f"  c{n}: &c{n} [*a, *a]\n" for n in range(5_000))
    yield "many keys", "extra:\n" + "".join(f"  k{number}: v\n" for number in range(20_000))
    yield "one key, often", "extra:\n" + filled("  k: v\n", 200_000)
    yield "a long text", "extra: {a: '" + "b" * 250_000 + "'}"
    yield "a text in escapes", 'extra: {a: "' + filled("\\u00e9", 250_000) + '"}'
    yield "many terms", "tags: [" + ", ".join(f"t{number}" for number in range(9_000)) + "]"
