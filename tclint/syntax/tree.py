"""From the YAML parser's events to a tree of our own.

Written here because no library gives what a linter needs at once: exact spans, scalars as written, duplicate keys and
alias places kept, a limit on depth, and the speed of the C parser's events (an eighth of the pure parser's time).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tclint.source import Span
from tclint.syntax.nodes import Alias, Document, Mapping, Node, Problem, Scalar, Sequence

try:
    from ruamel.yaml.clib._ruamel_yaml import CParser
except ImportError:  # pragma: no cover - depends on the installation
    try:
        from _ruamel_yaml import CParser
    except ImportError:
        CParser = None

DEPTH_LIMIT = 64
_BLOCK_STYLES = ("|", ">")

Event = Any  # the parser's events are untyped


class TooDeepError(Exception):
    """The text nests deeper than `DEPTH_LIMIT`; the argument is the offset where it does."""


def c_events(text: str) -> Callable[[], Event]:
    """The next-event function of the C parser over `text`, or of the pure one where there is no C parser."""
    if CParser is None:  # pragma: no cover - depends on the installation
        return pure_events(text)
    next_event: Callable[[], Event] = CParser(text).get_event
    return next_event


def pure_events(text: str) -> Callable[[], Event]:
    """The next-event function of the pure parser over `text`: slower, with the better words about errors."""
    from ruamel.yaml import YAML

    events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)
    return events.__next__


def build(text: str, next_event: Callable[[], Event]) -> list[Document]:
    """Build the documents of `text` from its events.

    Raises:
        TooDeepError: the text nests too deep.
        YAMLError: the parser's own errors.
    """
    return _Builder(text, next_event).documents()


class _Builder:
    def __init__(self, text: str, next_event: Callable[[], Event]) -> None:
        self.text = text
        self.next_event = next_event
        self.anchors: dict[str, Node] = {}
        self.problems: list[Problem] = []

    def documents(self) -> list[Document]:
        found: list[Document] = []
        while True:
            event = self.next_event()
            kind = type(event).__name__
            if kind == "StreamEndEvent":
                return found
            if kind == "DocumentStartEvent":
                found.append(self.document(len(found), event.start_mark.index))

    def document(self, index: int, start: int) -> Document:
        self.anchors = {}
        self.problems = []
        root, end = self.content()
        return Document(index, root, Span(start, end), self.problems)

    def content(self) -> tuple[Node, int]:
        """Read one document's events: one loop and a stack, since recursion would let a file choose how deep we go."""
        next_event = self.next_event
        holder = Sequence(0, 0)
        top: Sequence | Mapping = holder
        stack: list[tuple[Sequence | Mapping, Node | None]] = []
        key: Node | None = None
        while True:
            event = next_event()
            kind = type(event).__name__
            if kind == "ScalarEvent":
                node: Node = self.scalar(event)
            elif kind == "MappingStartEvent" or kind == "SequenceStartEvent":  # noqa: PLR1714 - the hot loop
                node = self.collection(event, kind)
                if len(stack) >= DEPTH_LIMIT:
                    raise TooDeepError(node.start)
                stack.append((top, key))
                top, key = node, None  # type: ignore[assignment]
                continue
            elif kind == "MappingEndEvent" or kind == "SequenceEndEvent":  # noqa: PLR1714
                _close(top, event)
                node = top
                top, key = stack.pop()
            elif kind == "AliasEvent":
                node = self.alias(event)
            else:
                return holder.items[0], event.end_mark.index
            if type(top) is Mapping:
                if key is None:
                    key = node
                else:
                    top.pairs.append((key, node))
                    key = None
            else:
                top.items.append(node)  # type: ignore[union-attr]

    def scalar(self, event: Event) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style or ""
        if style in _BLOCK_STYLES:
            end = start + len(self.text[start:end].rstrip())
        node = Scalar(start, end, event.value, style)
        if event.anchor is not None:
            self.anchors[event.anchor] = node
        return node

    def collection(self, event: Event, kind: str) -> Sequence | Mapping:
        start, end = event.start_mark.index, event.end_mark.index
        node = Mapping(start, end) if kind == "MappingStartEvent" else Sequence(start, end)
        if event.anchor is not None:
            self.anchors[event.anchor] = node
        return node

    def alias(self, event: Event) -> Alias:
        node = Alias(event.start_mark.index, event.end_mark.index, event.anchor, self.anchors.get(event.anchor))
        if node.target is None:
            self.problems.append(_undefined(node))
        return node


def _close(node: Sequence | Mapping, event: Event) -> None:
    """Set the end: a flow collection ends with its bracket, a block with its last child, since its event comes late."""
    start, end = event.start_mark.index, event.end_mark.index
    if end > start:
        node.end = end
        return
    if isinstance(node, Mapping):
        last = node.pairs[-1][1] if node.pairs else None
        node.start = node.pairs[0][0].start if node.pairs else node.start
    else:
        last = node.items[-1] if node.items else None
    node.end = last.end if last is not None else node.start


def _undefined(node: Alias) -> Problem:
    return Problem(
        "invalid-yaml",
        f"`*{node.name}` refers to something named `{node.name}`, but nothing before it has that name",
        node.span,
        "a text that begins with `*` must stand in quotes",
    )
