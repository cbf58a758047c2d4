"""The two formats in XML, read by readers that others wrote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, TestCase, TestSuite

from tclint.diagnostic import Diagnostic, printable
from tclint.linter import Linter
from tclint.render.xml_text import opened, xml_text
from tclint.report import FileReport
from tclint.source import Source

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted([*ROOT.glob("examples/*/plan.yaml"), *ROOT.glob("examples/broken/*.yaml")])
Show = Callable[..., str]


@pytest.fixture(scope="module")
def reports(check: Callable[..., FileReport]) -> list[FileReport]:
    return [check(plan.read_bytes(), plan.relative_to(ROOT).as_posix(), profile="exemplary") for plan in EXAMPLES]


@pytest.fixture
def reported(made: Callable[..., Diagnostic]) -> Callable[..., FileReport]:
    def reported(*diagnostics: dict[str, object], text: str = "owner: TBC\n") -> FileReport:
        found = [made(text, "TBC", **more) for more in diagnostics]
        return FileReport("a/plan.yaml", Source("a/plan.yaml", text), found, plans=[(1, 0, 0)])

    return reported


def suites(shown: str) -> list[TestSuite]:
    return list(JUnitXml.fromstring(shown.encode()))


def outcome(case: TestCase) -> tuple[str, str, str] | None:
    for result in case.result:
        return type(result).__name__.lower(), result.type, result.message
    return None


@given(
    text=st.one_of(st.text(), st.text(alphabet="\0\x0b\x7f\x85\ud800\ufffe\uffff\U0001fffe\U0010ffff<>&'\"]#[ \r\n\té"))
)
def test_any_text_is_read_back(text: str) -> None:
    read = ET.fromstring(f"{opened('a', {'b': text})}>{xml_text(text)}</a>")

    expected = printable(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
    assert (read.get("b"), read.text or "") == (expected, expected)
    assert xml_text(text).isascii()


# JUnit


def test_each_rule_is_a_test_of_each_plan(reports: list[FileReport], show: Show, linter: Callable[..., Linter]) -> None:
    read = suites(show("junit", reports, profile="exemplary"))

    assert [suite.name for suite in read] == [report.path for report in reports]
    for suite, report in zip(read, reports, strict=True):
        failed = {diagnostic.rule for diagnostic in report.diagnostics if diagnostic.severity != "note"}
        assert [case.name for case in suite] == sorted(linter("exemplary").selection.shown)
        assert {case.name for case in suite if any(isinstance(result, Failure) for result in case.result)} == failed
        assert (suite.tests, suite.failures, suite.errors) == (len(list(suite)), len(failed), 0)


def test_a_failure_lists_all_places(reported: Callable[..., FileReport], show: Show) -> None:
    both = reported({"message": "one", "severity": "warning"}, {"message": "two", "severity": "error"})

    (suite,) = suites(show("junit", [both]))

    (case,) = [case for case in suite if case.name == "made-up"]
    (failure,) = case.result
    assert case.classname == "a/plan"
    assert outcome(case) == ("failure", "error", "two (and 1 more)")
    assert failure.text == "a/plan.yaml:1:8: warning: one [made-up]\na/plan.yaml:1:8: error: two [made-up]"


def test_a_rule_that_has_only_notes_passes(reported: Callable[..., FileReport], show: Show) -> None:
    (suite,) = suites(show("junit", [reported({"severity": "note"})]))

    (case,) = [case for case in suite if case.name == "made-up"]
    assert (case.is_passed, suite.failures) == (True, 0)
    assert case.system_out == "a/plan.yaml:1:8: note: this is wrong [made-up]"


def test_a_rule_that_broke_down_is_an_error(reported: Callable[..., FileReport], show: Show) -> None:
    (suite,) = suites(show("junit", [reported({"rule": "internal-error"})]))

    assert (suite.failures, suite.errors) == (0, 1)


def test_a_file_that_cannot_be_read_is_an_error(show: Show) -> None:
    (suite,) = suites(show("junit", [FileReport("gone.yaml", error="cannot be read: <gone>")]))

    (case,) = suite
    assert isinstance(case.result[0], Error)
    assert outcome(case) == ("error", "readable-file", "cannot be read: <gone>")
    assert (suite.tests, suite.failures, suite.errors) == (1, 0, 1)


# Checkstyle


def test_each_diagnostic_is_an_error_of_its_file(reports: list[FileReport], show: Show) -> None:
    read = ET.fromstring(show("checkstyle", reports, profile="exemplary"))

    assert (read.tag, set(read.attrib)) == ("checkstyle", {"version"})
    assert [file.get("name") for file in read] == [report.path for report in reports]
    for file, report in zip(read, reports, strict=True):
        assert {element.tag for element in file} <= {"error"}
        assert [(element.get("source") or "").split(".") for element in file] == [
            ["tclint", diagnostic.category, diagnostic.rule] for diagnostic in report.diagnostics
        ]


@pytest.mark.parametrize(("severity", "word"), [("error", "error"), ("warning", "warning"), ("note", "info")])
def test_an_element_says_all(severity: str, word: str, reported: Callable[..., FileReport], show: Show) -> None:
    more = {"severity": severity, "message": 'no "<owner>" & ‘time’', "help": "name one"}

    read = ET.fromstring(show("checkstyle", [reported(more, text="é: TBC")], root="plans/"))

    assert read[0].get("name") == "plans/a/plan.yaml"
    assert read[0][0].attrib == {
        "line": "1",
        "column": "4",
        "severity": word,
        "message": 'no "<owner>" & ‘time’; name one',
        "source": "tclint.tests.made-up",
    }


def test_an_unreadable_file_has_an_error(show: Show) -> None:
    read = ET.fromstring(show("checkstyle", [FileReport("gone.yaml", error="cannot be read: gone")]))

    assert read[0][0].get("source") == "tclint.engine.unreadable-file"
