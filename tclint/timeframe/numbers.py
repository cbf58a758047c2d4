"""Periods written in figures: 31/07/2020, 2021-09, 2021/22, 19/20, 06/21, 2023, 31 July 2020, 6-12 months."""

from tclint.timeframe.terms import Lexeme, Linked, Parse, Period, Reading, Row

FIRST_YEAR, LAST_YEAR = 1990, 2099
_CENTURY = 2000
_MONTHS = 12
_DAYS = 31
_MOST_IN_TWO_FIGURES = 99
_MOST_DAYS = 12
_SLIPS = 39
_BEFORE_DAYS = frozenset({"by", "until", "from", "to", "dash", "before", "after", "relation"})
_LONGEST_DAY = len("second")
_EARLIEST_TWO_FIGURES = 10
_SEPARATORS = {"slash": "/", "dash": "-", "dot": "."}
_COUNTED = frozenset({"day", "week", "fortnight", "month", "year"})
_AND = frozenset({"and", "or", "comma", "dash", "to", "until"})
JOINS = {"and": "list", "comma": "list", "or": "slash", "dash": "range", "to": "range", "until": "range"}


def one(period: Period, after: int) -> Reading:
    """A reading of one period, joined to nothing."""
    return [Linked("", period)], after


def is_year(lexeme: Lexeme) -> bool:
    """Whether it is a year in four figures."""
    return lexeme.kind == "number" and FIRST_YEAR <= lexeme.number <= LAST_YEAR


def _is_two_figures(lexeme: Lexeme) -> bool:
    return lexeme.kind == "number" and len(lexeme.word) == 2  # noqa: PLR2004


def _separator(row: Row, at: int) -> str:
    """The mark at `at` if it stands between two numbers without a space, else nothing."""
    mark = _SEPARATORS.get(row[at].word, "")
    if mark and row[at + 1].kind == "number" and row[at - 1].end == row[at].begin and row[at].end == row[at + 1].begin:
        return mark
    return ""


def _is_longer(row: Row, at: int) -> bool:
    """Whether `a/b` goes on as `a/b/c`, which is another thing; `a/b-c/d` are two."""
    mark = _separator(row, at + 3)
    return bool(mark) and mark == _separator(row, at + 1)


def year_of_two_figures(lexeme: Lexeme) -> int:
    """The year of this century that two figures stand for."""
    return _CENTURY + lexeme.number


def academic_year_at(row: Row, at: int) -> tuple[Period, int] | None:
    """`2021/22`, `2021-22`, `2021/2`, `2021/2022`, `21/22`: from one summer to the next, and the place after it."""
    first, mark, second = row[at], row[at + 1], row[at + 2]
    if first.kind != "number" or second.kind != "number" or mark.word not in ("slash", "dash"):
        return None
    if mark.word == "slash" and not _separator(row, at + 1):
        return None
    year = _first_of_two_years(row, at)
    if year is None:
        return None
    return Period("academic year", first.begin, second.end, year), at + 3


def _first_of_two_years(row: Row, at: int) -> int | None:
    first, mark, second = row[at], row[at + 1], row[at + 2]
    following = (first.number + 1) % 100
    if is_year(first):
        if len(second.word) == 1:
            return first.number if following % 10 == second.number and row[at + 3].kind != "unit" else None
        if _is_two_figures(second):
            return first.number if following == second.number else None
        is_pair = mark.word == "slash" and second.number == first.number + 1 and not _is_longer(row, at)
        return first.number if is_pair else None
    if _is_two_figures(first) and _is_two_figures(second) and first.number >= _EARLIEST_TWO_FIGURES:
        counts_something = mark.word == "dash" and row[at + 3].word in _COUNTED and row[at + 4].kind != "number"
        counts_something = counts_something or row[at + 3].kind == "month" or _is_longer(row, at)
        return year_of_two_figures(first) if following == second.number and not counts_something else None
    return None


def year_at(row: Row, at: int) -> tuple[Period, int] | None:
    """A year of any kind in figures, and the place after it; two figures only behind an apostrophe."""
    if row[at].word == "'" and _is_two_figures(row[at + 1]):
        return Period("year", row[at].begin, row[at + 1].end, year_of_two_figures(row[at + 1])), at + 2
    if row[at].kind != "number":
        return None
    academic = academic_year_at(row, at)
    if academic:
        return academic
    if is_year(row[at]) and row[at + 1].word != "%":
        return Period("year", row[at].begin, row[at].end, row[at].number), at + 1
    return None


