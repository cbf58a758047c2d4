"""Unfilled template text: blanks, dummy numbers, field names in brackets, headings, instructions and questions."""

import re
from collections.abc import Iterator, Sequence

from tclint.measures import waiting_words as words
from tclint.measures.glance import bare_words
from tclint.measures.tokens import Token
from tclint.measures.word_tables import word_set

Span = tuple[int, int]

_BRACKETS = r"\[([^\[\]]{0,60})\]|<([^<>]{0,60})>|\{+([^{}]{0,60})\}+"
# Signs and what they show: each pattern is compiled and tried only where one of its signs stands.
_BY_SIGN = (
    ("_", r"_{3,}|(?<!\w)__(?!\w)|[£$€]\s?_+(?!\w)"),  # ____ technicians
    (".…", r"\.{4,}|(?:…|\.{3})\s{0,9}%|…{2,}|\b(?:of|by|to|least|than|from)\s+(?:…|\.{3})"),  # ...... %
    ("?", r"\?+\s{0,9}%|\?{2,}(?=\s*\w)|[£$€]\s?\?+(?!\w)|(?<!\w)20(?:\?\?|\d\?)(?!\w)"),  # ??%, 20??
    ("?", r"\A\s*\?\s*\Z|(?:\A|\s)\?\s+(?=\w)|:\s*\?"),  # ? technicians
    ("#", r"\#{2,}(?=\s?%|\s[a-z])|\#\s{0,9}%"),  # ##%
    (":", r":\s*(?:[-–—]+\s*\Z|%)"),  # registered: -
    ("%", r"\b(?:of|by|to|least|than|from)\s+%"),  # an increase of % in members
    ("0", r"(?<![\d.,])0{2,}(?=\s{0,9}%|\s+[a-z])"),  # 00 technicians
    ("☐□", r"[☐□]"),
    ("(", r"\A\s*\(\s*(?:number|no|name|date|figure|insert[^()]{0,30}|%)\s*\)"),  # (number) technicians
)
_BLANK_WORDS = word_set("""
    x xx xxx xxxx y yy yyy yyyy n nn nnn dd mm lorem click tap choose
""")
_BY_WORD = r"""(?xi) (?<![\w\-])[xX]{2,}(?![\w\-])                        # XX technicians
    | [£$€]\s?(?:[xX]+|[nN]{2})(?!\w)                           # £X
    | (?<![\w\-])[xXyYnN]{1,3}(?=\s{0,9}(?:%|per\s{0,9}cent\b))    # X %
    | (?<!\w)20(?:[xX]{2}|\d[xX])(?!\w)                         # 20XX
    | (?<!\w)(?:dd/)?mm/yy(?:yy)?(?!\w)
    | lorem\s+ipsum | (?:click|tap)\s+(?:or\s+tap\s+)?here | choose\s+an\s+item
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
    spans = [match.span() for match in _matches(text) if match]
    return min(spans, default=None)


def _matches(text: str) -> Iterator[re.Match[str] | None]:
    for signs, pattern in _BY_SIGN:
        if any(sign in text for sign in signs):
            yield re.search(pattern, text, re.IGNORECASE)
    if not _BLANK_WORDS.isdisjoint(bare_words(text)):
        yield re.search(_BY_WORD, text)
        yield _letter(text)
    if any(sign in text for sign in "[<{"):
        yield next((match for match in re.finditer(_BRACKETS, text) if _is_field(match)), None)


def _letter(text: str) -> re.Match[str] | None:
    match = re.search(_LETTER, text)
    return match if match and (match[2] or "").lower() not in _NOT_COUNTED else None


def _is_field(match: re.Match[str]) -> bool:
    inner = next(group for group in match.groups() if group is not None).lower().split()
    if not inner:
        return True
    plain = [word.strip(".,:;'\"…-_?*") for word in inner]
    return plain[0] in words.FILLING or all(not word or word in words.FIELDS for word in plain)


def is_form_text(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is the form's own: an instruction, a heading left as it was, or a question."""
    found = [token.word for token in tokens]
    return (
        found[:3] == ["e", ".", "g"]
        or found[:2] == ["for", "example"]
        or _is_question(found)
        or _is_heading(found)
        or _is_instruction(found)
    )


def _is_question(found: list[str]) -> bool:
    asks = found[0] in words.QUESTIONS and len(found) > 1
    return asks and (any(word[0] == "?" for word in found[-2:]) or found[1] in words.ASKING)


def _is_heading(found: list[str]) -> bool:
    plain = [word for word in found if word.isalpha() and word != "s"]
    return bool(plain) and words.HEADINGS.issuperset(plain) and not words.STRONG_HEADINGS.isdisjoint(plain)


def _is_instruction(found: list[str]) -> bool:
    polite = found[0] == "please"
    rest = [word for word in found[polite:] if word.isalpha()]
    if not rest or rest[0] not in words.FILLING:
        return False
    asked = len(rest) > 1 and (rest[1] in words.QUESTIONS or rest[1] == "your")
    return polite or asked or (len(rest) > 1 and words.FIELDS.union(words.HEADINGS, {"an", "or"}).issuperset(rest[1:]))


def ends_open(text: str) -> bool:
    """Whether the last sign of a cell still waits for its value: a colon or an equals sign."""
    return text.rstrip(". \t\r\n").endswith((":", "="))
