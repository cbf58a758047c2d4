"""A diagnostic keeps its identity while its row and its words are what they were."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from identified import identified

from tclint.diagnostic import Diagnostic
from tclint.report import FileReport
from tclint.source import Source

ROOT = Path(__file__).parents[2]
PLANS = sorted(ROOT.glob("examples/*/plan.yaml"))
Check = Callable[..., FileReport]
Made = Callable[..., Diagnostic]

HEAD = """\
title: Example plan
start: 2021-06
end: 2024-05
themes:
  - name: Visibility
    activities:
"""
FIRST = """\
      - id: V1
        action: Publish a   directory of technical staff
        timeframe: ongoing
        owner: [TBC, "all   managers"]
        rag: red
"""
FIRST_WITH_ID_LAST = FIRST.replace("id: V1\n        ", "") + "        id: V1\n"
SECOND = """\
      - id: V2
        action: Hold an annual conference
        success_measures: TBC
        owner: TBC
"""
THEME = """\
  - name: Recognition
    activities:
"""
THIRD = """\
      - action: Nominate technicians for awards
        timeframe: soon
        owner: Head of HR
"""
FOURTH = "      - {id: R1, action: Hold a showcase}\n"
PLAN = HEAD + FIRST + SECOND + THEME + THIRD


def identities(report: FileReport) -> list[tuple[str, str]]:
    return sorted((diagnostic.rule, diagnostic.fingerprint) for diagnostic in report.diagnostics)


def fingerprints(text: str, diagnostics: list[Diagnostic]) -> list[str]:
    report = identified(FileReport("plan.yaml", Source("plan.yaml", text), diagnostics))
    return [diagnostic.fingerprint for diagnostic in report.diagnostics]


def test_the_plan_of_these_tests_has_diagnostics_of_every_kind(check: Check) -> None:
    found = {(diagnostic.activity, diagnostic.address == "") for diagnostic in check(PLAN).diagnostics}

    assert found == {("V1", False), ("V2", False), ("", False), ("", True)}


@pytest.mark.parametrize(
    "changed",
    [
        "# a comment\n\n\n" + PLAN,
        PLAN.replace("\n", "\n\n"),
        PLAN.replace("\n", "\r\n"),
        "\ufeff" + PLAN,
        PLAN.replace("Publish a   directory", "Publish a directory").replace('"all   managers"', '"all managers"'),
        PLAN.replace("        ", "           ").replace("      - ", "         - "),
        PLAN.replace("owner: TBC", "owner:    TBC   # to be settled"),
        PLAN.replace("title: Example plan\n", "").replace("themes:", "title: Example plan\nthemes:"),
        PLAN.replace("owner: TBC", "owner: 'TBC'").replace("soon", '"soon"').replace("- id: V2", '- id: "V2"'),
        PLAN.replace("success_measures: TBC", "success_measures:\n          >-\n          TBC"),
        PLAN.replace("Nominate technicians for awards", "Nominate\n          technicians for awards."),
        f"{PLAN}---\n",
        HEAD + SECOND + FIRST + THEME + THIRD,
        HEAD + FIRST + THEME + THIRD + SECOND,
        HEAD + FIRST_WITH_ID_LAST + SECOND + THEME + THIRD,
    ],
    ids=[
        "lines above", "blank lines", "line ends", "byte order mark", "blanks", "indentation", "comment", "moved key",
        "quotes", "folded", "wrapped", "empty document", "other order", "other theme", "order of keys",
    ],
)  # fmt: skip
def test_neither_layout_nor_place_changes_an_identity(changed: str, check: Check) -> None:
    assert identities(check(changed)) == identities(check(PLAN))


def test_a_new_name_of_the_file_changes_no_identity(check: Check) -> None:
    assert identities(check(PLAN, "2025/other.yaml")) == identities(check(PLAN))


def test_a_row_above_one_without_an_identifier_changes_nothing_for_it(check: Check) -> None:
    changed = HEAD + FIRST + SECOND + THEME + FOURTH + THIRD

    assert {*identities(check(PLAN))} < {*identities(check(changed))}


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.parent.name)
def test_identities_are_unique_in_a_file(plan: Path, check: Check) -> None:
    report = check(plan.read_bytes(), profile="exemplary")

    found = [diagnostic.fingerprint for diagnostic in report.diagnostics]

    assert len(set(found)) == len(found)
    assert all(re.fullmatch(r"[0-9a-f]{24}:[1-9][0-9]*", fingerprint) for fingerprint in found)


def test_what_stands_for_several_rows_keeps_its_identity_while_rows_come_and_go(check: Check) -> None:
    rows = [f"      - {{id: V{number}, action: Open laboratory {number}}}\n" for number in range(8)]
    first, second = (
        [one.fingerprint for one in check(HEAD + "".join(some)).diagnostics if one.rule == "absent-column"]
        for some in (rows, rows[2:])
    )

    assert first == second != []


def test_two_gaps_of_one_row_are_two(check: Check) -> None:
    found = check(PLAN + "      - {id: R9}\n").diagnostics

    gaps = [one.fingerprint for one in found if one.activity == "R9"]

    assert len({*gaps}) == len(gaps) == 5


def test_two_gaps_at_one_place_are_known_by_what_the_messages_quote(made: Made) -> None:
    """When the first is mended, the second must not take over its identity."""
    text = "themes:\n"
    both = [made(text, "themes", f"no activity serves the theme `{name}`") for name in ("Visibility", "Recognition")]

    first, second = fingerprints(text, both)

    assert fingerprints(text, both[1:]) == [second]
    assert first != second


def test_the_wording_of_a_message_is_no_part_of_the_identity(made: Made) -> None:
    text = "owner: TBC\n"
    old, new = (
        made(text, "TBC", "the owner `TBC` is a placeholder"),
        made(text, "TBC", "`TBC` names nobody", help="name one"),
    )

    assert fingerprints(text, [old]) == fingerprints(text, [new])


def test_equal_diagnostics_are_told_apart_by_their_order(made: Made) -> None:
    text = "TBC TBC"

    first, second = fingerprints(text, [made(text, "TBC"), made(text, "TBC")])

    assert (first.partition(":")[0], first[-2:], second[-2:]) == (second.partition(":")[0], ":1", ":2")


@pytest.mark.parametrize("other", [{"rule": "other"}, {"field": "owner"}, {"words": "HR"}])
def test_what_an_identity_is_made_of(other: dict[str, object], made: Made) -> None:
    text = "owner: TBC, HR"
    one = {"words": "TBC"}

    assert fingerprints(text, [made(text, **one)]) != fingerprints(text, [made(text, **{**one, **other})])


def test_two_plans_of_a_file_are_two_by_their_titles(check: Check) -> None:
    other = PLAN.replace("Example plan", "Other plan")

    both, swapped = check(f"{PLAN}---\n{other}"), check(f"{other}---\n{PLAN}")

    assert identities(both) == identities(swapped)
    assert len({*identities(both)}) == 2 * len(identities(check(PLAN)))
