"""The JSON Schemas that editors and other programs use."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_type_hints

from tclint.declared import as_dataclasses, declared_in
from tclint.registry import Registry
from tclint.rule import Rule

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_OUTPUT = Path(__file__).parent / "schemas" / "output.schema.json"


def plan_schema() -> Schema:
    """The schema of a plan, read off the model's records; keys that begin with `x-` are free everywhere."""
    from pydantic import TypeAdapter

    from tclint.plan import DECLARED, Plan

    as_dataclasses(*DECLARED)
    schema = TypeAdapter(Plan).json_schema()
    for record in (schema, *schema.get("$defs", {}).values()):
        if record.get("type") == "object":
            record["patternProperties"] = {"^x-": {}}
    return {"$schema": DIALECT, **schema, "title": "tclint plan"}


def configuration_schema(registry: Registry) -> Schema:
    """The schema of a configuration file, with the options of every installed rule."""
    from pydantic import TypeAdapter

    from tclint.settings import TABLES, Override, Schemas, Settings, Suppressions, kebab

    as_dataclasses(*TABLES)
    schema = TypeAdapter(Settings).json_schema()
    tables: list[tuple[Schema, Any]] = [(schema, Settings)]
    tables += [(schema["$defs"][table.__name__], table) for table in (Override, Suppressions, Schemas)]
    for record, table in tables:
        hints = get_type_hints(table, include_extras=True)
        for name in declared_in(table):
            record["properties"][kebab(name)]["description"] = hints[name].__metadata__[0]
    _narrow(schema, registry)
    schema["properties"]["rules"] = {
        "type": "object",
        "description": schema["properties"]["rules"]["description"],
        "properties": {name: _options_schema(rule) for name, rule in registry.rules.items()},
        "additionalProperties": False,
    }
    return {"$schema": DIALECT, **schema, "title": "tclint configuration"}


def _narrow(schema: Schema, registry: Registry) -> None:
    """Add what the types do not say: the names that are known, the form of a version, the least of a number."""
    from tclint.framework import framework_names
    from tclint.settings import VERSION_CLAUSE

    override, suppressions = schema["$defs"]["Override"]["properties"], schema["$defs"]["Suppressions"]["properties"]
    top = schema["properties"]
    selector = {"enum": ["all", *registry.categories(), *registry.rules]}
    lists = (top["select"], top["extend-select"], top["ignore"], override["ignore"], suppressions["forbid"])
    for selectors in (*lists, top["per-file-ignores"]["additionalProperties"]):
        selectors["items"] = selector
    for levels in (top["severity"], override["severity"]):
        levels["propertyNames"] = selector
    _text_of(top["required-version"])["pattern"] = f"^{VERSION_CLAUSE}(,{VERSION_CLAUSE})*$"
    _text_of(top["framework"])["pattern"] = f"^$|^({'|'.join(framework_names())})$|\\.ya?ml$"
    top["max-warnings"]["anyOf"][0]["minimum"] = 0
    _text_of(top["baseline"])["minLength"] = 1


def _text_of(schema: Schema) -> Schema:
    text: Schema = next(one for one in schema["anyOf"] if one.get("type") == "string")
    return text


def _options_schema(rule: type[Rule]) -> Schema:
    from tclint.validation import options_adapter

    schema = options_adapter(rule).json_schema()
    for name, declared in rule.options.items():
        option = schema["properties"][name]
        option["description"] = declared.description
        if option.pop("uniqueItems", False):
            option["default"] = sorted(declared.default)  # type: ignore[call-overload]
    return schema


def output_schema() -> Schema:
    """The schema of `--output-format json`."""
    schema: Schema = json.loads(_OUTPUT.read_text(encoding="utf-8"))
    return schema
