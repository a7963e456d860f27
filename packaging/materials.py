"""Whose work is in the command, from Package.resolved, the installed Debian packages, and the compiler.

    packaging/materials.py notices ROOT                  > THIRD-PARTY.txt
    packaging/materials.py bill ROOT VERSION BINARY      > sitegen.cdx.json

The bill of materials is CycloneDX 1.6. A dependency that materials.json does not know ends the release: somebody has to
look at its licence first. Commits of packages are left out, as a mirror's differ; versions are exact.
"""

import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import uuid

HERE = pathlib.Path(__file__).resolve().parent
KNOWN = json.loads((HERE / "materials.json").read_text("utf-8"))


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def packages(root):
    """Swift packages as (name, version, address, licence, files with the words of the licence)."""
    pins = json.loads((root / "Package.resolved").read_text("utf-8"))["pins"]
    for pin in sorted(pins, key=lambda pin: pin["identity"]):
        name = pin["identity"]
        if name not in KNOWN["packages"]:
            sys.exit(f"packaging/materials.json does not know the licence of {name}")
        folder = root / ".build/checkouts" / name
        files = [folder / file for file in KNOWN["packages"][name]["files"]]
        yield name, pin["state"]["version"], pin["location"].removesuffix(".git"), KNOWN["packages"][name]["licence"], files


def libraries():
    """C libraries as (Debian package, its version, architecture, licence, file with its words)."""
    for name, known in sorted(KNOWN["libraries"].items()):
        version, architecture = output("dpkg-query", "-W", "-f=${Version} ${Architecture}", name).split()
        yield name, version, architecture, known["licence"], pathlib.Path(f"/usr/share/doc/{name}/copyright")


def compiler():
    """The version of Swift, whose library is in the command, and the file with the words of its licence."""
    info = json.loads(output("swiftc", "-print-target-info"))
    version = re.search(r"Swift version (\S+)", info["compilerVersion"]).group(1)
    share = pathlib.Path(info["paths"]["runtimeResourcePath"]).parent.parent / "share"
    return version, share / "swift/LICENSE.txt"


def words_of(file):
    """The words of a licence; of a header in C, the comment at its beginning."""
    text = file.read_text("utf-8")
    return (text[:text.index("*/") + 2] if file.suffix == ".h" else text).strip("\n")


def notices(root):
    version, words = compiler()
    groups = [("Swift " + version + ", with libdispatch", [words])]
    for name, version, _, _, files in packages(root):
        within = "".join(f", with {part['name']} ({part['licence']})" for part in KNOWN["parts"].get(name, []))
        groups.append((f"{name} {version}{within}", files))
    groups += [(f"{name} {version}", [file]) for name, version, _, _, file in libraries()]
    print("The work of others that is in sitegen, and the terms that it is under.")
    for title, files in groups:
        print(f"\n{'=' * 78}\n{title}\n{'=' * 78}\n")
        print("\n\n".join(words_of(file) for file in files))


def component(name, version, licence, purl, address):
    return {
        "type": "library", "bom-ref": purl, "name": name, "version": version,
        "licenses": [{"expression": licence}], "purl": purl,
        "externalReferences": [{"type": "website", "url": address}]}


def parts_within(whole, folder):
    """What a component has in it of others, as components of their own; without a version where nobody says which."""
    for part in KNOWN["parts"].get(whole["name"], []):
        number = None
        if "version" in part:
            file, pattern = part["version"]
            found = re.search(pattern, (folder / file).read_text("utf-8"))
            if not found:
                sys.exit(f"{folder / file} does not say which {part['name']} it is")
            number = ".".join(found.groups())
        purl = f"pkg:generic/{part['name'].lower()}" + (f"@{number}" if number else "")
        made = component(part["name"], number, part["licence"], purl, part["address"])
        if not number:
            del made["version"]
        yield made


def bill(root, version, binary):
    digest = hashlib.sha256(pathlib.Path(binary).read_bytes()).hexdigest()
    moment = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    swift, _ = compiler()
    parts = [component(
        "swift", swift, "Apache-2.0 WITH Swift-exception", f"pkg:generic/swift@{swift}", "https://www.swift.org/")]
    for name, number, address, licence, _ in packages(root):
        path = address.removeprefix("https://")
        parts.append(component(name, number, licence, f"pkg:swift/{path}@{number}", address))
    for name, number, architecture, licence, _ in libraries():
        purl = f"pkg:deb/debian/{name}@{number.replace('+', '%2B')}?arch={architecture}"
        parts.append(component(name, number, licence, purl, KNOWN["libraries"][name]["address"]))
    for part in parts:
        within = list(parts_within(part, root / ".build/checkouts" / part["name"]))
        if within:
            part["components"] = within
    product = f"pkg:generic/sitegen@{version}"
    print(json.dumps({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{product}#{digest}')}",
        "metadata": {
            "timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "lifecycles": [{"phase": "build"}],
            "component": {
                "type": "application", "bom-ref": product, "name": "sitegen", "version": version,
                "licenses": [{"license": {"id": "MIT"}}], "purl": product,
                "hashes": [{"alg": "SHA-256", "content": digest}]}},
        "components": parts,
        "dependencies": [{"ref": product, "dependsOn": [part["bom-ref"] for part in parts]}]
        + [{"ref": part["bom-ref"]} for part in parts],
        # What a part has in it of others is what is known of it: single files taken from elsewhere are in notices alone.
        "compositions": [
            {"aggregate": "complete", "assemblies": [product]},
            {"aggregate": "incomplete", "assemblies": [part["bom-ref"] for part in parts if "components" in part]}],
    }, indent=2))


def main():
    task, root, *rest = sys.argv[1:]
    {"notices": notices, "bill": bill}[task](pathlib.Path(root), *rest)


main()
