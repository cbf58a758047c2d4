"""Clauses that point to another cell, row or paper instead of measuring."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tclint.measures import tags
from tclint.measures import word_tables as words
from tclint.measures.tokens import Token, tags_at
from tclint.measures.word_tables import word_set

_ID = r"[a-z]{1,4}\d+(?:\.\d+)*[a-z]?|[a-z]{0,3}\d+(?:\.\d+)+[a-z]?"
_ALONE = word_set("above below same unchanged overleaf")
_IN = word_set("in under on within elsewhere")
_LITTLE = word_set("to the our under in")
_PLACES = words.CELLS | words.PAPERS
_WISHED = tags.DETERMINER | tags.COMPARATIVE | tags.QUALITY | tags.LOOSE | tags.CHANGE
_REACH = 4


def points_elsewhere(tokens: Sequence[Token]) -> bool:
    """Whether a clause (at least one token, signs left out) is a pointer from its first word on."""
    found = [token.word for token in tokens]
    lead = next((place for place, word in enumerate(found[:-1]) if word not in words.LEAD), len(found) - 1)
    first, rest = found[lead], found[lead + 1 :]
    if not rest:
        return first in words.DITTO or first in _ALONE or _only_ids(found)
    return (
        (first in words.DITTO and first.isalpha() and not _says_something(tokens))
        or _only_ids(found)
        or (first in words.POINTING and tokens[lead].raw != "REF" and _to_a_place(tokens[lead + 1 :]))
        or (first == "per" and not _says_something(tokens))
        or (first == "as" and _as_elsewhere(rest))
        or (first == "same" and (rest[0] in words.SAME or (rest[0] in words.CORE_NOUNS and "as" in rest)))
        or (first in words.COVERED and rest[0] in words.WHERE and _near_a_cell(rest))
        or (first in words.REPLACED and rest[0] in words.WHERE and not _PLACES.isdisjoint(rest[: _REACH + 1]))
        or (first in words.WRITTEN and _in_a_paper(rest))
        or (first in words.KEPT and not words.CORE_NOUNS.isdisjoint(found[:lead]) and _in_a_paper(rest))
    )


def _only_ids(found: list[str]) -> bool:
    rest = [word for word in found if word not in words.ID_WORDS]
    numbered = found[0] in words.NUMBERED and len(found) > 1
    return bool(rest) and all(_is_id(word) or (numbered and word.isdecimal()) for word in rest)


def _is_id(word: str) -> bool:
    return any(map(str.isdecimal, word)) and bool(re.fullmatch(_ID, word))


def _says_something(tokens: Sequence[Token]) -> bool:
    """Whether something is said of a name: "See Me programme adopted", "Ditto Press desk opened in May"."""
    said = (
        place
        for place in range(1, len(tokens))
        if tokens[place].tags & tags.PARTICIPLE and tags_at(tokens, place + 1) & (tags.END | tags.PREPOSITION)
    )
    place = next(said, 0)
    return place > 0 and not any(token.word in _PLACES for token in tokens[: place + 1])


def _to_a_place(tokens: Sequence[Token]) -> bool:
    """After "see" or "refer": a cell, a paper, a name, a number or another bare noun; not "see an increase"."""
    rest = [token for token in tokens if token.word not in _LITTLE]
    if not rest or rest[0].tags & _WISHED or _says_something(rest):
        return False
    near = rest[:_REACH]
    named = rest[0].raw[0].isupper() or rest[0].raw[0].isdigit()
    return named or any(token.word in _PLACES or _is_id(token.word) for token in near) or _is_noun(rest)


def _is_noun(rest: Sequence[Token]) -> bool:
    """Whether a bare noun follows, of which nothing is said and which is nobody: not "see technicians on panels"."""
    verbs = tags.AUXILIARY | tags.PARTICIPLE
    people = rest[0].tags & tags.PERSON and tags_at(rest, 1) & (tags.SMALL | tags.VERB)
    return not people and not any(token.tags & verbs and not token.tags & tags.NOUN_TOO for token in rest)


def _as_elsewhere(rest: list[str]) -> bool:
    if rest[0] in words.AS:
        return True
    if rest[0] in {"per", "in", "for"}:
        return len(rest) > 1
    near = rest[1:_REACH] if rest[0] in {"with", "under", "at"} else rest[:1]
    return any(_names_a_cell(word) for word in near)


def _near_a_cell(rest: list[str]) -> bool:
    near = rest[1 : _REACH + 1]
    part = any(word in words.PARTS and after[0].isdigit() for word, after in pairwise(near))
    return part or rest[0] == "elsewhere" or any(_names_a_cell(word) for word in near)


def _in_a_paper(rest: list[str]) -> bool:
    rest = rest[rest[0] == "out" :] or rest
    return rest[0] in _IN and not _PLACES.isdisjoint(rest)


def _names_a_cell(word: str) -> bool:
    return word in words.CELL_NAMES or _is_id(word)
