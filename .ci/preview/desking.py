"""How the desk is with many articles: to open it, to narrow and to sort its table, and until a save is in it."""

from statistics import median
from time import monotonic
from urllib.request import urlopen

import sample
from chromium import Browser
from saving import quiet, shown
from served import wait
from window import Window

# From what somebody does to the frame in which the rows are other ones.
TIMED = """(async () => {
  const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const settled = async () => { for (let turn = 0; turn < 40; turn += 1) await frame(); };
  const tools = document.querySelector('.tools');
  const times = [];
  for (const step of %s) {
    await settled();
    const start = performance.now();
    if (step.sort) document.querySelector(`[data-key=${step.sort}] button`).click();
    if (step.q !== undefined) tools.elements.q.value = step.q;
    if (step.state !== undefined) [...tools.elements.state].find(field => field.value === step.state).checked = true;
    if (!step.sort) tools.dispatchEvent(new Event('input', { bubbles: true }));
    await frame();
    times.push(performance.now() - start);
  }
  return times;
})()"""
STEPS = {
    "search": '[{q: "report 7"}, {q: "report 12"}, {q: "pier"}, {q: "crane"}, {q: "gull 2026"}]',
    "show all again": '[{q: "crane"}, {q: ""}, {q: "report 7"}, {q: ""}, {q: "gull 2025"}, {q: ""}]',
    "state": '[{state: "draft"}, {state: ""}, {state: "expiring"}, {state: "published"}, {state: "expired"}, {state: ""}]',
    "sort": '[{sort: "title"}, {sort: "date"}, {sort: "outlet"}, {sort: "title"}, {sort: "date"}]',
}
# What narrows the table must feel immediate.
MOST = 0.1


def measure(preview, options):
    wait("the first answer", lambda: preview.get("articles/quay-00000/")[0] == 200, patience=120)
    quiet(preview)
    start = monotonic()
    with urlopen(preview.desk, timeout=60) as answer:
        size = len(answer.read())
    rows, is_good = [("page", f"{size / 2**20:.1f} MiB after {shown(monotonic() - start)}")], True
    with Browser() as browser:
        window = browser.tab(Window)
        window.look(1280, 900, "light")
        start = monotonic()
        window.open(preview.desk)
        rows.append(("open", shown(monotonic() - start)))
        for name, steps in STEPS.items():
            times = [time / 1000 for time in window.evaluate(TIMED % steps)]
            is_good &= name == "sort" or median(times) <= MOST
            rows.append((name, f"{shown(median(times))}, slowest {shown(max(times))}"))
        rows.append(("save to row", shown(median([until_in_row(preview, window, turn) for turn in range(5)]))))
    return rows, is_good


def until_in_row(preview, window, turn):
    quiet(preview)
    title, number = f"Headline number {turn}", 5
    start = monotonic()
    sample.article_file(preview.folder, number).write_text(sample.article(number, title=title))
    row = f"document.getElementById('entry-content_articles_quay-2d{number:05}.md').textContent.includes('{title}')"
    window.wait(title, row, patience=60)
    return monotonic() - start
