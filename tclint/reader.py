"""From nodes to a plan, tolerantly: what does not fit becomes a problem, and everything else is still read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tclint.declared import declared_in
from tclint.element import OWN_KEY, Element, Entry, is_empty
from tclint.keys import Key
from tclint.misfits import KINDS, PLAN_HELP, first_place, kind_of, meant_as_text, remedy_for, shortened, unknown_key
from tclint.plan import RECORDS, Activity, Measure, Period, Plan, Theme, key_of
from tclint.source import Span
from tclint.syntax import Alias, Document, Mapping, Node, Problem, Scalar, Sequence

NESTING_LIMIT = 16
"""Steps of steps of steps: deeper than this nobody reads."""

Record = TypeVar("Record", bound=Element)
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
        for name, annotation in declared_in(record).items():
            known[key_of(name)] = (name, annotation.__metadata__[0])
        _KEYS[record] = known
    return known


_KEYS: dict[type[Element], dict[str, tuple[str, Key]]] = {}


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.invalid = [problem.span.start for problem in document.problems]
        self.told: set[tuple[str, Span]] = set()
        self.parts: list[Element] = []

    def plan(self) -> Plan:
        root = self.document.root
        plan = Plan()
        plan.parts = self.parts
        if root is None or (isinstance(root, Scalar) and root.is_null):
            plan.attach("", None, Scalar(self.document.span.start, self.document.span.start, "", ""), None)
        elif isinstance(root, Mapping):
            self.fill(plan, root, "", None, None)
            self.forgive(plan)
        else:
            plan.attach("", None, root, None)
            plan.unreadable.update(keys_of(Plan))
            self.wrong(plan, "", root, f"the plan should be {KINDS['element']}, but it is {kind_of(root)}", PLAN_HELP)
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
        if not any(node.start <= start < node.end for start in self.invalid):
            self.problem("wrong-type", element, field, first_place(node), message, remedy)

    def expected(self, element: Element, field: str, entry: Entry, kind: str) -> None:
        """The value of `entry` is of another kind than it should be."""
        message = f"`{field}` should be {KINDS[kind]}, but it is {kind_of(entry.value)}"
        self.wrong(element, field, _shown(entry), message, remedy_for(entry.value, kind))

    def forgive(self, plan: Plan) -> None:
        """A value that stood on a line which had to be passed over is not missing."""
        for offset, key in self.document.lost:
            owner = _innermost(plan, offset)
            owner.unreadable.add(key)

    # Records

    def fill(self, record: Record, node: Mapping, address: str, parent: Element | None, use: Alias | None) -> Record:
        self.attach(record, address, parent, node, use)
        known = keys_of(type(record))
        for key, entry in self.entries(record, node).items():
            declared = known.get(key)
            if declared is None:
                if not key.startswith(OWN_KEY):
                    self.unknown(record, key, entry, known)
                continue
            record.entries[key] = entry
            attribute, declaration = declared
            value = entry.value
            if is_empty(value):
                continue
            if declaration.kind == "text" and type(value) is Scalar:
                setattr(record, attribute, value.value)  # nearly all of a plan
            else:
                self.set_value(record, key, entry, attribute, declaration)
        return record

    def attach(self, record: Element, address: str, parent: Element | None, node: Node, use: Alias | None) -> None:
        record.attach(address, parent, node, use)
        self.parts.append(record)

    def set_value(self, record: Element, key: str, entry: Entry, attribute: str, declared: Key) -> None:
        value = getattr(self, declared.kind)(record, key, entry, declared)
        if value is not None:
            setattr(record, attribute, value)

    def entries(self, record: Element, node: Mapping) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        merged: dict[str, Entry] = {}
        again: list[tuple[Scalar, Node]] = []
        for key, value in node.pairs:
            if type(key) is Scalar and type(value) is not Alias and key.value not in found and key.value != _MERGE:
                found[key.value] = Entry(key, value, None)  # nearly every key
                continue
            if not isinstance(key, Scalar):
                self.problem(
                    "wrong-type", record, "", first_place(key), f"a key should be a word, but it is {kind_of(key)}"
                )
                continue
            if key.value == _MERGE and key.style == "":
                self.merge(record, value, merged)
                continue
            if key.value in found:
                again.append((key, found[key.value].key))
            if type(value) is Alias:
                found[key.value] = Entry(key, *self.follow(record, key.value, value))
            else:
                found[key.value] = Entry(key, value, None)
        if again:
            self.duplicates(record, again)
        return {**merged, **found} if merged else found

    def duplicates(self, record: Element, again: list[tuple[Scalar, Node]]) -> None:
        """Several keys that stand twice are one slip: the dash between two items is missing."""
        key, first = again[0]
        more = len({other.value for other, _ in again} - {key.value})
        others = f" and {more} more key{'s' if more > 1 else ''} are" if more else " is"
        remedy = "delete one of the two, or join their texts"
        if more:
            remedy = f"if a new item begins here, put a dash before it: `- {key.value}: …`"
        message = f"`{key.value}`{others} given twice; only the last one counts"
        problem = self.problem("duplicate-key", record, key.value, key.span, message, remedy)
        problem.label = (first.span, "first given here")

    def merge(self, record: Element, value: Node, merged: dict[str, Entry]) -> None:
        sources = value.items if isinstance(value, Sequence) else [value]
        for source in sources:
            followed, use = self.follow(record, _MERGE, source)
            if isinstance(followed, Mapping):
                for key, entry in self.entries(record, followed).items():
                    merged.setdefault(key, Entry(entry.key, entry.value, use or entry.use))
            elif not is_empty(followed):
                message = f"`<<` takes over the keys of something defined above, but this is {kind_of(followed)}"
                self.problem("wrong-type", record, _MERGE, first_place(source), message)

    def follow(self, record: Element, field: str, node: Node) -> tuple[Node, Alias | None]:
        """The node behind an alias, and the alias; an alias that cannot be followed reads as nothing."""
        if not isinstance(node, Alias):
            return node, None
        if node.target is None:
            record.unreadable.update(keys_of(type(record)) if field == _MERGE else [field])
            return Scalar(node.start, node.start, "", ""), node
        return node.target, node

    def unknown(self, record: Element, key: str, entry: Entry, known: Iterable[str]) -> None:
        nearest, message, remedy = unknown_key(key, known, _homes())
        if nearest is not None:
            record.unreadable.add(nearest)
        where = entry.use.span if entry.use is not None and entry.use.start > entry.key.end else entry.key.span
        self.problem("unknown-key", record, key, where, message, remedy)

    # Values

    def text(self, record: Element, key: str, entry: Entry, _: Key) -> str | None:
        node = self.text_with_colon(record, key, entry.value)
        if isinstance(node, Scalar):
            return node.value
        self.expected(record, key, entry, "text")
        return None

    def text_with_colon(self, record: Element, key: str, node: Node, known: Iterable[str] = ()) -> Node:
        """The text that was meant by `Stage 1: survey the staff`, which YAML takes for a key; else the node itself."""
        if type(node) is Scalar:
            return node
        meant = meant_as_text(node, known)
        if meant is None:
            return node
        message = "this text contains a colon followed by a space, so it is read as a key with a value"
        self.problem("wrong-type", record, key, meant.span, message, 'put the whole text in quotes: `"…"`')
        return meant

    def choice(self, record: Element, key: str, entry: Entry, declared: Key) -> str | None:
        value = self.text(record, key, entry, declared)
        if value is None or value.strip().lower() in declared.choices:
            return value and value.strip().lower()
        choices = ", ".join(f"`{choice}`" for choice in declared.choices)
        self.wrong(record, key, _shown(entry), f"`{key}` should be one of {choices}, but it is `{shortened(value)}`")
        return None

    def count(self, record: Element, key: str, entry: Entry, declared: Key) -> str | None:
        value = self.text(record, key, entry, declared)
        if value is None or re.fullmatch(r"0*[1-9]\d{0,3}", value.strip(), re.ASCII):
            return value and value.strip()
        message = f"`{key}` should be a whole number such as 36, but it is `{shortened(value)}`"
        self.wrong(record, key, _shown(entry), message)
        return None

    def texts(self, record: Element, key: str, entry: Entry, _: Key) -> tuple[str, ...] | None:
        value = self.text_with_colon(record, key, entry.value)
        if isinstance(value, Scalar):
            return (value.value,)
        if not isinstance(value, Sequence):
            self.expected(record, key, entry, "texts")
            return None
        found = []
        for item in value.items:
            node, use = self.follow(record, key, item)
            node = self.text_with_colon(record, key, node)
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
            elif not name.startswith(OWN_KEY):
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
                what = f"item {index + 1} of `{key}` should be {KINDS['element']}, but it is {kind_of(node)}"
                self.wrong(record, key, item, what, remedy_for(node, "element"))
        return tuple(found)

    def record(self, kind: type[Element], record: Element, step: str, node: Mapping, use: Alias | None) -> Element:
        address = f"{record.address}.{step}" if record.address else step
        return self.fill(kind(), node, address, record, use or record.use)

    def too_deep(self, record: Element, key: str, item: Node) -> bool:
        deep = record.address.count("[") >= NESTING_LIMIT
        if deep:
            self.problem(
                "wrong-type", record, key, first_place(item), f"`{key}` are nested more than {NESTING_LIMIT} deep"
            )
        return deep

    def measures(self, record: Element, key: str, entry: Entry, _: Key) -> tuple[Element, ...] | None:
        items = entry.value.items if isinstance(entry.value, Sequence) else [entry.value]
        found: list[Element] = []
        for index, item in enumerate(items):
            node, use = self.follow(record, key, item)
            node = self.text_with_colon(record, key, node, keys_of(Measure))
            address = f"{record.address}.{key}[{index}]"
            if isinstance(node, Mapping):
                found.append(self.fill(Measure(), node, address, record, entry.use or use or record.use))
            elif isinstance(node, Scalar):
                measure = Measure()
                measure.measure = None if node.is_null else node.value
                self.attach(measure, address, record, node, entry.use or use or record.use)
                measure.entries["measure"] = Entry(entry.key, node, use or entry.use)
                found.append(measure)
            else:
                self.expected(record, key, Entry(entry.key, node, use), "measures")
        return tuple(found)


def _homes() -> Iterator[tuple[str, Iterable[str]]]:
    """The parts of a plan and the keys that each of them has."""
    for name, record in (
        ("the plan itself", Plan),
        ("a theme", Theme),
        ("an activity", Activity),
        ("a success measure", Measure),
    ):
        yield name, keys_of(record)


def _shown(entry: Entry) -> Node:
    """What to underline for an entry: the alias where the value is used, else the value."""
    return entry.use if entry.use is not None else entry.value


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
