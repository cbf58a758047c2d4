"""Comments that silence: `# tclint: ignore[rule] reason`, at the end of a line or on the line before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tclint.source import Source, Span
from tclint.syntax import Document, Mapping, Node, Scalar, Sequence, walk

if TYPE_CHECKING:
    from tclint.diagnostic import Diagnostic

_MARK = "tclint:"
_COMMENT = re.compile(r"#[ \t]*tclint:[ \t]*(?P<text>[^\r\n]*?)(?=[ \t]#[ \t]*tclint:|[\r\n]|\Z)")
_DIRECTIVE = re.compile(r"(?P<kind>ignore-file|ignore)(?:[ \t]*\[(?P<names>[^\]]*)\])?(?P<rest>.*)", re.DOTALL)
_UNTIL = re.compile(r"(?:^|[ \t])until=(?P<day>\S*)")
_NO_CONTENT = re.compile(r"[ \t]*(?:-+(?:[ \t]+|$))*(?:#|$)")
"""A line that is blank, or has nothing but the dashes of lists before its end or comment."""
_LINE_BREAK = re.compile(r"[\r\n]")
_BLOCK_STYLES = ("|", ">")


@dataclass(slots=True, eq=False, match_args=False)
class Suppression:
    """One comment that silences.

    Attributes:
        span: the comment, from its `#` to the end of its text.
        names: the rules and categories that it names, each with its span; none if it names none.
        covers: the first and last line (from 1) that it silences; None for the whole file.
        reason: the words behind it.
        until: the last day on which it holds; None if it does not say.
        is_until_readable: False if `until=` is followed by something that is no date.
        is_understood: False if the comment says `tclint:` and then something else than a suppression.
        is_text: True if it stands inside a block text, where it is not a comment at all.
        used: the names that silenced something in this run.
    """

    span: Span
    names: tuple[tuple[str, Span], ...] = ()
    covers: tuple[int, int] | None = None
    reason: str = ""
    until: date | None = None
    is_until_readable: bool = True
    is_understood: bool = True
    is_text: bool = False
    used: set[str] = field(default_factory=set)

    def is_expired(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.until is not None and self.until < today

    def is_active(self, today: date) -> bool:
        """Whether it silences anything today."""
        return self.is_understood and not self.is_text and self.is_until_readable and not self.is_expired(today)


class SuppressionContext(NamedTuple):
    """What a rule about suppressions may know.

    Attributes:
        today: the day of the check.
        known: the names of all rules and categories.
        running: the names of the rules and categories that were checked in this run.
        forbidden: rules that may never be silenced.
        needs_reason: whether a suppression must say why.
    """

    today: date
    known: frozenset[str]
    running: frozenset[str]
    forbidden: frozenset[str]
    needs_reason: bool


def read_suppressions(source: Source, documents: Iterable[Document]) -> list[Suppression]:
    """The suppressions of a file in order; text that only looks like one is marked as such."""
    if _MARK not in source.text:
        return []
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
    if directive is None:
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


def apply_suppressions(
    diagnostics: list[Diagnostic],
    suppressions: list[Suppression],
    source: Source,
    today: date,
    forbidden: frozenset[str],
) -> tuple[list[Diagnostic], list[tuple[Diagnostic, Suppression]]]:
    """Split diagnostics into those that stand and those that are silenced, and note which suppression was used.

    Args:
        diagnostics: of one file.
        suppressions: of the same file.
        source: the file.
        today: the day that decides what has expired.
        forbidden: rules that may never be silenced.
    """
    active = [suppression for suppression in suppressions if suppression.is_active(today) and suppression.names]
    if not active:
        return diagnostics, []
    standing, silenced = [], []
    for diagnostic in diagnostics:
        by = None if diagnostic.rule in forbidden else _silencer(diagnostic, active, source)
        if by is None:
            standing.append(diagnostic)
        else:
            silenced.append((diagnostic, by))
    return standing, silenced


def _silencer(diagnostic: Diagnostic, active: list[Suppression], source: Source) -> Suppression | None:
    line = source.position(diagnostic.span.start).line
    for suppression in active:
        if suppression.covers is None or suppression.covers[0] <= line <= suppression.covers[1]:
            for name, _ in suppression.names:
                if name in {diagnostic.rule, diagnostic.category}:
                    suppression.used.add(name)
                    return suppression
    return None
