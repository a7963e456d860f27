"""Articles with hostile texts, as a reader's browser has them: no script runs, nothing is loaded from another host, and the
credit is seen. Each text is the body of an article in Markdown and of one in HTML."""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from chromium import Browser, Tab
from server import Handler, Server
from styles_check import Looker

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "Tests" / "HTMLTests" / "Hostile"
SETTINGS = """title: The Quay
url: http://quay.example.org/
publisher: {contact: desk@quay.example.org}
"""
OUTLET = "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-4.0\n"
HEAD = """---
title: "%s"
date: 2026-03-06
authors: [Ann Author]
source: {outlet: post, url: "https://post.example.org/%s", date: 2026-03-04}
rights: {basis: license}
---

"""
# Where the texts' own links and pictures lead: a site whose links lead nowhere is not built.
FILES = ["x", "y", "none", "x.png", "a.png", "markdown/x", "html/x"]
PARTS = {
    "the link to the original": ".credits a[href='https://post.example.org/%s']",
    "the link to the licence": ".credits a[rel~=license]",
}
# What a click would run, what is loaded only later, and what takes the reader to another page.
LEFT = """[...document.querySelectorAll('*')].flatMap(e => [...e.attributes].map(a => [e.localName, a.name, a.value]))
  .filter(([tag, name, value]) => /^on/i.test(name) || /^\\s*(javascript|vbscript):/i.test(value) || name === 'srcdoc'
    || (name === 'http-equiv' && /refresh/i.test(value)))
  .map(found => found.join(' '))"""
# What has to be found, so that a look that sees nothing cannot pass.
CANARY = ("<!DOCTYPE html><title>x</title><script>1</script><img src='http://other.example.org/x.png'><p onclick='x'>"
          "<div class='credits'><a rel='license' href='/'>licence</a></div><div style='position:fixed;inset:0;background:#fff'></div>")
CANARY_FAULTS = ["a script ran", "it loads http://other", "it has <p onclick", "the link to the original is not there",
                 "the link to the licence is not seen"]
# Handlers of errors, animations and load run after the page has.
SETTLE = "new Promise(done => setTimeout(done, 60))"


class ReadingTab(Tab):
    """A tab that takes note of every script that the page brings."""

    def __init__(self, address):
        self.scripts = []
        super().__init__(address)
        self.call("Debugger.enable")

    def receive(self):
        message = super().receive()
        if message.get("method") == "Debugger.scriptParsed":
            script = message["params"]
            # Those of this check have no address.
            if script.get("url"):
                self.scripts.append(f"{script['url']}:{script['startLine'] + 1}")
        return message

    def open(self, address):
        self.scripts = []
        super().open(address)


class PlainHandler(Handler):
    """Serves pages as they are: one that leads elsewhere does."""
    do_GET = SimpleHTTPRequestHandler.do_GET


def make_site(folder, only):
    names = sorted(file.stem for file in TEXTS.glob("*.html") if only in file.stem)
    (folder / "content/outlets").mkdir(parents=True)
    (folder / "sitegen.yaml").write_text(SETTINGS)
    (folder / "content/outlets/post.yaml").write_text(OUTLET)
    for file in FILES:
        (folder / "content" / file).parent.mkdir(exist_ok=True)
        (folder / "content" / file).write_bytes(b"x")
    articles = []
    for form, ending in (("markdown", "md"), ("html", "html")):
        (folder / "content" / form).mkdir(exist_ok=True)
        for name in names:
            article = f"{form}/{name}"
            text = (TEXTS / f"{name}.html").read_bytes()
            if not is_text(text):
                continue
            head = (HEAD % (name, article)).encode()
            (folder / f"content/{article}.{ending}").write_bytes(head + text + b"\n\nAnd so the text goes on.\n")
            articles.append(article)
    return articles


def is_text(data):
    """Whether it is UTF-8, as every article has to be."""
    try:
        return bool(data.decode())
    except UnicodeDecodeError:
        return False


def build(binary, folder):
    answer = subprocess.run(
        [binary, "build", "--as-of", "2026-06-01"], cwd=folder, capture_output=True, text=True, errors="replace")
    if answer.returncode:
        sys.exit(f"the site was not built:\n{answer.stderr[-4000:]}")


def faults(tab, looker, own, article):
    """What is wrong with the page of an article, in words."""
    tab.open(f"{own}{article}/")
    tab.evaluate(SETTLE)
    found = [f"a script ran: {place}" for place in tab.scripts]
    found += [f"it loads {address[:120]}" for address in tab.requests
              if not address.startswith((own, "data:", "about:"))]
    found += [f"it has <{text[:120]}>" for text in tab.evaluate(LEFT)]
    looker.whole = None
    for name, selector in PARTS.items():
        selector = selector % article if "%s" in selector else selector
        if not tab.evaluate(f"!!document.querySelector({json.dumps(selector)})"):
            found.append(f"{name} is not there")
        elif not looker.is_seen(json.dumps(selector)):
            found.append(f"{name} is not seen")
    return found


def main():
    parser = argparse.ArgumentParser(prog="check-hostile", description=__doc__.splitlines()[0])
    parser.add_argument("binary", nargs="?", default=str(ROOT / ".build/release/sitegen"))
    parser.add_argument("--only", default="", help="texts with this in their name")
    arguments = parser.parse_args()
    start, found = time.monotonic(), []
    folder = Path(tempfile.mkdtemp(prefix="sitegen-hostile-"))
    try:
        articles = make_site(folder, arguments.only)
        build(Path(arguments.binary).resolve(), folder)
        with Server(folder / "public", "/", PlainHandler) as server, Browser() as browser:
            tab = browser.tab(ReadingTab)
            tab.look(640, 480, "light")
            looker = Looker(tab, folder)
            (folder / "public/canary").mkdir()
            (folder / "public/canary/index.html").write_text(CANARY)
            seen = faults(tab, looker, server.address, "canary")
            found += [f"this check does not see it: {text}" for text in CANARY_FAULTS
                      if not any(fault.startswith(text) for fault in seen)]
            for article in articles:
                found += [f"{article}: {text}" for text in faults(tab, looker, server.address, article)]
    finally:
        shutil.rmtree(folder)
    for text in found:
        print(f"  fault: {text}")
    verdict = "FAIL" if found or not articles else "ok  "
    print(f"{verdict} hostile texts: {len(articles)} pages; {len(found)} faults ({time.monotonic() - start:.1f} s)")
    return 1 if found or not articles else 0


if __name__ == "__main__":
    sys.exit(main())
