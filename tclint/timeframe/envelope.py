"""From clauses to one first and one last day."""

from tclint.timeframe.calendar_of_plan import ONE_DAY, Calendar, Days, Interval, falling_in, is_inside, overlap
from tclint.timeframe.model import Found, Remark
from tclint.timeframe.resolving import days_found, days_of, known
from tclint.timeframe.terms import RELATIVE, Clause, Period, is_needy

_LONGEST_YEAR = 366
_NOTHING = Interval(None, None)


def envelope(intervals: list[Interval]) -> Interval:
    """From the first to the last day of all; open where the earliest has no start or the latest no end."""
    if len(intervals) == 1:
        return intervals[0]
    firsts = [each.first for each in intervals if each.first]
    lasts = [each.last for each in intervals if each.last]
    first, last = min(firsts, default=None), max(lasts, default=None)
    if first and any(each.first is None and each.last and each.last < first for each in intervals):
        first = None
    if last and any(each.last is None and each.first and each.first > last for each in intervals):
        last = None
    if first is None and last is None:
        return Interval(min(firsts, default=None), None)
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
    is_stated = any(piece.join == "range" or piece.period.kind == "stretch from" for piece in clause.pieces)
    return days if is_stated and clause.relation == "from" else related(clause.relation, days)


def _span(clause: Clause, calendar: Calendar) -> Interval:
    """The envelope of the clause's periods; a range that runs backwards is noted and means nothing."""
    intervals: list[Interval] = []
    for join, period in clause.pieces:
        days = days_found(period, calendar)
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
        outer = _narrow(
            outer if whole else last, inner_clause, calendar, _Place(clause.pieces[-1].period, outer, is_all=whole)
        )
    return _with_relation(clause, outer)


class _Place:
    """What a bracket narrows: the last period before it, whether that is all there is, and all there is."""

    __slots__ = ("is_all", "period", "whole")

    def __init__(self, period: Period, whole: Interval, *, is_all: bool) -> None:
        self.period = period
        self.is_all = is_all
        self.whole = whole


def _narrow(outer: Interval, inner_clause: Clause, calendar: Calendar, place: _Place) -> Interval:
    outer_days = known(outer)
    period = inner_clause.pieces[0].period
    if outer_days is None:
        inner = _narrowed(inner_clause, calendar) if not is_undated(inner_clause) else outer
        return inner if place.is_all else envelope([place.whole, inner])
    if is_undated(inner_clause) or _counts_inside(period):
        inner = _inside(inner_clause, outer_days, calendar)
    else:
        inner = _narrowed(inner_clause, calendar)
    if inner == _NOTHING:
        return place.whole
    if inner_clause.link in ("comma", "dash"):
        fitted = _listed(outer_days, inner, inner_clause.link)
    else:
        fitted = _fit(outer_days, inner, period, place, calendar)
    return fitted if place.is_all else envelope([Interval(place.whole.first, None), fitted])


def _listed(outer: Days, inner: Interval, link: str) -> Interval:
    """`Year 1, December 2021`: that month, if it lies in that year; else both, or with a dash from one to the other."""
    narrow = Days(inner.first or outer.first, inner.last or outer.last)
    if narrow.first <= narrow.last and is_inside(narrow, outer):
        return Interval(*narrow)
    return Interval(outer.first, inner.last) if link == "dash" else envelope([Interval(*outer), inner])


def _counts_inside(period: Period) -> bool:
    return period.kind in ("count", "plan month", "stretch") and period.within is None


def _inside(clause: Clause, outer: Days, calendar: Calendar) -> Interval:
    """Periods that are counted from, or found in, the one outside the bracket."""
    local = calendar.inside(*outer)
    if is_undated(clause):
        return _with_relation(clause, falling_within(clause, outer, local))
    return _with_relation(clause, _span(clause, local))


def _fit(outer: Days, inner: Interval, period: Period, place: _Place, calendar: Calendar) -> Interval:
    """The inner dates where they lie in the outer; the outer where it is the finer; else the two as a list."""
    first = inner.first or outer.first
    last = inner.last or outer.last
    if inner.first is None and inner.last and inner.last > outer.last:
        return Interval(outer.first, inner.last)
    if first > last:
        _contradict(period, place, calendar)
        return envelope([Interval(*outer), inner])
    narrow = Days(first, last)
    if is_inside(narrow, outer) or is_inside(outer, narrow):
        return Interval(*(narrow if is_inside(narrow, outer) else outer))
    outer_is_relative = place.period.kind in RELATIVE
    inner_is_relative = period.kind in RELATIVE
    if outer_is_relative != inner_is_relative:
        _contradict(period, place, calendar)
        return Interval(*(narrow if outer_is_relative else outer))
    shared = overlap(narrow, outer)
    return Interval(*shared) if shared else envelope([Interval(*outer), inner])


def _contradict(period: Period, place: _Place, calendar: Calendar) -> None:
    """A date outside the plan year or phase that it stands beside."""
    if place.period.kind in RELATIVE or period.kind in RELATIVE:
        reason = "lies outside the period that it stands beside"
        calendar.contradictions.append(Remark(period.begin, period.end, "", reason))


def falling_within(clause: Clause, outer: Days, calendar: Calendar) -> Interval:
    """From the first to the last time that the undated periods of a clause fall in a stretch of time."""
    return envelope([_falling(piece.period, outer, calendar) for piece in clause.pieces])


def _falling(period: Period, outer: Days, calendar: Calendar) -> Interval:
    if period.kind == "edge" and period.within is None:
        return days_found(period._replace(within=_HOME), calendar.inside(*outer))
    is_short = (outer.last - outer.first).days <= _LONGEST_YEAR
    days = falling_in(_placed(period) if is_short else period, outer, calendar)
    calendar.found.append(Found(period.begin, period.end, period.kind, *(days or _NOTHING)))
    return Interval(*days) if days else _NOTHING


_HOME = Period("plan", 0, 0)


def _placed(period: Period) -> Period:
    """A quarter or half counts from the start of what it stands in."""
    return period._replace(within=_HOME) if period.kind in ("quarter", "half") else period
