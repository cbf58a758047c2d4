"""Cells that are blank, and the cheap look that says a cell cannot be a placeholder."""

from tclint.measures import waiting_words as words
from tclint.measures.word_tables import word_set

# A cell of nothing but these is blank. Underscores and question marks are not: they are a form's unfilled field.
_EMPTY = frozenset("-‐‑‒–—―−.…·•*,;:|/\\~ \t\r\n\f\v\x00\u00a0\u200b\ufeff")

# A placeholder holds one of these words, or opens with one of those, or shows one of the signs, or is very short.
_ANYWHERE = (
    words.INITIALS
    | words.WAITING
    | words.OPEN_VERBS
    | words.SETTLING_BASES
    | words.LATER
    | word_set("""
    t b yet nothing not na ditto lorem click tap choose dependent depending depends depend contingent follow
    come under being cannot don above below elsewhere unchanged need needs needed require requires required x xx
    xxx xxxx nn y yy n dd mm
""")
)
_OPENING = (
    words.POINTING
    | words.WRITTEN
    | words.CORE_NOUNS
    | words.COVERED
    | words.FILLING
    | words.QUESTIONS
    | words.ABSENT
    | words.HEADINGS
    | word_set("""
    as same please no subject draft this it we at there currently do once when until if after measured for e
    link linked links
""")
)
_SIGNS = (
    "[",
    "<",
    "{",
    "__",
    "?",
    "..",
    "#",
    '"',
    "〃",
    "…",
    "in development",
    "in draft",
    "in preparation",
    "in discussion",
    "in negotiation",
    "20X",
    "20x",
    "to-be",
    "☐",
    "□",
    "00",
)
_SPACES = str.maketrans(dict.fromkeys("-‐‑‒–—―−.,;:|/\\~()[]<>{}'’\"%£$€&!?*•·=\t\r\n0123456789", " "))
_DIGITS = frozenset("0123456789")
_OPEN_ENDS = frozenset(":=-–—XYN%")
_FEW_WORDS = 3


def is_blank(text: str | None) -> bool:
    """Whether the cell is empty: no text, or only blanks, dashes, dots and bullets."""
    return not text or _EMPTY.issuperset(text)


def may_be_placeholder(text: str) -> bool:
    """Whether the cell could be a placeholder: never "no" for one, often "yes" for another, in a few microseconds."""
    found = text.lower().translate(_SPACES).split()
    return (
        len(found) <= _FEW_WORDS
        or found[0] in _OPENING
        or not _ANYWHERE.isdisjoint(found)
        or text.rstrip(". \t\r\n")[-1:] in _OPEN_ENDS
        or ("be" in found and not words.SETTLING_VERBS.isdisjoint(found))
        or (not _POINTERS.isdisjoint(found) and not _DIGITS.isdisjoint(text))
        or any(sign in text for sign in _SIGNS)
    )


# Beside a number these may point to another cell, also in the middle of a text.
_POINTERS = word_set("""
    as see refer covered included measured same none link links linked merged combined moved replaced action
    actions
""")
