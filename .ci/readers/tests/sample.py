"""A small site that is right in every respect: what the checks must let pass, and what the tests then break."""

import json
from html import escape
from pathlib import Path

URL = "https://desk.example.org/"
OUTLETS = {"post": ("The Post", "https://post.example.org/"), "bote": ("Der Bote", "https://bote.example.net/")}
FACTS = {
    "harbour": {
        "title": "Harbour & quay reopen", "date": "2026-03-06", "author": "Isla Renwick", "outlet": "post", "mode": "verbatim",
        "original": "https://post.example.org/harbour", "first": "2026-03-04", "license": "https://creativecommons.org/licenses/by-nd/4.0/",
    },
    "school": {
        "title": "The school nobody bought", "date": "2026-02-01", "author": "Antje Lührsen", "outlet": "bote", "mode": "translation",
        "original": "https://bote.example.net/schule", "first": "2026-01-26", "license": "https://creativecommons.org/licenses/by-sa/4.0/",
        "named": "Die Schule",
    },
}
SETTINGS = """title: The Desk
url: https://desk.example.org/
publisher: {legalEntity: Desk Association}
taxonomies: [regions]
sections: {articles: {title: Articles}}
"""
TEXTS = {
    "outlets/post.yaml": "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-ND-4.0\nlegalName: Post CIC\n",
    "outlets/bote.yaml": "name: Der Bote\nurl: https://bote.example.net/\nlicense: CC-BY-SA-4.0\nlanguage: de\n",
    "articles/harbour.md": """---
title: Harbour & quay reopen
date: 2026-03-06
authors: [Isla Renwick]
regions: [Europe]
source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
rights: {basis: license}
---
Text
""",
    "articles/school.md": """---
title: The school nobody bought
date: 2026-02-01
authors: [Antje Lührsen]
regions: [Europe]
source: {outlet: bote, url: "https://bote.example.net/schule", title: Die Schule, date: 2026-01-26}
rights: {basis: license, mode: translation, translator: Miriam Oakes}
---
Text
""",
    "articles/secret.md": "---\ntitle: A secret of the council\ndate: 2026-01-01\ndraft: true\n---\nText\n",
}
HOLDERS = {"harbour": "Post CIC", "school": "Der Bote"}
STYLE = "body { color: #111; background: #fff } a { display: inline-block; line-height: 1.8 }\n@media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } a { color: #9cf } }\n"


POLICY = "republishing/policies/cc-by-nd-4-0-post-cic.json"


def policy():
    """What readers may do with articles of The Post."""
    address = URL + POLICY
    duties = [{"action": "attribute", "attributedParty": address + "#holder"}, {"action": "odrl:attachPolicy", "target": address}]
    return {
        "@context": ["http://www.w3.org/ns/odrl.jsonld", {"cc": "http://creativecommons.org/ns#"}],
        "@type": "Offer", "uid": address, "assigner": {"@type": "Party", "uid": address + "#holder", "vcard:fn": "Post CIC"},
        "target": {"@type": "AssetCollection", "uid": address + "#articles"},
        "permission": [{"action": ["reproduce", "distribute"], "duty": duties}],
        "prohibition": [{"action": ["derive", "cc:CommercialUse"]}],
    }


