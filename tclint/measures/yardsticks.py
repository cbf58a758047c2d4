"""Finds the yardstick of a clause: a number, a frequency, complete coverage or parity, and whether it needs a start."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tclint.measures import number_words as words
from tclint.measures.model import Label
from tclint.measures.row import Row
from tclint.measures.shape import Clause
from tclint.measures.tags import (
    BASE, CHANGE, COMPARATIVE, ENDING, FEEL, INSTRUMENT, LOOSE, MULTIPLY, NEVER_ENDING, PARTICIPLE, PERCEIVED, PERCEPTION,
    QUALITY,
)
from tclint.measures.tokens import Token

_PARITY = re.compile(words.PARITY)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/\-]\d{2,4})?")
_DATE_PARTS = 3


class Verdict(NamedTuple):
    """A label, the class that decided, and the range of tokens that decided."""

    label: Label
    reason: str
    first: int
    last: int


def find_yardstick(clause: Clause, row: Row) -> Verdict | None:
    """The clause's yardstick, or None where nothing in it can be counted or compared."""
    return _parity(clause) or _numbers(clause, row) or _multiple(clause, row) or _coverage(clause) or _frequency(clause)


# --- numbers ----------------------------------------------------------------------------------------------------


def _numbers(clause: Clause, row: Row) -> Verdict | None:
    best: Verdict | None = None
    after = 0
    for index, token in enumerate(clause.tokens):
        if index < after or not _is_number(token) or not (verdict := _number(clause, index, row)):
            continue
        if best and verdict.reason == "time":
            continue
        if verdict.label is Label.TARGET:
            return verdict
        best, after = best or verdict, verdict.last + 1
    return best


def _is_number(token: Token) -> bool:
    word = token.word
    return word[0].isdigit() or word in words.NUMBERS or word in words.FRACTIONS or word == "one"


def _number(clause: Clause, index: int, row: Row) -> Verdict | None:
    tokens = clause.tokens
    if _in_a_name(tokens, index):
        return None
    if (percent := _percent_end(tokens, index)) >= index and not (_word(tokens, index + 1) in {"a", "an"} and _unit_at(tokens, index + 2)):
        return _share(clause, index, percent, row)
    word = tokens[index].word
    if word == "half" and _word(tokens, index + 1) in {"a", "an"} and _unit_at(tokens, index + 2):
        return _duration(clause, index, index + 2, row)
    if word in words.FRACTIONS or (word == "one" and not _counts_one(tokens, index)):
        return None
    unit = _unit_at(tokens, index + 1)
    if unit:
        return _duration(clause, index, unit, row)
    if _word(tokens, index + 1) == "times":
        as_many = _word(tokens, index + 2) in {"as", "more", "the", "higher"}
        return _needs_start("multiple", index, index + 1, row) if as_many else Verdict(Label.TARGET, "count", index, index + 1)
    if _is_average(tokens, index) and not _counted(tokens, index):
        return _share(clause, index, index, row)
    if _changes_to(tokens, index):
        return _needs_start("change", index, index, row)
    return Verdict(Label.TARGET, "count", index, min(index + 1, len(tokens) - 1))


def _is_average(tokens: Sequence[Token], index: int) -> bool:
    return any(token.word in words.AVERAGES for token in tokens[:index]) or any(token.word == "average" for token in tokens)


def _counts_one(tokens: Sequence[Token], index: int) -> bool:
    back = {token.word for token in tokens[max(0, index - 2) : index]}
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.word not in {"another", "of", "in", "or", "'s"} and (not back or bool(back & words.LIMITS))


def _counted(tokens: Sequence[Token], index: int) -> bool:
    """Whether a plain noun follows, so that things are counted, and the average before it is another matter."""
    return index + 1 < len(tokens) and tokens[index + 1].word.endswith("s") and tokens[index + 1].word not in {"points", "as"}


def _in_a_name(tokens: Sequence[Token], index: int) -> bool:
    word, before, after = tokens[index].word, _word(tokens, index - 1), _word(tokens, index + 1)
    if before in words.NAMED_BEFORE or (word[0].isdigit() and word[-2:] in {"st", "nd", "rd", "th"}):
        return True
    if before in {"-", "/", "#", "no."} or after in {"-", "anniversary", "degree", "st", "th"}:
        return True
    if _YEAR.fullmatch(word) and before not in {"£", "least"}:
        return not (after and after.endswith("s") and before not in {"in", "by", "from", "until", "during", "for"})
    if before in {"and", "to", "or", "&"} and _word(tokens, index - 3) in words.NAMED_BEFORE:
        return True
    near_month = before in words.MONTHS or (after in words.MONTHS and word[0].isdigit())
    return near_month or word.count("/") > 0 or (word.count(".") >= _DATE_PARTS - 1) or word == "24/7" or _is_entitled(tokens, index)


