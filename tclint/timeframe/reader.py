"""`read_timeframe`: the text is parsed once and remembered; the plan's dates are applied each time."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from tclint.timeframe.clauses import parse_phrase
from tclint.timeframe.days import Interval
from tclint.timeframe.model import Timeframe
from tclint.timeframe.periods_of_time import Calendar
from tclint.timeframe.terms import Parse
from tclint.timeframe.tokens import plain, tokens_of
from tclint.timeframe.verdict import judge
from tclint.timeframe.wording import day_in_words

_JANUARY, _DECEMBER = 1, 12
_EARLIEST, _LATEST = 1900, 2200
_LONGEST = 2000
Quarters = int | Literal["calendar"]


def read_timeframe(
    text: str | None,
    *,
    start: date | str | None = None,
    end: date | str | None = None,
    phases: Mapping[str, str] | None = None,
    academic_year_starts: int = 8,
    quarters: Quarters = "calendar",
) -> Timeframe:
    """Read a timeframe as it stands in an action plan; never raises on any text.

    Args:
        text: The phrase: "Year 1", "by end of March 2022", "termly".
        start: The plan's first day: a date, or a text such as "2021-06", of which the first day counts.
        end: The plan's last day: a date, or a text such as "2024-05", of which the last day counts.
        phases: The plan's own periods, name to text: {"P1": "June 2021 to May 2022"}.
        academic_year_starts: The month (1 to 12) in which the academic year begins.
        quarters: "calendar", or the month (1 to 12) in which the financial year and its first quarter begin.
    """
    calendar = _calendar(start, end, phases, academic_year_starts, quarters)
    return judge(_parsed((text or "")[:_LONGEST], calendar.names), calendar)


def read_period(
    start: str | None,
    end: str | None,
    *,
    plan_start: date | str | None = None,
    plan_end: date | str | None = None,
    phases: Mapping[str, str] | None = None,
    academic_year_starts: int = 8,
    quarters: Quarters = "calendar",
) -> Timeframe:
    """Read a timeframe given as two texts, its start and its end: from the first day of one to the last day of the other."""
    calendar = _calendar(plan_start, plan_end, phases, academic_year_starts, quarters)
    first = judge(_parsed((start or "")[:_LONGEST], calendar.names), calendar).start
    last = judge(_parsed((end or "")[:_LONGEST], calendar.names), calendar).end
    if first and last and first <= last:
        return judge(_parsed(f"{day_in_words(first)} to {day_in_words(last)}"), calendar)
    both = f"from {start} to {end}" if start and end else f"from {start}" if start else f"by {end}" if end else ""
    return judge(_parsed(both[:_LONGEST], calendar.names), calendar)


_parsed = lru_cache(maxsize=8192)(parse_phrase)


def _calendar(
    start: date | str | None,
    end: date | str | None,
    phases: Mapping[str, str] | None,
    academic_month: int,
    quarters: Quarters,
) -> Calendar:
    academic = academic_month if _JANUARY <= academic_month <= _DECEMBER else 8
    quarter = quarters if isinstance(quarters, int) and _JANUARY <= quarters <= _DECEMBER else _JANUARY
    declared = _phases(tuple(phases.items()), academic, quarter) if phases else {}
    return Calendar(_day(start, academic).first, _day(end, academic).last, declared, academic, quarter)


def _day(given: date | str | None, academic_month: int) -> Interval:
    """The first and last day of what a plan gives as its start or end."""
    if isinstance(given, datetime):
        given = given.date()
    if isinstance(given, date):
        return Interval(given, given) if _EARLIEST <= given.year <= _LATEST else Interval(None, None)
    return _read_day(given, academic_month) if given else Interval(None, None)


@lru_cache(maxsize=256)
def _read_day(text: str, academic_month: int) -> Interval:
    found = judge(_parsed(str(text)[:_LONGEST]), Calendar(academic_month=academic_month))
    return Interval(found.start or found.end, found.end or found.start)


@lru_cache(maxsize=64)
def _phases(declared: tuple[tuple[str, str], ...], academic: int, quarter: int) -> dict[str, Interval]:
    """Each phase by its label; a phase is read without the others, so none can refer to itself."""
    found = {}
    for name, text in declared:
        timeframe = judge(_parsed(str(text)[:_LONGEST]), Calendar(academic_month=academic, quarter_month=quarter))
        if timeframe.start or timeframe.end:
            found[label_of(str(name))] = Interval(timeframe.start, timeframe.end)
    return found


def label_of(name: str) -> str:
    """One label for all ways to write a phase: P1, phase 1, Phase One and Stage 1 are `phase 1`."""
    parse: Parse = _parsed(name)
    pieces = parse.clauses[0].pieces if len(parse.clauses) == 1 else []
    if len(pieces) == 1 and pieces[0].period.kind in ("phase", "plan year"):
        period = pieces[0].period
        return f"{'year' if period.kind == 'plan year' else 'phase'} {period.number}"
    return " ".join(token.text for token in tokens_of(plain(name)) if token.text != "-")

