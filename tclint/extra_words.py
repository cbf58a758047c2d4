"""What a JSON Schema finds wrong, in words that a person who has never seen one understands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from tclint.diagnostic import quote

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_KINDS = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "null": "left empty",
    "number": "a number",
    "object": "a group of keys",
    "string": "a text",
}
_DEMANDS = {
    "None": "is not allowed",
    "const": "should be {wanted}, but it is {given}",
    "enum": "should be one of {wanted}, but it is {given}",
    "exclusiveMaximum": "should be less than {wanted}, but it is {given}",
    "exclusiveMinimum": "should be more than {wanted}, but it is {given}",
    "format": "should have the form of a {wanted}, but it is {given}",
    "maxItems": "should have at most {wanted} items",
    "maxLength": "should have at most {wanted} characters",
    "maxProperties": "should have at most {wanted} keys",
    "maximum": "should be at most {wanted}, but it is {given}",
    "minItems": "should have at least {wanted} items",
    "minLength": "should have at least {wanted} characters",
    "minProperties": "should have at least {wanted} keys",
    "minimum": "should be at least {wanted}, but it is {given}",
    "multipleOf": "should be a multiple of {wanted}, but it is {given}",
    "pattern": "should fit the pattern {wanted}, but it is {given}",
    "type": "should be {kinds}, but it is {given}",
    "uniqueItems": "should not have the same item twice",
}
"""Keyword of the JSON Schema -> what it asks for."""


def explained(error: ValidationError) -> list[tuple[str, str]]:
    """The messages for an error, each with the key that is missing or too many, or ""."""
    path = list(error.absolute_path)
    if error.validator == "required":
        missing = [name for name in _listed(error.validator_value) if repr(name) in error.message]
        return [(f"{quote(_dotted([*path, key]))} is missing", key) for key in missing]
    if error.validator == "additionalProperties":
        return [(f"the schema knows no key {quote(_dotted([*path, key]))}", key) for key in _extra_keys(error)]
    return [(f"{quote(_dotted(path)) if path else 'this'} {_demand(error)}", "")]


def _demand(error: ValidationError) -> str:
    demand = _DEMANDS.get(str(error.validator))
    if demand is None:
        return f"does not satisfy {quote(str(error.validator))} of the schema"
    wanted = _listed(error.validator_value)
    kinds = " or ".join(_KINDS.get(str(kind), str(kind)) for kind in wanted)
    return demand.format(wanted=", ".join(map(_shown, wanted)), given=_shown(error.instance), kinds=kinds)


def _listed(value: Any) -> list[Any]:  # noqa: ANN401 - JSON data is what it is
    return value if isinstance(value, list) else [value]


def _shown(value: Any) -> str:  # noqa: ANN401 - as above
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return quote(str(value).lower())
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        return "a list"
    return "a group of keys" if isinstance(value, dict) else quote(str(value))


def _dotted(path: Iterable[str | int]) -> str:
    """`x-budget.items[2]`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


def _extra_keys(error: ValidationError) -> list[str]:
    schema = error.schema if isinstance(error.schema, dict) else {}
    patterns = schema.get("patternProperties", {})
    return [
        key
        for key in cast("dict[str, Any]", error.instance)
        if key not in schema.get("properties", {}) and not any(re.search(pattern, key) for pattern in patterns)
    ]
