"""From a named period to its first and last day, given the plan's start, end, phases and the way it counts years."""

from collections.abc import Callable
from datetime import date, timedelta

from tclint.timeframe.calendar_of_plan import (
    EDGES,
    MONTHS_IN,
    MONTHS_OF_A_YEAR,
    ONE_DAY,
    Calendar,
    Days,
    Interval,
    falling_in,
    in_year,
    later,
    month_days,
    months_from,
    third,
)
from tclint.timeframe.model import LACKING, Found, Remark
from tclint.timeframe.terms import Period

_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}

_LONGEST_STRETCH = 30 * 365

_UNKNOWN = Interval(None, None)

_LEAP_YEAR = 2000


def days_of(period: Period, calendar: Calendar) -> Interval:
    """The first and last day of a period; what cannot be dated is noted in the calendar and has neither."""
    try:
        return RESOLVERS[period.kind](period, calendar)
    except (ValueError, OverflowError, KeyError):
        return _impossible(period, calendar, "there is no such date")


def days_found(period: Period, calendar: Calendar) -> Interval:
    """`days_of`, and the period is noted as found."""
    days = days_of(period, calendar)
    calendar.found.append(Found(period.begin, period.end, period.kind, *days))
    return days


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
    return Interval(*month_days(period.number, calendar.academic_month, MONTHS_OF_A_YEAR))


def _financial_year(period: Period, calendar: Calendar) -> Interval:
    month = calendar.quarter_month if calendar.quarter_month != 1 else calendar.academic_month
    return Interval(*month_days(period.number, month, MONTHS_OF_A_YEAR))


def _tax_year(period: Period, calendar: Calendar) -> Interval:
    del calendar
    return Interval(date(period.number, 4, 6), date(period.number + 1, 4, 5))


def _weekday(period: Period, calendar: Calendar) -> Interval:
    """The first (or last, as 0) Monday of the month that it stands in."""
    month = known(days_of(period.within, calendar)) if period.within else None
    if month is None:
        return _UNKNOWN
    if period.number == 0:
        day = month.last - timedelta(days=(month.last.isoweekday() - period.day) % 7)
    else:
        skipped = (period.day - month.first.isoweekday()) % 7
        day = month.first + timedelta(days=skipped, weeks=period.number - 1)
    if not month.first <= day <= month.last:
        raise ValueError
    return Interval(day, day)


def _day(period: Period, calendar: Calendar) -> Interval:
    if period.within is not None and period.within.kind == "year":
        day = date(period.within.number, period.number, period.day)
        return Interval(day, day)
    date(_LEAP_YEAR, period.number, period.day)  # there is no 31 June in any year
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
        return _undefined(period, calendar, f"{LACKING}start")
    if period.number < 1:
        return _impossible(period, calendar, "the plan begins with 1")
    if period.number * months > _LONGEST_STRETCH // 30:
        return _impossible(period, calendar, "no plan lasts so long")
    return Interval(*months_from(outer.first, (period.number - 1) * months, months))


def _plan_week(period: Period, calendar: Calendar) -> Interval:
    if period.within is not None:
        first = date.fromisocalendar(period.within.number, period.number, 1)
    elif calendar.start is None:
        return _undefined(period, calendar, f"{LACKING}start")
    elif period.number < 1:
        return _impossible(period, calendar, "the plan begins with 1")
    else:
        first = calendar.start + timedelta(weeks=period.number - 1)
    return Interval(first, first + timedelta(days=6))


def _phase(period: Period, calendar: Calendar) -> Interval:
    label = f"phase {period.number}" if not period.name else period.name
    declared = calendar.phases.get(label)
    if declared is None:
        return _undefined(period, calendar, f"{LACKING}such phase")
    return declared


def _plan(period: Period, calendar: Calendar) -> Interval:
    if calendar.plan == _UNKNOWN:
        return _undefined(period, calendar, f"{LACKING}period")
    return calendar.plan


def _edge(period: Period, calendar: Calendar) -> Interval:
    if period.within is None:
        return _undefined(period, calendar, "of which period is not said")
    outer = known(days_of(period.within, calendar))
    return Interval(*third(outer, EDGES[period.name])) if outer else _UNKNOWN


def _count(period: Period, calendar: Calendar) -> Interval:
    """The first six months, the last quarter, the second week: of what stands beside it, else of the plan."""
    outer = days_of(period.within, calendar) if period.within else calendar.plan
    count, skipped = period.number, period.day
    edge = outer.first if count > 0 else outer.last
    if edge is None:
        return _undefined(period, calendar, LACKING + ("start" if count > 0 else "end"))
    if count > 0:
        return Interval(*_stretch_from(edge, skipped, skipped + count, period.name))
    after = edge + ONE_DAY
    return Interval(_moved(after, count, period.name), edge)


def _moved(day: date, count: int, unit: str) -> date:
    if unit in _DAYS_IN:
        return day + timedelta(days=count * _DAYS_IN[unit])
    return later(day, count * MONTHS_IN.get(unit, MONTHS_OF_A_YEAR))


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
        return _undefined(period, calendar, f"{LACKING}start")
    if period.day * (_DAYS_IN.get(period.name) or MONTHS_IN.get(period.name, MONTHS_OF_A_YEAR) * 30) > _LONGEST_STRETCH:
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
    "tax year": _tax_year,
    "weekday": _weekday,
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
