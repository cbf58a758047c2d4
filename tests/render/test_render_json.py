"""`json` and `json-lines` keep to the schema that the package ships."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tclint.diagnostic import Diagnostic, Label
from tclint.json_schemas import output_schema
from tclint.render import FORMATS
from tclint.report import FileReport
from tclint.source import Source, Span

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted([*ROOT.glob("examples/*/plan.yaml"), *ROOT.glob("examples/broken/*.yaml")])
SCHEMA = output_schema()
OUTPUT = Draft202012Validator(SCHEMA)
LINE = Draft202012Validator({"$ref": "#/$defs/line", "$defs": SCHEMA["$defs"]})


def faults(validator: Draft202012Validator, data: object) -> list[str]:
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(data)]


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema of an object inside a schema."""
    if isinstance(schema, dict):
        if "properties" in schema and schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from objects(value)


def test_the_schema_is_a_schema_and_says_what_each_property_means() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    described = {**SCHEMA["$defs"], "": SCHEMA}

    undescribed = [
        name
        for record in objects(SCHEMA)
        for name, value in record["properties"].items()
        if "description" not in value and "description" not in described[value["$ref"].rpartition("/")[2]]
    ]

    assert undescribed == []
    assert [record for record in objects(SCHEMA) if record["additionalProperties"] is not False] == []
    assert [
        record
        for record in objects(SCHEMA)
        if "minProperties" not in record and {*record["required"]} != {*record["properties"]} - {"statistics"}
    ] == []


@pytest.mark.parametrize("plan", EXAMPLES, ids=lambda plan: f"{plan.parent.name}-{plan.stem}")
def test_every_example_keeps_to_the_schema(
    plan: Path, check: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    report = check(plan.read_bytes(), plan.relative_to(ROOT).as_posix(), profile="exemplary")

    whole = json.loads(show("json", [report]))
    lines = [json.loads(line) for line in show("json-lines", [report]).splitlines()]

    assert faults(OUTPUT, whole) == []
    assert [fault for line in lines for fault in faults(LINE, line)] == []
    assert [line["diagnostic"] for line in lines[:-1]] == whole["diagnostics"]
    assert lines[-1] == {"summary": whole["summary"]}


def test_a_diagnostic_with_everything_is_written_whole(
    made: Callable[..., Diagnostic], show: Callable[..., str]
) -> None:
    text = "title: A\nthemes:\n- id: V1\n  owner: TBC\n"
    diagnostic = made(
        text,
        "TBC",
        "the owner `TBC` is a placeholder",
        "note",
        help="name one",
        document=1,
        address="themes[0].activities[1].steps[2]",
        activity="V1",
        field="owner",
        elements=("themes[0].activities[1]",),
        labels=(Label(Span(0, 5), "begun here"),),
        url="https://example.ac.uk/placeholder",
        fingerprint="0" * 24 + ":1",
    )

    data = json.loads(show("json", [FileReport("a/plan.yaml", Source("a/plan.yaml", text), [diagnostic])]))

    assert faults(OUTPUT, data) == []
    assert data["diagnostics"] == [
        {
            "rule": "made-up",
            "category": "tests",
            "severity": "note",
            "message": "the owner `TBC` is a placeholder",
            "help": "name one",
            "file": "a/plan.yaml",
            "document": 1,
            "line": 4,
            "column": 10,
            "end_line": 4,
            "end_column": 13,
            "element": "themes[0].activities[1].steps[2]",
            "activity": "V1",
            "field": "owner",
            "elements": ["themes[0].activities[1]"],
            "labels": [{"message": "begun here", "line": 1, "column": 1, "end_line": 1, "end_column": 6}],
            "fix": None,
            "fingerprint": "0" * 24 + ":1",
            "url": "https://example.ac.uk/placeholder",
        }
    ]


@pytest.mark.parametrize("reports", [[], [FileReport("a.yaml", error="cannot be read: No such file or directory")]])
def test_a_run_without_diagnostics_keeps_to_the_schema(reports: list[FileReport], show: Callable[..., str]) -> None:
    errors = [{"file": report.path, "message": report.error} for report in reports]

    whole = json.loads(show("json", reports))
    lines = [json.loads(line) for line in show("json-lines", reports).splitlines()]

    assert faults(OUTPUT, whole) == []
    assert [fault for line in lines for fault in faults(LINE, line)] == []
    assert (whole["diagnostics"], whole["errors"]) == ([], errors)
    assert lines == [*({"error": error} for error in errors), {"summary": whole["summary"]}]


@pytest.mark.parametrize("name", FORMATS)
def test_several_files_stand_in_one_output(
    name: str, check: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    reports = [check("title: A\n", "a.yaml"), check("", "b.yaml"), check("title: C\n", "c.yaml")]

    shown = show(name, reports)

    assert (name == "statistics") or (shown.index("a.yaml") < shown.index("c.yaml"))
    if name in {"json", "sarif"}:
        json.loads(shown)
