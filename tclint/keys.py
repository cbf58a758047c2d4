"""The declaration of one key of the plan format: what kind of value stands behind it, and what it means.

One declaration serves the tolerant reader, the JSON Schema for editors, and the documentation. pydantic reads it
through the two hooks below and is imported only when a schema is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

JsonSchema = dict[str, object]

TEXT_SCHEMA: JsonSchema = {"type": ["string", "number", "boolean", "null"]}
_TEXTS: JsonSchema = {"anyOf": [TEXT_SCHEMA, {"type": "array", "items": TEXT_SCHEMA}]}
_PERIOD: JsonSchema = {
    "type": "object",
    "properties": {"start": TEXT_SCHEMA, "end": TEXT_SCHEMA},
    "additionalProperties": False,
}
_SCHEMAS: dict[str, JsonSchema] = {
    "text": TEXT_SCHEMA,
    "count": {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": r"^\d+$"}, {"type": "null"}]},
    "texts": _TEXTS,
    "names": {"anyOf": [{"type": "object", "additionalProperties": TEXT_SCHEMA}, {"type": "null"}]},
    "timeframe": {"anyOf": [TEXT_SCHEMA, _PERIOD]},
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
        if self.kind in {"element", "elements"}:
            return {**handler(schema), "description": self.description}
        if self.kind == "measures":
            one_or_many = {"anyOf": [TEXT_SCHEMA, *_measure_items(handler(schema))]}
            return {**one_or_many, "description": self.description}
        if self.kind == "choice":
            return {"enum": [*self.choices, None], "description": self.description}
        return {**_SCHEMAS[self.kind], "description": self.description}


def _measure_items(listed: JsonSchemaValue) -> list[JsonSchema]:
    """A measure alone, and a list of measures and texts, out of the schema of a list of measures."""
    array = next(part for part in listed.get("anyOf", [listed]) if part.get("type") == "array")
    return [array["items"], {"type": "array", "items": {"anyOf": [TEXT_SCHEMA, array["items"]]}}]
