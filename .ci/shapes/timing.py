"""Runs of the command: their exit code, the processor's seconds, the clock's, and the most memory.

A process is counted the memory that its parent had when it was started. So runs are started by a small process of their
own, which is this file, and not by the one that makes the sites.
"""

import json
import os
import subprocess
import sys
import time


class Runner:
    """The process that starts runs."""

    def __init__(self):
        self.process = subprocess.Popen([sys.executable, "-ES", __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, command, folder):
        """One run."""
        self.process.stdin.write(json.dumps([command, str(folder)]) + "\n")
        self.process.stdin.flush()
        return Run(*json.loads(self.process.stdout.readline()))


class Run:
    """What one run came to."""

    def __init__(self, code, wall, seconds, mebibytes):
        self.code, self.wall, self.seconds, self.mebibytes = code, wall, seconds, mebibytes


def best(count, run):
    """The fastest of some runs. What takes long is run once."""
    runs = [run()]
    while len(runs) < count and runs[0].seconds < 20:
        runs.append(run())
    return min(runs, key=lambda run: run.seconds)


def measured(command, folder):
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(measured(*json.loads(line))), flush=True)
