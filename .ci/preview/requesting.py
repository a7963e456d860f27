"""Requests while the site is rebuilt: none may get half a page, no page, or a page of two saves (T9)."""

import re
import threading
from collections import Counter
from http.client import HTTPConnection, HTTPException
from time import monotonic
from urllib.parse import urlsplit

import sample
from served import wait

READERS = 8
CHANGED = 20
MARKS = re.compile(rb"Edition (\d+) (begins|ends)\.")


def measure(preview, options):
    for number in range(CHANGED):
        save(preview, number, 0)
    paths = [f"articles/quay-{number:05}/" for number in range(min(options.articles, 400))] + ["", "articles/", "feed.xml"]
    wait("the first save is answered", lambda: b"Edition 0 ends." in body(preview, paths[CHANGED - 1]), patience=120)
    counts, lock, done = Counter(), threading.Lock(), threading.Event()
    start = monotonic()
    readers = [threading.Thread(target=read, args=(preview, paths, number, counts, lock, done)) for number in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        for turn in range(1, options.rebuilds + 1):
            number = turn % CHANGED
            save(preview, number, turn)
            mark = f"Edition {turn} ends.".encode()
            wait(f"save {turn} is answered", lambda: mark in body(preview, paths[number]), patience=60)
        wait("all requests", lambda: sum(counts.values()) >= options.requests, patience=900, pause=0.1)
    finally:
        done.set()
        for reader in readers:
            reader.join()
    seconds = monotonic() - start
    bad = {name: counts[name] for name in ["torn", "missing", "failed"]}
    return [
        ("requests", sum(counts.values())), ("saves that were seen", options.rebuilds), ("whole pages", counts["whole"]),
        *bad.items(), ("requests a second", f"{sum(counts.values()) / seconds:.0f}"),
    ], not any(bad.values())


def save(preview, number, turn):
    text = sample.article(number, sentence=f"Edition {turn} begins.") + f"\nEdition {turn} ends.\n"
    sample.article_file(preview.folder, number).write_text(text)


def body(preview, path):
    return preview.get(path)[1].encode()


def read(preview, paths, number, counts, lock, done):
    address = urlsplit(preview.address)
    connection = HTTPConnection(address.hostname, address.port, timeout=30)
    place = number * 37
    while not done.is_set():
        place += 1
        # Every other request is for a page that changes.
        path = paths[place % CHANGED] if place % 2 else paths[place % len(paths)]
        verdict = ask(connection, address.path + path)
        with lock:
            counts[verdict] += 1
    connection.close()


def ask(connection, path):
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read()
    except (OSError, HTTPException):
        connection.close()
        return "failed"
    if answer.status != 200:
        return "missing" if answer.status == 404 else "failed"
    is_ended = text.rstrip().endswith((b"</html>", b"</feed>"))
    marks = dict((kind, edition) for edition, kind in MARKS.findall(text))
    if path.endswith(".xml") or "quay-" not in path:
        return "whole" if is_ended else "torn"
    is_one = marks.get(b"begins") == marks.get(b"ends")
    return "whole" if is_ended and is_one else "torn"
