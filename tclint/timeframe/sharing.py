"""Years that a list or range names once and means for all: `March, June and Sept 2022`, `Jan to June 2023`."""

from tclint.timeframe.terms import Clause, Linked, Period, is_needy

_FIRST_MONTHS = {
    "spring": 3,
    "summer": 6,
    "autumn": 9,
    "winter": 12,
    "michaelmas": 10,
    "hilary": 1,
    "lent": 1,
    "easter": 4,
    "trinity": 4,
}
_REPEATED = frozenset({"day", "month", "quarter", "season", "term", "half"})


def share_years(clauses: list[Clause], *, is_frequent: bool = False) -> None:
    """Give each undated period of a list the year of its neighbour, so that time runs forwards."""
    for clause in clauses:
        if len(clause.pieces) > 1:
            clause.pieces = _share(clause.pieces, is_frequent)
    if len(clauses) == 1:
        return
    for before, after in zip(reversed(clauses[:-1]), reversed(clauses[1:]), strict=True):
        is_apart = after.link in ("word", "stop", "round") or before.link == "round"
        if not is_apart and not after.is_condition and not before.is_condition:
            _share_between(before, after)


def _share_between(before: Clause, after: Clause) -> None:
    joined = [*before.pieces, Linked("list", after.pieces[0].period)]
    if any(is_needy(piece.period) for piece in joined) and not all(is_needy(piece.period) for piece in joined):
        shared = _share(joined, is_frequent=False)
        before.pieces = shared[:-1]
        after.pieces = _share([Linked(after.pieces[0].join, shared[-1].period), *after.pieces[1:]], is_frequent=False)


def _share(pieces: list[Linked], is_frequent: bool) -> list[Linked]:
    periods = [piece.period for piece in pieces]
    for place in range(len(periods) - 2, -1, -1):
        periods[place] = _named_like(periods[place], periods[place + 1])
        periods[place] = _dated_before(periods[place], periods[place + 1])
    for place in range(1, len(periods)):
        periods[place] = _dated_after(periods[place - 1], periods[place], pieces[place].join, is_frequent)
    return [Linked(piece.join, period) for piece, period in zip(pieces, periods, strict=True)]


def _named_like(period: Period, following: Period) -> Period:
    """`Spring and summer terms`: the spring is a term as well."""
    is_same = None in (period.within, following.within) or period.within == following.within
    is_term = period.kind == "season" and following.kind == "term" and period.name != "winter"
    return period._replace(kind="term") if is_term and is_same else period


def _dated_before(period: Period, following: Period) -> Period:
    home = _home(following)
    if not is_needy(period) or home is None or _core(period) is None:
        return period
    if home.kind == "year" and _order(period) > _order(following):
        home = home._replace(number=home.number - 1)
    return _dated(period, home)


def _dated_after(before: Period, period: Period, join: str, is_frequent: bool) -> Period:
    home = _home(before)
    if home is None:
        return period
    if is_needy(period) and _core(period) is not None:
        if home.kind == "year" and _order(period) < _order(before):
            home = home._replace(number=home.number + 1)
        return _dated(period, home)
    is_again = period.kind == "year" and before.kind in _REPEATED and home.kind == "year"
    if is_again and (join != "range" or is_frequent):
        return before._replace(begin=period.begin, end=period.end, within=period)
    return period


def _core(period: Period) -> Period | None:
    """The period without `early`, `mid` or `late` before it; None where nothing else is said."""
    return period.within if period.kind == "edge" else period


def _home(period: Period) -> Period | None:
    """The year or other period that dates it."""
    core = _core(period)
    return core.within if core else None


def _dated(period: Period, home: Period) -> Period:
    if period.kind == "edge" and period.within is not None:
        return period._replace(within=period.within._replace(within=home))
    return period._replace(within=home)


def _order(period: Period) -> tuple[int, int]:
    """Where in a year a period begins: month and day."""
    if period.kind == "edge" and period.within is not None:
        return _order(period.within)
    if period.kind in ("season", "term"):
        return _FIRST_MONTHS[period.name], 0
    if period.kind in ("quarter", "half", "numbered term", "semester"):
        return period.number, 0
    return period.number, period.day
