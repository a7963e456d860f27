"""Holds what the sanitiser writes against what html5lib reads in it (SECURITY.md 2.4).

    .ci/check-sanitizer [BINARY] [--count N] [--seed N]

For each input: no element, attribute or address but those of `allowed.py`, and no other namespace; making it safe again changes
nothing; the article around it neither ends in it nor goes on behind it; what CommonMark makes of text says the same; what a
browser would print of its tree is the same tree again; and libgumbo, where it is installed, reads that tree too. The inputs are
the hostile texts of the tests, the public tests of tokenizers and of CommonMark where they are on the machine, and N
generated ones.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys

import allowed
import generator
import gumbo
import trees

ROOT = pathlib.Path(__file__).resolve().parents[2]


def sanitized(binary, inputs):
    """What becomes of each input."""
    framed = b"".join(b"%d\n%s" % (len(text), text) for text in inputs)
    output = subprocess.run([binary], input=framed, stdout=subprocess.PIPE, check=True).stdout
    results, place = [], 0
    while place < len(output):
        end = output.index(b"\n", place)
        place = end + 1 + int(output[place:end])
        results.append(output[end + 1:place])
    if len(results) != len(inputs):
        sys.exit(f"{binary}: {len(results)} answers for {len(inputs)} texts")
    return results


def inputs(count, seed):
    """Pairs of where it is from and the text."""
    for file in sorted((ROOT / "Tests/HTMLTests/Hostile").glob("*.html")):
        yield "hostile", file.read_bytes()
    folder = pathlib.Path(os.environ.get("SITEGEN_CONFORMANCE", ROOT.parent / "shared/conformance"))
    for file in sorted((folder / "html5lib-tokenizer").glob("*.test")):
        for test in json.loads(file.read_text()).get("tests", []):
            text = test["input"]
            if test.get("doubleEscaped"):
                text = text.encode("latin-1", "backslashreplace").decode("unicode_escape")
            yield "tokenizer tests", text.encode("utf-8", "replace")
    if (folder / "commonmark-0.30/spec.json").exists():
        for test in json.loads((folder / "commonmark-0.30/spec.json").read_text()):
            isRaw = test["section"] in ("HTML blocks", "Raw HTML")
            yield "CommonMark with HTML" if isRaw else "CommonMark", test["html"].encode()
    else:
        print(f"no public tests in {folder}: SITEGEN_CONFORMANCE names their folder")
    for text in generator.texts(count, seed):
        yield "generated", text


GUMBO = gumbo.load()
# Controls, U+FEFF, U+FFFD and what is no character, which libgumbo replaces or takes out as the standard did in 2015.
STRANGE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufffd-\uffff]|&#13;|"
                     + "|".join(f"[{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}]" for plane in range(0x10000, 0x110000, 0x10000)))

# html5lib 1.1 keeps the line feed behind the tag of a `pre` in a table, which the standard drops.
LINE_IN_PRE = re.compile(rb"<pre[^>]*>\n")


def page(html):
    """A page with an article in it, what its template puts behind the text, and what comes behind the article."""
    return b"<article>" + html + b"<hr id=last></article><p id=end>.</p>"


def is_kept(body):
    """Whether the article is all there, and nothing of it behind it."""
    children = list(body)
    if [trees.name(child) for child in children] != ["article", "p"] or body.text or children[0].tail or children[1].tail:
        return False
    article, end = children
    last = article[-1] if len(article) else article
    return last.get("id") == "last" and not last.tail and len(end) == 0 and end.text == "."


def faults(html):
    """What is wrong with one result."""
    body = trees.parse(page(html))
    if not is_kept(body):
        yield f"the article is not kept: {trees.inner_html(body)[:200]!r}"
        return
    for element in body[0].iter():
        name = trees.name(element)
        if name not in allowed.ELEMENTS:
            yield f"<{name or element.tag}>"
            continue
        if element is body[0][-1]:
            continue
        for key, value in element.items():
            fault = allowed.attribute_fault(name, key, value)
            if fault:
                yield f"<{name} {key}={value!r}> {fault}"
    if b"<table" in html and LINE_IN_PRE.search(html):
        return
    again = trees.parse(trees.inner_html(body))
    if trees.dump(again) != trees.dump(body):
        yield "its tree is another one when it is printed and read again"
    if GUMBO and not STRANGE.search(html.decode()) and gumbo.dump(GUMBO, page(html)) != trees.dump(body):
        yield "libgumbo reads another tree"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("binary", nargs="?", default=ROOT / ".build/debug/html-sanitize")
    options.add_argument("--count", type=int, default=10_000)
    options.add_argument("--seed", type=int, default=1)
    arguments = options.parse_args()
    if not GUMBO:
        print("no libgumbo.so.1 here: html5lib alone reads what is written")
    named = list(inputs(arguments.count, arguments.seed))
    first = sanitized(arguments.binary, [text for _, text in named])
    second = sanitized(arguments.binary, first)
    seen, found = collections.Counter(), []
    for (source, text), html, again in zip(named, first, second):
        seen[source] += 1
        wrong = list(faults(html)) + (["it is another one when it is made safe again"] if html != again else [])
        if source == "CommonMark" and trees.text(trees.parse(text)) != trees.text(trees.parse(html)):
            wrong.append("it says something else")
        found += [(source, fault, text, html) for fault in wrong]
    for source, fault, text, html in found[:20]:
        print(f"{source}: {fault}\n  in  {text!r}\n  out {html!r}")
    print("sanitizer: " + ", ".join(f"{count} {source}" for source, count in seen.items()) + f"; {len(found)} faults")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
