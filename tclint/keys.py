"""The declaration of one key of the plan format: what kind of value stands behind it, and what it means.

One declaration serves the tolerant reader, the JSON Schema for editors, and the documentation. pydantic reads it
through the two hooks below and is imported only when a schema is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tclint.named_tuples import NamedTuple

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

JsonSchema = dict[str, object]

_TEXT_TYPES = ["string", "number", "boolean", "null"]
TEXT_SCHEMA: JsonSchema = {"type": _TEXT_TYPES}
_NOTHING: JsonSchema = {"type": "array", "items": {"type": "null"}}
"""A list with nothing in it stands for no value at all, whatever the key."""
_TEXT: JsonSchema = {"type": [*_TEXT_TYPES, "array"], "items": {"type": "null"}}
_FREE: JsonSchema = {"^x-": {}}
_PERIOD: JsonSchema = {
    "type": "object",
    "properties": {"start": _TEXT, "end": _TEXT},
    "patternProperties": _FREE,
    "additionalProperties": False,
}
_NAMES: JsonSchema = {"type": "object", "patternProperties": _FREE, "additionalProperties": TEXT_SCHEMA}
_COUNT = r"^\s*0*[1-9][0-9]{0,3}\s*$"
_SCHEMAS: dict[str, JsonSchema] = {
    "text": _TEXT,
    "count": {
        "anyOf": [
            {"type": "integer", "minimum": 1, "maximum": 9999},
            {"type": "string", "pattern": _COUNT},
            {"type": "null"},
            _NOTHING,
        ]
    },
    "texts": {"type": [*_TEXT_TYPES, "array"], "items": TEXT_SCHEMA},
    "names": {"anyOf": [_NAMES, {"type": "null"}, _NOTHING]},
    "timeframe": {"anyOf": [_TEXT, _PERIOD]},
}


class Key(NamedTuple):
    """What a key of the plan format holds.

    Attributes:
        kind: `text`, `texts` (one or a list), `count` (a whole number), `choice`, `names` (a name and a text each),
            `timeframe` (a text, or a mapping with start and end), `element` (a mapping), `elements` (a list of
            mappings) or `measures` (a text, a mapping, or a list of either).
        description: one plain sentence.
        choices: the allowed words of a `choice`.
    """

    kind: str
    description: str
    choices: tuple[str, ...] = ()

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The validating side of the schema; values are checked, not converted."""
        from pydantic_core import core_schema

        if self.kind in {"element", "elements", "measures"}:
            return core_schema.nullable_schema(handler(source))
        return core_schema.any_schema()

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The JSON Schema that editors use."""
        return {**self._json_schema(schema, handler), "description": self.description}

    def _json_schema(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        if self.kind == "choice":
            return {"anyOf": [{"enum": [*self.choices, None]}, _any_case(self.choices), _NOTHING]}
        if self.kind == "element":
            return {"anyOf": [*handler(schema)["anyOf"], _NOTHING]}
        if self.kind in {"elements", "measures"}:
            array = next(part for part in handler(schema)["anyOf"] if part.get("type") == "array")
            return _listed(array["items"], is_measures=self.kind == "measures")
        return _SCHEMAS[self.kind]


def _any_case(choices: tuple[str, ...]) -> JsonSchema:
    """The choices in capitals or small letters; a JSON Schema's patterns have no switch for that."""
    words = ("".join(f"[{letter.upper()}{letter}]" for letter in choice) for choice in choices)
    return {"type": "string", "pattern": rf"^\s*({'|'.join(words)})\s*$"}


def _listed(item: JsonSchema, *, is_measures: bool) -> JsonSchema:
    """A list of records, some of them perhaps empty; of measures also a single one, and texts for records."""
    if is_measures:
        return {"anyOf": [TEXT_SCHEMA, item, {"type": "array", "items": {"anyOf": [TEXT_SCHEMA, item]}}]}
    return {"anyOf": [{"type": "array", "items": {"anyOf": [item, {"type": "null"}, _NOTHING]}}, {"type": "null"}]}
