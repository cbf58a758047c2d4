"""From nodes to a plan, tolerantly: what does not fit becomes a problem, and everything else is still read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any, TypeVar

from tclint.element import Element, Entry, is_empty
from tclint.keys import Key
from tclint.plan import RECORDS, Activity, Measure, Period, Plan, Theme, key_of
from tclint.source import Span
from tclint.syntax import Alias, Document, Mapping, Node, Problem, Scalar, Sequence

EXPANSION_LIMIT = 10_000
"""So many elements may come in through aliases; a plan needs a few dozen, a bomb makes a billion."""
NESTING_LIMIT = 16
"""Steps of steps of steps: deeper than this nobody reads."""

Record = TypeVar("Record", bound=Element)
_FREE_KEY = "x-"
_MERGE = "<<"


def read_plan(document: Document) -> Plan:
    """The plan in a document; its problems are added to the document's, in the order of the text."""
    reader = _Reader(document)
    plan = reader.plan()
    document.problems.sort(key=lambda problem: problem.span)
    return plan


def keys_of(record: type[Element]) -> dict[str, tuple[str, Key]]:
    """The keys that a record of the format may have: key -> Python attribute and declaration."""
    known = _KEYS.get(record)
    if known is None:
        known = {}
        for declared in fields(record):  # type: ignore[arg-type]
            known[key_of(declared.name)] = (declared.name, declared.type.__metadata__[0])  # type: ignore[union-attr]
        _KEYS[record] = known
    return known


