"""Faults of feeds and site maps that must be found."""

import unittest

from tests import case, sample

ATOM, RSS, JSON = "public/feed.xml", "public/regions/europe/rss.xml", "public/articles/feed.json"
MAP = "public/sitemap.xml"


class FeedTests(case.Breakage, unittest.TestCase):
    check = "feeds"
    rows = [
        ("a feed that is not there", ATOM, "", None, "feed.xml: is not there"),
        ("a feed that nobody asks for", "public/tags/x/rss.xml", None, "<rss/>", "nothing in content/ asks for"),
    ]


class AtomTests(case.Breakage, unittest.TestCase):
    check = "feeds"
    rows = [
        ("no XML", ATOM, "</feed>", "", "not well-formed"),
        ("no id", ATOM, "<id>https://desk.example.org/feed.xml</id>", "", "number of <id>"),
        ("two ids alike", ATOM, "<id>https://desk.example.org/articles/school/", "<id>https://desk.example.org/articles/harbour/", "stand twice"),
        ("an id that is no address", ATOM, "<id>https://desk.example.org/articles/school/", "<id>school", "<id>"),
        ("a day for a moment", ATOM, "<updated>2026-02-01T00:00:00Z", "<updated>2026-02-01", "RFC 3339"),
        ("another feed's address", ATOM, 'rel="self" href="https://desk.example.org/feed.xml"', 'rel="self" href="https://desk.example.org/rss.xml"', "rel=self"),
        ("an unknown element", ATOM, "<rights>", "<pubDate/><rights>", "not an element of Atom"),
        ("a relative address", ATOM, "&lt;p&gt;", "&lt;a href='/x/'&gt;", "relative address"),
        ("the feed older than an entry", ATOM, "<updated>2026-03-06T00:00:00Z</updated><link rel=\"self\"", "<updated>2026-01-01T00:00:00Z</updated><link rel=\"self\"", "after the feed"),
        ("the title", ATOM, "Harbour &amp; quay", "Harbour and quay", "title"),
        ("the author", ATOM, "<name>Isla Renwick</name>", "<name>The Desk</name>", "authors"),
        ("the translator", ATOM, "Miriam Oakes", "Nobody", "contributor"),
        ("the original", ATOM, 'rel="via"', 'rel="related"', "original address"),
        ("the outlet", ATOM, "<title>The Post</title>", "<title>The Desk</title>", "outlet"),
        ("the source's moment", ATOM, "<updated>2026-03-04T00:00:00Z</updated>", "", "original's date"),
        ("the licence", ATOM, "by-nd", "by", "licence"),
        ("the rights", ATOM, "Post CIC", "Desk", "rights"),
        ("the date", ATOM, "<published>2026-03-06", "<published>2026-03-04", "published"),
        ("another address", ATOM, 'link href="https://desk.example.org/articles/school/"', 'link href="https://desk.example.org/articles/"', "belong to this feed"),
        ("no content", ATOM, "&lt;p&gt;Text&lt;/p&gt;", "", "a text or a summary"),
    ]


class RSSTests(case.Breakage, unittest.TestCase):
    check = "feeds"
    rows = [
        ("no description of the channel", RSS, "<description>News</description>", "", "number of <description>"),
        ("a day of another format", RSS, "Fri, 06 Mar 2026 00:00:00 +0000", "2026-03-06T00:00:00Z", "RFC 822"),
        ("a year of two digits", RSS, "06 Mar 2026", "06 Mar 26", "RFC 822"),
        ("an author without address", RSS, "<dc:creator>Isla Renwick</dc:creator>", "<author>Isla Renwick</author>", "an e-mail address"),
        ("two sources", RSS, "<dc:source>", '<source url="https://post.example.org/">The Post</source><dc:source>', "both <source> and <dc:source>"),
        ("a source without address", RSS, "<dc:publisher>", "<source>The Post</source><dc:publisher>", "<source>"),
        ("no guid", RSS, "guid>", "id>", "a guid"),
        ("two dates", RSS, "<pubDate>", "<pubDate>x</pubDate><pubDate>", "more than once"),
        ("the original", RSS, "<dc:source>https://post.example.org/harbour</dc:source>", "", "original address"),
        ("the translator", RSS, "Miriam Oakes", "Nobody", "contributor"),
        ("the outlet", RSS, "<dc:publisher>The Post</dc:publisher>", "", "outlet"),
        ("the licence", RSS, "<cc:license>https://creativecommons.org/licenses/by-nd/4.0/</cc:license>", "", "licence"),
        ("the rights", RSS, "Post CIC", "Desk", "rights"),
        ("the date", RSS, "Fri, 06 Mar 2026", "Wed, 04 Mar 2026", "published"),
        ("a relative address", RSS, "&lt;p&gt;", "&lt;img src='x.png'&gt;", "relative address"),
    ]


