"""Slips in how a line stands among its neighbours: blanks, dashes, colons that are missing, and stray lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice, takewhile

from tclint.source import Span
from tclint.syntax.mending import BLOCK_SIGN, Edit, Inspector, Line, Slip, block_below, lines_above, lines_below, quoted

_NEIGHBOURS = 40
_FAR = 400
_JOINED_KEY = re.compile(r"""(?P<key>[^\W\d][\w-]*):(?P<blanks>[^\S \t\r\n]*)(?=[^\s:/\\])""")
_JOINED_DASH = re.compile(r"-(?=[^\s-])")
_WORD = re.compile(r"(?P<key>[^\W\d][\w-]*)(?P<mark>[ \t]*[=;：–—][ \t]*|[ \t]+-[ \t]+|[ \t]+|$)")
_SLIGHT = 4
_BULLET = re.compile(r"[*+•‣◦▪–—](?=[ \t])")
_START = r"(?:^|(?<=[\r\n]))"
_BREAK = r"(?:\r\n|\r|\n)"
_SOME_LINES = rf"(?:[^\r\n]*{_BREAK}){{0,200}}?"
_THEIRS = rf"(?:\|{{7}}[^\r\n]*{_BREAK}{_SOME_LINES})?={{7}}{_BREAK}{_SOME_LINES}>{{7}}[^\r\n]*"
_STRAY = (
    (re.compile(r"`{3}|~{3}"), "the fence of a code block", re.compile(_START + r"[ \t]*(?:`{3}|~{3})[^\r\n]*")),
    (
        re.compile(r"<{7}|={7}|>{7}|\|{7}"),
        "the mark of two versions that were never merged",
        re.compile(rf"{_START}(?:<{{7}} [^\r\n]*|{_THEIRS})"),
    ),
    (
        re.compile(r"(?P<sign>[-=_*~#+])(?P=sign){3,}$"),
        "a ruled line",
        re.compile(_START + r"[ \t]*([-=_*~+])\1{3,}[ \t]*(?=[\r\n]|$)"),
    ),
)
"""How such a line looks, what it is, and what goes with it anywhere in the file."""


def _content(line: Line) -> Span:
    return Span(line.content, max(line.value.end, line.content))


def _indentation(text: str, line: Line) -> Iterator[Slip]:
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
    """Where lines of this kind stand nearby, the nearest first; before them, where what belongs to the line fits."""
    below = next(lines_below(text, line), None)
    if line.is_item and line.key and below is not None and below.key and not below.is_item:
        yield max(below.column - (line.body - line.content), 0)
    if _is_text(line):
        yield from (near.indent for near in (below, next(lines_above(text, line), None)) if near and _is_text(near))
    for near in _neighbours(text, line):
        if near.is_item or near.key:
            yield near.indent if line.is_item else near.column


def _blank_name(sign: str) -> str:
    return "a tab" if sign == "\t" else f"the invisible character U+{ord(sign):04X}"


def _neighbours(text: str, line: Line) -> Iterator[Line]:
    return chain(islice(lines_above(text, line), _NEIGHBOURS), islice(lines_below(text, line), _NEIGHBOURS))


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


def _stray(text: str, line: Line) -> Iterator[Slip]:
    """Lines that came along from elsewhere: code fences, merge marks, ruled lines."""
    for looks, name, everywhere in _STRAY:
        if looks.match(text, line.content, line.end):
            edits = [Edit(Span(*found.span()), _emptied(found.group())) for found in everywhere.finditer(text)]
            yield Slip(f"this line is {name} and no part of a plan", _content(line), "delete it", edits)


def _emptied(text: str) -> str:
    return re.sub(r"[^\r\n]", "", text)


def _missing_dash(text: str, line: Line) -> Iterator[Slip]:
    """An item of a list without its dash."""
    above = next(lines_above(text, line), None)
    if line.is_item or line.key or above is None or not above.is_item or abs(above.indent - line.indent) > 1:
        return
    dash = Edit(Span(line.start, line.content), " " * above.indent + "- ")
    yield Slip("there is no dash before this item", _content(line), "begin the line with `- ` as the others do", [dash])


def _missing_first_dash(text: str, line: Line) -> Iterator[Slip]:
    """The first item of a list without its dash, so that its keys are read as those of the list itself."""
    if line.is_item or not line.key:
        return
    around = chain(islice(lines_above(text, line), _NEIGHBOURS), islice(lines_below(text, line), _FAR))
    item = next((near for near in around if near.is_item and near.column == line.column), None)
    if item is not None:
        dash = Edit(Span(line.start, line.content), " " * item.indent + "- ".ljust(item.column - item.indent))
        yield Slip(
            "there is no dash before this item", _content(line), "begin the line with `- ` as the others do", [dash]
        )


def _missing_colon(text: str, line: Line) -> Iterator[Slip]:
    """`owner Head of HR`, `owner = Head of HR`."""
    word = _WORD.match(text, line.body, line.end)
    if line.key or word is None or not _may_be_key(text, line, word["key"]):
        return
    mark = Span(*word.span("mark"))
    colon = ": " if mark.end < line.end else ":"
    message = f"there is no colon after `{word['key']}`"
    yield Slip(message, _content(line), f"write `{word['key']}: …`", [Edit(mark, colon)])


def _may_be_key(text: str, line: Line, word: str) -> bool:
    """Whether a word is a key elsewhere in the file, or stands where the keys around it stand."""
    if re.search(_as_key(word), text):
        return True
    above = next((near for near in lines_above(text, line) if near.key), None)
    return word.islower() and (line.is_item or above is None or above.column == line.column)


def _before_first_key(text: str, line: Line) -> Iterator[Slip]:
    """A heading above the plan."""
    if not _is_text(line) or not all(map(_is_text, islice(lines_above(text, line), _NEIGHBOURS))):
        return
    first, last = _first_and_last_text(text, line)
    if text.startswith(("[", "{"), first.content):
        return
    heading = Span(first.start, last.end)
    message = "this text stands before the plan's first key"
    remedy = "begin the line with `#`, or make it `title: …`"
    yield Slip(message, _content(first), remedy, [Edit(heading, _emptied(text[slice(*heading)]))])


def _first_and_last_text(text: str, line: Line) -> tuple[Line, Line]:
    """The lines of text without key or dash around `line`, as far as they reach."""
    above = takewhile(_is_text, islice(lines_above(text, line), _NEIGHBOURS))
    below = takewhile(_is_text, islice(lines_below(text, line), _NEIGHBOURS))
    return [line, *above][-1], [line, *below][-1]


def _is_text(line: Line) -> bool:
    return not line.key and not line.is_item


def _below_block_sign(text: str, line: Line) -> Iterator[Slip]:
    """`action: >`, and the text below it no further in than the key."""
    above = next(lines_above(text, line), None)
    if (
        above is None
        or not BLOCK_SIGN.fullmatch(text, *above.value)
        or line.indent > above.column
        or not _is_text(line)
    ):
        return
    _, last = _first_and_last_text(text, line)
    lines = [line, *takewhile(lambda below: below.start <= last.start, lines_below(text, line))]
    message = f"the text below `{text[slice(*above.value)]}` must stand further in than its key"
    indent = " " * (above.column + 2)
    edits = [Edit(Span(one.start, one.content), indent) for one in lines]
    yield Slip(message, _content(line), f"indent it with {len(indent)} spaces", edits)


def _continued(text: str, line: Line) -> Iterator[Slip]:
    """A text that goes on in the next line, further out than it may or with a colon in it."""
    above = next(lines_above(text, line), None)
    if line.is_item or above is None or above.value.start == above.value.end or _is_known_key(text, line, above):
        return
    _, last = _first_and_last_text(text, line)
    span = Span(above.value.start, last.value.end)
    words = " ".join(text[span.start : span.end].split())
    message = "this line is neither a key with its value nor part of the text above"
    remedy = "if it continues the text above, put that whole text in quotes and indent the line further"
    inner = words.strip(words[0]) if words[0] in "\"'" else words
    yield Slip(message, _content(line), remedy, quoted(text, span, inner))


def _is_known_key(text: str, line: Line, above: Line) -> bool:
    """Whether a line is a key, though not in its place: a word of a text would stand at the margin, and only there."""
    if not line.key:
        return False
    if re.fullmatch(r"[a-z][a-z_]*", line.key) and (line.indent or above.column <= _SLIGHT):
        return True
    return len(list(islice(re.finditer(_as_key(line.key), text), 2))) > 1


def _as_key(word: str) -> str:
    return rf"{_START}[ \t-]*{re.escape(word)}[ \t]*:"


def _list_too_far_out(text: str, line: Line) -> Iterator[Slip]:
    """The items of a list further out than its key, so that they belong to a list around it."""
    items = list(takewhile(lambda near: near.is_item and not near.key, lines_above(text, line)))
    key = next(lines_above(text, items[-1]), None) if items else None
    if key is None or key.value.start < key.value.end or items[-1].indent >= key.column:
        return
    shift = key.column + 2 - items[-1].indent
    edits = [Edit(Span(item.start, item.start), " " * shift) for item in items]
    message = f"this list stands further out than its key `{key.key}:`"
    yield Slip(message, _content(items[-1]), f"begin its dashes in column {key.column + 1} or further in", edits)


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
    yield Slip(message, _content(line), "begin each item with `-` and a space", edits)


def _misaligned(text: str, line: Line) -> Iterator[Slip]:
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
        message, span = f"this item stands further {where} than the items of its list", _content(line)
    else:
        message = f"`{line.key}:` stands further {where} than the keys that it belongs with"
        span = Span(line.body, line.body + len(line.key))
    edits = [
        Edit(Span(one.start, one.start), " " * shift) if shift > 0 else Edit(Span(one.start, one.start - shift), "")
        for one in moved
    ]
    remedy = f"begin it in column {line.indent + shift + 1}, in line with its neighbours"
    return Slip(message, span, remedy, edits, distance=abs(shift) * 2 * _NEIGHBOURS - times)


def blanked(text: str, line: Line) -> Iterator[Slip]:
    """The last resort: pass over a line, and over all that belongs to it if it is an item."""
    if line.is_blank:
        return
    message = "this line does not fit the lines around it"
    remedy = "line it up with its neighbours, and put a text with special signs (`:` `#` `[` `{` `*` `&`) in quotes"
    word = _WORD.match(text, line.body, line.end)
    lost = ((line.content, line.key or (word["key"] if word else "")),)
    block = block_below(text, line)
    ends = [line.end, block[-1].end] if block else [line.end]
    for end in reversed(ends) if line.is_item else ends:
        span = Span(line.start, end)
        yield Slip(message, _content(line), remedy, [Edit(span, _emptied(text[slice(*span)]))], lost)


SLIPS_OF_A_LINE: tuple[Inspector, ...] = (_indentation, _stray, _other_bullet, _joined)
"""Those that show in the line itself."""
SLIPS_AMONG_LINES: tuple[Inspector, ...] = (
    _below_block_sign,
    _list_too_far_out,
    _missing_dash,
    _missing_colon,
    _before_first_key,
    _continued,
)
"""Those of a line that is neither key nor item."""
SLIPS_OF_FIRST_ITEMS: tuple[Inspector, ...] = (_missing_first_dash,)
"""Those of a key that should begin an item."""
SLIPS_OF_ALIGNMENT: tuple[Inspector, ...] = (_misaligned,)
"""Those of a line that stands in the wrong column."""
