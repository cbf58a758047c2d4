"""One period, or a short list of them, at a place of the row; what stands beside it may date it."""

from collections.abc import Callable

from tclint.timeframe.counts import BY_NUMBER, Anchor, event_anchor, is_counted, plan_anchor, stretch_from
from tclint.timeframe.names import BY_NAME
from tclint.timeframe.numbers import JOINS, one, read_figures
from tclint.timeframe.terms import (
    RELATIVE,
    Lexeme,
    Linked,
    Parse,
    Period,
    Reading,
    Row,
    is_container,
    is_needy,
    skip_fillers,
)

# `early` in `the first half` of `6 months after` a date: nobody goes deeper.
_DEEPEST = 4


def read_period(row: Row, at: int, parse: Parse) -> Reading | None:
    """The period or the short list of periods (P1-3) that begins at `at`, and the place after it; None if none does."""
    read = _READERS.get(row[at].kind)
    if read is None or parse.depth == _DEEPEST:
        return None
    parse.depth += 1
    found = read(row, at, parse)
    if found and len(found[0]) == 1:
        found = _with_neighbour(row, found, parse)
    parse.depth -= 1
    return _lasting(row, found, parse) if found and parse.depth == 0 and len(found[0]) == 1 else found


def _lasting(row: Row, found: Reading, parse: Parse) -> Reading:
    """`Aug 2022 for 2 years`, `Feb 2023, running for 12 months`: that long from its first day."""
    pieces, after = found
    place = after + (row[after].kind in ("comma", "open bracket"))
    if row[place].word != "for" or is_needy(pieces[0].period):
        return found
    stretch = _stretch_behind(row, skip_fillers(row, place), parse)
    if stretch is None or row[stretch[1]].kind == "gathering":
        return found
    period, end = stretch[0][0].period, stretch[1] + (row[after].kind == "open bracket")
    return one(period._replace(kind="stretch from", begin=pieces[0].period.begin, within=pieces[0].period), end)


def _with_neighbour(row: Row, found: Reading, parse: Parse) -> Reading:
    """`2022 Q4`, `Year 1 autumn term`, `Q3 Y1`: one of the two dates the other."""
    pieces, after = found
    period = pieces[0].period
    if not row[after].kind or not (is_container(period) or is_needy(period) or period.kind == "count"):
        return found
    place = skip_fillers(row, after)
    read = _READERS.get(row[place].kind)
    other = read(row, place, parse) if read and row[place].kind not in _NOT_BESIDE else None
    other = other or (_bare_plan(row, place) if place > after else None)
    if other is None or _begins_dated_range(row, period, other, parse):
        return found
    return _placed_in(period, other) or found


def _begins_dated_range(row: Row, period: Period, other: Reading, parse: Parse) -> bool:
    """`stage 1 Jun-Sep 2022`: the year belongs to both months, so neither needs the stage."""
    pieces, after = other
    if period.kind not in RELATIVE or not is_needy(pieces[0].period) or JOINS.get(row[after].kind) != "range":
        return False
    last = read_period(row, after + 1, parse)
    within = last[0][0].period.within if last else None
    return within is not None and within.kind == "year"


_NOT_BESIDE = frozenset({"next", "plan", "week of", "week to"})


def _placed_in(period: Period, other: Reading) -> Reading | None:
    pieces, after = other
    new = pieces[0].period
    if len(pieces) == 1 and ((is_needy(period) and is_container(new)) or _is_part_of(period, new)):
        return one(period._replace(end=max(period.end, new.end), within=new), after)
    if is_container(period) and is_needy(new):
        first = new._replace(begin=period.begin, within=period)
        return [Linked("", first), *pieces[1:]], after
    return None


def _is_part_of(period: Period, whole: Period) -> bool:
    """`the last quarter of Year 1`, `the second week of May 2022`."""
    return (
        period.kind == "count"
        and period.within is None
        and not is_needy(whole)
        and whole.kind not in ("count", "undated")
    )


def _number(row: Row, at: int, parse: Parse) -> Reading | None:
    found = read_figures(row, at, parse)
    if found is None or found[0][0].period.kind != "stretch":
        return found
    if not is_counted(row[found[1]]):
        return _of_work(row, found, at, parse) or found
    return _from_anchor(row, found, at, parse) or found


def _of_work(row: Row, stretch: Reading, at: int, parse: Parse) -> Reading | None:
    """`12 month project starting 1 October 2022`: how long the work named takes, from its first day."""
    place = stretch[1]
    while row[place].kind in _WORK and place < stretch[1] + _LONGEST_NAME:
        place += 1
    if row[place].kind != "from" or place == stretch[1]:
        return None
    anchor = _dated_anchor(row, skip_fillers(row, place + 1), parse)
    return stretch_from(row, (stretch[0], place), anchor, at) if anchor else None


_WORK = frozenset({"word", "plan", "unit", "dash", "after", "comma"})
_LONGEST_NAME = 5


def _from_anchor(row: Row, stretch: Reading, at: int, parse: Parse) -> Reading | None:
    place = skip_fillers(row, stretch[1] + 1)
    anchor = plan_anchor(row, place) or _dated_anchor(row, place, parse) or event_anchor(row, place)
    return stretch_from(row, stretch, anchor, at) if anchor else None


