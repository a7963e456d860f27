"""What an editor sees while the site is open in a browser and its files are saved."""

import shutil
import subprocess
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import sample
from served import Preview, wait
from window import quoted

FAULTS = "document.querySelector('sitegen-faults')?.shadowRoot?.textContent ?? ''"


def text_has(text):
    return f"document.body.innerText.includes({quoted(text)})"


def open_article(world, number=0):
    world.window.open(f"{world.preview.address}articles/quay-{number:05}/")
    world.window.wait("the article is shown", text_has(f"Quay report {number}"))


def save(world, number=0, **changes):
    sample.article_file(world.folder, number).write_text(sample.article(number, **changes))


def faults_show(window, *words):
    for word in words:
        window.wait(f"the overlay says '{word}'", f"({FAULTS}).includes({quoted(word)})")


def faults_go(window):
    window.wait("the overlay goes", f"document.body && ({FAULTS}) === ''")


# MARK: Checks

def a_saved_text_is_shown(world):
    open_article(world)
    save(world, sentence="The gulls came back on Tuesday.")
    seconds = world.window.wait("the new text is shown", text_has("The gulls came back on Tuesday."))
    return f"after {seconds * 1000:.0f} ms"


def scroll_position_stays(world):
    window = world.window
    open_article(world)
    window.evaluate("scrollTo({top: 700, behavior: 'instant'})")
    window.wait("the page is scrolled", "scrollY === 700")
    save(world, sentence="The tide table is wrong again.")
    window.wait("the new text is there", "document.body.textContent.includes('The tide table is wrong again.')")
    window.wait("the page is where it was", "Math.abs(scrollY - 700) <= 2")


def a_fault_is_shown_over_the_last_good_page(world):
    window = world.window
    open_article(world)
    save(world, field="embargoo: 2026-01-01\n")
    faults_show(window, "content/articles/quay-00000.md:5", "embargoo", "hint")
    if not window.evaluate(text_has("Quay report 0")):
        raise AssertionError("the last good page is not underneath")
    status, _ = world.preview.get("articles/quay-00001/")
    if status != 200:
        raise AssertionError(f"another page is {status} meanwhile")
    save(world, sentence="It is mended.")
    faults_go(window)
    window.wait("the mended text is shown", text_has("It is mended."))


def the_panel_of_faults_stays_one(world):
    """While the page stays, so do the panel and the focus in it, whatever faults come and go."""
    window, settings = world.window, world.folder / "sitegen.yaml"
    own = settings.read_text()
    open_article(world)
    panel = "document.querySelector('sitegen-faults').shadowRoot"
    settings.write_text(own + "subtitel: x\n")
    faults_show(window, "subtitel")
    window.evaluate(f"window.mark = {panel}.querySelector('button'); mark.focus(); 0")
    for key in ["publischer", "languidge", "desckription"]:
        settings.write_text(own + key + ": x\n")
    faults_show(window, "desckription")
    window.wait("the focus is where it was", f"{panel}.activeElement === mark")
    if window.evaluate("document.querySelectorAll('sitegen-faults').length") != 1:
        raise AssertionError("there is more than one panel")
    height = window.evaluate(f"{panel}.querySelector('section').getBoundingClientRect().height / innerHeight")
    if height > 0.401:
        raise AssertionError(f"the panel is {height:.0%} of the window high")
    settings.write_text(own)
    faults_go(window)


def a_folded_panel_stays_folded(world):
    """On the next page and over the next save, until other faults are there."""
    window, settings = world.window, world.folder / "sitegen.yaml"
    open_article(world)
    save(world, 1, field="embargoo: 2026-01-01\n")
    faults_show(window, "embargoo")
    section = "document.querySelector('sitegen-faults')?.shadowRoot?.querySelector('section')"
    folded = f"{section}?.hasAttribute('data-folded') && {section}.offsetHeight < 60"
    window.evaluate(f"{section}.querySelector('button').click(); 0")
    window.wait("it is one line", folded)
    save(world, sentence="A save while it is folded.")
    window.wait("the save is shown", text_has("A save while it is folded."))
    window.wait("it is still folded", folded)
    open_article(world, 2)
    window.wait("it is folded on another page", folded)
    open_article(world, 1)
    window.wait("the page's own fault is counted", f"({FAULTS}).includes('on this page')")
    settings.write_text(settings.read_text() + "subtitel: x\n")
    faults_show(window, "subtitel")
    window.wait("another fault unfolds it", f"!({folded})")
    settings.write_text(sample.SETTINGS)
    save(world, 1)
    faults_go(window)


def an_end_is_said(world):
    """In the page and on the desk, while they are in front; a preview on the same port takes them on."""
    window = world.window
    for address, said in [
        (world.preview.address + "articles/quay-00000/", f"({FAULTS}).includes('The preview has ended')"),
        (world.preview.desk, "document.querySelector('.connection').textContent.includes('The preview has ended')"),
    ]:
        with Preview(world.binary, world.folder) as other:
            port = urlsplit(other.address).port
            window.open(address.replace(f":{urlsplit(address).port}", f":{port}"))
            window.wait("it listens", "document.readyState === 'complete'")
            wait("it is connected", lambda: listens(port))
            other.interrupt()
        window.wait("the end is said", said)
        with Preview(world.binary, world.folder, port=port):
            window.wait("it is taken on", f"document.readyState === 'complete' && !({said})")
            window.open(world.preview.address)
    window.complaints.clear()


