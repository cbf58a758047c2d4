"""Text to lexemes: words, numbers and marks, the longest phrase of the vocabulary at each place, slips of the pen."""

import re
from functools import lru_cache

from tclint.form_fields import in_latin
from tclint.timeframe.terms import Lexeme, Parse, Row, Token

_WORDS_NUMBERS_AND_MARKS = r"[^\W\d_]+(?:'[^\W\d_]+)?|[0-9]+|[^\w\s]|_(?:\s?_)*"
_FIELDS = r"<[/\s]*[a-z][^<>]*>|\{\{[^{}]*\}\}"
_MARKUP = frozenset({"a", "b", "br", "div", "em", "i", "li", "p", "span", "strong", "sub", "sup", "td", "u", "ul"})
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_BREAKABLE = frozenset({"month", "season", "frequency", "open-ended", "unit", "term name"})
_LONGEST_NUMBER = 4
_LINE = 3
_LONGEST_PART = 4
PADDING = 8
_NOTHING = [Lexeme("", "", -1, -1, -1)] * PADDING
# Written as escapes: most of these look alike.
_SAME = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u2192", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2044\u2215\uff0f", "/"),
        **dict.fromkeys("[{", "("),
        **dict.fromkeys("]}", ")"),
        **dict.fromkeys("\u00ad\u200b\ufeff", " "),
        "\uff0c": ",",
        "\uff1b": ";",
    }
)
# Class, meaning, number; None where a phrase only begins.
_Sense = tuple[str, str, int]
_Senses = dict[str, _Sense | None]


def plain(text: str) -> str:
    """The text in lower case with one dash, one apostrophe, one bracket; every character keeps its place."""
    same = in_latin(text).translate(_SAME)
    lower = same.lower()
    if len(lower) == len(same):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in same)


def tokens_of(text: str) -> list[Token]:
    """The words, numbers and marks of a text made `plain`."""
    return [(match[0], match.start(), match.end()) for match in re.finditer(_WORDS_NUMBERS_AND_MARKS, text)]


@lru_cache(maxsize=1)
def senses() -> _Senses:
    """All phrases, and all beginnings of phrases, to their senses; built once, when the first timeframe is read."""
    from tclint.timeframe.vocabulary import CLASSES

    found: _Senses = {}
    for kind, _, entries in CLASSES:
        for meaning, written in entries.items():
            _add(found, written.split(" | "), (kind, meaning, int(meaning) if meaning.isdecimal() else -1))
    return found


def _add(senses: _Senses, phrases: list[str], sense: _Sense) -> None:
    for phrase in phrases:
        senses[phrase] = sense
        end = phrase.find(" ")
        while end > 0:
            senses.setdefault(phrase[:end], None)
            end = phrase.find(" ", end + 1)


@lru_cache(maxsize=64)
def _names(declared: tuple[str, ...]) -> tuple[_Senses, frozenset[str]]:
    """The names that a plan gives its phases, with spaces or dashes between their words; its letters and figures."""
    labels = frozenset(name for name in declared if len(name) == 1 or name.isdecimal())
    found: _Senses = {}
    for name in declared:
        if name not in labels:
            _add(found, [name, name.replace(" ", " - ")], ("declared", name, -1))
    return found, labels


def lexemes_of(parse: Parse, declared: tuple[str, ...] = ()) -> Row:
    """The lexemes of the text, followed by enough empty ones that the grammar may always look ahead."""
    tokens = tokens_of(plain(_without_fields(parse)))
    while tokens and tokens[-1][0] == ".":
        tokens.pop()
    named = _phases_in(parse.text, tokens, declared) if declared else {}
    lexemes: Row = []
    at = 0
    while at < len(tokens):
        lexeme, at = named.get(at) or _lexeme_at(tokens, at, parse)
        if lexeme.kind == "declared" and lexemes and lexemes[-1][:2] == ("unit", "phase"):
            lexeme = lexeme._replace(begin=lexemes.pop().begin)
        lexemes.append(lexeme)
    lexemes.extend(_NOTHING)
    return lexemes


def _without_fields(parse: Parse) -> str:
    """The text with spaces in the place of form fields, which promise a time, and of markup."""
    text = parse.text
    if "<" not in text and "{{" not in text:
        return text
    for field in re.finditer(_FIELDS, text, re.IGNORECASE):
        begin, end = field.span()
        if field[0].strip("</ >").partition(" ")[0].lower() not in _MARKUP:
            parse.remark("placeholders", begin, end, "template text")
        text = text[:begin] + " " * (end - begin) + text[end:]
    return text


def _phases_in(text: str, tokens: list[Token], declared: tuple[str, ...]) -> dict[int, tuple[Lexeme, int]]:
    """The phases that the plan names itself, by their places in `tokens`."""
    from tclint.timeframe.labels import places_of_labels

    names, labels = _names(declared)
    found = {at: name for at in range(len(tokens)) if (name := _longest(tokens, at, names))}
    if labels:
        for at in places_of_labels(text, tokens, labels, _kind_of):
            word, begin, end = tokens[at]
            found.setdefault(at, (Lexeme("declared", word, -1, begin, end), at + 1))
    return found


