"""From a named period to its first and last day, given the plan's start, end, phases and the way it counts years."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from tclint.timeframe.days import ONE_DAY, Days, Interval, is_inside, later, month_days, months_from, overlap, third
from tclint.timeframe.model import Remark
from tclint.timeframe.terms import Period

_SEASONS = {"spring": (3, 3), "summer": (6, 3), "autumn": (9, 3), "winter": (12, 3)}
_TERMS = {
    "autumn": (9, 4),
    "michaelmas": (10, 3),
    "spring": (1, 3),
    "lent": (1, 3),
    "hilary": (1, 3),
    "winter": (1, 3),
    "easter": (4, 3),
    "trinity": (4, 3),
    "summer": (4, 4),
}
_NUMBERED_TERMS = {1: (9, 4), 2: (1, 3), 3: (4, 4)}
_SEMESTERS = {1: (9, 5), 2: (2, 5)}
_EDGES = {"early": 0, "mid": 1, "late": 2}
_MONTHS_IN = {"month": 1, "quarter": 3, "term": 4, "semester": 6, "half": 6, "year": 12, "third": 4}
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
_LONGEST_STRETCH = 600
_MONTHS = 12


@dataclass(slots=True)
class Calendar:
    """What dates a plan's periods: its first and last day, its phases by label, its academic and financial years."""

    start: date | None = None
    end: date | None = None
    phases: dict[str, Interval] = field(default_factory=dict)
    academic_month: int = 8
    quarter_month: int = 1
    undefined: list[Remark] = field(default_factory=list)
    impossible: list[Remark] = field(default_factory=list)

    def inside(self, first: date | None, last: date | None) -> "Calendar":
        """The same calendar for a stretch that has its own first and last day, with nothing noted yet."""
        return Calendar(first, last, self.phases, self.academic_month, self.quarter_month)

    @property
    def names(self) -> tuple[str, ...]:
        """The phases that go by a name rather than a number."""
        return tuple(label for label in self.phases if not label.startswith(("phase ", "year ")) and len(label) > 1)

    @property
    def plan(self) -> Interval:
        """The plan's own first and last day."""
        return Interval(self.start, self.end)


_UNKNOWN = Interval(None, None)


def days_of(period: Period, calendar: Calendar) -> Interval:
    """The first and last day of a period; what cannot be dated is noted in the calendar and has neither."""
    try:
        return RESOLVERS[period.kind](period, calendar)
    except (ValueError, OverflowError):
        return _impossible(period, calendar, "there is no such day")


def known(interval: Interval) -> Days | None:
    """The interval if both ends are known."""
    if interval.first is None or interval.last is None:
        return None
    return Days(interval.first, interval.last)


def _undefined(period: Period, calendar: Calendar, reason: str) -> Interval:
    calendar.undefined.append(Remark(period.begin, period.end, "", reason))
    return _UNKNOWN


def _impossible(period: Period, calendar: Calendar, reason: str) -> Interval:
    calendar.impossible.append(Remark(period.begin, period.end, "", reason))
    return _UNKNOWN


def _year(period: Period, calendar: Calendar) -> Interval:
    del calendar
    return Interval(date(period.number, 1, 1), date(period.number, 12, 31))


def _academic_year(period: Period, calendar: Calendar) -> Interval:
    return Interval(*month_days(period.number, calendar.academic_month, _MONTHS))


def _financial_year(period: Period, calendar: Calendar) -> Interval:
    month = calendar.quarter_month if calendar.quarter_month != 1 else calendar.academic_month
    return Interval(*month_days(period.number, month, _MONTHS))


def _day(period: Period, calendar: Calendar) -> Interval:
    if period.within is not None and period.within.kind == "year":
        day = date(period.within.number, period.number, period.day)
        return Interval(day, day)
    return _recurring(period, calendar)


