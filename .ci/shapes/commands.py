"""How long each command takes on a large site."""

import shutil
import tempfile
from pathlib import Path

from sample import Site, republished
from timing import best

AS_OF = ["--as-of", "2026-06-01"]


def measure(options):
    """Prints a line for each command."""
    with tempfile.TemporaryDirectory(prefix="sitegen-shape-", dir=options.folder) as name:
        site = large_site(Path(name), options.commands)
        print(f"{options.commands} articles")
        for command, prepare in commands(site, options.commands):
            def run():
                if prepare:
                    prepare()
                return options.runner.run([options.binary, *command], site.folder)
            taken = best(3, run)
            label = " ".join(command).replace(" ".join(AS_OF), "")
            print(f"  {label:40.40} {taken.wall:7.2f} s {taken.seconds:7.2f} s of the processor {taken.mebibytes:6.0f} MiB  exit {taken.code}",
                  flush=True)
    return 0


def large_site(folder, count):
    """A site of republished articles, one of them with its original."""
    site = Site(folder)
    for number in range(60):
        site.outlet(f"outlet-{number}")
    site.articles(count - 1, lambda a: republished(a, f"outlet-{a % 60}", f"tags: [tag {a % 500}]\n"))
    site.article(count, republished(count, "outlet-0"), "A text that was received.\n", "content/articles/kept/index.md")
    site.write("content/articles/kept/original.md", "A text that was received.\n")
    return site


def commands(site, count):
    """Each with what has to be done before it."""
    def forget():
        for folder in ("public", ".sitegen"):
            shutil.rmtree(site.folder / folder, ignore_errors=True)

    def unwrite():
        (site.folder / "content/articles/a-new-one.md").unlink(missing_ok=True)

    withdrawn = f"content/articles/quay-{count // 2:06}.md"
    text = (site.folder / withdrawn).read_text()
    yield ["build", *AS_OF], forget
    yield ["build", "--full", *AS_OF], None
    yield ["build", *AS_OF], None
    yield ["build", "--verify", *AS_OF], None
    yield ["check", *AS_OF], None
    yield ["check", "--format", "json", *AS_OF], None
    yield ["check", "--format", "sarif", *AS_OF], None
    yield ["check", "--format", "junit", *AS_OF], None
    for form in ("text", "csv", "html", "json"):
        yield ["audit", "--format", form, *AS_OF], None
    yield ["due", *AS_OF], None
    yield ["due", "--format", "ics", *AS_OF], None
    yield ["diff", "content/articles/kept/index.md"], None
    yield ["outlets", "list"], None
    yield ["new", "article", "A new one", "--outlet", "outlet-0", "--url", "https://outlet-0.example.org/new"], unwrite
    yield ["render", withdrawn], None
    yield ["withdraw", withdrawn, "--reason", "It was asked for", *AS_OF], lambda: (site.folder / withdrawn).write_text(text)
