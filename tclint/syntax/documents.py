"""Read a text with the fast parser; where that fails, find out what it is, mend it and read on."""

from __future__ import annotations

import re
from itertools import islice

from tclint.source import Source, Span
from tclint.syntax import tree
from tclint.syntax.nodes import INVALID, Document, Problem, Scalar
from tclint.syntax.reading import read

_CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]"
_CONTROL_LIMIT = 200
_ADDRESS_IN_BRACKETS = r"[\[{][^\]}\r\n]*[a-z]:/"
_SLOW_LIMIT = 100_000
"""The slow parser needs two seconds for so many characters."""
_ARCHIVES = ("PK\x03\x04", "%PDF-", "{\\rtf")
"""How files of word processors begin, which people take for their plan."""
_STAND_IN = "\ufffd"
_DISPUTED = str.maketrans({"\x85": "\xa0", "\u2028": "\xa0", "\u2029": "\xa0", "\ufeff": "\u2060"})
"""Line breaks to one parser and blanks to the other; and a byte order mark amid the text, a blank to one of them."""


def documents_of(source: Source) -> list[Document]:
    """What `parse` gives."""
    if source.text.startswith(_ARCHIVES):
        source.undecodable = None  # of all that is no text in it, nothing more need be said
        return [Document(0, None, Span(0, len(source.text)), [_not_a_text()])]
    text = readable(source.text)
    try:
        documents = _documents(text)
    except tree.RefusedError as error:
        return [Document(0, None, Span(0, len(text)), [error.args[0]])]
    if "#" in text:
        from tclint.syntax.number_signs import swallowed_comments

        for document, problem in swallowed_comments(text, documents):
            document.problems.append(problem)
    for document in documents:
        document.problems.sort(key=lambda problem: problem.span)
    return _plans(documents, text)


def _not_a_text() -> Problem:
    remedy = "copy its table into a YAML file; `tclint init` writes one to start from"
    return Problem(INVALID, "this is no text but a Word, Excel or PDF file", Span(0, 1), remedy)


def readable(text: str) -> str:
    """Replace, one for one, what no parser reads and what the parsers read differently."""
    if text.isascii():
        return text
    text = text.encode("utf-8", "replace").decode("utf-8")
    # Translating takes as long as reading the plan, and hardly any has one of these.
    return text.translate(_DISPUTED) if any(chr(code) in text for code in _DISPUTED) else text


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
    outcome = read(text)
    if not isinstance(outcome, list) and len(text) < _SLOW_LIMIT and re.search(_ADDRESS_IN_BRACKETS, text):
        # The fast parser takes the colon of `evidence: [https://…]` for a key's; the slow one does not.
        outcome = read(text, tree.pure_events)
    if isinstance(outcome, list):
        return outcome
    from tclint.syntax.repair import read_behind_slips

    clean = re.sub(_CONTROL, _STAND_IN, text)
    return read_behind_slips(clean, _control_characters(text))


def _control_characters(text: str) -> list[Problem]:
    """A problem for the first one in each line."""
    from tclint.syntax.swallowed import line_start

    first: dict[int, re.Match[str]] = {}
    for found in islice(re.finditer(_CONTROL, text), _CONTROL_LIMIT):
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
