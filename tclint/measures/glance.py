"""The cheap look at a cell: is it blank, and could it be a placeholder at all?

Nearly every measure is honest, so the reader that decides is loaded only for the few that this look lets through.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tclint.measures import waiting_words as words
from tclint.measures.word_tables import word_set

if TYPE_CHECKING:
    from tclint.measures.model import Measure

# A cell of nothing but these is blank. Underscores and question marks are not: they are a form's unfilled field.
_EMPTY = frozenset("-‐‑‒–—―−.…·•*,;:|/\\~ \t\r\n\f\v\x00\u00a0\u200b\ufeff")

_SPACES = str.maketrans(dict.fromkeys("-‐‑‒–—―−.,;:|/\\~()[]<>{}'’\"%£$€&!?*•·=\t\r\n0123456789", " "))
_PIECES = str.maketrans(dict.fromkeys('–—―,;:|()[]{}<>"=•·*?!\r\n', "|") | dict.fromkeys("-‐‑‒−/\\~'’%&\t", " "))

# Wherever they stand, these say that something is open.
_STRONG = words.INITIALS | word_set("lorem ditto click tap x xx xxx xxxx nn yy y n dd mm don placeholder")
# These say so only where nothing but little words or the measure stands before them.
_WAITING = words.WAITING | words.DEPENDING | word_set("not nothing unchanged")
_STATES = words.WAITING_UNDER | words.WAITING_IN
_PASSIVES = words.OPEN_VERBS | words.SETTLING_VERBS
_OPEN_BASES = words.OPEN_BASES | words.COMING
_BASES = words.SETTLING_BASES | _OPEN_BASES
_POINTING = words.COVERED | words.WRITTEN | word_set("as same")
_OPENING = (
    words.POINTING
    | words.DITTO
    | _POINTING
    | words.ABSENT
    | words.CONDITIONS
    | word_set("""
    no draft for above below overleaf elsewhere do
""")
)
_FORMS = words.QUESTIONS | words.FILLING | word_set("please")
_TRIGGERS = (
    _WAITING | _STATES | _PASSIVES | _BASES | _FORMS | _OPENING | words.LATER | words.MISSING_WORK | words.LACKING
) - word_set("n")  # fmt: skip

_BE = word_set("be being yet")
_BEFORE_BASES = word_set("to will shall")
_BEFORE_STATES = word_set("in under being")
_LITTLE = words.LEAD | word_set("""
    to being shall yet must should a an our their we not still currently now presently at present all there have had
    no as some more further need needs needed and or work
""")
_LEADING = word_set("at in on of for with from under within by during after")
_FREE = _LEADING | word_set("once when if how what which who whether where until later soon as following based")
_NO_PLACE = word_set("a an more higher better greater improved increased")
_POINTED = words.AS | words.SAME | words.CELL_NAMES | word_set("per in for with under at")
_AFTER_NONE = words.ABSENT_NEXT | word_set("example know a")
_FIELDS = words.FIELDS | words.HEADINGS | words.QUESTIONS | word_set("your an or")

_ASKED = words.QUESTIONS | word_set("your")
_SKIPPED = word_set("yet been be currently a any have")

_SIGNS = frozenset("[<{«_?#〃…☐□")
_OPEN_ENDS = (":", "=", "-", "–", "—", '"')
_ID_LETTERS = 2
_LOOK_BACK = 4
_SHORT = 3


def is_blank(text: str | None) -> bool:
    """Whether the cell is empty: no text, or only blanks, dashes, dots and bullets."""
    return not text or _EMPTY.issuperset(text)


def is_placeholder_measure(text: str | None, action: str = "") -> Measure | None:
    """The reading of a cell that is blank or a placeholder; None for any other, and mostly at once."""
    if text and not is_blank(text) and not may_be_placeholder(text):
        return None
    from tclint.measures.reading import UNMEASURED, read_measure

    measure = read_measure(text, action=action)
    return measure if measure.label in UNMEASURED else None


def bare_words(text: str) -> list[str]:
    """The words of a text in lower case, without signs and digits."""
    return text.lower().translate(_SPACES).split()


def may_be_placeholder(text: str) -> bool:
    """Whether the cell could be a placeholder: never "no" for one, now and then "yes" for another."""
    lowered, found = text.lower(), bare_words(text)
    return (
        not _STRONG.isdisjoint(found)
        or (not _TRIGGERS.isdisjoint(found) and any(map(_piece_waits, _pieces(lowered))))
        or _is_bare(found, text)
        or not _SIGNS.isdisjoint(text)
        or ".." in text
        or text.rstrip(". \t\r\n").endswith(_OPEN_ENDS)
        or lowered.lstrip().startswith(("(", "e.g"))
        or ("%" in text and _lacks_number(text))
        or ("00" in text and any(word.lstrip("£").startswith("00") for word in text.split()))
    )


def _is_bare(found: list[str], text: str) -> bool:
    """Whether the cell holds nothing but initials, the numbers of rows, or a form's own heading."""
    if all(len(word) <= _ID_LETTERS or word in words.ID_WORDS for word in found):
        return "£" not in text and (bool(found) or "." in text)
    return words.HEADINGS.issuperset(found)


