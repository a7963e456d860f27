"""axe-core finds no violation on any page, in both colour schemes, on a phone and on a desk; and nothing lies on anything else."""

import json
import threading
from importlib.util import find_spec
from pathlib import Path
from queue import Empty, Queue
from urllib.parse import quote, urlsplit

import overlaps
from chromium import Browser
from report import Report
from server import Server

SIZES = [(360, 800), (1280, 900)]
SCHEMES = ["light", "dark"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TABS = 2

# Says first what the page really sees, so that a look that was not taken cannot pass.
SCRIPT = """
(async () => {
  const looks = {
    width: window.innerWidth,
    scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  };
  const result = await axe.run(document, {
    runOnly: {type: 'tag', values: %s}, resultTypes: ['violations', 'incomplete'], elementRef: false,
    preload: false,
  });
  const brief = found => found.map(rule => ({
    id: rule.id, help: rule.help, nodes: rule.nodes.map(node => ({
      target: node.target.join(' '), html: node.html.slice(0, 160), summary: node.failureSummary,
    })),
  }));
  return {looks, passes: result.passes.length, violations: brief(result.violations), incomplete: brief(result.incomplete)};
})()
""" % json.dumps(TAGS)


def check(site, content=None):
    report = Report("axe")
    report.count("pages", len(site.pages))
    report.count("looks", 0)
    axe = (Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text()
    queue, lock, failures = Queue(), threading.Lock(), []
    for page in site.pages:
        queue.put(page)
    with Server(site.root, urlsplit(site.url).path) as server, Browser() as browser:
        work = lambda: look_at_pages(browser, server, queue, axe, report, lock, failures)
        threads = [threading.Thread(target=work) for _ in range(TABS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    if failures:
        raise failures[0]
    report.faults.sort()
    report.warnings = sorted(set(report.warnings))
    return report


def look_at_pages(browser, server, queue, axe, report, lock, failures):
    try:
        tab = browser.tab()
        while not failures:
            page = queue.get_nowait()
            results, requests = look_at(tab, server.address + quote(page.file), axe)
            with lock:
                note(report, page.file, results)
                for address in requests:
                    if not address.startswith((server.address, "data:", "blob:", "about:")):
                        report.fault(page.file, f"asks another host: {address}")
    except Empty:
        pass
    except Exception as failure:
        failures.append(failure)


def look_at(tab, address, axe):
    """What axe finds, for each size and scheme. Styles answer to both at once, so the page is loaded once."""
    results = {}
    tab.look(*SIZES[0], SCHEMES[0])
    tab.open(address)
    tab.evaluate(axe + ";0")
    for width, height in SIZES:
        for scheme in SCHEMES:
            tab.look(width, height, scheme)
            result = tab.evaluate(SCRIPT)
            if result["looks"] != {"width": width, "scheme": scheme}:
                raise RuntimeError(f"{address}: asked for {width} {scheme}, got {result['looks']}")
            if not result["passes"]:
                raise RuntimeError(f"{address}: axe did not test anything")
            result["overlaps"] = overlaps.look(tab)
            results[f"{width} {scheme}"] = result
    return results, tab.requests


def note(report, file, results):
    """One fault for each rule and element, with the looks in which it is there."""
    report.count("looks", len(results))
    found = {}
    for look, result in results.items():
        for overlap in result.get("overlaps", []):
            report.fault(file, f"overlap in {look}: {overlap}")
        for rule in result["violations"]:
            for node in rule["nodes"]:
                found.setdefault((rule["id"], node["target"]), ([], rule, node))[0].append(look)
        for rule in result["incomplete"]:
            report.warn(file, f"{rule['id']}: axe could not tell for {len(rule['nodes'])} elements ({rule['help']})")
    for (identifier, target), (looks, rule, node) in found.items():
        where = "every look" if len(looks) == len(results) else ", ".join(looks)
        summary, html = (" ".join((node[key] or "").split()) for key in ("summary", "html"))
        report.fault(file, f"{identifier} ({rule['help']}) at {target} in {where}: {summary} [{html}]")
