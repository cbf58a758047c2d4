"""An institution's own fields, held against its own JSON Schema."""

import json
import re

import pytest
from command_line import PLAN, check, write

Schema = object
ROW = "        owner: Web Manager\n"


def said(schema: Schema, rows: str = "", setting: str = "'own.json'", plan: str | None = None) -> list[str]:
    """`line:column message` of each mismatch of a plan with some more rows in its activity."""
    write("own.json", json.dumps(schema))
    write("tclint.toml", f"select = ['schema-mismatch']\nschema = {setting}\n")
    write("plan.yaml", PLAN.replace(ROW, ROW + rows) if plan is None else plan)
    result = check()
    assert result.err == ""
    return [re.sub(r"^plan.yaml:(\d+:\d+): error: (.*) \[.*\]$", r"\1 \2", line) for line in result.lines]


def of(**properties: Schema) -> Schema:
    return {"properties": {f"x-{name}": schema for name, schema in properties.items()}}


@pytest.mark.parametrize(
    ("schema", "row", "expected"),
    [
        (of(cost={"type": "number"}), "x-cost: 12", []),
        (of(cost={"type": "number"}), "x-cost: 1.5e3", []),
        (of(cost={"type": "number"}), "x-cost: '12'", ["14:17 `x-cost` should be a number, but it is `12`"]),
        (of(cost={"type": "number"}), "x-cost: much", ["14:17 `x-cost` should be a number, but it is `much`"]),
        (of(cost={"type": "number"}), "x-cost:", ["14:16 `x-cost` should be a number, but it is empty"]),
        (of(cost={"type": "number"}), "x-cost: [1]", ["14:18 `x-cost` should be a number, but it is a list"]),
        (of(cost={"type": "integer"}), "x-cost: 1.5", ["14:17 `x-cost` should be a whole number, but it is 1.5"]),
        (
            of(cost={"type": ["string", "null"]}),
            "x-cost: 3",
            ["14:17 `x-cost` should be a text or left empty, but it is 3"],
        ),
        (of(is_new={"type": "boolean"}), "x-is_new: true", []),
        (
            of(is_new={"type": "boolean"}),
            "x-is_new: yes",
            ["14:19 `x-is_new` should be true or false, but it is `yes`"],
        ),
        (of(cost={"type": "string"}), "x-cost: True", ["14:17 `x-cost` should be a text, but it is `true`"]),
        (of(a={"enum": ["low", "high"]}), "x-a: mid", ["14:14 `x-a` should be one of `low`, `high`, but it is `mid`"]),
        (of(a={"const": "low"}), "x-a: mid", ["14:14 `x-a` should be `low`, but it is `mid`"]),
        (of(a={"minimum": 3}), "x-a: 2", ["14:14 `x-a` should be at least 3, but it is 2"]),
        (of(a={"minLength": 3}), "x-a: xy", ["14:14 `x-a` should have at least 3 characters"]),
        (of(a={"pattern": "^Q[1-4]$"}), "x-a: Q5", ["14:14 `x-a` should fit the pattern `^Q[1-4]$`, but it is `Q5`"]),
        (of(a={"format": "date"}), "x-a: 2026-01-31", []),
        (
            of(a={"format": "date"}),
            "x-a: 2026-02-31",
            ["14:14 `x-a` should have the form of a `date`, but it is `2026-02-31`"],
        ),
        (
            of(a={"format": "email"}),
            "x-a: nobody",
            ["14:14 `x-a` should have the form of a `email`, but it is `nobody`"],
        ),
        (of(a={"uniqueItems": True}), "x-a: [1, 1]", ["14:15 `x-a` should not have the same item twice"]),
        (
            of(a={"anyOf": [{"type": "null"}, {"const": 1}]}),
            "x-a: 2",
            ["14:14 `x-a` does not satisfy `anyOf` of the schema"],
        ),
        (
            of(a={"items": {"type": "string"}}),
            "x-a: [a, 1, 2]",
            ["14:18 `x-a[1]` should be a text, but it is 1", "14:21 `x-a[2]` should be a text, but it is 2"],
        ),
        (
            of(a={"properties": {"by": {"type": "string"}}}),
            "x-a: {by: 3}",
            ["14:19 `x-a.by` should be a text, but it is 3"],
        ),
        (of(a={"required": ["by"]}), "x-a: {to: 3}", ["14:15 `x-a.by` is missing"]),
        ({"required": ["x-a", "x-b"]}, "x-b: 1", ["9:13 `x-a` is missing"]),
        ({"required": ["x-a", "x-b"]}, "x-c: 1", ["9:13 `x-a` is missing", "9:13 `x-b` is missing"]),
        (
            {
                "patternProperties": {"^(id|action|owner|timeframe|success_measures|x-[ab])$": {}},
                "additionalProperties": False,
            },
            "x-c: 1",
            ["14:14 the schema knows no key `x-c`"],
        ),
        ({"not": {"required": ["x-a"]}}, "x-a: 1", ["9:13 this does not satisfy `not` of the schema"]),
        (True, "x-a: 1", []),
        (False, "x-a: 1", ["9:13 this does not satisfy `not` of the schema"]),
        (
            {"$defs": {"money": {"type": "number"}}, "properties": {"x-a": {"$ref": "#/$defs/money"}}},
            "x-a: b",
            ["14:14 `x-a` should be a number, but it is `b`"],
        ),
        (
            {
                "$schema": "http://json-schema.org/draft-04/schema#",
                "properties": {"x-a": {"minimum": 3, "exclusiveMinimum": True}},
            },
            "x-a: 3",
            ["14:14 `x-a` should be at least 3, but it is 3"],
        ),
        (
            {"properties": {"id": {"pattern": "^[A-Z]+-\\d+$"}}},
            "",
            ["9:13 `id` should fit the pattern `^[A-Z]+-\\d+$`, but it is `V1`"],
        ),
        (
            of(a={"type": "number"}),
            "x-a: " + "9" * 5000,
            ["14:14 `x-a` should be a number, but it is `" + "9" * 59 + "…`"],
        ),
        (of(a={"type": "number"}), "x-a: 1e999", ["14:14 `x-a` should be a number, but it is `1e999`"]),
        (of(a={"type": "string"}), "x-a: 2026-01-31", []),
    ],
)
def test_an_activity_is_held_against_the_schema(schema: Schema, row: str, expected: list[str]) -> None:
    assert said(schema, f"        {row}\n" if row else "") == expected


