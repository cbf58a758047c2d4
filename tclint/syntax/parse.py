"""Read a text with the fast parser; where that fails, find out what it is, mend it and read on."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from typing import NamedTuple

from tclint.source import Source, Span
from tclint.syntax import tree
from tclint.syntax.mending import MendedText, ParserError, Slip, line_at
from tclint.syntax.nodes import INVALID, Document, Problem, Scalar, walk
from tclint.syntax.swallowed import line_start, swallowed_comments

SLIP_LIMIT = 25
"""After so many slips in one file the rest is not told: by then they follow from each other."""
_TRIALS = 80
"""So many explanations are tried for one slip."""
_BUDGET = 10_000_000
"""So many characters are read in all while slips are explained: a second or two."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_CONTROL_LIMIT = 200
_STAND_IN = "\ufffd"
_DISPUTED = str.maketrans({"\x85": "\xa0", "\u2028": "\xa0", "\u2029": "\xa0", "\ufeff": "\u2060"})
"""Line breaks to one parser and blanks to the other; and a byte order mark amid the text, a blank to one of them."""

Outcome = list[Document] | ParserError


def parse(source: Source) -> list[Document]:
    """The documents of a source, with the problems that the syntax shows; never raises on any text.

    There is always at least one: a file without a plan is one document without a tree, and a problem says so.
    """
    text = readable(source.text)
    try:
        documents = _documents(text)
    except tree.RefusedError as error:
        return [Document(0, None, Span(0, len(text)), [error.args[0]])]
    for document, problem in swallowed_comments(text, documents):
        document.problems.append(problem)
    for document in documents:
        document.problems.sort(key=lambda problem: problem.span)
    return _plans(documents, text)


def readable(text: str) -> str:
    """Replace, one for one, what no parser reads and what the parsers read differently."""
    return text.encode("utf-8", "replace").decode("utf-8").translate(_DISPUTED)


def _plans(documents: list[Document], text: str) -> list[Document]:
    """The documents with something in them; where none has, one that says so."""
    plans = [document for document in documents if document.problems or not _is_nothing(document)]
    for index, document in enumerate(plans):
        document.index = index
    return plans or [_nothing(text)]


def _is_nothing(document: Document) -> bool:
    root = document.root
    return root is None or (isinstance(root, Scalar) and root.is_null)


def _nothing(text: str) -> Document:
    message = "there is no plan in this file" + (", only comments" if "#" in text else "")
    message = message if text.strip() else "the file is empty"
    remedy = "begin with a line such as `title: Our action plan`; `tclint init` writes a plan to start from"
    return Document(0, None, Span(0, len(text)), [Problem(INVALID, message, Span(0, 0), remedy)])


def _documents(text: str) -> list[Document]:
    outcome = _read(text)
    if isinstance(outcome, list):
        return outcome
    clean = _CONTROL.sub(_STAND_IN, text)
    return _read_behind_slips(clean, _control_characters(text))


def _read(text: str) -> Outcome:
    """The documents, or where the parser gave up.

    Raises:
        RefusedError: no plan has the shape that was read.
    """
    try:
        return tree.build(text, tree.c_events(text))
    except _parser_errors() as error:
        mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        last = max(len(text) - 1, 0)
        return ParserError(
            min(mark.index, last) if mark is not None else 0,
            min(context.index, last) if context is not None else -1,
        )


def _parser_errors() -> tuple[type[Exception], ...]:
    """What the parsers raise: imported only when they do."""
    from ruamel.yaml.error import YAMLError

    return (YAMLError, ValueError)


def _control_characters(text: str) -> list[Problem]:
    """A problem for the first one in each line."""
    first: dict[int, re.Match[str]] = {}
    for found in islice(_CONTROL.finditer(text), _CONTROL_LIMIT):
        first.setdefault(line_start(text, found.start()), found)
    return [
        Problem(
            INVALID,
            f"the invisible character U+{ord(found.group()):04X} is not allowed in a plan",
            Span(*found.span()),
            "delete it; it often comes along when text is copied from another program",
        )
        for found in first.values()
    ]


def _read_behind_slips(text: str, problems: list[Problem]) -> list[Document]:
    """Explain a slip, mend it, read again, until the text can be read or there are too many."""
    work, outcome, budget = MendedText(text), _read(text), _BUDGET
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
    from tclint.syntax.slips import explain

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
        outcome = _read(mended.text)
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
