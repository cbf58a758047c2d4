"""The cheap look at a cell: is it blank, and could it be a placeholder at all?

Nearly every measure is honest, so the reader that decides is loaded only for the few that this look lets through.
"""

from collections.abc import Iterator
from functools import lru_cache

from tclint.measures import word_tables as words
from tclint.measures.word_tables import word_set

# A cell of nothing but these is blank. Underscores and question marks are not: they are a form's unfilled field.
_EMPTY = frozenset("-‐‑‒–—―−.…·•*,;:|/\\~ \t\r\n\f\v\x00\u00a0\u200b\ufeff")

_SPACES = str.maketrans(dict.fromkeys("-‐‑‒–—―−.,;:|/\\~()[]<>{}'’\"%£$€&!?*•·=\t\r\n0123456789", " "))
_PIECES = str.maketrans(dict.fromkeys('–—―,;:|()[]{}<>"=•·*?!\r\n', "|") | dict.fromkeys("-‐‑‒−/\\~'’%&\t", " "))

# Wherever they stand, these say that something is open.
_STRONG = words.INITIALS | word_set("typing lorem ditto click tap x xx xxx xxxx nn yy y n dd mm don placeholder")
# These say so only where nothing but little words or the measure stands before them.
_WAITING = words.WAITING | words.DEPENDING | word_set("ongoing not nothing unchanged")
_STATES = words.WAITING_UNDER | words.WAITING_IN
_STILL_OPEN = _WAITING | _STATES | words.STANDING
_PASSIVES = words.OPEN_VERBS | words.SETTLING_VERBS | word_set("reported available")
_OPEN_BASES = words.TRANSITIVE | words.REPORTING | words.COMING
_BASES = words.SETTLING_BASES | _OPEN_BASES
_ORDERS = words.OPEN_BASES | word_set("discuss")
_POINTING = words.COVERED | words.WRITTEN | words.REPLACED | words.KEPT | word_set("as same")
_OPENING = (
    words.POINTING
    | words.DITTO
    | _POINTING
    | words.ABSENT
    | words.CONDITIONS
    | word_set("""
    insufficient no draft for above below overleaf elsewhere do per cross example sample
""")
)
_FORMS = words.QUESTIONS | words.FILLING | word_set("please")
_TRIGGERS = (
    _STATES | _PASSIVES | _BASES | _FORMS | _OPENING | _WAITING | words.STANDING | words.LATER | words.MISSING_WORK
    | words.LACKING | words.DEVELOPING | words.NEEDS | word_set("working watch")
) - word_set("n")  # fmt: skip

_BE = word_set("be being yet")
_BEFORE_BASES = word_set("to will shall")
_GIVING = word_set("supply provide")
_BEFORE_STATES = word_set("in under being")
_LITTLE = words.LEAD | word_set("""
    to being shall yet must should a an our their we not still currently now presently at present all there have had
    no as some more further need needs needed and or work do does of
""")
_MEASURES = words.MEASURE_NOUNS | words.MEASURE_WORK | words.METHODS | words.MEASURING | words.OUTCOMES
_LEADING = word_set("at in on of for with from under within by during after")
_FREE = _LEADING | word_set("once when if how what which who whether where until later soon as following based")
_NO_PLACE = word_set("a an more higher better greater improved increased")
_POINTED = words.AS | words.SAME | words.CELL_NAMES | word_set("per in for with under at")
_AFTER_NONE = words.KEPT_NEXT | words.FOR_LATER | word_set("example know a to")
_FIELDS = words.FIELDS | words.HEADINGS | words.QUESTIONS | word_set("your an or")

_MISSED = words.MEASURE_NOUNS - {"success"}
_TILL = word_set("once until")
_OFTEN = word_set("a an per each every in")
_PUT_OFF = word_set("later in at by after once when following during until within from next if with")
_PERSONS = word_set("who whom")
_AT_IT = word_set("""
    am are is be been being was were re has have had will shall would may might must can could should not also
    currently still now presently already yet just only then
""")

_ASKED = words.QUESTIONS | word_set("your")
_AFTER_NOT = words.NOT_NEXT | words.ABSENT_NEXT | word_set("yet been be currently a any have to")
_AWAITING = word_set("awaiting await awaits")

