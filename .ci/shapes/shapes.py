"""The shapes: what there can be much of in a site. Each is a function that fills a site with n of it."""

import struct
import zlib

from sample import SENTENCES, listed, republished

SHAPES = []


class Shape:
    """A shape: the largest n (the two others are a half and a quarter of it), what fills a site, how a build of it ends."""

    def __init__(self, name, largest, settings, code, fill):
        self.name, self.largest, self.settings, self.code, self.fill = name, largest, settings, code, fill


def shape(name, largest, settings="", code=0):
    """Puts a function among the shapes."""
    def add(fill):
        SHAPES.append(Shape(name, largest, settings, code, fill))
        return fill
    return add


# Terms

@shape("distinct tags, five an article", 50_000)
def many_tags(site, n):
    site.articles(n // 5, lambda a: listed("tags", [f"tag {5 * a + t}" for t in range(5)]))


@shape("articles with one tag", 100_000)
def one_tag(site, n):
    site.articles(n, listed("tags", ["harbour"]))


@shape("articles in one folder", 100_000)
def one_folder(site, n):
    site.articles(n)


@shape("tags of one article", 1_000)
def tags_of_one(site, n):
    site.article(0, listed("tags", [f"tag {t}" for t in range(n)]))


@shape("tags that 100 articles share", 1_000)
def shared_tags(site, n):
    site.articles(100, listed("tags", [f"tag {t}" for t in range(n)]))


@shape("articles that all tie as related", 10_000)
def ties(site, n):
    tags = listed("tags", [f"tag {t}" for t in range(10)])
    for number in range(n):
        site.article(number, tags, day="2026-05-01")


@shape("articles in one series", 10_000, "taxonomies: [{name: series, title: In parts}]\n")
def series(site, n):
    site.articles(n, listed("series", ["The quay in parts"]))


# Outlets and authors

@shape("outlets", 10_000)
def outlets(site, n):
    for number in range(n):
        site.outlet(f"outlet-{number}")
    site.articles(n, lambda a: republished(a, f"outlet-{a}"))


@shape("outlets that no article names", 10_000)
def idle_outlets(site, n):
    for number in range(n):
        site.outlet(f"outlet-{number}")
    site.articles(10)


@shape("outlets of one holder", 10_000)
def one_holder(site, n):
    for number in range(n):
        site.outlet(f"outlet-{number}", f"legalName: The Holders\ncontact: desk@outlet-{number}.example.org\n")
    site.articles(n, lambda a: republished(a, f"outlet-{a}"))


@shape("articles of one outlet", 100_000)
def one_outlet(site, n):
    site.outlet()
    site.articles(n, republished)


@shape("articles of one outlet and day, with kits", 10_000, "kits: all\n")
def one_day(site, n):
    site.outlet(more="bulk: false\n")
    for number in range(n):
        site.article(number, republished(number), day="2026-05-01")


@shape("authors", 10_000)
def authors(site, n):
    site.articles(n, lambda a: listed("authors", [f"Ann Author{a}"]))


@shape("articles of one author", 10_000)
def one_author(site, n):
    site.articles(n, listed("authors", ["{name: Ann Author, url: 'https://ann.example.org/'}"]))


@shape("authors of one article", 1_000)
def authors_of_one(site, n):
    site.article(0, listed("authors", [f"Ann Author{a}" for a in range(n)]))


@shape("hops of one article", 1_000)
def hops(site, n):
    for number in range(n + 1):
        site.outlet(f"outlet-{number}")
    via = [f"{{outlet: outlet-{h + 1}, url: 'https://outlet-{h + 1}.example.org/x', date: 2004-02-01}}" for h in range(n)]
    site.article(0, republished(0, "outlet-0", listed("via", via)))


@shape("works in one round-up", 1_000)
def works(site, n):
    for number in range(n):
        site.outlet(f"outlet-{number}")
    also = [f"{{outlet: outlet-{w}, url: 'https://outlet-{w}.example.org/x', title: Work {w}}}" for w in range(1, n)]
    fields = "authors: [Ann Author]\nsource: {outlet: outlet-0, url: 'https://outlet-0.example.org/x', date: 2004-01-02}\n"
    site.article(0, fields + listed("alsoFrom", also)
                 + "rights: {basis: license, mode: edited, changes: [passages put together]}\n")


@shape("articles with two hops each", 10_000)
def two_hops(site, n):
    for key in ["post", "gull", "mail"]:
        site.outlet(key)
    site.articles(n, lambda a: republished(a, more=listed("via", [
        f"{{outlet: {key}, url: 'https://{key}.example.org/{a}', date: 2004-02-01}}" for key in ["gull", "mail"]])))


@shape("articles that were each republished twice", 10_000, code=1)
def twice(site, n):
    site.outlet()
    site.articles(n, lambda a: republished(a // 2))


# Addresses

@shape("aliases, ten an article", 10_000, "hosting: [netlify, vercel, apache, nginx, caddy]\n")
def aliases(site, n):
    site.articles(n // 10, lambda a: listed("aliases", [f"/old/{a}/{o}/" for o in range(10)]))


@shape("aliases of one article", 1_000)
def aliases_of_one(site, n):
    site.article(0, listed("aliases", [f"/old/{o}/" for o in range(n)]))


@shape("translations in pairs", 10_000)
def pairs(site, n):
    site.articles(n, lambda a: f"translationKey: key-{a // 2}\nlanguage: {'ende'[a % 2 * 2:][:2]}\n")


@shape("languages", 4_000)
def languages(site, n):
    site.articles(n, lambda a: f"language: {tag(a)}\n")


def tag(number):
    """A language's tag; all of them are well formed."""
    return "qa-" + "".join(chr(97 + number // 26 ** place % 26) for place in range(5))


@shape("sections", 4_000)
def sections(site, n):
    for number in range(n):
        site.article(number, path=f"content/part-{number}/quay.md")


# No path may have more than 4,096 bytes.
@shape("levels of folders", 400)
def levels(site, n):
    site.article(0, path="content/" + "a/" * n + "quay.md")
    site.articles(10)


@shape("articles of one name, in folders", 10_000)
def folders(site, n):
    for number in range(n):
        site.article(number, path=f"content/articles/{number}/index.md", title="Quay report")


@shape("pages, each the whole list of one article", 10_000, "pagination: {size: 1}\n")
def small_pages(site, n):
    site.articles(n)


@shape("entries of a menu", 1_000)
def menu(site, n):
    site.articles(10)
    entries = "".join(f"    - {{name: Entry {e}, url: 'https://menu.example.org/{e}'}}\n" for e in range(n))
    site.write("sitegen.yaml", (site.folder / "sitegen.yaml").read_text() + "menus:\n  main:\n" + entries)


# Texts

def text(part, n):
    return "".join(part.format(n=number, s=SENTENCES[number % 5]) for number in range(n))


@shape("links elsewhere in one text", 10_000)
def links(site, n):
    site.article(0, body=text("{s} [A link](https://a{n}.example.org/).\n\n", n))


@shape("articles, linked in one text", 10_000)
def inner_links(site, n):
    site.articles(n)
    site.article(n, body=text("A [link](quay-{n:06}.md).\n\n", n), title="All of them")


@shape("articles that each link to the next", 10_000)
def chain(site, n):
    site.articles(n, body=lambda a: f"A [link](quay-{(a + 1) % n:06}.md).\n")


@shape("articles that link to one article", 10_000)
def star(site, n):
    site.articles(n, body="A [link](quay-000000.md).\n")


@shape("headings in one text", 10_000, "markdown: {toc: true}\n")
def headings(site, n):
    site.article(0, body=text("## Part {n}\n\n{s}\n\n", n))


@shape("headings of one name in one text", 10_000, "markdown: {toc: true}\n")
def same_headings(site, n):
    site.article(0, body=text("## Part\n\n{s}\n\n", n))


@shape("footnotes in one text", 10_000)
def footnotes(site, n):
    site.article(0, body=text("{s}[^{n}]\n\n", n) + text("[^{n}]: A note.\n\n", n))


@shape("definitions of links in one text", 10_000)
def definitions(site, n):
    site.article(0, body=text("A [link][{n}].\n\n", n) + text("[{n}]: https://a{n}.example.org/\n\n", n))


@shape("pictures elsewhere in one text", 10_000)
def far_pictures(site, n):
    site.article(0, body=text("![A picture](https://a.example.org/{n}.png)\n\n", n))


@shape("pictures of a bundle, in its text", 4_000)
def pictures(site, n):
    for number in range(n):
        site.write(f"content/articles/quay/p{number}.png", png())
    site.article(0, body=text("![A picture](p{n}.png)\n\n", n), path="content/articles/quay/index.md")


@shape("captions of pictures of one text", 1_000)
def captions(site, n):
    for number in range(n):
        site.write(f"content/articles/quay/p{number}.png", png())
    images = [f"{{src: p{number}.png, alt: A picture, caption: Picture {number}, cleared: true}}" for number in range(n)]
    site.article(0, listed("images", images), text("![A picture](p{n}.png)\n\n", n), path="content/articles/quay/index.md")


@shape("raw HTML elements in one text", 10_000)
def elements(site, n):
    site.article(0, body=text("<div><p align=center>{s}</p>\n\n<b>{n}</b></div>\n\n", n))


@shape("words of an original that was rewritten", 100_000)
def original(site, n):
    site.outlet()
    fields = republished(0).replace("basis: license", "basis: license, mode: edited, changes: [all of it]")
    site.article(0, fields, text("word{n} and ", n), path="content/articles/quay/index.md")
    site.write("content/articles/quay/original.md", text("term{n} or ", n))


# Files

@shape("files of one bundle", 10_000)
def bundle(site, n):
    for number in range(n):
        site.write(f"content/articles/quay/f{number}.txt", f"File {number}\n")
    site.article(0, path="content/articles/quay/index.md")


@shape("files beside drafts", 10_000)
def companions(site, n):
    site.articles(n // 2, "draft: true\n")
    for number in range(n // 2):
        site.write(f"content/articles/quay-{number:06}.jpg", b"a picture")


@shape("levels of folders with a file in each", 400)
def files_in_levels(site, n):
    site.article(0)
    site.article(1, "draft: true\n")
    for level in range(1, n + 1):
        site.write("content/" + "a/" * level + "f.txt", "A file\n")


@shape("style rules of a theme", 10_000)
def styles(site, n):
    site.articles(10)
    site.write("templates/assets/more.css", "".join(f".c{r} .d{r} > p {{ color: #000{r % 10} }}\n" for r in range(n)))
    site.write("templates/partials/own.mustache", "")


# Findings

@shape("articles with a warning each", 10_000)
def warnings(site, n):
    site.articles(n, listed("authors", ['"Ann Author, Bo Writer and Cy Scholar"']))


@shape("articles with an error each", 10_000, code=1)
def errors(site, n):
    site.outlet()
    site.articles(n, lambda a: republished(a).replace("authors: [Ann Author]\n", ""))


@shape("links that lead nowhere, one an article", 4_000, code=1)
def broken(site, n):
    site.articles(n, body=lambda a: f"A [link](quay-{a:06}x.md).\n")


@shape("links that lead nowhere in one text", 4_000, code=1)
def broken_in_one(site, n):
    site.article(0, body=text("A [link](no-{n}.md).\n\n", n))


@shape("links that lead nowhere on one line", 4_000, code=1)
def broken_on_one_line(site, n):
    site.article(0, body=text("A [link](no-{n}.md). ", n))


@shape("faulty terms on one line", 1_000, code=1)
def faulty_terms(site, n):
    site.article(0, listed("tags", ["'" + "".join("!?.,;:+*"[t // 8 ** place % 8] for place in range(4)) + "'" for t in range(n)]))


@shape("outlets that are not there, one an article", 4_000, code=1)
def absent_outlets(site, n):
    for number in range(n):
        site.outlet(f"outlet-{number}")
    site.articles(n, lambda a: republished(a, f"outlat-{a}"))


@shape("faults in one front matter", 4_000, code=1)
def faults(site, n):
    site.article(0, "".join(f"key{k}: 1\n" for k in range(n)))


@shape("faults on one line of front matter", 4_000, code=1)
def faults_on_one_line(site, n):
    site.article(0, "source: {" + ", ".join(f"key{k}: 1" for k in range(n)) + "}\n")


@shape("articles at one address", 4_000, code=1)
def collisions(site, n):
    site.articles(n, "slug: quay\n")


@shape("waivers of one article", 1_000)
def waivers(site, n):
    site.article(0, listed("waive", ["{rule: R002, because: so, by: Ann, until: 2027-01-01}"] * n))


# Articles that are not shown

@shape("articles that are over", 10_000)
def over(site, n):
    site.articles(n, ends, body=lambda a: "".join(f"Of {a} and {part} this is what was said on the quay. " for part in range(5)))


@shape("articles that are over, all of one text", 4_000)
def over_the_same(site, n):
    site.articles(n, ends, body=" ".join(SENTENCES) + "\n")


def ends(number):
    return "expires: 2026-05-30\n" if number % 2 else ""


@shape("articles that are over, with a sentence that all have", 4_000)
def over_alike(site, n):
    shared = "This article was first published by the harbour office and is shown here by its leave. "
    site.articles(n, ends, body=lambda a: shared + "".join(f"Of {a} and {part} this is what was said on the quay. " for part in range(5)))


@shape("sentences without a letter in an article that is over", 100_000)
def letterless(site, n):
    site.article(0, "expires: 2026-05-30\n", "! " * n + "\n")
    site.article(1)


@shape("drafts among articles with a tag each", 10_000)
def drafts_among(site, n):
    site.articles(n, lambda a: "draft: true\n" if a % 2 else listed("tags", [f"tag {a}"]))


@shape("entries of a menu that lead to drafts", 1_000)
def menu_of_drafts(site, n):
    site.articles(10 * n, "draft: true\n")
    site.article(10 * n)
    entries = "".join(f"    - {{name: Entry {e}, url: /articles/quay-{e:06}/}}\n" for e in range(n))
    site.write("sitegen.yaml", (site.folder / "sitegen.yaml").read_text() + "menus:\n  main:\n" + entries)


@shape("drafts", 10_000)
def drafts(site, n):
    site.articles(n, "draft: true\n")


@shape("pictures of articles that are over", 4_000)
def gone_pictures(site, n):
    for number in range(n // 2):
        site.write(f"content/articles/q{number}/p.png", png())
        site.article(number, "expires: 2026-05-30\n", "![A picture](p.png)\n", path=f"content/articles/q{number}/index.md")
        site.article(number, body=f"A [link](q{number}/index.md).\n")


def png():
    """A picture of one grey point."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b""))
