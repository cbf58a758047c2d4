"""Slips inside a line's text: colons, quotation marks, backslashes, brackets, and signs that mean something to YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from tclint.source import Span
from tclint.syntax.mending import BLOCK_SIGN, QUOTED, Edit, Inspector, Line, Slip, lines_above, lines_below, quoted
from tclint.syntax.nodes import QUOTE

_COLON = re.compile(r":(?=[ \t]|$)")
_BAD_ESCAPE = re.compile(
    r"""(?:[^\\]|\\[0abt\tnvfre "/\\N_LP]|\\x[0-9a-fA-F]{2}|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}
    |\\U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4})*+(?P<escape>\\.)""".replace("\n    ", "")
)
_LONE_BACKSLASH = re.compile(r'\\(?:["\\])?')
_APOSTROPHE = re.compile(r"\w+'\w+")
_KEY_OF_THE_FORMAT = re.compile(r"<<|[a-z][a-z_-]*")
_SIGNS = frozenset("@`%*&!|>[]{},?-#")
_MEANT = re.compile(rf"{BLOCK_SIGN.pattern}|[&*][\w-]+")
"""Values that begin with such a sign and mean it: `>-`, `&usual`, `*usual`."""
_NEVER_FIRST = frozenset("@`%")
_CLOSING = {"[": "]", "{": "}"}
_CURLY = frozenset("“”„‘’‚«»")
_LINES_OF_A_TEXT = 40


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
    whole = _whole(text, line.value, line)
    value = " ".join(text[slice(*whole)].split()) if whole != line.value else value
    inner = value[1:-1] if value.endswith(mark) else value
    if mark == "'" and value.endswith(mark):
        message = "an apostrophe inside a text in single quotes ends that text"
        remedy = "write the apostrophe twice (`''`), or use double quotes around the text"
    else:
        message = "text goes on after the closing quotation mark"
        remedy = "use the other kind of quotation marks around the whole text"
    yield Slip(message, line.value, remedy, quoted(text, whole, inner))


def _unclosed(text: str, line: Line) -> Iterator[Slip]:
    """`action: "Train staff`."""
    value = text[line.value.start : line.value.end]
    if not opens_quote(text, line):
        return
    message = "the quotation mark opened here is not closed"
    remedy = f"close the text with another `{value[0]}`"
    if not line.key and not line.is_item:
        opening = Span(line.value.start, line.value.start + 1)
        yield Slip(message, line.value, f"delete it, or {remedy}", [Edit(opening, "")])
    is_certain = _is_row(next(lines_below(text, line), None))
    for last in [line, *takewhile(lambda row: not row.key, _rest_of_text(text, line))]:
        end = last.start + len(text[last.start : last.end].rstrip())
        words = " ".join(text[line.value.start + 1 : end].split())
        edits = quoted(text, Span(line.value.start, end), words)
        yield Slip(message, line.value, remedy, edits, is_certain=is_certain)


def opens_quote(text: str, line: Line) -> bool:
    """Whether the value on a line begins with a quotation mark that is not closed there."""
    value = text[line.value.start : line.value.end]
    return value.startswith(('"', "'")) and not QUOTED.match(value)


def _is_row(line: Line | None) -> bool:
    return line is not None and bool(line.key)


def _rest_of_text(text: str, line: Line) -> Iterator[Line]:
    """The lines below that can only be more of the text that begins on `line`."""
    margin = line.column if line.key and _text_of(line) == line.value else line.indent
    for below in islice(lines_below(text, line), _LINES_OF_A_TEXT):
        if below.indent <= margin or below.is_item:
            return
        yield below


def _whole(text: str, span: Span, line: Line) -> Span:
    """`span`, which begins on `line`, with the lines below that are more of the same text."""
    rows = list(_rest_of_text(text, line))
    return Span(span.start, rows[-1].value.end) if rows else span


def _in_quotes(text: str, span: Span, line: Line) -> list[Edit]:
    whole = _whole(text, span, line)
    return quoted(text, whole, None if whole == span else " ".join(text[slice(*whole)].split()))


def _bracket(text: str, line: Line) -> Iterator[Slip]:
    """`with: [HR, Finance`, `owner: [HR] and others`."""
    value = text[line.value.start : line.value.end]
    closing = _CLOSING.get(value[:1])
    if closing is None or (value.endswith(closing) and value.count(value[0]) == value.count(closing)):
        return
    if closing not in value:
        message = f"the `{value[0]}` opened here is not closed"
        remedy = f"close it with `{closing}`; if it belongs to the text, {QUOTE}"
        closed = [Edit(Span(line.value.end, line.value.end), closing)]
        is_certain = _is_row(next(lines_below(text, line), None))
        if closing == "]" or ":" in value:
            yield Slip(message, line.value, remedy, closed, is_certain=is_certain)
        yield Slip(message, line.value, remedy, quoted(text, line.value))
    elif value[1:2] not in _SIGNS and value[1:2] not in {'"', "'"}:
        yield _meaning(text, line)


def _sign(text: str, line: Line) -> Iterator[Slip]:
    """`* item`, `& others`, `@hr`, `%60`, `> 50 people`, `!!`."""
    first = text[line.value.start : line.value.end][:1]
    is_heading = not line.key and not line.is_item and next(lines_above(text, line), None) is None
    if first not in _SIGNS or first in _CLOSING or is_heading or _MEANT.fullmatch(text, *line.value):
        return
    if first == "-" and line.key and text.startswith("- ", line.value.start):
        yield Slip(
            "a list cannot begin on the line of its key",
            line.value,
            "put the `-` and its text on a line of their own, or put the text in quotes",
            [_moved_to_list(text, line)],
        )
    elif first in _NEVER_FIRST:
        yield Slip(f"a text cannot begin with {_shown(first)}", line.value, QUOTE, _in_quotes(text, line.value, line))
    elif first:
        yield _meaning(text, line)


def _moved_to_list(text: str, line: Line) -> Edit:
    """Move the first item of a list to a line of its own, where more of them follow; else make it the text."""
    below = next(lines_below(text, line), None)
    if below is not None and below.is_item and below.indent >= line.column:
        return Edit(Span(line.value.start, line.value.start), "\n" + " " * below.indent)
    return Edit(Span(line.value.start, line.value.start + 2), "")


def _text_and_list(text: str, line: Line) -> Iterator[Slip]:
    """`success_measures: The following:` with a list below it."""
    below = next(lines_below(text, line), None)
    value = text[line.value.start : line.value.end]
    if below is None or not below.is_item or below.indent < line.column or not line.key or not value[:1].isalnum():
        return
    message = f"`{line.key}` has a text on its line and a list below it"
    yield Slip(message, line.value, "make the text the first item of the list, or leave it out", [Edit(line.value, "")])


def _meaning(text: str, line: Line) -> Slip:
    sign = text[line.value.start]
    message = f"`{sign}` at the start of a text has a meaning of its own in YAML"
    return Slip(message, line.value, QUOTE, _in_quotes(text, line.value, line))


def _shown(sign: str) -> str:
    return "a backtick" if sign == "`" else f"`{sign}`"


def _second_colon(text: str, line: Line) -> Iterator[Slip]:
    """`goal: Train staff: all of them`."""
    span = _text_of(line)
    value = text[span.start : span.end]
    if not _COLON.search(value) or value.startswith(('"', "'", "[", "{", ":")):
        return
    remedy = f'{QUOTE}: `{line.key}: "…"`' if span == line.value and line.key else f'{QUOTE}: `"…"`'
    if value[0] in _CURLY:
        remedy = f'{QUOTE}, straight ones (`"`): `{value[0]}` does not count as one'
    ending = "ends with a colon" if value.endswith(":") else "contains a colon followed by a space"
    message = f"{_whose(line)} {ending}, which YAML takes for another key"
    yield Slip(message, span, remedy, _in_quotes(text, span, line))


TEXT_SLIPS: tuple[Inspector, ...] = (
    _bad_escape,
    _unclosed,
    _after_quotes,
    _bracket,
    _sign,
    _text_and_list,
    _second_colon,
)
"""In the order in which they are tried."""
