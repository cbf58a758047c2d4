"""Proper names and idioms, whose words are neither comparatives nor qualities nor promises."""

from collections.abc import Sequence
from itertools import pairwise

from tclint.measures import nouns, tags
from tclint.measures.tokens import Token
from tclint.measures.word_tables import word_set

# The classes that a word loses inside a name or an idiom.
IN_A_NAME = (
    tags.QUALITY | tags.COMPARATIVE | tags.LOOSE | tags.PERCEPTION | tags.PERCEIVED | tags.NEVER_ENDING | tags.CHANGE
)
# Words that plans write with a capital though they are no names.
_EVERYDAY = word_set("""
    technician technicians technical staff university faculty faculties college school schools department
    departments hr women men academic research researchers institute students
""")
# In their idioms these are no orders.
_IN_NAMES_OF_BODIES = word_set("advance")
_TOO_MANY_CAPITALS = 0.6
_LITTLE = 3


def without_names(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the classes taken off words inside a proper name or an idiom."""
    plain = list(tokens)
    if not any(token.tags & IN_A_NAME for token in tokens):
        return plain
    for index, (token, after) in enumerate(pairwise(tokens)):
        if (token.word, after.word) in nouns.IDIOMS:
            verb = tags.VERB | tags.BASE if token.word in _IN_NAMES_OF_BODIES else 0
            plain[index] = token.without(IN_A_NAME | verb)
            plain[index + 1] = after.without(IN_A_NAME)
    for index in range(1, len(tokens)):
        if tokens[index].tags & tags.QUALITY and _is_rating(tokens[index - 1].raw, tokens[index].raw):
            plain[index] = plain[index].without(IN_A_NAME)
    if not _writes_titles(tokens):
        for index, token in enumerate(tokens):
            if token.tags & IN_A_NAME and token.raw[0].isupper() and is_name(tokens, index):
                plain[index] = plain[index].without(IN_A_NAME | tags.VERB)
    return plain


def _is_rating(scheme: str, grade: str) -> bool:
    """Whether a quality is a grade that a scheme gives: "BREEAM Excellent"."""
    return scheme.isupper() and len(scheme) > _LITTLE and grade[0].isupper() and grade[1:].islower()


def _writes_titles(tokens: Sequence[Token]) -> bool:
    """Whether the writer puts capitals on most words, so that a capital says nothing."""
    long = [token for token in tokens if len(token.raw) > _LITTLE]
    return sum(token.raw[0].isupper() for token in long) > _TOO_MANY_CAPITALS * len(long)


def is_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capital stands there because the word belongs to a proper name."""
    if index and not _is_capital(tokens, index - 1) and not _is_capital(tokens, index + 1):
        return tokens[index].raw[1:].islower() and tokens[index - 1].word in {"the", "a", "our"}
    if index:
        return True
    return _is_capital(tokens, 1) and tokens[1].word not in _EVERYDAY and not tokens[1].raw.removesuffix("s").isupper()


def _is_capital(tokens: Sequence[Token], index: int) -> bool:
    return 0 <= index < len(tokens) and tokens[index].raw[0].isupper()
