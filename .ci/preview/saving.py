"""How soon a save is seen: on the screen of a browser, and in the answers of the server."""

from http.client import HTTPConnection
from statistics import median
from time import monotonic
from urllib.parse import urlsplit

import sample
from chromium import Browser
from served import wait
from window import Window, quoted

NUMBER = 3
PATH = f"articles/quay-{NUMBER:05}/"


def measure(preview, options):
    first = wait("the first answer", lambda: preview.get(PATH)[0] == 200, patience=120)
    answers = [until_answered(preview, turn) for turn in range(options.times)]
    with Browser() as browser:
        window = browser.tab(Window)
        window.look(1280, 900, "light")
        window.open(preview.address + PATH)
        screens = [until_seen(preview, window, turn) for turn in range(options.times)]
    return [
        ("first answer after the start", shown(first)),
        ("save to answer, median", shown(median(answers))), ("save to answer, slowest", shown(max(answers))),
        ("save to screen, median", shown(median(screens))), ("save to screen, slowest", shown(max(screens))),
        ("memory", f"{preview.memory() / 2**20:.0f} MiB"),
    ], True


def save(preview, sentence):
    quiet(preview)
    text = sample.article(NUMBER, sentence=sentence)
    start = monotonic()
    sample.article_file(preview.folder, NUMBER).write_text(text)
    return start


def until_answered(preview, turn):
    sentence = f"Answer number {turn} of the tide office."
    address = urlsplit(preview.address)
    connection = HTTPConnection(address.hostname, address.port, timeout=30)

    def is_there():
        connection.request("GET", address.path + PATH)
        return sentence.encode() in connection.getresponse().read()
    start = save(preview, sentence)
    wait(sentence, is_there, patience=60, pause=0.002)
    connection.close()
    return monotonic() - start


def until_seen(preview, window, turn):
    sentence = f"Screen number {turn} of the tide office."
    start = save(preview, sentence)
    script = f"document.body.innerText.includes({quoted(sentence)})"
    wait(sentence, lambda: window.holds(script), patience=60, pause=0.002)
    return monotonic() - start


def quiet(preview, patience=120):
    """Waits until the preview has used no processor for a while: what it does behind the last save is not measured."""
    seen = [None, monotonic()]

    def is_quiet():
        ticks = preview.processor_time()
        if ticks != seen[0]:
            seen[:] = ticks, monotonic()
        return monotonic() - seen[1] > 0.3
    wait("the preview is quiet", is_quiet, patience, pause=0.05)


def shown(seconds):
    return f"{seconds * 1000:.0f} ms"
