"""The results as a page of Markdown."""
from builds import multiples, was_busy

FLOOR = ("The floor is a program in C on one core: it reads every Markdown file, renders it with libcmark and writes the HTML. "
         "It reads no front matter and has no templates, lists, feeds or proofs.")


def table(head, rows):
    """A table whose first column is text and whose others are figures, but for those that begin with a letter."""
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


BUSY = ("**The machine was busy**: the floor took {wall:.2f} s and computed for {cpu:.2f} s of them. These multiples of wall time are not to be "
        "trusted; processor time bears more.")


def build_section(data):
    """The chart, and the figures of whole builds."""
    builds = data.get("builds")
    if not builds:
        return ["## Whole builds", "", "Not measured: `compare.py` was not there.", ""]
    names = {"floor": "floor", "sitegen": "sitegen", "hugo": "Hugo"}
    times = dict(multiples(builds))
    floor = builds["programs"]["floor"]["cpu"]
    rows = [[names[key], f"{times[names[key]]:.2f}", f"{row['wall']:.2f} s", f"{row['cpu'] / floor:.2f}", f"{row['cpu']:.2f} s",
             f"{row['peak']} MiB", str(row["files"])] for key, row in builds["programs"].items()]
    for label, key in (("sitegen, one article edited", "oneEdit"), ("sitegen, nothing changed", "unchanged")):
        rows.append([label, f"{times[label]:.2f}", f"{builds[key]['wall']:.2f} s", "", "", "", ""])
    hugo = [] if "hugo" in builds["programs"] else ["", "Hugo was not there."]
    busy = [BUSY.format(**builds["programs"]["floor"]), ""] if was_busy(builds) else []
    return ["## Whole builds", "", "![Wall time of builds in multiples of the floor](builds.svg)", "",
            f"{builds['articles']:,} articles of 5 KB, files in memory, medians of {builds['runs']} runs in turn. " + FLOOR, "",
            *busy, *table(["", "wall, × floor", "wall", "processor, × floor", "processor", "memory", "files"], rows), *hugo, ""]


def workload_section(data):
    """The figures of single workloads."""
    rows = []
    for work in data["workloads"]:
        time, count = work.get("microseconds"), work.get("instructions")
        rows.append([f"`{work['name']}`", f"{count:,}" if count else "", f"{time['median']:,.2f}" if time else "",
                     f"{time['p90']:,.2f}" if time else "", work["input"]])
    lines = table(["workload", "instructions", "µs, median", "µs, 90 %"], [row[:4] for row in rows])
    lines[0] += " of |"
    lines[1] += "---|"
    lines[2:] = [f"{line} {row[4]} |" for line, row in zip(lines[2:], rows)]
    return ["## Single workloads", "", "On one core. Instructions are those that valgrind counts.", "", *lines, ""]


def method_section(data):
    """When, on what and with what."""
    about = data["about"]
    start = data["startUp"]
    lines = [f"- {about['date']}, commit `{about['commit']}`, the release build of the command.",
             f"- {about['processor']}, {about['cores']} cores, {about['memoryGiB']} GiB; {about['system']}, Linux {about['kernel']}.",
             f"- {about['swift']}; libcmark {about['libcmark']}, valgrind {about['valgrind'] or 'absent'}"
             + (f", Hugo {about['hugo']}" if about.get("hugo") else "") + ".",
             f"- The load of the machine was {about['loadBefore']} before the first measurement."]
    return ["## Start-up", "",
            f"`sitegen --version` takes {start['sitegen']['median']} ms (median of {start['runs']}; 95 of 100 within "
            f"{start['sitegen']['p95']} ms), `/bin/true` {start['true']['median']} ms.", "",
            "## Machine and method", "", *lines, "",
            "How each figure is measured is in [docs/benchmarks.md](../../docs/benchmarks.md); all of them are in [data.json](data.json)."]


def markdown(data):
    """The whole page."""
    head = ["# Results", "", "`make bench` writes this page, the chart and the data; nothing here is written by hand.", ""]
    return "\n".join(head + build_section(data) + workload_section(data) + method_section(data)) + "\n"
