"""The files that hosts read are what their documentation says: Netlify's and Cloudflare Pages' `_redirects` and `_headers`, and
Vercel's `vercel.json`. Both of the former read the same names; what one of them would not take is a fault where `hosting`
names it."""

import json
import re

from jsonschema import Draft202012Validator

from report import Report

# https://developers.cloudflare.com/pages/configuration/redirects/ and .../headers/
CLOUDFLARE = {"static": 2_000, "dynamic": 100, "redirect": 1_000, "blocks": 100, "header": 2_000}
STATUSES = {"netlify": {"200", "301", "302", "303", "307", "308", "404", "410", "451"},
            "cloudflare": {"200", "301", "302", "303", "307", "308"}}
NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
PATH = re.compile(r"/[^\s#?]*")
TARGET = re.compile(r"(/|https?://)\S*")

RULE = {"type": "object", "additionalProperties": False, "required": ["source", "destination"], "properties": {
    "source": {"type": "string", "pattern": "^/", "maxLength": 4096},
    "destination": {"type": "string", "pattern": "^(/|https?://)", "maxLength": 4096},
    "permanent": {"type": "boolean"}, "statusCode": {"type": "integer", "minimum": 100, "maximum": 999}}}
HEADERS = {"type": "object", "additionalProperties": False, "required": ["source", "headers"], "properties": {
    "source": {"type": "string", "pattern": "^/", "maxLength": 4096},
    "headers": {"type": "array", "minItems": 1, "maxItems": 1024, "items": {
        "type": "object", "additionalProperties": False, "required": ["key", "value"], "properties": {
            "key": {"type": "string", "maxLength": 4096}, "value": {"type": "string", "maxLength": 32768}}}}}}
VERCEL = {"type": "object", "additionalProperties": False, "properties": {
    "$schema": {"type": "string"}, "cleanUrls": {"type": "boolean"}, "trailingSlash": {"type": "boolean"},
    "redirects": {"type": "array", "maxItems": 1024, "items": RULE},
    "headers": {"type": "array", "maxItems": 1024, "items": HEADERS}}}


def check(site, content):
    report = Report("hosts")
    hosting = content.settings.get("hosting") or []
    hosts = hosting if isinstance(hosting, list) else hosting.get("hosts", [])
    for host in ("netlify", "cloudflare"):
        if host in hosts:
            check_redirects(report, site, host)
            check_headers(report, site, host)
    if "vercel" in hosts:
        check_vercel(report, site)
    return report


def lines_of(site, name):
    """The lines of a file with their numbers, without comments and empty ones."""
    if name not in site.file_set:
        return []
    lines = (site.root / name).read_text().split("\n")
    return [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]


def check_redirects(report, site, host):
    kinds = {"static": 0, "dynamic": 0}
    seen = set()
    for number, line in lines_of(site, "_redirects"):
        place = f"_redirects:{number}"
        report.count("redirects")
        words = line.split()
        if not 2 <= len(words) <= 3:
            report.fault(place, f"has {len(words)} words, and not an address, a target and a status")
            continue
        source, target, status = (words + ["302"])[:3]
        if not PATH.fullmatch(source) or not TARGET.fullmatch(target):
            report.fault(place, "does not lead from a path to a path or an address")
        if status.removesuffix("!") not in STATUSES[host] or (host == "cloudflare" and status.endswith("!")):
            report.fault(place, f"has the status {status}, which {host} does not know")
        if source in seen:
            report.fault(place, f"is the second for {source}, which is never read")
        seen.add(source)
        is_dynamic = "*" in source or "/:" in source
        if host == "cloudflare":
            kinds["dynamic" if is_dynamic else "static"] += 1
            if not is_dynamic and kinds["dynamic"]:
                report.fault(place, "is static, and stands behind a dynamic one")
            if len(line) > CLOUDFLARE["redirect"]:
                report.fault(place, f"has {len(line)} characters, and {CLOUDFLARE['redirect']} are read")
    for kind, number in kinds.items():
        if number > CLOUDFLARE[kind]:
            report.fault("_redirects", f"has {number} {kind} redirects, and {CLOUDFLARE[kind]} are read")


def check_headers(report, site, host):
    blocks = 0
    names = None
    for number, line in lines_of(site, "_headers"):
        place = f"_headers:{number}"
        if line[0] not in " \t":
            blocks += 1
            names = set()
            if not PATH.fullmatch(line):
                report.fault(place, "is no path")
            if line.count("*") > 1:
                report.fault(place, "has more than one *")
            continue
        report.count("headers")
        name, colon, value = line.strip().partition(":")
        removes = host == "cloudflare" and name.startswith("! ") and not colon
        if names is None:
            report.fault(place, "stands under no path")
        elif not removes and (not colon or not NAME.fullmatch(name) or not value.strip()):
            report.fault(place, "is no header with a name and a value")
        elif not line.isascii() or not line.strip().isprintable():
            report.fault(place, "has characters that no header may have")
        elif name.lower() in names:
            report.fault(place, f"is the second {name} of its path")
        if names is not None:
            names.add(name.lower())
        if host == "cloudflare" and len(line) > CLOUDFLARE["header"]:
            report.fault(place, f"has {len(line)} characters, and {CLOUDFLARE['header']} are read")
    if host == "cloudflare" and blocks > CLOUDFLARE["blocks"]:
        report.fault("_headers", f"has {blocks} paths, and {CLOUDFLARE['blocks']} are read")


def check_vercel(report, site):
    if "vercel.json" not in site.file_set:
        report.fault("vercel.json", "is not there")
        return
    try:
        settings = json.loads((site.root / "vercel.json").read_text())
    except ValueError as error:
        report.fault("vercel.json", f"is no JSON: {error}")
        return
    report.count("rules", len(settings.get("redirects", [])) + len(settings.get("headers", [])))
    for error in Draft202012Validator(VERCEL).iter_errors(settings):
        report.fault("vercel.json", f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
