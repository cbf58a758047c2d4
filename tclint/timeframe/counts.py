"""Periods by number, and times counted from something else: Year 2, P1-3, first six months, 6 months after approval."""

from collections.abc import Callable

from tclint.timeframe.names import read_month, year_behind
from tclint.timeframe.numbers import JOINS, is_year, one, read_figures, year_at
from tclint.timeframe.terms import NEEDY, Lexeme, Linked, Parse, Period, Reading, Row, count_of, skip_fillers

_YEARS = frozenset({"number", "academic", "financial"})
_NUMBERED = {
    "year": "plan year",
    "month": "plan month",
    "week": "plan week",
    "quarter": "quarter",
    "half": "half",
    "term": "numbered term",
    "semester": "semester",
    "phase": "phase",
}
_SINCE = frozenset({"of", "into", "in"})
_EVENTS = frozenset({"word", "gathering", "event", "plan", "status", "completed", "other noun"})

_OTHERS_TOO = frozenset({"award", "project"})
# What a time is counted from, None if nobody can date it, and the place after it.
Anchor = tuple[Period | None, int]


def _unit(row: Row, at: int, parse: Parse) -> Reading | None:
    """`Year 2`, `Years 1, 2 and 3`, `Month 6`, `Phase II`, `Quarter 4, 2021`, `year 2022`."""
    unit = row[at]
    first = row[at + 1]
    if unit.word == "year" and (found := year_at(row, at + 1)):
        return read_figures(row, at + 1, parse) or one(*found)
    if unit.word == "month" and row[at + 1].kind == "filler" and row[at + 2].kind == "month":
        return read_month(row, at + 2, parse)
    if unit.word not in _NUMBERED or count_of(first) < 0 or row[at + 2].word == "%" or row[at + 2].kind == "learner":
        return None
    is_plural = parse.text[unit.end - 1] in "sS"
    return _numbered_list(row, at, _NUMBERED[unit.word], is_plural=is_plural)


def _letter(row: Row, at: int, parse: Parse) -> Reading | None:
    """`Y1`, `P1-3`, `M6`, `Q3 22`; a space before the figure is allowed, a word is not."""
    del parse
    if row[at + 1].kind != "number" or count_of(row[at + 1]) < 0 or len(row[at + 1].word) > 3:  # noqa: PLR2004
        return None
    is_beside_year = year_behind(row, at + 2) is not None or (at > 0 and row[at - 1].kind in _YEARS)
    if row[at].word in ("semester", "term") and not is_beside_year:
        return None
    return _numbered_list(row, at, _NUMBERED[row[at].word])


def _numbered_list(row: Row, at: int, kind: str, *, is_plural: bool = False) -> Reading:
    pieces = [Linked("", Period(kind, row[at].begin, row[at + 1].end, count_of(row[at + 1])))]
    after = at + 2
    while (place := _next_number(row, after, pieces, is_plural=is_plural)) is not None:
        number = row[place]
        pieces.append(Linked(JOINS[row[after].kind], Period(kind, number.begin, number.end, count_of(number))))
        after = place + 1
    if kind not in NEEDY and kind != "plan week":
        return pieces, after
    year = year_behind(row, after)
    if year is None or (kind == "plan week" and year[0].kind != "year"):
        return pieces, after
    last = pieces[-1].period
    pieces[-1] = Linked(pieces[-1].join, last._replace(end=year[0].end, within=year[0]))
    return pieces, year[1]


def _next_number(row: Row, at: int, pieces: list[Linked], *, is_plural: bool) -> int | None:
    """The place of another number of the same list (`, 2 and 3`), or None where a new thing begins.

    `Stages 1 and 2 March 2023` are two stages, `Year 1 and 2 March 2023` a year and a day.
    """
    if row[at].kind not in JOINS:
        return None
    place = at + 1 + (row[at].kind == "comma" and row[at + 1].kind == "and")
    number, following = row[place], row[place + 1]
    is_small = number.kind in ("number", "cardinal", "roman") and len(number.word) <= 2 and count_of(number) >= 0  # noqa: PLR2004
    if not is_small or (following.kind in ("unit", "month", "frequency", "times", "word") and row[at].kind == "comma"):
        return None
    if following.kind == "month" and is_plural and row[at].kind == "and":
        return place
    if following.kind in ("unit", "month", "times") or (following.word in ("slash", "'") and is_year(pieces[0].period)):  # type: ignore[arg-type]
        return None
    return place


def _ordinal(row: Row, at: int, parse: Parse) -> Reading | None:
    """`first year`, `first and second years`, `first six months`, `last quarter`, `second half`; `31st July` too."""
    days = read_figures(row, at, parse) if row[at].number else None
    days = days or _weekday_of_month(row, at, parse)
    if days:
        return days
    ordinals, after = [("", row[at])], at + 1
    while row[after].kind in ("and", "or", "comma", "dash", "to") and row[after + 1].kind == "ordinal":
        ordinals.append((JOINS[row[after].kind], row[after + 1]))
        after += 2
    count = count_of(row[after]) if row[after].kind in ("number", "cardinal") else -1
    unit = row[after + (count >= 0) + (row[after + 1].kind == "dash" and count >= 0)]
    if unit.kind not in ("unit", "academic", "calendar", "week of"):
        return None
    after = row.index(unit, after) + 1
    unit = unit._replace(word="week") if unit.kind == "week of" else unit
    if row[after].kind in ("learner", "word"):
        return None
    if _is_of_event(row, after):
        return one(Period("undated", row[at].begin, unit.end), after)
    if count >= 0:
        return _within(row, after, [Linked("", _first_or_last(row[at], count, unit))])
    return _within(row, after, [Linked(join, _nth(ordinal, unit)) for join, ordinal in ordinals])


