"""From the YAML parser's events to a tree of our own.

Written here because no library gives what a linter needs at once: exact spans, scalars as written, duplicate keys and
alias places kept, a limit on depth, and the speed of the C parser's events (an eighth of the pure parser's time).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import Any

from tclint.source import Span
from tclint.syntax.c_parser import (
    AliasEvent,
    CParser,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from tclint.syntax.nodes import INVALID, PLAIN, SLIPS_TOLD, Alias, Document, Mapping, Node, Problem, Scalar, Sequence

DEPTH_LIMIT = 64
COPY_LIMIT = 500_000
"""So many characters may come in through aliases, and four times the text on top; a bomb makes a billion."""
_BLOCK_STYLES = ("|", ">")
_COLON = re.compile(r"(?:\s+|#[^\r\n]*)*+:")

Event = Any  # the parser's events are untyped


class RefusedError(Exception):
    """The text is YAML, but no plan has that shape; the argument is the problem to report."""


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
        RefusedError: the text nests too deep, or unfolds into too much.
        YAMLError: the parser's own errors.
    """
    return _Builder(text, next_event).documents()


class _Builder:
    def __init__(self, text: str, next_event: Callable[[], Event]) -> None:
        self.text = text
        self.next_event = next_event
        self.anchors: dict[str, Node] = {}
        self.dashed: list[Scalar] = []
        self.labelled: list[tuple[Scalar, str, str]] = []
        self.used: set[Node] = set()
        self.copied = 0
        self.copied_before: dict[Node, int] = {}
        self.copied_inside: dict[Node, int] = {}
        self.problems: list[Problem] = []

    def documents(self) -> list[Document]:
        found: list[Document] = []
        while True:
            kind = type(self.next_event())
            if kind is StreamEndEvent:
                return found
            if kind is DocumentStartEvent:
                # The parsers disagree about where a document with directives begins.
                found.append(self.document(len(found), found[-1].span.end if found else 0))

    def document(self, index: int, start: int) -> Document:
        self.anchors = {}
        self.dashed = []
        self.labelled = []
        self.problems = []
        root, end = self.content()
        problems = self.problems
        if self.labelled or self.dashed:
            problems = [*problems, *self.swallowed()]
        return Document(index, root, Span(start, end), problems)

    def swallowed(self) -> Iterator[Problem]:
        """What reads as something else than the text that it was meant to be."""
        from tclint.syntax.swallowed import swallowed_dash, swallowed_label

        # Where an alias finds no label, one that nothing uses was meant, and has been told of by the alias.
        labelled = [] if self.problems else self.labelled
        labels = (swallowed_label(self.text, *label, self.used) for label in labelled)
        dashes = (swallowed_dash(self.text, node) for node in self.dashed)
        return islice((problem for problem in chain(labels, dashes) if problem is not None), SLIPS_TOLD)

    def content(self) -> tuple[Node, int]:
        """Read one document's events: one loop and a stack, since recursion would let a file choose how deep we go.

        Half of a plan's time is spent here, so the usual scalar is made on the spot.
        """
        next_event = self.next_event
        holder = Sequence(0, 0)
        top: Sequence | Mapping = holder
        pairs: list[tuple[Node, Node]] | None = None
        stack: list[tuple[Sequence | Mapping, Node | None]] = []
        key: Node | None = None
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                start, end, value = event.start_mark.index, event.end_mark.index, event.value
                if (
                    value
                    and end - start == len(value)
                    and value[0] != "-"
                    and event.anchor is None
                    and event.ctag is None
                ):
                    node: Node = Scalar(start, end, value, PLAIN)
                else:
                    node = self.odd_scalar(event, start, end, key)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                opened = self.collection(event, is_mapping=kind is MappingStartEvent)
                if len(stack) >= DEPTH_LIMIT:
                    raise RefusedError(_too_deep(opened.start))
                stack.append((top, key))
                top, key = opened, None
                pairs = opened.pairs if isinstance(opened, Mapping) else None
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.close(top, event)
                node = top
                top, key = stack.pop()
                pairs = top.pairs if isinstance(top, Mapping) else None
            elif kind is AliasEvent:
                node = self.alias(event)
            else:
                return holder.items[0], event.end_mark.index
            if pairs is None:
                top.items.append(node)  # type: ignore[union-attr]
            elif key is None:
                key = node
            else:
                pairs.append((key, node))
                key = None

    def odd_scalar(self, event: Event, start: int, end: int, key: Node | None) -> Scalar:
        """A scalar that is quoted, folded, empty, labelled, or begins with a dash."""
        style = event.style or PLAIN
        if style in _BLOCK_STYLES:
            end = start + len(self.text[start:end].rstrip())
        elif start == end and key is not None:
            start = end = _behind_colon(self.text, key.end)
        node = Scalar(start, end, event.value, style)
        if event.anchor is not None:
            self.anchors[event.anchor] = node
        if event.anchor is not None or event.tag is not None:
            self.labelled.append((node, event.anchor or "", str(event.tag or "")))
        elif style == PLAIN and (
            event.value.startswith("-") or "\n" in self.text[start:end] or "\r" in self.text[start:end]
        ):
            self.dashed.append(node)
        return node

    def collection(self, event: Event, *, is_mapping: bool) -> Sequence | Mapping:
        start, end = event.start_mark.index, event.end_mark.index
        node = Mapping(start, end) if is_mapping else Sequence(start, end)
        if event.anchor is not None:
            self.anchors[event.anchor] = node
            self.copied_before[node] = self.copied
        return node

    def close(self, node: Sequence | Mapping, event: Event) -> None:
        _close(node, event)
        before = self.copied_before.pop(node, None)
        if before is not None:
            self.copied_inside[node] = self.copied - before

    def alias(self, event: Event) -> Alias:
        target = self.anchors.get(event.anchor)
        node = Alias(event.start_mark.index, event.end_mark.index, event.anchor, target)
        if target is None:
            self.problems.append(_undefined(node))
        elif target in self.copied_before:
            node.target = None
            self.problems.append(_endless(node))
        else:
            self.used.add(target)
            self.copied += target.end - target.start + self.copied_inside.get(target, 0)
            if self.copied > COPY_LIMIT + 4 * len(self.text):
                raise RefusedError(_too_much(node))
        return node


def _behind_colon(text: str, key_end: int) -> int:
    """The place of an empty value; one parser gives the end of the colon, the other the next token's start."""
    colon = _COLON.match(text, key_end)
    return colon.end() if colon else key_end


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
        INVALID,
        f"`*{node.name}` refers to something named `{node.name}`, but nothing before it has that name",
        node.span,
        "a text that begins with `*` must stand in quotes",
    )


def _endless(node: Alias) -> Problem:
    return Problem(
        INVALID,
        f"`*{node.name}` repeats itself without end",
        node.span,
        f"it stands inside what `&{node.name}` names: write out what is meant",
    )


def _too_much(node: Alias) -> Problem:
    return Problem(
        INVALID,
        f"this file unfolds into far too many values: `*{node.name}` and the references before it multiply each other",
        node.span,
        "write the rows out instead of referring to others",
    )


def _too_deep(offset: int) -> Problem:
    return Problem(
        INVALID,
        f"lists and keys are nested more than {DEPTH_LIMIT} deep here",
        Span(offset, offset + 1),
        "a plan needs no more than a dozen levels: look for a stray run of `-`, `[` or `{`",
    )
