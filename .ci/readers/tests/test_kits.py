"""Faults of the machine form of a kit that must be found."""

import copy
import json
import unittest

from tests import case

FILE = "public/articles/harbour/republish/ninjs.json"
HERE, THERE = "https://desk.example.org/articles/harbour/", "https://post.example.org/harbour"
LICENCE = "https://creativecommons.org/licenses/by-nd/4.0/"
GOOD = {
    "uri": HERE,
    "standard": {"name": "ninjs", "version": "3.3", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.3.json"},
    "type": "text", "representationType": "full", "pubStatus": "usable",
    "contentCreated": "2026-03-04T00:00:00Z", "versionCreated": "2026-03-06T09:30:00+01:00", "language": "en",
    "by": "Isla Renwick", "copyrightHolder": "Post CIC", "copyrightNotice": "Copyright © Post CIC, 2026",
    "usageTerms": "Attribution-NoDerivatives 4.0", "rightsInfo": {"linkedRights": LICENCE},
    "infoSources": [
        {"name": "The Post", "role": "originated", "uri": "https://post.example.org/"},
        {"name": "The Desk", "role": "distributed", "uri": "https://desk.example.org/"}],
    "altIds": [{"role": "original", "value": THERE}],
    "headlines": [{"value": "Harbour & quay reopen"}],
    "bodies": [{
        "contentType": "text/html",
        "value": f'<p>Text</p><a href="{THERE}">The Post</a> <a href="{HERE}">The Desk</a> <a href="{LICENCE}" rel="license">CC</a>'}],
    "associations": [{"name": "a.png", "uri": HERE + "a.png", "type": "picture", "renditions": [{"name": "main", "href": HERE + "a.png"}]}],
}


def found(change):
    item = copy.deepcopy(GOOD)
    change(item)
    return case.faults("ninjs", [(FILE, None, json.dumps(item))])


class NinjsTests(unittest.TestCase):
    def test_that_a_good_one_passes(self):
        self.assertEqual(found(lambda item: None), [])

    def test_that_each_fault_is_found(self):
        rows = [
            ("a property of another standard", lambda item: item.update(byline="X"), "byline"),
            ("the completeness of version 1", lambda item: item.update(representationType="complete"), "representationType"),
            ("no identifier", lambda item: item.pop("uri"), "'uri' is a required"),
            ("a relative identifier", lambda item: item.update(uri="/articles/harbour/"), "uri"),
            ("a day alone", lambda item: item.update(versionCreated="2026-03-06"), "versionCreated"),
            ("an unknown status", lambda item: item.update(pubStatus="cancelled"), "pubStatus"),
            ("a headline as text", lambda item: item.update(headlines="Harbour"), "headlines"),
            ("another headline", lambda item: item["headlines"][0].update(value="Harbour"), "headline"),
            ("another language", lambda item: item.update(language="de"), "language"),
            ("a rights link that is none", lambda item: item["rightsInfo"].update(linkedRights="CC BY-ND"), "rightsInfo/linkedRights"),
            ("two ways to say rights", lambda item: item["rightsInfo"].update(encodedRights="{}"), "rightsInfo"),
            ("a picture without a name", lambda item: item["associations"][0].pop("name"), "associations/0"),
            ("an unknown role", lambda item: item["infoSources"][0].update(role="author"), "infoSources/0/role"),
            ("without this site", lambda item: item["infoSources"].pop(), "the last station"),
            ("without the original", lambda item: item.pop("altIds"), "the original"),
            ("no link to the original", lambda item: item["bodies"][0].update(value="<p>Text</p>"), "the link to the original"),
            ("no licence link", lambda item: item["bodies"][0].update(value=item["bodies"][0]["value"].replace(' rel="license"', "")), "the licence"),
        ]
        for name, change, expected in rows:
            with self.subTest(name):
                faults = found(change)
                self.assertTrue(any(expected in fault for fault in faults), f"{expected!r} not in {faults}")

    def test_that_it_must_be_of_an_article(self):
        faults = case.faults("ninjs", [("public/articles/other/republish/ninjs.json", None, json.dumps(GOOD))])
        self.assertTrue(any("no article" in fault for fault in faults))


if __name__ == "__main__":
    unittest.main()
