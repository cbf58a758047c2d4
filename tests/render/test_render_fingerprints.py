"""A diagnostic keeps its identity while its text does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tclint.diagnostic import Diagnostic, set_fingerprints
from tclint.report import FileReport
from tclint.source import Source

ROOT = Path(__file__).parents[2]
PLANS = sorted(ROOT.glob("examples/*/plan.yaml"))
Check = Callable[..., FileReport]
Made = Callable[..., Diagnostic]

PLAN = """\
title: Example plan
start: 2021-06
end: 2024-05
themes:
  - name: Visibility
    activities:
      - id: V1
        action: Publish a   directory of technical staff
        timeframe: ongoing
        owner: [TBC, "all   managers"]
        rag: red
      - id: V2
        action: Hold an annual conference
        success_measures: TBC
        owner: TBC
"""


def identities(report: FileReport) -> list[tuple[str, str]]:
    return sorted((diagnostic.rule, diagnostic.fingerprint) for diagnostic in report.diagnostics)


def fingerprints(text: str, diagnostics: Iterable[Diagnostic]) -> list[str]:
    found = list(diagnostics)
    set_fingerprints(found, Source("plan.yaml", text))
    return [diagnostic.fingerprint for diagnostic in found]


def test_the_plan_of_these_tests_has_diagnostics_of_every_kind(check: Check) -> None:
    found = {(diagnostic.activity, diagnostic.field) for diagnostic in check(PLAN).diagnostics}

    assert {activity for activity, _ in found} == {"", "V1", "V2"}


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
    ],
    ids=["lines above", "blank lines", "line ends", "byte order mark", "blanks", "indentation", "comment", "moved key"],
)
def test_a_change_of_layout_changes_no_identity(changed: str, check: Check) -> None:
    assert identities(check(changed)) == identities(check(PLAN))


def test_a_new_name_of_the_file_changes_no_identity(check: Check) -> None:
    assert identities(check(PLAN, "2025/other.yaml")) == identities(check(PLAN))


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.parent.name)
def test_identities_are_unique_in_a_file(plan: Path, check: Check) -> None:
    report = check(plan.read_bytes(), profile="exemplary")

    found = [diagnostic.fingerprint for diagnostic in report.diagnostics]

    assert len(set(found)) == len(found)
    assert all(re.fullmatch(r"[0-9a-f]{24}:[1-9][0-9]*", fingerprint) for fingerprint in found)


def test_two_gaps_of_one_row_are_two(made: Made) -> None:
    text = "- id: V1\n"
    gaps = [
        made(text, "V1", activity="V1", rule="missing-owner", field="owner"),
        made(text, "V1", activity="V1", rule="missing-timeframe", field="timeframe"),
        made(text, "V1", activity="V1", rule="incomplete-activity", field="goal"),
        made(text, "V1", activity="V1", rule="incomplete-activity", field="action"),
    ]

    found = [fingerprint.partition(":")[0] for fingerprint in fingerprints(text, gaps)]

    assert len(set(found)) == len(gaps)


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


@pytest.mark.parametrize(
    "other",
    [
        {"rule": "other"},
        {"document": 1},
        {"activity": "V2"},
        {"address": "themes[0]"},
        {"field": "owner"},
        {"words": "HR"},
    ],
)
def test_what_an_identity_is_made_of(other: dict[str, object], made: Made) -> None:
    text = "owner: TBC, HR"
    one = {"words": "TBC"}

    assert fingerprints(text, [made(text, **one)]) != fingerprints(text, [made(text, **{**one, **other})])
