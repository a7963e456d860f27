"""What the report makes of figures: python3 -m unittest discover Benchmarks/report"""
import unittest
import xml.etree.ElementTree as tree

import builds
import chart
import page

PRINTED = """floor    wall   0.400 s (min 0.390)  cpu   0.390 s  peak      5 MiB  files 10000
sitegen  wall   1.400 s (min 1.300)  cpu   2.600 s  peak    160 MiB  files 14745
hugo     wall   8.000 s (min 7.900)  cpu  13.000 s  peak   1160 MiB  files 13000
sitegen / floor 3.50
hugo / sitegen 5.71
unchanged / clean 0.030 (0.042 s)   one edit / clean 0.400 (0.560 s)
"""

DATA = {
    "about": {"date": "2026-06-01", "commit": "0123456789ab", "processor": "P", "cores": 2, "memoryGiB": 24, "system": "S",
              "kernel": "6", "loadBefore": 0.1, "swift": "Swift 6.3", "libcmark": "0.30", "valgrind": None, "hugo": None},
    "startUp": {"runs": 200, "sitegen": {"median": 4.1, "p95": 4.3}, "true": {"median": 0.5, "p95": 0.6}},
    "workloads": [{"name": "cmark", "input": "5 KB", "repetitions": 1, "instructions": 380_244,
                   "microseconds": {"median": 50.0, "p90": 60.25, "shortest": 49.0, "measurements": 1000}}],
}


class BuildsTests(unittest.TestCase):
    def test_figures_are_read(self):
        found = builds.parse(PRINTED)
        self.assertEqual(found["programs"]["sitegen"],
                         {"wall": 1.4, "shortest": 1.3, "cpu": 2.6, "peak": 160, "files": 14745})
        self.assertEqual(found["unchanged"], {"toClean": 0.03, "wall": 0.042})

    def test_multiples_are_of_the_floor(self):
        rows = {label: round(value, 3) for label, value in builds.multiples(builds.parse(PRINTED))}
        self.assertEqual(rows, {"floor": 1.0, "sitegen": 3.5, "Hugo": 19.985, "sitegen, one article edited": 1.4,
                                "sitegen, nothing changed": 0.105})

    def test_without_hugo_there_is_no_bar_for_it(self):
        text = "\n".join(line for line in PRINTED.splitlines() if not line.startswith("hugo"))
        self.assertNotIn("Hugo", dict(builds.multiples(builds.parse(text))))

    def test_another_form_is_no_figure(self):
        with self.assertRaises(builds.UnknownForm):
            builds.parse("sitegen took 3 s")

    def test_an_absent_script_is_told(self):
        self.assertIsNone(builds.measure("/nonexistent", "sitegen", None, 10, 1))


class ChartTests(unittest.TestCase):
    def setUp(self):
        rows = builds.multiples(builds.parse(PRINTED))
        self.root = tree.fromstring(chart.svg(rows, "Builds & more", "What <it> says"))
        self.name = lambda tag: "{http://www.w3.org/2000/svg}" + tag

    def test_it_has_a_name_and_a_description(self):
        self.assertEqual(self.root.find(self.name("title")).text, "Builds & more")
        self.assertEqual(self.root.find(self.name("desc")).text, "What <it> says")

    def test_bars_are_as_long_as_their_figures(self):
        lengths = [float(bar.get("width")) for bar in self.root.findall(self.name("rect"))]
        self.assertEqual(len(lengths), 5)
        self.assertAlmostEqual(lengths[1] / lengths[0], 3.5, delta=0.05)
        self.assertAlmostEqual(lengths[2] / lengths[0], 20, delta=0.1)

    def test_nothing_stands_outside(self):
        for bar in self.root.findall(self.name("rect")):
            self.assertLess(float(bar.get("x")) + float(bar.get("width")), chart.WIDTH - 40)

    def test_no_figure_stands_across_the_floor(self):
        line = float(self.root.find(f"{self.name('line')}[@class='floor']").get("x1"))
        figures = [text for text in self.root.findall(self.name("text")) if text.text in ("1.00", "0.10")]
        self.assertEqual(len(figures), 2)
        self.assertTrue(all(float(text.get("x")) > line for text in figures))

    def test_marks_are_few_and_round(self):
        for largest, step in ((1, 1), (3.5, 1), (7.9, 1), (9, 2), (20, 5), (34, 5), (77, 10), (120, 20)):
            self.assertEqual(chart.tick_step(largest), step, largest)


class PageTests(unittest.TestCase):
    def test_every_row_has_the_columns_of_its_head(self):
        text = page.markdown(DATA | {"builds": {"articles": 10_000, "runs": 5} | builds.parse(PRINTED)})
        self.assertIn("| sitegen | 3.50 | 1.40 s | 6.67 | 2.60 s | 160 MiB | 14745 |", text)
        self.assertIn("| `cmark` | 380,244 | 50.00 | 60.25 | 5 KB |", text)
        for block in text.split("\n\n"):
            rows = [line.count("|") for line in block.splitlines() if line.startswith("|")]
            self.assertLessEqual(len(set(rows)), 1, block)

    def test_a_busy_machine_is_told(self):
        idle = {"articles": 10_000, "runs": 5} | builds.parse(PRINTED)
        busy = idle | builds.parse(PRINTED.replace("wall   0.400", "wall   0.800"))
        self.assertNotIn("busy", page.markdown(DATA | {"builds": idle}))
        self.assertIn("took 0.80 s and computed for 0.39 s", page.markdown(DATA | {"builds": busy}))

    def test_what_was_not_measured_is_said(self):
        self.assertIn("Not measured", page.markdown(DATA))


if __name__ == "__main__":
    unittest.main()
