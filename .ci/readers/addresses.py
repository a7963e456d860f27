"""Names of the trade as addresses: slugs of terms, patterns of permalinks, licences."""

import re
import unicodedata
from urllib.parse import urlsplit

LIGATURES = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
    "ŧ": "t", "ŋ": "n", "ƒ": "f",
}
LATIN = [(0xC0, 0x24F), (0x1E00, 0x1EFF)]
OTHERS = {
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "CC-PDM-1.0": "https://creativecommons.org/publicdomain/mark/1.0/",
    "OGL-UK-1.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/1/",
    "OGL-UK-2.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/",
    "OGL-UK-3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "GFDL-1.2-or-later": "https://www.gnu.org/licenses/old-licenses/fdl-1.2.html",
    "GFDL-1.3-or-later": "https://www.gnu.org/licenses/fdl-1.3.html",
}
CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-(?:NC|ND|SA))*)-(\d\.\d)(?:-([A-Z]{2,3}))?", re.IGNORECASE)
STATEMENT = re.compile(r"(InC|InC-OW-EU|InC-EDU|InC-NC|InC-RUU|NoC-CR|NoC-NC|NoC-OKLR|NoC-US|CNE|UND|NKC)", re.IGNORECASE)


def slug(text):
    """The slug of a name, as docs/concepts/addresses.md says."""
    made, between = "", False
    for letter in unicodedata.normalize("NFC", text):
        plain = plain_letter(letter)
        if plain is None:
            between = between or letter not in "'’"
            continue
        made += ("-" if between and made else "") + plain
        between = False
    return shortened(made)


def plain_letter(letter):
    lower = letter.lower()
    if letter.isascii():
        return lower if letter.isalnum() else None
    if any(first <= ord(letter) <= last for first, last in LATIN):
        if lower in LIGATURES:
            return LIGATURES[lower]
        bases = [part for part in unicodedata.normalize("NFD", letter) if part.isascii() and part.isalpha()]
        if bases:
            return bases[0].lower()
        return None if letter in "×÷" else lower
    return lower if unicodedata.category(letter) in ("Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Mn", "Mc") else None


def shortened(made, longest=80):
    if len(made.encode()) <= longest:
        return made
    kept = made.encode()[:longest].decode("utf-8", "ignore")
    return kept.rpartition("-")[0] or kept


def permalink_folders(pattern, date, name, section):
    words = {":year": date[:4], ":month": date[5:7], ":day": date[8:10], ":slug": name, ":section": slug(section)}
    return [words.get(part, part) for part in pattern.strip("/").split("/")]


def license_url(written):
    """The address of a licence, or None where the spelling is not known here."""
    if written in OTHERS:
        return OTHERS[written]
    if written.startswith(("http://", "https://", "//")):
        return written
    match = CREATIVE_COMMONS.fullmatch(written.replace(" ", "-"))
    if match:
        elements, version, port = match.groups()
        elements = elements.lower()
        if version == "1.0" and elements == "by-nc-nd":
            elements = "by-nd-nc"
        address = f"https://creativecommons.org/licenses/{elements}/{version}/"
        return address + (f"{port.lower()}/" if port else "")
    if STATEMENT.fullmatch(written):
        return f"http://rightsstatements.org/vocab/{written}/1.0/"
    return None


def is_statement(address):
    return "rightsstatements.org" in address


def license_key(address):
    """What two spellings of one licence's address share."""
    if not address:
        return None
    parts = urlsplit(address)
    path = re.sub(r"/(deed|legalcode)(\.[a-z_-]+)?$", "", parts.path.rstrip("/").lower())
    return parts.netloc.lower().removeprefix("www.") + path
