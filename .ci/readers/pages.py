"""The built site: its files, its pages, and which address is which file."""

from functools import cached_property
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

import lxml.html


class Page:
    """One HTML file."""

    def __init__(self, site, file):
        self.site = site
        self.file = file
        self.bytes = (site.root / file).read_bytes()

    @property
    def text(self):
        return self.bytes.decode("utf-8")

    @property
    def address(self):
        """The absolute address under which it stands: folders for index.html, and letters of other scripts encoded."""
        name = self.file.removesuffix("index.html") if self.file.split("/")[-1] == "index.html" else self.file
        return self.site.url + quote(name, safe="/~")

    @cached_property
    def document(self):
        parser = lxml.html.HTMLParser(encoding="utf-8")
        return lxml.html.document_fromstring(self.bytes, parser=parser)

    @cached_property
    def anchors(self):
        names = self.document.xpath("//@id | //a/@name")
        return set(map(str, names))

    @property
    def canonical(self):
        links = self.document.xpath("//head/link[contains(concat(' ', @rel, ' '), ' canonical ')]/@href")
        return str(links[0]) if links else None

    @property
    def is_noindex(self):
        names = self.document.xpath("//head/meta[translate(@name, 'ROBTS', 'robts') = 'robots']/@content")
        return any("noindex" in name or "none" in name for name in names)

    @property
    def is_redirect(self):
        return bool(self.document.xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']"))


class Site:
    """A folder as sitegen wrote it, for the address that sitegen.yaml names."""

    def __init__(self, root, url):
        self.root = Path(root)
        self.url = url.rstrip("/") + "/"
        self.files = sorted(
            path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file()
        )
        self.file_set = set(self.files)
        self.pages = [Page(self, file) for file in self.files if file.endswith((".html", ".htm"))]
        self.page_of = {page.file: page for page in self.pages}

    def is_own(self, address):
        """Whether an absolute address is on the site's host."""
        own, other = urlsplit(self.url), urlsplit(address)
        return (own.scheme, own.netloc) == (other.scheme, other.netloc)

    def file_at(self, address):
        """The file that a host serves at an absolute address of the site; None where there is none."""
        path = unquote(urlsplit(address).path) or "/"
        base = urlsplit(self.url).path
        if not path.startswith(base):
            return None
        file = path[len(base):]
        if file == "" or file.endswith("/"):
            file += "index.html"
        return file if file in self.file_set else None

    def resolve(self, page, address):
        """An address of a page as an absolute one."""
        return urljoin(page.address, address.strip())