def _is_entitled(tokens: Sequence[Token], index: int) -> bool:
    near = tokens[index + 1 : index + 6]
    if any(token.word == "anniversary" for token in near):
        return True
    return _unit_at(tokens, index + 1) > 0 and any(token.word in words.ENTITLEMENTS for token in near)


def _percent_end(tokens: Sequence[Token], index: int) -> int:
    """The index of the sign or word that makes the number a share, or -1."""
    after, then = _word(tokens, index + 1), _word(tokens, index + 2)
    word = tokens[index].word
    if after in {"%", "percent", "pp", "percentage"} or word[-1:] == "%":
        return index + 1
    if after == "per" and then == "cent":
        return index + 2
    if after in {"in", "out"} and _is_count(_word(tokens, index + (2 if after == "in" else 3))):
        return index + (2 if after == "in" else 3)
    if after in words.FRACTIONS and word not in words.FRACTIONS:
        return index + 1
    if word in words.FRACTIONS and _is_fraction(tokens, index):
        return index + 1 if after == "of" else index
    return -1


def _is_fraction(tokens: Sequence[Token], index: int) -> bool:
    word, before, after = tokens[index].word, _word(tokens, index - 1), _word(tokens, index + 1)
    if word in {"quarter", "quarters"} and before in {"each", "every", "per", "last", "first", "next", "the"}:
        return False
    if word.startswith("half"):
        return after in {"of", "the", "our", "all", "a", "their"} or before in {"by", "least", "than", "to", "over", "one", "about"} or (before == "a" and _word(tokens, index - 2) == "by")
    return before in {"a", "one", "by", "least", "than", "over"} or "-" in word or _is_count(before)


def _is_count(word: str) -> bool:
    return word[:1].isdigit() or word in words.NUMBERS or word == "one"


def _share(clause: Clause, first: int, last: int, row: Row) -> Verdict | None:
    """A percentage, rate or average: it needs a start unless its context is its own yardstick."""
    tokens = clause.tokens
    if tokens[first].word in {"100", "0"} and last > first and not _changes_to(tokens, first):
        return _full_coverage(clause, first, last)
    near = {token.word for token in tokens}
    own = (
        (not words.MAINTAINED.isdisjoint(near) and not _changes_to(tokens, first))
        or _is_served(tokens)
        or (bool(near & {"each", "every"}) and not near & words.TIME_UNITS)
        or row.has_start
    )
    if own or (row.is_first_ever and not _grows(tokens, first)):
        return Verdict(Label.TARGET, "share", first, min(last, len(tokens) - 1))
    return Verdict(Label.NO_BASELINE, "share", first, min(last, len(tokens) - 1))


def _is_served(tokens: Sequence[Token]) -> bool:
    return any(token.word == "within" and _has_short_unit(tokens, index) for index, token in enumerate(tokens))


def _has_short_unit(tokens: Sequence[Token], index: int) -> bool:
    return any(token.word in words.SHORT_UNITS for token in tokens[index + 1 : index + 5])


def _has_unit(tokens: Sequence[Token], index: int) -> bool:
    return any(token.word in words.TIME_UNITS for token in tokens[index + 1 : index + 5])


def _unit_at(tokens: Sequence[Token], index: int) -> int:
    if _word(tokens, index) in words.UNIT_ADJECTIVES:
        index += 1
    return index if _word(tokens, index) in words.TIME_UNITS else 0


def _duration(clause: Clause, index: int, unit: int, row: Row) -> Verdict | None:
    tokens = clause.tokens
    if _is_average(tokens, index):
        return _share(clause, index, unit, row)
    if _changes_to(tokens, index):
        return _needs_start("change", index, unit, row)
    back = {token.word for token in tokens[max(0, index - 3) : index]}
    after = _word(tokens, unit + 1)
    if back & words.LIMITS or after in {"of", "per", "'", "or", "each", "a"} or tokens[unit].raw.endswith(("'", "’")):
        return Verdict(Label.TARGET, "time", index, unit)
    return None


def _changes_to(tokens: Sequence[Token], index: int) -> bool:
    """Whether the number is where a change leads or how far it goes: "rise to 12", "up by 3", "an increase of 5"."""
    place = index - 1
    while place >= 0 and _word(tokens, place) in {"at", "least", "around", "about", "over", "£", "than", "more", "a", "an", "some"}:
        place -= 1
    link = _word(tokens, place)
    if link in {"of", "up", "down"}:
        return bool(place >= 0 and (link != "of" or (place and tokens[place - 1].tags & (CHANGE | COMPARATIVE))))
    if link not in {"to", "by", "from", "reach", "reaches"}:
        return False
    for token in reversed(tokens[:place]):
        if token.tags & (CHANGE | COMPARATIVE):
            return True
        if token.tags & PARTICIPLE and token.tags & ENDING:
            return False
    return False