def _recurring(period: Period, calendar: Calendar) -> Interval:
    """A part of the year: in a calendar year at once, in another period as it falls there."""
    within = period.within
    if within is None:
        return _undefined(period, calendar, "no year is given")
    if within.kind == "year":
        return Interval(*in_year(period, within.number, calendar))
    outer = known(days_of(within, calendar))
    return Interval(*(falling_in(period, outer, calendar) or _UNKNOWN)) if outer else _UNKNOWN


def in_year(period: Period, year: int, calendar: Calendar) -> Days:
    """The days of a part of the year in one calendar year; a winter runs into the next."""
    if period.kind == "day":
        day = date(year, period.number, period.day)
        return Days(day, day)
    if period.kind == "edge" and period.within is not None:
        return third(in_year(period.within, year, calendar), _EDGES[period.name])
    month, months = _months_of(period, calendar)
    return month_days(year, month, months)


def _months_of(period: Period, calendar: Calendar) -> tuple[int, int]:
    if period.kind == "month":
        return period.number, 1
    if period.kind == "season":
        return _SEASONS[period.name]
    if period.kind == "term":
        return _TERMS[period.name]
    if period.kind == "numbered term":
        return _NUMBERED_TERMS[period.number]
    if period.kind == "semester":
        return _SEMESTERS[period.number]
    return _part_of_year(period, calendar)


def _part_of_year(period: Period, calendar: Calendar) -> tuple[int, int]:
    months = _MONTHS_IN[period.kind]
    if not 1 <= period.number <= _MONTHS // months:
        raise ValueError
    return calendar.quarter_month + (period.number - 1) * months, months


def falling_in(period: Period, outer: Days, calendar: Calendar) -> Days | None:
    """From the first to the last time that a part of the year falls in a stretch of time; None if it never does."""
    if period.kind in ("quarter", "half") and period.within is not None:
        return _part_of(period, outer)
    every = _times_in(period, outer, calendar)
    whole = [days for days in every if is_inside(days, outer)]
    parts = whole or [part for days in every if (part := overlap(days, outer))]
    return Days(parts[0].first, parts[-1].last) if parts else None


def _times_in(period: Period, outer: Days, calendar: Calendar) -> list[Days]:
    found = []
    for year in range(outer.first.year - 1, outer.last.year + 1):
        try:
            found.append(in_year(period, year, calendar))
        except ValueError:
            continue
    return found


def _part_of(period: Period, outer: Days) -> Days | None:
    """`Y1 Q3`: the third three months of that year."""
    months = _MONTHS_IN[period.kind]
    if period.number < 1:
        return None
    return overlap(months_from(outer.first, (period.number - 1) * months, months), outer)


def _plan_year(period: Period, calendar: Calendar) -> Interval:
    declared = calendar.phases.get(f"year {period.number}")
    if declared:
        return declared
    return _counted(period, calendar, 12)


def _plan_month(period: Period, calendar: Calendar) -> Interval:
    return _counted(period._replace(number=max(period.number, 1)), calendar, 1)


def _counted(period: Period, calendar: Calendar, months: int) -> Interval:
    outer = days_of(period.within, calendar) if period.within else calendar.plan
    if outer.first is None:
        return _undefined(period, calendar, "the plan declares no start")
    if period.number < 1:
        return _impossible(period, calendar, "the plan begins with 1")
    return Interval(*months_from(outer.first, (period.number - 1) * months, months))


def _plan_week(period: Period, calendar: Calendar) -> Interval:
    if calendar.start is None:
        return _undefined(period, calendar, "the plan declares no start")
    first = calendar.start + timedelta(weeks=period.number - 1)
    return Interval(first, first + timedelta(days=6))


def _phase(period: Period, calendar: Calendar) -> Interval:
    label = f"phase {period.number}" if not period.name else period.name
    declared = calendar.phases.get(label)
    if declared is None:
        return _undefined(period, calendar, "the plan declares no such phase")
    return declared


