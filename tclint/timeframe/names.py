"""Periods by their calendar names: March 2020, July 31st, autumn term 2021/22, Michaelmas, academic year 2021-22."""

from collections.abc import Callable

from tclint.timeframe.numbers import academic_range, academic_year_at, is_year, one, short_year_at, year_at
from tclint.timeframe.terms import Lexeme, Parse, Period, Reading, Row

_DAYS = 31
_TWO_FIGURES = 2
_VERBS = frozenset({3, 5})


def read_month(row: Row, at: int, parse: Parse) -> Reading | None:
    """`March 2020`, `Dec-19`, `July 31, 2020`; None where may or march is no month."""
    lexeme = row[at]
    american = _month_before_day(row, at)
    if american:
        return american
    after = at + 1 + (row[at + 1].kind == "break")
    year = year_behind(row, after)
    if year is None:
        month = Period("month", lexeme.begin, lexeme.end, lexeme.number)
        return None if _is_other_word(row, at) else one(month, at + 1)
    within, after = year
    if row[at + 1].word == "dash" and len(row[at + 2].word) == _TWO_FIGURES and within.number % 100 <= _DAYS:
        parse.two_readings(lexeme.begin, within.end, "month and year", "month and day")
    return one(Period("month", lexeme.begin, within.end, lexeme.number, within=within), after)


def _is_other_word(row: Row, at: int) -> bool:
    """Whether may, march or April is a verb or a person here: a plain word follows, and nothing asks for a time."""
    before, after = row[at - 1].kind if at else "", row[at + 1].kind
    if row[at].number in _VERBS and (after == "verb" or (before == "word" and after not in _ENDS_A_TIME)):
        return True
    return after == "word" and before not in _ASKS_FOR_A_TIME


_ENDS_A_TIME = frozenset(
    {"", "stop", "comma", "dash", "and", "or", "to", "until", "close bracket", "each", "frequency"}
)
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


def year_behind(row: Row, at: int) -> tuple[Period, int] | None:
    """The year that dates what stands before `at`: `2021`, `of 2021`, `-21`, `, 2021`, `'21`, `21`."""
    found = short_year_at(row, at)
    if found:
        return found
    lexeme = row[at]
    is_joined = row[at - 1].end == lexeme.begin or lexeme.word == "dash"
    if lexeme.word in ("dash", "slash") and is_joined and lexeme.end == row[at + 1].begin:
        return short_year_at(row, at + 1)
    if lexeme.kind in ("filler", "comma") or lexeme.word == "dot":
        return year_at(row, at + 1)
    return None


def _season(row: Row, at: int, parse: Parse) -> Reading | None:
    del parse
    lexeme, after = row[at], at + 1
    is_term = _is_term(row[after])
    pieces, end = _named(row, lexeme, after + (is_term or row[after].kind == "break"), "term" if is_term else "season")
    if _is_term(row[end]) and row[end + 1].kind not in ("number", "cardinal"):
        return one(pieces[0].period._replace(kind="term"), end + 1)
    return pieces, end


def _is_term(lexeme: Lexeme) -> bool:
    return lexeme.kind == "unit" and lexeme.word in ("term", "semester")


def _term_name(row: Row, at: int, parse: Parse) -> Reading | None:
    del parse
    after = at + 1 + (row[at + 1].kind == "break" or (row[at + 1].kind == "unit" and row[at + 1].word == "term"))
    return _named(row, row[at], after, "term")


def _feast(row: Row, at: int, parse: Parse) -> Reading | None:
    """Christmas is a day, 25 December."""
    del parse
    found = _named(row, row[at], at + 1 + (row[at + 1].kind == "break"), "day")
    period = found[0][0].period
    return one(period._replace(number=12, day=25, name=""), found[1])


def _apostrophe(row: Row, at: int, parse: Parse) -> Reading | None:
    """`'22` in a list of years."""
    del parse
    found = year_at(row, at)
    return one(*found) if found else None


def _term_letters(row: Row, at: int, parse: Parse) -> Reading | None:
    del parse
    is_beside_year = short_year_at(row, at + 1) is not None or (at > 0 and row[at - 1].kind in ("number", "academic"))
    return _named(row, row[at], at + 1, "term") if is_beside_year else None


def _named(row: Row, lexeme: Lexeme, after: int, kind: str) -> Reading:
    period = Period(kind, lexeme.begin, row[after - 1].end, name=lexeme.word)
    year = year_behind(row, after)
    if year is None:
        return one(period, after)
    return one(period._replace(end=year[0].end, within=year[0]), year[1])


def _announced_year(row: Row, at: int, parse: Parse) -> Reading | None:
    """`academic year 2021-22`, `AY 2021-2022`, `FY 22/23`, `calendar year 2023`."""
    label, place = row[at], at + 1
    place += row[place].kind == "filler" or row[place].word == "colon"
    kind = label.word if label.kind != "calendar" else "year"
    years = academic_range(row, place, kind) if kind != "year" else None
    found = short_year_at(row, place)
    if years or found is None:
        return years
    period, after = found
    if period.kind == "year" and kind != "year":
        parse.two_readings(label.begin, period.end, "the year that begins then", "the year that ends then")
    return one(period._replace(kind=kind, begin=label.begin), after)


BY_NAME: dict[str, Callable[[Row, int, Parse], Reading | None]] = {
    "month": read_month,
    "season": _season,
    "term name": _term_name,
    "term letters": _term_letters,
    "feast": _feast,
    "mark": _apostrophe,
    "academic": _announced_year,
    "financial": _announced_year,
    "calendar": _announced_year,
}
