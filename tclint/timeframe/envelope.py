"""From clauses to one first and one last day."""

from typing import NamedTuple

from tclint.timeframe.days import ONE_DAY, Days, Interval, is_inside, overlap
from tclint.timeframe.model import Remark
from tclint.timeframe.periods import is_needy
from tclint.timeframe.periods_of_time import Calendar, days_of, falling_in, known
from tclint.timeframe.terms import Clause, Period

_NOTHING = Interval(None, None)
_RELATIVE = frozenset({"plan year", "plan month", "phase", "count", "stretch", "plan", "plan week"})


def envelope(intervals: list[Interval]) -> Interval:
    """From the first to the last day of all; open where the earliest has no start or the latest no end."""
    firsts = [each.first for each in intervals if each.first]
    lasts = [each.last for each in intervals if each.last]
    first, last = min(firsts, default=None), max(lasts, default=None)
    if first and any(each.first is None and each.last and each.last < first for each in intervals):
        first = None
    if last and any(each.last is None and each.first and each.first > last for each in intervals):
        last = None
    return Interval(first, last)


def is_undated(clause: Clause) -> bool:
    """Whether all its periods lack a year: `in September`, to be found wherever it falls."""
    return all(is_needy(piece.period) for piece in clause.pieces)


def clause_interval(clause: Clause, calendar: Calendar) -> Interval:
    """The first and last day that a clause means, with its relation and what narrows it."""
    return _narrowed(clause, calendar)


def related(relation: str, days: Interval) -> Interval:
    """The days of a period under a relation: by has no start, from no end, before and after lie outside it."""
    if relation == "by":
        return Interval(None, days.last)
    if relation == "from":
        return Interval(days.first, None)
    if relation == "from end":
        return Interval(days.last, None)
    if relation == "before":
        return Interval(None, days.first - ONE_DAY if days.first else None)
    if relation == "after":
        return Interval(days.last + ONE_DAY if days.last else None, None)
    return days


def _with_relation(clause: Clause, days: Interval) -> Interval:
    is_range = clause.relation == "from" and any(piece.join == "range" for piece in clause.pieces)
    return days if is_range else related(clause.relation, days)


def _span(clause: Clause, calendar: Calendar) -> Interval:
    """The envelope of the clause's periods; a range that runs backwards is noted and means nothing."""
    intervals: list[Interval] = []
    for join, period in clause.pieces:
        days = days_of(period, calendar)
        if join == "range":
            days = Interval(intervals.pop().first, days.last)
            if days.first and days.last and days.last < days.first:
                calendar.impossible.append(Remark(clause.begin, clause.end, "", "the end lies before the start"))
                return _NOTHING
        intervals.append(days)
    return envelope(intervals)


def _narrowed(clause: Clause, calendar: Calendar) -> Interval:
    if not clause.narrows:
        return _with_relation(clause, _span(clause, calendar))
    if is_undated(clause):
        inner = envelope([_narrowed(each, calendar) for each in clause.narrows])
        days = known(inner)
        found = falling_within(clause, days, calendar) if days else _NOTHING
        return _with_relation(clause, found)
    outer = _span(clause, calendar)
    last = days_of(clause.pieces[-1].period, calendar) if len(clause.pieces) > 1 else outer
    for inner_clause in clause.narrows:
        whole = is_undated(inner_clause) or len(clause.pieces) == 1
        outer = _narrow(outer if whole else last, inner_clause, calendar, _Place(clause.pieces[-1].period, whole, outer))
    return _with_relation(clause, outer)


class _Place(NamedTuple):
    """What a bracket narrows: the last period before it, whether that is all there is, and all there is."""

    period: Period
    is_all: bool
    whole: Interval


def _narrow(outer: Interval, inner_clause: Clause, calendar: Calendar, place: _Place) -> Interval:
    outer_days = known(outer)
    period = inner_clause.pieces[0].period
    if outer_days is None:
        return _narrowed(inner_clause, calendar) if not is_undated(inner_clause) else outer
    if is_undated(inner_clause) or _counts_inside(period):
        inner = _inside(inner_clause, outer_days, calendar)
    else:
        inner = _narrowed(inner_clause, calendar)
    if inner == _NOTHING:
        return place.whole
    fitted = _fit(outer_days, inner, period, place)
    return fitted if place.is_all else envelope([Interval(place.whole.first, None), fitted])


def _counts_inside(period: Period) -> bool:
    return period.kind in ("count", "plan month", "stretch") and period.within is None


def _inside(clause: Clause, outer: Days, calendar: Calendar) -> Interval:
    """Periods that are counted from, or found in, the one outside the bracket."""
    local = calendar.inside(*outer)
    if is_undated(clause):
        return _with_relation(clause, falling_within(clause, outer, local))
    return _with_relation(clause, _span(clause, local))


def _fit(outer: Days, inner: Interval, period: Period, place: _Place) -> Interval:
    """The inner dates where they lie in the outer; the outer where it is the finer; else the two as a list."""
    first = inner.first if inner.first else outer.first
    last = inner.last if inner.last else outer.last
    if inner.first is None and inner.last and inner.last > outer.last:
        return Interval(outer.first, inner.last)
    if first > last:
        return envelope([Interval(*outer), inner])
    narrow = Days(first, last)
    if is_inside(narrow, outer) or is_inside(outer, narrow):
        return Interval(*(narrow if is_inside(narrow, outer) else outer))
    outer_is_relative = place.period.kind in _RELATIVE
    inner_is_relative = period.kind in _RELATIVE
    if outer_is_relative != inner_is_relative:
        return Interval(*(narrow if outer_is_relative else outer))
    shared = overlap(narrow, outer)
    return Interval(*shared) if shared else envelope([Interval(*outer), inner])


def falling_within(clause: Clause, outer: Days, calendar: Calendar) -> Interval:
    """From the first to the last time that the undated periods of a clause fall in a stretch of time."""
    return envelope([_falling(piece.period, outer, calendar) for piece in clause.pieces])


def _falling(period: Period, outer: Days, calendar: Calendar) -> Interval:
    if period.kind == "edge" and period.within is None:
        return days_of(period._replace(within=_HOME), calendar.inside(*outer))
    days = falling_in(_placed(period), outer, calendar)
    return Interval(*days) if days else _NOTHING


_HOME = Period("plan", 0, 0)


def _placed(period: Period) -> Period:
    """A quarter or half counts from the start of what it stands in."""
    return period._replace(within=_HOME) if period.kind in ("quarter", "half") else period

