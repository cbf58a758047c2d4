"""The YAML tree: nodes that know their exact place in the text and keep every scalar as it was written."""

from __future__ import annotations

from collections.abc import Iterator

from tclint.source import Span

PLAIN = ""
INVALID = "invalid-yaml"
"""The rule that speaks for slips of the syntax."""
SLIPS_TOLD = 25
"""So many slips of one class are told; more are no slips."""
QUOTE = "put the whole text in quotes"
"""The remedy for a text that YAML takes for something else."""


class Node:
    """A piece of the YAML tree; `start` and `end` are offsets in the text, half-open."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end

    @property
    def span(self) -> Span:
        """Where the node stands: a block's end is its last child's end, an empty value stands right after its colon."""
        return Span(self.start, self.end)


class Scalar(Node):
    """A text: `value` as YAML reads it, `style` one of "" (plain), ', ", | and >."""

    __slots__ = ("style", "value")

    def __init__(self, start: int, end: int, value: str, style: str) -> None:
        self.start = start
        self.end = end
        self.value = value
        self.style = style

    @property
    def is_null(self) -> bool:
        """Whether the value is absent: nothing, `~` or `null`, written plainly."""
        return self.style == PLAIN and self.value in NULLS


class Sequence(Node):
    """A list and its items in order."""

    __slots__ = ("items",)

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.items: list[Node] = []


class Mapping(Node):
    """Keys and values in order, duplicates and merge keys (`<<`) included."""

    __slots__ = ("pairs",)

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.pairs: list[tuple[Node, Node]] = []


class Alias(Node):
    """A use (`*name`) of a node that is defined elsewhere; `target` is None where nothing of that name came before."""

    __slots__ = ("name", "target")

    def __init__(self, start: int, end: int, name: str, target: Node | None) -> None:
        self.start = start
        self.end = end
        self.name = name
        self.target = target


NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""The plain scalars that stand for an absent value."""


class Problem:
    """Something in the text that does not fit, found before any rule runs; the rule named `rule` reports it.

    Attributes:
        rule: the name of the rule that speaks for this problem.
        message: what is wrong, in words that a person who does not know YAML understands.
        span: the place.
        help: the remedy.
        label: a second place and its words.
        address: the element that the problem is in, as far as it is known.
        field: the key concerned.
    """

    __slots__ = ("address", "field", "help", "label", "message", "rule", "span")

    def __init__(
        self,
        rule: str,
        message: str,
        span: Span,
        help: str = "",  # noqa: A002 - the word that users see
        label: tuple[Span, str] | None = None,
        address: str = "",
        field: str = "",
    ) -> None:
        self.rule = rule
        self.message = message
        self.span = span
        self.help = help
        self.label = label
        self.address = address
        self.field = field


class Document:
    """One YAML document of a file.

    Attributes:
        index: its number in the file, from 0.
        root: its tree; None where the document is empty or could not be read at all.
        span: from the document's first character to its last.
        problems: what the syntax says, in the order of the text.
        lost: offset and key of each value that had to be passed over to read the rest.
    """

    __slots__ = ("index", "lost", "problems", "root", "span")

    def __init__(self, index: int, root: Node | None, span: Span, problems: list[Problem] | None = None) -> None:
        self.index = index
        self.root = root
        self.span = span
        self.problems = [] if problems is None else problems
        self.lost: list[tuple[int, str]] = []


def walk(root: Node) -> Iterator[Node]:
    """Every node below and including `root`, parents first; aliases are not followed."""
    pending = [root]
    while pending:
        node = pending.pop()
        yield node
        if isinstance(node, Sequence):
            pending.extend(reversed(node.items))
        elif isinstance(node, Mapping):
            pending.extend(part for pair in reversed(node.pairs) for part in reversed(pair))
