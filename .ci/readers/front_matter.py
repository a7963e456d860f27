"""What the pages and feeds must say, computed from content/ and sitegen.yaml alone."""

from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from urllib.parse import quote

import yaml

import addresses
from moments import instant, latest_instant


@dataclass
class Author:
    name: str
    url: str = None
    is_organization: bool = False
    affiliation: str = None


@dataclass
class Source:
    key: str
    outlet: dict
    url: str
    title: str = None
    date: str = None
    language: str = None

    @property
    def name(self):
        return self.outlet["name"]


@dataclass
class Article:
    """One file of content/, with all that it inherits."""

    file: str
    section: str
    folders: list
    title: str
    date: str
    updated: str = None
    language: str = "en"
    authors: list = field(default_factory=list)
    terms: dict = field(default_factory=dict)
    source: Source = None
    mode: str = "verbatim"
    basis: str = "own"
    license: str = None
    statement: str = None
    holder: str = None
    year: str = None
    notice: str = None
    translator: str = None
    absence: str = None
    permalink: str = None
    robots: str = None

    @property
    def page(self):
        return "/".join(self.folders + ["index.html"])

    @property
    def canonical(self):
        """The address that search engines should keep: the original's for an unchanged text."""
        if not self.source or self.mode not in ("verbatim", "excerpt"):
            return self.permalink
        return self.permalink if self.source.outlet.get("seo", {}).get("canonical") == "none" else self.source.url

    @property
    def modified(self):
        return self.updated or self.date

    @property
    def has_copyright(self):
        return self.basis != "public-domain"

    @property
    def tags(self):
        """All terms that an editor gave it."""
        return [term for name in self.terms if name not in ("authors", "outlets", "licenses") for term in self.terms[name]]


class Content:
    """All articles of content/ and the settings."""

    def __init__(self, folder, settings, now=None):
        self.folder = Path(folder)
        self.settings = load(Path(settings).read_text())
        self.publisher = self.settings.get("publisher", {})
        self.publisher_name = self.publisher.get("name") or self.settings["title"]
        self.url = self.settings["url"].rstrip("/") + "/"
        self.zone = self.settings.get("timezone", "UTC")
        self.now = now or datetime.now(timezone.utc)
        self.outlets = {
            path.stem: load(path.read_text())
            for path in sorted((self.folder / "outlets").glob("*.y*ml"))
        }
        files = sorted(path for path in self.folder.rglob("*.md") if self.is_text(path))
        self.articles = [self.article(path) for path in files]
        self.published = [article for article in self.articles if not article.absence]

    def is_text(self, path):
        """Not a section's file, and not a text beside the index.md of a bundle."""
        parents = [parent for parent in path.parents if parent != self.folder and self.folder in parent.parents]
        in_bundle = any((parent / "index.md").exists() for parent in parents)
        return path.name != "_index.md" and (path.name == "index.md" or not in_bundle)

    @property
    def taxonomies(self):
        return self.settings.get("taxonomies") or ["authors", "outlets", "regions", "topics", "tags", "licenses"]

    def article(self, path):
        data = load(path.read_text().split("\n---", 1)[0].removeprefix("---"))
        relative = path.relative_to(self.folder)
        names = list(relative.parent.parts) + ([] if path.name == "index.md" else [path.stem])
        section = names[0] if len(names) > 1 else ""
        article = Article(
            file=f"content/{relative.as_posix()}", section=section, folders=self.address(data, names, section),
            title=data["title"], date=data["date"], updated=data.get("updated"),
            language=data.get("language") or self.settings.get("language", "en"),
            authors=[author(item) for item in data.get("authors") or []])
        article.permalink = self.url + "".join(f"{quote(folder, safe='~')}/" for folder in article.folders)
        self.add_source(article, data.get("source"))
        self.add_rights(article, data.get("rights") or {})
        self.add_terms(article, data)
        article.absence = self.absence(data)
        return article

    def address(self, data, names, section):
        name = data.get("slug") or addresses.slug(names[-1])
        pattern = (self.settings.get("permalinks") or {}).get(section)
        if pattern and section:
            return addresses.permalink_folders(pattern, data["date"], name, section)
        return [addresses.slug(folder) for folder in names[:-1]] + [name]

    def add_source(self, article, data):
        if not data:
            return
        outlet = self.outlets[data["outlet"]]
        article.source = Source(
            key=data["outlet"], outlet=outlet, url=data["url"], title=data.get("title"),
            date=data.get("date"), language=data.get("language") or outlet.get("language"))
        article.robots = outlet.get("seo", {}).get("robots")

    def add_rights(self, article, data):
        source = article.source
        article.basis = data.get("basis") or "own"
        article.mode = data.get("mode") or "verbatim"
        if source and not source.title and article.mode != "translation":
            source.title = article.title
        article.notice, article.translator = data.get("notice"), data.get("translator")
        article.holder = data.get("holder") or self.inherited_holder(article)
        written = data.get("license")
        if not written and source and article.basis == "license":
            written = source.outlet.get("license")
        address = addresses.license_url(written) if written else None
        if written and not address:
            raise ValueError(f"{article.file}: the licence '{written}' is not known to the checks")
        if address and addresses.is_statement(address):
            article.statement = address
        else:
            article.license = address
        if not address and article.basis in ("permission", "fair-use", "quotation"):
            article.statement = addresses.license_url("InC")
        day = (source.date if source else None) or (article.date if article.basis == "own" else None)
        article.year = data.get("year") or (day[:4] if day else None)

    def inherited_holder(self, article):
        if article.basis == "public-domain":
            return None
        if article.basis == "own":
            return self.publisher.get("legalEntity") or self.publisher_name
        return article.source.outlet.get("legalName") or article.source.name

    def add_terms(self, article, data):
        for name in self.taxonomies:
            if name == "authors":
                keys = [author.name for author in article.authors]
            elif name == "outlets":
                keys = [article.source.key] if article.source else []
            elif name == "licenses":
                keys = [license_id(article.license)] if article.license else []
            else:
                keys = data.get(name) or []
            article.terms[name] = list(dict.fromkeys(keys))

    def absence(self, data):
        """Why an article is not published, in the order of docs/formats/front-matter.md; None where it is."""
        if data.get("withdrawn"):
            return "withdrawn"
        if data.get("draft") == "true":
            return "draft"
        if data.get("expires") and latest_instant(data["expires"], self.zone) <= self.now:
            return "expired"
        if data.get("embargo") and instant(data["embargo"], self.zone) > self.now:
            return "embargoed"
        return "future" if instant(data["date"], self.zone) > self.now else None


def license_id(address):
    for name, url in addresses.OTHERS.items():
        if url == address:
            return name
    parts = address.removeprefix("https://creativecommons.org/licenses/").strip("/").split("/")
    return "CC-" + "-".join(parts).upper().replace("BY-ND-NC-1.0", "BY-NC-ND-1.0")


def author(item):
    if isinstance(item, str):
        return Author(item)
    return Author(item["name"], item.get("url"), item.get("type") == "organization", item.get("affiliation"))


def load(text):
    """YAML with nothing guessed: all plain values are text, and empty ones are absent."""
    return without_empty(yaml.load(text, Loader=yaml.BaseLoader)) or {}


def without_empty(value):
    if isinstance(value, dict):
        return {key: without_empty(item) for key, item in value.items() if item not in ("", "~", "null")}
    return [without_empty(item) for item in value] if isinstance(value, list) else value