def make(folder):
    """Writes sitegen.yaml, content/ and public/ below a folder."""
    files = {"sitegen.yaml": SETTINGS} | {f"content/{name}": text for name, text in TEXTS.items()}
    pages = {f"articles/{name}/index.html": article(name) for name in FACTS}
    links = "".join(f'<li><a href="../articles/{name}/index.html">{escape(FACTS[name]["title"])}</a></li>' for name in FACTS)
    pages["index.html"] = page("The Desk", f"<h1>The Desk</h1><ul>{links.replace('../', '')}</ul>", depth=0)
    pages["articles/index.html"] = page("Articles", f"<h1>Articles</h1><ul>{links}</ul>", depth=1)
    pages["regions/europe/index.html"] = page("Europe", f"<h1>Europe</h1><ul>{links.replace('../', '../../')}</ul>", depth=2)
    pages["404.html"] = page("Nothing here", '<h1>Nothing here</h1><p><a href="/">Home</a></p>', depth=0)
    pages["style.css"] = STYLE
    for place in ("", "articles/", "regions/europe/"):
        pages |= {place + "feed.xml": atom(place), place + "rss.xml": rss(place), place + "feed.json": json_feed(place)}
    pages["sitemap.xml"] = sitemap(["", "articles/", "regions/europe/", "articles/school/"])
    pages["robots.txt"] = f"User-agent: *\nDisallow:\nSitemap: {URL}sitemap.xml\n"
    pages[POLICY] = json.dumps(policy(), indent=2)
    for name, text in (files | {f"public/{name}": text for name, text in pages.items()}).items():
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def page(title, main, depth, head=""):
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<link rel="stylesheet" href="{'../' * depth or '/' * title.startswith('Nothing')}style.css">
{head}</head>
<body>
<main id="main">
{main}
</main>
</body>
</html>
"""


def article(name):
    facts = FACTS[name]
    permalink = f"{URL}articles/{name}/"
    outlet, home = OUTLETS[facts["outlet"]]
    values = facts | {"permalink": permalink, "holder": HOLDERS[name], "outlet": outlet, "home": home, "named": facts.get("named", facts["title"])}
    values["canonical"] = facts["original"] if facts["mode"] == "verbatim" else permalink
    values["relation"] = "isFormatOf" if facts["mode"] == "verbatim" else "isVersionOf"
    values = {key: escape(value) for key, value in values.items()}
    head = HEAD.format(**values) + f'<script type="application/ld+json">{json.dumps(linked(name, permalink))}</script>\n'
    return page(facts["title"], BODY.format(**values), 2, head)


def linked(name, permalink):
    facts = FACTS[name]
    outlet, home = OUTLETS[facts["outlet"]]
    origin = {"@type": "NewsArticle", "url": facts["original"], "headline": facts.get("named", facts["title"]), "datePublished": facts["first"], "publisher": {"@type": "Organization", "name": outlet}}
    news = {
        "@context": "https://schema.org", "@type": "NewsArticle", "@id": permalink, "url": permalink, "mainEntityOfPage": permalink,
        "headline": facts["title"], "author": [{"@type": "Person", "name": facts["author"]}],
        "publisher": {"@type": "NewsMediaOrganization", "name": "The Desk", "url": URL},
        "datePublished": facts["date"], "dateModified": facts["date"], "inLanguage": "en", "isBasedOn": origin,
        "sourceOrganization": {"@type": "NewsMediaOrganization", "name": outlet, "url": home},
        "copyrightHolder": {"@type": "Organization", "name": HOLDERS[name]}, "copyrightYear": 2026,
        "copyrightNotice": f"Copyright © {HOLDERS[name]}, 2026", "creditText": f"Republished from {outlet}",
        "license": facts["license"], "usageInfo": facts["original"], "isAccessibleForFree": True,
    }
    if facts["mode"] == "translation":
        news |= {"translator": {"@type": "Person", "name": "Miriam Oakes"}, "translationOfWork": {"@type": "NewsArticle", "url": facts["original"]}}
    return news


HEAD = """<link rel="canonical" href="{canonical}">
<meta property="og:type" content="article">
<meta property="og:title" content="{title}">
<meta property="og:url" content="{canonical}">
<meta property="og:site_name" content="The Desk">
<meta property="og:locale" content="en">
<meta property="article:published_time" content="{date}">
<meta property="article:modified_time" content="{date}">
<meta property="article:section" content="Articles">
<meta property="article:tag" content="Europe">
<link rel="schema.DCTERMS" href="http://purl.org/dc/terms/">
<link rel="DCTERMS.source" href="{original}">
<link rel="DCTERMS.{relation}" href="{original}">
<link rel="DCTERMS.license" href="{license}">
<meta name="DCTERMS.creator" content="{author}">
<meta name="DCTERMS.publisher" content="The Desk">
<meta name="DCTERMS.issued" content="{date}">
<meta name="DCTERMS.language" content="en">
<meta name="DCTERMS.rightsHolder" content="{holder}">
<meta name="DCTERMS.rights" content="Copyright © {holder}, 2026">
"""
BODY = """<article class="h-entry">
<h1 class="p-name">{title}</h1>
<p>By <span class="p-author h-card"><span class="p-name">{author}</span></span>,
<a class="u-url" href="{permalink}"><time class="dt-published" datetime="{date}">{date}</time></a></p>
<p class="u-repost-of h-cite"><a class="p-name u-url" href="{original}">{named}</a> by
<span class="p-author h-card">{author}</span>, <span class="p-publication">{outlet}</span>,
<time class="dt-published" datetime="{first}">{first}</time></p>
<div class="e-content"><p id="first">Six words are quite enough here. <a href="#first">Up</a></p></div>
<p><a class="p-category" href="../../regions/europe/index.html">Europe</a></p>
<footer prefix="cc: http://creativecommons.org/ns# dct: http://purl.org/dc/terms/" about="{original}">
<cite property="dct:title">{named}</cite>
<a rel="cc:attributionURL" property="cc:attributionName" href="{home}">{outlet}</a>
<a rel="dct:source" href="{original}">The original</a>
<span property="dct:dateCopyrighted">2026</span> <span property="dct:rightsHolder">{holder}</span>
<a rel="license" href="{license}">Licence</a>
</footer>
</article>"""


def values_of(name, translator="<contributor><name>Miriam Oakes</name></contributor>"):
    facts = FACTS[name]
    outlet, home = OUTLETS[facts["outlet"]]
    extra = translator if facts["mode"] == "translation" else ""
    values = facts | {"permalink": f"{URL}articles/{name}/", "holder": HOLDERS[name], "outlet": outlet, "home": home}
    return {key: escape(value) for key, value in values.items()} | {"extra": extra}


def atom(place):
    entries = "".join(ENTRY.format(**values_of(name)) for name in FACTS)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>{URL}{place}feed.xml</id><title>The Desk</title>
<updated>2026-03-06T00:00:00Z</updated><link rel="self" href="{URL}{place}feed.xml"/><link href="{URL}{place}"/>
{entries}</feed>
"""


