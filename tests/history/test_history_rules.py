"""What a careful reviewer would mark in pairs of rows, and what not; see `rows.yaml`."""

import json
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tclint.registry import load_registry
from tclint.testing import check_text

Row = dict[str, object]
HERE = Path(__file__).parent
CASES = YAML(typ="safe").load((HERE / "rows.yaml").read_text(encoding="utf-8"))
RULES = [rule for rule in load_registry().rules.values() if rule.category == "history"]
ROW: Row = {"id": "A1", "action": "Pair each apprentice with a trained mentor", "owner": "Web Manager"}
EARLIER = {"start": "2021-01", "end": "2023-12"}
"""The dates of a plan of the period before."""


def plan(rows: list[Row], *more: Row) -> str:
    whole: Row = {"title": "Example plan", "framework": "generic", "start": "2025-01", "end": "2027-12"}
    for keys in more:
        whole.update(keys)
    return json.dumps({**whole, "themes": [{"name": "Careers", "activities": rows}]}, default=str)


def rows_of(case: dict[str, Row], key: str) -> list[Row]:
    own = [{**ROW, **case[key]}] if case[key] is not None else []
    more = [case["more"]] if key == "now" and "more" in case else []
    both = [case["both"]] if "both" in case else []
    return [{**ROW, **row} for row in (*own, *more, *both)]


def cases(verdict: str) -> list[object]:
    return [
        pytest.param(rule, case, id=f"{rule}-{number}")
        for rule, judged in CASES.items()
        for number, case in enumerate(judged[verdict])
    ]


def reported(rule: str, case: dict[str, Row]) -> list[str]:
    follows = EARLIER if rule == "unchanged-carry-over" else {}
    before = plan(rows_of(case, "was"), follows, case.get("old", {}))
    now = plan(rows_of(case, "now"), {}, case.get("plan", {}))
    return [one.rule for one in check_text(now, RULES, previous=before).diagnostics if one.rule == rule]


def test_every_rule_is_judged_on_both_sides() -> None:
    assert sorted(CASES) == sorted(rule.name for rule in RULES)
    assert all(len(side) >= 10 for judged in CASES.values() for side in judged.values())


@pytest.mark.parametrize(("rule", "case"), cases("reported"))
def test_what_a_reviewer_would_mark_is_reported_once(rule: str, case: dict[str, Row]) -> None:
    assert reported(rule, case) == [rule]


@pytest.mark.parametrize(("rule", "case"), cases("silent"))
def test_what_a_reviewer_would_not_mark_is_passed_over(rule: str, case: dict[str, Row]) -> None:
    assert reported(rule, case) == []
