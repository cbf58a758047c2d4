"""Periods named in words: March 2020, autumn term 2021/22, Year 2, P1-3, first six months, early 2022, life of the plan."""

from collections.abc import Callable

from tclint.timeframe.numbers import (
    JOINS,
    Reading,
    Row,
    academic_year_at,
    is_year,
    one,
    read_figures,
    short_year_at,
    year_at,
)
from tclint.timeframe.offsets import Anchor, event_anchor, is_counted, plan_anchor, stretch_from
from tclint.timeframe.terms import Lexeme, Linked, Parse, Period

_DAYS = 31
_LARGEST_COUNT = 120
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
_COUNTABLE = frozenset({"day", "week", "fortnight", "month", "quarter", "term", "semester", "half", "year"})
NEEDY = frozenset(
    {"day", "month", "quarter", "half", "season", "term", "numbered term", "semester", "edge"},
)
CONTAINERS = frozenset(
    {"year", "academic year", "financial year", "plan year", "phase", "plan", "count", "stretch", "edge"},
)


def is_needy(period: Period) -> bool:
    """Whether it has no date of its own: September, Q2, summer term, early."""
    if period.within is None:
        return period.kind in NEEDY
    return period.kind == "edge" and is_needy(period.within)


def is_container(period: Period) -> bool:
    """Whether a needy period may be placed in it."""
    return period.kind in CONTAINERS and not is_needy(period)


def read_period(row: Row, at: int, parse: Parse) -> Reading | None:
    """The period or the short list of periods (P1-3) that begins at `at`, and the place after it; None if none does."""
    read = _READERS.get(row[at].kind)
    return read(row, at, parse) if read else None


def skip_fillers(row: Row, at: int) -> int:
    """The place of the first lexeme from `at` on that is no filler."""
    while row[at].kind == "filler":
        at += 1
    return at


def _month(row: Row, at: int, parse: Parse) -> Reading | None:
    lexeme = row[at]
    american = _month_before_day(row, at)
    if american:
        return american
    year = _year_behind(row, at + 1)
    if year is None:
        if _is_other_word(row, at):
            return None
        return one(Period("month", lexeme.begin, lexeme.end, lexeme.number), at + 1)
    within, after = year
    if row[at + 1].word == "dash" and after == at + 3 and within.number % 100 <= _DAYS and within.end - within.begin == 2:  # noqa: PLR2004
        parse.two_readings(lexeme.begin, within.end, "month and year", "month and day")
    return one(Period("month", lexeme.begin, within.end, lexeme.number, within=within), after)


def _is_other_word(row: Row, at: int) -> bool:
    """Whether may, march or April is a verb or a person here: a plain word follows, and nothing before it asks for a time."""
    return row[at + 1].kind == "word" and (at == 0 or row[at - 1].kind not in _ASKS_FOR_A_TIME)


_ASKS_FOR_A_TIME = frozenset(
    {"by", "until", "to", "deadline", "end", "from", "before", "after", "between", "during", "edge", "filler", "each"},
)


def _month_before_day(row: Row, at: int) -> Reading | None:
    """`July 31, 2020`, `July 31st`."""
    day = row[at + 1]
    if day.kind not in ("number", "ordinal") or not 1 <= day.number <= _DAYS:
        return None
    place = at + 2 + (row[at + 2].kind == "comma")
    month = row[at]
    if is_year(row[place]) and not academic_year_at(row, place):
        within = Period("year", row[place].begin, row[place].end, row[place].number)
        return one(Period("day", month.begin, within.end, month.number, day.number, within=within), place + 1)
    if day.kind == "ordinal":
        return one(Period("day", month.begin, day.end, month.number, day.number), at + 2)
    return None


def _year_behind(row: Row, at: int) -> tuple[Period, int] | None:
    """The year that dates what stands before `at`: `2021`, `of 2021`, `-21`, `, 2021`, `'21`, `21`."""
    found = short_year_at(row, at)
    if found:
        return found
    lexeme = row[at]
    if lexeme.word in ("dash", "slash") and row[at - 1].end == lexeme.begin and lexeme.end == row[at + 1].begin:
        return short_year_at(row, at + 1)
    if lexeme.kind in ("filler", "comma") or lexeme.word == "dot":
        return year_at(row, at + 1)
    return None


def _season(row: Row, at: int, parse: Parse) -> Reading | None:
    del parse
    lexeme, after = row[at], at + 1
    is_term = row[after].kind == "unit" and row[after].word in ("term", "semester")
    return _named(row, lexeme, after + is_term, "term" if is_term else "season")


def _term_name(row: Row, at: int, parse: Parse) -> Reading | None:
    del parse
    after = at + 1 + (row[at + 1].kind == "unit" and row[at + 1].word == "term")
    return _named(row, row[at], after, "term")


def _term_letters(row: Row, at: int, parse: Parse) -> Reading | None:
    del parse
    return _named(row, row[at], at + 1, "term") if short_year_at(row, at + 1) else None


