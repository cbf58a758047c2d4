"""The rules on what measures claim, on both sides of their borders, and one rule only for each measure."""

import json
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tclint.diagnostic import Diagnostic
from tclint.registry import load_registry
from tclint.testing import check_text

HERE = Path(__file__).parent
RULES = [rule for rule in load_registry().rules.values() if rule.category == "measures"]
RULE_OF = {
    "placeholder": ["placeholder-measure"],
    "target-no-baseline": ["target-without-baseline"],
    "survey-no-threshold": ["perception-without-threshold"],
    "perception": ["perception-without-threshold"],
    "direction": ["direction-without-target"],
    "restated": ["measure-restates-action"],
    "vague": ["vague-measure"],
}
LABELLED = [
    line.split("\t")
    for line in (HERE / "institutions.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
CASES = YAML(typ="safe", pure=True).load((HERE / "measure_rules.yaml").read_text(encoding="utf-8"))
NOTES = ("partly-measured-action", "percentage-without-base", "theme-without-outcome")


def reported(activities: str) -> list[Diagnostic]:
    return check_text(f"themes:\n- name: Visibility\n  activities:\n{activities}", RULES).diagnostics


def warnings_on(row: str) -> list[tuple[str, str]]:
    text = f"themes:\n- name: Visibility\n  activities:\n  - {row}\n"
    found = check_text(text, RULES).diagnostics
    return [(one.rule, text[slice(*one.span)]) for one in found if one.severity != "note"]


@pytest.mark.parametrize(("label", "measure", "action"), LABELLED)
def test_each_label_has_its_rule_and_sound_measures_have_none(label: str, measure: str, action: str) -> None:
    row = json.dumps({"action": action, "success_measures": measure})

    found = warnings_on(row)

    assert [rule for rule, _ in found] == RULE_OF.get(label, [])


@pytest.mark.parametrize(("side", "row"), [(side, row) for side, rows in CASES[NOTES[1]].items() for row in rows])
def test_growth_in_per_cent(side: str, row: str) -> None:
    found = reported(f"  - action: Register\n    success_measures: 12 registered\n    {row}\n")

    assert [one.rule for one in found] == [NOTES[1]] * (side == "bad")


@pytest.mark.parametrize(("side", "row"), [(side, row) for side, rows in CASES[NOTES[0]].items() for row in rows])
def test_actions_that_no_measure_speaks_of(side: str, row: str) -> None:
    found = reported(f"  - {row}\n")

    assert [one.rule for one in found if one.rule == NOTES[0]] == [NOTES[0]] * (side == "bad")


@pytest.mark.parametrize(("side", "measures"), [(side, row) for side, rows in CASES[NOTES[2]].items() for row in rows])
def test_themes_of_products(side: str, measures: list[str]) -> None:
    rows = "".join(f"  - {{action: Do it, success_measures: [{measure}]}}\n" for measure in measures)

    found = reported(rows)

    assert [one.rule for one in found if one.rule == NOTES[2]] == [NOTES[2]] * (side == "bad")


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        ("[More nominations, Page live]", []),
        ("[Staff feel valued, More nominations]", [("direction-without-target", "More")]),
        ("[More talks, More posts]", [("direction-without-target", "More")]),
        ("[TBC, More talks]", [("direction-without-target", "More")]),
        ("[TBC, See above]", [("placeholder-measure", "TBC"), ("placeholder-measure", "See above")]),
        ("[{measure: More talks, baseline: 4, target: 12}]", []),
        ("[{measure: Share of staff, baseline: 40 %, target: 65 %}]", []),
        (
            "[{measure: Share of staff registered, target: 65 %}]",
            [("target-without-baseline", "Share of staff registered")],
        ),
        ("[{measure: Number of talks, target: TBC}]", [("placeholder-measure", "TBC")]),
        ("[{target: more than last year}]", [("direction-without-target", "more")]),
        ("[{target: 12 talks}]", []),
    ],
)
def test_the_most_checkable_measure_of_a_row_counts(measures: str, expected: list[tuple[str, str]]) -> None:
    found = warnings_on(f"{{action: Talk, success_measures: {measures}}}")

    assert found == expected


@pytest.mark.parametrize("field", ["rationale", "goal", "progress", "evidence"])
def test_a_start_may_stand_in_any_text_of_the_row(field: str) -> None:
    row = f"{{action: Register, success_measures: 65 % of staff registered, {field}: Currently 40 % are}}"

    found = warnings_on(row)

    assert found == []


def test_measures_in_steps_are_asked_where_they_stand() -> None:
    row = "{action: Register, steps: [{action: Tell, success_measures: More talks}, {action: Pay}]}"

    found = [one for one in warnings_on(row) if one[0] != "missing-measure"]

    assert found == [("direction-without-target", "More")]
