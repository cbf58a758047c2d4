"""What is known stays known wherever it goes, and what is new is new, whatever else has been mended."""

import random
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tclint.baseline import Baseline
from tclint.diagnostic import Diagnostic
from tclint.identity import Entry
from tclint.linter import Linter, Options
from tclint.registry import load_registry
from tclint.report import FileReport
from tclint.settings import Settings
from tclint.source import Source

sys.path.insert(0, str(Path(__file__).parent))
from rows_of_plans import DEFECTS, Planned, defects_of, rows, written
from strategies import ANY_TEXT, broken_texts, plan_texts

TODAY = date(2026, 3, 2)
SETTINGS = Settings(profile="assessable")
REGISTRY = load_registry()
PLAIN = Linter(SETTINGS, REGISTRY, Options(TODAY), ".")
LAYOUTS = st.integers(1, 10_000)


def entries(text: str) -> list[Entry]:
    """A baseline of all that is wrong in a plan."""
    report = PLAIN.lint(Source("plan.yaml", text), with_identities=True)
    return [Entry("plan.yaml", identity, TODAY, "") for one in report.diagnostics for identity in one.identities]


def compared(before: str, now: str) -> FileReport:
    baseline = Baseline("tclint-baseline.toml", entries(before))
    return Linter(SETTINGS, REGISTRY, Options(TODAY, baseline=baseline), ".").lint(Source("plan.yaml", now))


def told(diagnostics: list[Diagnostic]) -> list[tuple[str, str]]:
    return [(one.rule, one.activity) for one in diagnostics]


@given(rows(), LAYOUTS, st.randoms(use_true_random=False))
def test_neither_order_nor_theme_nor_layout_makes_anything_new(
    planned: list[Planned], layout: int, rng: random.Random
) -> None:
    shuffled = rng.sample(planned, len(planned))

    report = compared(written(planned), written(shuffled, layout))

    assert (told(report.diagnostics), report.recall and report.recall.gone) == ([], [])


@given(rows(), st.data(), LAYOUTS)
def test_one_defect_more_is_one_diagnostic_more(planned: list[Planned], data: st.DataObject, layout: int) -> None:
    place = data.draw(st.integers(0, len(planned) - 1))
    defect = data.draw(st.sampled_from(DEFECTS))
    assume(planned[place].defects.isdisjoint(defects_of(defect.removesuffix("?"))))
    changed = [*planned]
    changed[place] = planned[place]._replace(defects=planned[place].defects | {defect})

    report = compared(written(planned), written(changed, layout))

    assert len(report.diagnostics) == 1
    assert report.recall is not None
    assert [one.row.about for one in report.recall.new] == [_about(planned[place])]


def _about(row: Planned) -> str:
    return row.values["action"].casefold()


@given(rows(), st.data())
def test_one_defect_less_makes_nothing_new(planned: list[Planned], data: st.DataObject) -> None:
    wrong = [(place, defect) for place, row in enumerate(planned) for defect in sorted(row.defects)]
    assume(wrong)
    place, defect = data.draw(st.sampled_from(wrong))
    changed = [*planned]
    changed[place] = planned[place]._replace(defects=planned[place].defects - {defect})

    report = compared(written(planned), written(changed))

    assert told(report.diagnostics) == []
    assert report.recall is not None
    assert len(report.recall.gone) == 1


@given(rows(), st.data(), LAYOUTS)
def test_what_is_mended_in_one_row_does_not_hide_the_same_in_another(
    planned: list[Planned], data: st.DataObject, layout: int
) -> None:
    swaps = [
        (one, other, defect)
        for one, row in enumerate(planned)
        for defect in sorted(row.defects)
        for other, second in enumerate(planned)
        if second.defects.isdisjoint(defects_of(defect.removesuffix("?")))
    ]
    assume(swaps)
    one, other, defect = data.draw(st.sampled_from(swaps))
    changed = [*planned]
    changed[one] = planned[one]._replace(defects=planned[one].defects - {defect})
    changed[other] = planned[other]._replace(defects=planned[other].defects | {defect})

    report = compared(written(planned), written(changed, layout))

    assert len(report.diagnostics) == 1
    assert report.recall is not None
    assert [found.row.about for found in report.recall.new] == [_about(planned[other])]
    assert [entry.identity.row.about for entry in report.recall.gone] == [_about(planned[one])]


@given(rows(), st.data())
def test_a_new_row_in_front_makes_only_its_own_diagnostics_new(planned: list[Planned], data: st.DataObject) -> None:
    new = Planned(20, data.draw(st.booleans()), frozenset({"owner?"}))

    report = compared(written(planned), written([new, *planned]))

    assert report.recall is not None
    assert {one.row.about for one in report.recall.new} == {_about(new)}
    assert report.recall.gone == []


# Any text


@given(st.one_of(plan_texts(), broken_texts(), ANY_TEXT))
def test_whatever_stands_in_a_file_is_known_by_its_own_baseline(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()

    report = compared(text, text)

    assert (told(report.diagnostics), report.recall and report.recall.gone) == ([], [])


@given(st.one_of(plan_texts(), broken_texts()), st.one_of(plan_texts(), broken_texts()))
def test_one_text_after_another_breaks_nothing_down(before: str, now: str) -> None:
    report = compared(before, now)
    plain = PLAIN.lint(Source("plan.yaml", now), with_identities=True)

    assert len(report.diagnostics) + len(report.baselined) == len(plain.diagnostics)


# Texts that people have written

ROOT = Path(__file__).parents[2]
THOROUGH = Settings(profile="exemplary", preview=True)
PLANS = [*sorted(ROOT.glob("examples/*/plan.yaml")), *sorted(ROOT.glob("tests/plans/c*/plan.yaml"))]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_a_plan_is_known_by_its_own_baseline_through_the_file(path: Path, tmp_path: Path) -> None:
    source = Source.from_bytes("plan.yaml", path.read_bytes())
    plain = Linter(THOROUGH, REGISTRY, Options(TODAY), ".").lint(source, with_identities=True)
    found = [Entry("plan.yaml", one, TODAY, "") for each in plain.diagnostics for one in each.identities]
    file = tmp_path / "baseline.toml"
    Baseline(str(file)).write(found)

    read = Baseline.read(str(file)).entries
    held = Baseline("baseline.toml", read)
    report = Linter(THOROUGH, REGISTRY, Options(TODAY, baseline=held), ".").lint(source)

    assert Counter(read) == Counter(found)
    assert (told(report.diagnostics), len(report.baselined)) == ([], len(plain.diagnostics))
