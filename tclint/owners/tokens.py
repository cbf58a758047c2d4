"""Cut an owner cell into classed words, fixed phrases and separators."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from tclint.named_tuples import NamedTuple
from tclint.owners.classing import tag_of_address, tag_of_word
from tclint.owners.names import TITLES
from tclint.owners.phrases import phrase_at
from tclint.owners.words import Tag, words_of

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
    | (?P<number>(?<!\S)[xX×]\s?\d{1,2}(?!\w))
    | (?P<word>
          (?:[A-Z]&[A-Z]{1,3}|[A-Z]{2,3}&[A-Z])(?![^\W\d_])
        | [^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*(?:['.-](?:[^\W\d_]|[\u0300-\u036f])+)*(?:'|\(s\)|/s\b)?
      )
    | (?P<digits>\d[\w.:]*)
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

_LABEL = r"\s+[^\W\d_]+(?: [^\W\d_]+)?\s*:"

# Words that are written short, with a stop that ends no sentence.
_SHORTENED = words_of("cf no lab dir mgr sec incl dept univ st asst assoc dep tech sr jr")
# "who" after these opens a clause; elsewhere it asks for a name.
_RELATIVES = frozenset(["who", "whom"])
_MANY = frozenset([Tag.ALL, Tag.CREW, Tag.ROLES])
_ANTECEDENTS = frozenset([Tag.ALL, Tag.CREW, Tag.ROLES, Tag.ROLE, Tag.OTHER, Tag.HOMES])
# Words for nobody that, with capitals, open a longer name: "Unknown Pathogens Unit". The short ones do so before a
# single word as well: "Vacancy Manager" is a job, "Unknown Unit" a blank.
_SHORT_ATTRIBUTES = words_of("vacancy vacancies test")
_ATTRIBUTES = _SHORT_ATTRIBUTES | words_of("unknown sample example dummy blank null name names nothing nobody none")
_NAME_WORDS = frozenset(
    [Tag.NAME, Tag.GIVEN, Tag.TOPIC, Tag.UNIT, Tag.RANK, Tag.ROLE, Tag.ROLES, Tag.HOME, Tag.MEETING, Tag.CREW]
)
_PARTICIPLES = words_of("recruiting shortlisting interviewing")
_FORM_NOUNS = words_of("owner lead person contact member holder")
_PAIR = 2
_BLANK_REACH = 5
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
        tag = Tag.INITIAL if is_initial else tag_of_word(written, key, glossary)
        return Token(written, key, begin, end, tag)
    if group == "symbol":
        return _symbol(match)
    if group in {"number", "digits"}:
        return Token(written, written, begin, end, Tag.NUMBER)
    if group == "step":
        return Token(written, written, begin, end, Tag.STEP)
    return Token(written, written.lower(), begin, end, tag_of_address(written))


def _symbol(match: re.Match[str]) -> Token | None:
    """A separator, a bracket or a sentence's end; None for any other sign."""
    written = match[0]
    tag = _SYMBOLS.get(written)
    if tag is None and written == "." and _ends_sentence(match):
        tag = Tag.BREAK
    if written[0] in "_…" and match.string[max(0, match.start() - _BLANK_REACH) : match.start()].rstrip().endswith(
        " of"
    ):
        tag = Tag.UNKNOWN  # Head of ____
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


def _join_phrases(tokens: list[Token], glossary: Mapping[str, str]) -> list[Token]:
    joined: list[Token] = []
    keys = [token.key for token in tokens]
    place = 0
    while place < len(tokens):
        is_defined = tokens[place].text in glossary
        length, tag = (1, None) if is_defined else phrase_at(keys, place)
        if tag == Tag.TAIL and _is_alternative(tokens, place, length):
            length, tag = 1, Tag.OR
        if tag == Tag.POINTER and joined and joined[-1].tag == Tag.LINK and tokens[place].text.istitle():
            length, tag = 1, None
        if tag == Tag.DUMMY and joined and _runs_on(joined[-1], tokens[place + length - 1]):
            length, tag = 1, None
        if length == 1 and (_opens_name(tokens, place) or _is_attribute(tokens, place, joined)):
            tag = None
        if keys[place] in _RELATIVES and length == 1 and joined and joined[-1].tag in _ANTECEDENTS:
            tag = Tag.LINK
        if keys[place] == "x" and joined and _is_stand_in_name(joined):
            tokens[place] = tokens[place]._replace(tag=Tag.NAME)  # University of X
        joined.append(_join(tokens[place : place + length], tag) if tag else tokens[place])
        place += length
    return joined


def _opens_name(tokens: list[Token], place: int) -> bool:
    """Whether a word for nobody opens a capitalised title or unit's name: "Vacancy Manager", "Sample Archive Unit"."""
    first = tokens[place]
    if first.key not in _ATTRIBUTES or not first.text.istitle():
        return False
    end = place + 1
    while end < len(tokens) and tokens[end].tag in _NAME_WORDS and tokens[end].text[0].isupper():
        end += 1
    last = tokens[end - 1]
    is_long = end - place > _PAIR or first.key in _SHORT_ATTRIBUTES
    return is_long and last.tag in {Tag.ROLE, Tag.HOME, Tag.MEETING} and last.key not in _FORM_NOUNS


def _is_attribute(tokens: list[Token], place: int, joined: list[Token]) -> bool:
    """Whether a participle only says what people do: "recruiting managers", "anyone recruiting"."""
    beside = any(token.tag in _NAME_WORDS for token in tokens[place + 1 : place + 2])
    return tokens[place].key in _PARTICIPLES and (beside or any(token.tag in _MANY for token in joined[-1:]))


def _is_stand_in_name(joined: list[Token]) -> bool:
    """Whether the letter after these words stands for a university's or unit's name, not for a blank."""
    if joined[-1].tag == Tag.LINK:
        return len(joined) > 1 and joined[-2].tag != Tag.ROLE
    return joined[-1].tag == Tag.HOME


def _is_alternative(tokens: list[Token], place: int, length: int) -> bool:
    """Whether "or deputy" only begins another title: "or Deputy Vice-Chancellor"."""
    following = tokens[place + length : place + length + 1]
    return tokens[place].key == "or" and any(token.tag in _TITLE_TAGS for token in following)


def _runs_on(before: Token, last: Token) -> bool:
    """Whether a form's word only ends a title: "process owner", but not "HoD name"."""
    return before.tag in {Tag.TOPIC, Tag.OTHER, Tag.NAME, Tag.RANK, Tag.UNIT} and not last.key.startswith("name")


def _join(tokens: list[Token], tag: str) -> Token:
    first, last = tokens[0], tokens[-1]
    return Token(
        " ".join(token.text for token in tokens), " ".join(token.key for token in tokens), first.begin, last.end, tag
    )