def short_year_at(row: Row, at: int) -> tuple[Period, int] | None:
    """A year as `year_at`, or two bare figures, as they follow a month, quarter, season or term."""
    found = year_at(row, at)
    if (
        found
        or not _is_two_figures(row[at])
        or row[at + 1].kind in ("unit", "frequency", "times")
        or row[at + 1].word == "%"
    ):
        return found
    return Period("year", row[at].begin, row[at].end, year_of_two_figures(row[at])), at + 1


def read_figures(row: Row, at: int, parse: Parse) -> Reading | None:
    """The period that the number at `at` begins, or None: 5 workshops, 24/7, 20 %."""
    for read in (_date_in_figures, _years, _part_before_year, _month_in_figures, _days_of_month, _stretch):
        found = read(row, at, parse)
        if found:
            return found
    return None


def _date_in_figures(row: Row, at: int, parse: Parse) -> Reading | None:
    mark = _separator(row, at + 1)
    if not mark or _separator(row, at + 3) != mark:
        return None
    first, second, third = row[at], row[at + 2], row[at + 4]
    if is_year(first):
        day, month, year = third.number, second.number, first.number
    elif len(third.word) in (2, 4):
        day, month, year = first.number, second.number, third.number if is_year(third) else year_of_two_figures(third)
    else:
        return None
    if month > _MOST_IN_TWO_FIGURES:
        return None
    begin, end = first.begin, third.end
    if not is_year(first) and day <= _MONTHS and month <= _MONTHS and day != month:
        parse.two_readings(begin, end, "day before month", "month before day")
    within = Period("year", begin, end, year)
    return one(Period("day", begin, end, month, day, within=within), at + 5)


def _years(row: Row, at: int, parse: Parse) -> Reading | None:
    academic = academic_year_at(row, at)
    if academic:
        return _with_label(row, academic, parse)
    first, second = row[at], row[at + 2]
    if not is_year(first) or row[at + 1].word == "%":
        return None
    if _separator(row, at + 1) and 1 <= second.number <= _MONTHS and _is_two_figures(second):
        return one(_month(first.begin, second.end, second.number, first.number), at + 3)
    if row[at + 1].kind in ("academic", "financial"):
        parse.two_readings(first.begin, row[at + 1].end, "the year that begins then", "the year that ends then")
        return one(Period(row[at + 1].word, first.begin, row[at + 1].end, first.number), at + 2)
    return _academic_range(row, at, row[at + 3].word) or _range_of_years(row, at)


def _academic_range(row: Row, at: int, kind: str) -> Reading | None:
    """`2024-2025 academic year`, `2024-2027 academic years`: from the summer of one to the summer of the other."""
    label = row[at + 3]
    found = academic_range(row, at, kind) if label.kind in ("academic", "financial") else None
    return (found[0], at + 4) if found else None


def academic_range(row: Row, at: int, kind: str) -> Reading | None:
    """`2024-2025` where it is known that academic (or financial) years are meant."""
    first, mark, second = row[at], row[at + 1], row[at + 2]
    if not is_year(first) or mark.word != "dash" or not is_year(second) or second.number <= first.number:
        return None
    begins = Period(kind, first.begin, first.end, first.number)
    if second.number == first.number + 1:
        return one(begins._replace(end=second.end), at + 3)
    last = Period(kind, second.begin, second.end, second.number - 1)
    return [Linked("", begins), Linked("range", last)], at + 3


