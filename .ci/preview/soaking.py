"""Hours of use in minutes: a change every second, and what memory and open files do meanwhile."""

from time import monotonic, sleep

import sample
from chromium import Browser
from saving import quiet
from served import wait
from window import Window


def measure(preview, options):
    wait("the first answer", lambda: preview.get("articles/quay-00000/")[0] == 200, patience=120)
    # The first saves fill what is kept for good.
    for turn in range(10):
        change(preview, turn)
    quiet(preview)
    samples = []
    with Browser() as browser:
        window = browser.tab(Window)
        window.open(preview.address + "articles/quay-00001/")
        start, turn = monotonic(), 0
        while monotonic() - start < options.minutes * 60:
            turn += 1
            change(preview, turn)
            if turn % 10 == 1:
                samples.append((monotonic() - start, preview.memory(), preview.open_files()))
            # The pace of the changes.
            sleep(max(0, start + turn - monotonic()))
            window.holds("0")
    quiet(preview)
    samples.append((monotonic() - start, preview.memory(), preview.open_files()))
    steps = max(1, len(samples) // 12)
    rows = [(f"after {seconds:.0f} s", f"{memory / 2**20:.1f} MiB, {files} open files") for seconds, memory, files in samples[::steps]]
    early, late = half(samples, 0), half(samples, 1)
    growth = late / early - 1
    files = {files for _, _, files in samples}
    rows.append(("memory, second half against the first", f"{growth:+.1%}"))
    rows.append(("open files", f"{min(files)} to {max(files)}"))
    return rows, growth < 0.1 and max(files) - min(files) <= 8


def change(preview, turn):
    number = turn % 50
    sample.article_file(preview.folder, number).write_text(sample.article(number, sentence=f"Change {turn}."))


def half(samples, which):
    part = samples[: len(samples) // 2] if which == 0 else samples[len(samples) // 2:]
    return sum(memory for _, memory, _ in part or samples) / len(part or samples)
