"""Reads a measure: sentences, clauses, then the label of the cell."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tclint.measures.blanks import is_blank, may_be_placeholder
from tclint.measures.clauses import read_clause
from tclint.measures.model import RANK, Label, Measure, Part
from tclint.measures.row import Row, row_of
from tclint.measures.shape import Clause, shape_of
from tclint.measures.tags import AUXILIARY, CONJUNCTION, PARTICIPLE, PERCEIVED, RELATIVE, SIGN, STATE, VERB
from tclint.measures.templates import ends_open, find_blank, is_form_text
from tclint.measures.tokens import Token, sentences
from tclint.measures.waiting import waits
from tclint.measures.waiting_words import INITIALS
from tclint.measures.word_tables import word_set

_BREAKS = word_set("( ) – — - : ,")
_SOUND = {Label.TARGET, Label.NO_BASELINE}


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
        The measure with one primary label. Never raises; long texts take time in proportion to their length.
    """
    if _has_number(baseline) and _has_number(target):
        return Measure(text or "", Label.TARGET, "declared pair", (0, len(text or "")))
    joined = text or ""
    if not is_blank(target):
        joined = f"{joined}: {target}" if not is_blank(text) else target or ""
        return _fit(_read(joined, action, _has_number(baseline)), text or "")
    return _read(joined, action, _has_number(baseline))


def is_placeholder_measure(text: str | None, action: str = "") -> Measure | None:
    """The reading of a cell that measures nothing yet (blank or placeholder); None for any other, and mostly at once."""
    if is_blank(text):
        return _blank(text or "")
    if not text or not may_be_placeholder(text):
        return None
    measure = _read(text, action, False)  # noqa: FBT003 - positional for the cache
    return measure if measure.label is Label.PLACEHOLDER else None


def _blank(text: str) -> Measure:
    return Measure(text, Label.MISSING, "blank", (0, len(text)))


def _has_number(text: str | None) -> bool:
    return not is_blank(text) and any(sign.isdigit() for sign in text or "")


def _fit(measure: Measure, text: str) -> Measure:
    """A reading of text and target together, with offsets that stay inside the text."""
    first, last = (min(edge, len(text)) for edge in measure.span)
    return Measure(text, measure.label, measure.reason, (first, last) if first < last else (0, len(text)))


@lru_cache(maxsize=4096)
def _read(text: str, action: str, has_start: bool) -> Measure:  # noqa: FBT001 - positional for the cache
    if is_blank(text):
        return _blank(text)
    blank = find_blank(text)
    if blank:
        return Measure(
            text, Label.PLACEHOLDER, "template", blank, (Part(Label.PLACEHOLDER, "template", blank, (0, len(text))),)
        )
    row = row_of(text, action, baseline=has_start)
    found = sentences(text)
    parts = tuple(part for tokens in found for part in _read_sentence(tokens, row))
    if not parts or (ends_open(found[-1])):
        return Measure(text, Label.PLACEHOLDER, "template", (0, len(text)), parts)
    best = min(parts, key=lambda part: RANK[part.label])
    return Measure(text, best.label, best.reason, best.span, parts)


def _read_sentence(tokens: Sequence[Token], row: Row) -> Iterator[Part]:
    if is_form_text(tokens):
        yield _part(tokens, Label.PLACEHOLDER, "template")
        return
    pieces = list(_pieces(tokens))
    reasons = [waits(piece, row.action) for piece in pieces]
    if any(reasons):
        yield from _read_waiting(tokens, pieces, reasons, row)
    else:
        yield from _read_clauses(tokens, row)


def _pieces(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Cuts a sentence at brackets, dashes, colons and commas; initials such as TBC end a piece."""
    start = 0
    for index, token in enumerate(tokens):
        if token.word in _BREAKS and token.tags & SIGN | (token.word == ","):
            if index > start:
                yield tokens[start:index]
            start = index + 1
        elif token.word in INITIALS and index > start:
            yield tokens[start:index]
            start = index
    if start < len(tokens):
        yield tokens[start:]


def _read_waiting(
    tokens: Sequence[Token], pieces: Sequence[Sequence[Token]], reasons: Sequence[str], row: Row
) -> Iterator[Part]:
    """A sentence with a promise in it: what stands beside it counts only if it is a claim of its own."""
    kept = [
        part
        for piece, reason in zip(pieces, reasons, strict=True)
        if not reason
        for part in _read_clauses(piece, row)
        if _stands_alone(piece, part)
    ]
    yield from kept
    waiting = next(piece for piece, reason in zip(pieces, reasons, strict=True) if reason)
    reason = next(reason for reason in reasons if reason)
    yield _part(waiting if kept else waiting, Label.PLACEHOLDER, reason, tokens)


def _stands_alone(piece: Sequence[Token], part: Part) -> bool:
    return part.label is not Label.RESTATED and (part.label in _SOUND or shape_of(piece).has_predicate)


def _part(tokens: Sequence[Token], label: Label, reason: str, extent: Sequence[Token] | None = None) -> Part:
    whole = extent or tokens
    return Part(label, reason, (tokens[0].begin, tokens[-1].end), (whole[0].begin, whole[-1].end))


def _read_clauses(tokens: Sequence[Token], row: Row) -> Iterator[Part]:
    for clause in _clauses(tokens):
        if not clause.tokens or all(token.tags & (SIGN | CONJUNCTION) for token in clause.tokens):
            continue
        verdict = read_clause(clause, row)
        span = clause.tokens[verdict.first].begin, clause.tokens[verdict.last].end
        yield Part(verdict.label, verdict.reason, span, (clause.tokens[0].begin, clause.tokens[-1].end))


def _clauses(tokens: Sequence[Token]) -> Iterator[Clause]:
    """Cuts at "and", commas and brackets where both sides say something of their own."""
    start = 0
    for index, token in enumerate(tokens):
        if (token.tags & CONJUNCTION or token.word in {",", "(", "with", "–", "-"}) and start < index < len(tokens) - 1:
            left = shape_of(tokens[start:index])
            more = tokens[index + 1].word in {"more", "fewer", "less"}
            if more or (left.has_predicate and _says_more(tokens[index + 1 :])):
                yield left
                start = index + 1
    if start < len(tokens):
        yield shape_of(tokens[start:])


def _says_more(tokens: Sequence[Token]) -> bool:
    first = tokens[0]
    if first.tags & (PARTICIPLE | PERCEIVED | AUXILIARY | STATE) and (
        len(tokens) == 1 or tokens[1].tags & (SIGN | CONJUNCTION | 2)
    ):
        return True
    return shape_of(tokens).has_predicate and not first.tags & RELATIVE


__all__ = ["VERB", "is_placeholder_measure", "read_measure"]
