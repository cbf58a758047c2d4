"""Each rule on time on both sides of its border, and one rule only for each cause."""

from datetime import date
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tclint.registry import load_registry
from tclint.source import Source
from tclint.testing import check_text

TODAY = date(2025, 11, 30)
GROUPS = YAML(typ="base", pure=True).load((Path(__file__).parent / "time_rules.yaml").read_text(encoding="utf-8"))
CASES = [(group["plan"], *row) for group in GROUPS for row in group["rows"]]
RULES = [rule for rule in load_registry().rules.values() if rule.category == "timeframes"]


def reported(plan: str, row: str) -> list[str]:
    """The rule and the marked words of each diagnostic, one behind the other."""
    action = "" if row.startswith("action:") else "action: Publish the newsletter, "
    text = f"{plan}themes:\n- name: Visibility\n  activities:\n  - {{id: A1, {action}{row}}}\n"
    found = check_text(text, RULES, today=TODAY).diagnostics
    return [word for one in found for word in (one.rule, Source("", text).text[slice(*one.span)])]


@pytest.mark.parametrize(("plan", "row", "expected"), [(plan, row, said) for plan, row, *said in CASES])
def test_one_rule_speaks_for_each_cause(plan: str, row: str, expected: list[str]) -> None:
    found = reported(plan, row)

    assert sorted(found) == sorted(expected)
