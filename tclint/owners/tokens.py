"""Cut an owner cell into classed words, fixed phrases and separators."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from tclint.owners.names import GIVEN_NAMES, HONOURS, PARTICLES, TITLES
from tclint.owners.phrases import Column, columns_of, phrases_from
from tclint.owners.words import (
    OFFICE_LETTERS,
    PLURALS,
    ROLE_ENDINGS,
    TOPIC_ENDINGS,
    Tag,
    vocabulary,
    words_of,
)

LONGEST_CELL = 2000
"""Characters that are read; no owner cell is longer, and the limit bounds the cost of a hostile text."""

# One character for one, so that offsets stay true.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u02bc`\u00b4", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
        "\uff06": "&",
        "\uff0f": "/",
        "\r": "\n",
        "\v": "\n",
        "\f": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
        "\x85": "\n",
    }
)

_SCANNER = r"""
      (?P<address>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})
    | (?P<step>(?<!\S)(?:\(?[a-h]\)|[A-H]\)|[a-h]\.(?!\s*[^\W\d]\.)|\(?(?:[ivx]{1,4}|\d{1,2})[.)])(?=\s*[^\W\d]))
    | (?P<word>
          (?:[A-Z]&[A-Z]{1,3}|[A-Z]{2,3}&[A-Z])(?![^\W\d_])
        | [^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*(?:['.-](?:[^\W\d_]|[\u0300-\u036f])+)*(?:'|\(s\)|/s\b)?
      )
    | (?P<number>\d[\w.:]*)
    | (?P<symbol>_+|[^\w \t\u00a0])
"""

_WITHOUT_MARKS = str.maketrans("", "", "()/.")

_SYMBOLS = {
    ",": Tag.COMMA,
    ";": Tag.BREAK,
    "|": Tag.COMMA,
    "\n": Tag.LINE,
    "/": Tag.SLASH,
    "\\": Tag.SLASH,
    "&": Tag.AND,
    "+": Tag.WITH,
    ":": Tag.COLON,
    "=": Tag.COLON,
    "-": Tag.DASH,
    "?": Tag.UNKNOWN,
    **dict.fromkeys("•·▪◦‣●○■□➢", Tag.BREAK),
    **dict.fromkeys("([{<", Tag.OPEN),
    **dict.fromkeys(")]}>", Tag.CLOSE),
}

# Words that, in small letters, are ordinary words or could be anything.
_ONLY_CAPITALS = words_of("it us su set sat rio ris lis pod pa ma ba ea gm md doe dor it's mg cat do am pi unite he fe")

_NAME_PREFIXES = ("Mc", "Mac", "Mhic", "Fitz", "De", "Du", "La", "Le", "Van", "Ap", "O'")

_LABEL = r"\s+[^\W\d_]+(?: [^\W\d_]+)?\s*:"

# Words that are written short, with a stop that ends no sentence.
_SHORTENED = words_of("cf no lab dir mgr sec incl dept univ st asst assoc dep tech sr jr")
_SHORT = 3
_LONGEST_PLAIN_ENDING = 6
_TITLE_TAGS = frozenset([Tag.ROLE, Tag.ROLES, Tag.RANK, Tag.TOPIC, Tag.UNIT, Tag.HOME])


class Token(NamedTuple):
    """A word, a fixed phrase or a separator, with its place in the cell."""

    text: str
    key: str
    begin: int
    end: int
    tag: str


def tokens_of(text: str, glossary: Mapping[str, str]) -> list[Token]:
    """The tokens of a cell, fixed phrases joined; glossary gives the class of the plan's own abbreviations."""
    matches = _token_pattern().finditer(text[:LONGEST_CELL].translate(_PLAIN))
    return _join_phrases([token for match in matches if (token := _token(match, glossary))], glossary)


@cache
def _token_pattern() -> re.Pattern[str]:
    return re.compile(_SCANNER, re.VERBOSE)


def _token(match: re.Match[str], glossary: Mapping[str, str]) -> Token | None:
    written, group = match[0], match.lastgroup
    begin, end = match.span()
    if group == "word":
        key = written.lower().translate(_WITHOUT_MARKS)
        is_initial = written == "A" and match.string[end : end + 1] == "."
        tag = Tag.INITIAL if is_initial else _tag_of_word(written, key, glossary)
        return Token(written, key, begin, end, tag)
    if group == "symbol":
        return _symbol(match)
    if group == "number":
        return Token(written, written, begin, end, Tag.NUMBER)
    if group == "step":
        return Token(written, written, begin, end, Tag.STEP)
    return Token(written, written.lower(), begin, end, _tag_of_address(written))


def _symbol(match: re.Match[str]) -> Token | None:
    """A separator, a bracket or a sentence's end; None for any other sign."""
    written = match[0]
    tag = _SYMBOLS.get(written)
    if tag is None and written == "." and _ends_sentence(match):
        tag = Tag.BREAK
    return Token(written, written, *match.span(), tag) if tag else None


def _ends_sentence(match: re.Match[str]) -> bool:
    """Whether a stop ends a sentence: not after an initial, a title or inside letters."""
    before = match.string[max(0, match.start() - 12) : match.start()].split()
    after = match.string[match.end() : match.end() + 2]
    if not before or not after[:1].isspace():
        return False
    word = before[-1].lower().strip("(")
    if len(word) == 1:
        return bool(re.compile(_LABEL).match(match.string, match.end()))
    return "." not in word and word not in TITLES and word not in _SHORTENED


def _tag_of_address(address: str) -> str:
    tags = {vocabulary().get(part) for part in re.split(r"[._+-]", address.partition("@")[0].lower())}
    if tags & {Tag.ROLE}:
        return Tag.ROLE
    return Tag.UNIT if tags & {Tag.UNIT, Tag.HOME, Tag.MEETING, Tag.TOPIC, Tag.CREW} else Tag.PERSON


def _tag_of_word(written: str, key: str, glossary: Mapping[str, str]) -> str:
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
    singular = vocabulary().get(last.removesuffix("s"))
    if singular in PLURALS and last.endswith("s"):
        return PLURALS[singular]
    return Tag.RANK if tag in {Tag.HOME, Tag.TOPIC, Tag.RANK} else tag


def _shape(written: str) -> str:
    letters = written.replace(".", "").rstrip("'")
    if any(written.startswith(prefix) and written[len(prefix) :][:1].isupper() for prefix in _NAME_PREFIXES):
        return Tag.NAME
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


def _join_phrases(tokens: list[Token], glossary: Mapping[str, str]) -> list[Token]:
    joined: list[Token] = []
    place = 0
    while place < len(tokens):
        is_defined = tokens[place].text in glossary
        length, tag = (1, None) if is_defined else _phrase_at(tokens, place)
        if tag == Tag.TAIL and _is_alternative(tokens, place, length):
            length, tag = 1, Tag.OR
        if tag == Tag.DUMMY and joined and _runs_on(joined[-1], tokens[place + length - 1]):
            length, tag = 1, None
        if tokens[place].key == "x" and joined and joined[-1].tag in {Tag.LINK, Tag.HOME}:
            tokens[place] = tokens[place]._replace(tag=Tag.NAME)  # University of X
        joined.append(_join(tokens[place : place + length], tag) if tag else tokens[place])
        place += length
    return joined


def _is_alternative(tokens: list[Token], place: int, length: int) -> bool:
    """Whether "or deputy" only begins another title: "or Deputy Vice-Chancellor"."""
    following = tokens[place + length : place + length + 1]
    return tokens[place].key == "or" and any(token.tag in _TITLE_TAGS for token in following)


def _runs_on(before: Token, last: Token) -> bool:
    """Whether a form's word only ends a title: "process owner", but not "HoD name"."""
    return before.tag in {Tag.TOPIC, Tag.OTHER, Tag.NAME, Tag.RANK, Tag.UNIT} and not last.key.startswith("name")


def _phrase_at(tokens: list[Token], place: int) -> tuple[int, str | None]:
    """How many tokens the longest fixed phrase at a place takes, and its class."""
    best: tuple[int, str | None] = (1, None)
    for phrase, tag in phrases_from().get(tokens[place].key, ()):
        length = _length_of_match(tokens, place, columns_of(phrase))
        if length > best[0] or (length == 1 and best[1] is None):
            best = (length, tag)
    return best


def _length_of_match(tokens: list[Token], place: int, columns: tuple[Column, ...]) -> int:
    """How many tokens a phrase takes from a place, -1 where it does not stand there."""
    if not columns:
        return 0
    words, is_optional = columns[0]
    if place < len(tokens) and tokens[place].key in words:
        length = _length_of_match(tokens, place + 1, columns[1:])
        if length >= 0:
            return length + 1
    return _length_of_match(tokens, place, columns[1:]) if is_optional else -1


def _join(tokens: list[Token], tag: str) -> Token:
    first, last = tokens[0], tokens[-1]
    return Token(
        " ".join(token.text for token in tokens), " ".join(token.key for token in tokens), first.begin, last.end, tag
    )
