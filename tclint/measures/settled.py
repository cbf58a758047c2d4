"""Shares and averages that need no starting value: floors that are kept, service times, rules for each single case."""

import re
from collections.abc import Sequence

from tclint.measures import number_words as words
from tclint.measures import tags
from tclint.measures.tokens import Token, tags_at, word_at
from tclint.measures.word_tables import word_set

_LINKS = word_set("within in inside under")
_BETWEEN = words.NUMBERS | words.UNIT_ADJECTIVES | word_set("less than the of maximum max around about a an one")
_SINGLE = word_set("a an one same next first")
_NAMED = word_set("same next")
_FROM_THEN = word_set("of after from")
# A date of the plan itself is a deadline, not a time that each case may take.
_PLANNED = word_set("plan launch project programme period approval award action")
_RATIO = r"\d+:\d+"
_KEPT_IN = word_set("in at for %")
_PERIODS = word_set("day week month quarter")
_FAR = 6
_HALF = 50
_NEAR = 4


def is_settled(tokens: Sequence[Token], first: int, last: int, *, changes: bool) -> bool:
    """Whether a share between two places is its own yardstick, whatever it was before."""
    times = (place for place in range(len(tokens)) if not first <= place <= last)
    served = any(_ends_service(tokens, place) for place in times)
    return served or _is_rule(tokens, changes=changes) or _is_allotted(tokens, first, last)


def _is_rule(tokens: Sequence[Token], *, changes: bool) -> bool:
    near = {token.word for token in tokens}
    maintained = not words.MAINTAINED.isdisjoint(near) and not changes
    each_case = bool(near & {"each", "every"}) and (not near & words.TIME_UNITS or _is_kept_in_each(tokens))
    answered = bool(near & words.SHORT_UNITS) and not near.isdisjoint(words.CASES)
    at_any_time = "any" in near and not near.isdisjoint(words.TIME_UNITS | {"time"})
    limited = "no" in near and "than" in near and any(re.fullmatch(_RATIO, word) for word in near)
    limited = limited or _is_of_none(tokens) or _is_rolled(tokens, near)
    return maintained or each_case or answered or at_any_time or limited or near >= {"all", "times"}


def _is_rolled(tokens: Sequence[Token], near: set[str]) -> bool:
    """Whether a stock is gone through part by part: "a fifth of the floor area surveyed each year"."""
    periods = (near & {"each", "every", "per", "a"} and near & words.TIME_UNITS) or near & words.FREQUENCIES
    return bool(periods) and not words.ROLLED.isdisjoint(near) and not _is_most(tokens)


def _is_most(tokens: Sequence[Token]) -> bool:
    """Whether the share is more than half: then it is how much gets done, not how fast a stock is gone through."""
    return any(
        token.word.isdecimal() and int(token.word[:4]) > _HALF and word_at(tokens, place + 1) in {"%", "per", "percent"}
        for place, token in enumerate(tokens)
    )


def _is_kept_in_each(tokens: Sequence[Token]) -> bool:
    """Whether it is to be so in each short period: "in every month"; a year is a course of events."""
    return any(
        token.word in {"each", "every"} and word_at(tokens, i - 1) in _KEPT_IN and word_at(tokens, i + 1) in _PERIODS
        for i, token in enumerate(tokens)
    )


def _is_of_none(tokens: Sequence[Token]) -> bool:
    """Whether it is a limit that no single case may pass: "no gap over 5 % in any grade", not "no more than 5 %"."""
    return tokens[0].word in words.NEGATIVES and not tags_at(tokens, 1) & tags.COMPARATIVE


def find_service_time(tokens: Sequence[Token]) -> int:
    """The index of the unit that ends a time which each case may take, -1 where there is none."""
    return next((index for index in range(len(tokens)) if _ends_service(tokens, index)), -1)


def _ends_service(tokens: Sequence[Token], index: int) -> bool:
    """Whether a unit of time ends what one case may take: "within two days", "the same day"."""
    word = tokens[index].word
    if word not in words.TIME_UNITS:
        return False
    link = index - 1
    while link > index - _FAR and _is_between(word_at(tokens, link)):
        link -= 1
    between = [token.word for token in tokens[max(link + 1, 0) : index]]
    is_linked = word_at(tokens, link) in _LINKS
    if not any(_counts(other) for other in between):
        return False
    if word in words.SHORT_UNITS:
        return is_linked or not _NAMED.isdisjoint(between)
    return is_linked and _runs_from_case(tokens, index + 1)


def _runs_from_case(tokens: Sequence[Token], index: int) -> bool:
    """Whether a longer time runs from what comes to each case: "of appointment", not "of the plan's start"."""
    after = (token.word for token in tokens[index + 1 : index + 1 + _NEAR])
    return word_at(tokens, index) in _FROM_THEN and _PLANNED.isdisjoint(after)


def _is_between(word: str) -> bool:
    return word in _BETWEEN or word in _SINGLE or word.isdecimal()


def _counts(word: str) -> bool:
    return word.isdecimal() or word in words.NUMBERS or word in _SINGLE


def _is_allotted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the share is a part of a post or a cost that is granted: "allowance of 5 %", "20 % of a post"."""
    if any(token.word in words.ALLOTTED for token in tokens[max(0, first - 3) : first]):
        return True
    return word_at(tokens, last + 1) == "of" and any(t.word in words.PARTED for t in tokens[last + 2 : last + 4])