_KEYS: dict[type[Element], dict[str, tuple[str, Key]]] = {}


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.expanded = 0
        self.told: set[tuple[str, Span]] = set()
        self.readers: dict[str, Callable[[Element, str, Entry, Key], Any]] = {
            "text": self.text,
            "choice": self.choice,
            "count": self.count,
            "texts": self.texts,
            "names": self.names,
            "timeframe": self.timeframe,
            "element": self.element,
            "elements": self.elements,
            "measures": self.measures,
        }

    def plan(self) -> Plan:
        root = self.document.root
        plan = Plan()
        if root is None or (isinstance(root, Scalar) and root.is_null):
            plan.attach("", None, Scalar(self.document.span.start, self.document.span.start, "", ""), None)
        elif isinstance(root, Mapping):
            self.fill(plan, root, "", None, None)
            self.forgive(plan)
        else:
            plan.attach("", None, root, None)
            self.wrong(plan, "", root, f"the plan should be {_KINDS['element']}, but it is {_kind(root)}", _PLAN_HELP)
        return plan

    # Problems

    def problem(self, rule: str, element: Element, field: str, span: Span, message: str, remedy: str = "") -> Problem:
        """Note a problem once, however often its place is reached through aliases."""
        problem = Problem(rule, message, span, remedy, None, element.address, field)
        if (rule, span) not in self.told:
            self.told.add((rule, span))
            self.document.problems.append(problem)
        return problem

    def wrong(self, element: Element, field: str, node: Node, message: str, remedy: str = "") -> None:
        element.unreadable.add(field)
        self.problem("wrong-type", element, field, _narrow(node), message, remedy)

    def expected(self, element: Element, field: str, entry: Entry, kind: str) -> None:
        """The value of `entry` is of another kind than it should be."""
        message = f"`{field}` should be {_KINDS[kind]}, but it is {_kind(entry.value)}"
        self.wrong(element, field, _shown(entry), message, _remedy(entry.value))

    def forgive(self, plan: Plan) -> None:
        """A value that stood on a line which had to be passed over is not missing."""
        for offset, key in self.document.lost:
            owner = _innermost(plan, offset)
            owner.unreadable.add(key)

    # Records

    def fill(self, record: Record, node: Mapping, address: str, parent: Element | None, use: Alias | None) -> Record:
        record.attach(address, parent, node, use)
        known = keys_of(type(record))
        for key, entry in self.entries(record, node).items():
            declared = known.get(key)
            if declared is not None:
                record.entries[key] = entry
                if not is_empty(entry.value):
                    attribute, declaration = declared
                    value = self.readers[declaration.kind](record, key, entry, declaration)
                    if value is not None:
                        setattr(record, attribute, value)
            elif not key.startswith(_FREE_KEY):
                self.unknown(record, key, entry, known)
        return record

    def entries(self, record: Element, node: Mapping) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        merged: dict[str, Entry] = {}
        for key, value in node.pairs:
            if not isinstance(key, Scalar):
                self.problem("wrong-type", record, "", _narrow(key), f"a key should be a word, but it is {_kind(key)}")
                continue
            if key.value == _MERGE and key.style == "":
                self.merge(record, value, merged)
                continue
            if key.value in found:
                self.duplicate(record, key, found[key.value].key)
            followed, use = self.follow(record, key.value, value)
            found[key.value] = Entry(key, followed, use)
        return {**merged, **found} if merged else found

    def duplicate(self, record: Element, key: Scalar, first: Node) -> None:
        problem = self.problem(
            "duplicate-key",
            record,
            key.value,
            key.span,
            f"`{key.value}` is given twice; only this second one counts",
            "delete one of the two, or join their texts",
        )
        problem.label = (first.span, "first given here")

    def merge(self, record: Element, value: Node, merged: dict[str, Entry]) -> None:
        sources = value.items if isinstance(value, Sequence) else [value]
        for source in sources:
            followed, use = self.follow(record, _MERGE, source)
            if isinstance(followed, Mapping):
                for key, entry in self.entries(record, followed).items():
                    merged.setdefault(key, Entry(entry.key, entry.value, use or entry.use))
            elif not is_empty(followed):
                message = f"`<<` takes over the keys of something defined above, but this is {_kind(followed)}"
                self.problem("wrong-type", record, _MERGE, _narrow(source), message)

    def follow(self, record: Element, field: str, node: Node) -> tuple[Node, Alias | None]:
        """The node behind an alias, and the alias; an alias that cannot be followed reads as nothing."""
        if not isinstance(node, Alias):
            return node, None
        self.expanded += 1
        if node.target is None or self.expanded > EXPANSION_LIMIT or _holds(node.target, node):
            record.unreadable.add(field)
            if node.target is not None:
                self.overgrown(record, field, node)
            return Scalar(node.start, node.start, "", ""), node
        return node.target, node

    def overgrown(self, record: Element, field: str, node: Alias) -> None:
        if any(problem.message.startswith("`*") for problem in self.document.problems):
            return
        message = (
            f"`*{node.name}` repeats itself without end"
            if self.expanded <= EXPANSION_LIMIT
            else f"`*{node.name}` and the other references copy in more than {EXPANSION_LIMIT:,} elements"
        )
        self.problem(
            "invalid-yaml", record, field, node.span, message, "write the rows out instead of referring to others"
        )

    def unknown(self, record: Element, key: str, entry: Entry, known: Iterable[str]) -> None:
        from tclint.suggestions import nearest_key

        nearest = nearest_key(key, known)
        if nearest is not None:
            record.unreadable.add(nearest)
            remedy = f"did you mean `{nearest}`?"
        else:
            remedy = _elsewhere(key) or "a key of your own may begin with `x-`"
        if key.startswith("-"):
            remedy = f"put a space after the dash: `- {key.lstrip('-')}:`"
        where = entry.use.span if entry.use is not None and entry.use.start > entry.key.end else entry.key.span
        self.problem("unknown-key", record, key, where, f"the plan format has no key `{key}` here", remedy)

    # Values

    def text(self, record: Element, key: str, entry: Entry, _: Key) -> str | None:
        if isinstance(entry.value, Scalar):
            return entry.value.value
        self.expected(record, key, entry, "text")
        return None

    def choice(self, record: Element, key: str, entry: Entry, declared: Key) -> str | None:
        value = self.text(record, key, entry, declared)
        if value is None or value.strip().lower() in declared.choices:
            return value and value.strip().lower()
        choices = ", ".join(f"`{choice}`" for choice in declared.choices)
        self.wrong(record, key, _shown(entry), f"`{key}` should be one of {choices}, but it is `{_short(value)}`")
        return None

    def count(self, record: Element, key: str, entry: Entry, declared: Key) -> str | None:
        value = self.text(record, key, entry, declared)
        if value is None or re.fullmatch(r"0*[1-9]\d{0,3}", value.strip(), re.ASCII):
            return value and value.strip()
        message = f"`{key}` should be a whole number such as 36, but it is `{_short(value)}`"
        self.wrong(record, key, _shown(entry), message)
        return None

    def texts(self, record: Element, key: str, entry: Entry, _: Key) -> tuple[str, ...] | None:
        if isinstance(entry.value, Scalar):
            return (entry.value.value,)
        if not isinstance(entry.value, Sequence):
            self.expected(record, key, entry, "texts")
            return None
        found = []
        for item in entry.value.items:
            node, use = self.follow(record, key, item)
            if isinstance(node, Scalar):
                found.append("" if node.is_null else node.value)
            else:
                found.append("")
                self.expected(record, key, Entry(entry.key, node, use), "text")
        return tuple(found)

    def names(self, record: Element, key: str, entry: Entry, _: Key) -> dict[str, str] | None:
        if not isinstance(entry.value, Mapping):
            self.expected(record, key, entry, "names")
            return None
        found = {}
        for name, item in self.entries(record, entry.value).items():
            if isinstance(item.value, Scalar):
                found[name] = "" if item.value.is_null else item.value.value
            else:
                self.expected(record, name, item, "text")
        return found

    def timeframe(self, record: Element, key: str, entry: Entry, _: Key) -> str | Period | None:
        if isinstance(entry.value, Scalar):
            return entry.value.value
        if isinstance(entry.value, Mapping):
            return self.fill(Period(), entry.value, f"{record.address}.{key}", record, entry.use or record.use)
        self.expected(record, key, entry, "timeframe")
        return None

    def element(self, record: Element, key: str, entry: Entry, _: Key) -> Element | None:
        if isinstance(entry.value, Mapping):
            return self.record(RECORDS[key], record, key, entry.value, entry.use)
        self.expected(record, key, entry, "element")
        return None

    def elements(self, record: Element, key: str, entry: Entry, _: Key) -> tuple[Element, ...] | None:
        if not isinstance(entry.value, Sequence):
            self.expected(record, key, entry, "elements")
            return None
        return self.listed(RECORDS[key], record, key, entry.value.items, entry.use)

    def listed(
        self, kind: type[Element], record: Element, key: str, items: list[Node], use: Alias | None
    ) -> tuple[Element, ...]:
        found = []
        for index, item in enumerate(items):
            node, own = self.follow(record, key, item)
            if isinstance(node, Mapping):
                if self.too_deep(record, key, item):
                    break
                found.append(self.record(kind, record, f"{key}[{index}]", node, use or own))
            elif not is_empty(node):
                what = f"item {index + 1} of `{key}` should be {_KINDS['element']}, but it is {_kind(node)}"
                self.wrong(record, key, item, what, _remedy(node))
        return tuple(found)

    def record(self, kind: type[Element], record: Element, step: str, node: Mapping, use: Alias | None) -> Element:
        address = f"{record.address}.{step}" if record.address else step
        return self.fill(kind(), node, address, record, use or record.use)

    def too_deep(self, record: Element, key: str, item: Node) -> bool:
        deep = record.address.count("[") >= NESTING_LIMIT
        if deep:
            self.problem("wrong-type", record, key, _narrow(item), f"`{key}` are nested more than {NESTING_LIMIT} deep")
        return deep

    def measures(self, record: Element, key: str, entry: Entry, _: Key) -> tuple[Element, ...] | None:
        items = entry.value.items if isinstance(entry.value, Sequence) else [entry.value]
        found: list[Element] = []
        for index, item in enumerate(items):
            node, use = self.follow(record, key, item)
            address = f"{record.address}.{key}[{index}]"
            if isinstance(node, Mapping):
                found.append(self.fill(Measure(), node, address, record, entry.use or use or record.use))
            elif isinstance(node, Scalar):
                measure = Measure()
                measure.measure = None if node.is_null else node.value
                measure.attach(address, record, node, entry.use or use or record.use)
                measure.entries["measure"] = Entry(entry.key, node, use or entry.use)
                found.append(measure)
            else:
                self.expected(record, key, Entry(entry.key, node, use), "measures")
        return tuple(found)


