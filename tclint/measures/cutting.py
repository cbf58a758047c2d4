"""Cuts a sentence into clauses."""

from collections.abc import Iterator, Sequence

from tclint.measures import tags
from tclint.measures.shape import Clause, shape_of
from tclint.measures.tokens import Token, tags_at, word_at
from tclint.measures.word_tables import word_set

_JOINTS = word_set(", ( with \u2013 -")
_QUANTITY = word_set("more fewer less")
_CLAIMED = tags.PERSON | tags.PERCEPTION | tags.INDICATOR | tags.PROCESS | tags.GERUND
_LITTLE = tags.SIGN | tags.CONJUNCTION


def clauses_of(tokens: Sequence[Token]) -> Iterator[Clause]:
    """Cuts at "and", commas and brackets where both sides say something of their own."""
    start = 0
    for index in range(1, len(tokens) - 1):
        if index > start and (tokens[index].tags & tags.CONJUNCTION or tokens[index].word in _JOINTS):
            left = _clause(tokens[start:index])
            if left and _is_joint(left, tokens[index + 1 :]):
                yield left
                start = index + 1
    rest = _clause(tokens[start:])
    if rest:
        yield rest


def _clause(tokens: Sequence[Token]) -> Clause | None:
    end = len(tokens)
    while end and tokens[end - 1].tags & tags.SIGN:
        end -= 1
    return shape_of(tokens[:end]) if any(not token.tags & _LITTLE for token in tokens[:end]) else None


def _is_joint(left: Clause, right: Sequence[Token]) -> bool:
    if right[0].word in _QUANTITY or _is_described(left, right):
        return True
    return left.has_predicate and _says_more(right)


def _is_described(left: Clause, right: Sequence[Token]) -> bool:
    """Whether only a participle about a thing follows: "a quiet room on each campus, signposted on the map"."""
    described = right[0].tags & tags.PARTICIPLE and right[0].tags & tags.NEVER_ENDING
    if left.has_predicate or left.head < 0 or not described:
        return False
    return not left.head_tags & _CLAIMED and not any(token.tags & (tags.AUXILIARY | tags.SIGN) for token in right)


def _says_more(tokens: Sequence[Token]) -> bool:
    """Whether a second predicate follows: with a subject of its own, or a participle or state of the same subject."""
    states = tags.PARTICIPLE | tags.PERCEIVED | tags.AUXILIARY | tags.STATE
    ends = tags.END | tags.SIGN | tags.CONJUNCTION | tags.PREPOSITION
    if (
        tokens[0].tags & states
        and tokens[0].word != "open"
        and (tags_at(tokens, 1) & ends or word_at(tokens, 1) == "to")
    ):
        return True
    clause = _clause(tokens)
    return clause is not None and clause.has_predicate and not tokens[0].tags & tags.RELATIVE
