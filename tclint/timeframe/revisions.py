"""Times that do not count: former ones, another plan's, and names that a time of their own follows."""

from tclint.timeframe.periods import read_period
from tclint.timeframe.terms import Lexeme, skip_fillers
from tclint.timeframe.walk import Walk

BEGINS_A_TIME = frozenset(
    {"number", "ordinal", "month", "season", "term name", "weekday", "edge", "end", "declared", "letter", "unit"}
)


def former(walk: Walk, lexeme: Lexeme) -> None:
    """`was June 2022`: a time that another one replaced."""
    del lexeme
    place = skip_fillers(walk.row, walk.at)
    place += walk.row[place].kind in ("deadline", "by")
    if walk.row[place].kind in BEGINS_A_TIME:
        walk.former.append(walk.row[place].begin)


def skip_period(walk: Walk, lexeme: Lexeme) -> None:
    """`carried over from the 2018 plan`, `delayed by three months`: a period that is no time for this row."""
    walk.parse.remark("statuses", lexeme.begin, lexeme.end, lexeme.word)
    walk.close_clause()
    place = skip_fillers(walk.row, walk.at)
    place += lexeme.word == "source" and walk.row[place].kind == "plan"
    found = read_period(walk.row, place, walk.parse)
    if found and (lexeme.word == "source" or found[0][0].period.kind == "stretch"):
        walk.at = found[1]
    walk.gap = "remark"


def is_label(walk: Walk) -> bool:
    """Whether a time of its own follows: `long term: by 2026`, `long term (2026)`."""
    place = walk.at + (walk.row[walk.at].kind in ("dash", "stop", "open bracket"))
    place += walk.row[place].kind in ("by", "until", "from")
    return place > walk.at and walk.row[skip_fillers(walk.row, place)].kind in BEGINS_A_TIME
