"""Read an owner cell: who answers for an activity, and what kind of owner that is."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from tclint.form_fields import in_latin, is_unfilled
from tclint.owners.brackets import parties_of
from tclint.owners.combining import combine
from tclint.owners.forms import Form, Part
from tclint.owners.model import Abbreviation, Owner
from tclint.owners.tokens import Token, tokens_of
from tclint.owners.words import OFFICE_LETTERS, Tag

JOINT = ";\n"
"""What stands between the entries of a list when it is read as one cell."""
_REMEMBERED = 4096

# What may be an abbreviation, and its longest form.
_LONGEST = 6
_LONGEST_UNIT = 5
_LETTER_TAGS = frozenset([Tag.LETTERS, Tag.UNIT, Tag.ROLE, Tag.ROLES, Tag.TOPIC, Tag.NAME])
_NAME_TAGS = frozenset([Tag.NAME, Tag.GIVEN, Tag.TITLE, Tag.INITIAL])

_TAGS: dict[str, str] = {
    Form.PERSON: Tag.PERSON,
    Form.NAME: Tag.PERSON,
    Form.OFFICE: Tag.ROLE,
    Form.OFFICES: Tag.ROLES,
    Form.CREW: Tag.CREW,
    Form.COUNTED: Tag.COUNTED,
    Form.BODY: Tag.HOME,
    Form.SEAT: Tag.MEETING,
    Form.UNIT: Tag.UNIT,
    Form.TOPIC: Tag.UNIT,
}

_PLACES = frozenset([Tag.UNIT, Tag.HOME])
"""What the abbreviation of an institution or a unit in it stands for."""

SILENT = frozenset(
    [Tag.COMMA, Tag.SLASH, Tag.BREAK, Tag.LINE, Tag.COLON, Tag.DASH, Tag.OPEN, Tag.CLOSE, Tag.AND, Tag.STEP]
)
"""Tags of tokens that name nobody and promise nobody."""


def read_owner(text: str | None, *, glossary: Mapping[str, str] | None = None) -> Owner:
    """Read one owner cell.

    Args:
        text: The cell's text; None is the same as a blank cell.
        glossary: What the plan's abbreviations mean.

    Returns:
        The kind of owner and the parties named, with offsets into the text. It never raises.
    """
    return _read(text or "", frozenset(glossary.items()) if glossary else frozenset())


def read_owners(texts: Sequence[str], *, glossary: Mapping[str, str] | None = None) -> Owner:
    """Read owners given as a list: the same as one cell with semicolons between the entries.

    Args:
        texts: The entries.
        glossary: What the plan's abbreviations mean.

    Returns:
        The reading of the joined entries, to whose text all offsets belong.
    """
    return read_owner(JOINT.join(texts), glossary=glossary)


@lru_cache(maxsize=_REMEMBERED)
def _read(text: str, glossary: frozenset[tuple[str, str]]) -> Owner:
    if is_unfilled(text):
        return Owner(text, "placeholder", (), (0, len(text)))
    meanings = dict(glossary)
    tokens = tokens_of(in_latin(text), _tags_of(glossary))
    whole = meanings.get(text.strip())
    if whole is not None and len(tokens) > 1:
        return _renamed(text, _read(whole, frozenset()))
    if all(token.tag in SILENT or token.tag == Tag.NUMBER for token in tokens):
        return _blank(text)
    return combine(
        text, parties_of(tokens), has_steps=_counts_steps(tokens), abbreviations=_abbreviations_in(tokens, meanings)
    )


def _counts_steps(tokens: list[Token]) -> bool:
    return sum(token.tag == Tag.STEP for token in tokens) > 1


def _blank(text: str) -> Owner:
    """A cell without words: missing, but a question or ditto mark, an unfilled bracket or a row's number is none."""
    is_open = any(sign in '?[]()<>{}"”〃' or sign.isdigit() for sign in text)
    return Owner(text, "placeholder" if is_open else "missing", (), (0, len(text)))


def _renamed(text: str, owner: Owner) -> Owner:
    """The reading of an abbreviation that the glossary explains as a whole."""
    span = (0, len(text))
    parties = tuple(party._replace(text=text, span=span) for party in owner.parties[:1])
    return owner._replace(text=text, parties=parties, span=span, abbreviations=())


@lru_cache(maxsize=_REMEMBERED)
def _tags_of(glossary: frozenset[tuple[str, str]]) -> dict[str, str]:
    plain = {letters: _tag_of_meaning(meaning, {}) for letters, meaning in glossary}
    # A meaning may use the abbreviations beside it: "HW: Helen Wray, Technical Manager, KU".
    known = {letters: tag for letters, tag in plain.items() if tag in _PLACES}
    return {letters: _tag_of_meaning(meaning, known) for letters, meaning in glossary} if known else plain


def _tag_of_meaning(meaning: str, known: Mapping[str, str]) -> str:
    parties = parties_of(tokens_of(meaning, known))
    is_one = bool(parties) and all(_is_remark(part) for part in parties[1:])
    return _TAGS.get(parties[0].form, Tag.TOPIC) if is_one else Tag.TOPIC


def _is_remark(part: Part) -> bool:
    """Whether letters behind a comma say where somebody works: "Ann Shaw, Workshop Manager, KSA"."""
    return part.before == Tag.COMMA and all(word.tag == Tag.LETTERS for word in part.words)


def _abbreviations_in(tokens: list[Token], meanings: Mapping[str, str]) -> tuple[Abbreviation, ...]:
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
    is_office = token.tag == Tag.ROLE and letters.lower() in OFFICE_LETTERS
    is_unit = token.tag in {Tag.UNIT, Tag.TOPIC} and len(letters) <= _LONGEST_UNIT
    return len(letters) > 1 and (token.tag in {Tag.LETTERS, Tag.ROLES} or is_office or is_unit)


def _is_in_name(tokens: list[Token], place: int) -> bool:
    """Whether letters are the initials of a written surname: "JA Smith"."""
    neighbours = tokens[max(0, place - 1) : place] + tokens[place + 1 : place + 2]
    return tokens[place].tag == Tag.LETTERS and any(token.tag in _NAME_TAGS for token in neighbours)
