"""Slips in what makes a line a key, an item or more of a text: dashes, colons and spaces that are missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from tclint.source import Span
from tclint.syntax.mending import (
    BLOCK_SIGN,
    FIRST_WORD,
    NEIGHBOURS,
    QUOTED,
    START,
    Edit,
    Inspector,
    Line,
    Slip,
    emptied,
    lines_above,
    lines_below,
    quoted,
)

_JOINED_KEY = re.compile(r"""(?P<key>[^\W\d][\w-]*):(?P<blanks>[^\S \t\r\n]*)(?=[^\s:/\\])""")
_JOINED_DASH = re.compile(r"-(?=[^\s-])")
_SLIGHT = 4
_BULLET = re.compile(r"[*+•‣◦▪–—](?=[ \t])")


def _joined(text: str, line: Line) -> Iterator[Slip]:
    """`owner:Head of HR` and `-id: V1`."""
    dash = _JOINED_DASH.match(text, line.body, line.end)
    if dash:
        span = Span(line.body, line.body + 2)
        space = Edit(Span(dash.end(), dash.end()), " ")
        yield Slip("there is no space after the dash", span, "put one space after it", [space])
    key = _JOINED_KEY.match(text, line.body, line.end)
    if key:
        span = Span(*key.span("key"))
        space = Edit(Span(*key.span("blanks")), " ")
        message = f"there is no space after the colon of `{key['key']}:`"
        yield Slip(message, Span(span.start, span.end + 1), f"write `{key['key']}: …` with a space", [space])


def _missing_dash(text: str, line: Line) -> Iterator[Slip]:
    """An item of a list without its dash."""
    above = next(lines_above(text, line), None)
    if line.is_item or line.key or above is None or not above.is_item or abs(above.indent - line.indent) > 1:
        return
    dash = Edit(Span(line.start, line.content), " " * above.indent + "- ")
    yield Slip("there is no dash before this item", line.place, "begin the line with `- ` as the others do", [dash])


def _missing_colon(text: str, line: Line) -> Iterator[Slip]:
    """`owner Head of HR`, `owner = Head of HR`."""
    word = FIRST_WORD.match(text, line.body, line.end)
    if line.key or word is None or not _may_be_key(text, line, word["key"]):
        return
    mark = Span(*word.span("mark"))
    colon = ": " if mark.end < line.end else ":"
    message = f"there is no colon after `{word['key']}`"
    yield Slip(message, line.place, f"write `{word['key']}: …`", [Edit(mark, colon)])


def _may_be_key(text: str, line: Line, word: str) -> bool:
    """Whether a word is a key elsewhere in the file, or stands where the keys around it stand."""
    if re.search(_as_key(word), text):
        return True
    above = next((near for near in lines_above(text, line) if near.key), None)
    return word.islower() and (line.is_item or above is None or above.column == line.column)


def _before_first_key(text: str, line: Line) -> Iterator[Slip]:
    """A heading above the plan."""
    if not line.is_text or not all(near.is_text for near in islice(lines_above(text, line), NEIGHBOURS)):
        return
    first, last = _first_and_last_text(text, line)
    if text.startswith(("[", "{"), first.content):
        return
    heading = Span(first.start, last.end)
    message = "this text stands before the plan's first key"
    remedy = "begin the line with `#`, or make it `title: …`"
    yield Slip(message, first.place, remedy, [Edit(heading, emptied(text[slice(*heading)]))])


def _first_and_last_text(text: str, line: Line) -> tuple[Line, Line]:
    """The lines of text without key or dash around `line`, as far as they reach."""
    above = takewhile(lambda near: near.is_text, islice(lines_above(text, line), NEIGHBOURS))
    below = takewhile(lambda near: near.is_text, islice(lines_below(text, line), NEIGHBOURS))
    return [line, *above][-1], [line, *below][-1]


def _below_block_sign(text: str, line: Line) -> Iterator[Slip]:
    """`action: >`, and the text below it no further in than the key."""
    above = next(lines_above(text, line), None)
    if above is None or not BLOCK_SIGN.fullmatch(text, *above.value) or line.indent > above.column or not line.is_text:
        return
    _, last = _first_and_last_text(text, line)
    lines = [line, *takewhile(lambda below: below.start <= last.start, lines_below(text, line))]
    message = f"the text below `{text[slice(*above.value)]}` must stand further in than its key"
    indent = " " * (above.column + 2)
    edits = [Edit(Span(one.start, one.content), indent) for one in lines]
    yield Slip(message, line.place, f"indent it with {len(indent)} spaces", edits)


def _continued(text: str, line: Line) -> Iterator[Slip]:
    """A text that goes on in the next line, further out than it may or with a colon in it."""
    above = next(lines_above(text, line), None)
    if line.is_item or above is None or above.value.start == above.value.end or _is_known_key(text, line, above):
        return
    _, last = _first_and_last_text(text, line)
    message = "this line is neither a key with its value nor part of the text above"
    remedy = "if it continues the text above, put that whole text in quotes and indent the line further"
    yield Slip(message, line.place, remedy, _joined_up(text, above, Span(line.content, last.value.end)))


def _joined_up(text: str, above: Line, more: Span) -> list[Edit]:
    """Make the value of a line and the text below it one text in quotes."""
    words = " ".join(text[slice(*more)].split())
    if not QUOTED.fullmatch(text, *above.value):
        first = " ".join(text[slice(*above.value)].split())
        return quoted(text, Span(above.value.start, more.end), f"{first} {words}")
    mark = text[above.value.start]
    safe = words.replace("'", "''") if mark == "'" else words.replace("\\", "\\\\").replace('"', '\\"')
    return [Edit(Span(above.value.end - 1, more.end), f" {safe}{mark}")]


def _is_known_key(text: str, line: Line, above: Line) -> bool:
    """Whether a line is a key, though not in its place: a word of a text would stand at the margin, and only there."""
    if not line.key:
        return False
    if re.fullmatch(r"[a-z][a-z_]*", line.key) and (line.indent or above.column <= _SLIGHT):
        return True
    return len(list(islice(re.finditer(_as_key(line.key), text), 2))) > 1


def _as_key(word: str) -> str:
    return rf"{START}[ \t-]*{re.escape(word)}[ \t]*:"


def _list_too_far_out(text: str, line: Line) -> Iterator[Slip]:
    """The items of a list further out than its key, so that they belong to a list around it."""
    items = list(takewhile(lambda near: near.is_item and not near.key, lines_above(text, line)))
    key = next(lines_above(text, items[-1]), None) if items else None
    if key is None or key.value.start < key.value.end or items[-1].indent >= key.column:
        return
    shift = key.column + 2 - items[-1].indent
    edits = [Edit(Span(item.start, item.start), " " * shift) for item in items]
    message = f"this list stands further out than its key `{key.key}:`"
    yield Slip(message, items[-1].place, f"begin its dashes in column {key.column + 1} or further in", edits)


def _other_bullet(text: str, line: Line) -> Iterator[Slip]:
    """`* item`, where a list's items begin with a dash."""
    bullet = _BULLET.match(text, line.content, line.end)
    if bullet is None or line.is_item:
        return
    rows = [line, *takewhile(lambda row: row.indent == line.indent, lines_below(text, line))]
    edits = [
        Edit(Span(row.content, row.content + 1), "-")
        for row in takewhile(lambda row: text.startswith(bullet.group(), row.content), rows)
    ]
    message = f"`{bullet.group()}` does not begin an item of a list"
    yield Slip(message, line.place, "begin each item with `-` and a space", edits)


SLIPS_OF_A_LINE: tuple[Inspector, ...] = (_other_bullet, _joined)
"""Those that show in the line itself."""
SLIPS_AMONG_LINES: tuple[Inspector, ...] = (
    _below_block_sign,
    _list_too_far_out,
    _missing_dash,
    _missing_colon,
    _before_first_key,
    _continued,
)
"""Those that show beside the lines above."""
