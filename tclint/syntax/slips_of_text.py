"""Slips inside a line's text: colons, quotation marks, backslashes, brackets, and signs that mean something to YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tclint.source import Span
from tclint.syntax.mending import QUOTED, Edit, Inspector, Line, Slip, lines_below, quoted

_QUOTE_THE_TEXT = "put the whole text in quotes"
_COLON = re.compile(r":(?=[ \t]|$)")
_BAD_ESCAPE = re.compile(
    r"""(?:[^\\]|\\[0abt\tnvfre "/\\N_LP]|\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8})*+(?P<escape>\\.)"""
)
_LONE_BACKSLASH = re.compile(r'\\(?:["\\])?')
_APOSTROPHE = re.compile(r"\w+'\w+")
_KEY_OF_THE_FORMAT = re.compile(r"[a-z][a-z_-]*")
_SIGNS = frozenset("@`%*&!|>[]{},?-#")
_NEVER_FIRST = frozenset("@`%")
_CLOSING = {"[": "]", "{": "}"}
_CURLY = frozenset("“”„‘’‚«»")
_LINES_OF_A_TEXT = 6


def _text_of(line: Line) -> Span:
    """What the person meant as one text: the value, or a whole item such as `- Target: 40 visitors`."""
    if line.is_item and line.key and not _KEY_OF_THE_FORMAT.fullmatch(line.key):
        return Span(line.body, line.value.end)
    return line.value


def _whose(line: Line) -> str:
    return f"the text of `{line.key}`" if _text_of(line) == line.value and line.key else "this text"


def _bad_escape(text: str, line: Line) -> Iterator[Slip]:
    r"""`"C:\Users\HR"`."""
    value = text[line.value.start : line.value.end]
    found = _BAD_ESCAPE.match(value, 1) if value.startswith('"') else None
    if found is None:
        return
    start = line.value.start + found.start("escape")
    doubled = _LONE_BACKSLASH.sub(lambda match: match.group() if len(match.group()) > 1 else "\\\\", value)
    yield Slip(
        f"`{found['escape']}` has a meaning of its own, or none, inside double quotes",
        Span(start, start + 2),
        "use single quotes around the text, or write every backslash twice",
        [Edit(line.value, doubled)],
    )


def _after_quotes(text: str, line: Line) -> Iterator[Slip]:
    """`action: "Train" staff`, `'the technicians' day'`, `"by June",`."""
    value = text[line.value.start : line.value.end]
    closed = QUOTED.match(value)
    if closed is None or closed.end() == len(value):
        return
    mark = value[0]
    if not value[closed.end() :].strip(" ,;."):
        rest = Span(line.value.start + closed.end(), line.value.end)
        yield Slip(
            "nothing but a comment may follow the closing quotation mark",
            rest,
            f"delete the `{text[slice(*rest)].strip()}`, or move it inside the quotes",
            [Edit(rest, "")],
        )
        return
    inner = value[1:-1] if value.endswith(mark) else value
    if mark == "'" and value.endswith(mark):
        message = "an apostrophe inside a text in single quotes ends that text"
        remedy = "write the apostrophe twice (`''`), or use double quotes around the text"
    else:
        message = "text goes on after the closing quotation mark"
        remedy = "use the other kind of quotation marks around the whole text"
    yield Slip(message, line.value, remedy, quoted(text, line.value, inner))


def _unclosed(text: str, line: Line) -> Iterator[Slip]:
    """`action: "Train staff`."""
    value = text[line.value.start : line.value.end]
    if not value.startswith(('"', "'")) or QUOTED.match(value):
        return
    message = "the quotation mark opened here is not closed"
    remedy = f"close the text with another `{value[0]}`"
    if not line.key and not line.is_item:
        opening = Span(line.value.start, line.value.start + 1)
        yield Slip(message, line.value, f"delete it, or {remedy}", [Edit(opening, "")])
    is_certain = _is_row(next(lines_below(text, line), None))
    for last in [line, *_rest_of_text(text, line)]:
        end = last.start + len(text[last.start : last.end].rstrip())
        words = " ".join(text[line.value.start + 1 : end].split())
        edits = quoted(text, Span(line.value.start, end), words)
        yield Slip(message, line.value, remedy, edits, is_certain=is_certain)


def _is_row(line: Line | None) -> bool:
    return line is not None and bool(line.key)


def _rest_of_text(text: str, line: Line) -> Iterator[Line]:
    """The lines below that can only be more of the same text."""
    for below in islice(lines_below(text, line), _LINES_OF_A_TEXT):
        if below.key or below.is_item:
            return
        yield below


def _bracket(text: str, line: Line) -> Iterator[Slip]:
    """`with: [HR, Finance`, `owner: [HR] and others`."""
    value = text[line.value.start : line.value.end]
    closing = _CLOSING.get(value[:1])
    if closing is None:
        return
    if closing not in value:
        message = f"the `{value[0]}` opened here is not closed"
        remedy = f"close it with `{closing}`; if it belongs to the text, {_QUOTE_THE_TEXT}"
        closed = [Edit(Span(line.value.end, line.value.end), closing)]
        is_certain = _is_row(next(lines_below(text, line), None))
        if closing == "]" or ":" in value:
            yield Slip(message, line.value, remedy, closed, is_certain=is_certain)
        yield Slip(message, line.value, remedy, quoted(text, line.value))
    elif value[1:2] not in _SIGNS:
        yield _meaning(text, line)


def _sign(text: str, line: Line) -> Iterator[Slip]:
    """`* item`, `& others`, `@hr`, `%60`, `> 50 people`, `!!`."""
    first = text[line.value.start : line.value.end][:1]
    if first not in _SIGNS or first in _CLOSING:
        return
    if first == "-" and line.key and text.startswith("- ", line.value.start):
        yield Slip(
            "a list cannot begin on the line of its key",
            line.value,
            "put the `-` and its text on a line of their own, or put the text in quotes",
            [Edit(Span(line.value.start, line.value.start + 2), "")],
        )
    elif first in _NEVER_FIRST:
        yield Slip(f"a text cannot begin with {_shown(first)}", line.value, _QUOTE_THE_TEXT, quoted(text, line.value))
    elif first:
        yield _meaning(text, line)


def _meaning(text: str, line: Line) -> Slip:
    sign = text[line.value.start]
    message = f"`{sign}` at the start of a text has a meaning of its own in YAML"
    return Slip(message, line.value, _QUOTE_THE_TEXT, quoted(text, line.value))


def _shown(sign: str) -> str:
    return "a backtick" if sign == "`" else f"`{sign}`"


def _second_colon(text: str, line: Line) -> Iterator[Slip]:
    """`goal: Train staff: all of them`."""
    span = _text_of(line)
    value = text[span.start : span.end]
    if not _COLON.search(value) or value.startswith(('"', "'", "[", "{")):
        return
    remedy = f'{_QUOTE_THE_TEXT}: `{line.key}: "…"`' if span == line.value and line.key else f'{_QUOTE_THE_TEXT}: `"…"`'
    if value[0] in _CURLY:
        remedy = f'{_QUOTE_THE_TEXT}, straight ones (`"`): `{value[0]}` does not count as one'
    ending = "ends with a colon" if value.endswith(":") else "contains a colon followed by a space"
    message = f"{_whose(line)} {ending}, which YAML takes for another key"
    yield Slip(message, span, remedy, quoted(text, span))


TEXT_SLIPS: tuple[Inspector, ...] = (_bad_escape, _unclosed, _after_quotes, _bracket, _sign, _second_colon)
"""In the order in which they are tried."""
