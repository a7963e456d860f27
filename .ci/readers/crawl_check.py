"""LinkChecker, from Debian, walks through the site as a visitor would who opens its home page from a disk. It asks no host."""

import csv
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from report import Report


def check(site, content=None):
    report = Report("crawl")
    with tempfile.TemporaryDirectory() as folder:
        # Where root runs LinkChecker, it goes on as nobody.
        os.chmod(folder, 0o755)
        root = Path(folder) / "site"
        shutil.copytree(site.root, root)
        for row in crawl(root):
            report.count("links")
            where = row["parentname"].removeprefix(f"file://{root}/") or "index.html"
            if row["valid"] != "True":
                report.fault(where, f"leads nowhere: {row['urlname']} ({row['result']})")
            elif row["warningstring"]:
                report.fault(where, f"{row['urlname']}: {row['warningstring']}")
    if len(site.pages) > report.counts.get("links", 0):
        report.fault("index.html", "LinkChecker did not walk through the site")
    return report


def crawl(root):
    """Every link that was found, as rows with 'urlname', 'parentname', 'valid', 'result', 'warningstring'."""
    # It ends with 1 where links are broken; the rows say which.
    done = subprocess.run(
        ["linkchecker", "--config", os.devnull, "--no-status", "--verbose", "--ignore-url", "^(https?|mailto):",
         "--output", "csv/utf-8", root / "index.html"],
        check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=600)
    return csv.DictReader((line for line in done.stdout.splitlines() if not line.startswith("#")), delimiter=";")
