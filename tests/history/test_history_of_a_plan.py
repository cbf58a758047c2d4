"""A whole plan against the one that it follows; what should be said was written down before the rules ran."""

from datetime import date
from pathlib import Path

from tclint.linter import Linter, Options
from tclint.registry import load_registry
from tclint.settings import Settings
from tclint.source import Source

PLAN = Path(__file__).parents[1] / "plans" / "civic" / "plan.yaml"


def test_the_second_plan_of_a_university() -> None:
    """A4 was red and is nowhere; A2 was red and is back as it was; A1 and A5 are over, and A3 is a yearly event."""
    linter = Linter(Settings(select=["history", "wrong-type"]), load_registry(), Options(date(2025, 11, 30)), ".")

    report = linter.lint(Source.from_bytes(str(PLAN), PLAN.read_bytes()))

    assert [(one.rule, one.activity, one.message) for one in report.diagnostics] == [
        ("unchanged-carry-over", "V4", "activity `V4` was `red` in the earlier plan and comes back just as it was"),
        (
            "dropped-activity",
            "",
            (
                "activity `A4` of the earlier plan is gone without a word: "
                "`Swap technicians for a week with the pathology laboratories…`"
            ),
        ),
    ]
