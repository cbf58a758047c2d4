"""What stands for several pieces of a plan, whichever those are."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

import pytest
from command_line import PLAN

from tclint import Context, Draft, Plan, Rule
from tclint.baseline import Baseline
from tclint.identity import Entry
from tclint.linter import Linter, Options
from tclint.registry import Registry
from tclint.settings import Settings
from tclint.source import Source

TODAY = date(2026, 3, 2)
SECOND = PLAN.partition("themes:\n")[2].replace("Visibility", "Careers").replace("V1", "C1")
MEASURE = "All 60 technicians listed on the page by 30 June 2026"


class Gathering(Rule, severity="error", profile="complete"):
    """Stands for what it is told to."""

    addresses: ClassVar[list[str]] = []

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        """One diagnostic for all."""
        yield self.diagnostic(plan.at("title"), "all of these", elements=self.addresses)


def linter(baseline: Baseline | None = None) -> Linter:
    return Linter(Settings(), Registry({"gathering": Gathering}, []), Options(TODAY, baseline=baseline), ".")


@pytest.mark.parametrize(
    ("addresses", "shown"),
    [
        (["themes[0]", "themes[1]"], "Careers"),
        (["themes[0]", "themes[1].aim"], "Careers"),
        (["themes[0]", ""], "title"),
        (["themes[0]", "themes[9]"], "title"),
        (
            ["themes[0]", "themes[1].activities[0].success_measures[0]"],
            MEASURE,
        ),
    ],
)
def test_what_is_new_is_marked_whatever_it_is(
    addresses: list[str], shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Source("plan.yaml", PLAN + SECOND)
    monkeypatch.setattr(Gathering, "addresses", addresses)
    known, _ = linter().lint(source, with_identities=True).diagnostics[0].identities
    baseline = Baseline("b.toml", [Entry("plan.yaml", known, TODAY, "")])

    report = linter(baseline).lint(source)

    marks = [(source.text[slice(*label.span)], label.message) for label in report.diagnostics[0].labels]
    assert marks == [(shown, "new")]
