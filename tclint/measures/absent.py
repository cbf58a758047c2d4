"""Clauses that say in so many words that there is no measure, or none yet."""

from collections.abc import Sequence

from tclint.measures import tags
from tclint.measures import word_tables as words
from tclint.measures.tags import tags_of
from tclint.measures.tokens import Token, word_at
from tclint.measures.word_tables import word_set

_HAVING = word_set("have has is are can")
_NO_LEAD = word_set("there is are currently at present we have has as yet presently")
_SINGLE = word_set("draft later soon x y n z")
_HELD = word_set("pending for until")
_TILL = word_set("once until unless")
_OFTEN = word_set("a an per each every in")
_SHORT = 7
_FEW = 3


def needs_work(tokens: Sequence[Token]) -> bool:
    """Such as "needs further discussion", "clarification required"."""
    found = [token.word for token in tokens[:_SHORT]]
    return len(tokens) <= _SHORT and any(
        (word in words.NEEDS and not words.MISSING_WORK.isdisjoint(found[place + 1 : place + _FEW]))
        or (word in words.MISSING_WORK and not words.NEEDS.isdisjoint(found[place + 1 : place + 2]))
        for place, word in enumerate(found)
    )


def comes_later(tokens: Sequence[Token]) -> bool:
    """Such as "For discussion", "Deferred until 2026", "On hold", "Watch this space"."""
    found = [token.word for token in tokens if token.word not in words.STILL]
    first, second = [*found, "", ""][:2]
    said = any(token.tags & tags.PARTICIPLE for token in tokens[1:])
    free = tags_of(second) if second else tags.END
    return (
        (first in _TILL and second not in _OFTEN and any(token.tags & tags.AUXILIARY for token in tokens))
        or (first == "for" and second in words.FOR_LATER and not said)
        or (first in words.STANDING and bool(free & (tags.END | tags.PREPOSITION | tags.RELATIVE) or second in _HELD))
        or (first == "on" and second in words.STANDING and not said)
        or found[:3] == ["watch", "space"]
        or _is_worked_on(tokens)
    )


def _is_worked_on(tokens: Sequence[Token]) -> bool:
    """Such as "we are working on indicators", "HR is developing measures"."""
    found = [token.word for token in tokens]
    for place in range(1, len(found)):
        working = found[place] == "working" and word_at(tokens, place + 1) in {"on", "towards", "up"}
        at_it = tokens[place - 1].tags & (tags.AUXILIARY | tags.ADVERB)
        if at_it and (working or found[place] in words.DEVELOPING):
            return not words.CORE_NOUNS.isdisjoint(found[place : place + _SHORT])
    return False


def is_absent(tokens: Sequence[Token]) -> bool:
    """Such as "none at present", "no measure yet", "not applicable", "baseline needed", "details later"."""
    found = [token.word for token in tokens]
    first, second = found[0], word_at(tokens, 1)
    lead = next((place for place, word in enumerate(found[:-1]) if word not in _NO_LEAD), len(found) - 1)
    return (
        (first in words.ABSENT and (not second or second in words.ABSENT_NEXT))
        or (len(found) == 1 and first in _SINGLE)
        or (found[lead] == "no" and _no_measure(found[lead:]))
        or (first == "not" and second in words.NOT_NEXT)
        or (first == "insufficient" and second in words.DATA)
        or (first in words.NEEDS and len(found) <= _SHORT and not words.CORE_NOUNS.isdisjoint(found[1:_FEW]))
        or (first in {"nothing", "none"} and found[1:3] == ["to", "report"])
        or any(_lacks_measure(found, place) for place in range(1, len(found)))
        or (first in {"don't", "do"} and "know" in found[1:_FEW])
        or (first in words.CONDITIONS and found[-1] in words.SETTLED)
        or (first in words.CORE_NOUNS and not words.LACKING.isdisjoint(found[1:_FEW]))
        or (len(found) <= _FEW and found[-1] in words.LATER and not tokens[0].tags & tags.PARTICIPLE)
    )


def _lacks_measure(found: list[str], place: int) -> bool:
    """Such as "this action has no measure yet"."""
    lacks = found[place] == "no" and found[place - 1] in {"has", "have"}
    return lacks and not words.CORE_NOUNS.isdisjoint(found[place + 1 : place + _FEW])


def _no_measure(found: list[str]) -> bool:
    if found[1:2] == ["longer"]:
        return bool(words.NOT_NEXT.intersection(found[2:3]))
    nouns = words.MEASURE_NOUNS - {"success"}
    place = next((index for index, word in enumerate(found[1 : _FEW + 1], 1) if word in nouns), 0)
    after = found[place + 1] if len(found) > place + 1 else ""
    return len(found) == 1 or (place > 0 and (not after or after in words.KEPT_NEXT or after in _HAVING))
