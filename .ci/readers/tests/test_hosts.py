"""Faults of the files of hosts that must be found."""

import json
import unittest

from tests import case, sample

REDIRECTS = "/old/ /articles/harbour/ 301\n/gone/ /gone/index.html 410!\n"
HEADERS = "# made by the build\n/*\n  X-Content-Type-Options: nosniff\n/assets/*\n  Cache-Control: max-age=1\n"
VERCEL = {"trailingSlash": True, "redirects": [{"source": "/old/", "destination": "/new/", "statusCode": 301}],
          "headers": [{"source": "/(.*)", "headers": [{"key": "X-Frame-Options", "value": "DENY"}]}]}


def faults(host, redirects=REDIRECTS, headers=HEADERS, vercel=VERCEL):
    return case.faults("hosts", [
        ("sitegen.yaml", None, sample.SETTINGS + f"hosting: [{host}]\n"), ("public/_redirects", None, redirects),
        ("public/_headers", None, headers), ("public/vercel.json", None, json.dumps(vercel))])


class HostsTests(unittest.TestCase):
    def test_that_good_files_pass(self):
        self.assertEqual(faults("netlify"), [])
        self.assertEqual(faults("cloudflare", redirects="/old/ /new/ 301\n/a/* /b/:splat 302\n"), [])
        self.assertEqual(faults("vercel"), [])

    def test_that_each_fault_is_found(self):
        rows = [
            ("netlify", {"redirects": "/old/\n"}, "1 words"),
            ("netlify", {"redirects": "/old/ new 301\n"}, "does not lead"),
            ("netlify", {"redirects": "/old/?a=b /new/ 301\n"}, "does not lead"),
            ("netlify", {"redirects": "/old/ /new/ 399\n"}, "status 399"),
            ("netlify", {"redirects": "/old/ /a/ 301\n/old/ /b/ 301\n"}, "is the second for /old/"),
            ("cloudflare", {"redirects": "/old/ /new/ 410\n"}, "status 410"),
            ("cloudflare", {"redirects": "/old/ /new/ 301!\n"}, "status 301!"),
            ("cloudflare", {"redirects": "/a/* /b/ 301\n/old/ /new/ 301\n"}, "behind a dynamic"),
            ("cloudflare", {"redirects": "".join(f"/{n}/ /new/ 301\n" for n in range(2_001))}, "2001 static"),
            ("cloudflare", {"redirects": "".join(f"/{n}/* /new/ 301\n" for n in range(101))}, "101 dynamic"),
            ("cloudflare", {"redirects": f"/old/ /{'x' * 1000} 301\n"}, "1000 are read"),
            ("netlify", {"headers": "  X-A: b\n"}, "under no path"),
            ("netlify", {"headers": "/*\n  X A: b\n"}, "no header"),
            ("netlify", {"headers": "/*\n  X-A:\n"}, "no header"),
            ("netlify", {"headers": "articles/*\n  X-A: b\n"}, "is no path"),
            ("netlify", {"headers": "/*\n  X-A: b\n  x-a: c\n"}, "is the second x-a"),
            ("netlify", {"headers": "/*\n  X-A: b\u00e4\n"}, "characters"),
            ("cloudflare", {"headers": "/*/a/*\n  X-A: b\n"}, "more than one *"),
            ("cloudflare", {"headers": "".join(f"/{n}\n  X-A: b\n" for n in range(101))}, "101 paths"),
            ("cloudflare", {"headers": f"/*\n  X-A: {'b' * 2000}\n"}, "2000 are read"),
            ("vercel", {"vercel": VERCEL | {"redirect": []}}, "'redirect' was unexpected"),
            ("vercel", {"vercel": {"redirects": [{"source": "old", "destination": "/new/"}]}}, "redirects/0/source"),
            ("vercel", {"vercel": {"headers": [{"source": "/", "headers": {"X": "y"}}]}}, "headers/0/headers"),
        ]
        for host, change, expected in rows:
            with self.subTest(expected):
                found = faults(host, **change)
                self.assertTrue(any(expected in fault for fault in found), f"{expected!r} not in {found}")


if __name__ == "__main__":
    unittest.main()
