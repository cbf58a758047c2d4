"""Hand-labelled explanations and reports of progress: which of them say why an activity is red.

They were labelled before the rules read them.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from tclint.linter import Linter, Options
from tclint.registry import load_registry
from tclint.settings import Settings
from tclint.source import Source

HERE = Path(__file__).parent
LINTER = Linter(Settings(), load_registry(), Options(today=date(2025, 11, 30)), ".")


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def rules_on_red(field: str, text: str) -> set[str]:
    """The rules that speak on a red activity with one more field."""
    head = "title: Plan\nstage: progress\nthemes:\n- name: Visibility\n  activities:\n"
    row = f"  - id: V1\n    action: Print the leaflet\n    rag: red\n    {field}: {json.dumps(text)}\n"
    report = LINTER.lint(Source.from_bytes("plan.yaml", (head + row).encode()))
    return {diagnostic.rule for diagnostic in report.diagnostics}


@pytest.mark.parametrize(("label", "text"), rows("explanations.tsv"))
def test_an_explanation_is_hollow_where_it_gives_no_cause(label: str, text: str) -> None:
    found = rules_on_red("explanation", text)

    assert ("hollow-explanation" in found) is (label == "hollow")


@pytest.mark.parametrize(("label", "text"), rows("progress.tsv"))
def test_progress_explains_where_it_states_a_cause(label: str, text: str) -> None:
    found = rules_on_red("progress", text)

    assert ("red-without-explanation" in found) is (label == "told")
