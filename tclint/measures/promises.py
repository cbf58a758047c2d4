"""What in a sentence stands for a measure that is still to come, and what beside it may measure something."""

from collections.abc import Sequence

from tclint.measures.model import Label, Part
from tclint.measures.row import Row
from tclint.measures.tags import SIGN
from tclint.measures.templates import is_form_text
from tclint.measures.tokens import Token, pieces_of
from tclint.measures.waiting import waits
from tclint.measures.word_tables import ABSENT_NEXT, CORE_NOUNS, MEASURE_NOUNS, NONE, REMARKS, word_set

_INTRODUCING = word_set(": - – — =")


def find_promise(tokens: Sequence[Token], row: Row) -> tuple[Part, list[Sequence[Token]]] | None:
    """The first promise, pointer or form's own text of a sentence, and the pieces that are none; None without any."""
    if is_form_text(tokens):
        return _placeholder("template", tokens, tokens), []
    pieces = list(pieces_of(tokens))
    action = row.action_words
    reasons = ["" if _counts_none(tokens, piece, row) else waits(piece, action) for piece in pieces]
    if not any(reasons):
        return None
    waiting = next(place for place, reason in enumerate(reasons) if reason)
    others = [piece for piece, reason in zip(pieces, reasons, strict=True) if not reason]
    return _placeholder(reasons[waiting], pieces[waiting], tokens), others


def _counts_none(tokens: Sequence[Token], piece: Sequence[Token], row: Row) -> bool:
    """Whether a "none" says how many of something there are to be: "accidents: nil", not "measures: none"."""
    if tokens[0].word in NONE and all(token.tags & SIGN for token in tokens[1:]):
        return row.counts_harm
    place = next(index for index, token in enumerate(tokens) if token.begin == piece[0].begin)
    if place < 2 or piece[0].word not in NONE or tokens[place - 1].word not in _INTRODUCING:  # noqa: PLR2004 - a word, a sign
        return False
    if any(token.word in ABSENT_NEXT for token in piece[1:2]):
        return False
    subject = [token.word for token in tokens[: place - 1]]
    is_thing = subject[-1].endswith("s") and subject[-1] not in MEASURE_NOUNS | REMARKS
    return is_thing and CORE_NOUNS.isdisjoint(subject)


def _placeholder(reason: str, tokens: Sequence[Token], whole: Sequence[Token]) -> Part:
    span = tokens[0].begin, tokens[-1].end
    return Part(Label.PLACEHOLDER, reason, span, (whole[0].begin, whole[-1].end))
