"""Tell a person's name by its title, its given name, its initials or its capitals."""

import re

from tclint.owners.forms import Form, Phrase, head_of
from tclint.owners.tokens import Token
from tclint.owners.words import Tag, words_of

NAME_TAGS = frozenset([Tag.NAME, Tag.GIVEN, Tag.INITIAL, Tag.PARTICLE, Tag.HONOUR, Tag.LETTERS, Tag.TITLE])
_SURE_NAME_TAGS = frozenset([Tag.GIVEN, Tag.INITIAL, Tag.TITLE, Tag.PARTICLE])
# Surnames that are also places, subjects or units; after an unknown capitalised word they are surnames.
_SURNAMES = words_of(
    "law england ireland london wales scotland english court chambers masters garden gardens banks waters"
)
_PLACES = words_of("building block site campus gate tower wing street road annexe annex floor level yard complex")
_HALLS = words_of("hall house lodge court park mill")
_MOST_NAME_WORDS = 7
# Initials of a surname with a prefix: "SMcK".
_PREFIXED = r"[A-Z]{1,2}(?:Mc|Mac|O')[A-Z]"
_MOST_INITIALS = 3
_PAIR = 2


def person_of(words: list[Token]) -> Phrase | None:
    """A person, by title, given name, initials or capitals."""
    words = _after_office(words)
    first = words[0]
    head = head_of(words)
    if first.tag == Tag.PERSON:
        return Phrase(Form.PERSON)
    if len(head) > 1 and head[-1].tag == Tag.ROLE and head[-2].key.endswith("'s"):
        return None
    if first.tag == Tag.TITLE and len(head) > 1:
        return Phrase(Form.PERSON)
    if first.tag == Tag.GIVEN and _is_given_and_surname(head):
        return Phrase(Form.PERSON)
    return Phrase(Form.NAME) if _is_ordinary_name(words) else _by_capitals(head)


def is_place(words: list[Token]) -> bool:
    """Whether capitals name a place on a campus: "B Block", "James Watt Building", but not "Jane Hall"."""
    last = words[-1].key
    return len(words) > 1 and (last in _PLACES or (last in _HALLS and words[0].tag not in {Tag.GIVEN, Tag.TITLE}))


def _is_ordinary_name(words: list[Token]) -> bool:
    """A name one of whose two parts is also an ordinary word: "Dean Williams", "Ffion Law"."""
    first, rest = words[0], words[1:]
    if first.key == "dean" and rest and all(word.tag in {Tag.NAME, Tag.GIVEN} for word in rest):
        return True
    return first.tag == Tag.NAME and len(rest) == 1 and rest[0].key in _SURNAMES and rest[0].text.istitle()


def _after_office(words: list[Token]) -> list[Token]:
    """A name without the office before it: "Associate Professor S. Ahmed", "PVC S. Ahmed"."""
    for place, word in enumerate(words[:-1]):
        if place and word.tag in {Tag.TITLE, Tag.INITIAL, Tag.GIVEN} and words[place + 1].tag in NAME_TAGS:
            return words[place:] if words[place - 1].tag in {Tag.RANK, Tag.ROLE} else words
    return words


def _is_given_and_surname(head: list[Token]) -> bool:
    """A given name alone, with a surname, or with a surname that is also an ordinary word."""
    if len(head) == 1:
        return True
    has_surname = head[1].tag in NAME_TAGS or head[1].tag == Tag.OTHER
    return has_surname or (
        len(head) == _PAIR and head[1].tag not in {Tag.ROLES, Tag.CREW} and head[1].text[0].isupper()
    )


def _by_capitals(head: list[Token]) -> Phrase | None:
    if len(head) > _MOST_NAME_WORDS or not all(word.tag in NAME_TAGS or _is_capital_article(word) for word in head):
        return None
    if head[0].tag == Tag.TITLE:
        return Phrase(Form.OFFICE, is_open=len(head) == 1)
    if len(head) == 1 and head[0].tag in {Tag.LETTERS, Tag.HONOUR}:
        return Phrase(Form.LETTERS)
    is_sure = any(word.tag in _SURE_NAME_TAGS for word in head) and any(len(word.key) > 1 for word in head)
    return Phrase(Form.PERSON if is_sure else Form.NAME)


def _is_capital_article(word: Token) -> bool:
    """Whether an article's letters are part of a name: "An" at the end of "Nguyen Van An"."""
    return word.tag == Tag.ARTICLE and word.text.istitle()


def is_initials(letters: str) -> bool:
    """Whether unexplained letters have the shape of a person's initials."""
    plain = letters.replace(".", "")
    if re.fullmatch(_PREFIXED, plain):
        return True
    return len(plain) <= _MOST_INITIALS and plain.isupper()
