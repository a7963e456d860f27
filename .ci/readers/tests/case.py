"""Builds the good site with something broken in it, and runs one check."""

import importlib
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from front_matter import Content  # noqa: E402
from pages import Site  # noqa: E402
from tests import sample  # noqa: E402


def build(folder, changes):
    """Each change is (file, what stands there, what is to stand there); without the second the file is written anew,
    without the third it is removed."""
    sample.make(folder)
    for file, old, new in changes:
        path = Path(folder) / file
        if new is None:
            path.unlink()
        elif old is None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(new)
        else:
            text = path.read_text()
            if old not in text:
                raise AssertionError(f"{file} has no {old!r} to break")
            path.write_text(text.replace(old, new))
    content = Content(Path(folder) / "content", Path(folder) / "sitegen.yaml")
    return Site(Path(folder) / "public", content.url), content


def faults(check, changes):
    with tempfile.TemporaryDirectory() as folder:
        site, content = build(folder, changes)
        return importlib.import_module(f"{check}_check").check(site, content).faults


class Breakage:
    """A mixin: every row of `rows` is (what is broken, file, old, new, a part of the fault that must be found)."""

    check = ""
    rows = []

    def test_that_each_fault_is_found(self):
        for name, file, old, new, expected in self.rows:
            with self.subTest(name):
                found = faults(self.check, [(file, old, new)])
                self.assertTrue(any(expected in fault for fault in found), f"{expected!r} not in {found}")
