"""The check finds what must never be in a text that was made safe."""
import unittest

import allowed
import check
import generator
import trees

BROKEN = [
    "<script>f()</script>", "<p onclick=f()>x</p>", "<p style=color:red>x</p>", "<a href=javascript:f()>x</a>",
    "<a href=' java\tscript:f()'>x</a>", "<a href='//h/x'>x</a>", "<a href='/\\h'>x</a>", "<img src=mailto:a>",
    "<img src='data:image/svg+xml,x'>", "<a href='data:image/png,x'>x</a>", "<svg></svg>", "<math><mi>x</mi></math>", "<!-- x -->",
    "<p id=main>x</p>", "<p class=x>x</p>", "<code class='language-c x'>x</code>", "<div title=x>y</div>",
    "<a href=/x target=y>x</a>", "<picture><source srcset='/a 1x, javascript:f 2x'></picture>", "<h1>x</h1>",
    "<video src=/x controls autoplay></video>", "<img src=/x loading=eager>", "<form></form>", "<blockquote cite='x:y'>z</blockquote>",
]

ESCAPING = ["</article>", "</article><p>x", "x<b>", "<div>", "<!--", "<p title='x", "<table></article>x", "</p></article></body>x"]


class CheckTests(unittest.TestCase):
    def test_broken_texts_are_found(self):
        for html in BROKEN:
            with self.subTest(html):
                # A comment is the one thing that a tree of html5lib has and that is no element of the list.
                self.assertNotEqual(list(check.faults(html.encode())), [])

    def test_texts_that_leave_the_article_are_found(self):
        for html in ESCAPING:
            with self.subTest(html):
                self.assertNotEqual(list(check.faults(html.encode())), [])

    def test_safe_texts_are_not(self):
        html = ("<h2 id=\"user-content-x\">a</h2><p lang=\"de\" title=\"x\">b<br><a href=\"mailto:x\" rel=\"nofollow\">c</a></p>"
                "<table><tr><td colspan=\"2\">d</td></tr></table><img src=\"data:image/png;base64,AA\" alt=\"\">")
        self.assertEqual(list(check.faults(html.encode())), [])

    def test_trees_are_printed_as_they_are_read(self):
        html = b"<p title=\"a&quot;b\">c &lt; d<br>e</p><pre>\n\nf</pre>"
        body = trees.parse(html)
        self.assertEqual(trees.inner_html(body), html)
        self.assertEqual(trees.dump(trees.parse(trees.inner_html(body))), trees.dump(body))
        self.assertNotEqual(trees.dump(trees.parse(b"<p>a</p>")), trees.dump(trees.parse(b"<p>b</p>")))

    def test_the_generator_gives_the_same_again(self):
        self.assertEqual(list(generator.texts(20, 3)), list(generator.texts(20, 3)))
        self.assertNotEqual(list(generator.texts(20, 3)), list(generator.texts(20, 4)))

    def test_the_list_is_short(self):
        self.assertFalse(allowed.ELEMENTS & set("script style svg math template select textarea title iframe noscript xmp".split()))


if __name__ == "__main__":
    unittest.main()
