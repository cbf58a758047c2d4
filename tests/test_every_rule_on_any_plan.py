"""Every rule on plans that nobody would write: no rule breaks down, and every place lies inside the text."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import ANY_TEXT, broken_texts, plan_texts

from tclint.diagnostic import PROFILES
from tclint.linter import Linter, Options
from tclint.registry import load_registry
from tclint.report import FileReport
from tclint.settings import Settings
from tclint.source import Source

LINTER = Linter(Settings(profile="exemplary", preview=True), load_registry(), Options(date(2025, 11, 30)), ".")
TEXTS = st.one_of(plan_texts(), broken_texts(), ANY_TEXT)


def checked(text: str) -> FileReport:
    return LINTER.lint(Source("plan.yaml", text))


@settings(max_examples=200)
@given(TEXTS)
def test_no_rule_breaks_down(text: str) -> None:
    report = checked(text)

    assert [diagnostic.message for diagnostic in report.diagnostics if diagnostic.rule == "internal-error"] == []
    assert not report.has_crash


@settings(max_examples=200)
@given(TEXTS)
def test_every_place_lies_inside_the_text(text: str) -> None:
    report = checked(text)

    spans = [diagnostic.span for diagnostic in report.diagnostics]
    spans += [label.span for diagnostic in report.diagnostics for label in diagnostic.labels]
    assert report.source is not None
    length = len(report.source.text)
    assert [span for span in spans if not 0 <= span.start <= span.end <= max(length, 1)] == []


@settings(max_examples=100)
@given(TEXTS)
def test_the_same_text_gives_the_same_diagnostics(text: str) -> None:
    first, second = checked(text), checked(text)

    assert [(one.rule, one.span, one.message) for one in first.diagnostics] == [
        (one.rule, one.span, one.message) for one in second.diagnostics
    ]


@settings(max_examples=100)
@given(TEXTS)
def test_a_plan_with_an_error_meets_no_profile(text: str) -> None:
    report = checked(text)

    wanting = any(diagnostic.profile == PROFILES[0] for diagnostic in report.diagnostics)
    assert wanting == any(ladder[0] for ladder in report.plans)
