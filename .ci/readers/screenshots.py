"""Pictures of chosen pages: three widths, two colour schemes, and print."""

import argparse
import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from PIL import Image

from chromium import Browser
from front_matter import Content
from pages import Site
from server import Server

ROOT = Path(__file__).resolve().parents[2]
WIDTHS = {360: 800, 768: 1024, 1440: 900}
SCHEMES = ["light", "dark"]


def main():
    options = read_options()
    site = Site(options.public, "http://127.0.0.1/")
    pages = dict(named(page) for page in options.pages) or chosen(site, options)
    missing = [file for file in pages.values() if file not in site.file_set]
    if missing:
        sys.exit(f"{options.public} has no {', '.join(missing)}")
    options.out.mkdir(parents=True, exist_ok=True)
    with Server(site.root) as server, Browser() as browser:
        tab = browser.tab()
        for name, file in pages.items():
            take(tab, server.address + quote(file), name, options)


def read_options():
    parser = argparse.ArgumentParser(prog="screenshots", description="Takes pictures of the built site.")
    parser.add_argument("public", nargs="?", type=Path, default=ROOT / "public", help="the built site")
    parser.add_argument("out", nargs="?", type=Path, default=ROOT / ".build" / "screenshots", help="where the pictures go")
    parser.add_argument("pages", nargs="*", help="NAME=FILE, such as home=index.html; home, an article, a list and an Arabic article, unless some are named")
    parser.add_argument("--height", type=int, default=1600, help="how much of a long page is shown, in pixels")
    parser.add_argument("--sheets", type=int, default=2, help="how many printed sheets of a page are shown")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="the texts, to choose pages from")
    return parser.parse_args()


def named(text):
    name, _, file = text.rpartition("=")
    file = file.removeprefix("/")
    file += "index.html" if file == "" or file.endswith("/") else ""
    stem = file.removesuffix("index.html").strip("/").removesuffix(".html")
    return name or stem.replace("/", "-") or "home", file


def chosen(site, options):
    """The home page, the newest republished article, its section, and the first article that reads from right to left."""
    pages = {"home": "index.html"}
    content = Content(options.content, options.content.resolve().parent / "sitegen.yaml")
    articles = sorted((a for a in content.published if a.section and a.page in site.file_set), key=lambda a: a.date)
    republished = [article for article in articles if article.source and article.license]
    if republished:
        pages["article"] = republished[-1].page
        pages["list"] = f"{republished[-1].folders[0]}/index.html"
    arabic = [article for article in articles if article.language.split("-")[0] in ("ar", "fa", "he", "ur")]
    return pages | ({"arabic": arabic[0].page} if arabic else {})


def take(tab, address, name, options):
    for width, height in WIDTHS.items():
        for scheme in SCHEMES:
            tab.look(width, height, scheme)
            tab.open(address)
            whole = int(tab.evaluate("document.fonts.ready.then(() => document.documentElement.scrollHeight)"))
            picture = tab.screenshot(width, min(max(whole, height), options.height))
            save(Image.open(io.BytesIO(picture)), options.out / f"{name}-{width}-{scheme}.png")
    tab.look(794, 1123, "light")
    tab.open(address)
    tab.call("Emulation.setEmulatedMedia", media="print")
    print_sheets(tab.pdf(), name, options)


def print_sheets(pdf, name, options):
    """The first sheets of the printed page, as poppler draws them."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.pdf"
        file.write_bytes(pdf)
        command = [shutil.which("pdftoppm") or "pdftoppm", "-png", "-r", "80", "-l", str(options.sheets), str(file), f"{folder}/sheet"]
        subprocess.run(command, check=True)
        for number, sheet in enumerate(sorted(Path(folder).glob("sheet*.png")), 1):
            save(Image.open(sheet), options.out / f"{name}-print-{number}.png")


def save(image, path):
    """A palette of 64 colours is enough for text, and makes small files."""
    image.convert("RGB").quantize(64, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path} ({path.stat().st_size // 1024 + 1} KiB)")


if __name__ == "__main__":
    main()
