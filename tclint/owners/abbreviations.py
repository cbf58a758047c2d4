"""Find the letters in an owner cell that stand for a name, a job or a unit."""

from collections.abc import Mapping

from tclint.owners.model import Abbreviation
from tclint.owners.tokens import Token
from tclint.owners.words import OFFICE_LETTERS, Tag

_LONGEST = 6
_LONGEST_UNIT = 5
_LETTER_TAGS = frozenset([Tag.LETTERS, Tag.UNIT, Tag.ROLE, Tag.ROLES, Tag.TOPIC, Tag.NAME])
_NAME_TAGS = frozenset([Tag.NAME, Tag.GIVEN, Tag.TITLE, Tag.INITIAL])


def abbreviations_in(tokens: list[Token], meanings: Mapping[str, str]) -> tuple[Abbreviation, ...]:
    """The abbreviations in their order, with what the glossary says of each."""
    return tuple(
        Abbreviation(
            token.text, (token.begin, token.end), meanings.get(token.text) or meanings.get(token.text.removesuffix("s"))
        )
        for place, token in enumerate(tokens)
        if token.text in meanings or (_is_abbreviation(token) and not _is_in_name(tokens, place))
    )


def _is_abbreviation(token: Token) -> bool:
    letters = token.text.removesuffix("s")
    if token.tag not in _LETTER_TAGS or len(letters) > _LONGEST or not letters.isascii() or "'" in letters:
        return False
    if not letters.isupper():
        return sum(map(str.isupper, letters)) > 1
    is_office = token.tag is Tag.ROLE and letters.lower() in OFFICE_LETTERS
    is_unit = token.tag in {Tag.UNIT, Tag.TOPIC} and len(letters) <= _LONGEST_UNIT
    return len(letters) > 1 and (token.tag in {Tag.LETTERS, Tag.ROLES} or is_office or is_unit)


def _is_in_name(tokens: list[Token], place: int) -> bool:
    """Whether letters are the initials of a written surname: "JA Smith"."""
    neighbours = tokens[max(0, place - 1) : place] + tokens[place + 1 : place + 2]
    return tokens[place].tag is Tag.LETTERS and any(token.tag in _NAME_TAGS for token in neighbours)
