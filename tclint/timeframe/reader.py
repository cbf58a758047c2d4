"""`read_timeframe`: the text is parsed once and remembered; the plan's dates are applied each time."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from tclint.timeframe.calendar_of_plan import Calendar, Interval
from tclint.timeframe.clauses import parse_phrase
from tclint.timeframe.lexicon import plain, senses, tokens_of
from tclint.timeframe.model import Timeframe
from tclint.timeframe.terms import Parse
from tclint.timeframe.verdict import judge

_JANUARY, _AUGUST, _DECEMBER = 1, 8, 12
_EARLIEST, _LATEST = 1900, 2200
_LONGEST = 2000
_PHASE = ("unit", "phase", -1)
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
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
    declared = tuple(phases.items()) if phases else ()
    return _read((text or "")[:_LONGEST], start, end, declared, academic_year_starts, quarters)


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
    """Read a timeframe given as two texts: from the first day of its start to the last day of its end."""
    from tclint.timeframe.wording import interval_in_words

    declared = tuple(phases.items()) if phases else ()
    plan = (plan_start, plan_end, declared, academic_year_starts, quarters)
    begins, ends = (start or "")[:_LONGEST], (end or "")[:_LONGEST]
    first, last = _read(begins, *plan).start, _read(ends, *plan).end
    if first and last and first <= last:
        return _read(interval_in_words(first, last), *plan)
    return _read(" ".join(_as_range(begins, ends)), *plan)


def _as_range(begins: str, ends: str) -> list[str]:
    if begins and ends:
        return ["from", begins, "to", ends]
    return ["from", begins] if begins else ["by", ends] if ends else []


_Phases = tuple[tuple[str, str], ...]
_parsed = lru_cache(maxsize=256)(parse_phrase)


@lru_cache(maxsize=8192)
def _read(
    text: str, start: date | str | None, end: date | str | None, phases: _Phases, academic: int, quarters: Quarters
) -> Timeframe:
    calendar, names = _calendar(start, end, phases, academic, quarters)
    return judge(_parsed(text, names), calendar.fresh())


@lru_cache(maxsize=64)
def _calendar(
    start: date | str | None, end: date | str | None, declared: _Phases, academic: int, quarters: Quarters
) -> tuple[Calendar, tuple[str, ...]]:
    academic = academic if _JANUARY <= academic <= _DECEMBER else _AUGUST
    quarter = quarters if isinstance(quarters, int) and _JANUARY <= quarters <= _DECEMBER else _JANUARY
    first, last = _day(start, academic).first, _day(end, academic).last
    phases = _phases_of(declared, Calendar(first, last, None, academic, quarter))
    calendar = Calendar(first, last, phases, academic, quarter)
    return calendar, calendar.names


def _day(given: date | str | None, academic_month: int) -> Interval:
    """The first and last day of what a plan gives as its start or end."""
    if isinstance(given, datetime):
        given = given.date()
    if isinstance(given, date):
        return Interval(given, given) if _EARLIEST <= given.year <= _LATEST else Interval(None, None)
    return _read_day(given, academic_month) if given else Interval(None, None)


def _read_day(text: str, academic_month: int) -> Interval:
    found = judge(_parsed(str(text)[:_LONGEST]), Calendar(academic_month=academic_month))
    return Interval(found.start or found.end, found.end or found.start)


def _phases_of(declared: _Phases, calendar: Calendar) -> dict[str, Interval]:
    """Each phase by its label; it may count from the plan's start, but not on other phases, so none is its own."""
    found = {}
    for name, text in declared:
        timeframe = judge(_parsed(str(text)[:_LONGEST]), calendar.fresh())
        if timeframe.start or timeframe.end:
            label = label_of(str(name))
            found[label] = Interval(timeframe.start, timeframe.end)
            found.setdefault(_other_label(label), found[label])
    return found


def _other_label(label: str) -> str:
    """`phase 1` for a phase that is declared as 1 or I, `phase a` for A, and a for `phase a`."""
    if label.startswith("phase ") and len(label) == len("phase a") and label[-1].isalpha():
        return label[-1]
    is_short = len(label) == 1 or label in _ROMAN or label.isdecimal()
    return f"phase {_ROMAN.get(label, label)}" if is_short else label


def label_of(name: str) -> str:
    """One label for all ways to write a phase: P1, phase 1, Phase One and Stage 1 are `phase 1`."""
    parse: Parse = _parsed(name)
    pieces = parse.clauses[0].pieces if len(parse.clauses) == 1 else []
    if len(pieces) == 1 and pieces[0].period.kind in ("phase", "plan year"):
        period = pieces[0].period
        return f"{'year' if period.kind == 'plan year' else 'phase'} {period.number}"
    words = [word for word, *_ in tokens_of(plain(name)) if word != "-"]
    if len(words) == 2 and len(words[1]) == 1 and senses().get(words[0]) == _PHASE:  # noqa: PLR2004
        words[0] = "phase"
    return " ".join(words)
