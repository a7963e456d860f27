"""Articles, outlets and settings of sites that are measured: always the same bytes."""

from datetime import date, timedelta

SETTINGS = """\
title: The Quay Desk
url: https://quay.example.org/
publisher: {legalEntity: The Quay Association, takedownContact: rights@quay.example.org}
"""
OUTLET = """\
name: {name}
url: https://{key}.example.org/
policyUrl: https://{key}.example.org/terms
policySeen: {{on: 2026-01-05}}
license: CC-BY-4.0
"""
SENTENCES = [
    "The ferry left the north quay at noon with nine passengers and a crate of lamps.",
    "Nobody on the committee could say who had ordered the second crane.",
    "By evening the tide had taken the notice board, and with it the list of berths.",
    "The harbour office keeps its ledgers in a dry room above the boathouse.",
    "A survey of the breakwater found eleven stones fewer than in the spring.",
]


class Site:
    """A folder that is filled with a site."""

    def __init__(self, folder, settings=""):
        self.folder = folder
        self.made = set()
        self.write("sitegen.yaml", SETTINGS + settings)

    def write(self, path, text):
        """A file of the site, text or bytes."""
        place = self.folder / path
        if place.parent not in self.made:
            place.parent.mkdir(parents=True, exist_ok=True)
            self.made.add(place.parent)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())

    def outlet(self, key="post", more=""):
        """An outlet."""
        self.write(f"content/outlets/{key}.yaml", OUTLET.format(key=key, name=f"The {key.title()}") + more)

    def article(self, number, fields="", body=None, path=None, title=None, day=None):
        """An article of the site's own, unless its fields say otherwise."""
        day = day or (date(2026, 5, 28) - timedelta(days=number % 7000)).isoformat()
        text = body if body is not None else "\n\n".join(SENTENCES[(number + step) % 5] for step in range(3)) + "\n"
        self.write(path or f"content/articles/quay-{number:06}.md",
                   f"---\ntitle: {title or f'Quay report {number}'}\ndate: {day}\n{fields}---\n\n{text}")

    def articles(self, count, fields="", body=None):
        """Many of them; fields and bodies may be functions of their numbers."""
        for number in range(count):
            self.article(number, fields(number) if callable(fields) else fields, body(number) if callable(body) else body)


def republished(number, outlet="post", more=""):
    """The fields of an article from elsewhere."""
    return (f"authors: [Ann Author]\nsource: {{outlet: {outlet}, url: 'https://{outlet}.example.org/{number}', "
            f"date: 2004-01-02}}\nrights: {{basis: license}}\n{more}")


def listed(name, items):
    """A field with a list."""
    return f"{name}: [{', '.join(items)}]\n"
