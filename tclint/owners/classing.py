"""Class one word of an owner cell: by the word lists, by its ending or by its shape."""

import re
from collections.abc import Mapping

from tclint.owners.names import GIVEN_NAMES, HONOURS, PARTICLES, TITLES
from tclint.owners.words import (
    AGENT_PLURALS,
    OFFICE_LETTERS,
    PLURALS,
    ROLE_ENDINGS,
    THINGS,
    TOPIC_ENDINGS,
    Tag,
    vocabulary,
    words_of,
)

# Words that, in small letters, are ordinary words or could be anything.
_ONLY_CAPITALS = words_of(
    "it us su set sat rio ris lis pod pa ma ba ea gm md doe dor it's mg cat do am pi unite he fe off ad"
)

_NAME_PREFIXES = ("Mc", "Mac", "Mhic", "Fitz", "De", "Du", "La", "Le", "Van", "Ap", "O'")

_SHORT = 3
_LONGEST_PLAIN_ENDING = 6


def tag_of_address(address: str) -> str:
    """The class of an address, by the words before its at sign."""
    tags = {vocabulary().get(part) for part in re.split(r"[._+-]", address.partition("@")[0].lower())}
    if tags & {Tag.ROLE}:
        return Tag.ROLE
    return Tag.UNIT if tags & {Tag.UNIT, Tag.HOME, Tag.MEETING, Tag.TOPIC, Tag.CREW} else Tag.PERSON


def tag_of_word(written: str, key: str, glossary: Mapping[str, str]) -> str:
    """The class of a word, from the glossary, the word lists, its ending or its shape; key is its plain form."""
    if glossary and (defined := _defined_tag(written, glossary)):
        return defined
    if set(key) == {"x"} or written.lower() == "a.n.other":
        return Tag.DUMMY
    if written == "People":
        return Tag.TOPIC
    plain = key.removesuffix("'").removesuffix("'s")
    tag = vocabulary().get(plain)
    if tag and not (plain in _ONLY_CAPITALS and written[0].islower()):
        return tag
    return _name_tag(written, plain) or _known_by_form(plain) or _shape(written)


def _defined_tag(written: str, glossary: Mapping[str, str]) -> str | None:
    if written in glossary:
        return glossary[written]
    singular = written.removesuffix("s").rstrip("'")
    tag = glossary.get(singular)
    return PLURALS.get(tag, tag) if tag and singular != written else tag


def _name_tag(written: str, plain: str) -> str | None:
    if len(plain) == 1:
        return Tag.PARTICLE if plain in PARTICLES and not plain.isascii() else Tag.INITIAL
    if plain in TITLES:
        return Tag.TITLE
    if (
        plain in GIVEN_NAMES
        and not (plain == "will" and written.islower())
        and not (written.isupper() and len(plain) <= _SHORT)
    ):
        return Tag.GIVEN
    if plain in HONOURS and not written.islower():
        return Tag.HONOUR
    return Tag.PARTICLE if plain in PARTICLES and not written.isupper() else None


def _known_by_form(plain: str) -> str | None:
    """The class of a plural, of a hyphenated word or of a known ending."""
    singular = plain.removesuffix("s") if not plain.endswith("ies") else plain[:-3] + "y"
    if singular != plain and (tag := PLURALS.get(vocabulary().get(singular, Tag.OTHER))):
        return tag
    if "-" in plain:
        return _tag_of_compound(plain)
    if plain.endswith(ROLE_ENDINGS):
        return Tag.ROLE
    if plain.endswith(tuple(f"{ending}s" for ending in ROLE_ENDINGS)):
        return Tag.ROLES
    return Tag.TOPIC if plain.endswith(TOPIC_ENDINGS) and len(plain) > _LONGEST_PLAIN_ENDING else None


def _tag_of_compound(plain: str) -> str | None:
    """The class of "pvc-research" (by its office), of "co-leads" (by its last part), of "cross-faculty" (no unit)."""
    first, last = plain.split("-", maxsplit=1)[0], plain.rsplit("-", 1)[1]
    tag = vocabulary().get(last)
    if first in OFFICE_LETTERS or (vocabulary().get(first) == Tag.ROLE and tag in {Tag.TOPIC, Tag.UNIT}):
        return Tag.ROLE
    if last == "wide":
        return Tag.RANK
    singular = vocabulary().get(last.removesuffix("s"))
    if singular in PLURALS and last.endswith("s"):
        return PLURALS[singular]
    return Tag.RANK if tag in {Tag.HOME, Tag.TOPIC, Tag.RANK} else tag


def _shape(written: str) -> str:
    letters = written.replace(".", "").rstrip("'")
    if any(written.startswith(prefix) and written[len(prefix) :][:1].isupper() for prefix in _NAME_PREFIXES):
        return Tag.NAME
    if letters.islower() and letters.endswith(AGENT_PLURALS) and letters not in THINGS:
        return Tag.ROLES
    capitals = sum(map(str.isupper, letters))
    if capitals > 1 and "-" not in letters and "'" not in letters[1:2]:
        return _shape_of_capitals(written, letters, capitals)
    return Tag.NAME if letters[0].isupper() or not letters[0].islower() else Tag.OTHER


def _shape_of_capitals(written: str, letters: str, capitals: int) -> str:
    if "." in written.rstrip(".") and capitals < len(letters):
        return Tag.GIVEN  # J.Smith
    if letters[-1] == "s" and capitals == len(letters) - 1:
        return Tag.ROLES  # HoTSs, FTMs
    is_shouted_name = written.isupper() and len(letters) > _SHORT and any(vowel in letters for vowel in "AEIOUY")
    return Tag.NAME if is_shouted_name else Tag.LETTERS
