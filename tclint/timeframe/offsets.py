"""Times counted from something else: 6 months after approval, within 3 months of the start of the plan."""

from typing import NamedTuple

from tclint.timeframe.numbers import Reading, Row, one
from tclint.timeframe.terms import Lexeme, Period

_SINCE = frozenset({"of", "into", "in"})
_EVENTS = frozenset({"word", "gathering", "event", "plan", "status", "completed", "other noun"})


class Anchor(NamedTuple):
    """What the time is counted from, None if nobody can date it, and the place after it."""

    period: Period | None
    after: int


def stretch_from(row: Row, stretch: Reading, anchor: Anchor, at: int) -> Reading:
    """The stretch counted from its anchor; without a date for that, a time that nobody can date."""
    period = stretch[0][0].period
    relation = row[stretch[1]]
    if anchor.period is None:
        return one(Period("undated", period.begin, row[anchor.after - 1].end), anchor.after)
    is_span = relation.kind in ("from", "filler") or row[at - 1].kind == "during"
    kind = "stretch from" if is_span else "day before" if relation.kind == "before" else "day after"
    return one(period._replace(kind=kind, end=row[anchor.after - 1].end, within=anchor.period), anchor.after)


def is_counted(lexeme: Lexeme) -> bool:
    """Whether the word behind a stretch says from where it is counted."""
    if lexeme.kind == "filler":
        return lexeme.word in _SINCE
    return lexeme.kind in ("after", "before", "from")


def plan_anchor(row: Row, place: int) -> Anchor | None:
    """The plan's first day (`the start of the plan`, `plan start`) or its last (`the end of the plan`)."""
    edge = row[place].kind
    is_edge = edge in ("from", "edge", "end")
    target = place + is_edge
    while row[target].kind == "filler":
        target += 1
    if row[target].kind == "plan" and (
        is_edge or row[target].word != "award" or row[target].word == "whole plan" or row[target + 1].kind == "from"
    ):
        name = "end" if edge == "end" else "start"
        after = target + 1 + (row[target + 1].kind == "from")
        return Anchor(Period("plan", row[place].begin, row[after - 1].end, name=name), after)
    if edge == "from" and not row[place + 1].kind:
        return Anchor(Period("plan", row[place].begin, row[place].end, name="start"), place + 1)
    return None


def event_anchor(row: Row, place: int) -> Anchor | None:
    """An event in plain words, which has no date."""
    after = place
    while row[after].kind in _EVENTS or (after > place and row[after].kind == "filler"):
        after += 1
    return Anchor(None, after) if after > place else None
