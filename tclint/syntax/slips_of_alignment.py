"""Slips in where a line begins: tabs, a few blanks too many or too few, and the column of a dash left empty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tclint.source import Span
from tclint.syntax.mending import FAR, NEIGHBOURS, Edit, Line, Slip, block_below, lines_above, lines_below, neighbours


def indentation(text: str, line: Line) -> Iterator[Slip]:
    """A tab, or a blank that is no space, before the text or behind a dash."""
    blanks = text[line.start : line.body]
    odd = next((sign for sign in blanks if sign not in " -"), "")
    if not odd:
        return
    span = Span(line.start, line.body)
    if line.is_item and odd in text[line.content : line.body]:
        at = text.index(odd, line.content)
        dash = [Edit(Span(at, line.body), " ")]
        yield Slip(f"there is {_blank_name(odd)} after the dash", Span(at, line.body), "put one space after it", dash)
        return
    for column in dict.fromkeys([*_fitting_columns(text, line), len(blanks)]):
        indent = Edit(Span(line.start, line.content), " " * column)
        yield Slip(f"this line is indented with {_blank_name(odd)}", span, "indent with spaces instead", [indent])


def _fitting_columns(text: str, line: Line) -> Iterator[int]:
    """Where such a line may stand: where what belongs to it fits, where the same key stands, where others stand."""
    below = next(lines_below(text, line), None)
    if line.is_item and line.key and below is not None and below.key and not below.is_item:
        yield max(below.column - (line.body - line.content), 0)
    if line.is_text:
        yield from (near.indent for near in (below, next(lines_above(text, line), None)) if near and near.is_text)
    if line.key:
        twins = (near for near in neighbours(text, line, FAR) if near.key == line.key and near.is_item == line.is_item)
        yield from (near.indent for near in twins)
    for near in neighbours(text, line):
        if near.is_item or near.key:
            yield near.indent if line.is_item else near.column


def _blank_name(sign: str) -> str:
    return "a tab" if sign == "\t" else f"the invisible character U+{ord(sign):04X}"


def missing_first_dash(text: str, line: Line) -> Iterator[Slip]:
    """The first item of a list without its dash, so that its keys are read as those of the list itself."""
    if line.is_item or not line.key:
        return
    item = next((near for near in neighbours(text, line, FAR) if near.is_item and near.column == line.column), None)
    if item is not None:
        dash = Edit(Span(line.start, line.content), " " * item.indent + "- ".ljust(item.column - item.indent))
        yield Slip("there is no dash before this item", line.place, "begin the line with `- ` as the others do", [dash])


def misaligned(text: str, line: Line) -> Iterator[Slip]:
    """A key or an item that stands a few blanks too far in or out, alone or with all that belongs to it."""
    if not line.key and not line.is_item:
        return
    below = next(lines_below(text, line), None)
    has_keys_below = line.is_item and below is not None and bool(below.key) and not below.is_item
    is_in_line = below is not None and below.column == line.column
    block = block_below(text, line)
    columns = Counter(_fitting_columns(text, line))
    for column, times in columns.items():
        shift = column - line.indent
        if not shift:
            continue
        if block and (is_in_line or not has_keys_below):
            yield _moved(line, [line, *block], shift, times)
        if not has_keys_below or (below is not None and below.column == line.column + shift):
            yield _moved(line, [line], shift, times)


def _moved(line: Line, moved: list[Line], shift: int, times: int) -> Slip:
    where = "out" if shift > 0 else "in"
    if line.is_item:
        message, span = f"this item stands further {where} than the items of its list", line.place
    else:
        message = f"`{line.key}:` stands further {where} than the keys that it belongs with"
        span = Span(line.body, line.body + len(line.key))
    edits = [
        Edit(Span(one.start, one.start), " " * shift) if shift > 0 else Edit(Span(one.start, one.start - shift), "")
        for one in moved
    ]
    remedy = f"begin it in column {line.indent + shift + 1}, in line with its neighbours"
    return Slip(message, span, remedy, edits, distance=abs(shift) * 2 * NEIGHBOURS - times)
