"""Read a text that the parser refuses: find out what is wrong, mend it and read on behind it."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice

from tclint.named_tuples import NamedTuple
from tclint.source import Span
from tclint.syntax import tree
from tclint.syntax.mending import MendedText, Slip, line_at
from tclint.syntax.nodes import INVALID, Document, Problem, walk
from tclint.syntax.reading import Outcome, ParserError, read
from tclint.syntax.slips import explain

SLIP_LIMIT = 25
"""After so many slips in one file the rest is not told: by then they follow from each other."""
_TRIALS = 80
"""So many explanations are tried for one slip."""
_BUDGET = 10_000_000
"""So many characters are read in all while slips are explained: a second or two."""


def read_behind_slips(text: str, problems: list[Problem]) -> list[Document]:
    """Explain a slip, mend it, read again, until the text can be read or there are too many."""
    work, outcome, budget = MendedText(text), read(text), _BUDGET
    lost: list[tuple[int, str]] = []
    while isinstance(outcome, ParserError) and len(problems) < SLIP_LIMIT and budget > 0:
        trial, spent = _best(work, outcome, budget)
        if trial is None:
            break
        budget -= spent
        slip = trial.slip
        problems.append(Problem(INVALID, slip.message, work.origin(slip.span), slip.help))
        lost += [(work.origins[offset], key) for offset, key in slip.lost]
        work, outcome = trial.work, trial.outcome
    if isinstance(outcome, ParserError):
        return _unread(work, outcome, problems)
    return _handed_out(_moved_back(outcome, work), problems, lost)


class _Trial(NamedTuple):
    """An explanation, the text mended by it, what reading that gave, and how far in the file it came."""

    slip: Slip
    work: MendedText
    outcome: Outcome
    reached: int


def _best(work: MendedText, error: ParserError, budget: int) -> tuple[_Trial | None, int]:
    """The explanation whose mend lets the parser get furthest, and how many characters were read to find it."""
    passed = work.origins[line_at(work.text, error.offset).end]
    spent = 0
    for tier in explain(work.text, error):
        best: _Trial | None = None
        for slip in islice(tier, _TRIALS):
            trial = _tried(work, slip)
            spent += trial.reached + len(work.text) // 8
            if isinstance(trial.outcome, list) or (slip.is_certain and trial.reached > _end_of(work, slip)):
                return trial, spent
            if best is None or trial.reached > best.reached:
                best = trial
            if spent > budget:
                break
        if best is not None and best.reached > passed:
            return best, spent
    return None, spent


def _end_of(work: MendedText, slip: Slip) -> int:
    return work.origins[line_at(work.text, slip.span.end).end]


def _tried(work: MendedText, slip: Slip) -> _Trial:
    mended = work.mended(slip.edits)
    try:
        outcome = read(mended.text)
    except tree.RefusedError:
        return _Trial(slip, mended, ParserError(0, -1), 0)
    return _Trial(slip, mended, outcome, _reached(mended, outcome))


def _reached(work: MendedText, outcome: Outcome) -> int:
    """How far in the file the parser came; what is not closed at the end of the text ends where it was opened."""
    if isinstance(outcome, list):
        return work.origins[-1]
    is_at_end = not work.text[outcome.offset + 1 :].strip()
    return work.origins[outcome.context if is_at_end and outcome.context >= 0 else outcome.offset]


def _moved_back(documents: list[Document], work: MendedText) -> list[Document]:
    """Give everything its place in the file."""
    for document in documents:
        document.span = work.origin(document.span)
        for problem in document.problems:
            problem.span = work.origin(problem.span)
        for node in walk(document.root) if document.root is not None else ():
            node.start, node.end = work.origins[node.start], work.origins[node.end]
    return documents


def _unread(work: MendedText, error: ParserError, problems: list[Problem]) -> list[Document]:
    """A file that cannot be read past a place, which is told unless much has been told before."""
    if not problems:
        line = line_at(work.text, error.offset)
        message = "the file cannot be read past this line: it does not fit the lines around it"
        problems = [
            Problem(INVALID, message, work.origin(Span(line.content, line.end)), "line it up with its neighbours")
        ]
    return [Document(0, None, Span(0, work.origins[-1]), problems)]


def _handed_out(documents: list[Document], problems: list[Problem], lost: list[tuple[int, str]]) -> list[Document]:
    """Hand each problem to the document that it stands in."""
    documents = documents or [Document(0, None, Span(0, 0))]
    starts = [document.span.start for document in documents]
    for problem in problems:
        documents[max(bisect_right(starts, problem.span.start) - 1, 0)].problems.append(problem)
    for offset, key in lost:
        documents[max(bisect_right(starts, offset) - 1, 0)].lost.append((offset, key))
    return documents
