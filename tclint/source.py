"""A file's text, read once, and the way from an offset to a line and a column."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from tclint.named_tuples import NamedTuple

BYTE_ORDER_MARK = "\ufeff"
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Span(NamedTuple):
    """A half-open pair of offsets, in characters (code points) from the start of the text."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as people count: line and column, both from 1, the column in characters."""

    line: int
    column: int


class Source:
    """The text of one file without its byte order mark, and what is needed to write it back unchanged.

    Attributes:
        path: the name by which the file is reported, with `/` as separator.
        text: the characters of the file; the offsets of every span count in it.
        has_byte_order_mark: whether the file began with one.
        undecodable: the span of the first byte that is not UTF-8, if there is one; in `text` stands U+FFFD for it.
        undecodable_byte: that byte's value.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.has_byte_order_mark = text.startswith(BYTE_ORDER_MARK)
        self.text = text.lstrip(BYTE_ORDER_MARK)
        self.undecodable: Span | None = None
        self.undecodable_byte = 0

    @classmethod
    def from_bytes(cls, path: str, data: bytes) -> Source:
        """Decode `data` as UTF-8, or UTF-16 where a byte order mark says so; never raises."""
        if data.startswith(_UTF16_MARKS):
            return cls(path, BYTE_ORDER_MARK + data.decode("utf-16", "replace"))
        try:
            return cls(path, data.decode("utf-8"))
        except UnicodeDecodeError as error:
            source = cls(path, data.decode("utf-8", "replace"))
            offset = len(data[: error.start].decode("utf-8").lstrip(BYTE_ORDER_MARK))
            source.undecodable = Span(offset, offset + 1)
            source.undecodable_byte = data[error.start]
            return source

    @classmethod
    def read(cls, path: str, name: str) -> Source:
        """Read the file at `path` and call it `name`.

        Raises:
            OSError: the file cannot be read.
        """
        with open(path, "rb") as file:
            return cls.from_bytes(name, file.read())

    @cached_property
    def _line_starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]
        # The same, several times faster.
        lengths = [len(line) + 1 for line in self.text.split("\n")]
        return [0, *accumulate(lengths[:-1])]

    @property
    def line_count(self) -> int:
        """The number of lines; a text that ends with a line break has an empty last line."""
        return len(self._line_starts)

    def position(self, offset: int) -> Position:
        """The line and column of `offset`, which may be the end of the text."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line_start(self, line: int) -> int:
        """The offset of the first character of `line` (from 1)."""
        return self._line_starts[line - 1]

    def line(self, line: int) -> str:
        """The text of `line` (from 1) without its line break."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < self.line_count else len(self.text)
        return self.text[start:end].rstrip("\r\n")
