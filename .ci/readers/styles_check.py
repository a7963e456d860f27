"""Asks Chromium what the proof of styles says without one: whether a reader sees the credit under a style sheet.

A part of the credit is seen if the window looks different without its ink: it is scrolled to, the window is drawn, the part
is made invisible where it stands, and the window is drawn again. So whatever hides it counts, and whatever covers it.
"""

import argparse
import io
import json
import sys
import tempfile
import time
from pathlib import Path

from chromium import Browser
from PIL import Image, ImageChops

FOLDER = Path(__file__).resolve().parents[2] / "Tests" / "Styles"
PARTS = {
    "the sentence": ".origin p", "the copyright line": "dl div:first-child dd", "the link to the original": ".origin a",
    "the link to the licence": "a[rel=license]",
}
SCREENS = [("screen", 1280), ("screen", 360), ("print", 1280)]
HEIGHT = 900
# A pixel that changes by less is not told apart, and letters have more of them.
LEAST_CHANGE, LEAST_PIXELS = 40, 12
# Marks a part, and takes its ink away; what stands before its own style is put back.
# A box that is cut off is scrolled by no reader. What is scrolled now is said, to know the window again.
SCROLL = """(() => {
  let e = document.querySelector(%s), offsets = []
  e.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'})
  for (e = e.parentElement; e; e = e.parentElement) {
    const root = e === document.documentElement || e === document.body
    if (!root && /hidden|clip/.test(getComputedStyle(e).overflow)) { e.scrollTop = e.scrollLeft = 0 }
    offsets.push(e.scrollLeft, e.scrollTop)
  }
  return offsets.filter(x => x).join()
})()"""
HIDE = """[document.querySelector(%s)].flatMap(e => [e, ...e.querySelectorAll('*')]).forEach(e => {
  e.dataset.was = e.getAttribute('style') || ''; e.style.setProperty('visibility', 'hidden', 'important');
  e.style.setProperty('transition', 'none', 'important')})"""
SHOW = "document.querySelectorAll('[data-was]').forEach(e => { e.setAttribute('style', e.dataset.was); delete e.dataset.was })"


class Looker:
    """A tab that shows the page under one sheet after the other."""

    def __init__(self, tab, folder):
        self.tab, self.folder = tab, Path(folder)
        self.page = (FOLDER / "page.html").read_text()
        self.number = 0
        self.whole = None

    def open(self, css, medium, width):
        # No address twice: a sheet may not come out of a memory.
        self.number += 1
        file = self.folder / f"{self.number}.html"
        file.write_text(self.page.replace("<!-- style -->", f"<style>{css}</style>"))
        self.tab.look(width, HEIGHT, "light", medium)
        self.tab.open(file.as_uri())
        file.unlink()
        # The window as it is without a change, and what was scrolled for it.
        self.whole = None

    def unseen(self):
        """The parts of the credit that leave no trace in the window."""
        return [name for name, selector in PARTS.items() if not self.is_seen(json.dumps(selector))]

    def is_seen(self, selector):
        offsets = self.tab.evaluate(SCROLL % selector)
        if self.whole is None or self.whole[0] != offsets:
            self.whole = (offsets, self.window())
        self.tab.evaluate(HIDE % selector)
        change = ImageChops.difference(self.whole[1], self.window())
        self.tab.evaluate(SHOW)
        red, green, blue = change.split()
        strongest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
        return sum(strongest.histogram()[LEAST_CHANGE:]) >= LEAST_PIXELS

    def window(self):
        return Image.open(io.BytesIO(self.tab.window())).convert("RGB")


def faults(looker, kind, case):
    """Where the browser says something else than the list that a sheet is in."""
    css = case["css"]
    if kind in ("hides", "covers"):
        medium, width = case.get("on", "screen"), case.get("width", 1280)
        looker.open(css, medium, width)
        return [] if looker.unseen() else [f"{css}: all of the credit is seen on {medium} at {width} px"]
    found = []
    for medium, width in SCREENS:
        looker.open(css, medium, width)
        found += [f"{css}: {name} is not seen on {medium} at {width} px" for name in looker.unseen()]
    return found


def main():
    parser = argparse.ArgumentParser(prog="check-styles", description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="sheets with this text in them")
    only = parser.parse_args().only
    start, found, count = time.monotonic(), [], 0
    cases = json.loads((FOLDER / "cases.json").read_text())
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        looker = Looker(browser.tab(), folder)
        for kind, sheets in cases.items():
            for case in sheets:
                if only not in case["css"]:
                    continue
                count += 1
                differs = faults(looker, kind, case)
                if "differs" in case:
                    differs = [] if differs else [f"{case['css']}: the browser agrees; take 'differs' out"]
                found += [f"{kind}: {text}" for text in differs]
    for text in found:
        print(f"  fault: {text}")
    verdict = "FAIL" if found else "ok  "
    print(f"{verdict} styles: {count} sheets; {len(found)} faults ({time.monotonic() - start:.1f} s)")
    return 1 if found or not count else 0


if __name__ == "__main__":
    sys.exit(main())
