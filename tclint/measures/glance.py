"""The cheap look at a cell: is it blank, and could it be a placeholder at all?

Nearly every measure is honest, so the reader that decides is loaded only for the few that this look lets through.
"""

from tclint.measures import waiting_words as words
from tclint.measures.word_tables import word_set

# A cell of nothing but these is blank. Underscores and question marks are not: they are a form's unfilled field.
_EMPTY = frozenset("-‐‑‒–—―−.…·•*,;:|/\\~ \t\r\n\f\v\x00\u00a0\u200b\ufeff")

_SPACES = str.maketrans(dict.fromkeys("-‐‑‒–—―−.,;:|/\\~()[]<>{}'’\"%£$€&!?*•·=\t\r\n0123456789", " "))
_PIECES = str.maketrans(dict.fromkeys("–—―.,;:|()[]{}<>\"=•·*?!\r\n", "|") | dict.fromkeys("-‐‑‒−/\\~'’", " "))

# Wherever they stand, these say that something is open.
_STRONG = words.INITIALS | word_set("""
    lorem ditto click tap x xx xxx xxxx nn yy n y dd mm don placeholder na
""")
# These say so of the cell or of its measure only: nothing else may stand before them.
_WAITING = words.WAITING | words.LACKING | words.DEPENDING | word_set("not nothing unchanged")
_FUTURE = word_set("to be being will shall yet must should been")
_PROMISED = words.OPEN_VERBS | words.SETTLING_VERBS | words.SETTLING_BASES | word_set("follow come")
_STATES = words.WAITING_UNDER | words.WAITING_IN
_BEFORE_STATES = word_set("in under being")
_POINTING = words.POINTING | words.COVERED | words.WRITTEN | word_set("as same")
_OPENING = _POINTING | words.FILLING | words.ABSENT | words.CONDITIONS | word_set("""
    please no draft e for not above below overleaf subject
""")
_HEADED = words.STRONG_HEADINGS | words.QUESTIONS
_TRIGGERS = (
    _STRONG | _WAITING | _PROMISED | _STATES | _OPENING | _HEADED | words.LATER | words.NEEDS | word_set("b")
)  # fmt: skip
_LITTLE = words.LEAD | _FUTURE | word_set("""
    the a an our their we yet not still currently now presently at present all there has have had no as some more
    further also need needs needed and or measure success
""")
_LEADING = word_set("at in on of for with from under within by during after")
_NO_PLACE = word_set("a an more higher better greater improved increased")
_BEYOND = words.FIELDS | words.HEADINGS | words.QUESTIONS | word_set("your an or")

_SIGNS = frozenset("[<{«_?#〃…☐□")
_DIGITS = frozenset("0123456789")
_ID_LETTERS = 3
_LOOK_BACK = 4


def is_blank(text: str | None) -> bool:
    """Whether the cell is empty: no text, or only blanks, dashes, dots and bullets."""
    return not text or _EMPTY.issuperset(text)


def may_be_placeholder(text: str) -> bool:
    """Whether the cell could be a placeholder: never "no" for one, now and then "yes" for another."""
    lowered = text.lower()
    found = lowered.translate(_SPACES).split()
    return (
        (not _TRIGGERS.isdisjoint(found) and _any_piece_waits(lowered))
        or all(len(word) <= _ID_LETTERS or word in words.ID_WORDS for word in found)
        or not _SIGNS.isdisjoint(text)
        or ".." in text
        or text.rstrip(". \t\r\n").endswith((":", "=", "-", "–", "—"))
        or ("%" in text and _lacks_number(text))
        or ("00" in text and any(word.startswith("00") for word in text.split()))
    )


def _lacks_number(text: str) -> bool:
    """Whether a per cent sign stands without its number."""
    return any(part.rstrip()[-1:] not in _DIGITS for part in text.split("%")[:-1])


def _any_piece_waits(lowered: str) -> bool:
    pieces = lowered.replace(" - ", "|").translate(_PIECES).split("|")
    return any(_waits(piece.split()) for piece in pieces if piece and not piece.isspace())


def _waits(found: list[str]) -> bool:
    first = next((place for place, word in enumerate(found) if word not in words.LEAD), len(found) - 1)
    return (
        (found[first] in _OPENING and _opens(found[first], found[first + 1 : first + 2], found))
        or (not _HEADED.isdisjoint(found) and _is_forms_own(found))
        or any(word in _TRIGGERS and _waits_at(found, place) for place, word in enumerate(found))
    )


def _opens(first: str, second: list[str], found: list[str]) -> bool:
    """Whether a first word and the next open a pointer, an instruction or a "none"."""
    if first in words.POINTING:
        return _NO_PLACE.isdisjoint(second)
    if first in _POINTING:
        return not second or second[0] in words.POINTED or not second[0].isalpha()
    if first in words.FILLING:
        return bool(second) and _BEYOND.issuperset(second)
    if first in words.CONDITIONS:
        return found[-1] in _PROMISED
    if first == "no":
        return len(found) == 1 or not words.MEASURE_NOUNS.isdisjoint(found[1:_LOOK_BACK])
    return len(found) == 1 or first not in {"not", "for"}


def _is_forms_own(found: list[str]) -> bool:
    return words.HEADINGS.issuperset(found) or (found[0] in words.QUESTIONS and found[1:2] in words.ASKING)


def _waits_at(found: list[str], place: int) -> bool:
    return True
