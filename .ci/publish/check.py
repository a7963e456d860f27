"""Publishes to servers as an editor would, and kills publications as a bad day would: a line for each thing that holds."""

import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hosts import HOSTS, SECRET, WebDAV, read_tree

ROOT = Path(__file__).resolve().parents[2]
LIST = ".sitegen-manifest.json"
CLAIM = ".sitegen-lock-"


class Site:
    """A site of republished articles in a folder of its own, with one target through a program in rclone's place."""

    def __init__(self, folder, binary, host, articles):
        self.folder, self.binary, self.host = folder, binary, host
        folder.mkdir()
        self.calls = folder / "calls"
        self.sent = folder / "sent"
        (folder / "content/outlets").mkdir(parents=True)
        (folder / "content/articles").mkdir()
        (folder / "content/outlets/post.yaml").write_text(
            "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-ND-4.0\n")
        (folder / "sitegen.yaml").write_text(
            "title: Test\nurl: https://test.example.org/\npublish:\n"
            f"  web: {{rclone: \"host:{host.path}\", program: {folder}/rclone}}\n")
        for number in range(articles):
            self.write(number, f"The text of number {number}.")
        self.wrap("")

    def write(self, number, body):
        (self.folder / f"content/articles/a{number}.md").write_text(
            f"---\ntitle: \"Article {number}\"\ndate: 2026-03-04\nauthors: [Ann Author]\n"
            f"source: {{outlet: post, url: \"https://post.example.org/{number}\", date: 2026-03-02}}\n"
            f"rights: {{basis: license}}\n---\n\n{body}\n")

    def wrap(self, fault):
        """Puts a program in rclone's place: it writes its calls and lists down, and may fail first."""
        program = self.folder / "rclone"
        real = shutil.which("rclone")
        program.write_text(
            f"#!/bin/sh\necho \"$1\" >> '{self.calls}'\n{fault}\n"
            f"if [ $1 = copy ]; then tee -a '{self.sent}' | {real} \"$@\"; else exec {real} \"$@\"; fi\n")
        program.chmod(0o755)

    def taken(self, file):
        lines = file.read_text().split("\n")[:-1] if file.exists() else []
        file.unlink(missing_ok=True)
        return lines

    def run(self, *arguments):
        return subprocess.run(
            [self.binary, *arguments, "--as-of", "2026-06-01"], cwd=self.folder, env=self.host.environment,
            capture_output=True, text=True)

    def publish(self, *arguments):
        result = self.run("publish", "web", *arguments)
        expect(SECRET not in result.stdout + result.stderr, "a secret was printed")
        return result

    def built(self):
        tree = read_tree(self.folder / "public")
        tree.pop(".sitegen-output")
        return tree

    def kill(self, after):
        """Kills a publication and whatever it started, as a machine that loses its power."""
        running = subprocess.Popen(
            [self.binary, "publish", "web", "--no-build", "--as-of", "2026-06-01"], cwd=self.folder,
            env=self.host.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(after)
        is_running = running.poll() is None
        os.killpg(running.pid, signal.SIGKILL) if is_running else None
        running.wait()
        return is_running


class Fault(Exception):
    pass


def expect(holds, text):
    if not holds:
        raise Fault(text)


def expect_whole(site):
    there = site.host.tree()
    expect(there.pop(LIST, None) is not None, "there is no list")
    built = site.built()
    # Where one call in twenty fails, so may the one that takes a claim away; the next publication does it.
    there = {path: content for path, content in there.items() if not path.startswith(CLAIM)}
    missing, more = built.keys() - there.keys(), there.keys() - built.keys()
    expect(not missing and not more, f"missing {sorted(missing)[:3]}, too many {sorted(more)[:3]}")
    expect(there == built, "files have other bytes")


def expect_assets(tree):
    for name, content in tree.items():
        if name.endswith(".html"):
            for path in re.findall(rb'(?:href|src)="/(assets/[^"]+)"', content):
                expect(path.decode() in tree, f"{name} needs {path.decode()}")


def check_host(site):
    first = site.publish()
    expect(first.returncode == 0, first.stderr)
    expect_whole(site)
    expect(not any(path.startswith(CLAIM) for path in site.host.tree()), "a claim was left")
    site.taken(site.calls), site.taken(site.sent)

    again = site.publish()
    expect(again.returncode == 0 and again.stdout.endswith("Nothing to publish\n"), again.stdout + again.stderr)
    expect(site.taken(site.calls) == ["cat"] and site.taken(site.sent) == [], "an unchanged site was sent")

    before = site.built()
    site.write(1, "The text is another one.")
    expect(site.publish().returncode == 0, "the second publication failed")
    expect_whole(site)
    after = site.built()
    changed = {path for path in after if before.get(path) != after[path]}
    expect(set(site.taken(site.sent)) == changed, "what was sent is not what changed")

    (site.folder / "content/articles/a2.md").unlink()
    expect(site.publish().returncode == 0, "the third publication failed")
    expect_whole(site)
    expect(not (site.host.store / site.host.path / "articles/a2").exists(), "an emptied folder was left")
    return f"{len(after)} files; {len(changed)} of them sent after an edit"


def check_kills(site, kills, rng):
    """T10 of the design of its security: killed at random moments, one call in twenty fails."""
    expect(site.publish().returncode == 0, "the first publication failed")
    site.wrap("n=$(od -An -N2 -tu2 /dev/urandom); [ $((n % 20)) = 0 ] && exit 5")
    articles = len(list((site.folder / "content/articles").iterdir()))
    killed = runs = 0
    for round in range(kills):
        for number in rng.sample(range(articles), articles // 4):
            site.write(number, f"Round {round} of {number}.")
        site.write(1_000 + round, "An article for one round.")
        (site.folder / f"content/articles/a{999 + round}.md").unlink(missing_ok=True)
        # Its name has the digest of its bytes: each round's pages need a file that was not there before.
        (site.folder / "templates/assets").mkdir(parents=True, exist_ok=True)
        style = (ROOT / "templates/assets/style.css").read_text()
        (site.folder / "templates/assets/style.css").write_text(style + f"\n/* {round} */\n")
        expect(site.run("build").returncode == 0, "the build failed")
        before, built = site.host.tree(), site.built()
        killed += site.kill(rng.uniform(0, 1.2))
        there = site.host.tree()
        expect_assets(there)
        old = before.keys() - built.keys() - {LIST}
        if old - there.keys():
            expect(all(there.get(path) == built[path] for path in built), "something was deleted too early")
        for _ in range(30):
            runs += 1
            if site.publish("--no-build").returncode == 0:
                break
            expect_assets(site.host.tree())
        expect_whole(site)
    return f"{kills} rounds, {killed} killed on their way, {runs} runs to the end"


def read_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary", nargs="?", default=str(ROOT / ".build/release/sitegen"))
    parser.add_argument("--articles", type=int, default=20)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--only", default="")
    return parser.parse_args()


def main():
    options = read_options()
    checks = [(host.name, host, check_host) for host in HOSTS]
    checks.append(("kills", WebDAV, lambda site: check_kills(site, options.kills, random.Random())))
    failed = 0
    for name, kind, check in checks:
        if options.only not in name:
            continue
        with tempfile.TemporaryDirectory(prefix="sitegen-publish-") as folder:
            host = kind(folder, dict(os.environ))
            try:
                site = Site(Path(folder) / "site", os.path.abspath(options.binary), host, options.articles)
                print(f"ok      {name}: {check(site)}", flush=True)
            except Fault as fault:
                failed += 1
                print(f"FAILED  {name}: {fault}", flush=True)
            finally:
                host.stop()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