def _grows(tokens: Sequence[Token], index: int) -> bool:
    near = tokens[index + 1 : index + 4]
    return _changes_to(tokens, index) or any(token.tags & (CHANGE | COMPARATIVE) for token in near)


def _needs_start(reason: str, first: int, last: int, row: Row) -> Verdict:
    return Verdict(Label.TARGET if row.has_start else Label.NO_BASELINE, reason, first, last)


def _multiple(clause: Clause, row: Row) -> Verdict | None:
    for index, token in enumerate(clause.tokens):
        after = clause.tokens[index + 1].word if index + 1 < len(clause.tokens) else ""
        if token.word in words.FOLD and after not in {"a", "each", "every", "per", "yearly"} | words.FREQUENCIES:
            return _needs_start("multiple", index, index, row)
        if token.tags & MULTIPLY and not (index and after and not token.tags & PARTICIPLE and clause.tokens[index - 1].word in {"a", "the"}):
            return _needs_start("multiple", index, index, row)
    return None


# --- coverage ---------------------------------------------------------------------------------------------------


def _coverage(clause: Clause) -> Verdict | None:
    for index, token in enumerate(clause.tokens):
        if token.word in words.COVERAGE or (token.word == "no" and _covers_none(clause, index)):
            return _covered(clause, index)
    return None


def _covers_none(clause: Clause, index: int) -> bool:
    after = _word(clause.tokens, index + 1)
    return bool(after) and after not in {"longer", "later", "one", "more", "fewer", "less"} and after[0].isalpha() or after in {"one", "more", "fewer"}


def _covered(clause: Clause, index: int) -> Verdict | None:
    tokens = clause.tokens
    if index <= clause.first_content or tokens[index - 1].word in {":", "-", "–"}:
        return _full_coverage(clause, index, min(index + 1, len(tokens) - 1))
    claim = clause.claim
    if claim & (NEVER_ENDING | FEEL | QUALITY | CHANGE | PERCEIVED | INSTRUMENT | LOOSE | COMPARATIVE | PERCEPTION):
        return None
    if any(token.tags & INSTRUMENT for token in tokens) or tokens[clause.first_content].tags & (LOOSE | QUALITY | COMPARATIVE):
        return None
    if tokens[index].word in {"both", "zero", "no"} or _has_unit(tokens[: index + 3], index):
        return None
    return Verdict(Label.TARGET, "coverage", index, min(index + 1, len(tokens) - 1)) if clause.claim & ENDING or tokens[index].word in {"each", "every"} else None


def _full_coverage(clause: Clause, first: int, last: int) -> Verdict | None:
    tokens, claim = clause.tokens, clause.claim
    last = min(last, len(tokens) - 1)
    if any(token.word in words.WISHES for token in tokens[first:]) and any(token.word in {"who", "that", "wishing", "wanting"} for token in tokens):
        return Verdict(Label.VAGUE, "coverage of a wish", first, last)
    if claim & (FEEL | PERCEIVED | PERCEPTION):
        return None
    if claim & (NEVER_ENDING | CHANGE | QUALITY | COMPARATIVE) or _word(tokens, first + 1) in {"relevant", "appropriate", "suitable"}:
        return None
    return Verdict(Label.TARGET, "coverage", first, last)


# --- frequency and parity ---------------------------------------------------------------------------------------


def _frequency(clause: Clause) -> Verdict | None:
    tokens = clause.tokens
    barred = CHANGE | COMPARATIVE | FEEL | INSTRUMENT | PERCEPTION | PERCEIVED
    if any(token.tags & barred for token in tokens):
        return None
    for index, token in enumerate(tokens):
        if token.word in words.FREQUENCIES:
            return Verdict(Label.TARGET, "frequency", index, index)
        after = _word(tokens, index + 1)
        if token.word in {"each", "every", "per", "once", "twice"} and _unit_at(tokens, index + 1 + (after in {"a", "each", "every", "per", "academic"})):
            return Verdict(Label.TARGET, "frequency", index, index + 1)
        if token.word == "annual" and any(other.word in words.EVENTS for other in tokens[index + 1 : index + 4]):
            return Verdict(Label.TARGET, "frequency", index, index)
    return None


def _parity(clause: Clause) -> Verdict | None:
    if words.PARITY_CLUES.isdisjoint(token.word for token in clause.tokens):
        return None
    match = _PARITY.search(" ".join(token.word for token in clause.tokens))
    if not match:
        return None
    first = match.string.count(" ", 0, match.start())
    return Verdict(Label.TARGET, "parity", first, first + match[0].count(" "))


def _word(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].word if 0 <= index < len(tokens) else ""


__all__ = ["BASE", "Verdict", "find_yardstick"]