def _named(row: Row, lexeme: Lexeme, after: int, kind: str) -> Reading:
    period = Period(kind, lexeme.begin, row[after - 1].end, name=lexeme.word)
    year = _year_behind(row, after)
    if year is None:
        return one(period, after)
    return one(period._replace(end=year[0].end, within=year[0]), year[1])


def _count(lexeme: Lexeme) -> int:
    """The number that a figure, word or Roman numeral stands for, or -1."""
    if lexeme.kind in ("number", "cardinal", "ordinal", "roman") and lexeme.number <= _LARGEST_COUNT:
        return lexeme.number
    return -1


def _unit(row: Row, at: int, parse: Parse) -> Reading | None:
    """`Year 2`, `Years 1, 2 and 3`, `Month 6`, `Phase II`, `Quarter 4, 2021`, `year 2022`."""
    unit = row[at]
    first = row[at + 1]
    if unit.word == "year" and (found := year_at(row, at + 1)):
        return read_figures(row, at + 1, parse) or one(*found)
    if unit.word == "month" and row[at + 1].kind == "filler" and row[at + 2].kind == "month":
        return _month(row, at + 2, parse)
    if unit.word not in _NUMBERED or _count(first) < 0 or row[at + 2].word == "%":
        return None
    return _numbered_list(row, at, _NUMBERED[unit.word])


def _letter(row: Row, at: int, parse: Parse) -> Reading | None:
    """`Y1`, `P1-3`, `M6`, `Q3 22`; a space before the figure is allowed, a word is not."""
    del parse
    if row[at + 1].kind != "number" or _count(row[at + 1]) < 0 or len(row[at + 1].word) > 3:  # noqa: PLR2004
        return None
    return _numbered_list(row, at, _NUMBERED[row[at].word])


def _numbered_list(row: Row, at: int, kind: str) -> Reading:
    pieces = [Linked("", Period(kind, row[at].begin, row[at + 1].end, _count(row[at + 1])))]
    after = at + 2
    while (place := _next_number(row, after, pieces)) is not None:
        number = row[place]
        pieces.append(Linked(JOINS[row[after].kind], Period(kind, number.begin, number.end, _count(number))))
        after = place + 1
    if kind not in NEEDY:
        return pieces, after
    year = _year_behind(row, after)
    if year is None:
        return pieces, after
    last = pieces[-1].period
    pieces[-1] = Linked(pieces[-1].join, last._replace(end=year[0].end, within=year[0]))
    return pieces, year[1]


def _next_number(row: Row, at: int, pieces: list[Linked]) -> int | None:
    """The place of another number of the same list (`, 2 and 3`), or None where a new thing begins."""
    if row[at].kind not in JOINS:
        return None
    place = at + 1 + (row[at].kind == "comma" and row[at + 1].kind == "and")
    number, following = row[place], row[place + 1]
    is_small = number.kind in ("number", "cardinal", "roman") and len(number.word) <= 2 and _count(number) >= 0  # noqa: PLR2004
    if not is_small or following.kind in ("unit", "month", "frequency", "times", "word") and row[at].kind == "comma":
        return None
    if following.kind in ("unit", "month", "times") or following.word in ("slash", "'") and is_year(pieces[0].period):  # type: ignore[arg-type]
        return None
    return place


def _ordinal(row: Row, at: int, parse: Parse) -> Reading | None:
    """`first year`, `first and second years`, `first six months`, `last quarter`, `second half`; `31st July` too."""
    days = read_figures(row, at, parse) if row[at].number else None
    if days:
        return days
    ordinals, after = [("", row[at])], at + 1
    while row[after].kind in ("and", "or", "comma", "dash", "to") and row[after + 1].kind == "ordinal":
        ordinals.append((JOINS[row[after].kind], row[after + 1]))
        after += 2
    count = _count(row[after]) if row[after].kind in ("number", "cardinal") else -1
    unit = row[after + (count >= 0) + (row[after + 1].kind == "dash" and count >= 0)]
    if unit.kind not in ("unit", "academic", "calendar"):
        return None
    after = row.index(unit, after) + 1
    if count >= 0:
        return _within(row, after, [Linked("", _first_or_last(row[at], count, unit))])
    return _within(row, after, [Linked(join, _nth(ordinal, unit)) for join, ordinal in ordinals])


def _first_or_last(ordinal: Lexeme, count: int, unit: Lexeme) -> Period:
    sign = 1 if ordinal.number else -1
    return Period("count", ordinal.begin, unit.end, sign * count, name=unit.word)


def _nth(ordinal: Lexeme, unit: Lexeme) -> Period:
    """The nth unit of what follows; the last one is counted from the end."""
    begin, end, number = ordinal.begin, unit.end, ordinal.number
    if number == 0:
        return Period("count", begin, end, -1, name=unit.word)
    if unit.word in ("week", "day", "fortnight"):
        return Period("count", begin, end, number, 1, unit.word)
    return Period(_NUMBERED.get(unit.word, "undated"), begin, end, number, name=unit.word)


