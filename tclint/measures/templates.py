"""Unfilled template text: blanks, dummy numbers, field names in brackets, headings, instructions and questions."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from tclint.form_fields import is_unfilled
from tclint.measures import word_tables as words
from tclint.measures.glance import bare_words
from tclint.measures.tags import AUXILIARY, CHANGE, COMPARATIVE, PARTICIPLE, PERSON, PREPOSITION, THIRD, tags_of
from tclint.measures.tokens import Token
from tclint.measures.word_tables import word_set

Span = tuple[int, int]

_BRACKETS = r"\[([^\[\]]{0,60})\]|<([^<>]{0,60})>|\{+([^{}]{0,60})\}+"
# Signs and what they show: each pattern is compiled and tried only where one of its signs stands. Small letters stand
# for capitals too, which is costly, so it is said only where there are letters.
_BY_SIGN = (
    (("_",), r"_{3,}|(?<!\w)__(?!\w)|(?:[£$]\s?|€\s?)_+(?!\w)"),  # ____ technicians
    (
        ("...", "…"),
        r"(?i)\A\s*(?:…|\.{3})\s*(?=[a-z])|\.{4,}|(?:…|\.{3})\s{0,9}%|…{2,}|\b(?:of|by|to|least|than|from)\s+(?:…|\.{3})",
    ),  # ...... %
    (("?",), r"\?+\s{0,9}%|\?{2,}(?=\s*\w)|(?:[£$]\s?|€\s?)\?+(?!\w)|(?<!\w)20(?:\?\?|\d\?)(?!\w)"),  # ??%, 20??
    (("#",), r"(?i)#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!)"),  # a spreadsheet's errors
    (("?",), r"\A\s*\?\s*\Z|(?:\A|\s)\?\s+(?=\w)|[:=]\s*\?"),  # ? technicians
    (("#",), r"(?i)\#{2,}(?=\s?%|\s[a-z])|\#\s{0,9}%"),  # ##%
    ((":",), r":\s*(?:[-–—]+\s*\Z|%)"),  # registered: -
    (("%",), r"(?i)\b(?:of|by|to|least|than|from)\s+%"),  # an increase of % in members
    (("00",), r"(?i)(?<![\d.,])0{2,}(?=\s{0,9}%|\s+[a-z])"),  # 00 technicians
    (("☐", "□"), r"[☐□]"),
)
_OPENING_FIELD = r"(?i)\s*\(\s*(?:number|no|name|date|figure|insert[^()]{0,30}|%)\s*\)"  # (number) technicians
_BLANK_WORDS = word_set("""
    x xx xxx xxxx y yy yyy yyyy n nn nnn dd mm lorem click tap choose typing
""")
_BY_WORD = r"""(?xi) (?<![\w\-])[xX]{2,}(?![\w\-])                        # XX technicians
    | (?:[£$]\s?|€\s?)(?:[xX]+|[nN]{2})(?!\w)                           # £X
    | (?<![\w\-])[xXyYnN]{1,3}(?=\s{0,9}(?:%|per\s{0,9}cent\b))    # X %
    | (?<!\w)20(?:[xX]{2}|\d[xX])(?!\w)                         # 20XX
    | (?<!\w)(?:dd/)?mm/yy(?:yy)?(?!\w)
    | (?<![\w/])x+/y+(?![\w/])                                  # X/Y staff
    | start\s+typing | lorem\s+ipsum | (?:click|tap)\s+(?:or\s+tap\s+)?here | choose\s+an\s+item
    | \A\s*x\s*\Z | \bfrom\s+[xn]\s+to\s+[a-z]\b
    """
_LETTER = (
    r"(?i)(?:\A\s*|\b(?:at\s{1,9}least|of|by|to|than|from|over|additional)\s{1,9})([xyn])(?=\s{1,9}([a-z]+)|\s*\Z)"
)
_NOT_COUNTED = word_set("""
    about account and by in on at for to from posts followers or was is will page feed
