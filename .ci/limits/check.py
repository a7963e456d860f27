"""Builds a site of each of the worst texts (SECURITY.md T13).

    .ci/check-limits [BINARY] [--only TEXT] [--seconds N] [--mebibytes N]

Each is built, or refused with an error that names its file, in at most N seconds and N MiB; nothing crashes.
"""
import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

import inputs

HEAD = """---
title: The worst
date: 2026-03-04
authors: [Ann Author]
{more}
---

"""


def sites():
    """The name of a text, the file that it makes, and what the file holds."""
    for name, text in [*inputs.markdown(), *inputs.own()]:
        yield name, "content/articles/worst.md", HEAD.format(more="toc: true") + text
    for name, text in inputs.html():
        yield name, "content/articles/worst.html", HEAD.format(more="") + text
    for name, text in inputs.yaml():
        yield name, "content/articles/worst.md", HEAD.format(more=text) + "The text.\n"


def built(binary, folder, seconds, mebibytes):
    """The exit code, what was printed, seconds and MiB of one build. One that takes far too long is ended.

    The seconds are those of the processor where these are fewer: others may want it too.
    """
    # What is mapped is more than what is used: the limit of the kernel is there to save the machine.
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, ((mebibytes + 4096) << 20,) * 2)
    start = time.monotonic()
    with open(folder / "errors", "w+b") as errors:
        process = subprocess.Popen([binary, "build", "--as-of", "2026-06-01"], cwd=folder, stdout=errors, stderr=errors, preexec_fn=limit)
        usage = None
        while usage is None and time.monotonic() - start < 4 * seconds:
            pid, status, spent = os.wait4(process.pid, os.WNOHANG)
            usage = spent if pid else None
            time.sleep(0.005)
        if usage is None:
            process.kill()
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        taken = min(time.monotonic() - start, usage.ru_utime + usage.ru_stime)
        return process.returncode, errors.read(), taken, usage.ru_maxrss / 1024


def fault(file, code, printed, seconds, mebibytes, arguments):
    """What is wrong with a build, if anything is."""
    if code not in (0, 1):
        return f"exit code {code}"
    if code == 1 and (file.encode() not in printed or b": error: " not in printed):
        return "an error that names no file"
    if seconds > arguments.seconds:
        return "too slow"
    return "too much memory" if mebibytes > arguments.mebibytes else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", nargs="?", default=".build/release/sitegen")
    parser.add_argument("--only", default="")
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--mebibytes", type=int, default=512)
    arguments = parser.parse_args()
    binary = str(pathlib.Path(arguments.binary).resolve())
    faults = 0
    for name, file, text in sites():
        if arguments.only not in name:
            continue
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            (folder / file).parent.mkdir(parents=True)
            (folder / "sitegen.yaml").write_text("title: Test\nurl: https://test.example.org/\n")
            (folder / file).write_bytes(text.encode()[:inputs.LONGEST])
            code, printed, seconds, mebibytes = built(binary, folder, arguments.seconds, arguments.mebibytes)
        found = fault(file, code, printed, seconds, mebibytes, arguments)
        faults += found is not None
        refused = printed.partition(b"[")[2].partition(b"]")[0].decode() if code == 1 else "built"
        print(f"{name:45} {seconds:6.2f} s {mebibytes:5.0f} MiB  {refused:20} {found or ''}", flush=True)
    print(f"{faults} faults")
    sys.exit(1 if faults else 0)


main()
