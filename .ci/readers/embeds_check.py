"""Frames of other hosts, as a reader has them: a link until somebody asks for more, then a player in a sandbox."""

import argparse
import shutil
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from chromium import Browser
from hostile_check import HEAD, OUTLET, ROOT, SETTINGS, SETTLE, build
from server import Server

AXE = (Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text() + ";0"
EMBEDS = "html: {embeds: [www.youtube.com, player.vimeo.com, maps.example.org]}\n"
TEXTS = {
    "film": ('<iframe src="https://www.youtube.com/embed/abc-_1" title="The quay at dawn"></iframe>',
             "https://www.youtube-nocookie.com/embed/abc-_1"),
    "vimeo": ('<iframe src="https://player.vimeo.com/video/12"></iframe>', "https://player.vimeo.com/video/12"),
    "map": ('<iframe src="https://maps.example.org/quay?a=1&amp;b=2"></iframe>', "https://maps.example.org/quay?a=1&b=2"),
}
# What one click makes of a figure.
CLICK = """(() => {
  const button = document.querySelector('figure.embed button');
  button.focus();
  button.click();
  const frame = document.querySelector('figure.embed iframe');
  return {source: frame.src, title: frame.title, sandbox: frame.getAttribute('sandbox'), referrer: frame.referrerPolicy,
    hasFocus: document.activeElement === frame, buttons: document.querySelectorAll('figure.embed button').length};
})()"""


def make_site(folder):
    (folder / "content/outlets").mkdir(parents=True)
    (folder / "sitegen.yaml").write_text(SETTINGS + EMBEDS)
    (folder / "content/outlets/post.yaml").write_text(OUTLET)
    (folder / "content/news").mkdir()
    for name, (text, _) in {**TEXTS, "plain": ("Nothing to see.", None)}.items():
        (folder / f"content/news/{name}.md").write_text(HEAD % (name, name) + text + "\n\nAnd so it goes on.\n")


def elsewhere(tab, own):
    return [address for address in tab.requests if not address.startswith((own, "data:", "about:"))]


def faults(tab, own, name, wanted):
    tab.open(f"{own}news/{name}/")
    tab.evaluate(SETTLE)
    found = [f"it loads {address} before anybody asks" for address in elsewhere(tab, own)]
    if wanted is None:
        return found + (["it loads the script without need"] if any("embed" in a for a in tab.requests) else [])
    if not tab.evaluate("document.querySelector('figure.embed small').textContent").endswith(wanted.split("/")[2]):
        found.append("it does not say which host learns of the visit")
    tab.evaluate(AXE)
    found += [f"axe: {rule}" for rule in tab.evaluate(
        "axe.run('figure.embed').then(result => result.violations.map(found => found.id))")]
    made = tab.evaluate(CLICK)
    tab.evaluate(SETTLE)
    if made["source"] != wanted:
        found.append(f"it shows {made['source']}")
    if "allow-top-navigation" in made["sandbox"] or made["referrer"] != "strict-origin" or not made["title"]:
        found.append(f"the frame is {made}")
    if not made["hasFocus"] or made["buttons"]:
        found.append(f"the button does not give way: {made}")
    if elsewhere(tab, own) != [wanted]:
        found.append(f"a click loads {elsewhere(tab, own)}")
    return found


def main():
    parser = argparse.ArgumentParser(prog="check-embeds", description=__doc__)
    parser.add_argument("binary", nargs="?", default=str(ROOT / ".build/release/sitegen"))
    start, found = time.monotonic(), []
    folder = Path(tempfile.mkdtemp(prefix="sitegen-embeds-"))
    try:
        make_site(folder)
        build(Path(parser.parse_args().binary).resolve(), folder)
        with Server(folder / "public", "/") as server, Browser() as browser:
            tab = browser.tab()
            for name, wanted in [("plain", None)] + [(name, address) for name, (_, address) in TEXTS.items()]:
                found += [f"{name}: {text}" for text in faults(tab, server.address, name, wanted)]
    finally:
        shutil.rmtree(folder)
    for text in found:
        print(f"  fault: {text}")
    print(f"{'FAIL' if found else 'ok  '} embeds: {len(TEXTS)} frames; {len(found)} faults ({time.monotonic() - start:.1f} s)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