def _lacks_number(text: str) -> bool:
    """Whether a per cent sign stands without its number."""
    return any(not part.rstrip()[-1:].isdigit() for part in text.split("%")[:-1])


def _pieces(lowered: str) -> Iterator[list[str]]:
    pieces = lowered.replace(" - ", "|").replace(". ", "|").translate(_PIECES).split("|")
    return (found for piece in pieces if (found := piece.rstrip(". ").split()))


def _piece_waits(found: list[str]) -> bool:
    first = next((place for place, word in enumerate(found) if word not in words.LEAD), len(found) - 1)
    return (
        (found[first] in _OPENING and _opens(found[first], found[first + 1 :]))
        or (found[0] in _FORMS and _is_forms_own(found))
        or any(word in _TRIGGERS and _waits_at(word, found, place) for place, word in enumerate(found))
    )


def _opens(first: str, rest: list[str]) -> bool:
    """Whether a first word and those after it may be a pointer, a condition or a "none"."""
    if not rest or first in words.DITTO:
        return True
    if first in words.POINTING:
        return rest[0] not in _NO_PLACE
    if first in {"as", "same"}:
        return rest[0] in _POINTED or _names_a_row(rest[0])
    if first in _POINTING:
        return (rest[0] in words.WHERE or rest[0] == "out") and any(map(_names_a_row, rest))
    if first == "no":
        return not words.MEASURE_NOUNS.isdisjoint(rest[:_SHORT]) or rest[0] == "longer"
    return rest[0] in _AFTER_NONE or (first in words.CONDITIONS and rest[-1] in words.SETTLED)


def _names_a_row(word: str) -> bool:
    return word in words.CELL_NAMES or word in words.PAPERS or not word.isalpha()


def _is_forms_own(found: list[str]) -> bool:
    if found[0] in words.QUESTIONS:
        return not words.ASKING.isdisjoint(found[1:2])
    return found[0] == "please" or (len(found) > 1 and (found[1] in _ASKED or _FIELDS.issuperset(found[1:])))


def _waits_at(word: str, found: list[str], place: int) -> bool:
    """Whether a trigger makes its piece a promise, as far as the words around it tell."""
    before, after = found[place - 1 : place], found[place + 1 :]
    near = found[max(0, place - _LOOK_BACK) : place]
    if word in _BASES and (not place or before[0] in _BEFORE_BASES):
        return not words.CORE_NOUNS.isdisjoint(after[:_SHORT]) or (word in _OPEN_BASES and _is_free(after))
    if word in _PASSIVES and not _BE.isdisjoint(near):
        return word in words.OPEN_VERBS or _is_open(found[:place])
    if word in _WAITING or (word in _STATES and before and before[0] in _BEFORE_STATES):
        return _is_open(found[:place]) and (word == "awaiting" or _goes_on(word, after))
    if word in words.LACKING:
        return found[0] in words.CORE_NOUNS
    if word in words.MISSING_WORK:
        return not words.NEEDS.isdisjoint(found)
    return word in words.LATER and len(found) <= _SHORT


def _goes_on(word: str, after: list[str]) -> bool:
    """Whether what follows a state of waiting leaves it one: not "nothing older", "pending tray cleared"."""
    if word in {"not", "nothing"}:
        return not after or after[0] in words.NOT_NEXT or after[0] in words.ABSENT_NEXT or after[0] in _SKIPPED
    return not any(other.endswith("ed") for other in after) or _is_free(after)


def _is_free(after: list[str]) -> bool:
    return not after or after[0] in _FREE or after[0].endswith("ly")


def _is_open(before: list[str]) -> bool:
    """Whether nothing that could be a product stands before the word that waits."""
    if not words.MEASURE_NOUNS.isdisjoint(before):
        return True
    subject = [word for word in before if word not in _LITTLE]
    return not subject or subject[0] in _LEADING