ENTRY = """<entry><id>{permalink}</id><title>{title}</title><link href="{permalink}"/>
<author><name>{author}</name></author>{extra}<published>{date}T00:00:00Z</published><updated>{date}T00:00:00Z</updated>
<link rel="via" href="{original}"/><link rel="license" href="{license}"/><rights>Copyright © {holder}, 2026</rights>
<source><id>{home}</id><title>{outlet}</title><updated>{first}T00:00:00Z</updated></source>
<content type="html">&lt;p&gt;Text&lt;/p&gt;</content></entry>
"""


def rss(place):
    days = {"2026-03-06": "Fri, 06 Mar 2026", "2026-02-01": "Sun, 01 Feb 2026"}
    items = "".join(RSS_ITEM.format(**values_of(name, "<dc:contributor>Miriam Oakes</dc:contributor>"), day=days[FACTS[name]["date"]]) for name in FACTS)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:cc="http://backend.userland.com/creativeCommonsRssModule"><channel><title>The Desk</title><link>{URL}{place}</link>
<description>News</description><atom:link rel="self" href="{URL}{place}rss.xml"/>
{items}</channel></rss>
"""


RSS_ITEM = """<item><title>{title}</title><link>{permalink}</link><guid>{permalink}</guid><pubDate>{day} 00:00:00 +0000</pubDate>
<dc:creator>{author}</dc:creator><dc:source>{original}</dc:source><dc:publisher>{outlet}</dc:publisher>{extra}
<dc:rights>Copyright © {holder}, 2026</dc:rights><cc:license>{license}</cc:license>
<description>&lt;p&gt;Text&lt;/p&gt;</description></item>
"""


def json_feed(place):
    items = []
    for name, facts in FACTS.items():
        address = f"{URL}articles/{name}/"
        items.append({
            "id": address, "url": address, "external_url": facts["original"], "title": facts["title"],
            "authors": [{"name": facts["author"]}], "language": "en", "date_published": f"{facts['date']}T00:00:00Z",
            "content_html": "<p>Text</p>",
            "_republished": {"source": OUTLETS[facts["outlet"]][0], "date_published": facts["first"], "license": facts["license"], "copyright": f"© {HOLDERS[name]}"},
        })
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Desk", "feed_url": f"{URL}{place}feed.json", "items": items}
    return json.dumps(feed, indent=1, ensure_ascii=False)


def sitemap(places):
    urls = "".join(f"<url><loc>{URL}{place}</loc><lastmod>2026-03-06</lastmod></url>\n" for place in places)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