_KINDS = {
    "text": "a text",
    "texts": "a text or a list of texts",
    "names": "names with a text each",
    "timeframe": "a text, or `start` and `end`",
    "element": "a group of keys with values",
    "elements": "a list, each item beginning with `- `",
    "measures": "a text, or a list of texts or measures",
}
_PLAN_HELP = "begin with a line such as `title: Our action plan`; `tclint init` writes a plan to start from"
_HOMES: tuple[tuple[str, type[Element]], ...] = (
    ("the plan itself", Plan),
    ("a theme", Theme),
    ("an activity", Activity),
    ("a success measure", Measure),
)


def _elsewhere(key: str) -> str:
    """The hint that a key belongs to another part of the plan."""
    from tclint.suggestions import nearest_key

    for home, record in _HOMES:
        nearest = nearest_key(key, keys_of(record))
        if nearest is not None:
            return f"`{nearest}` belongs to {home}"
    return ""


def _kind(node: Node) -> str:
    if isinstance(node, Mapping):
        return "a group of keys"
    if isinstance(node, Sequence):
        return "a list"
    return f"the text `{_short(node.value)}`" if isinstance(node, Scalar) else "a reference"


def _remedy(node: Node) -> str:
    """The usual slips behind a wrong kind: a colon inside an item's text, a dash without a space."""
    first = node.pairs[0][0] if isinstance(node, Mapping) and node.pairs else None
    if isinstance(first, Scalar) and " " in first.value.strip():
        return "if the text contains a colon, put the whole text in quotes"
    if isinstance(first, Scalar) and first.value.startswith("-"):
        return f"put a space after the dash: `- {first.value.lstrip('-')}:`"
    if isinstance(node, Scalar) and node.value.startswith("-"):
        return "put a space after the dash"
    return ""


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else f"{words[:39]}…"  # noqa: PLR2004 - what fits a message


def _shown(entry: Entry) -> Node:
    """What to underline for an entry: the alias where the value is used, else the value."""
    return entry.use if entry.use is not None else entry.value


def _narrow(node: Node) -> Span:
    """The span of a node, cut to the first key or item where it is a block."""
    if isinstance(node, Mapping) and node.pairs:
        return node.pairs[0][0].span
    if isinstance(node, Sequence) and node.items:
        return _narrow(node.items[0])
    return node.span if node.end > node.start else Span(node.start, node.start)


def _holds(target: Node, alias: Alias) -> bool:
    """Whether an alias stands inside what it refers to."""
    return target.start <= alias.start < target.end


def _innermost(plan: Plan, offset: int) -> Element:
    """The plan, theme or activity whose text an offset falls into."""
    found: Element = plan
    while True:
        children: tuple[Element, ...] = ()
        if isinstance(found, Plan):
            children = found.themes
        elif isinstance(found, Theme):
            children = found.activities
        elif isinstance(found, Activity):
            children = found.steps
        below = [child for child in children if child.use is None and child.mapping.start <= offset]
        if not below:
            return found
        found = below[-1]