def test_steps_are_held_against_it_like_activities() -> None:
    steps = (
        "        x-cost: 1\n        steps:\n          - action: Hold it.\n            x-cost: 2\n          - id: V1b\n"
    )

    assert said({"required": ["x-cost"]}, steps) == ["18:17 `x-cost` is missing"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("x-cost: *big", ["17:19 `x-cost` should be at most 10, but it is 12"]),
        ("<<: *row", ["16:19 `x-cost` should be at most 10, but it is 12"]),
        ("x-cost: 3", []),
        ("<<: *row\n          x-cost: 4", []),
        ("<<: [*row]", ["16:19 `x-cost` should be at most 10, but it is 12"]),
    ],
)
def test_aliases_and_merged_keys_are_followed(row: str, expected: list[str]) -> None:
    shared = (
        f"        x-shared: &row\n          x-note: {{}}\n          x-cost: &big 12\n        x-row:\n          {row}\n"
    )

    found = said(of(row={"properties": {"x-cost": {"maximum": 10}}}), shared)

    assert [line.replace("`x-row.x-cost`", "`x-cost`") for line in found] == [
        line.replace("17:19", "18:19") for line in expected
    ]


@pytest.mark.parametrize(
    "row",
    [
        "x-a: &a [*a]",
        "x-a: &a {b: *a}",
        "x-a: &a {<<: *a}",
        "x-a: *nothing",
        "? [x]\n        : 1",
        "x-a: &a [&b [*a, *b], *b]",
    ],
)
def test_aliases_that_lead_nowhere_break_nothing(row: str) -> None:
    said(of(a={"type": "number"}), f"        {row}\n")


