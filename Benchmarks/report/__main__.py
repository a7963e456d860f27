"""Measures everything and writes Benchmarks/results/: README.md, builds.svg, data.json. `make bench` calls it.

usage: python3 Benchmarks/report --sitegen PATH --counted PATH [--bench FOLDER] [--hugo PATH] [--articles N] [--runs N] \\
         -- swift package … benchmark

What stands behind -- is the command of the harness, as it is typed.
"""
import argparse
import json
import os
import shutil
import sys

import builds
import chart
import harness
import machine
import page

RESULTS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "results")


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sitegen", required=True)
    parser.add_argument("--counted", required=True)
    parser.add_argument("--bench", default="../shared/bench")
    parser.add_argument("--hugo", default=shutil.which("hugo"))
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("harness", nargs="+")
    return parser.parse_args()


def measured_workloads(given):
    """Every workload with its instructions and its times."""
    workloads = harness.workloads(given.counted)
    counts = {}
    if shutil.which("valgrind"):
        counts = harness.instructions(given.harness)
        lacking = {work["name"] for work in workloads} - counts.keys()
        if lacking:
            sys.exit(f"bench: nothing was counted of {', '.join(sorted(lacking))}")
    else:
        print("bench: SKIPPED instructions: valgrind is not installed", file=sys.stderr)
    times = harness.times(given.harness, {work["name"]: work["repetitions"] for work in workloads})
    for work in workloads:
        work["instructions"] = counts.get(work["name"])
        work["microseconds"] = times[work["name"]]
    return workloads


def write(name, text):
    os.makedirs(RESULTS, exist_ok=True)
    with open(os.path.join(RESULTS, name), "w") as file:
        file.write(text)
    print(f"bench: wrote results/{name}")


def write_chart(found):
    rows = builds.multiples(found)
    words = "; ".join(f"{label} {value:.2f}" for label, value in rows)
    write("builds.svg", chart.svg(
        rows, f"Building a site of {found['articles']:,} articles", f"Wall time in multiples of the floor: {words}."))


def main():
    given = options()
    about = machine.describe(given.harness[0])
    hugo, about["hugo"] = machine.hugo(given.hugo)
    data = {"about": about, "startUp": machine.start_up(given.sitegen),
            "builds": builds.measure(given.bench, given.sitegen, hugo, given.articles, given.runs),
            "workloads": measured_workloads(given)}
    write("data.json", json.dumps(data, indent=2, ensure_ascii=False) + "\n")
    if data["builds"]:
        write_chart(data["builds"])
    write("README.md", page.markdown(data))


main()
