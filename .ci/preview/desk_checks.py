"""What an editor does at the desk, with the mouse, with the keyboard alone, and while articles are saved."""

from importlib.util import find_spec
from pathlib import Path

import axe_check
import sample
from report import Report
from window import quoted

SHOWN = "[...document.querySelectorAll('.articles tbody tr')].filter(row => !row.hidden)"
STATUS = "document.querySelector('.tools [role=status]').textContent"
TITLES = f"{SHOWN}.map(row => row.querySelector('.title').textContent)"


def open_desk(world, query=""):
    world.window.open(world.preview.desk + query)
    world.window.wait("the desk is ready", "!document.querySelector('.tools').hidden")


def expect(what, seen, expected):
    if seen != expected:
        raise AssertionError(f"{what}: expected {expected!r}, seen {seen!r}")


def choose(window, name, value):
    window.evaluate(f"""(() => {{
      const fields = [...document.querySelector('.tools').elements].filter(field => field.name === {quoted(name)});
      if (fields.length > 1) fields.find(field => field.value === {quoted(value)}).checked = true;
      else fields[0].value = {quoted(value)};
      document.querySelector('.tools').dispatchEvent(new Event('input', {{bubbles: true}}));
    }})()""")


# MARK: Checks

def all_articles_are_there(world):
    open_desk(world)
    files = len(list(world.folder.glob("content/articles/*.md")))
    expect("rows", world.window.evaluate(SHOWN + ".length"), files)
    expect("the status", world.window.evaluate(STATUS), f"{files} articles")
    for state, title in [("draft", "unfinished"), ("embargoed", "held"), ("expiring", "ending"), ("expired", "over"), ("withdrawn", "taken")]:
        choose(world.window, "state", state)
        expect(f"what is {state}", world.window.evaluate(TITLES), [f"State: {title}"])
    choose(world.window, "state", "")
    choose(world.window, "outlet", "post")
    expect("outlets", world.window.evaluate(f"[...new Set({SHOWN}.map(row => row.cells[1].textContent))]"), ["The Pier Post"])


def links_lead_to_pages(world):
    open_desk(world)
    links = world.window.evaluate(
        "[...document.querySelectorAll('.title a')].map(link => [link.getAttribute('href'), link.closest('tr').dataset.state])")
    if len(links) < 8:
        raise AssertionError(f"only {len(links)} links to pages")
    for link, state in links:
        expected = 410 if state in ("expired", "withdrawn") else 200
        expect(f"the status of {link}", world.preview.get(link.removeprefix("/"))[0], expected)
    expect("a draft's link", world.window.evaluate(
        "[...document.querySelectorAll('tr[data-state=draft] a')].length"), 0)


def it_is_whole_without_a_script(world):
    window = world.window
    window.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        window.open(world.preview.desk)
        files = len(list(world.folder.glob("content/articles/*.md")))
        expect("rows", window.evaluate("document.querySelectorAll('.articles tbody tr').length"), files)
        expect("what does nothing is not shown", window.evaluate("getComputedStyle(document.querySelector('.tools')).display"), "none")
    finally:
        window.call("Emulation.setScriptExecutionDisabled", value=False)


def what_is_chosen_is_kept(world):
    window = world.window
    open_desk(world)
    choose(window, "state", "expiring")
    window.evaluate("document.querySelector('[data-key=date] button').click()")
    address = window.evaluate("location.href")
    window.open(address)
    window.wait("the choice is kept", f"{STATUS}.startsWith('1 of ')")
    expect("the chosen state", window.evaluate("document.querySelector('[name=state]:checked').value"), "expiring")
    expect("the order", window.evaluate("document.querySelector('[data-key=date]').getAttribute('aria-sort')"), "ascending")


def the_keyboard_is_enough(world):
    window = world.window
    open_desk(world)
    window.tab_to("the states", "document.querySelector('[name=state]:checked')")
    window.press("ArrowRight")
    window.wait("the next state is chosen", "document.querySelector('[name=state]:checked').value === 'published'")
    window.wait("the status says how many", f"/^\\d+ of \\d+ articles$/.test({STATUS})")
    window.press("ArrowLeft")
    window.wait("all are shown", f"!{STATUS}.includes(' of ')")
    window.tab_to("the search", "document.querySelector('#query')")
    window.type("quay-00007 report")
    window.wait("the search is done", f"{STATUS}.startsWith('1 of ')")
    window.tab_to("'Show all'", "document.querySelector('.tools [type=reset]')")
    window.press("Enter")
    window.wait("all are shown", f"!{STATUS}.includes(' of ')")
    window.tab_to("the heading", "document.querySelector('[data-key=title] button')")
    for order in ["ascending", "descending"]:
        window.press("Enter")
        window.wait(f"it is {order}", f"document.querySelector('[data-key=title]').getAttribute('aria-sort') === '{order}'")
    expect("the focus", window.evaluate("document.activeElement.closest('th')?.dataset.key"), "title")
    expect("the first", window.evaluate(TITLES + "[0]"), "State: unfinished")


