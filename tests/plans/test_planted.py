"""Faultless plans: silent as they stand, and one diagnostic at the right line for each fault that is planted."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tclint.earlier import Comparison
from tclint.linter import Linter, Options
from tclint.registry import load_registry
from tclint.settings import Settings
from tclint.source import Source

HERE = Path(__file__).parent
TODAY = date(2025, 11, 30)
CLEAN = sorted(HERE.glob("clean-*/plan.yaml"))
PLANTED = YAML(typ="safe", pure=True).load((HERE / "planted.yaml").read_text(encoding="utf-8"))


@cache
def linter(earlier: str = "") -> Linter:
    comparison = Comparison(Source("earlier.yaml", earlier), is_revision=True) if earlier else None
    return Linter(Settings(preview=True), load_registry(), Options(today=TODAY, comparison=comparison), ".")


def reported(text: str, earlier: str = "") -> list[tuple[str, int]]:
    """The rule and the line of each diagnostic at the default profile."""
    source = Source("plan.yaml", text)
    found = linter(earlier).lint(source).diagnostics
    return [(diagnostic.rule, source.position(diagnostic.span.start).line) for diagnostic in found]


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.parent.name)
def test_faultless_plans_are_silent(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    found = reported(text) + reported(text, text)

    assert found == []


@pytest.mark.parametrize("fault", PLANTED, ids=lambda fault: f"{fault['rule']}: {fault['about']}")
def test_planted_faults_are_found(fault: dict[str, str | int]) -> None:
    text = (HERE / str(fault["plan"]) / "plan.yaml").read_text(encoding="utf-8")
    assert text.count(str(fault["find"])) == 1

    earlier = text if "is_against_itself" in fault else ""
    found = reported(text.replace(str(fault["find"]), str(fault["replace"])), earlier)

    assert found == [(fault["rule"], fault["line"])]
