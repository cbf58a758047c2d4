"""Months, quarters, seasons and terms: where they fall in a year, and how often in a longer stretch of time."""

from datetime import date

from tclint.timeframe.calendar_of_plan import Calendar
from tclint.timeframe.days import Days, is_inside, month_days, months_from, overlap, third, whole_months
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

EDGES = {"early": 0, "mid": 1, "late": 2}

MONTHS_IN = {"month": 1, "quarter": 3, "term": 4, "semester": 6, "half": 6, "year": 12, "third": 4}

MONTHS_OF_A_YEAR = 12


def in_year(period: Period, year: int, calendar: Calendar) -> Days:
    """The days of a part of the year in one calendar year; a winter runs into the next."""
    if period.kind == "day":
        day = date(year, period.number, period.day)
        return Days(day, day)
    if period.kind == "edge" and period.within is not None:
        return third(in_year(period.within, year, calendar), EDGES[period.name])
    month, months = _months_of(period, calendar)
    return month_days(year, month, months)


def _months_of(period: Period, calendar: Calendar) -> tuple[int, int]:
    if period.kind == "month":
        return date(1, period.number, 1).month, 1
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
    months = MONTHS_IN[period.kind]
    if not 1 <= period.number <= MONTHS_OF_A_YEAR // months:
        raise ValueError
    return calendar.quarter_month + (period.number - 1) * months, months


def falling_in(period: Period, outer: Days, calendar: Calendar) -> Days | None:
    """From the first to the last time that a part of the year falls in a stretch of time; None if it never does."""
    if period.kind in ("quarter", "half") and period.within is not None:
        return _part_of(period, outer)
    every = _times_in(period, outer, calendar)
    whole = [days for days in every if is_inside(days, outer)]
    if whole:
        return Days(whole[0].first, whole[-1].last)
    return max(
        (days for days in every if overlap(days, outer)), key=lambda days: _shared_days(days, outer), default=None
    )


def _shared_days(days: Days, outer: Days) -> int:
    shared = overlap(days, outer)
    return (shared.last - shared.first).days if shared else -1


def _times_in(period: Period, outer: Days, calendar: Calendar) -> list[Days]:
    found = []
    for year in range(outer.first.year - 1, outer.last.year + 1):
        try:
            found.append(in_year(period, year, calendar))
        except (ValueError, KeyError):
            continue
    return found


def _part_of(period: Period, outer: Days) -> Days | None:
    """`Y1 Q3`: the third three months of that year."""
    months = MONTHS_IN[period.kind]
    if period.kind == "half":
        months = max(months, whole_months(outer) // 2)
    if period.number < 1:
        return None
    return overlap(months_from(outer.first, (period.number - 1) * months, months), outer)