def _weekday_of_month(row: Row, at: int, parse: Parse) -> Reading | None:
    """`first Monday of June 2026`, `last Friday in May`."""
    place = skip_fillers(row, at + 2)
    if row[at + 1].kind != "weekday" or row[place].kind != "month":
        return None
    month = read_month(row, place, parse)
    if month is None or month[0][0].period.kind != "month":
        return None
    within = month[0][0].period
    return one(
        Period("weekday", row[at].begin, within.end, row[at].number, row[at + 1].number, within=within), month[1]
    )


def _is_of_event(row: Row, at: int) -> bool:
    """Whether it is the first year of something that nobody dates: `of appointment`."""
    if not is_counted(row[at]):
        return False
    place = skip_fillers(row, at)
    return plan_anchor(row, place) is None and row[place].kind in ("word", "gathering", "event")


def _first_or_last(ordinal: Lexeme, count: int, unit: Lexeme) -> Period:
    """`first six months`, `second six months`, `last six months`: `day` says how many are left out before."""
    if ordinal.number == 0:
        return Period("count", ordinal.begin, unit.end, -count, name=unit.word)
    return Period("count", ordinal.begin, unit.end, count, (ordinal.number - 1) * count, unit.word)


def _nth(ordinal: Lexeme, unit: Lexeme) -> Period:
    """The nth unit of what follows; the last one is counted from the end."""
    if ordinal.number == 0 or unit.word in ("week", "day", "fortnight"):
        return _first_or_last(ordinal, 1, unit)
    return Period(_NUMBERED.get(unit.word, "undated"), ordinal.begin, unit.end, ordinal.number, name=unit.word)


def _within(row: Row, after: int, pieces: list[Linked]) -> Reading:
    """The same pieces, dated by the year that follows at once."""
    year = year_behind(row, after)
    if year is None:
        return pieces, after
    last = pieces[-1].period
    return [*pieces[:-1], Linked(pieces[-1].join, last._replace(end=year[0].end, within=year[0]))], year[1]


def next_short_year(row: Row, at: int, before: Period) -> Reading | None:
    """`22` behind `October 2021,` or `Oct 21,`: a later year in two figures, in a list of years."""
    year = before if before.kind == "year" else before.within
    number = row[at]
    if year is None or year.kind != "year" or number.kind != "number" or len(number.word) != 2:  # noqa: PLR2004
        return None
    is_next = 0 < number.number - year.number % 100 <= (5 if row[at - 1].kind == "dash" else 1)
    if (
        not is_next
        or row[at + 1].kind in ("month", "unit", "times", "frequency", "word")
        or row[at + 1].word in ("slash", "dash")
    ):
        return None
    return one(Period("year", number.begin, number.end, year.number // 100 * 100 + number.number), at + 1)


def stretch_from(row: Row, stretch: Reading, anchor: Anchor, at: int) -> Reading:
    """The stretch counted from its anchor; without a date for that, a time that nobody can date."""
    period = stretch[0][0].period
    relation = row[stretch[1]]
    start, after = anchor
    if start is None:
        return one(Period("undated", period.begin, row[after - 1].end), after)
    is_span = relation.kind in ("from", "filler") or row[at - 1].kind == "during"
    kind = "stretch from" if is_span else "day before" if relation.kind == "before" else "day after"
    return one(period._replace(kind=kind, end=row[after - 1].end, within=start), after)


def is_counted(lexeme: Lexeme) -> bool:
    """Whether the word behind a stretch says from where it is counted."""
    if lexeme.kind == "filler":
        return lexeme.word in _SINCE
    return lexeme.kind in ("after", "before", "from")


def plan_anchor(row: Row, place: int) -> Anchor | None:
    """The plan's first day (`the start of the plan`, `plan start`) or its last (`the end of the plan`)."""
    edge = row[place].kind
    is_edge = edge in ("from", "edge", "end")
    target = place + is_edge
    while row[target].kind == "filler":
        target += 1
    if row[target].kind == "plan" and (
        is_edge
        or (row[target].word not in _OTHERS_TOO and not _is_its_event(row[target + 1]))
        or row[target].word == "whole plan"
        or row[target + 1].kind == "from"
    ):
        name = "end" if edge == "end" else "start"
        after = target + 1 + (row[target + 1].kind == "from")
        return Period("plan", row[place].begin, row[after - 1].end, name=name), after
    if edge == "from" and not row[place + 1].kind:
        return Period("plan", row[place].begin, row[place].end, name="start"), place + 1
    return None


def _is_its_event(lexeme: Lexeme) -> bool:
    """`plan approval` is an event that nobody dates; a plan's launch is its start."""
    return lexeme.kind in _EVENTS and lexeme.word != "launch"


def event_anchor(row: Row, place: int) -> Anchor | None:
    """An event in plain words, which has no date."""
    after = place
    while row[after].kind in _EVENTS or (after > place and row[after].kind == "filler"):
        after += 1
    return (None, after) if after > place else None


BY_NUMBER: dict[str, Callable[[Row, int, Parse], Reading | None]] = {
    "unit": _unit,
    "letter": _letter,
    "ordinal": _ordinal,
}
