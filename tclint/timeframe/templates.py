"""Cells of a form that ask for a time and were never filled in: `[Yr / term]`, `Enter deadline here`."""

from tclint.timeframe.terms import Row

_FIELDS = frozenset({"unit", "time noun", "deadline", "academic", "from", "completed"})
_BESIDE_A_FIELD = frozenset({"filler", "or", "and", "dash", "stop", "open bracket", "close bracket", "next"})
_FURTHEST = 4
_HERE = frozenset({"here", "below", "please", "form verb", "appropriate", "relevant", "expected", "your"})


def is_form(row: Row, count: int) -> bool:
    """Whether the first `count` lexemes, none of which is a time, only name what belongs here.

    Either a verb that asks to fill a field in begins them, or they are nothing but fields in a bracket or with a slash.
    """
    if not any(row[place].kind in _FIELDS for place in range(min(count, _FURTHEST))):
        return False
    if all(_is_beside(row, place) for place in range(count)):
        return _asks(row) or _is_bare(row, count)
    return False


def _is_beside(row: Row, place: int) -> bool:
    lexeme = row[place]
    return lexeme.kind in _FIELDS or lexeme.kind in _BESIDE_A_FIELD or lexeme.word in _HERE


def _asks(row: Row) -> bool:
    first = 1 if row[0].word == "please" or row[0].kind == "open bracket" else 0
    return row[first].word == "form verb"


def _is_bare(row: Row, count: int) -> bool:
    kinds = [row[place].kind for place in range(count)]
    is_bracketed = kinds[0] == "open bracket" and kinds[-1] == "close bracket"
    return is_bracketed or kinds[1:2] == ["or"]
