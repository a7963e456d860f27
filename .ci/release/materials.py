"""Reads a bill of materials as those who keep inventories would: the schema, the command's sum, names and licences.

    materials.py BILL.cdx.json BINARY
"""

import hashlib
import json
import pathlib
import sys

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from license_expression import get_spdx_licensing

EXPECTED = {"swift", "swift-argument-parser", "swift-nio", "libcmark-dev", "libyaml-dev", "libjemalloc-dev", "libssl-dev"}
PARTS = {"llhttp", "libdispatch"}


def faults(text, binary):
    error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if error:
        yield f"the schema refuses it: {error}"
        return
    bill = json.loads(text)
    digest = hashlib.sha256(binary).hexdigest()
    if bill["metadata"]["component"]["hashes"] != [{"alg": "SHA-256", "content": digest}]:
        yield "it is of another command"
    components = bill["components"] + [part for whole in bill["components"] for part in whole.get("components", [])]
    missing = (EXPECTED | PARTS) - {component["name"] for component in components}
    if missing:
        yield f"it does not name {', '.join(sorted(missing))}"
    licensing = get_spdx_licensing()
    for component in components:
        for licence in component["licenses"]:
            wrong = licensing.validate(licence["expression"]).errors
            if wrong:
                yield f"{component['name']}: {wrong}"


def main():
    path, binary = map(pathlib.Path, sys.argv[1:])
    text = path.read_text("utf-8")
    found = list(faults(text, binary.read_bytes()))
    print("\n".join(found) or f"materials: CycloneDX 1.6, {len(json.loads(text)['components'])} components with their licences")
    sys.exit(1 if found else 0)


main()