def _within(row: Row, after: int, pieces: list[Linked]) -> Reading:
    """The same pieces, dated by the year that follows at once."""
    year = _year_behind(row, after)
    if year is None:
        return pieces, after
    last = pieces[-1].period
    return [*pieces[:-1], Linked(pieces[-1].join, last._replace(end=year[0].end, within=year[0]))], year[1]


def _number(row: Row, at: int, parse: Parse) -> Reading | None:
    found = read_figures(row, at, parse)
    if found is None or found[0][0].period.kind != "stretch" or not is_counted(row[found[1]], parse):
        return found
    place = skip_fillers(row, found[1] + 1)
    anchor = plan_anchor(row, place) or _dated_anchor(row, place, parse) or event_anchor(row, place)
    return stretch_from(row, found, anchor, at) if anchor else found


def _dated_anchor(row: Row, place: int, parse: Parse) -> Anchor | None:
    found = read_period(row, place, parse)
    return Anchor(found[0][0].period, found[1]) if found else None


def _cardinal(row: Row, at: int, parse: Parse) -> Reading | None:
    if row[at + 1].kind in ("unit", "dash", "to") and row[at].number > 0:
        return _number(row, at, parse)
    return None


def _declared(row: Row, at: int, parse: Parse) -> Reading | None:
    """A phase by the very name that the plan gives it."""
    del parse
    return one(Period("phase", row[at].begin, row[at].end, name=row[at].word), at + 1)


def _announced_year(row: Row, at: int, parse: Parse) -> Reading | None:
    """`academic year 2021-22`, `AY 2021-2022`, `FY 22/23`, `calendar year 2023`."""
    label, place = row[at], at + 1
    place += row[place].kind == "filler" or row[place].word == "colon"
    found = _two_full_years(row, place) or short_year_at(row, place)
    if found is None:
        return None
    period, after = found
    kind = label.word if label.kind != "calendar" else "year"
    if period.kind == "year" and kind != "year":
        parse.two_readings(label.begin, period.end, "the year that begins then", "the year that ends then")
    return one(period._replace(kind=kind, begin=label.begin), after)


def _two_full_years(row: Row, at: int) -> tuple[Period, int] | None:
    first, mark, second = row[at], row[at + 1], row[at + 2]
    if is_year(first) and mark.word == "dash" and is_year(second) and second.number == first.number + 1:
        return Period("academic year", first.begin, second.end, first.number), at + 3
    return None


def _edge(row: Row, at: int, parse: Parse) -> Reading | None:
    """`early 2022`, `mid to late March 2022`, `start of Year 2`, or a bare `early` for a bracket."""
    edge, place = row[at], at + 1
    joined = row[place].kind in JOINS and row[place + 1].kind == "edge"
    if joined:
        place += 2
    place = skip_fillers(row, place + (row[place].word == "dash"))
    found = read_period(row, place, parse) or _bare_plan(row, place)
    if found is None:
        return None if _is_word(row[place]) else one(Period("edge", edge.begin, edge.end, name=edge.word), at + 1)
    pieces, after = found
    first, last = pieces[0].period, pieces[-1].period
    edged = Linked("", Period("edge", edge.begin, first.end, name=edge.word, within=first))
    if joined:
        other = row[at + 2]
        late = Period("edge", other.begin, first.end, name=other.word, within=first)
        return [edged, Linked(JOINS[row[at + 1].kind], late)], after
    return [edged, *pieces[1:]] if last is not first else [edged], after


def _is_word(lexeme: Lexeme) -> bool:
    return lexeme.kind in ("word", "unit", "plan", "gathering")


def _bare_plan(row: Row, at: int) -> Reading | None:
    if row[at].kind != "plan":
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
    """`next academic year`, `this term`: a period that nobody can date; `next 12 months` counts from the plan's start."""
    place = skip_fillers(row, at + 1)
    if row[place].kind in ("number", "cardinal"):
        found = _stretch_behind(row, place, parse)
        if found:
            parse.two_readings(row[at].begin, found[0][0].period.end, "from the plan's start", "from the day of writing")
        return found
    if row[place].kind in ("unit", "academic", "calendar", "financial", "season", "term name", "month"):
        after = place + 1 + (row[place + 1].kind == "unit")
        return one(Period("undated", row[at].begin, row[after - 1].end), after)
    return None


def _stretch_behind(row: Row, at: int, parse: Parse) -> Reading | None:
    found = read_figures(row, at, parse)
    return found if found and found[0][0].period.kind == "stretch" else None


_READERS: dict[str, Callable[[Row, int, Parse], Reading | None]] = {
    "number": _number,
    "declared": _declared,
    "month": _month,
    "season": _season,
    "term name": _term_name,
    "term letters": _term_letters,
    "unit": _unit,
    "letter": _letter,
    "ordinal": _ordinal,
    "cardinal": _cardinal,
    "academic": _announced_year,
    "financial": _announced_year,
    "calendar": _announced_year,
    "edge": _edge,
    "plan": _plan,
    "whole": _whole,
    "week of": _week,
    "week to": _week,
    "next": _next,
}
