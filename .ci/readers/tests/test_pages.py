"""Faults of pages, links and loads that must be found."""

import unittest

from tests import case

HOME, ARTICLE = "public/index.html", "public/articles/harbour/index.html"
HEADING = "<h1>The Desk</h1>"


class HTMLTests(case.Breakage, unittest.TestCase):
    check = "html"
    rows = [
        ("an element that is not closed", HOME, HEADING, "<h1>The Desk</h1><div>", "Unclosed element"),
        ("an attribute that does not exist", HOME, "<ul>", '<ul colour="red">', "not allowed on element"),
        ("an id that stands twice", HOME, HEADING, HEADING + '<p id="main">', "Duplicate ID"),
        ("a page in another folder", ARTICLE, "<article ", "<article><p><ul></p></article><article ", "articles/harbour/index.html"),
    ]


class LinksTests(case.Breakage, unittest.TestCase):
    check = "links"
    rows = [
        ("a page that is not there", HOME, "articles/harbour/index.html", "articles/none/index.html", "leads nowhere"),
        ("a folder without its slash", HOME, "articles/harbour/index.html", "articles/harbour", "leads nowhere"),
        ("an anchor that is not there", ARTICLE, 'href="#first"', 'href="#second"', "has no anchor 'second'"),
        ("an anchor of another page", HOME, "articles/harbour/index.html", "articles/harbour/index.html#no", "has no anchor 'no'"),
        ("a picture", HOME, HEADING, '<img src="no.png" alt="">', "no.png"),
        ("one of several sizes", HOME, HEADING, '<img src="style.css" srcset="style.css 1x, no.png 2x" alt="">', "no.png"),
        ("a root-relative address", HOME, HEADING, '<a href="/none/">x</a>', "/none/"),
        ("an absolute address", HOME, HEADING, '<a href="https://desk.example.org/none/">x</a>', "none"),
        ("a style sheet's picture", "public/style.css", "body {", "body { background: url(no.png);", "no.png"),
        ("a feed's address", "public/feed.xml", "articles/harbour/", "articles/gone/", "articles/gone/"),
        ("a site map's address", "public/sitemap.xml", "articles/school/", "articles/gone/", "articles/gone/"),
        ("an address in JSON-LD", ARTICLE, '"url": "https://desk.example.org/"', '"url": "https://desk.example.org/x/"', "metadata leads nowhere"),
        ("an address of Open Graph", "public/articles/school/index.html", 'og:url" content="https://desk.example.org/articles/school/',
         'og:url" content="https://desk.example.org/articles/shool/', "metadata leads nowhere"),
        ("a page that leads elsewhere", "public/old/index.html", None,
         '<meta http-equiv="refresh" content="0; url=../articles/none/index.html"><title>x</title>', "<meta refresh> leads nowhere"),
    ]


class CrawlTests(case.Breakage, unittest.TestCase):
    check = "crawl"
    rows = [
        ("a page that is not there", HOME, "articles/harbour/index.html", "articles/none/index.html", "leads nowhere"),
        ("a picture", HOME, HEADING, '<img src="no.png" alt="">', "no.png"),
    ]


class NetworkTests(case.Breakage, unittest.TestCase):
    check = "network"
    rows = [
        ("a style sheet", HOME, "</head>", '<link rel="stylesheet" href="https://cdn.example.com/a.css"></head>', "cdn.example.com"),
        ("a preconnection", HOME, "</head>", '<link rel="preconnect" href="//fonts.example.com"></head>', "fonts.example.com"),
        ("a script", HOME, "</head>", '<script src="https://cdn.example.com/a.js"></script></head>', "cdn.example.com"),
        ("a picture", HOME, HEADING, '<img src="https://pixel.example.com/p.gif" alt="">', "pixel.example.com"),
        ("one of several sizes", HOME, HEADING, '<img src="a.png" srcset="https://pixel.example.com/p.gif 2x" alt="">', "pixel"),
        ("a frame", HOME, HEADING, '<iframe src="https://video.example.com/"></iframe>', "video.example.com"),
        ("an attribute's style", HOME, HEADING, '<p style="background: url(https://x.example.com/a.png)">', "x.example.com"),
        ("a page's style", HOME, "</head>", '<style>@import "https://x.example.com/a.css";</style></head>', "x.example.com"),
        ("a style sheet's font", "public/style.css", "body {", "@font-face { src: url('//f.example.com/a.woff2') } body {", "f.example.com"),
        ("a style sheet's import", "public/style.css", "body {", "@import 'https://f.example.com/a.css'; body {", "f.example.com"),
        ("a script's fetch", "public/a.js", None, 'fetch("https://api.example.com/x")', "api.example.com"),
        ("an inline script's fetch", HOME, "</head>", "<script>fetch('https://api.example.com/x')</script></head>", "api.example.com"),
        ("a base", HOME, "</head>", '<base href="https://other.example.com/"></head>', "other.example.com"),
        ("a drawing's picture", "public/a.svg", None, '<svg><image href="https://x.example.com/a.png"/></svg>', "x.example.com"),
    ]

    def test_that_links_for_readers_are_no_fault(self):
        change = (HOME, HEADING, '<a href="https://other.example.com/">x</a><link rel="license" href="https://l.example.com/">')
        self.assertEqual(case.faults("network", [change]), [])


class AxeTests(unittest.TestCase):
    def test_that_faults_are_found_where_they_are(self):
        """One browser for all: each page has a fault of its own."""
        styles = {
            "dark": "@media (prefers-color-scheme: dark) { p { color: #555; background: #444 } }",
            "phone": "@media (max-width: 400px) { p { color: #bbb; background: #ccc } }",
            "wide": "@media (min-width: 1000px) { main { display: grid } main > * { grid-area: 1 / 1 } }",
        }
        bodies = {
            "picture": '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
            "language": "", "heading": "<h1>One</h1><h4>Four</h4>",
            "foreign": '<img alt="" src="http://pixel.example.com/p.gif">',
        }
        changes = []
        for name in [*styles, *bodies]:
            language = "" if name == "language" else ' lang="en"'
            text = f"""<!doctype html><html{language}><head><title>x</title><style>body {{ color: #000; background: #fff }}
            {styles.get(name, "")}</style></head><body><main>{bodies.get(name, "")}<h1>x</h1><p>Words</p></main></body></html>"""
            changes.append((f"public/{name}.html", None, text))
        found = case.faults("axe", changes)
        expected = {
            "dark.html": ["color-contrast", "in 360 dark, 1280 dark"], "phone.html": ["color-contrast", "in 360 light, 360 dark"],
            "picture.html": ["image-alt"], "language.html": ["html-has-lang"], "heading.html": ["heading-order"],
            "wide.html": ["overlap in 1280 dark", "p 'Words' and h1 'x'"],
            "foreign.html": ["asks another host: http://pixel.example.com/p.gif"],
        }
        for file, parts in expected.items():
            with self.subTest(file):
                self.assertTrue(any(f.startswith(file) and all(part in f for part in parts) for f in found), found)
        self.assertEqual([fault for fault in found if not fault.startswith(tuple(expected))], [])