class JSONFeedTests(case.Breakage, unittest.TestCase):
    check = "feeds"
    rows = [
        ("no JSON", JSON, '"items"', '"items', "is no JSON"),
        ("an old version", JSON, "version/1.1", "version/1", "version"),
        ("an unknown key", JSON, '"external_url"', '"licence": "x", "external_url"', "not a key of JSON Feed"),
        ("a key of another kind", JSON, '"title": "The Desk"', '"title": 3', "not a str"),
        ("a day for a moment", JSON, "2026-03-06T00:00:00Z", "2026-03-06", "RFC 3339"),
        ("no text", JSON, '"content_html": "<p>Text</p>",', "", "content_html or content_text"),
        ("no id", JSON, '"id"', '"_id"', "an id"),
        ("the original", JSON, '"external_url": "https://post.example.org/harbour",', "", "original address"),
        ("the original's date", JSON, '"date_published": "2026-03-04"', '"date_published": "2026-03-05"', "original's date"),
        ("the credit", JSON, '"_republished"', '"_other"', "outlet"),
        ("the licence", JSON, "by-nd", "by", "licence"),
        ("the author", JSON, '"name": "Isla Renwick"', '"url": "https://x.example/"', "authors"),
        ("another feed's address", JSON, "articles/feed.json", "feed.json", "feed_url"),
    ]


class MemberTests(unittest.TestCase):
    def test_that_a_missing_item_is_found(self):
        entry = sample.ENTRY.format(**sample.values_of("school"))
        self.assertIn("number of items", " ".join(case.faults("feeds", [(ATOM, entry, "")])))

    def test_that_a_wrong_order_is_found(self):
        first, second = (sample.ENTRY.format(**sample.values_of(name)) for name in ("harbour", "school"))
        self.assertIn("newest first", " ".join(case.faults("feeds", [(ATOM, first + second, second + first)])))


class SitemapTests(case.Breakage, unittest.TestCase):
    check = "sitemap"
    rows = [
        ("no site map", MAP, "", None, "is not there"),
        ("no XML", MAP, "</urlset>", "", "not well-formed"),
        ("another namespace", MAP, "sitemap/0.9", "sitemap/1.0", "line"),
        ("a moment without a zone", MAP, "<lastmod>2026-03-06", "<lastmod>2026-03-06T10:00:00", "lastmod"),
        ("an element that is unknown", MAP, "<lastmod>", "<title/><lastmod>", "title"),
        ("an address twice", MAP, "org/articles/school/", "org/articles/", "twice"),
        ("a relative address", MAP, "https://desk.example.org/articles/school/", "/articles/school/", "line"),
        ("a page whose original is elsewhere", MAP, "articles/school/", "articles/harbour/", "told not to keep (canonical"),
        ("a page that is left out", MAP, "articles/school/", "articles/", "expected https://desk.example.org/articles/school/"),
        ("a page that is not there", MAP, "articles/school/", "articles/none/", "leads to no page"),
        ("a page that must not be kept", "public/articles/school/index.html", "<title>", '<meta name="robots" content="noindex"><title>', "noindex"),
        ("no robots.txt", "public/robots.txt", "", None, "robots.txt: is not there"),
        ("robots.txt without it", "public/robots.txt", "Sitemap:", "Map:", "Sitemap"),
        ("robots.txt that closes the site", "public/robots.txt", "Disallow:", "Disallow: /", "keeps all crawlers out"),
        ("foreign news", "public/news-sitemap.xml", None, """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>
         <loc>https://desk.example.org/articles/harbour/</loc></url></urlset>""", "no indexable article"),
        ("news without facts", "public/news-sitemap.xml", None, """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>
         <loc>https://desk.example.org/articles/school/</loc></url></urlset>""", "has no <news:news>"),
        ("news of another title", "public/news-sitemap.xml", None, """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
         xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://desk.example.org/articles/school/</loc>
         <n:news><n:publication><n:name>The Desk</n:name><n:language>en</n:language></n:publication>
         <n:publication_date>2026-02-01</n:publication_date><n:title>Other</n:title></n:news></url></urlset>""", "title of"),
    ]
