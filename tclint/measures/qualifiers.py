"""Numbers that only say which things grow: "more staff under 35", "fewer contracts of less than twelve months"."""

from collections.abc import Sequence

from tclint.measures import tags
from tclint.measures.nouns import COUNTED_FIGURES
from tclint.measures.shape import Clause
from tclint.measures.tokens import Token, tags_at, word_at
from tclint.measures.word_tables import word_set

_GROWS = tags.COMPARATIVE | tags.CHANGE
# Signs of a figure to reach rather than of a sort.
_NO_NOUN = tags.SMALL | tags.INDICATOR | tags.PROCESS | _GROWS | tags.PARTICIPLE
_LIMITING = word_set("over under above below aged exceeding")
_THAN = word_set("less more fewer longer shorter")
_DIMENSIONS = word_set("d g")


def says_which(clause: Clause, index: int) -> bool:
    """Whether the number at a place belongs to the name or the sort of the things that are to grow or shrink."""
    if index <= clause.first_content + 1 or not (clause.opening.tags | clause.claim) & _GROWS:
        return False
    return _limits_a_sort(clause.tokens, index) or _numbers_a_name(clause.tokens, index)


def _limits_a_sort(tokens: Sequence[Token], index: int) -> bool:
    """Whether it limits the noun before: "applications over £100k", "contracts of less than twelve months"."""
    if word_at(tokens, index + 1) in {"%", "per", "percent"}:
        return False
    is_money = word_at(tokens, index - 1) == "£"
    place = index - 1 - is_money
    if word_at(tokens, place) == "than" and word_at(tokens, place - 1) in _THAN:
        return word_at(tokens, place - 2) == "of" and not tags_at(tokens, place - 3) & _NO_NOUN
    noun = place - 1 - (word_at(tokens, place - 1) == "of")
    sized = is_money and word_at(tokens, noun) in COUNTED_FIGURES
    return word_at(tokens, place) in _LIMITING and (sized or not tags_at(tokens, noun) & _NO_NOUN)


def _numbers_a_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is part of a name: "3D printing", "use of Moodle 4"."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after and after.begin == tokens[index].end and after.word in _DIMENSIONS:
        return True
    before = tokens[index - 1]
    name = before.raw[0].isupper() and not before.tags & _NO_NOUN and tags_at(tokens, index - 2) & tags.PREPOSITION
    return bool(name) and (after is None or bool(after.tags & tags.SMALL))
