"""Faults of metadata that must be found: each value, once wrong or once gone."""

import unittest

from tests import case

ARTICLE, SCHOOL = "public/articles/harbour/index.html", "public/articles/school/index.html"


def removed(name, file=ARTICLE, expected=None):
    """A row that takes a line of the head away."""
    lines = {
        "og": '<meta property="{}"', "article": '<meta property="{}"', "DCTERMS": 'DCTERMS.{}"',
    }
    return name, file, lines[name.split(":")[0].split(".")[0]].format(name.removeprefix("DCTERMS.")), '<meta name="x"', expected or name


class LinkedDataTests(case.Breakage, unittest.TestCase):
    check = "metadata"
    rows = [
        ("no block", ARTICLE, "application/ld+json", "text/plain", "number of NewsArticles"),
        ("broken JSON", ARTICLE, '{"@context"', '{"@context', "extruct cannot read it"),
        ("another kind", ARTICLE, '"@type": "NewsArticle", "@id"', '"@type": "WebPage", "@id"', "number of NewsArticles"),
        ("the headline", ARTICLE, '"headline": "Harbour & quay reopen", "author"', '"headline": "Harbour", "author"', "JSON-LD headline"),
        ("an author", ARTICLE, '"name": "Isla Renwick"', '"name": "Isla"', "JSON-LD author"),
        ("an author's kind", ARTICLE, '"Person"', '"Thing"', "@type of Isla Renwick"),
        ("the publisher", ARTICLE, '"name": "The Desk"', '"name": "The Post"', "JSON-LD publisher"),
        ("the page's date", ARTICLE, '"datePublished": "2026-03-06"', '"datePublished": "2026-03-04"', "JSON-LD datePublished"),
        ("the change's date", ARTICLE, '"dateModified": "2026-03-06"', '"dateModified": ""', "JSON-LD dateModified"),
        ("the language", ARTICLE, '"inLanguage": "en"', '"inLanguage": "de"', "JSON-LD inLanguage"),
        ("the original's address", ARTICLE, '"url": "https://post.example.org/harbour"', '"url": "https://post.example.org/"', "isBasedOn url"),
        ("the original's date", ARTICLE, '"2026-03-04"', '"2026-03-05"', "isBasedOn datePublished"),
        ("no original", ARTICLE, '"isBasedOn"', '"basedOn"', "isBasedOn"),
        ("the outlet", ARTICLE, '"sourceOrganization"', '"provider"', "sourceOrganization"),
        ("the outlet's address", ARTICLE, '"url": "https://post.example.org/"', '"url": "https://post.example.com/"', "sourceOrganization"),
        ("the holder", ARTICLE, '"name": "Post CIC"', '"name": "The Post"', "copyrightHolder"),
        ("the year as text", ARTICLE, '"copyrightYear": 2026', '"copyrightYear": "2026"', "copyrightYear"),
        ("the notice", ARTICLE, '"copyrightNotice"', '"notice"', "copyrightNotice"),
        ("the credit", ARTICLE, '"creditText"', '"credit"', "creditText"),
        ("the licence", ARTICLE, '"license": "https://creativecommons.org/licenses/by-nd/4.0/"',
         '"license": "https://creativecommons.org/licenses/by/4.0/"', "JSON-LD license"),
        ("its own address", ARTICLE, '"mainEntityOfPage": "https://desk.example.org/articles/harbour/"',
         '"mainEntityOfPage": "https://desk.example.org/"', "mainEntityOfPage"),
        ("the translator", SCHOOL, '"translator"', '"editor"', "JSON-LD translator"),
        ("the work translated", SCHOOL, '"translationOfWork"', '"workTranslation"', "translationOfWork"),
        ("free to read", ARTICLE, '"isAccessibleForFree": true', '"isAccessibleForFree": "yes"', "isAccessibleForFree"),
    ]


