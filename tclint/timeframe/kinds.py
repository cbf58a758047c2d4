"""Which kinds of period need a date from beside them, which can give one, and which count from the plan's start."""

from tclint.timeframe.numbers import Row
from tclint.timeframe.terms import Lexeme, Period

_LARGEST_COUNT = 120

NEEDY = frozenset(
    {"day", "month", "quarter", "half", "season", "term", "numbered term", "semester", "edge"},
)

RELATIVE = frozenset({"plan year", "plan month", "plan week", "phase", "count", "stretch", "plan"})

CONTAINERS = frozenset(
    {"year", "academic year", "financial year", "plan year", "phase", "plan", "count", "stretch"},
)


def is_needy(period: Period) -> bool:
    """Whether it has no date of its own: September, Q2, summer term, early."""
    if period.within is None:
        return period.kind in NEEDY
    return period.kind == "edge" and is_needy(period.within)


def is_container(period: Period) -> bool:
    """Whether a needy period may be placed in it."""
    return period.kind in CONTAINERS and not is_needy(period)


def skip_fillers(row: Row, at: int) -> int:
    """The place of the first lexeme from `at` on that is no filler."""
    while row[at].kind == "filler":
        at += 1
    return at


def count_of(lexeme: Lexeme) -> int:
    """The number that a figure, word or Roman numeral stands for, or -1."""
    if lexeme.kind in ("number", "cardinal", "ordinal", "roman") and lexeme.number <= _LARGEST_COUNT:
        return lexeme.number
    return -1
