"""`Did you mean …?`: the nearest known word."""

from __future__ import annotations

from collections.abc import Iterable

from tclint.column_names import COLUMN_NAMES

_CLOSE_ENOUGH = 0.7
"""difflib's similarity, from 0 to 1; below this a suggestion is as often wrong as right."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was probably meant to be, without regard to case; None if none is near."""
    from difflib import get_close_matches

    folded = {other.casefold(): other for other in known}
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=_CLOSE_ENOUGH)
    return folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean `x`?` to end a message with, or nothing."""
    found = nearest(word, known)
    return f"; did you mean `{found}`?" if found else ""


def nearest_key(key: str, known: Iterable[str]) -> str | None:
    """The key of the plan format that was probably meant: by meaning first (`Lead person(s)`), then by spelling."""
    known = list(known)
    folded = "_".join("".join(character if character.isalnum() else " " for character in key.casefold()).split())
    if folded in known:
        return folded
    one = folded.removesuffix("_s")
    meant = COLUMN_NAMES.get(one) or COLUMN_NAMES.get(f"{one}s")
    return meant if meant in known else nearest(folded, known)
