"""Read a text with the fast parser; where that fails, say why and read on behind every slip."""

from __future__ import annotations

from bisect import bisect_right

from tclint.source import Source, Span
from tclint.syntax import tree
from tclint.syntax.nodes import Document, Problem
from tclint.syntax.slips import RULE, ParserError, Slip, explain

SLIP_LIMIT = 25
"""After so many slips in one file the rest is not told: by then they follow from each other."""


def parse(source: Source) -> list[Document]:
    """The documents of a source, with the problems that the syntax shows; never raises on any text."""
    text = _without_surrogates(source.text)
    documents = _read(text)
    if isinstance(documents, tree.TooDeepError):
        return [_too_deep(documents)]
    if documents is None:
        return _read_behind_slips(text)
    return documents


def _without_surrogates(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _read(text: str) -> list[Document] | tree.TooDeepError | None:
    """The documents, the depth error, or None where the parser refuses the text."""
    try:
        return tree.build(text, tree.c_events(text))
    except tree.TooDeepError as error:
        return error
    except Exception:  # noqa: BLE001 - the parsers raise more than they document; the pure one below tells what it was
        return None


def _too_deep(error: tree.TooDeepError) -> Document:
    offset = error.args[0]
    return Document(
        0,
        None,
        Span(offset, offset + 1),
        [
            Problem(
                RULE,
                f"lists and keys are nested more than {tree.DEPTH_LIMIT} deep here",
                Span(offset, offset + 1),
                "a plan needs no more than a dozen levels: look for a stray run of `-`, `[` or `{`",
            )
        ],
    )


def _read_behind_slips(text: str) -> list[Document]:
    """Explain a slip, mend it, read again, until the text can be read or there are too many."""
    slips: list[Slip] = []
    while len(slips) < SLIP_LIMIT:
        outcome = _first_error(text)
        if isinstance(outcome, tree.TooDeepError):
            return _with_problems([_too_deep(outcome)], slips)
        if not isinstance(outcome, ParserError):
            return _with_problems(outcome, slips)
        slip = explain(text, outcome)
        slips.append(slip)
        if slip.mended == text:
            break
        text = slip.mended
    return _with_problems([Document(0, None, Span(0, len(text)))], slips)


def _first_error(text: str) -> ParserError | tree.TooDeepError | list[Document]:
    documents = _read(text)
    if documents is not None:
        return documents
    try:
        return tree.build(text, tree.pure_events(text))
    except tree.TooDeepError as error:
        return error
    except Exception as error:  # noqa: BLE001 - as above
        return _words_of(error, text)


def _words_of(error: Exception, text: str) -> ParserError:
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    offset = mark.index if mark is not None else getattr(error, "position", 0)
    last = max(len(text) - 1, 0)
    return ParserError(str(problem), min(int(offset), last), context.index if context is not None else -1)


def _with_problems(documents: list[Document], slips: list[Slip]) -> list[Document]:
    """Hand each slip to the document that it stands in."""
    if not documents:
        documents = [Document(0, None, Span(0, 0))]
    starts = [document.span.start for document in documents]
    told: set[int] = set()
    for slip in slips:
        document = documents[max(bisect_right(starts, slip.problem.span.start) - 1, 0)]
        document.lost += slip.lost
        if slip.problem.span.start not in told:
            told.add(slip.problem.span.start)
            document.problems.append(slip.problem)
    for document in documents:
        document.problems.sort(key=lambda problem: problem.span)
    return documents
