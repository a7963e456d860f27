"""Small sites to preview: articles of made-up outlets, as many as are asked for."""

from datetime import date, timedelta

AS_OF = "2026-06-01"
SETTINGS = """\
title: The Quay Desk
url: https://quay.example.org/
publisher: {legalEntity: The Quay Association, takedownContact: rights@quay.example.org}
sections: {articles: {title: Articles}}
"""
OUTLETS = {
    "post": "name: The Pier Post\nurl: https://post.example.org/\npolicyUrl: https://post.example.org/terms\n"
            "policySeen: {on: 2026-01-05}\nlicense: CC-BY-4.0\n",
    "gull": "name: The Gull\nurl: https://gull.example.org/\npolicyUrl: https://gull.example.org/terms\n"
            "policySeen: {on: 2026-02-05}\nlicense: CC-BY-SA-4.0\n",
}
SENTENCES = [
    "The ferry left the north quay at noon with nine passengers and a crate of lamps.",
    "Nobody on the committee could say who had ordered the second crane.",
    "By evening the tide had taken the notice board, and with it the list of berths.",
    "The harbour office keeps its ledgers in a dry room above the boathouse.",
    "A survey of the breakwater found eleven stones fewer than in the spring.",
]


def make(folder, count):
    """A site in a folder: `count` articles, besides those that the desk shows a state of each with."""
    write(folder / "sitegen.yaml", SETTINGS)
    for key, text in OUTLETS.items():
        write(folder / "content/outlets" / f"{key}.yaml", text)
    for number in range(count):
        write(article_file(folder, number), article(number))
    for name, field in STATES.items():
        write(folder / "content/articles" / f"{name}.md", text_of(
            f"State: {name}", "2026-04-02", "gull", name, field, [f"Of the {name} boat the {name} log says {name}, twice."]))


# A draft, an article under an embargo, one that ends soon, one that is over, one that was taken down.
STATES = {
    "unfinished": "draft: true\n",
    "held": "embargo: 2026-06-20\n",
    "ending": "expires: 2026-06-15\n",
    "over": "expires: 2026-05-15\n",
    "taken": "withdrawn: {date: 2026-05-01, reason: The outlet took it back}\n",
}


def article_file(folder, number):
    return folder / "content/articles" / f"quay-{number:05}.md"


def article(number, title=None, sentence=None, field=""):
    """An article; the same number makes the same text, but for what is given."""
    day = date(2026, 5, 28) - timedelta(days=number % 700)
    paragraphs = [" ".join(SENTENCES[(number + part + step) % len(SENTENCES)] for step in range(4)) for part in range(14)]
    if sentence:
        paragraphs[0] = sentence + " " + paragraphs[0]
    outlet = "post" if number % 3 else "gull"
    return text_of(title or f"Quay report {number}", day.isoformat(), outlet, f"quay-{number}", field, paragraphs)


def text_of(title, day, outlet, name, field, paragraphs):
    return (
        f'---\ntitle: "{title}"\ndate: {day}\nauthors: [Ann Author]\n{field}'
        f'source: {{outlet: {outlet}, url: "https://{outlet}.example.org/{name}", date: {day}}}\n'
        "rights: {basis: license}\n---\n\n" + "\n\n".join(paragraphs) + "\n")


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
