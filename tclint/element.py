"""What theme, activity and step have in common: an address, and a place in the text for every field."""

from __future__ import annotations

import re

from tclint.form_fields import is_unfilled
from tclint.named_tuples import NamedTuple
from tclint.source import Span
from tclint.syntax.nodes import NULLS, PLAIN, Alias, Mapping, Node, Scalar, Sequence

OWN_KEY = "x-"
"""What a key of the institution's own begins with."""


class Entry(NamedTuple):
    """A key of an element as it stands in the file; `use` is the alias through which the value came."""

    key: Node
    value: Node
    use: Alias | None


class Place(NamedTuple):
    """A place named by what stands there, to be turned into a span when a diagnostic is made.

    Attributes:
        element: the piece of the plan.
        field: its key; "" for the element as such.
        item: the number of the item of a list value.
        part: offsets inside the value's text, where a few words of it are meant.
    """

    element: Element
    field: str = ""
    item: int | None = None
    part: Span | None = None


class Located(NamedTuple):
    """Where a place is: its span, and the place of the definition where the value came through an alias."""

    span: Span
    definition: Span | None = None


class Element:
    """A piece of the plan: the plan itself, a theme, an activity, a step, or a record inside one of them.

    Attributes:
        address: `themes[0].activities[2].steps[1]`; "" for the plan.
        parent: the element that holds this one; None for the plan.
    """

    __slots__ = ("address", "entries", "mapping", "parent", "unreadable", "use")

    address: str
    parent: Element | None
    mapping: Node
    entries: dict[str, Entry]
    use: Alias | None
    unreadable: set[str]

    def attach(self, address: str, parent: Element | None, mapping: Node, use: Alias | None) -> None:
        """Tie the element to its node; called once by the reader."""
        self.address = address
        self.parent = parent
        self.mapping = mapping
        self.use = use
        self.entries = {}
        self.unreadable = set()

    def at(self, field: str = "", index: int | None = None, part: Span | None = None) -> Place:
        """The place of a field, of one item of its list, or of some words in it; the field may be absent."""
        return Place(self, field, index, part)

    def has(self, field: str) -> bool:
        """Whether the field has a value, if only one that could not be read."""
        entry = self.entries.get(field)
        return field in self.unreadable or (entry is not None and not is_empty(entry.value))

    def own_keys(self) -> list[str]:
        """The institution's own keys, `x-sponsor` and the like, that have a value, and not a form's `<...>`."""
        pairs = self.mapping.pairs if isinstance(self.mapping, Mapping) else ()
        return [
            key.value
            for key, value in pairs
            if isinstance(key, Scalar) and key.value.startswith(OWN_KEY) and not is_empty(value)
            if not (isinstance(value, Scalar) and is_unfilled(value.value))
        ]

    def has_key(self, field: str) -> bool:
        """Whether the key stands in the file, with or without a value."""
        return field in self.entries


def is_empty(node: Node) -> bool:
    """Whether a node stands for nothing: a null, or a list with nothing but nulls in it."""
    if type(node) is Scalar:
        return node.value in NULLS and not node.style
    return isinstance(node, Sequence) and all(isinstance(item, Scalar) and item.is_null for item in node.items)


def locate(place: Place, text: str) -> Located:
    """Find the span of a place in `text`.

    The value at fault where there is one, the key where its value is empty or a whole block; else the element's id or
    name, or the first key of its mapping. A value that came through an alias is placed at its use.
    """
    element = place.element
    entry = element.entries.get(place.field)
    if entry is None:
        return _through(_anchor(element), element.use)
    value, use = entry.value, entry.use or element.use
    if isinstance(value, Sequence) and place.item is not None and place.item < len(value.items):
        value, use = _followed(value.items[place.item], use)
    return _through(_value_span(entry, value, place.part, text), use)


def _through(span: Span, use: Alias | None) -> Located:
    return Located(span) if use is None else Located(use.span, span)


def _followed(node: Node, use: Alias | None) -> tuple[Node, Alias | None]:
    if isinstance(node, Alias) and node.target is not None:
        return node.target, use or node
    return node, use


def _anchor(element: Element) -> Span:
    """The place that stands for a whole element."""
    for name in ("id", "name"):
        entry = element.entries.get(name)
        if entry is not None and isinstance(entry.value, Scalar) and not entry.value.is_null:
            return entry.value.span
    mapping = element.mapping
    if isinstance(mapping, Mapping) and mapping.pairs:
        return mapping.pairs[0][0].span
    return mapping.span if isinstance(mapping, Scalar) else Span(mapping.start, mapping.start + 1)


def _value_span(entry: Entry, value: Node, part: Span | None, text: str) -> Span:
    if isinstance(value, Scalar) and not value.is_null:
        return value.span if part is None else part_span(value, part, text)
    if value.start == value.end and entry.key.end <= value.start:
        return Span(entry.key.start, value.end)
    return entry.key.span if not isinstance(value, Scalar) and value is entry.value else value.span


def part_span(value: Scalar, part: Span, text: str) -> Span:
    """The span of the words at `part` of a scalar's value; the whole scalar where folding or escapes hide them."""
    written = text[value.start : value.end]
    inset = 0 if value.style == PLAIN else 1
    if written[inset : inset + len(value.value)] == value.value:
        return Span(value.start + inset + part.start, value.start + inset + part.end)
    words = value.value[part.start : part.end].split()
    places = list(re.finditer(r"\s+".join(map(re.escape, words)), written)) if words else []
    if len(places) != 1:
        return value.span
    return Span(value.start + places[0].start(), value.start + places[0].end())