def _kind_of(word: str) -> str:
    """The class of a single word, for a unit which one; "" if it has none."""
    sense = senses().get(word)
    return "" if sense is None else sense[1] if sense[0] == "unit" else sense[0]


def _lexeme_at(tokens: list[Token], at: int, parse: Parse) -> tuple[Lexeme, int]:
    text = tokens[at][0]
    if "0" <= text[0] <= "9":
        return _number_at(tokens, at)
    if text[0] == "_" and _is_blank(tokens, at):
        return Lexeme("placeholder", "template text", -1, *tokens[at][1:]), at + 1
    is_short = len(text) <= _LONGEST_PART or (at + 1 < len(tokens) and tokens[at + 1][0] == "-")
    found = (
        (is_short and text.isalpha() and _broken(tokens, at, parse))
        or _longest(tokens, at, senses())
        or _broken(tokens, at, parse)
    )
    if found:
        return found
    return _other_word(tokens[at], parse), at + 1


def _is_blank(tokens: list[Token], at: int) -> bool:
    """Whether the line is one to write on (`__/__/2026`, `20__`) rather than the mark of emphasis round a word."""
    line, begin, end = tokens[at]
    before, _, stops = tokens[at - 1] if at else ("", -1, -1)
    after, starts, _ = tokens[at + 1] if at + 1 < len(tokens) else ("", -1, -1)
    is_slashed = "/" in (before, after)
    is_letter = stops == begin and len(before) == 1 and before.isalpha()
    is_glued = (starts == end and after.isalnum()) or (stops == begin and before.isalpha() and not is_letter)
    is_figure = stops == begin and before.isdecimal()
    if is_figure:
        return len(before) < _LONGEST_NUMBER
    return len(line) >= _LINE or (not is_glued and (is_slashed or is_letter or len(line) > 1))


def _broken(tokens: list[Token], at: int, parse: Parse) -> tuple[Lexeme, int] | None:
    """`Septem ber`: a word that was broken where its table cell was full."""
    if at + 1 == len(tokens):
        return None
    text, begin, stop = tokens[at]
    following, starts, end = tokens[at + 1]
    if following == "-" and starts == stop and at + 2 < len(tokens) and tokens[at + 2][1] > end:
        at += 1
        following, _, end = tokens[at + 1]
    if not following.isalpha() or following in senses():
        return None
    sense = senses().get(text + following)
    if sense is None or sense[0] not in _BREAKABLE:
        return None
    parse.remark("slips", begin, end, f"read as {text + following}")
    return Lexeme(*sense, begin, end), at + 2


def _longest(tokens: list[Token], at: int, senses: _Senses) -> tuple[Lexeme, int] | None:
    phrase, begin, _ = tokens[at]
    best, after, place = None, at, at
    while phrase in senses:
        place += 1
        sense = senses[phrase]
        if sense:
            best, after = sense, place
        if place == len(tokens):
            break
        phrase += " " + tokens[place][0]
    if best is None:
        return None
    return Lexeme(*best, begin, tokens[after - 1][2]), after


def _number_at(tokens: list[Token], at: int) -> tuple[Lexeme, int]:
    text, begin, end = tokens[at]
    number = int(text) if len(text) <= _LONGEST_NUMBER else -1
    following, starts, stops = tokens[at + 1] if at + 1 < len(tokens) else ("", -1, -1)
    if following in _SUFFIXES and starts == end and number:
        return Lexeme("ordinal", text, number, begin, stops), at + 2
    if following == "?" and at + 2 < len(tokens) and tokens[at + 2][0] == "?" and len(text) <= 2:  # noqa: PLR2004
        return Lexeme("placeholder", "template text", -1, begin, stops), at + 2
    if following in ("x", "?") and starts == end and text.startswith("20") and len(text) == _LONGEST_NUMBER - 1:
        return Lexeme("placeholder", "template text", -1, begin, stops), at + 2
    return Lexeme("number", text, number, begin, end), at + 1


def _other_word(token: Token, parse: Parse) -> Lexeme:
    text, begin, end = token
    if len(text) > 1 and not text.strip("x"):
        return Lexeme("placeholder", "template text", -1, begin, end)
    meant = _meant_by(text)
    sense = senses()[meant] if meant else None
    if sense is None:
        return Lexeme("word" if text[0].isalpha() else "mark", text, -1, begin, end)
    parse.remark("slips", begin, end, f"read as {meant}")
    return Lexeme(*sense, begin, end)


@lru_cache(maxsize=4096)
def _meant_by(word: str) -> str | None:
    """The word of one sense that `word` is a slip for, or None."""
    from tclint.timeframe.slips import meant_by

    return meant_by(word)
