"""Rows and plans of our own on either side of each rule's border, labelled before the rules were run."""

from pathlib import Path

import pytest

from tclint.registry import load_registry
from tclint.testing import check_text, whole_plan

REGISTRY = load_registry()
LINES = (Path(__file__).parent / "labelled.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("rule", "verdict", "text"), CASES, ids=["-".join(case[:2]) for case in CASES])
def test_rules_speak_where_a_reviewer_would(rule: str, verdict: str, text: str) -> None:
    plan, _ = whole_plan(text)

    found = check_text(plan, [REGISTRY.rules[rule]]).diagnostics

    assert {one.rule for one in found} == ({rule} if verdict == "speaks" else set())