def rules_are_explained(world):
    """By the keyboard, too: a fold, a button, and back to the button."""
    window = world.window
    open_desk(world, "?state=embargoed")
    window.tab_to("the findings", f"{SHOWN}[0]?.querySelector('summary')")
    window.press("Enter")
    window.wait("the finding is shown", "document.activeElement.parentElement.open")
    button = f"{SHOWN}[0].querySelector('[popovertarget]')"
    window.tab_to("the rule", button, most=3)
    window.press("Enter")
    window.wait("the rule is explained", "document.querySelector('#rule-R032')?.matches(':popover-open')")
    window.press("Escape")
    window.wait("the focus is back", f"!document.querySelector(':popover-open') && document.activeElement === {button}")


def the_focus_outlives_its_row(world):
    """A row that does not fit any more leaves it to the next one."""
    window = world.window
    open_desk(world, "?state=published")
    window.evaluate(f"window.rows = {SHOWN}; rows[0].querySelector('a').focus(); 0")
    name = window.evaluate("rows[0].querySelector('.title').textContent")
    number = int(name.rsplit(" ", 1)[1])
    sample.article_file(world.folder, number).write_text(sample.article(number, field="draft: true\n"))
    window.wait("the row goes", f"!{TITLES}.includes({quoted(name)})")
    window.wait("the next row has the focus", f"{SHOWN}[0].contains(document.activeElement)")
    sample.article_file(world.folder, number).write_text(sample.article(number))
    window.wait("the row is back", f"{TITLES}.includes({quoted(name)})")


def a_save_changes_the_row_and_nothing_else(world):
    window = world.window
    open_desk(world)
    # The newest article is in the first row; it is chosen, looked at, and unfolded nowhere else.
    choose(window, "outlet", "gull")
    window.evaluate("document.querySelector('[data-key=title] button').click()")
    window.evaluate(f"{SHOWN}.find(row => row.textContent.includes('quay-00006')).querySelector('a').focus()")
    window.evaluate("document.querySelectorAll('.articles details').forEach(fold => { fold.open = true })")
    window.evaluate("window.mark = 'the same page'; scrollBy({top: 120, behavior: 'instant'})")
    before = window.evaluate("[document.activeElement.getBoundingClientRect().top, location.search]")
    file = sample.article_file(world.folder, 6)
    file.write_text(sample.article(6, title="Quay report six, with a new headline"))
    window.wait("the new headline is in the row", TITLES + ".includes('Quay report six, with a new headline')")
    window.wait("the focus is on it", "document.activeElement.textContent === 'Quay report six, with a new headline'")
    after = window.evaluate("[document.activeElement.getBoundingClientRect().top, location.search]")
    expect("what is chosen", after[1], before[1])
    expect("a finding that was folded again", window.evaluate("document.querySelectorAll('.articles details:not([open])').length"), 0)
    expect("the page", window.evaluate("window.mark"), "the same page")
    expect("the order", window.evaluate("document.querySelector('[data-key=title]').getAttribute('aria-sort')"), "ascending")
    if abs(after[0] - before[0]) > 60:
        raise AssertionError(f"the row moved from {before[0]} to {after[0]}")
    file.write_text(sample.article(6))
    window.wait("the old headline is back", TITLES + ".includes('Quay report 6')")


def faulty_articles_are_found(world):
    window = world.window
    open_desk(world)
    file = sample.article_file(world.folder, 4)
    file.write_text(sample.article(4, field="embargoo: 2026-01-01\n"))
    window.wait("something is faulty", "document.querySelector('.tools [value=faulty]')")
    choose(window, "state", "faulty")
    expect("what is faulty", window.evaluate(f"{SHOWN}.map(row => row.id)"), ["entry-content_articles_quay-2d00004.md"])
    expect("the place", window.evaluate(f"{SHOWN}[0].querySelector('code').textContent.split(':').slice(0, 2).join(':')"), "content/articles/quay-00004.md:5")
    file.write_text(sample.article(4))
    window.wait("nothing is faulty", "!document.querySelector('.tools [value=faulty]')")
    window.wait("all are shown again", f"!{STATUS}.includes(' of ')")


def axe_finds_nothing(world):
    window, report = world.window, Report("axe")
    axe = (Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text()
    for name, prepare in [("desk", "0"), ("findings", "document.querySelectorAll('.articles details').forEach(fold => { fold.open = true }); 0"),
                          ("rule", "document.querySelector('.articles details').open = true; document.querySelector('[popovertarget]').click(); 0")]:
        open_desk(world)
        window.evaluate(axe + ";0")
        window.evaluate(prepare)
        results = {}
        for width, height in axe_check.SIZES:
            for scheme in axe_check.SCHEMES:
                window.look(width, height, scheme)
                result = results[f"{width} {scheme}"] = window.evaluate(axe_check.SCRIPT)
                expect("the look", result["looks"], {"width": width, "scheme": scheme})
                if not result["passes"]:
                    raise AssertionError("axe did not test anything")
        axe_check.note(report, name, results)
    window.look(1280, 900, "light")
    if report.faults:
        raise AssertionError("\n    ".join(report.faults))
    return f"{report.counts['looks']} looks"


CHECKS = [
    all_articles_are_there, links_lead_to_pages, it_is_whole_without_a_script, what_is_chosen_is_kept,
    the_keyboard_is_enough, rules_are_explained, a_save_changes_the_row_and_nothing_else, the_focus_outlives_its_row,
    faulty_articles_are_found,
    axe_finds_nothing,
]