""")


def find_blank(text: str) -> Span | None:
    """The offsets of the first unfilled blank: `[date]`, `____`, `X %`, `XX`, `<measure>`; None where all is filled."""
    if is_unfilled(text):
        return 0, len(text)
    spans = [match.span() for match in _matches(text) if match]
    return min(spans, default=None)


def _matches(text: str) -> Iterator[re.Match[str] | None]:
    for signs, pattern in _BY_SIGN:
        if any(sign in text for sign in signs):
            yield re.search(pattern, text)
    if text.lstrip().startswith("("):
        yield re.match(_OPENING_FIELD, text)
    if not _BLANK_WORDS.isdisjoint(bare_words(text)):
        yield next((match for match in re.finditer(_BY_WORD, text) if _stands_for_a_number(match)), None)
        yield _letter(text)
    if any(sign in text for sign in "[<{"):
        yield next((match for match in re.finditer(_BRACKETS, text) if _is_field(match)), None)


def _stands_for_a_number(match: re.Match[str]) -> bool:
    """Whether what follows XX can be counted: "XX technicians", "XX new posts"; not "XX network founded"."""
    if match[0].lower().strip("x"):
        return True
    after = re.match(r"(?:\s+[a-z'’\-]+){1,3}", match.string[match.end() :], re.IGNORECASE)
    return after is None or _can_be_counted(after[0].lower().split())


def _can_be_counted(found: list[str]) -> bool:
    first = tags_of(found[0])
    if first & (PREPOSITION | CHANGE | COMPARATIVE | PERSON) or found[0] in words.COUNTABLE:
        return True
    nouns = takewhile(lambda word: not tags_of(word) & (PREPOSITION | AUXILIARY | PARTICIPLE), found)
    return any(_is_plural(word) or tags_of(word) & PERSON for word in nouns)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and not tags_of(word) & THIRD


def _letter(text: str) -> re.Match[str] | None:
    match = re.search(_LETTER, text)
    if not match or (match[2] or "").lower() in _NOT_COUNTED:
        return None
    after = match.string[match.start(2) :].lower().split()[:3] if match[2] else ["of"]
    return match if _can_be_counted(after) else None


def _is_field(match: re.Match[str]) -> bool:
    inner = next(group for group in match.groups() if group is not None).lower().split()
    if not inner:
        return True
    plain = [word.strip(".,:;'\"…-_?*") for word in inner]
    return plain[0] in words.FILLING or plain[0] == "please" or all(not word or word in words.FIELDS for word in plain)


def is_form_text(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is the form's own: an instruction, a heading left as it was, or a question."""
    found = [token.word for token in tokens]
    return (
        found[:3] == ["e", ".", "g"]
        or found[:2] == ["for", "example"]
        or (found[0] in {"example", "sample"} and found[1:2] == [":"])
        or _is_question(found)
        or _is_choice(found)
        or _is_heading(found)
        or _is_instruction(found)
    )


def _is_question(found: list[str]) -> bool:
    asks = found[0] in words.QUESTIONS and len(found) > 1
    return asks and (any(word[0] == "?" for word in found[-2:]) or found[1] in words.ASKING)


def _is_choice(found: list[str]) -> bool:
    """Whether the form's options stand side by side: "Yes / No"."""
    return ("/" in found or "or" in found) and words.OPTIONS.issuperset(word for word in found if word.isalpha())


def _is_heading(found: list[str]) -> bool:
    plain = [word for word in found if word.isalpha() and word != "s"]
    if _gives_figure(found):
        return False
    return bool(plain) and words.HEADINGS.issuperset(plain) and not words.STRONG_HEADINGS.isdisjoint(plain)


def _gives_figure(found: list[str]) -> bool:
    """Whether a figure stands behind a heading, with the year that it belongs to: "Baseline 2 (2021/22)"."""
    if not any(map(str.isdecimal, found)):
        return False
    return found[0] == "baseline" or any(re.match(r"(?:19|20)\d\d[/-]", word) for word in found)


def _is_instruction(found: list[str]) -> bool:
    polite = found[0] == "please"
    rest = [word for word in found[polite:] if word.isalpha() and word != "s"]
    if not rest or rest[0] not in words.FILLING:
        return False
    if rest[1:2] == ["your"] and tags_of(rest[-1]) & PARTICIPLE:
        return False  # a name: "Describe Your Image course run"
    if "you" in rest or "your" in rest:
        return True
    asked = len(rest) > 1 and rest[1] in words.QUESTIONS
    return polite or asked or (len(rest) > 1 and words.FIELDS.union(words.HEADINGS, {"an", "or"}).issuperset(rest[1:]))


def ends_open(text: str) -> bool:
    """Whether the last sign of a cell still waits for its value: a colon or an equals sign."""
    return text.rstrip(". \t\r\n").endswith((":", "="))
