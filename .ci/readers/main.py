"""Runs the checks; one line for each, then what it found."""

import argparse
import importlib
import sys
import time
from pathlib import Path

from front_matter import Content
from pages import Site

CHECKS = ["html", "links", "crawl", "network", "metadata", "feeds", "sitemap", "odrl", "ninjs", "hosts", "axe"]
ROOT = Path(__file__).resolve().parents[2]


def main():
    options = read_options()
    content = Content(options.content, options.settings)
    site = Site(options.public, content.url)
    if not site.pages:
        sys.exit(f"{options.public} has no pages")
    reports = [run(name, site, content) for name in options.only]
    failed = sum(bool(report.faults) for report in reports)
    print(f"{len(reports) - failed} passed, {failed} failed")
    return 1 if failed else 0


def read_options():
    parser = argparse.ArgumentParser(prog="check-site", description="Lets independent programs read the built site.")
    parser.add_argument("public", nargs="?", type=Path, default=ROOT / "public", help="the built site")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="the texts it was built from")
    parser.add_argument("--settings", type=Path, help="sitegen.yaml; beside the content, unless it is said")
    parser.add_argument("--only", default=",".join(CHECKS), help="names, with commas: " + ", ".join(CHECKS))
    options = parser.parse_args()
    options.settings = options.settings or options.content.resolve().parent / "sitegen.yaml"
    options.only = options.only.split(",")
    for name in options.only:
        if name not in CHECKS:
            parser.error(f"there is no check '{name}'")
    return options


def run(name, site, content):
    start = time.monotonic()
    report = importlib.import_module(f"{name}_check").check(site, content)
    print(f"{report.line()} ({time.monotonic() - start:.1f} s)")
    for fault in report.faults:
        print(f"  fault: {fault}")
    for warning in report.warnings:
        print(f"  warning: {warning}")
    sys.stdout.flush()
    return report


if __name__ == "__main__":
    sys.exit(main())
