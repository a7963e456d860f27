"""Articles as they really come, by the thousand (SECURITY.md T12): every one is built, or has a message with its file, line
and column; nothing ends the process. Then some of them under strace (T11): nothing is written but the output and `.sitegen/`."""

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORDS = ("harbour boats came in before noon and the crane stood still while nobody on the quay said a word about it "
         "because the tide was late again as it is in spring").split()
NAMES = ["../../x", "CON", "a" * 300, "é", "e\u0301", "日本", "..", "<b>", "a/b", "%2e%2e", "-", "null", "NaN", "' or 1", "{{x}}"]


def sentence(r):
    return " ".join(r.choice(WORDS) for _ in range(r.randint(3, 18))).capitalize() + "."


def paragraph(r):
    return " ".join(sentence(r) for _ in range(r.randint(1, 6)))


def table(r):
    width = r.randint(1, 6)
    rows = ["|".join(r.choice(WORDS) for _ in range(width)) for _ in range(r.randint(1, 8))]
    return "\n".join([rows[0], "|".join("-" * r.randint(1, 4) for _ in range(width))] + rows[1:])


PIECES = [
    paragraph, paragraph, paragraph, table,
    lambda r: f"<p align=center style='color:red'>{paragraph(r)}</p>",
    lambda r: f"<div class=wp-block-image><figure><img src='https://cdn.example.net/{r.random()}.jpg' width=9 onerror=alert(1)></figure></div>",
    lambda r: f"<iframe src='https://player.example.org/{r.randint(1, 99)}'></iframe>",
    lambda r: "<script>document.write('<p>')</script>",
    lambda r: "<table><tr><td>" * r.randint(1, 30) + paragraph(r),
    lambda r: "> " * r.randint(1, 20) + sentence(r),
    lambda r: "- " * r.randint(1, 12) + sentence(r),
    lambda r: f"{sentence(r)}[^n{r.randint(1, 3)}]\n\n[^n{r.randint(1, 3)}]: {sentence(r)}",
    lambda r: f"![{sentence(r)}](https://img.example.net/{r.randint(1, 9)}.png)",
    lambda r: f"[{sentence(r)}](https://other.example.org/{r.randint(1, 99)}?utm_source=x \"{sentence(r)}\")",
    lambda r: f"&nbsp;&#{r.randint(0, 0x11ffff)};&amp;&quot;&unknown; {sentence(r)}",
    lambda r: "x" * r.choice([10, 2_000, 200_000]),
    lambda r: "\u202e" + sentence(r) + "\u200b\ufeff\u0000",
    lambda r: "# " + sentence(r) + "\n\n#### " + sentence(r),
    lambda r: "```\n" + paragraph(r),
    lambda r: sentence(r) + "\n: " + sentence(r),
    lambda r: "*" * r.randint(1, 40) + sentence(r) + "_" * r.randint(1, 40),
    lambda r: "<!-- " + sentence(r),
]
# What is wrong with a front matter now and then: key and line.
SLIPS = ["date: 31.12.2025", "date: 2026-02-30", "title: [a, b", "authors: {", "rights: CC BY", "licence: CC-BY-4.0",
         "\tindented: x", "date: 2026-03-04T25:00", "source: {outlet: nobody, url: 'ftp://x'}", "tags: &a [*a]", "title:"]


def article(r, number):
    title = r.choice(NAMES) if r.random() < .05 else sentence(r)
    lines = [f"title: {json.dumps(title)}", f"date: 2026-0{r.randint(1, 5)}-{r.randint(10, 28)}",
             f"authors: [{json.dumps(r.choice(['Ann Author', 'Bo Writer', 'Ünal Öz', '李']))}]",
             f"source: {{outlet: post, url: 'https://post.example.org/{number}', date: 2026-01-02}}",
             "rights: {basis: license}"]
    if r.random() < .3:
        lines.append(f"language: {r.choice(['de', 'fr', 'ar', 'zh-Hant', 'pt-BR'])}")
    if r.random() < .08:
        lines[r.randrange(len(lines))] = r.choice(SLIPS)
    body = "\n\n".join(r.choice(PIECES)(r) for _ in range(r.randint(0, 14)))
    text = "---\n" + "\n".join(lines) + "\n---\n\n" + body + "\n"
    if r.random() < .1:
        text = text.replace("\n", r.choice(["\r\n", "\r"]))
    data = text.encode("utf-16" if r.random() < .01 else "utf-8", "surrogatepass")
    if r.random() < .02:
        data = data[: r.randint(0, len(data))]
    if r.random() < .02:
        place = r.randint(0, len(data))
        data = data[:place] + bytes([r.choice([0xff, 0xc0, 0x80, 0xed])]) + data[place:]
    return data


