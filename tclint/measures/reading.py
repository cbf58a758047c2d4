"""Reads a measure: sentences, clauses, then the label of the cell."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tclint.form_fields import in_latin
from tclint.measures.clauses import read_clause
from tclint.measures.cutting import clauses_of
from tclint.measures.glance import is_blank, may_be_placeholder
from tclint.measures.model import RANK, Label, Measure, Part
from tclint.measures.row import Row
from tclint.measures.shape import shape_of
from tclint.measures.tags import SIGN
from tclint.measures.templates import ends_open, find_blank, is_form_text
from tclint.measures.tokens import Token, pieces_of, sentences_of
from tclint.measures.waiting import waits
from tclint.measures.word_tables import ABSENT_NEXT, CORE_NOUNS, MEASURE_NOUNS, NONE, REMARKS, word_set

# What a cell is that measures nothing at all.
UNMEASURED = frozenset({Label.MISSING, Label.PLACEHOLDER})
_INTRODUCING = word_set(": - – — =")
_COUNTED = {Label.TARGET, Label.NO_BASELINE}


def read_measure(
    text: str | None, *, action: str = "", baseline: str | None = None, target: str | None = None
) -> Measure:
    """Reads a success measure as a fair reviewer does, with its action beside it.

    Args:
        text: The measure's cell; None where the plan has none.
        action: What is to be done, all texts of the row in one.
        baseline: The declared starting value, where the plan has a field for it.
        target: The declared target. A number in both fields beats the text.

    Returns:
        The measure with one primary label. Never raises; the time grows in proportion to the text.
    """
    plain = text or ""
    if _has_number(baseline) and _has_number(target):
        return Measure(plain, Label.TARGET, "declared pair", (0, len(plain)))
    if target is None or is_blank(target):
        return _read(plain, action, has_start=_has_number(baseline))
    joined = target if is_blank(text) else f"{plain}: {target}"
    return _fit(_read(joined, action, has_start=_has_number(baseline)), plain)


def has_start(text: str | None, *, action: str = "", baseline: str | None = None) -> bool:
    """Whether a starting value stands in the measure, in its action, or in the field for it, which needs a number."""
    row = Row(in_latin(text or "").lower(), action.lower(), has_baseline=_has_number(baseline))
    return row.has_start


def _blank(text: str) -> Measure:
    return Measure(text, Label.MISSING, "blank", (0, len(text)))


def _has_number(text: str | None) -> bool:
    return text is not None and any(sign.isdigit() for sign in text)


def _fit(measure: Measure, text: str) -> Measure:
    """A reading of text and target together, with offsets that stay inside the text."""
    first, last = (min(edge, len(text)) for edge in measure.span)
    return Measure(text, measure.label, measure.reason, (first, last) if first < last else (0, len(text)))


@lru_cache(maxsize=4096)
def _read(text: str, action: str, *, has_start: bool) -> Measure:
    if is_blank(text):
        return _blank(text)
    whole = (0, len(text))
    written, text = text, in_latin(text)
    doubtful = may_be_placeholder(text)
    if doubtful and (blank := find_blank(text)):
        part = Part(Label.PLACEHOLDER, "template", blank, whole)
        return Measure(written, part.label, part.reason, part.span, (part,))
    row = Row(text.lower(), action.lower(), has_baseline=has_start)
    read = _read_sentence if doubtful else _read_clauses
    parts = tuple(part for tokens in sentences_of(text) for part in read(tokens, row))
    if not parts or ends_open(text):
        return Measure(written, Label.PLACEHOLDER, "template", whole, parts)
    best = min(parts, key=lambda part: RANK[part.label])
    return Measure(written, best.label, best.reason, best.span, parts)


def _read_sentence(tokens: Sequence[Token], row: Row) -> Iterator[Part]:
    if is_form_text(tokens):
        yield _placeholder("template", tokens, tokens)
        return
    pieces = list(pieces_of(tokens))
    action = row.action_words
    reasons = ["" if _counts_none(tokens, piece, row) else waits(piece, action) for piece in pieces]
    if not any(reasons):
        yield from _read_clauses(tokens, row)
        return
    for piece, reason in zip(pieces, reasons, strict=True):
        if not reason:
            yield from (part for part in _read_clauses(piece, row) if _stands_alone(piece, part))
    waiting = next(place for place, reason in enumerate(reasons) if reason)
    yield _placeholder(reasons[waiting], pieces[waiting], tokens)


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


def _stands_alone(piece: Sequence[Token], part: Part) -> bool:
    """Whether a claim beside a promise counts: a number does, a bare noun does not."""
    if part.label in _COUNTED or part.label is Label.RESTATED:
        return part.label is not Label.RESTATED
    clause = shape_of(piece)
    return clause.has_predicate and clause.word(clause.head) not in CORE_NOUNS


def _placeholder(reason: str, tokens: Sequence[Token], whole: Sequence[Token]) -> Part:
    span = tokens[0].begin, tokens[-1].end
    return Part(Label.PLACEHOLDER, reason, span, (whole[0].begin, whole[-1].end))


def _read_clauses(tokens: Sequence[Token], row: Row) -> Iterator[Part]:
    for clause in clauses_of(tokens):
        verdict = read_clause(clause, row)
        span = clause.tokens[verdict.first].begin, clause.tokens[verdict.last].end
        yield Part(verdict.label, verdict.reason, span, (clause.tokens[0].begin, clause.tokens[-1].end))
