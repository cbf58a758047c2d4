"""The Reviewdog Diagnostic Format: its schema, and columns in bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tclint.diagnostic import Diagnostic
from tclint.report import FileReport
from tclint.source import Source

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted([*ROOT.glob("examples/*/plan.yaml"), *ROOT.glob("examples/broken/*.yaml")])
POSITION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["line", "column"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
SCHEMA = Draft202012Validator(
    {
        "type": "object",
        "additionalProperties": False,
        "required": ["source", "diagnostics"],
        "properties": {
            "source": {"type": "object", "properties": {"name": {"type": "string"}}},
            "diagnostics": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["message", "location", "severity", "code"],
                    "properties": {
                        "message": {"type": "string", "minLength": 1},
                        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                        "code": {
                            "additionalProperties": False,
                            "required": ["value"],
                            "properties": {"value": {"type": "string"}, "url": {"type": "string"}},
                        },
                        "location": {
                            "additionalProperties": False,
                            "required": ["path"],
                            "properties": {
                                "path": {"type": "string"},
                                "range": {
                                    "additionalProperties": False,
                                    "required": ["start", "end"],
                                    "properties": {"start": POSITION, "end": POSITION},
                                },
                            },
                        },
                    },
                },
            },
        },
    }
)
"""The format's own schema as far as we use it, without the fields that we never write."""


def records(text: str) -> list[dict[str, Any]]:
    """The diagnostics of an output that is valid."""
    data = json.loads(text)
    assert [fault.message for fault in SCHEMA.iter_errors(data)] == []
    found: list[dict[str, Any]] = data["diagnostics"]
    return found


@pytest.fixture
def reported(made: Callable[..., Diagnostic]) -> Callable[..., FileReport]:
    def reported(text: str = "owner: TBC\n", words: str = "TBC", **more: object) -> FileReport:
        source = Source("plan.yaml", text)
        return FileReport(source.path, source, [made(source.text, words, **more)], plans=[(1, 0, 0)])

    return reported


def test_the_places_of_the_examples_are_found_by_counting_bytes(
    check: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    reports = [check(plan.read_bytes(), plan.relative_to(ROOT).as_posix(), profile="exemplary") for plan in EXAMPLES]

    found = records(show("rdjson", reports, profile="exemplary"))

    diagnostics = [(report.source, diagnostic) for report in reports for diagnostic in report.diagnostics]
    assert len(found) == len(diagnostics)
    for record, (source, diagnostic) in zip(found, diagnostics, strict=True):
        assert source is not None
        start = record["location"]["range"]["start"]
        line = ("\ufeff" * source.has_byte_order_mark * (start["line"] == 1) + source.line(start["line"])).encode()
        position = source.position(diagnostic.span.start)
        assert line[start["column"] - 1 :].decode() == source.line(position.line)[position.column - 1 :]


def test_one_record(reported: Callable[..., FileReport], show: Callable[..., str]) -> None:
    report = reported(message="`TBC` is nobody", help="name one", url="https://example.ac.uk/rule")

    (record,) = records(show("rdjson", [report], root="plans/"))

    assert record == {
        "message": "`TBC` is nobody; name one",
        "location": {
            "path": "plan.yaml",
            "range": {"start": {"line": 1, "column": 8}, "end": {"line": 1, "column": 11}},
        },
        "severity": "ERROR",
        "code": {"value": "made-up", "url": "https://example.ac.uk/rule"},
    }


@pytest.mark.parametrize(
    ("text", "column"),
    [("a TBC", 3), ("é TBC", 4), ("计 TBC", 5), ("𐐀b TBC", 7), ("\ufeffa TBC", 6), ("x\r\né TBC", 4)],
)
def test_columns_count_bytes(
    text: str, column: int, reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    (record,) = records(show("rdjson", [reported(text)]))

    place = record["location"]["range"]
    assert (place["start"]["column"], place["end"]["column"]) == (column, column + 3)


def test_a_message_is_no_markup_in_a_comment(reported: Callable[..., FileReport], show: Callable[..., str]) -> None:
    (record,) = records(show("rdjson", [reported(message="@everyone <b> [x](https://evil.example) and `@hr`")]))

    assert record["message"] == r"\@everyone \<b\> \[x\](https\://evil.example) and `@hr`"


def test_an_unreadable_file_has_no_range(show: Callable[..., str]) -> None:
    (record,) = records(show("rdjson", [FileReport("gone.yaml", error="cannot be read: gone")]))

    assert (record["location"], record["severity"], record["code"]) == (
        {"path": "gone.yaml"},
        "ERROR",
        {"value": "unreadable-file"},
    )


def test_a_clean_run_has_no_diagnostics(show: Callable[..., str]) -> None:
    assert records(show("rdjson", [FileReport("plan.yaml", Source("plan.yaml", ""))])) == []
