"""GitLab's Code Quality report: every field that the platform asks for, and identities that last."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from identified import identified
from jsonschema import Draft202012Validator

from tclint.diagnostic import Diagnostic
from tclint.report import FileReport
from tclint.source import Source

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted([*ROOT.glob("examples/*/plan.yaml"), *ROOT.glob("examples/broken/*.yaml")])
SCHEMA = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "not": {"pattern": r"^\./"}},
                        "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                    },
                },
            },
        },
    }
)
"""What the platform's documentation demands of a report."""


def issues(text: str) -> list[dict[str, Any]]:
    """The records of an output that is valid."""
    data: list[dict[str, Any]] = json.loads(text)
    assert [fault.message for fault in SCHEMA.iter_errors(data)] == []
    return data


@pytest.fixture
def reported(made: Callable[..., Diagnostic]) -> Callable[..., FileReport]:
    def reported(path: str = "plan.yaml", text: str = "owner: TBC\n", **more: object) -> FileReport:
        return identified(FileReport(path, Source(path, text), [made(text, "TBC", **more)], plans=[(1, 0, 0)]))

    return reported


def test_the_examples_make_a_valid_report_in_which_no_identity_comes_twice(
    check: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    reports = [check(plan.read_bytes(), plan.relative_to(ROOT).as_posix(), profile="exemplary") for plan in EXAMPLES]

    found = issues(show("gitlab", reports, profile="exemplary"))

    assert len(found) == sum(len(report.diagnostics) for report in reports)
    assert len({issue["fingerprint"] for issue in found}) == len(found)


def test_one_record(reported: Callable[..., FileReport], show: Callable[..., str]) -> None:
    report = reported(text="title: é\nowner: TBC\n", message="`TBC` is nobody", help="name one", severity="warning")

    (issue,) = issues(show("gitlab", [report], root="plans/"))

    assert issue == {
        "description": "`TBC` is nobody; name one",
        "check_name": "made-up",
        "fingerprint": issue["fingerprint"],
        "severity": "minor",
        "location": {"path": "plans/plan.yaml", "lines": {"begin": 2}},
    }


@pytest.mark.parametrize(("severity", "word"), [("error", "major"), ("warning", "minor"), ("note", "info")])
def test_each_severity_has_its_word(
    severity: str, word: str, reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    (issue,) = issues(show("gitlab", [reported(severity=severity)]))

    assert issue["severity"] == word


def test_an_identity_stays_when_lines_move_and_differs_from_file_to_file(
    reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    before, moved, other = issues(
        show("gitlab", [reported(), reported(text="# new\n\nowner:  TBC\n"), reported("other.yaml")])
    )

    assert before["fingerprint"] == moved["fingerprint"] != other["fingerprint"]


def test_an_unreadable_file_is_no_mended_one(show: Callable[..., str]) -> None:
    (issue,) = issues(show("gitlab", [FileReport("gone.yaml", error="cannot be read: gone")]))

    assert (issue["check_name"], issue["severity"], issue["location"]) == (
        "unreadable-file",
        "blocker",
        {"path": "gone.yaml", "lines": {"begin": 1}},
    )


def test_a_clean_run_is_an_empty_list(show: Callable[..., str]) -> None:
    assert issues(show("gitlab", [FileReport("plan.yaml", Source("plan.yaml", ""))])) == []
