"""The policies of the site are ODRL 2.2: read as JSON-LD by rdflib, and held by pySHACL against the information model.

By itself it reads golden sites: odrl_check.py Tests/Sites/*/
"""

import itertools
import json
import sys
from pathlib import Path
from urllib.parse import quote

import odrl_terms
import pyshacl
import rdflib
import yaml
from pages import Site
from report import Report

SHAPES = Path(__file__).with_name("odrl-shapes.ttl")
SHACL = rdflib.Namespace("http://www.w3.org/ns/shacl#")
TYPES = {"permission": "Permission", "prohibition": "Prohibition", "obligation": "Duty"}
RULES = tuple(TYPES)
# What a policy says once for all of its rules.
SHARED = ("target", "assigner", "assignee", "action")


def check(site, content):
    report = Report("odrl")
    shapes = read_shapes()
    for file in site.files:
        if file.startswith("republishing/policies/") and file.endswith(".json"):
            check_policy(report, file, (site.root / file).read_text(), site.url + quote(file), shapes)
    return report


def check_policy(report, file, text, address, shapes):
    report.count("policies")
    try:
        policy = json.loads(text)
    except ValueError as error:
        report.fault(file, f"no JSON: {error}")
        return
    words = policy.get("@context")
    words = words if isinstance(words, list) else [words]
    own = [word for word in words if isinstance(word, dict)]
    addresses = [word for word in words if not isinstance(word, dict)]
    report.expect(file, "contexts by their address", [odrl_terms.CONTEXT], addresses)
    report.expect(file, "uid", address, policy.get("uid"))
    context = odrl_terms.context()
    for record in own:
        context |= record
    for key in sorted(unknown_keys({name: value for name, value in policy.items() if name != "@context"}, context)):
        report.fault(file, f"'{key}' is no term of ODRL, nor has it a known prefix: readers drop it")
    check_terms(report, file, read(policy | {"@context": context}, address))
    for text in violations(read(split(policy, report) | {"@context": context}, address), shapes):
        report.fault(file, text)


def read(document, address):
    """A document, with its context in it, as a graph."""
    return rdflib.Graph().parse(data=json.dumps(document), format="json-ld", base=address)


def unknown_keys(value, context):
    """The names that JSON-LD would pass over."""
    if isinstance(value, list):
        return set().union(*[unknown_keys(item, context) for item in value])
    if not isinstance(value, dict):
        return set()
    found = {name for name in value if not (name in context or name.startswith("@") or name.split(":")[0] in context)}
    return found.union(*[unknown_keys(item, context) for item in value.values()])


def split(policy, report):
    """A compact policy as the information model splits it (2.7.1): what it says for all of its rules stands in each, and
    each has one action for one target."""
    shared = {name: policy[name] for name in SHARED if name in policy}
    whole = dict(policy)
    for kind in RULES:
        rules = [atom | {"@type": TYPES[kind]} for rule in many(policy.get(kind)) for atom in atoms(shared | rule)]
        report.count("rules", len(rules))
        if rules:
            whole[kind] = rules
    return whole


def atoms(rule):
    """A rule for each of its actions and each of its targets."""
    several = [name for name in ("action", "target") if isinstance(rule.get(name), list)]
    for values in itertools.product(*[rule[name] for name in several]):
        yield rule | dict(zip(several, values))


def many(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def check_terms(report, file, graph):
    """No word of the namespace that the vocabulary does not have, also as a value."""
    known = odrl_terms.known()
    words = {str(node) for triple in graph for node in triple if isinstance(node, rdflib.URIRef)}
    for word in sorted(word for word in words if word.startswith(odrl_terms.NAMESPACE) and word not in known):
        report.fault(file, f"'{word}' is no term of ODRL 2.2")
    report.count("terms", len(words))


def read_shapes():
    """The shapes, with the lists of terms filled in."""
    text = SHAPES.read_text()
    lists = {
        "ACTIONS": odrl_terms.actions(),
        "LEFT_OPERANDS": [odrl_terms.NAMESPACE + name for name in odrl_terms.LEFT_OPERANDS],
        "OPERATORS": [odrl_terms.NAMESPACE + name for name in odrl_terms.OPERATORS],
    }
    for name, words in lists.items():
        text = text.replace(f"({name})", "(" + " ".join(f"<{word}>" for word in words) + ")")
    return rdflib.Graph().parse(data=text, format="turtle")


def violations(graph, shapes):
    """What the shapes object to, in their words, with the value."""
    _, results, _ = pyshacl.validate(graph, shacl_graph=shapes)
    found = set()
    for result in results.subjects(rdflib.RDF.type, SHACL.ValidationResult):
        message = results.value(result, SHACL.resultMessage)
        # What has no words of its own is a part of something that has.
        if message.startswith("Node "):
            continue
        value = results.value(result, SHACL.value)
        found.add(f"{message}: {value}" if isinstance(value, (rdflib.URIRef, rdflib.Literal)) else str(message))
    return sorted(found)


def main(folders):
    """Golden sites, each with its settings and its pages in `expected/`; those without policies are passed over."""
    failed = 0
    for folder in map(Path, folders):
        if not (folder / "expected" / "republishing" / "policies").is_dir():
            continue
        url = yaml.safe_load((folder / "sitegen.yaml").read_text())["url"]
        report = check(Site(folder / "expected", url), None)
        print(f"{folder}: {report.line()}")
        for fault in report.faults:
            print(f"  fault: {fault}")
        failed += bool(report.faults) or not report.counts.get("policies")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