def listens(port):
    """Whether somebody has a connection to a port open."""
    end = f":{port:04X}"
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return any(row[2].endswith(end) and row[3] == "01" for row in rows)


def a_style_sheet_changes_without_a_reload(world):
    window = world.window
    subprocess.run([world.binary, "theme", "eject", "assets/style.css"], cwd=world.folder, check=True, stdout=subprocess.DEVNULL)
    sheet = world.folder / "templates/assets/style.css"
    own = sheet.read_text()
    # The first save gives the site a sheet of its own; what follows are changes of it.
    open_article(world)
    sheet.write_text(own + "\nbody { outline-color: rgb(1, 2, 3) }\n")
    color = "getComputedStyle(document.body).outlineColor === 'rgb(%s)'"
    window.wait("the first style is shown", color % "1, 2, 3")
    window.evaluate("window.mark = 'the same page'; 0")
    sheet.write_text(own + "\nbody { outline-color: rgb(4, 5, 6) }\n")
    seconds = window.wait("the second style is shown", color % "4, 5, 6")
    if window.evaluate("window.mark") != "the same page":
        raise AssertionError("the page was loaded again")
    shutil.rmtree(world.folder / "templates")
    window.wait("the built-in style is back", "!(" + color % "4, 5, 6" + ")")
    return f"after {seconds * 1000:.0f} ms"


def a_theme_error_is_shown_and_mended(world):
    open_article(world)
    template = world.folder / "templates/article.mustache"
    subprocess.run([world.binary, "theme", "eject", "article.mustache"], cwd=world.folder, check=True, stdout=subprocess.DEVNULL)
    own = template.read_text()
    template.write_text(own + "{{article.titel}}")
    faults_show(world.window, "templates/article.mustache", "titel", "hint")
    template.write_text(own)
    faults_go(world.window)
    shutil.rmtree(world.folder / "templates")
    saved_is_shown(world, "The theme is whole.")


def saved_is_shown(world, sentence, number=0):
    save(world, number, sentence=sentence)
    world.window.wait(f"'{sentence}' is shown", text_has(sentence))


def a_deleted_folder_comes_back(world):
    folder, aside = world.folder / "content/articles", world.folder / "aside"
    open_article(world)
    shutil.move(folder, aside)
    becomes(world, "articles/quay-00001/", 404)
    shutil.move(aside, folder)
    becomes(world, "articles/quay-00001/", 200)
    open_article(world)
    saved_is_shown(world, "The folder is back.")


def becomes(world, path, status):
    wait(f"/{path} is {status}", lambda: world.preview.get(path)[0] == status)


def a_section_is_renamed(world):
    content = world.folder / "content"
    (content / "articles").rename(content / "reports")
    becomes(world, "reports/quay-00001/", 200)
    becomes(world, "articles/quay-00001/", 404)
    # Files of the new folder are watched too.
    world.window.open(world.preview.address + "reports/quay-00002/")
    file = content / "reports/quay-00002.md"
    file.write_text(sample.article(2, sentence="Renamed and saved."))
    world.window.wait("a text of the renamed section is shown", text_has("Renamed and saved."))
    (content / "reports").rename(content / "articles")
    becomes(world, "articles/quay-00001/", 200)


def settings_change(world):
    window, settings = world.window, world.folder / "sitegen.yaml"
    open_article(world)
    settings.write_text(sample.SETTINGS.replace("The Quay Desk", "The Other Desk"))
    window.wait("the new title is shown", text_has("The Other Desk"))
    settings.write_text("title: [\n")
    faults_show(window, "sitegen.yaml")
    settings.write_text(sample.SETTINGS)
    faults_go(window)
    window.wait("the old title is shown", text_has("The Quay Desk"))


def an_outlet_is_new(world):
    open_article(world)
    file = sample.article_file(world.folder, 3)
    file.write_text(sample.article(3).replace("gull", "heron"))
    faults_show(world.window, "content/articles/quay-00003.md", "heron")
    sample.write(world.folder / "content/outlets/heron.yaml", sample.OUTLETS["gull"].replace("Gull", "Heron").replace("gull", "heron"))
    faults_go(world.window)
    world.window.open(world.preview.address + "articles/quay-00003/")
    world.window.wait("the outlet is named", text_has("The Heron"))
    save(world, 3)


def a_connection_is_kept(world):
    """The next request may come at once: many answers over one connection."""
    address = urlsplit(world.preview.address)
    connection = HTTPConnection(address.hostname, address.port, timeout=30)
    for turn in range(200):
        connection.request("GET", address.path + "articles/quay-00001/")
        answer = connection.getresponse()
        if answer.status != 200 or not answer.read().endswith(b"</html>\n"):
            raise AssertionError(f"request {turn} of the connection: {answer.status}")
    connection.close()


CHECKS = [
    a_connection_is_kept, a_saved_text_is_shown, scroll_position_stays, a_fault_is_shown_over_the_last_good_page,
    the_panel_of_faults_stays_one, a_folded_panel_stays_folded, an_end_is_said, a_style_sheet_changes_without_a_reload, a_theme_error_is_shown_and_mended, a_deleted_folder_comes_back,
    a_section_is_renamed, settings_change, an_outlet_is_new,
]
