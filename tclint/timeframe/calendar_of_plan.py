"""Days: how they are counted, what dates a plan's periods, where months, quarters, seasons and terms fall."""

from __future__ import annotations

from datetime import date, timedelta

from tclint.named_tuples import NamedTuple
from tclint.timeframe.model import Found, Remark
from tclint.timeframe.terms import Period

ONE_DAY = timedelta(days=1)
_MONTHS = 12
_SHORTEST_MONTH = 28
_THIRD_OF_A_MONTH = 10

_SEASONS = {"spring": (3, 3), "summer": (6, 3), "autumn": (9, 3), "winter": (12, 3)}

_TERMS = {
    "autumn": (9, 4),
    "michaelmas": (10, 3),
    "spring": (1, 3),
    "lent": (1, 3),
    "hilary": (1, 3),
    "winter": (12, 3),
    "easter": (4, 3),
    "trinity": (4, 3),
    "summer": (4, 4),
}

_NUMBERED_TERMS = {1: (9, 4), 2: (1, 3), 3: (4, 4)}

_SEMESTERS = {1: (9, 5), 2: (2, 5)}

EDGES = {"early": 0, "mid": 1, "late": 2}

MONTHS_IN = {"month": 1, "quarter": 3, "term": 4, "semester": 6, "half": 6, "year": 12, "third": 4}

MONTHS_OF_A_YEAR = 12


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


def _is_numbered(label: str) -> bool:
    """Whether it is `phase 1` or `year 1`, which the grammar reads by itself."""
    kind, _, number = label.partition(" ")
    return kind in ("phase", "year") and number.isdecimal()


class Calendar:
    """What dates a plan's periods: its first and last day, its phases by label, how it counts; and what comes to light.

    `found`, `undefined`, `impossible` and `contradictions` are filled while one phrase is resolved.
    """

    __slots__ = (
        "academic_month",
        "contradictions",
        "end",
        "found",
        "impossible",
        "phases",
        "quarter_month",
        "start",
        "undefined",
    )

    def __init__(
        self,
        start: date | None = None,
        end: date | None = None,
        phases: dict[str, Interval] | None = None,
        academic_month: int = 8,
        quarter_month: int = 1,
    ) -> None:
        self.start = start
        self.end = end
        self.phases = phases or {}
        self.academic_month = academic_month
        self.quarter_month = quarter_month
        self.found: list[Found] = []
        self.undefined: list[Remark] = []
        self.impossible: list[Remark] = []
        self.contradictions: list[Remark] = []

    def inside(self, first: date | None, last: date | None) -> Calendar:
        """The same way of counting for a stretch that has its own first and last day; finds are kept in one place."""
        inner = Calendar(first, last, self.phases, self.academic_month, self.quarter_month)
        inner.found, inner.undefined, inner.impossible = self.found, self.undefined, self.impossible
        inner.contradictions = self.contradictions
        return inner

    def fresh(self) -> Calendar:
        """The same with nothing found yet."""
        return Calendar(self.start, self.end, self.phases, self.academic_month, self.quarter_month)

    @property
    def names(self) -> tuple[str, ...]:
        """The phases that go by a name rather than a number."""
        return tuple(label for label in self.phases if not _is_numbered(label))

    @property
    def plan(self) -> Interval:
        """The plan's own first and last day."""
        return Interval(self.start, self.end)


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