def _plan(period: Period, calendar: Calendar) -> Interval:
    if calendar.plan == _UNKNOWN:
        return _undefined(period, calendar, "the plan declares no period")
    return calendar.plan


def _edge(period: Period, calendar: Calendar) -> Interval:
    if period.within is None:
        return _undefined(period, calendar, "of which period is not said")
    outer = known(days_of(period.within, calendar))
    return Interval(*third(outer, _EDGES[period.name])) if outer else _UNKNOWN


def _count(period: Period, calendar: Calendar) -> Interval:
    """The first six months, the last quarter, the second week: of what stands beside it, else of the plan."""
    outer = days_of(period.within, calendar) if period.within else calendar.plan
    count, skipped = (period.number, 0) if not period.day else (1, period.number - 1)
    edge = outer.first if count > 0 else outer.last
    if edge is None:
        return _undefined(period, calendar, "the plan declares no " + ("start" if count > 0 else "end"))
    if count > 0:
        return Interval(*_stretch_from(edge, skipped, skipped + count, period.name))
    after = edge + ONE_DAY
    return Interval(_moved(after, count, period.name), edge)


def _moved(day: date, count: int, unit: str) -> date:
    if unit in _DAYS_IN:
        return day + timedelta(days=count * _DAYS_IN[unit])
    return later(day, count * _MONTHS_IN.get(unit, _MONTHS))


def _stretch_from(day: date, skipped: int, until: int, unit: str) -> Days:
    return Days(_moved(day, skipped, unit), _moved(day, until, unit) - ONE_DAY)


def _anchor(period: Period, calendar: Calendar) -> Interval:
    anchor = period.within
    if anchor is None:
        return _UNKNOWN
    days = days_of(anchor, calendar)
    if anchor.kind != "plan":
        return days
    edge = days.last if anchor.name == "end" else days.first
    return Interval(edge, edge)


def _stretch_from_anchor(period: Period, calendar: Calendar) -> Interval:
    first = _anchor(period, calendar).first
    return Interval(*_stretch_from(first, period.number, period.day, period.name)) if first else _UNKNOWN


def _day_after(period: Period, calendar: Calendar) -> Interval:
    last = _anchor(period, calendar).last
    day = _moved(last, period.day, period.name) if last else None
    return Interval(day, day)


def _day_before(period: Period, calendar: Calendar) -> Interval:
    first = _anchor(period, calendar).first
    day = _moved(first, -period.day, period.name) if first else None
    return Interval(day, day)


def _stretch(period: Period, calendar: Calendar) -> Interval:
    if calendar.start is None:
        return _undefined(period, calendar, "the plan declares no start")
    if period.day > _LONGEST_STRETCH:
        return _impossible(period, calendar, "no plan lasts so long")
    return Interval(*_stretch_from(calendar.start, period.number, period.day, period.name))


def _week(period: Period, calendar: Calendar) -> Interval:
    day = days_of(period.within, calendar).first if period.within else None
    if day is None:
        return _UNKNOWN
    six = timedelta(days=6)
    return Interval(day, day + six) if period.name == "begin" else Interval(day - six, day)


def _undated(period: Period, calendar: Calendar) -> Interval:
    return _undefined(period, calendar, "which one is not said")


RESOLVERS: dict[str, Callable[[Period, Calendar], Interval]] = {
    "day": _day,
    "month": _recurring,
    "quarter": _recurring,
    "half": _recurring,
    "season": _recurring,
    "term": _recurring,
    "numbered term": _recurring,
    "semester": _recurring,
    "year": _year,
    "academic year": _academic_year,
    "financial year": _financial_year,
    "plan year": _plan_year,
    "plan month": _plan_month,
    "plan week": _plan_week,
    "phase": _phase,
    "plan": _plan,
    "edge": _edge,
    "count": _count,
    "stretch": _stretch,
    "stretch from": _stretch_from_anchor,
    "day after": _day_after,
    "day before": _day_before,
    "week": _week,
    "undated": _undated,
}