def make_site(folder, count, seed):
    r = random.Random(seed)
    (folder / "content/outlets").mkdir(parents=True)
    (folder / "content/news").mkdir()
    (folder / "sitegen.yaml").write_text("title: The Quay\nurl: https://quay.example.org/\nkits: all\n")
    (folder / "content/outlets/post.yaml").write_text("name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-4.0\n")
    for number in range(count):
        ending = "html" if r.random() < .1 else "md"
        (folder / f"content/news/n{number}.{ending}").write_bytes(article(r, number))


def run(binary, folder, *command):
    return subprocess.run([*command, binary, "build", "--as-of", "2026-06-01", "--format", "json"], cwd=folder,
                          capture_output=True, timeout=600)


def build(binary, folder, found):
    """Builds until nothing is faulty any more; what cannot be built is told of at its place, and taken out."""
    removed = 0
    for _ in range(12):
        answer = run(binary, folder)
        if answer.returncode not in (0, 1):
            found.append(f"the build ended with {answer.returncode}: {answer.stderr[-600:]!r}")
            return removed
        if answer.returncode == 0:
            return removed
        faults = [finding for finding in json.loads(answer.stdout)["diagnostics"] if finding["severity"] == "error"]
        files = {finding.get("file") for finding in faults}
        # Of a file as a whole no line is named.
        unplaced = [f for f in faults if not f.get("file")]
        found += [f"no place: {finding}" for finding in unplaced[:5]]
        if not faults or unplaced:
            return removed
        for file in files:
            (folder / file).unlink()
        removed += len(files)
    found.append("the site is not built although every faulty article was taken out")
    return removed


# A call that writes, makes, moves or removes something, and the names in it; strace -y says what descriptors are.
CALL = re.compile(r"^\S+\s+(openat|mkdirat|renameat2?|linkat|symlinkat|unlinkat|fchmodat|open|creat|mkdir|rename|unlink|rmdir"
                  r"|link|symlink|truncate|chmod)\((.*)\)\s+= (-?\d+)")
NAME = re.compile(r'(?:(AT_FDCWD|\d+)(?:<([^>]*)>)?, )?"((?:[^"\\]|\\.)*)"')


def writes(binary, folder, found):
    """What a build writes outside of the output, its stages and `.sitegen/`."""
    log = folder.parent / "calls"
    answer = run(binary, folder, "strace", "-f", "-y", "-s", "4096", "-e", "trace=file", "-o", str(log))
    if answer.returncode not in (0, 1):
        found.append(f"under strace the build ended with {answer.returncode}")
    count = 0
    for line in log.read_text(errors="replace").splitlines():
        call = CALL.match(line)
        if not call or int(call[3]) < 0 or (call[1] in ("openat", "open") and not re.search("O_(WRONLY|RDWR|CREAT|TRUNC)", call[2])):
            continue
        for _, place, name in NAME.findall(call[2]):
            path = Path(name) if name.startswith("/") else Path(place or folder) / name
            count += 1
            if not is_ours(path, folder):
                found.append(f"it writes {path}: {line[:200]}")
    if count < 100:
        found.append(f"this check sees {count} names only")
    return count


def can_trace():
    """Whether strace is here, and may look at other processes; where not, that is said."""
    if shutil.which("strace") and subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode == 0:
        return True
    print("skip mixture: where a build writes is not looked at, as strace is not here or may not trace")
    return False


def is_ours(path, folder):
    try:
        parts = path.relative_to(folder).parts
    except ValueError:
        return str(path) in ("/dev/null", "/dev/tty") or str(path).startswith("/proc/self/")
    return bool(parts) and ".." not in parts and (
        parts[0] in ("public", ".sitegen") or parts[0].startswith((".sitegen-stage-", ".sitegen-old-")))


def main():
    parser = argparse.ArgumentParser(prog="check-mixture", description=__doc__.splitlines()[0])
    parser.add_argument("binary", nargs="?", default=str(ROOT / ".build/release/sitegen"))
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    binary, start, found = str(Path(options.binary).resolve()), time.monotonic(), []
    work = Path(tempfile.mkdtemp(prefix="sitegen-mixture-")).resolve()
    try:
        make_site(work / "site", options.articles, options.seed)
        removed = build(binary, work / "site", found)
        shutil.rmtree(work / "site")
        make_site(work / "site", 150, options.seed + 1)
        build(binary, work / "site", found)
        shutil.rmtree(work / "site/public")
        names = writes(binary, work / "site", found) if can_trace() else 0
    finally:
        shutil.rmtree(work)
    for text in found[:40]:
        print(f"  fault: {text}")
    print(f"{'FAIL' if found else 'ok  '} mixture: {options.articles} articles, {removed} refused at their places, the rest built; "
          f"{names} names written under strace; {len(found)} faults ({time.monotonic() - start:.1f} s)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
