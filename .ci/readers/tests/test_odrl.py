"""Faults of policies that must be found: in the JSON-LD, in the words, in the shape."""

import json
import unittest

import odrl_terms
from rdflib.namespace import ODRL2
from tests import case, sample

FILE = "public/" + sample.POLICY
CONSTRAINT = '"constraint": {"leftOperand": "dateTime", "operator": "lteq", "rightOperand": "2026-12-31"}, "duty"'


class PolicyTests(case.Breakage, unittest.TestCase):
    check = "odrl"
    rows = [
        ("no JSON", FILE, '"Offer"', '"Offer', "no JSON"),
        ("another context", FILE, "odrl.jsonld", "odrl2.jsonld", "contexts by their address"),
        ("another's name", FILE, '"uid": "https://desk.example.org/republishing/policies/cc-by-nd-4-0-post-cic.json",', "", "uid"),
        ("an unknown key", FILE, '"permission"', '"permissions"', "'permissions' is no term"),
        ("an unknown key in a rule", FILE, '"duty"', '"duties"', "'duties' is no term"),
        ("an unknown prefix", FILE, '"vcard:fn"', '"card:fn"', "'card:fn' is no term"),
        ("an unknown word", FILE, '"odrl:attachPolicy"', '"odrl:attachPolicies"', "attachPolicies' is no term of ODRL"),
        ("a word without a short form", FILE, '"odrl:attachPolicy"', '"attachPolicy"', "not an action"),
        ("an unknown action", FILE, '"derive"', '"adapt"', "not an action"),
        ("an action of another vocabulary", FILE, '"cc:CommercialUse"', '"cc:Commerce"', "not an action"),
        ("another kind of policy", FILE, '"Offer"', '"odrl:Duty"', "not a kind of policy"),
        ("no kind", FILE, '"@type": "Offer",', "", "not a kind of policy"),
        ("nobody's offer", FILE, '"assigner"', '"assignee"', "an offer has one assigner"),
        ("an agreement with nobody", FILE, '"Offer"', '"Agreement"', "an agreement has one assignee"),
        ("no target", FILE, '"target": {', '"output": {', "a permission has a target"),
        ("a target as text", FILE, '"target": {', '"target": {"@value": "all"}, "output": {', "an asset is no text"),
        ("a rule without action", FILE, '"action": [\n        "derive"', '"constraint": [\n        "derive"', "a rule has one action"),
        ("a duty without action", FILE, '"action": "attribute",', "", "a duty has one action"),
        ("a duty with two", FILE, '"action": "attribute"', '"action": ["attribute", "inform"]', "a duty has one action"),
        ("a party that is not there", FILE, '#holder"\n        },\n', '#owner"\n        },\n', "a party that the policy does not describe"),
        ("a party of another action", FILE, '"action": "attribute"', '"action": "inform"', "has an attributed party"),
        ("a duty of a prohibition", FILE, '"action": [\n        "derive"', '"duty": {"action": "attribute"}, "action": [\n        "derive"', "a prohibition has no duty"),
        ("a remedy of a permission", FILE, '"duty"', '"remedy": {"action": "attribute"}, "duty"', "a permission has no remedy"),
        ("a strategy", FILE, '"@type": "Offer"', '"conflict": "permit", "@type": "Offer"', "conflict is perm"),
        ("a left operand", FILE, '"duty"', CONSTRAINT.replace("dateTime", "day"), "not a constraint"),
        ("an operator", FILE, '"duty"', CONSTRAINT.replace("lteq", "before"), "not a constraint"),
        ("no right operand", FILE, '"duty"', CONSTRAINT.replace("rightOperand", "unit"), "not a constraint"),
    ]

    def test_that_a_constraint_is_let_pass(self):
        self.assertEqual(case.faults("odrl", [(FILE, '"duty"', CONSTRAINT)]), [])

    def test_that_a_policy_without_rules_is_found(self):
        empty = {name: value for name, value in sample.policy().items() if name not in ("permission", "prohibition")}
        found = case.faults("odrl", [(FILE, None, json.dumps(empty))])
        self.assertTrue(any("at least one rule" in fault for fault in found), found)


class TermTests(unittest.TestCase):
    def test_that_all_terms_are_of_the_vocabulary(self):
        names = set(ODRL2.__annotations__) | {"and", "or"}
        self.assertEqual({word.split("/")[-1] for word in odrl_terms.known()} - names, set())