_SIGNS = frozenset("«〃…☐□")
_OPEN_ENDS = (":", "=", "-", "–", "—")
_ID_LETTERS = 2
_LOOK_BACK = 4
_SHORT = 3
# Pieces that never end are cut, so that the look takes time in proportion to the text.
_LONGEST = 80


def is_blank(text: str | None) -> bool:
    """Whether the cell is empty: no text, or only blanks, dashes, dots and bullets."""
    return not text or _EMPTY.issuperset(text)


def has_number(text: str | None) -> bool:
    """Whether a field holds a digit."""
    return text is not None and any(map(str.isdigit, text))


def bare_words(text: str) -> list[str]:
    """The words of a text in lower case, without signs and digits."""
    return text.lower().translate(_SPACES).split()


@lru_cache(maxsize=256)
def may_be_placeholder(text: str) -> bool:
    """Whether the cell could be a placeholder: never "no" for one, now and then "yes" for another.

    Kept for a moment, since the full reading asks again what the look at sound measures has asked.
    """
    if not text.isascii():
        from tclint.form_fields import in_latin

        text = in_latin(text)
    lowered, found = text.lower(), bare_words(text)
    return (
        not _STRONG.isdisjoint(found)
        or "t.b." in lowered
        or (not _TRIGGERS.isdisjoint(found) and any(map(_piece_waits, _pieces(lowered))))
        or _is_bare(found, text)
        or _has_sign(text)
        or ".." in text
        or text.rstrip(". \t\r\n").endswith(_OPEN_ENDS)
        or ('"' in text and _repeats_above(text))
        or ("?" in text and _is_asked(text, found))
        or lowered.lstrip().startswith(("(", "e.g"))
        or ("%" in text and _lacks_number(text))
        or ("00" in text and any(word.lstrip("£").startswith("00") for word in text.split()))
    )


def _has_sign(text: str) -> bool:
    """Whether a sign of an unfilled field stands somewhere."""
    usual = "_" in text or "[" in text or "<" in text or "{" in text or "#" in text
    return usual or (not text.isascii() and not _SIGNS.isdisjoint(text))


def _is_bare(found: list[str], text: str) -> bool:
    """Whether the cell holds nothing but initials, the numbers of rows, or a form's own heading."""
    if all(len(word) <= _ID_LETTERS or word in words.ID_WORDS for word in found):
        return "£" not in text and (bool(found) or "." in text)
    return words.HEADINGS.issuperset(found) or words.OPTIONS.issuperset(found)


def _repeats_above(text: str) -> bool:
    """Whether a quotation mark stands for the cell above: it is no pair, or nothing stands between the pair."""
    return text.count('"') % 2 > 0 or '""' in text or '" "' in text


def _is_asked(text: str, found: list[str]) -> bool:
    """Whether a question mark may stand for a blank or end a form's question, not a writer's: "(in both schools?)"."""
    before = (part[-1:] for part in text.split("?")[:-1])
    return "??" in text or not words.QUESTIONS.isdisjoint(found) or not all(map(str.isalpha, before))


def _lacks_number(text: str) -> bool:
    """Whether a per cent sign stands without its number."""
    return any(not part.rstrip()[-1:].isdigit() for part in text.split("%")[:-1])


def _pieces(lowered: str) -> Iterator[list[str]]:
    for piece in lowered.replace(" - ", "|").replace(". ", "|").translate(_PIECES).split("|"):
        found = piece.rstrip(". ").split()
        yield from (found[start : start + _LONGEST] for start in range(0, len(found), _LONGEST))


def _piece_waits(found: list[str]) -> bool:
    first = next((place for place, word in enumerate(found) if word not in words.LEAD), len(found) - 1)
    return (
        (found[first] in _OPENING and _opens(found[first], found[first + 1 :]))
        or (found[0] in _FORMS and _is_forms_own(found))
        or any(word in _TRIGGERS and _waits_at(word, found, place) for place, word in enumerate(found))
    )


def _opens(first: str, rest: list[str]) -> bool:
    """Whether a first word and those after it may be a pointer, a condition or a "none"."""
    if not rest or first in words.DITTO or first == "per":
        return True
    if first in words.POINTING or first == "cross":
        return rest[0] not in _NO_PLACE
    if first in {"as", "same"}:
        return rest[0] in _POINTED or rest[0] in words.CORE_NOUNS or _names_a_row(rest[0])
    if first in _POINTING:
        return (rest[0] in words.WHERE or rest[0] == "out") and any(map(_names_a_row, rest))
    if first in words.CONDITIONS:
        return (first in _TILL and rest[0] not in _OFTEN) or not words.SETTLED.isdisjoint(rest)
    return _is_none(first, rest)


