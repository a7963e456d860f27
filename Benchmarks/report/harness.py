"""Runs the programs of the harness and reads what they export."""
import glob
import json
import os
import subprocess
import sys
import tempfile


def run(command, **options):
    """A command's standard output. What else it says goes to the terminal; where it fails, so does this."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **options).stdout


def workloads(counted):
    """Name, repetitions within a measurement and input of every workload."""
    rows = (line.split("\t") for line in run([counted]).splitlines())
    return [{"name": name, "repetitions": int(times), "input": words} for name, times, words in rows]


def export(benchmark, target, form, suffix):
    """The files that the plugin writes of a target's measurements, as name and content."""
    folder = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), ".build")
    with tempfile.TemporaryDirectory(dir=folder) as out:
        text = run(benchmark + ["--target", target, "--format", form, "--path", out, "--no-progress"])
        files = {os.path.basename(path): json.load(open(path)) for path in glob.glob(f"{out}/*{suffix}")}
    if not files:
        sys.exit(f"{target} exported nothing:\n{text}")
    return files


def instructions(benchmark):
    """The instructions of each workload, as valgrind counts them."""
    files = export(benchmark, "Instructions", "metricP90AbsoluteThresholds", ".p90.json")
    return {name.split(".")[1]: values["instructionsUnderValgrind"] for name, values in files.items()}


def times(benchmark, repetitions):
    """Microseconds of each workload, once: median, the 90th percentile, the shortest; and how often it was measured."""
    (elements,) = export(benchmark, "Times", "jmh", ".jmh.json").values()
    found = {}
    for element in elements:
        name = element["benchmark"].split(".")[-1]
        wall = element["secondaryMetrics"]["Time (wall clock)"]["scorePercentiles"]
        figure = lambda percentile: round(wall[percentile] / repetitions[name], 3)
        found[name] = {"median": figure("50.0"), "p90": figure("90.0"), "shortest": figure("0.0"),
                       "measurements": element["measurementIterations"]}
    return found
