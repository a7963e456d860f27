"""Sheets that stand in the wrong list must be found, and those in the right one let pass."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from chromium import Browser  # noqa: E402
from styles_check import Looker, faults  # noqa: E402


class StylesTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.browser = Browser()
        cls.looker = Looker(cls.browser.tab(), cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.folder.cleanup()

    def faults(self, kind, css, **more):
        return faults(self.looker, kind, {"css": css} | more)

    def test_that_what_hides_leaves_no_trace(self):
        self.assertEqual(self.faults("hides", "dl{opacity:0}"), [])
        self.assertEqual(self.faults("hides", "@media print{dl{opacity:0}}", on="print"), [])
        self.assertEqual(self.faults("hides", "@media (max-width:40rem){dl{opacity:0}}", width=360), [])
        self.assertEqual(self.faults("covers", ".veil{position:fixed;inset:0;background:#fff}"), [])

    def test_that_what_does_not_hide_is_found(self):
        for sheet in ("h2{display:none}", "@media print{dl{opacity:0}}", ".veil{position:fixed;inset:0}", ""):
            self.assertEqual(len(self.faults("hides", sheet)), 1, sheet)

    def test_that_what_is_kept_is_seen_everywhere(self):
        self.assertEqual(self.faults("keeps", "h2{display:none}"), [])
        found = self.faults("keeps", "@media (max-width:40rem){dl dd a{opacity:0}}")
        self.assertEqual([text.split(": ")[1] for text in found], ["the link to the licence is not seen on screen at 360 px"])
        found = self.faults("clear", "@media print{dl{opacity:0}}")
        self.assertEqual(len(found), 2)

    def test_that_a_long_page_is_scrolled(self):
        self.assertEqual(self.faults("keeps", ".body{height:5000px}"), [])
        self.assertEqual(self.faults("hides", ".body{height:5000px}.credits{max-height:1px;overflow:hidden}"), [])