def test_an_alias_that_grows_without_bounds_ends() -> None:
    levels = "".join(f"        x-{n}: &n{n} [{', '.join([f'*n{n - 1}'] * 9)}]\n" for n in range(1, 40))

    assert said(of(a={"type": "number"}), f"        x-0: &n0 [lol]\n{levels}") == []


PLAN_SCHEMA = {"required": ["x-faculty"], "properties": {"themes": {"type": "array"}, "start": {"type": "string"}}}


@pytest.mark.parametrize("setting", ["'own.json'", "{plan = 'own.json'}"])
def test_a_plan_is_held_against_a_schema_of_plans(setting: str) -> None:
    assert said(PLAN_SCHEMA, setting=setting) == ["1:1 `x-faculty` is missing"]


def test_plans_and_activities_may_have_a_schema_each() -> None:
    write("two.json", '{"required": ["x-cost"]}')

    assert said(PLAN_SCHEMA, setting="{plan = 'own.json', activity = 'two.json'}") == [
        "1:1 `x-faculty` is missing",
        "9:13 `x-cost` is missing",
    ]


def test_a_value_deep_in_the_plan_is_found() -> None:
    schema = {"properties": {"themes": {"items": {"properties": {"name": {"enum": ["Recognition"]}}}}}}

    assert said(schema) == ["7:11 `themes[0].name` should be one of `Recognition`, but it is `Visibility`"]


@pytest.mark.parametrize(
    "plan", ["", "- a\n", "text", "themes: 3\n", "themes: [{activities: [3, [], {}]}]\n", "a: [\n"]
)
def test_a_plan_of_another_shape_breaks_nothing(plan: str) -> None:
    said({"required": ["x-cost"]}, plan=plan)
    said(PLAN_SCHEMA, plan=plan)


def test_a_mismatch_can_be_silenced_where_it_stands() -> None:
    row = "        x-cost: much  # tclint: ignore[schema-mismatch] not known yet\n"

    assert said(of(cost={"type": "number"}), row) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "cannot read the schema {}: No such file or directory"),
        ("", "the schema {} is not valid JSON: "),
        ("{", "the schema {} is not valid JSON: "),
        ("\ud800".encode("utf-8", "surrogatepass"), "the schema {} is not valid JSON: "),
        ("[" * 100_000, "the schema {} is not valid JSON: "),
        ("3", "the schema {} is not a JSON Schema: it should be an object"),
        ("[]", "the schema {} is not a JSON Schema: it should be an object"),
        ("null", "the schema {} is not a JSON Schema: it should be an object"),
        ('{"$schema": 3}', "the schema {} is not a JSON Schema: it should be an object"),
        ('{"properties": 3}', "the schema {} is not a JSON Schema: properties: "),
        ('{"required": [["x"]]}', "the schema {} is not a JSON Schema: required/0: "),
        ('{"properties": {"id": {"pattern": "("}}}', "the schema {} is not a JSON Schema: properties/id/pattern: "),
        ('{"$ref": "other.json"}', "the schema {} cannot be used: Unresolvable: other.json"),
        ('{"$ref": "https://example.org/x.json"}', "the schema {} cannot be used: Unresolvable: https://example.org/x"),
        ('{"$ref": "#/nowhere"}', "the schema {} cannot be used: "),
        ('{"$ref": "#"}', "the schema {} cannot be used: it refers to itself without an end"),
    ],
)
def test_a_schema_that_cannot_be_used(text: str | bytes | None, words: str) -> None:
    write("plan.yaml", PLAN)
    write("tclint.toml", "schema = 'own.json'\n")
    if text is not None:
        write("own.json", text)

    result = check()

    assert (result.code, result.err.count("\n")) == (2, 1)
    assert words.partition("{}")[0] in result.err
    assert f"own.json{words.partition('{}')[2]}" in result.err


def test_a_schema_may_begin_with_a_byte_order_mark() -> None:
    write("plan.yaml", PLAN)
    write("own.json", '\ufeff{"required": ["x-cost"]}')

    assert check("--config", "schema=own.json", "--select", "structure").rules == ["schema-mismatch"]
