"""Finds the yardstick of a clause: equality, a number, a multiple, complete coverage or a fixed frequency."""

import re
from collections.abc import Sequence

from tclint.measures import number_words as words
from tclint.measures import tags
from tclint.measures.coverage import find_coverage, is_bare_count
from tclint.measures.model import Label
from tclint.measures.numbers import find_multiple, find_number
from tclint.measures.row import Row
from tclint.measures.settled import find_service_time
from tclint.measures.shape import Clause
from tclint.measures.tokens import Token, tags_at, unit_at, word_at
from tclint.measures.verdict import Verdict

_MEASURING = tags.YARDSTICK | tags.MULTIPLY
_LIKENESS = ("parity", "par ", "equal", "the same", "same", "identical")
_BARRED = tags.CHANGE | tags.COMPARATIVE | tags.FEEL | tags.INSTRUMENT | tags.PERCEPTION | tags.PERCEIVED


def find_yardstick(clause: Clause, row: Row) -> Verdict | None:
    """The clause's yardstick, or None where nothing in it can be counted or compared."""
    if not any(token.tags & _MEASURING for token in clause.tokens):
        return None
    return (
        _find_parity(clause)
        or find_number(clause, row)
        or find_multiple(clause, row)
        or find_coverage(clause)
        or _find_frequency(clause)
        or _find_service(clause)
    )


def _find_parity(clause: Clause) -> Verdict | None:
    """Equality of two shares, a gap closed, or a benchmark that can be looked up."""
    found = {token.word for token in clause.tokens}
    compared = "than" in found or ("as" in found and not words.DEGREES_OF_LIKENESS.isdisjoint(found))
    if not compared and words.PARITY_CLUES.isdisjoint(found):
        return None
    match = _compared(" ".join(token.word for token in clause.tokens))
    if not match:
        return None
    first = match.string.count(" ", 0, match.start())
    likeness = match[0].startswith(_LIKENESS)
    if likeness and any(token.word in words.SHORT_OF for token in clause.tokens[max(0, first - 2) : first]):
        return None
    return Verdict(Label.TARGET, "parity", first, first + match[0].count(" "))


def _compared(text: str) -> re.Match[str] | None:
    """The first comparison; where two begin together, that which the table has first."""
    likely = (pattern for clues, pattern in words.PARITY if any(clue in text for clue in clues))
    found = (re.search(rf"\b{pattern}\b", text) for pattern in likely)
    return min(filter(None, found), key=re.Match.start, default=None)


def _find_frequency(clause: Clause) -> Verdict | None:
    if any(token.tags & _BARRED for token in clause.tokens) or is_bare_count(clause):
        return None
    fixed = (index for index in range(len(clause.tokens)) if _is_frequency(clause, index))
    index = next(fixed, None)
    return None if index is None else Verdict(Label.TARGET, "frequency", index, min(index + 1, clause.last))


def _find_service(clause: Clause) -> Verdict | None:
    """Something that is done for each case in a short time: "failures responded to within an hour"."""
    done = clause.has_predicate and clause.tokens[clause.predicate].tags & tags.PARTICIPLE
    if not done or any(token.tags & _BARRED for token in clause.tokens):
        return None
    unit = find_service_time(clause.tokens)
    return None if unit < 0 else Verdict(Label.TARGET, "time", clause.predicate, unit)


def _comes_each(tokens: Sequence[Token], index: int) -> bool:
    """Whether one thing comes in each unit of time: "a profile a month", not "open for a week", "half a day"."""
    before = tags_at(tokens, index - 1)
    if index < 2 or not unit_at(tokens, index + 1):  # noqa: PLR2004 - an article and a noun
        return False
    return not before & (tags.SMALL | tags.VERB | tags.YARDSTICK) and bool(tokens[0].tags & tags.DETERMINER)


def _is_frequency(clause: Clause, index: int) -> bool:
    """Whether a calendar word fixes how often: "monthly", "each term", "once a year", "annual conference"."""
    tokens, word = clause.tokens, clause.tokens[index].word
    if word in words.FREQUENCIES:
        return True
    if word == "annual":
        return any(token.word in words.EVENTS for token in tokens[index + 1 : index + 4])
    if word in {"a", "an"}:
        return _comes_each(tokens, index)
    if word in {"once", "twice"} and word_at(tokens, index + 2) in words.CYCLES:
        return True
    if word in {"same", "next"}:
        return word_at(tokens, index - 1) == "the" and unit_at(tokens, index + 1) > 0 and clause.claim == tags.ENDING
    step = word_at(tokens, index + 1) in {"a", "each", "every", "per", "academic", "other", "second"}
    return word in {"each", "every", "per", "once", "twice"} and unit_at(tokens, index + 1 + step) > 0
