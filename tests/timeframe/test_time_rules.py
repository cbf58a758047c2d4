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


UNDATED = """\
themes:
- name: Visibility
  activities:
  - {id: A1, action: Print it, timeframe: Year 1}
  - {id: A2, action: Post it, timeframe: Phase 2}
  - {id: A3, action: Sell it, timeframe: Year 1, steps: [{action: Count it, timeframe: Year 1}]}
  - {id: A4, action: Keep it, timeframe: Year 1}
"""


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


def test_one_diagnostic_lists_all_rows_that_the_plan_cannot_date() -> None:
    [found] = check_text(UNDATED, RULES, today=TODAY).diagnostics

    assert found.rule == "undefined-period"
    assert found.message == (
        "the plan does not say when it begins, so nobody can date"
        " `Year 1` (`A1`, `A3`, `A3 step 1` and 1 more), `Phase 2` (`A2`)"
    )
    assert found.help == "add `start`, from which `Year 1` can be counted"
    assert [UNDATED[slice(*label.span)] for label in found.labels] == ["Year 1", "Phase 2"]
    assert [address.removeprefix("themes[0].") for address in found.elements] == [
        "activities[0]",
        "activities[2]",
        "activities[2].steps[0]",
        "activities[3]",
        "activities[1]",
    ]


@pytest.mark.parametrize(
    ("head", "message"),
    [
        (
            "start: 2026-05\nend: 2025-06\n",
            "the plan ends before it begins: it was read as 1 May 2026 to 30 June 2025",
        ),
        (
            "phases: {P1: June 2026 to May 2025}\n",
            "the phase `P1` cannot be `June 2026 to May 2025`: the end lies before the start",
        ),
        ("phases: {P1: to 31 June 2026}\n", "the phase `P1` cannot be `to 31 June 2026`: there is no such date"),
    ],
)
def test_a_period_of_the_plan_that_cannot_be(head: str, message: str) -> None:
    found = check_text(head, RULES, today=TODAY).diagnostics

    assert [(one.rule, one.message) for one in found] == [("impossible-date", message)]
