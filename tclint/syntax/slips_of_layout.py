"""Slips in how a line stands among its neighbours: blanks, dashes, colons that are missing, and stray lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice, takewhile

from tclint.source import Span
from tclint.syntax.mending import Edit, Inspector, Line, Slip, block_below, lines_above, lines_below, quoted

_NEIGHBOURS = 40
_JOINED_KEY = re.compile(r"""(?P<key>[^\W\d][\w-]*):(?P<blanks>[^\S \t\r\n]*)(?=[^\s:/\\])""")
_JOINED_DASH = re.compile(r"-(?=[^\s-])")
_WORD = re.compile(r"(?P<key>[^\W\d][\w-]*)(?P<mark>[ \t]*[=;：–—][ \t]*|[ \t]+-[ \t]+|[ \t]+|$)")
_BLOCK_SIGN = re.compile(r"[|>][+-]?")
_STRAY = (
    (re.compile(r"`{3}|~{3}"), "the fence of a code block", re.compile(r"^[ \t]*(?:`{3}|~{3}).*", re.MULTILINE)),
    (
        re.compile(r"<{7}|={7}|>{7}|\|{7}"),
        "the mark of two versions that were never merged",
        re.compile(r"^(?:<{7} .*|(?:\|{7}.*\n(?:.*\n)*?)?={7}\n(?:.*\n)*?>{7}.*)", re.MULTILINE),
    ),
    (
        re.compile(r"(?P<sign>[-=_*~#+])(?P=sign){3,}$"),
        "a ruled line",
        re.compile(r"^[ \t]*([-=_*~+])\1{3,}[ \t]*$", re.MULTILINE),
    ),
)


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
    for column in sorted({near.indent for near in _neighbours(text, line)} | {len(blanks)}):
        indent = Edit(Span(line.start, line.content), " " * column)
        yield Slip(f"this line is indented with {_blank_name(odd)}", span, "indent with spaces instead", [indent])


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
    if re.search(rf"^[ \t-]*{re.escape(word)}[ \t]*:", text, re.MULTILINE):
        return True
    above = next((near for near in lines_above(text, line) if near.key), None)
    return word.islower() and (line.is_item or above is None or above.column == line.column)


def _before_first_key(text: str, line: Line) -> Iterator[Slip]:
    """A heading above the plan."""
    if not _is_text(line) or not all(map(_is_text, islice(lines_above(text, line), _NEIGHBOURS))):
        return
    first, last = _first_and_last_text(text, line)
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
        or not _BLOCK_SIGN.fullmatch(text, *above.value)
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
    if line.is_item or above is None or above.value.start == above.value.end or _is_known_key(text, line):
        return
    _, last = _first_and_last_text(text, line)
    span = Span(above.value.start, last.value.end)
    words = " ".join(text[span.start : span.end].split())
    message = "this line is neither a key with its value nor part of the text above"
    remedy = "if it continues the text above, put that whole text in quotes and indent the line further"
    inner = words.strip(words[0]) if words[0] in "\"'" else words
    yield Slip(message, _content(line), remedy, quoted(text, span, inner))


def _is_known_key(text: str, line: Line) -> bool:
    if not line.key:
        return False
    if line.indent and re.fullmatch(r"[a-z][a-z_]*", line.key):
        return True
    pattern = rf"^[ \t-]*{re.escape(line.key)}[ \t]*:"
    return len(list(islice(re.finditer(pattern, text, re.MULTILINE), 2))) > 1


def _misaligned(text: str, line: Line) -> Iterator[Slip]:
    """A key or an item that stands a few blanks too far in or out, alone or with all that belongs to it."""
    if not line.key and not line.is_item:
        return
    near = [other for other in _neighbours(text, line) if other.is_item or not line.is_item]
    columns = {other.indent if line.is_item else other.column for other in near if other.is_item or other.key}
    block = block_below(text, line)
    for column in sorted(columns - {line.indent}, key=lambda column: abs(column - line.indent)):
        shift = column - line.indent
        for moved in ([line, *block], [line])[: 2 if block else 1]:
            yield _moved(line, moved, shift)


def _moved(line: Line, moved: list[Line], shift: int) -> Slip:
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
    return Slip(message, span, f"begin it in column {line.indent + shift + 1}, in line with its neighbours", edits)


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


SLIPS_OF_A_LINE: tuple[Inspector, ...] = (_indentation, _stray, _joined)
"""Those that show in the line itself."""
SLIPS_AMONG_LINES: tuple[Inspector, ...] = (
    _below_block_sign,
    _missing_dash,
    _missing_colon,
    _before_first_key,
    _continued,
)
"""Those of a line that is neither key nor item."""
SLIPS_OF_ALIGNMENT: tuple[Inspector, ...] = (_misaligned,)
