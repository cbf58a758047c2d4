"""The JSON Schemas that editors and other programs use."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

from tclint.registry import Registry

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_OUTPUT = Path(__file__).parent / "schemas" / "output.schema.json"


def plan_schema() -> Schema:
    """The schema of a plan, read off the model's dataclasses; keys that begin with `x-` are free everywhere."""
    from pydantic import TypeAdapter

    from tclint.plan import Plan

    schema = TypeAdapter(Plan).json_schema()
    for record in (schema, *schema.get("$defs", {}).values()):
        if record.get("type") == "object":
            record["patternProperties"] = {"^x-": {}}
    return {"$schema": DIALECT, **schema, "title": "tclint plan"}


def configuration_schema(registry: Registry) -> Schema:
    """The schema of a configuration file, with the options of every installed rule."""
    from pydantic import TypeAdapter

    from tclint.settings import Override, Schemas, Settings, Suppressions, kebab
    from tclint.validation import options_adapter

    schema = TypeAdapter(Settings).json_schema()
    tables: list[tuple[Schema, Any]] = [(schema, Settings)]
    tables += [(schema["$defs"][table.__name__], table) for table in (Override, Suppressions, Schemas)]
    for record, table in tables:
        for declared in fields(table):
            record["properties"][kebab(declared.name)]["description"] = declared.type.__metadata__[0]  # type: ignore[union-attr]
    rules = {}
    for name, rule in registry.rules.items():
        options = options_adapter(rule).json_schema()
        for option, declared_option in rule.options.items():
            options["properties"][option]["description"] = declared_option.description
        rules[name] = options
    schema["properties"]["rules"] = {
        "type": "object",
        "description": schema["properties"]["rules"]["description"],
        "properties": rules,
        "additionalProperties": False,
    }
    return {"$schema": DIALECT, **schema, "title": "tclint configuration"}


def output_schema() -> Schema:
    """The schema of `--output-format json`."""
    schema: Schema = json.loads(_OUTPUT.read_text(encoding="utf-8"))
    return schema
