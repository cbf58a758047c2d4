"""Lines that belong to no plan, or to no place in it, and are passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tclint.source import Span
from tclint.syntax.mending import FIRST_WORD, START, Edit, Line, Slip, block_below, emptied

_BREAK = r"(?:\r\n|\r|\n)"
_SOME_LINES = rf"(?:[^\r\n]*{_BREAK}){{0,200}}?"
_THEIRS = rf"(?:\|{{7}}[^\r\n]*{_BREAK}{_SOME_LINES})?={{7}}{_BREAK}{_SOME_LINES}>{{7}}[^\r\n]*"
_STRAY = (
    (re.compile(r"`{3}|~{3}"), "the fence of a code block", re.compile(START + r"[ \t]*(?:`{3}|~{3})[^\r\n]*")),
    (
        re.compile(r"<{7}|={7}|>{7}|\|{7}"),
        "the mark of two versions that were never merged",
        re.compile(rf"{START}(?:<{{7}} [^\r\n]*|{_THEIRS})"),
    ),
    (
        re.compile(r"(?P<sign>[-=_*~#+])(?P=sign){3,}$"),
        "a ruled line",
        re.compile(START + r"[ \t]*([-=_*~+])\1{3,}[ \t]*(?=[\r\n]|$)"),
    ),
)
"""How such a line looks, what it is, and what goes with it anywhere in the file."""


def stray(text: str, line: Line) -> Iterator[Slip]:
    """Lines that came along from elsewhere: code fences, merge marks, ruled lines."""
    for looks, name, everywhere in _STRAY:
        if looks.match(text, line.content, line.end):
            edits = [Edit(Span(*found.span()), emptied(found.group())) for found in everywhere.finditer(text)]
            yield Slip(f"this line is {name} and no part of a plan", line.place, "delete it", edits)


def blanked(text: str, line: Line) -> Iterator[Slip]:
    """The last resort: pass over a line, and over all that belongs to it if it is an item."""
    if line.is_blank:
        return
    message = "this line does not fit the lines around it"
    remedy = "line it up with its neighbours, and put a text with special signs (`:` `#` `[` `{` `*` `&`) in quotes"
    word = FIRST_WORD.match(text, line.body, line.end)
    lost = ((line.content, line.key or (word["key"] if word else "")),)
    block = block_below(text, line)
    ends = [line.end, block[-1].end] if block else [line.end]
    for end in reversed(ends) if line.is_item else ends:
        span = Span(line.start, end)
        yield Slip(message, line.place, remedy, [Edit(span, emptied(text[slice(*span)]))], lost)
