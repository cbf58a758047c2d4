"""Arithmetic on first and last days."""

from datetime import date, timedelta
from typing import NamedTuple

ONE_DAY = timedelta(days=1)
_MONTHS = 12
_SHORTEST_MONTH = 28
_THIRD_OF_A_MONTH = 10


class Interval(NamedTuple):
    """A first and a last day; None where it is not known or there is none."""

    first: date | None
    last: date | None


class Days(NamedTuple):
    """A first and a last day, both known."""

    first: date
    last: date


def month_days(year: int, month: int, months: int = 1) -> Days:
    """The days of `months` months from a month on; `month` may run over the end of the year."""
    first = _first_day(year, month)
    return Days(first, _first_day(year, month + months) - ONE_DAY)


def _first_day(year: int, month: int) -> date:
    years, index = divmod(month - 1, _MONTHS)
    return date(year + years, index + 1, 1)


def later(day: date, months: int) -> date:
    """The same day of the month `months` later (earlier if negative), or that month's last day."""
    years, index = divmod(day.month - 1 + months, _MONTHS)
    year = day.year + years
    if day.day <= _SHORTEST_MONTH:
        return date(year, index + 1, day.day)
    return min(date(year, index + 1, 1) + timedelta(days=day.day - 1), month_days(year, index + 1).last)


def months_from(day: date, skipped: int, months: int) -> Days:
    """The `months` months that begin `skipped` months after a day."""
    return Days(later(day, skipped), later(day, skipped + months) - ONE_DAY)


def overlap(one: Days, other: Days) -> Days | None:
    """The days in both, or None."""
    first, last = max(one.first, other.first), min(one.last, other.last)
    return Days(first, last) if first <= last else None


def is_inside(inner: Days, outer: Days) -> bool:
    """Whether all days of one lie in the other."""
    return outer.first <= inner.first and inner.last <= outer.last


def third(days: Days, which: int) -> Days:
    """The first, middle or last third (0, 1, 2): months where they divide by three, tens of days within a month."""
    months = whole_months(days)
    if months and months % 3 == 0:
        return months_from(days.first, which * months // 3, months // 3)
    if months == 1:
        first = days.first + timedelta(days=which * _THIRD_OF_A_MONTH)
        return Days(first, days.last if which == 2 else first + timedelta(days=_THIRD_OF_A_MONTH - 1))  # noqa: PLR2004
    count = (days.last - days.first).days + 1
    first = days.first + timedelta(days=which * count // 3)
    return Days(first, days.first + timedelta(days=max((which + 1) * count // 3 - 1, which * count // 3)))


def whole_months(days: Days) -> int:
    """How many months exactly, or 0."""
    after = days.last + ONE_DAY
    months = (after.year - days.first.year) * _MONTHS + after.month - days.first.month
    return months if months > 0 and later(days.first, months) == after else 0