class NamedMetadataTests(case.Breakage, unittest.TestCase):
    check = "metadata"
    rows = [removed(f"og:{name}") for name in ("type", "title", "url", "site_name", "locale")]
    rows += [removed(f"article:{name}") for name in ("published_time", "section")]
    rows += [removed(f"DCTERMS.{name}") for name in ("source", "creator", "publisher", "issued", "license", "rightsHolder", "rights", "language")]
    rows += [
        removed("DCTERMS.isFormatOf", expected="Dublin Core relation"),
        removed("DCTERMS.isVersionOf", file=SCHOOL, expected="Dublin Core relation"),
        ("a changed text as the same", SCHOOL, "DCTERMS.isVersionOf", "DCTERMS.isFormatOf", "Dublin Core relation"),
        ("the change's date", ARTICLE, 'modified_time" content="2026-03-06"', 'modified_time" content="2026-03-09"', "article:modified_time"),
        ("a change that is not dated", "content/articles/harbour.md", "date: 2026-03-06", "date: 2026-03-06\nupdated: 2026-03-08", "article:modified_time"),
        ("og:url twice", ARTICLE, '<meta property="og:type"', '<meta property="og:url" content="x"><meta property="og:type"', "og:url"),
        ("a tag of another article", ARTICLE, 'article:tag" content="Europe"', 'article:tag" content="Asia"', "article:tag"),
        ("the canonical address", ARTICLE, 'rel="canonical" href="https://post.example.org/harbour"',
         'rel="canonical" href="https://desk.example.org/articles/harbour/"', "canonical"),
    ]


class MicroformatsTests(case.Breakage, unittest.TestCase):
    check = "metadata"
    rows = [
        ("no entry", ARTICLE, "h-entry", "entry", "number of h-entries"),
        ("the name", ARTICLE, '<h1 class="p-name">', '<h1 class="p-name">New: ', "mf2 p-name"),
        ("the author", ARTICLE, '<span class="p-author h-card"><span', "<span><span", "mf2 p-author"),
        ("the date", ARTICLE, 'class="dt-published" datetime="2026-03-06"', 'datetime="2026-03-06"', "mf2 dt-published"),
        ("the address", ARTICLE, 'class="u-url" href="https://desk.example.org/articles/harbour/"',
         'class="u-url" href="https://desk.example.org/articles/school/"', "mf2 u-url"),
        ("the text", ARTICLE, "e-content", "content", "mf2 e-content"),
        ("the terms", ARTICLE, "p-category", "category", "mf2 p-category"),
        ("no repost", ARTICLE, "u-repost-of", "u-like-of", "mf2 u-repost-of"),
        ("no citation", ARTICLE, "h-cite", "cite", "mf2 u-repost-of"),
        ("the original's name", SCHOOL, '">Die Schule</a>', '">The school</a>', "repost-of p-name"),
        ("the original's address", ARTICLE, 'class="p-name u-url" href="https://post.example.org/harbour"',
         'class="p-name u-url" href="https://post.example.org/"', "repost-of u-url"),
        ("the outlet", ARTICLE, "p-publication", "publication", "repost-of p-publication"),
        ("the original's date", ARTICLE, 'datetime="2026-03-04"', 'datetime="2026-03-06"', "repost-of dt-published"),
    ]


class RightsTests(case.Breakage, unittest.TestCase):
    check = "metadata"
    rows = [
        ("about nothing", ARTICLE, 'about="https://post.example.org/harbour"', "", "RDFa"),
        ("the title", ARTICLE, "dct:title", "dct:name", "dct:title"),
        ("the name to credit", ARTICLE, ' property="cc:attributionName"', "", "cc:attributionName"),
        ("the address to credit", ARTICLE, 'rel="cc:attributionURL" ', "", "cc:attributionURL"),
        ("the source", ARTICLE, "dct:source", "dct:relation", "dct:source"),
        ("the holder", ARTICLE, "dct:rightsHolder", "dct:holder", "dct:rightsHolder"),
        ("the year", ARTICLE, '"dct:dateCopyrighted">2026', '"dct:dateCopyrighted">2025', "dct:dateCopyrighted"),
        ("the licence", ARTICLE, 'rel="license" href="https://creativecommons.org/licenses/by-nd', 'rel="license" href="https://creativecommons.org/licenses/by',
         "license of the original"),
    ]


class AbsenceTests(unittest.TestCase):
    def test_that_an_unpublished_page_is_found(self):
        change = ("public/articles/secret/index.html", None, "<!doctype html><title>x</title>")
        self.assertIn("is draft", " ".join(case.faults("metadata", [change])))

    def test_that_an_unpublished_title_is_found(self):
        change = ("public/index.html", "<h1>The Desk</h1>", "<h1>The Desk</h1><p>A secret of the council</p>")
        self.assertIn("has the title", " ".join(case.faults("metadata", [change])))

    def test_that_a_missing_page_is_found(self):
        change = ("public/articles/harbour/index.html", "", None)
        self.assertIn("there is no page", " ".join(case.faults("metadata", [change])))
