"""The words of ODRL 2.2, and the JSON-LD context of the vocabulary: what its terms stand for. Nothing is fetched.

`attachPolicy` and `attachSource` are terms of the vocabulary, but have no short form in the published context: whoever
writes them without the prefix names something on the own site.
"""

CONTEXT = "http://www.w3.org/ns/odrl.jsonld"
NAMESPACE = "http://www.w3.org/ns/odrl/2/"

PREFIXES = {
    "odrl": NAMESPACE,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "http://schema.org/",
    "cc": "http://creativecommons.org/ns#",
}
# Their values are addresses.
LINKS = """
profile inheritFrom relation hasPolicy target output partOf source assignee assigner assigneeOf assignerOf attributedParty
attributingParty compensatedParty compensatingParty consentingParty consentedParty informedParty informingParty
trackingParty trackedParty contractingParty contractedParty includedIn implies permission prohibition obligation duty
consequence remedy constraint refinement rightOperandReference
""".split()
# Their values are terms.
CHOICES = "conflict function action operator leftOperand".split()
ACTIONS = """
use grantUse aggregate annotate anonymize archive concurrentUse derive digitize display distribute execute extract give
index install modify move play present print read reproduce sell stream textToSpeech transfer transform translate
acceptTracking attribute compensate delete ensureExclusivity include inform nextPolicy obtainConsent reviewPolicy uninstall
watermark
""".split()
PREFIXED_ACTIONS = "attachPolicy attachSource".split()
# Those of Creative Commons that the vocabulary takes over.
CC_ACTIONS = """
Attribution CommercialUse DerivativeWorks Distribution Notice Reproduction ShareAlike Sharing SourceCode
""".split()
LEFT_OPERANDS = """
absolutePosition absoluteSpatialPosition absoluteTemporalPosition absoluteSize count dateTime delayPeriod deliveryChannel
elapsedTime event fileFormat industry language media meteredTime payAmount percentage product purpose recipient
relativePosition relativeSpatialPosition relativeTemporalPosition relativeSize resolution spatial spatialCoordinates
systemDevice timeInterval unitOfCount version virtualLocation
""".split()
OPERATORS = "eq gt gteq lt lteq neq isA hasPart isPartOf isAllOf isAnyOf isNoneOf".split()
CLASSES = """
Policy Rule Agreement Assertion Offer Privacy Request Set Ticket Asset AssetCollection Party PartyCollection Action
Permission Prohibition Duty Constraint LogicalConstraint Operator RightOperand LeftOperand ConflictTerm
""".split()
OTHER = "rightOperand unit status or xone and andSequence perm prohibit invalid policyUsage All AllConnections".split()


def context():
    """The context as a record, to stand where its address stood."""
    terms = {name: "odrl:" + name for name in ACTIONS + LEFT_OPERANDS + OPERATORS + CLASSES + OTHER}
    terms |= {name: {"@id": "odrl:" + name, "@type": "@id"} for name in LINKS}
    terms |= {name: {"@id": "odrl:" + name, "@type": "@vocab"} for name in CHOICES}
    return PREFIXES | terms | {"uid": "@id", "type": "@type"}


def actions():
    """The addresses of all actions."""
    own = [NAMESPACE + name for name in ACTIONS + PREFIXED_ACTIONS]
    return own + [PREFIXES["cc"] + name for name in CC_ACTIONS]


def known():
    """All addresses of the namespace that mean something."""
    names = ACTIONS + PREFIXED_ACTIONS + LEFT_OPERANDS + OPERATORS + CLASSES + OTHER + LINKS + CHOICES
    return {NAMESPACE + name for name in names}
