"""Frequencies: annually, every two years, twice a year, 6-monthly, each May, at every meeting."""

from collections.abc import Callable

from tclint.timeframe.terms import Frequency, Row

_DAYS = {
    "day": 1,
    "week": 7,
    "fortnight": 14,
    "month": 28,
    "quarter": 90,
    "term": 90,
    "semester": 150,
    "half": 181,
    "year": 365,
    "phase": 181,
}
_DAYS_OF_WORDS = {
    "every day": 1,
    "every week": 7,
    "every two weeks": 14,
    "every month": 28,
    "every quarter": 90,
    "every term": 90,
    "every two years": 730,
    "every three years": 1095,
}
_EACH_YEAR = frozenset({"month", "season", "term name", "letter"})
_YEAR = 365
_MOST = 100
_REACH = 5
_MOST_NOUNS = 3


def read_frequency(row: Row, at: int) -> tuple[Frequency, int] | None:
    """The frequency that begins at `at`, and the place after it; `each May` leaves the month to be read."""
    read = _READERS.get(row[at].kind)
    return read(row, at) if read else None


def _frequency(row: Row, begin: int, last: int, words: str, days: int) -> tuple[Frequency, int]:
    is_adjective = row[last + 1].kind in ("word", "gathering")
    return Frequency(row[begin].begin, row[last].end, words, days, is_adjective=is_adjective), last + 1


def _adverb(row: Row, at: int) -> tuple[Frequency, int]:
    words = row[at].word
    return _frequency(row, at, at, words, _DAYS_OF_WORDS.get(words, _YEAR))


def _each(row: Row, at: int) -> tuple[Frequency, int] | None:
    """`every year`, `each academic year`, `every two years`, `every other month`, `each May`, `at each meeting`."""
    place = at + 1
    if row[place].kind in _EACH_YEAR or (
        row[place].kind == "unit" and row[place].word == "quarter" and row[place + 1].number > 0
    ):
        return Frequency(row[at].begin, row[at].end, "every year", _YEAR, is_adjective=False), place
    if row[place].kind == "weekday" and row[place + 1].kind not in ("gathering", "word"):
        return _frequency(row, at, place, "every week", _DAYS["week"])
    if row[place].kind == "break":
        return _frequency(row, at, place, _every(1, row[place].word), _DAYS["term"])
    count = 1
    if row[place].kind in ("number", "cardinal", "ordinal"):
        count, place = max(1, row[place].number), place + 1
    elif row[place].word == "other":
        count, place = 2, place + 1
    if row[place].kind == "unit" and row[place + 1].kind not in ("number", "cardinal"):
        return _frequency(row, at, place, _every(count, row[place].word), count * _DAYS.get(row[place].word, _YEAR))
    if row[place].kind in ("academic", "calendar", "financial"):
        return _frequency(row, at, place, _every(count, "year"), count * _YEAR)
    return _gathering(row, at)


def _every(count: int, unit: str) -> str:
    return f"every {unit}" if count == 1 else f"every {count} {unit}s"


def _gathering(row: Row, at: int) -> tuple[Frequency, int] | None:
    for place in range(at + 1, min(at + _REACH, len(row))):
        if row[place].kind == "gathering" and row[place + 1].kind != "gathering":
            words = f"at every {row[place].word}"
            return Frequency(row[at].begin, row[place].end, words, 0, is_adjective=False), place + 1
        if row[place].kind not in ("word", "gathering", "weekday", "event", "filler", "hedge"):
            return None
    return None


def _counted(row: Row, at: int) -> tuple[Frequency, int] | None:
    """`3 times per year`, `2 x a term`, `6-monthly`, `2 per year`."""
    if row[at].number > _MOST:
        return None
    place = at + 1
    if row[place].kind == "times":
        return _times(row, at, place + 1)
    if _is_rate(row, after := _behind_nouns(row, place)):
        return _times(row, at, after)
    place += row[place].kind == "dash"
    if row[place].kind == "frequency" and row[place].word.startswith("every ") and row[at].number > 0:
        unit = row[place].word.removeprefix("every ")
        return _frequency(row, at, place, _every(row[at].number, unit), row[at].number * _DAYS.get(unit, _YEAR))
    if row[place].kind == "each" or (row[place].word == "slash" and row[place + 1].kind == "unit"):
        return _times(row, at, place)
    return None


def _behind_nouns(row: Row, at: int) -> int:
    """The place behind what is counted: `open meetings` of `4 open meetings a year`."""
    place = at
    while place < at + _MOST_NOUNS and row[place].kind in ("word", "gathering", "event"):
        place += 1
    return place


def _is_rate(row: Row, at: int) -> bool:
    """Whether it is the `a year` of `two meetings a year`."""
    return row[at].word == "a" and row[at + 1].kind == "unit" and row[at + 2].kind not in ("filler", "after", "before")


def _times(row: Row, begin: int, at: int) -> tuple[Frequency, int] | None:
    if row[at].kind == "frequency":
        return _frequency(row, begin, at, f"{row[begin].word} {row[at].word}", _YEAR)
    if row[at].kind == "dash":
        return _times(row, begin, at + 1)
    place = at + (row[at].kind in ("filler", "each") or row[at].word == "slash")
    place += row[place].kind in ("filler", "each") and place > at
    if (
        place == at
        or row[place].kind not in ("unit", "academic", "calendar")
        or row[place + 1].kind in ("number", "cardinal")
    ):
        return None
    unit = row[place].word if row[place].kind == "unit" else "year"
    return _frequency(row, begin, place, f"{row[begin].word} a {unit}", _DAYS.get(unit, _YEAR))


def _rate(row: Row, at: int) -> tuple[Frequency, int] | None:
    return _times(row, at, at + 1)


_READERS: dict[str, Callable[[Row, int], tuple[Frequency, int] | None]] = {
    "frequency": _adverb,
    "each": _each,
    "times": _rate,
    "number": _counted,
    "cardinal": _counted,
}
