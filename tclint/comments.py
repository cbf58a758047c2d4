"""Find the comments that silence: `# tclint: ignore[rule] reason`, at the end of a line or on the line before.

Loaded only for a text in which the word stands, since most have none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date

from tclint.source import Source, Span
from tclint.suppression import Suppression
from tclint.syntax import Document, Mapping, Node, Scalar, Sequence, walk

_COMMENT = re.compile(
    # The second is one that was meant: without the colon, or in capitals.
    r"#[ \t]*(?:tclint:[ \t]*|(?P<slip>(?i:tclint)(?:[ \t]*:[ \t]*|[ \t]+)(?=(?i:ignore(?:-file)?[ \t]*\[))))"
    r"(?P<text>[^\r\n]*?)(?=[ \t]#[ \t]*tclint:|[\r\n]|\Z)"
)
_DIRECTIVE = re.compile(r"(?P<kind>ignore-file|ignore)(?:[ \t]*\[(?P<names>[^\]]*)\])?(?P<rest>.*)", re.DOTALL)
_UNTIL = re.compile(r"(?:^|[ \t])until=(?P<day>\S*)")
_NO_CONTENT = re.compile(r"[ \t]*(?:-+(?:[ \t]+|$))*(?:#|$)")
"""A line that is blank, or has nothing but the dashes of lists before its end or comment."""
_LINE_BREAK = re.compile(r"[\r\n]")
_BLOCK_STYLES = ("|", ">")


def read_suppressions(source: Source, documents: Iterable[Document]) -> list[Suppression]:
    """The suppressions of a file in order; text that only looks like one is marked as such."""
    return list(_read(source, [node for document in documents if document.root for node in walk(document.root)]))


def _read(source: Source, nodes: list[Node]) -> Iterator[Suppression]:
    scalars = sorted((node for node in nodes if isinstance(node, Scalar)), key=lambda scalar: scalar.start)
    starts = [scalar.start for scalar in scalars]
    lines = _Lines(source, scalars, [pair for node in nodes if isinstance(node, Mapping) for pair in node.pairs])
    for match in _COMMENT.finditer(source.text):
        before = bisect_right(starts, match.start())
        inside = _around(scalars[before - 1], match.start(), source.text) if before else None
        if inside is not None and inside.style not in _BLOCK_STYLES:
            continue
        if inside is None and match.start() and source.text[match.start() - 1] not in " \t\r\n":
            continue
        suppression = _parsed(match, lines)
        suppression.is_text = inside is not None
        yield suppression


def _around(scalar: Scalar, offset: int, text: str) -> Scalar | None:
    """The scalar if its text holds `offset`; the header line of a block text does not count as its text."""
    if not scalar.start <= offset < scalar.end:
        return None
    is_header = scalar.style in _BLOCK_STYLES and not _LINE_BREAK.search(text, scalar.start, offset)
    return None if is_header else scalar


class _Lines:
    """Which lines belong together: a comment that stands alone and what follows it, and those of one text."""

    def __init__(self, source: Source, scalars: list[Scalar], pairs: list[tuple[Node, Node]]) -> None:
        self.source = source
        self.contents = [source.line_count + 1]
        for line in range(source.line_count, 0, -1):
            self.contents.append(self.contents[-1] if _NO_CONTENT.match(source.line(line)) else line)
        self.contents.reverse()
        self.last: dict[int, int] = {}
        self.first: dict[int, int] = {}
        for scalar in scalars:
            if _LINE_BREAK.search(source.text, scalar.start, scalar.end):
                first, last = source.position(scalar.start).line, source.position(scalar.end - 1).line
                self.last[first] = last
                self.first[last] = first
        for key, value in pairs:
            if isinstance(value, Sequence) and value.items and all(isinstance(item, Scalar) for item in value.items):
                # What stands at the key of a list of texts speaks for the texts.
                self.last[source.position(key.start).line] = source.position(value.end - 1).line

    def covered(self, offset: int) -> tuple[int, int]:
        """The lines that a comment speaks for: its own, or the next with content where it stands alone.

        A text over several lines has room for a comment only before it, behind it or behind its `|`.
        """
        line = self.source.position(offset).line
        first = self.first.get(line, line)
        last = line if self.contents[line - 1] == line else self.contents[line]
        return first, self.last.get(last, last)


def _parsed(match: re.Match[str], lines: _Lines) -> Suppression:
    text = match["text"].rstrip()
    suppression = Suppression(Span(match.start(), match.start("text") + len(text)))
    directive = _DIRECTIVE.fullmatch(text)
    if directive is None or match["slip"] is not None:
        suppression.is_understood = False
        return suppression
    suppression.names = _names(directive, match.start("text"))
    suppression.covers = None if directive["kind"] == "ignore-file" else lines.covered(match.start())
    rest = directive["rest"]
    until = _UNTIL.search(rest)
    if until is not None:
        suppression.until = _day(until["day"])
        suppression.is_until_readable = suppression.until is not None
        rest = rest[: until.start()] + rest[until.end() :]
    suppression.reason = rest.strip(" \t:–—-")
    return suppression


def _names(directive: re.Match[str], start: int) -> tuple[tuple[str, Span], ...]:
    if directive["names"] is None:
        return ()
    offset = start + directive.start("names")
    return tuple(
        (found.group(), Span(offset + found.start(), offset + found.end()))
        for found in re.finditer(r"[^\s,]+", directive["names"])
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
