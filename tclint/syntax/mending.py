"""A text under repair, and its lines: edits change it, and every offset still leads back to the file."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice

from tclint.named_tuples import NamedTuple
from tclint.source import Span
from tclint.syntax.swallowed import line_start


class Edit(NamedTuple):
    """Replace the characters of `span` by `text`."""

    span: Span
    text: str


class MendedText:
    """A text after some edits; `origins` says for each of its offsets which one it is in the file."""

    def __init__(self, text: str, origins: array[int] | None = None) -> None:
        self.text = text
        self.origins = array("L", range(len(text) + 1)) if origins is None else origins

    def mended(self, edits: Iterable[Edit]) -> MendedText:
        """The text after `edits`, which do not overlap."""
        text, origins = self.text, self.origins[:]
        for (start, end), new in sorted(edits, reverse=True):
            text = text[:start] + new + text[end:]
            steps = list(range(min(end - start, len(new)))) + [end - start] * (len(new) - (end - start))
            origins[start:end] = array("L", [origins[start + step] for step in steps])
        return MendedText(text, origins)

    def origin(self, span: Span) -> Span:
        """The span in the file for a span of this text."""
        return Span(self.origins[span.start], self.origins[span.end])


class Line(NamedTuple):
    """A line of a plan taken apart by its looks alone.

    Attributes:
        start: where it starts; `end` where its line break stands.
        content: where its first sign stands that is no blank.
        body: where it goes on after its dashes.
        key: the words before a colon, or "".
        value: what stands behind the colon, or behind the dashes; without a comment.
    """

    start: int
    end: int
    content: int
    body: int
    key: str
    value: Span

    @property
    def indent(self) -> int:
        """How many characters stand before its first sign."""
        return self.content - self.start

    @property
    def column(self) -> int:
        """How many characters stand before its key or text."""
        return self.body - self.start

    @property
    def is_item(self) -> bool:
        """Whether it begins with a dash."""
        return self.body > self.content

    @property
    def is_text(self) -> bool:
        """Whether it is neither key nor item."""
        return not self.key and not self.is_item

    @property
    def place(self) -> Span:
        """From its first sign to its last, without a comment."""
        return Span(self.content, max(self.value.end, self.content))

    @property
    def is_blank(self) -> bool:
        """Whether nothing but blanks, or a comment, stands on it."""
        return self.value.start == self.value.end and not self.key and not self.is_item


_LINE = re.compile(
    r"""(?P<indent>\s*)(?P<dashes>(?:-(?:[ \t]+|$))*+)
    (?:(?P<key><<|[^\W\d][\w.()/&-]*+(?:[ ][\w.()/&-]++){0,5}|"[^"]{1,40}")[ \t]*+:(?=\s|$))?[ \t]*+""",
    re.VERBOSE,
)
START = r"(?:^|(?<=[\r\n]))"
"""Where a line starts, whatever the line ends."""
FIRST_WORD = re.compile(r"(?P<key>[^\W\d][\w-]*)(?P<mark>[ \t]*[=;：–—][ \t]*|[ \t]+-[ \t]+|[ \t]+|$)")
"""The first word of a line that may be a key, and what stands for its colon."""
NEIGHBOURS = 40
FAR = 400
"""So many lines around one are its neighbours, or are searched for its like."""
_BLANKS = 100
"""After so many lines with nothing on them there are no neighbours."""
_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#.*")
QUOTED = re.compile(r""""(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+'""")
"""A text in quotation marks, from the first to the last."""
BLOCK_SIGN = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])")
"""What announces a text on the lines below."""


def line_at(text: str, offset: int) -> Line:
    """The line around `offset`."""
    start = line_start(text, offset)
    ends = [end for end in (text.find("\n", offset), text.find("\r", offset)) if end >= 0]
    return _taken_apart(text, start, min(ends, default=len(text)))


def _taken_apart(text: str, start: int, end: int) -> Line:
    words = text[start:end]
    match = _LINE.match(words)
    assert match is not None  # every part of the pattern may be empty
    value = match.end()
    quoted = QUOTED.match(words, value)
    comment = _COMMENT.search(words, quoted.end() if quoted else value)
    last = len(words[: comment.start() if comment else None].rstrip())
    span = Span(start + value, start + max(last, value))
    return Line(start, end, start + match.end("indent"), start + match.end("dashes"), match["key"] or "", span)


def lines_above(text: str, line: Line) -> Iterator[Line]:
    """The lines above `line` that say something, the nearest first."""
    blanks = 0
    while line.start > 0 and blanks < _BLANKS:
        at = line.start - 1
        line = line_at(text, at - 1 if text.startswith("\r\n", at - 1) else at)
        blanks = blanks + 1 if line.is_blank else 0
        if not line.is_blank:
            yield line


def lines_below(text: str, line: Line) -> Iterator[Line]:
    """The lines below `line` that say something, the nearest first."""
    blanks = 0
    while line.end < len(text) and blanks < _BLANKS:
        line = line_at(text, line.end + (2 if text.startswith("\r\n", line.end) else 1))
        blanks = blanks + 1 if line.is_blank else 0
        if not line.is_blank:
            yield line


def neighbours(text: str, line: Line, count: int = NEIGHBOURS) -> Iterator[Line]:
    """The lines above, then those below, as far as `count` of either."""
    return chain(islice(lines_above(text, line), count), islice(lines_below(text, line), count))


def block_below(text: str, line: Line) -> list[Line]:
    """The lines below `line` that stand further in than it."""
    found = []
    for below in lines_below(text, line):
        if below.indent <= line.indent:
            break
        found.append(below)
    return found


class Slip(NamedTuple):
    """What a slip may be: the words for it and the mend that would prove them right.

    Attributes:
        message: what is wrong.
        span: the place.
        help: the remedy.
        edits: the mend.
        lost: offset and key of each value that is passed over.
        distance: how far the mend moves things, less to where more of their kind stand; the nearer is tried first.
        is_certain: whether no other explanation needs trying once the parser gets past the line.
    """

    message: str
    span: Span
    help: str
    edits: list[Edit]
    lost: tuple[tuple[int, str], ...] = ()
    distance: int = 0
    is_certain: bool = False


def emptied(text: str) -> str:
    """The line breaks of a text."""
    return re.sub(r"[^\r\n]", "", text)


Inspector = Callable[[str, Line], Iterator[Slip]]


def quoted(text: str, span: Span, inner: str | None = None) -> list[Edit]:
    """The edits that put a text in double quotes; `inner` is what it says where that is not as it is written."""
    words = text[span.start : span.end] if inner is None else inner
    safe = words.replace("\\", "\\\\").replace('"', '\\"').replace("\t", " ")
    if inner is None and safe == words:
        return [Edit(Span(span.start, span.start), '"'), Edit(Span(span.end, span.end), '"')]
    return [Edit(span, f'"{safe}"')]
