"""Builds sites of unusual shapes at n, 2n and 4n. Time or memory that grows faster than the shape is a finding.

The exponent of a growth from 2n to 4n is the binary logarithm of its ratio: 1 is linear, 2 quadratic. Times are those of
the processor, the least of some runs, as others may want it too. Where the output itself grows faster than the shape (each
of n tags of an article has a feed that names all n), time and memory may grow as it does.
"""

import argparse
import math
import shutil
import sys
import tempfile
from pathlib import Path

import commands
from sample import Site
from shapes import SHAPES
from timing import Runner, best

ROOT = Path(__file__).resolve().parents[2]
AS_OF = ["--as-of", "2026-06-01"]
LEEWAY = 0.25
# What takes less is mostly what every run takes, and says nothing of growth.
LEAST_SECONDS, LEAST_MEBIBYTES, LEAST_BYTES = 0.2, 64, 1 << 20


def main():
    options = read_options()
    options.runner = Runner()
    if options.commands:
        return commands.measure(options)
    findings = 0
    for shape in SHAPES:
        if options.only not in shape.name:
            continue
        largest = max(4, int(shape.largest * options.scale))
        rows = [measure(options, shape, largest >> halves) for halves in (2, 1, 0)]
        findings += show(shape, largest, rows)
    print(f"{findings} findings")
    return 1 if findings else 0


def measure(options, shape, n):
    """The runs of each kind over one site."""
    with tempfile.TemporaryDirectory(prefix="sitegen-shape-", dir=options.folder) as name:
        site = Site(Path(name), shape.settings)
        shape.fill(site, n)
        rows = dict(runs(options, site))
        return rows, sum(file.stat().st_size for file in (Path(name) / "public").rglob("*") if file.is_file())


def runs(options, site):
    """A clean build, one where nothing changed, the same a day later, one after an edit of a text, one after an edit of a title, a check."""
    build = [options.binary, "build", *AS_OF]

    def clean():
        for folder in ("public", ".sitegen"):
            shutil.rmtree(site.folder / folder, ignore_errors=True)
        return options.runner.run(build, site.folder)

    first = best(options.runs, clean)
    yield "clean", first
    if first.code == 0:
        files = sorted((site.folder / "content").rglob("*.md"))
        articles = [file for file in files if file.name not in ("original.md", "_index.md")]
        edited = articles[len(articles) // 2]
        written = edited.read_text()
        edits = iter(range(1_000))

        def later():
            return options.runner.run([options.binary, "build", "--as-of", f"2026-06-{2 + next(edits) % 20:02}"], site.folder)

        def edit():
            edited.write_text(f"{written}\n\nEdit {next(edits)}.\n")
            return options.runner.run(build, site.folder)

        def retitle():
            edited.write_text(written.replace("title: ", f"title: Edit {next(edits)}, ", 1))
            return options.runner.run(build, site.folder)

        # What was written just before a build is read again by the next one, as the clock cannot tell.
        options.runner.run(build, site.folder)
        yield "unchanged", best(options.runs, lambda: options.runner.run(build, site.folder))
        yield "later", best(options.runs, later)
        options.runner.run(build, site.folder)
        yield "edit", best(options.runs, edit)
        yield "title", best(options.runs, retitle)
    yield "check", best(options.runs, lambda: options.runner.run([options.binary, "check", *AS_OF], site.folder))


def show(shape, largest, rows):
    """Prints the growth of a shape; how many findings there are."""
    findings = 0
    rows, sizes = zip(*rows)
    output = exponent(*sizes[1:], LEAST_BYTES)
    print(f"{shape.name}, {largest}; output {sizes[-1] / 1e6:.1f} MB {written(output)}")
    limit = max(1, output or 1) + LEEWAY
    for kind in rows[-1]:
        if any(kind not in row for row in rows):
            continue
        small, middle, large = (row[kind] for row in rows)
        seconds = exponent(middle.seconds, large.seconds, LEAST_SECONDS)
        mebibytes = exponent(middle.mebibytes, large.mebibytes, LEAST_MEBIBYTES)
        isBad = max(seconds or 0, mebibytes or 0) > limit or large.code != shape.code
        findings += isBad
        print(f"  {kind:10}{small.seconds:8.2f}{middle.seconds:8.2f}{large.seconds:8.2f} s {written(seconds):>6}"
              f"{small.mebibytes:8.0f}{middle.mebibytes:6.0f}{large.mebibytes:6.0f} MiB {written(mebibytes):>6}"
              f"  exit {large.code}{'  FINDING' if isBad else ''}", flush=True)
    return findings


def exponent(middle, large, least):
    """How fast something grows; nothing where it is too little to tell."""
    return math.log2(large / middle) if large >= least and middle > 0 else None


def written(exponent):
    return "" if exponent is None else f"{exponent:.2f}"


def read_options():
    parser = argparse.ArgumentParser(prog="measure-shapes", description=__doc__.splitlines()[0])
    parser.add_argument("binary", nargs="?", default=str(ROOT / ".build/release/sitegen"), help="the command")
    parser.add_argument("--only", default="", help="shapes with this in their name")
    parser.add_argument("--runs", type=int, default=3, help="how often each is run")
    parser.add_argument("--scale", type=float, default=1, help="all sizes by so much")
    parser.add_argument("--folder", help="where the sites are made; in memory, unless it is given")
    parser.add_argument("--commands", type=int, metavar="ARTICLES", help="instead: how long each command takes on so many articles")
    options = parser.parse_args()
    options.binary = str(Path(options.binary).resolve())
    options.folder = options.folder or ("/dev/shm" if Path("/dev/shm").is_dir() else None)
    return options


if __name__ == "__main__":
    sys.exit(main())
