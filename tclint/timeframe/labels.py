"""Phases that a plan declares by one letter or figure: where in a phrase `A` or `1` stands for one."""

from collections.abc import Callable

from tclint.timeframe.terms import Token

# The class of a single word, for a unit which one; "" if it has none.
KindOf = Callable[[str], str]

# Words and marks of time that may stand round such a label.
_AROUND = frozenset(
    {"and", "or", "comma", "dash", "to", "until", "from", "before", "after", "by", "end", "edge", "filler", "during"}
    | {"onwards", "deadline", "completed", "between", "then", "open bracket", "close bracket", "phase", "stop"}
)
_BEHIND = _AROUND - {"filler", "stop"}


def places_of_labels(text: str, tokens: list[Token], labels: frozenset[str], kind_of: KindOf) -> list[int]:
    """The places in `tokens` where a label stands for its phase.

    A cell of nothing but labels and words of time holds them in any case; beside other words only a capital letter
    that stands alone is one, never a figure.
    """
    found = [place for place, token in enumerate(tokens) if token[0] in labels]
    if _is_nothing_else(tokens, labels, kind_of):
        return found
    return [place for place in found if _stands_alone(text, tokens, place, kind_of)]


def _is_nothing_else(tokens: list[Token], labels: frozenset[str], kind_of: KindOf) -> bool:
    """Whether all that stands outside brackets is labels and words of time."""
    depth = 0
    for word, _, _ in tokens:
        depth += (word == "(") - (word == ")")
        if depth == 0 and word not in labels and (word == "." or kind_of(word) not in _AROUND):
            return False
    return True


def _stands_alone(text: str, tokens: list[Token], place: int, kind_of: KindOf) -> bool:
    """Whether it is a capital with nothing but marks and words of time beside it: no `A meeting`, no `Plan B`."""
    word, begin, end = tokens[place]
    if not (word.isalpha() and text[begin].isupper()):
        return False
    before = tokens[place - 1] if place else ("", -1, -1)
    after = tokens[place + 1] if place + 1 < len(tokens) else ("", -1, -1)
    if (before[0] and kind_of(before[0]) not in _AROUND) or (after[0] and kind_of(after[0]) not in _BEHIND):
        return False
    is_joined = after[0] in ("-", "/") and after[1] == end
    return not is_joined or (
        text[after[2] : after[2] + 1].isupper() and not text[after[2] + 1 : after[2] + 2].isalpha()
    )
