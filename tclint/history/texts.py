"""How alike two texts are, by the words in them that carry meaning; the time grows with their length only."""

from __future__ import annotations

import re
from functools import lru_cache

# Words that stand in any text: articles, prepositions, pronouns, auxiliaries.
_LITTLE = (
    "a an and are as at be been being by can for from had has have how if in into is it its may more of on or our "
    "out over shall should so such than that the their them then there these they this those through to up us was we "
    "were what when where which who will with within would"
)
# Determiners: whether it is all or some is for a rule to say, and does not make it another activity.
_HOW_MANY = "all any both each every many most no several some"
# Words that stand in every other row of such plans, whatever it is about.
_TRADE = "technician technicians technical staff university institution institutional college department departments"
_COMMON = frozenset(f"{_LITTLE} {_HOW_MANY} {_TRADE}".split())
# Forms of one word ("recruit", "recruitment", "recruiting") mostly agree in so many letters.
_STEM = 6


def folded(text: str) -> str:
    """A text without regard to blanks, capitals and the full stop."""
    return " ".join(text.casefold().split()).rstrip(". ")


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning; all words where none does. Numbers are none."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return frozenset(word[:_STEM] for word in words if word not in _COMMON) or frozenset(words)


def likeness(text: str, other: str) -> float:
    """How much of two texts is common to both: from 0 for no word to 1 for the same words, numbers apart."""
    mine, its = content_words(text), content_words(other)
    if not mine or not its:
        return float(folded(text) == folded(other))
    return 2 * len(mine & its) / (len(mine) + len(its))


def kinship(text: str, other: str) -> float:
    """How much of the shorter text stands in the longer one: from 0 to 1."""
    mine, its = content_words(text), content_words(other)
    if not mine or not its:
        return float(folded(text) == folded(other))
    return len(mine & its) / min(len(mine), len(its))