def _dated_anchor(row: Row, place: int, parse: Parse) -> Anchor | None:
    found = read_period(row, place, parse)
    return (found[0][0].period, found[1]) if found else None


def _cardinal(row: Row, at: int, parse: Parse) -> Reading | None:
    if row[at + 1].kind in ("unit", "dash", "to") and row[at].number > 0:
        return _number(row, at, parse)
    return None


def _one_unit(row: Row, at: int, parse: Parse) -> Reading | None:
    """`a year` of `a year after June 2022`."""
    if row[at].word != "a" or row[at + 1].kind != "unit" or not is_counted(row[at + 2]):
        return None
    unit = row[at + 1]
    stretch = one(Period("stretch", row[at].begin, unit.end, 0, 1, unit.word), at + 2)
    return _from_anchor(row, stretch, at, parse)


def _declared(row: Row, at: int, parse: Parse) -> Reading | None:
    """A phase by the very name that the plan gives it."""
    del parse
    return one(Period("phase", row[at].begin, row[at].end, name=row[at].word), at + 1)


def _edge(row: Row, at: int, parse: Parse) -> Reading | None:
    """`early 2022`, `mid to late March 2022`, `start of Year 2`, or a bare `early` for a bracket."""
    edge, place = row[at], at + 1
    joined = place if row[place].kind == "edge" else place + 1
    is_joined = row[joined].kind == "edge" and (joined == place or row[place].kind in JOINS)
    if is_joined:
        place = joined + 1
    place = skip_fillers(row, place + (row[place].word == "dash"))
    if row[place].kind == "each":
        return None
    found = read_period(row, place, parse) or _bare_plan(row, place)
    if found is None:
        return None if _is_word(row[place]) else one(Period("edge", edge.begin, edge.end, name=edge.word), at + 1)
    pieces, after = found
    first, last = pieces[0].period, pieces[-1].period
    edged = Linked("", Period("edge", edge.begin, first.end, name=edge.word, within=first))
    if is_joined:
        other = row[joined]
        late = Period("edge", other.begin, first.end, name=other.word, within=first)
        return [edged, Linked(JOINS.get(row[at + 1].kind, "range"), late)], after
    return [edged, *pieces[1:]] if last is not first else [edged], after


def _is_word(lexeme: Lexeme) -> bool:
    return lexeme.kind in ("word", "unit", "plan", "gathering", "due to")


def _bare_plan(row: Row, at: int) -> Reading | None:
    if row[at].kind != "plan" or (row[at].word == "project" and _is_word(row[at + 1])):
        return None
    return one(Period("plan", row[at].begin, row[at].end), at + 1)


def plan_behind(row: Row, at: int) -> Reading | None:
    """The plan, where a word such as throughout, by or end of before `at` makes it a time."""
    return _bare_plan(row, skip_fillers(row, at))


def _plan(row: Row, at: int, parse: Parse) -> Reading | None:
    del parse
    return _bare_plan(row, at) if row[at].word == "whole plan" else None


def _whole(row: Row, at: int, parse: Parse) -> Reading | None:
    """`life of the action plan`, `duration of Year 2`."""
    place = skip_fillers(row, at + 1)
    found = _bare_plan(row, place) or read_period(row, place, parse)
    if found is None:
        return None
    pieces, after = found
    return [Linked("", pieces[0].period._replace(begin=row[at].begin)), *pieces[1:]], after


def _week(row: Row, at: int, parse: Parse) -> Reading | None:
    """`w/c 6 May 2024`: the seven days from (or to) the day named."""
    place = skip_fillers(row, at + 1)
    place += row[place].kind == "weekday"
    place += row[place].word == "colon"
    found = read_period(row, place, parse)
    if found is None or found[0][0].period.kind != "day":
        return None
    day = found[0][0].period
    return one(Period("week", row[at].begin, day.end, name=row[at].word, within=day), found[1])


def _next(row: Row, at: int, parse: Parse) -> Reading | None:
    """`next academic year`, `this term`: nobody can date them; `next 12 months` counts from the plan's start."""
    place = skip_fillers(row, at + 1)
    if row[place].kind in ("number", "cardinal"):
        found = _stretch_behind(row, place, parse)
        if found:
            parse.two_readings(
                row[at].begin, found[0][0].period.end, "from the plan's start", "from the day of writing"
            )
        return found
    if row[place].kind in ("unit", "academic", "calendar", "financial", "season", "term name", "month"):
        after = place + 1 + (row[place + 1].kind == "unit")
        return one(Period("undated", row[at].begin, row[after - 1].end), after)
    return None


def _stretch_behind(row: Row, at: int, parse: Parse) -> Reading | None:
    found = read_figures(row, at, parse)
    return found if found and found[0][0].period.kind == "stretch" else None


_READERS: dict[str, Callable[[Row, int, Parse], Reading | None]] = {
    **BY_NAME,
    **BY_NUMBER,
    "number": _number,
    "declared": _declared,
    "cardinal": _cardinal,
    "filler": _one_unit,
    "edge": _edge,
    "plan": _plan,
    "whole": _whole,
    "week of": _week,
    "week to": _week,
    "next": _next,
}
