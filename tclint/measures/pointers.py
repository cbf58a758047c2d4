"""Clauses that point to another cell, row or paper instead of measuring."""

import re
from collections.abc import Sequence

from tclint.measures import tags
from tclint.measures import waiting_words as words
from tclint.measures.tokens import Token
from tclint.measures.word_tables import word_set

_ID = r"[a-z]{1,4}\d+(?:\.\d+)*[a-z]?|[a-z]{0,3}\d+(?:\.\d+)+[a-z]?"
_ALONE = word_set("above below same unchanged overleaf")
_LITTLE = word_set("to the our under in")
_PLACES = words.CELLS | words.PAPERS
_REACH = 4


def points_elsewhere(tokens: Sequence[Token]) -> bool:
    """Whether a clause (at least one token, signs left out) is a pointer from its first word on."""
    found = [token.word for token in tokens]
    lead = next((place for place, word in enumerate(found[:-1]) if word not in words.LEAD), len(found) - 1)
    first, rest = found[lead], found[lead + 1 :]
    if not rest:
        return first in words.DITTO or first in _ALONE or _only_ids(found)
    return (
        first in words.DITTO
        or _only_ids(found)
        or (first in words.POINTING and _to_a_place(tokens[lead + 1 :]))
        or (first == "as" and _as_elsewhere(rest))
        or (first == "same" and rest[0] in words.SAME)
        or (first in words.COVERED and rest[0] in words.WHERE and _near_a_cell(rest))
        or (first in words.WRITTEN and _in_a_paper(rest))
    )


def _only_ids(found: list[str]) -> bool:
    rest = [word for word in found if word not in words.ID_WORDS]
    numbered = found[0] in words.NUMBERED and len(found) > 1
    return bool(rest) and all(re.fullmatch(_ID, word) or (numbered and word.isdecimal()) for word in rest)


def _to_a_place(tokens: Sequence[Token]) -> bool:
    """After "see" or "refer": a cell, a paper, a name or a number; not "see an increase"."""
    rest = [token for token in tokens[: _REACH + 2] if token.word not in _LITTLE][:_REACH]
    if not rest or rest[0].tags & (tags.DETERMINER | tags.COMPARATIVE):
        return False
    named = rest[0].raw[0].isupper() or rest[0].raw[0].isdigit()
    return named or any(token.word in _PLACES or re.fullmatch(_ID, token.word) for token in rest)


def _as_elsewhere(rest: list[str]) -> bool:
    if rest[0] in words.AS:
        return True
    if rest[0] in {"per", "in", "for"}:
        return len(rest) > 1
    near = rest[1:_REACH] if rest[0] in {"with", "under", "at"} else rest[:1]
    return any(_names_a_cell(word) for word in near)


def _near_a_cell(rest: list[str]) -> bool:
    return rest[0] == "elsewhere" or any(_names_a_cell(word) for word in rest[1 : _REACH + 1])


def _in_a_paper(rest: list[str]) -> bool:
    rest = rest[rest[0] == "out" :]
    return rest[:1] in (["in"], ["under"], ["elsewhere"]) and not _PLACES.isdisjoint(rest)


def _names_a_cell(word: str) -> bool:
    return bool(re.fullmatch(_ID, word)) or word in words.CELL_NAMES
