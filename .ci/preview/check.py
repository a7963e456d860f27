"""Tries the preview as an editor would: a line for each thing that must hold."""

import argparse
import fcntl
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / ".ci/readers"))

import desk_checks
import page_checks
import sample
from chromium import Browser
from served import Preview
from window import Window

ARTICLES = 8


@dataclass
class World:
    """What a check works with."""

    binary: str
    folder: Path
    preview: Preview
    window: Window


def main():
    options = read_options()
    checks = [check for check in page_checks.CHECKS + desk_checks.CHECKS if options.only in check.__name__]
    failed = 0
    with tempfile.TemporaryDirectory(prefix="sitegen-preview-") as name:
        folder = Path(name)
        sample.make(folder, ARTICLES)
        with Preview(options.binary, folder) as preview:
            with Browser() as browser:
                window = browser.tab(Window)
                window.look(1280, 900, "light")
                world = World(options.binary, folder, preview, window)
                for check in checks:
                    failed += not tried(check, world)
            failed += not tried(it_ends_at_once, World(options.binary, folder, preview, None))
        if failed:
            print("The preview said:\n" + preview.said())
    print(f"{len(checks) + 1 - failed} passed, {failed} failed")
    return 1 if failed else 0


def read_options():
    parser = argparse.ArgumentParser(prog="check-preview", description="Tries the preview in a browser.")
    parser.add_argument("binary", nargs="?", default=str(ROOT / ".build/release/sitegen"), help="the command")
    parser.add_argument("--only", default="", help="a part of the names of the checks to run")
    options = parser.parse_args()
    options.binary = str(Path(options.binary).resolve())
    return options


def tried(check, world):
    """Whether a check holds; says so, and why not. What it broke is mended for the next one."""
    start, name = time.monotonic(), check.__name__.replace("_", " ")
    try:
        note = check(world)
        if world.window and world.window.complaints:
            raise AssertionError("the browser complains: " + "; ".join(world.window.complaints))
        print(f"ok   {name}" + (f", {note}" if note else "") + f" ({time.monotonic() - start:.1f} s)", flush=True)
        return True
    except Exception as failure:
        complaints = "".join(f"\n    the browser: {text}" for text in (world.window.complaints if world.window else []))
        print(f"FAIL {name} ({time.monotonic() - start:.1f} s)\n    {failure}{complaints}", flush=True)
        if not isinstance(failure, AssertionError):
            traceback.print_exc()
        sample.make(world.folder, ARTICLES)
        return False
    finally:
        if world.window:
            world.window.complaints.clear()


def it_ends_at_once(world):
    seconds, code = world.preview.interrupt()
    if seconds > 1:
        raise AssertionError(f"it took {seconds:.1f} s")
    if code != 130:
        raise AssertionError(f"its exit code is {code}")
    left = world.preview.processes()
    if left:
        raise AssertionError(f"processes are left: {left}")
    for file in (world.folder / ".sitegen").glob("*"):
        with file.open() as handle:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    if (world.folder / "public").exists():
        raise AssertionError("it wrote public/")
    return f"after {seconds * 1000:.0f} ms, exit code {code}"


if __name__ == "__main__":
    sys.exit(main())