def _range_of_years(row: Row, at: int) -> Reading:
    """`2020-23`: calendar years; `2021-13`: a month that there is not; `2023` alone."""
    first, second = row[at], row[at + 2]
    begins = Period("year", first.begin, first.end, first.number)
    if row[at + 1].word == "dash" and _is_two_figures(second) and second.number > first.number % 100:
        last = Period("year", second.begin, second.end, first.number // 100 * 100 + second.number)
        return [Linked("", begins), Linked("range", last)], at + 3
    if _separator(row, at + 1) == "-" and _is_two_figures(second):
        return one(_month(first.begin, second.end, second.number, first.number), at + 3)
    return one(begins, at + 1)


def _with_label(row: Row, academic: tuple[Period, int], parse: Parse) -> Reading:
    period, after = academic
    if row[after].kind in ("academic", "financial"):
        kind = row[after].word
        return one(period._replace(kind=kind, end=row[after].end), after + 1)
    if row[after - 3].number == year_of_two_figures(row[after - 1]) - 1 and row[after - 1].number <= _MONTHS:
        parse.two_readings(period.begin, period.end, "academic year", "month of a year")
    return one(period, after)


def _part_before_year(row: Row, at: int, parse: Parse) -> Reading | None:
    """`2Q22`, `1H 2023`: the figure first."""
    del parse
    number, letter, year = row[at], row[at + 1], row[at + 2]
    is_one_word = number.end == letter.begin and (letter.end == year.begin or is_year(year))
    if letter.kind != "letter" or letter.word not in ("quarter", "half") or not is_one_word:
        return None
    found = short_year_at(row, at + 2)
    if found is None:
        return None
    within, after = found
    return one(Period(letter.word, number.begin, within.end, number.number, within=within), after)


def _month(begin: int, end: int, month: int, year: int) -> Period:
    return Period("month", begin, end, month, within=Period("year", begin, end, year))


def _month_in_figures(row: Row, at: int, parse: Parse) -> Reading | None:
    """`06/2021`, `06/21`; `31/07` is a day of any year."""
    del parse
    mark = _separator(row, at + 1)
    first, second = row[at], row[at + 2]
    if not mark or first.number < 1 or len(first.word) > 2 or _is_longer(row, at):  # noqa: PLR2004
        return None
    if is_year(second):
        return one(_month(first.begin, second.end, first.number, second.number), at + 3)
    if mark != "/" or not _is_two_figures(second) or row[at + 3].kind == "unit":
        return None
    if first.number <= _MONTHS < second.number:
        return one(_month(first.begin, second.end, first.number, year_of_two_figures(second)), at + 3)
    if _MONTHS < first.number <= _DAYS and 1 <= second.number <= _MONTHS:
        return one(Period("day", first.begin, second.end, second.number, first.number), at + 3)
    return None


def _days_of_month(row: Row, at: int, parse: Parse) -> Reading | None:
    """`31 July 2020`, `30-Sep-21`, `1-5 March 2022`, `1st and 15th of May`."""
    is_decimal = at > 1 and row[at - 1].word == "dot" and row[at - 2].kind == "number"
    if is_decimal or not (_is_day(row[at]) or _is_no_day(row, at)):
        return None
    del parse
    days, after = [("", row[at])], at + 1
    while row[after].kind in _AND and _is_day(row[after + 1]) and len(days) < _MOST_DAYS:
        days.append((JOINS[row[after].kind], row[after + 1]))
        after += 2
    after += _joins_month(row, after)
    if row[after].kind != "month":
        return None
    month = row[after].number
    year, after = _year_of_day(row, after + 1)
    end = row[after - 1].end
    return [Linked(join, Period("day", day.begin, end, month, day.number, within=year)) for join, day in days], after


def _is_day(lexeme: Lexeme) -> bool:
    return lexeme.kind in ("number", "ordinal") and 1 <= lexeme.number <= _DAYS and len(lexeme.word) <= _LONGEST_DAY


def _is_no_day(row: Row, at: int) -> bool:
    """`32 January`: meant as a day of the month, unless a noun stands before the figure, as in `Action 32`."""
    figure = row[at]
    is_beyond = figure.kind == "number" and len(figure.word) <= _LONGEST_DAY and not 1 <= figure.number <= _DAYS
    return is_beyond and 0 <= figure.number <= _SLIPS and (at == 0 or row[at - 1].kind in _BEFORE_DAYS)


def _joins_month(row: Row, at: int) -> bool:
    """Whether it is the `of` in `1st of May` or the dash in `1-May`."""
    mark = row[at]
    if mark.kind == "filler":
        return mark.word == "of"
    return mark.word in ("dash", "slash") and row[at - 1].end == mark.begin and mark.end == row[at + 1].begin


def _year_of_day(row: Row, at: int) -> tuple[Period | None, int]:
    is_mark = (
        row[at].word in ("dash", "slash", "dot")
        and row[at - 1].end == row[at].begin
        and row[at].end == row[at + 1].begin
    )
    found = short_year_at(row, at + is_mark) or (year_at(row, at + 1) if row[at].kind in ("comma", "filler") else None)
    return found or (None, at)


def _stretch(row: Row, at: int, parse: Parse) -> Reading | None:
    """`6 months`, `0-6 months`, `3 years`: counted from the plan's start."""
    del parse
    first, last, after = 0, row[at], at + 1
    if row[after].kind in ("dash", "to") and row[after + 1].kind in ("number", "cardinal"):
        first, last, after = row[at].number, row[after + 1], after + 2
    after += row[after].kind == "dash"
    if row[at].kind == "ordinal" or row[after].kind != "unit" or not 0 <= first < last.number:
        return None
    name = row[after].word
    return one(Period("stretch", row[at].begin, row[after].end, first, last.number, name), after + 1)
