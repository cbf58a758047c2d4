"""An institution's own fields, held against its own JSON Schema; each error a problem at its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tclint.errors import TclintError
from tclint.plan import Activity, Plan
from tclint.reader import keys_of
from tclint.settings import Schemas
from tclint.source import Span
from tclint.syntax import Alias, Document, Mapping, Node, Problem, Scalar, Sequence

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

RULE = "schema-mismatch"
_NUMBER = re.compile(r"[-+]?(?:\d+|\d*\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?")
_WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_EXPANSIONS = 10_000


class ExtraSchemas:
    """The JSON Schemas that the configuration names."""

    def __init__(self, setting: str | Schemas | None) -> None:
        """Read the schemas.

        A single path is a schema of the plan if it speaks of a key that only a plan has, else one of the activities.

        Raises:
            TclintError: a schema cannot be read, or is none.
        """
        self.plan: Validator | None = None
        self.activity: Validator | None = None
        if isinstance(setting, str):
            schema = _load(setting)
            if _is_about_plans(schema):
                self.plan = _validator(schema, setting)
            else:
                self.activity = _validator(schema, setting)
        elif setting is not None:
            self.plan = _validator(_load(setting.plan), setting.plan) if setting.plan else None
            self.activity = _validator(_load(setting.activity), setting.activity) if setting.activity else None

    def problems(self, plan: Plan, document: Document) -> Iterator[Problem]:
        """What the schemas find wrong in a plan."""
        if self.plan is not None and isinstance(document.root, Mapping):
            yield from _problems(self.plan, document.root, "")
        if self.activity is not None:
            for activity in plan.activities():
                for row in activity.family():
                    yield from _problems(self.activity, row.mapping, row.address)


def _load(path: str) -> Any:  # noqa: ANN401 - JSON data is what it is
    try:
        return json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise TclintError(f"cannot read the schema {path}: {error.strerror or error}") from None
    except ValueError as error:
        raise TclintError(f"the schema {path} is not valid JSON: {error}") from None


def _is_about_plans(schema: object) -> bool:
    if not isinstance(schema, dict):
        return False
    named = {*schema.get("properties", {}), *schema.get("required", ())}
    return bool(named & (set(keys_of(Plan)) - set(keys_of(Activity))))


def _validator(schema: Any, path: str) -> Validator:  # noqa: ANN401 - as above
    from jsonschema.exceptions import SchemaError
    from jsonschema.validators import validator_for

    kind = validator_for(schema)
    try:
        kind.check_schema(schema)
    except SchemaError as error:
        place = "/".join(str(part) for part in error.absolute_path)
        raise TclintError(f"the schema {path} is not a JSON Schema: {place}: {error.message}") from None
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def _problems(validator: Validator, node: Node, address: str) -> Iterator[Problem]:
    data = _data(node, [_EXPANSIONS])
    errors = validator.iter_errors(data)
    for error in sorted(errors, key=lambda error: ([str(part) for part in error.absolute_path], error.message)):
        path = list(error.absolute_path)
        field = str(path[0]) if path else _missing_key(error.validator, error.message)
        where = " ".join(f"`{part}`" for part in path if isinstance(part, str))
        message = f"{where}: {error.message}" if where else str(error.message)
        yield Problem(RULE, message, _place(node, path), "see the institution's own schema", None, address, field)


def _missing_key(validator: object, message: str) -> str:
    found = re.match(r"'([^']*)' is a required property", message) if validator == "required" else None
    return found[1] if found else ""


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
        return next((value for key, value in reversed(node.pairs) if _text(key) == str(part)), None)
    if isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
        return node.items[part]
    return None


def _data(node: Node, budget: list[int]) -> Any:  # noqa: ANN401 - JSON data is what it is
    """A node as JSON data: plain scalars become numbers and truth values, as the schema's author expects."""
    if isinstance(node, Alias):
        budget[0] -= 1
        is_inside = node.target is not None and node.target.start <= node.start < node.target.end
        return None if node.target is None or budget[0] < 0 or is_inside else _data(node.target, budget)
    if isinstance(node, Sequence):
        return [_data(item, budget) for item in node.items]
    if isinstance(node, Mapping):
        return {_text(key): _data(value, budget) for key, value in node.pairs}
    return _scalar(node) if isinstance(node, Scalar) else None


def _scalar(node: Scalar) -> object:
    if node.style or node.value in _WORDS:
        return _WORDS.get(node.value, node.value) if not node.style else node.value
    if node.is_null:
        return None
    if _NUMBER.fullmatch(node.value):
        return float(node.value) if re.search(r"[.eE]", node.value) else int(node.value)
    return node.value