def _is_none(first: str, rest: list[str]) -> bool:
    """Whether a first word says that there is no measure: "no target", "none at present", "insufficient data"."""
    if first == "no":
        return not _MISSED.isdisjoint(rest[:_SHORT]) or rest[0] == "longer"
    return rest[0] in _AFTER_NONE or rest[-1] in words.DATA


def _names_a_row(word: str) -> bool:
    return word in words.CELL_NAMES or word in words.PAPERS or not word.isalpha()


def _is_forms_own(found: list[str]) -> bool:
    if found[0] in words.QUESTIONS:
        return not words.ASKING.isdisjoint(found[1:2])
    if "you" in found or "your" in found:
        return True
    return found[0] == "please" or (len(found) > 1 and (found[1] in _ASKED or _FIELDS.issuperset(found[1:])))


def _waits_at(word: str, found: list[str], place: int) -> bool:
    """Whether a trigger makes its piece a promise, as far as the words around it tell."""
    before, after = found[place - 1 : place], found[place + 1 :]
    if word in _BASES and (before[0] in _BEFORE_BASES if place else word in _ORDERS) and _lacks_object(word, after):
        return word not in words.REPORTING or _is_put_off(found, place)
    if word in _PASSIVES and not _BE.isdisjoint(found[max(0, place - _LOOK_BACK) : place]):
        return word in words.OPEN_VERBS or _is_open(found[:place])
    if word in _STILL_OPEN and _goes_on(word, before, after) and _is_open(found[:place]):
        return True
    return _names_the_measure(word, found, place)


def _lacks_object(word: str, after: list[str]) -> bool:
    if after and after[0] in _PERSONS:
        return False
    lacks = (word in _OPEN_BASES and _is_free(after)) or (word in _GIVING and len(after) <= _SHORT)
    return lacks or not words.CORE_NOUNS.isdisjoint(after[:_SHORT])


def _is_put_off(found: list[str], place: int) -> bool:
    """Whether it is the figures, or nothing in particular, that is reported later: not "Staff will report how"."""
    after = found[place + 1 : place + 1 + _SHORT]
    is_later = not after or after[0] in _PUT_OFF
    return not words.CORE_NOUNS.isdisjoint(after) or (is_later and _is_open(found[:place]))


def _goes_on(word: str, before: list[str], after: list[str]) -> bool:
    """Whether the words around a state leave it one: not "nothing older", "pending tray cleared"."""
    if word == "ongoing":
        return bool(before)
    if word in {"not", "nothing"}:
        return not after or after[0] in _AFTER_NOT
    if word in words.STANDING or word in _STATES:
        free = _is_free(after) or after[0] == "pending"
        return free and (word in words.STANDING or not _BEFORE_STATES.isdisjoint(before))
    return word in _AWAITING or _is_free(after) or not any(other.endswith("ed") for other in after)


def _names_the_measure(word: str, found: list[str], place: int) -> bool:
    """Whether a trigger that waits for the measure only stands beside a word for it."""
    if word == "as":
        return found[place + 1 : place + 2] == ["per"]
    if word == "no":
        return not words.CORE_NOUNS.isdisjoint(found[place : place + _SHORT])
    if word in words.LACKING or word in words.NEEDS:
        return not words.CORE_NOUNS.isdisjoint(found[:_SHORT])
    if word in words.MISSING_WORK:
        return not words.NEEDS.isdisjoint(found)
    if word == "working" or word in words.DEVELOPING:
        at_it = place > 0 and (found[place - 1] in _AT_IT or found[place - 1].endswith(("ly", "n't")))
        return at_it and not words.CORE_NOUNS.isdisjoint(found[place:])
    return word == "watch" or (word in words.LATER and len(found) <= _SHORT)


def _is_free(after: list[str]) -> bool:
    return not after or after[0] in _FREE or after[0].endswith("ly")


def _is_open(before: list[str]) -> bool:
    """Whether nothing that could be a product stands before the word that waits."""
    if not _MEASURES.isdisjoint(before):
        return True
    subject = [word for word in before if word not in _LITTLE]
    return not subject or subject[0] in _LEADING
