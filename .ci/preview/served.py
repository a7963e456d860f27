"""A `sitegen serve` that runs, and what it said."""

import os
import re
import selectors
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from sample import AS_OF


class Preview:
    """The real command, on a free port."""

    def __init__(self, binary, folder, *options, port=0):
        self.folder = folder
        self.messages = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [binary, "serve", "--port", str(port), "--as-of", AS_OF, *options], cwd=folder, stdout=subprocess.PIPE,
            stderr=self.messages, start_new_session=True)
        self.address = self.line(r"Preview at (http://127\.0\.0\.1:\d+\S*/)")
        self.desk = self.line(r"Desk at (http://127\.0\.0\.1:\d+/_sitegen/)")

    def line(self, pattern, patience=90):
        """What the pattern finds in the next line of the output."""
        deadline, text = time.monotonic() + patience, b""
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            while not text.endswith(b"\n"):
                if not selector.select(max(0, deadline - time.monotonic())):
                    break
                byte = os.read(self.process.stdout.fileno(), 1)
                if not byte:
                    break
                text += byte
        found = re.match(pattern, text.decode(errors="replace"))
        if not found:
            self.kill()
            raise RuntimeError(f"no '{pattern}' in the first lines but {text!r}; it said:\n{self.said()}")
        return found[1]

    def said(self):
        self.messages.seek(0)
        return self.messages.read()

    def get(self, path):
        """Status and body."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read().decode(errors="replace")

    def memory(self):
        """Resident bytes."""
        return int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def processor_time(self):
        """In ticks, of the program and of the kernel for it."""
        return sum(map(int, Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]))

    def rebuilds(self):
        """How many it said it made since it began."""
        return len(re.findall(r"^\d\d:\d\d:\d\d rebuilt", self.said(), re.MULTILINE))

    def open_files(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def interrupt(self, patience=10):
        """Ctrl-C; the seconds until it ended, and its exit code."""
        start = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(patience)
        return time.monotonic() - start, code

    def processes(self):
        """Those of its session that live: itself, and whatever it started."""
        found = []
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == self.process.pid and fields[0] != "Z":
                found.append(int(stat.parent.name))
        return found

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()


def wait(what, condition, patience=15, pause=0.01):
    """Asks until it holds, and says how long that took."""
    start = time.monotonic()
    while True:
        last = condition()
        if last:
            return time.monotonic() - start
        if time.monotonic() - start > patience:
            raise AssertionError(f"not within {patience} s: {what}")
        time.sleep(pause)
