"""Measures the preview: how soon a save is seen, whether pages are whole while it works, storms of changes, hours of use."""

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / ".ci/readers"))

import desking
import requesting
import sample
import saving
import soaking
import storming
from served import Preview

MEASURES = {
    "save": saving.measure, "desk": desking.measure, "requests": requesting.measure, "storm": storming.measure,
    "soak": soaking.measure,
}


def main():
    options = read_options()
    with tempfile.TemporaryDirectory(prefix="sitegen-preview-") as name:
        folder = Path(name)
        sample.make(folder, options.articles)
        with Preview(options.binary, folder) as preview:
            rows, is_good = MEASURES[options.measure](preview, options)
    width = max(len(row[0]) for row in rows)
    print(f"{options.measure}, {options.articles} articles")
    for what, value in rows:
        print(f"  {what:<{width}}  {value}")
    return 0 if is_good else 1


def read_options():
    parser = argparse.ArgumentParser(prog="measure-preview", description="Measures the preview, and prints a table.")
    parser.add_argument("measure", choices=list(MEASURES), help="what is measured")
    parser.add_argument("binary", nargs="?", default=str(ROOT / ".build/release/sitegen"), help="the command")
    parser.add_argument("--articles", type=int, default=1000, help="how many articles the site has")
    parser.add_argument("--times", type=int, default=20, help="save: how often")
    parser.add_argument("--requests", type=int, default=10_000, help="requests: how many")
    parser.add_argument("--rebuilds", type=int, default=200, help="requests: during how many saves")
    parser.add_argument("--minutes", type=float, default=10, help="soak: how long")
    options = parser.parse_args()
    options.binary = str(Path(options.binary).resolve())
    return options


if __name__ == "__main__":
    sys.exit(main())
