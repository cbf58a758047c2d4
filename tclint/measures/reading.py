"""Reads a measure: sentences, clauses, then the label of the cell.

What tells placeholders is loaded only for a cell that could be one.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tclint.form_fields import in_latin
from tclint.measures.clauses import read_clause
from tclint.measures.cutting import clauses_of
from tclint.measures.glance import has_number, is_blank, may_be_placeholder
from tclint.measures.model import RANK, Label, Measure, Part
from tclint.measures.row import Row
from tclint.measures.shape import shape_of
from tclint.measures.tokens import Token, sentences_of
from tclint.measures.word_tables import CORE_NOUNS

# What a cell is that measures nothing at all.
UNMEASURED = frozenset({Label.MISSING, Label.PLACEHOLDER})
_COUNTED = {Label.TARGET, Label.NO_BASELINE}


def read_measure(
    text: str | None, *, action: str = "", baseline: str | None = None, target: str | None = None
) -> Measure:
    """Reads a success measure, with its action beside it, whose start and target are not both declared as numbers.

    Args:
        text: The measure's cell; None where the plan has none.
        action: What is to be done, all texts of the row in one.
        baseline: The declared starting value, where the plan has a field for it.
        target: The declared target.

    Returns:
        The measure with one primary label. Never raises; the time grows in proportion to the text.
    """
    plain = text or ""
    if target is None or is_blank(target):
        return _read(plain, action, has_start=has_number(baseline))
    joined = target if is_blank(text) else f"{plain}: {target}"
    return _fit(_read(joined, action, has_start=has_number(baseline)), plain)


def has_start(text: str | None, *, action: str = "", baseline: str | None = None) -> bool:
    """Whether a starting value stands in the measure, in its action, or in the field for it, which needs a number."""
    row = Row(in_latin(text or "").lower(), action.lower(), has_baseline=has_number(baseline))
    return row.has_start


def _blank(text: str) -> Measure:
    return Measure(text, Label.MISSING, "blank", (0, len(text)))


def _fit(measure: Measure, text: str) -> Measure:
    """A reading of text and target together, with offsets that stay inside the text."""
    first, last = (min(edge, len(text)) for edge in measure.span)
    return Measure(text, measure.label, measure.reason, (first, last) if first < last else (0, len(text)))


@lru_cache(maxsize=4096)
def _read(text: str, action: str, *, has_start: bool) -> Measure:
    if is_blank(text):
        return _blank(text)
    plain = in_latin(text)
    row = Row(plain.lower(), action.lower(), has_baseline=has_start)
    if may_be_placeholder(plain):
        return _read_doubtful(text, plain, row)
    return _sum_up(text, tuple(part for tokens in sentences_of(plain) for part in _read_clauses(tokens, row)))


def _read_doubtful(text: str, plain: str, row: Row) -> Measure:
    from tclint.measures.templates import ends_open, find_blank

    if blank := find_blank(plain):
        part = Part(Label.PLACEHOLDER, "template", blank, (0, len(text)))
        return Measure(text, part.label, part.reason, part.span, (part,))
    parts = tuple(part for tokens in sentences_of(plain) for part in _read_sentence(tokens, row))
    return _sum_up(text, parts, is_open=ends_open(plain))


def _sum_up(text: str, parts: tuple[Part, ...], *, is_open: bool = False) -> Measure:
    if not parts or is_open:
        return Measure(text, Label.PLACEHOLDER, "template", (0, len(text)), parts)
    best = min(parts, key=lambda part: RANK[part.label])
    return Measure(text, best.label, best.reason, best.span, parts)


def _read_sentence(tokens: Sequence[Token], row: Row) -> Iterator[Part]:
    from tclint.measures.promises import find_promise

    found = find_promise(tokens, row)
    if found is None:
        yield from _read_clauses(tokens, row)
        return
    promise, others = found
    for piece in others:
        yield from (part for part in _read_clauses(piece, row) if _stands_alone(piece, part))
    yield promise


def _stands_alone(piece: Sequence[Token], part: Part) -> bool:
    """Whether a claim beside a promise counts: a number does, a bare noun does not."""
    if part.label in _COUNTED or part.label is Label.RESTATED:
        return part.label is not Label.RESTATED
    clause = shape_of(piece)
    return clause.has_predicate and clause.word(clause.head) not in CORE_NOUNS


def _read_clauses(tokens: Sequence[Token], row: Row) -> Iterator[Part]:
    for clause in clauses_of(tokens):
        verdict = read_clause(clause, row)
        span = clause.tokens[verdict.first].begin, clause.tokens[verdict.last].end
        yield Part(verdict.label, verdict.reason, span, (clause.tokens[0].begin, clause.tokens[-1].end))
