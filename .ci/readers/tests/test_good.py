"""The site of the tests passes every check; if it did not, the other tests would show nothing."""

import importlib
import tempfile
import unittest

from tests import case


class GoodSiteTests(unittest.TestCase):
    def test_that_nothing_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            site, content = case.build(folder, [])
            for name in ("html", "links", "network", "metadata", "feeds", "sitemap", "odrl", "axe"):
                with self.subTest(name):
                    report = importlib.import_module(f"{name}_check").check(site, content)
                    self.assertEqual(report.faults, [])
                    self.assertEqual(report.warnings, [])
                    self.assertTrue(all(report.counts.values()) or name == "sitemap", report.counts)
