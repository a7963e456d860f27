"""Storms of changes (T8): what is served afterwards is what stands in the files, soon, with few rebuilds, in the same memory."""

import os
from time import monotonic, sleep

import sample
from saving import quiet
from served import wait

# Changes are joined for half a second at most (S68). A machine that is too slow for the pace of a storm has more time for it.
MOST_REBUILDS = 4
REBUILDS_PER_SECOND = 2


def measure(preview, options):
    rows, is_good = [], True
    wait("the first answer", lambda: preview.get("articles/quay-00000/")[0] == 200, patience=120)
    for name, storm in STORMS.items():
        quiet(preview)
        before, memory = preview.rebuilds(), preview.memory()
        start = monotonic()
        changed = storm(preview.folder, options.articles)
        end = monotonic()
        most = max(MOST_REBUILDS, round((end - start) * REBUILDS_PER_SECOND))
        for number, sentence in changed.items():
            path = f"articles/quay-{number:05}/"
            wait(f"{name}: '{sentence}'", lambda: sentence in preview.get(path)[1], patience=60)
        seconds = monotonic() - end
        quiet(preview)
        growth = (preview.memory() - memory) / memory
        rebuilds = preview.rebuilds() - before
        is_good &= seconds <= 2 and growth < 0.25 and rebuilds <= most
        rows.append((name, f"right {seconds:.2f} s after the last change, {rebuilds} rebuilds in {end - start:.1f} s, memory {growth:+.0%}"))
    return rows, is_good


# MARK: Storms; each answers which articles it changed last, and to what.

def many_changes(folder, articles, count=5_000, seconds=2):
    start, changed = monotonic(), {}
    for turn in range(count):
        number = turn % min(articles, 500)
        sentence = f"Storm {turn} of the year."
        sample.article_file(folder, number).write_text(sample.article(number, sentence=sentence))
        changed[number] = sentence
        # A pace, not a wait for something: the changes are spread over the time.
        sleep(max(0, start + turn * seconds / count - monotonic()))
    return dict(list(changed.items())[-20:])


def checkout(folder, articles):
    changed = {}
    for number in range(min(articles, 1_000)):
        file, sentence = sample.article_file(folder, number), f"Checked out as {number}."
        file.unlink()
        file.write_text(sample.article(number, sentence=sentence))
        changed[number] = sentence
    return dict(list(changed.items())[-20:])


def repeated(editor):
    def storm(folder, articles, times=100):
        for turn in range(times):
            sentence = f"{editor.__name__} saved it the {turn}th time."
            editor(sample.article_file(folder, 1), sample.article(1, sentence=sentence))
        return {1: sentence}
    return storm


def vim(file, text):
    probe, backup = file.with_name("4913"), file.with_name(file.name + "~")
    probe.write_text("")
    probe.unlink()
    file.rename(backup)
    file.write_text(text)
    backup.unlink()


def emacs(file, text):
    lock, backup = file.with_name(".#" + file.name), file.with_name(file.name + "~")
    lock.symlink_to("somebody@somewhere.1:1")
    backup.unlink(missing_ok=True)
    file.rename(backup)
    file.write_text(text)
    lock.unlink()


def vs_code(file, text):
    with file.open("r+") as handle:
        handle.truncate(0)
        handle.flush()
        handle.write(text)


def sed(file, text):
    other = file.with_name("sedA1b2C3")
    other.write_text(text)
    os.replace(other, file)


STORMS = {
    "5,000 changes in 2 s": many_changes, "a checkout of 1,000 files": checkout, "vim, 100 times": repeated(vim),
    "emacs, 100 times": repeated(emacs), "VS Code, 100 times": repeated(vs_code), "sed -i, 100 times": repeated(sed),
}
