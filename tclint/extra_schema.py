"""An institution's own fields, held against its own JSON Schema; each error a problem at its place."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tclint.errors import TclintError
from tclint.extra_words import explained
from tclint.plan import Activity, Plan
from tclint.reader import keys_of
from tclint.settings import Schemas
from tclint.source import Span
from tclint.syntax import Alias, Document, Mapping, Node, Problem, Scalar, Sequence

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

RULE = "schema-mismatch"
_NUMBER = re.compile(r"[-+]?(?:\d+|\d*\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?", re.ASCII)
_WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_EXPANSIONS = 10_000
_DEPTH = 100
"""So deep may aliases lead into one another; a longer text of digits or a deeper nesting is nobody's plan."""
_DIGITS = 300


class ExtraSchemas:
    """The JSON Schemas that the configuration names."""

    def __init__(self, setting: str | Schemas | None) -> None:
        """Read the schemas.

        A single path is a schema of the plan if it speaks of a key that only a plan has, else one of the activities.

        Raises:
            TclintError: a schema cannot be read, or is none.
        """
        self.plan: _Schema | None = None
        self.activity: _Schema | None = None
        if isinstance(setting, str):
            schema = _Schema(setting)
            if schema.is_about_plans:
                self.plan = schema
            else:
                self.activity = schema
        elif setting is not None:
            self.plan = _Schema(setting.plan) if setting.plan else None
            self.activity = _Schema(setting.activity) if setting.activity else None

    def problems(self, plan: Plan, document: Document) -> Iterator[Problem]:
        """What the schemas find wrong in a plan.

        Raises:
            TclintError: a schema refers to something that is not in it, or to itself without an end.
        """
        if self.plan is not None and isinstance(document.root, Mapping):
            yield from self.plan.problems(document.root, "")
        if self.activity is not None:
            for activity in plan.activities():
                for row in activity.family():
                    yield from self.activity.problems(row.mapping, row.address)


class _Schema:
    """One JSON Schema of a file."""

    def __init__(self, path: str) -> None:
        self.path = path
        schema = _load(path)
        self.validator = _validator(schema, path)
        named = {*schema.get("properties", {}), *schema.get("required", ())} if isinstance(schema, dict) else set()
        self.is_about_plans = bool(named & (set(keys_of(Plan)) - set(keys_of(Activity))))

    def problems(self, node: Node, address: str) -> Iterator[Problem]:
        """Each error of a node as a problem, in the order of the places."""
        errors = self._errors(_data(node, [_EXPANSIONS]))
        for error in sorted(errors, key=lambda error: ([str(part) for part in error.absolute_path], error.message)):
            path = list(error.absolute_path)
            for message, key in explained(error):
                place = _place(node, [*path, key] if error.validator == "additionalProperties" else path)
                field = str(path[0]) if path else key
                yield Problem(RULE, message, place, "see the institution's own schema", None, address, field)

    def _errors(self, data: Any) -> list[ValidationError]:  # noqa: ANN401 - as below
        try:
            return list(self.validator.iter_errors(data))
        except Exception as error:  # noqa: BLE001 - a schema that breaks is its author's to mend, however it does
            what = "it refers to itself without an end" if isinstance(error, RecursionError) else error
            raise TclintError(f"the schema {self.path} cannot be used: {what}") from None


def _load(path: str) -> Any:  # noqa: ANN401 - JSON data is what it is
    try:
        return json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise TclintError(f"cannot read the schema {path}: {error.strerror or error}") from None
    except (ValueError, RecursionError) as error:
        raise TclintError(f"the schema {path} is not valid JSON: {error}") from None


def _validator(schema: Any, path: str) -> Validator:  # noqa: ANN401 - as above
    from jsonschema.exceptions import SchemaError
    from jsonschema.validators import validator_for
    from referencing.jsonschema import EMPTY_REGISTRY

    if isinstance(schema, bool):
        schema = {} if schema else {"not": {}}
    if not isinstance(schema, dict) or not isinstance(schema.get("$schema", ""), str):
        raise TclintError(f"the schema {path} is not a JSON Schema: it should be an object with keys like `required`")
    kind = validator_for(schema)
    try:
        kind.check_schema(schema)
    except SchemaError as error:
        place = "/".join(str(part) for part in error.absolute_path)
        raise TclintError(f"the schema {path} is not a JSON Schema: {place}: {error.message}") from None
    # With a registry of its own, a reference never leads onto the network.
    return kind(schema, registry=EMPTY_REGISTRY, format_checker=kind.FORMAT_CHECKER)


# Places


def _place(node: Node, path: Iterable[str | int]) -> Span:
    """The span of the value at a path, or of the first key of the mapping there."""
    for part in path:
        found = _child(node, part)
        if found is None:
            break
        node = found
    if isinstance(node, Alias):
        return node.span
    if isinstance(node, Mapping) and node.pairs:
        return next((value.span for key, value in node.pairs if _text(key) == "id"), node.pairs[0][0].span)
    if isinstance(node, Sequence) and node.items:
        return _place(node.items[0], ())
    return node.span


def _text(node: Node) -> str:
    return node.value if isinstance(node, Scalar) else ""


def _child(node: Node, part: str | int) -> Node | None:
    if isinstance(node, Mapping):
        return _members(node, [_EXPANSIONS]).get(str(part))
    if isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
        return node.items[part]
    return None


# Data


def _data(node: Node | None, budget: list[int], depth: int = 0) -> Any:  # noqa: ANN401 - JSON data is what it is
    """A node as JSON data: plain scalars become numbers and truth values, as the schema's author expects."""
    if depth > _DEPTH:
        return None
    if isinstance(node, Alias):
        return _data(_followed(node, budget), budget, depth + 1)
    if isinstance(node, Sequence):
        return [_data(item, budget, depth + 1) for item in node.items]
    if isinstance(node, Mapping):
        return {key: _data(value, budget, depth + 1) for key, value in _members(node, budget, depth).items()}
    return _scalar(node) if isinstance(node, Scalar) else None


def _followed(alias: Alias, budget: list[int]) -> Node | None:
    """What an alias stands for; None where it leads nowhere, into itself, or further than anybody needs."""
    budget[0] -= 1
    target = alias.target
    return None if target is None or budget[0] < 0 or target.start <= alias.start < target.end else target


def _members(node: Mapping, budget: list[int], depth: int = 0) -> dict[str, Node]:
    """The keys of a mapping and their values; what `<<` takes over gives way to the mapping's own."""
    own: dict[str, Node] = {}
    merged: dict[str, Node] = {}
    for key, value in node.pairs:
        if _text(key) == "<<" and depth <= _DEPTH:
            for source in value.items if isinstance(value, Sequence) else [value]:
                found = _followed(source, budget) if isinstance(source, Alias) else source
                if isinstance(found, Mapping):
                    merged = {**_members(found, budget, depth + 1), **merged}
        else:
            own[_text(key)] = value
    return {**merged, **own}


def _scalar(node: Scalar) -> object:
    value = node.value
    if node.style:
        return value
    if node.is_null:
        return None
    if value in _WORDS:
        return _WORDS[value]
    if len(value) > _DIGITS or not _NUMBER.fullmatch(value):
        return value
    number = float(value) if re.search(r"[.eE]", value) else int(value)
    return number if math.isfinite(number) else value
