"""What is promised or left open beside a time, or in the place of one."""

from tclint.timeframe.terms import Lexeme
from tclint.timeframe.walk import Walk

_SECOND = 2
_CONTENT = frozenset({"word", "plan", "gathering", "event", "other noun"})
# What parts a remainder from the dated part: `June 2022, as needed`, but `June 2022 as needed` is one.
_BEGINS_A_PART = frozenset({"comma", "dash", "stop", "and", "or", "then", "open bracket"})
_PARTS = frozenset({"comma", "dash", "stop", "and", "or", "list", "now"})


def kind_before(walk: Walk) -> str:
    """The class of the lexeme before the one at hand; `still` says nothing."""
    place = walk.at - 2
    while place > 0 and walk.row[place].word == "still":
        place -= 1
    return walk.row[place].kind if place >= 0 else ""


def begin_rest(walk: Walk, lexeme: Lexeme) -> None:
    """`, further sessions`: what waits for something from here on is the rest of a dated part."""
    if walk.parse.clauses and (lexeme.word != "rest" or _kind_behind_fillers(walk) in _BEGINS_A_PART):
        walk.rest = lexeme.begin


def _kind_behind_fillers(walk: Walk) -> str:
    place = walk.at - 2
    while place > 0 and walk.row[place].kind == "filler":
        place -= 1
    return walk.row[place].kind


def leave_open(walk: Walk, lexeme: Lexeme) -> None:
    """`more to follow`: the rest has no time, so the dated part keeps its start and the whole has no end."""
    walk.parse.remark("remainders", lexeme.begin, lexeme.end, lexeme.word)
    if walk.parse.opened < 0:
        walk.parse.opened = lexeme.begin


def remainder(walk: Walk, lexeme: Lexeme) -> None:
    """`as required`: open where it stands apart from a time or follows the rest, else a remark."""
    is_apart = walk.rest >= 0 or walk.gap in _PARTS or lexeme.word == "further dates"
    if walk.parse.clauses and is_apart:
        leave_open(walk, lexeme)
    else:
        # What waits for money is no less dated than what is subject to funding.
        kind = "vague_words" if lexeme.word == "as resources allow" else "remainders"
        walk.parse.remark(kind, lexeme.begin, lexeme.end, lexeme.word)
    if lexeme.word == "further dates":
        begin_rest(walk, lexeme)


def is_rest(walk: Walk) -> bool:
    """Whether what waits here is the rest of a dated part: `further roll-out`, `implementation dates`."""
    if walk.rest >= 0:
        return True
    row, at = walk.row, walk.at
    is_dates = at > _SECOND and row[at - 2].kind == "time noun" and row[at - 3].kind in _CONTENT
    return is_dates and bool(walk.parse.clauses)


def placeholder(walk: Walk, lexeme: Lexeme) -> None:
    """`TBC`: of a time, unless another noun says what is unconfirmed."""
    if kind_before(walk) != "other noun":
        promise_time(walk, lexeme)


def is_date_to_follow(walk: Walk) -> bool:
    """`exact date to follow`, `rest to follow`, but not `report to follow`."""
    return walk.rest >= 0 or (walk.at > 1 and walk.row[walk.at - 2].word == "finer")


def promise_time(walk: Walk, lexeme: Lexeme) -> None:
    """A bare promise, or beside a period one of its finer date: `Autumn 2022 (dates to be confirmed)`."""
    if walk.rest >= 0:
        leave_open(walk, lexeme)
        return
    walk.parse.remark("placeholders", lexeme.begin, lexeme.end, lexeme.word)
    before, after = walk.row[walk.at - 2] if walk.at > 1 else lexeme, walk.row[walk.at]
    last = walk.last
    is_loose_unit = before.kind == "unit" and (last is None or last.end < before.end)
    is_named = "finer" in (before.word, after.word) or before.word == "to date" or is_loose_unit
    if walk.parse.clauses and (is_named or "date" in walk.parse.text[lexeme.begin : lexeme.end].lower()):
        walk.parse.remark("finer", lexeme.begin, lexeme.end, "date to come")


def promise(walk: Walk, lexeme: Lexeme) -> None:
    """`to be agreed`: of a time, unless a content noun says what is to be agreed."""
    is_work = kind_before(walk) in _CONTENT
    if is_work and (walk.rest < 0 or walk.row[walk.at].kind in ("by", "until")):
        walk.parse.remark("work", lexeme.begin, lexeme.end, lexeme.word)
    else:
        promise_time(walk, lexeme)


def question(walk: Walk, lexeme: Lexeme) -> None:
    """A question mark that asks for the time, rather than doubts the one given."""
    if _is_unknown_part(walk):
        walk.parse.remark("placeholders", lexeme.begin, lexeme.end, "template text")
    elif walk.gap != "" or not walk.clauses:
        walk.parse.remark("questions", lexeme.begin, lexeme.end, "asks for the time")


def _is_unknown_part(walk: Walk) -> bool:
    """`Q? 2026`, `Year ?`, `?/2026`: a mark in the place of a figure."""
    before = kind_before(walk)
    if before == "letter" or (before == "unit" and walk.at == _SECOND):
        return True
    return walk.gap == "start" and walk.row[walk.at].word == "slash"
