"""Whatever stands in a plan, no output is forged, no terminal obeys it, and every reader of a format can read it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from identified import identified

from tclint.diagnostic import Diagnostic, Label, quote
from tclint.linter import Linter
from tclint.render import FORMATS
from tclint.render.base import Setting
from tclint.render.job_summary import JobSummaryRenderer
from tclint.report import FileReport, Summary
from tclint.source import Source, Span

NASTY = (
    # To a terminal, or to nobody's eyes
    "\n", "\r", "\r\n", "\t", "\0", "\a", "\b", "\x1b[31m", "\x1b]8;;https://evil.example\x1b\\", "\x9b31m", "\x85",
    "\x7f", "\u2028", "\u2029", "\u202e", "\u2066", "\u061c", "\u200b", "\u200d", "\ufeff", "\xad", "\ud800", "\udc80",
    "\U000e0041", "\ufe0f", "\u3000", "\xa0", "e\u0301", "\u4e16\u754c", "\U0001f600", "\U0001f468\u200d\U0001f469",
    "x" * 300,
    # To a build log
    "##vso[task.setvariable variable=a]b", "##vso", "vso[", "%AZP25", "%5D", "%3B", ";", "]", "##teamcity[x]", "\f",
    "::error::x", "::stop-commands::x", "::set-output name=a::b", "##[error]x", "##[", "#", "##", "[", "::", ":", "%0A",
    "%25", ",", "=", " ",
    # To a page
    "`", "``", "|", "\\", "\\|", "\\`", "<script>alert(1)</script>", "<!--", "&lt;", "&#96;", "[x](https://evil.example)",
    "![x](y)", "](", "[x][y]", "**bold**", "_a_", "~~b~~", "$x$", "@everyone", "#1", "https://evil.example",
    "www.evil.example", "a@b.example", "* ", "- ", "1. ", "# ", "> ", "---", "===",
    # To a parser
    "]]>", "<![CDATA[", "&#0;", "\ufffe", "\uffff", "\U0001ffff", "</error>", "/>", "{0}", "{", "}", '"', "'", "owner",
)  # fmt: skip
"""Pieces that mean something to a terminal, a log, a page or a parser."""
COMMAND = re.compile(r"::(?:error|warning|notice) file=[^\r\n]*?::")
AZURE_COMMAND = re.compile(r"##vso\[task\.logissue type=(?:error|warning);(?:[a-z]+=[^;\]]*;)+\]")
MARKER = re.compile(r"##\w*\[")
OUR_LINK = re.compile(r"^(?:\| )\[((?:[^\]]|(?<=\\)\])*?|`.*?`)\]\(https://example\.ac\.uk/[\w./%~-]*(?:#L\d+)?\)")
TEXTS = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=4)), max_size=6).map("".join)
NAMES = TEXTS.map(lambda text: "plans/" + re.sub("[\0\ud800-\udbff]", "", text)).map(
    lambda text: text.strip("/") or "plan"
)
"""Names that a file can have: no NUL, and of the surrogates only what stands for a byte that is not UTF-8."""
LENIENT = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)

Show = Callable[..., str]


@st.composite
def reports(draw: st.DrawFn) -> FileReport:
    """A report whose every text is hostile, as the worst of rules would make it: unquoted texts, odd places."""
    source = Source(draw(NAMES), draw(TEXTS) + draw(TEXTS))
    length = len(source.text)

    def span() -> Span:
        start = draw(st.integers(0, length))
        return Span(start, draw(st.integers(start, length)))

    def diagnostic() -> Diagnostic:
        message = draw(st.sampled_from(["{0} is wrong", "activity {1} has no owner", "{1} `{0}` {1}", "{0}"]))
        text = draw(TEXTS)
        return Diagnostic(
            "made-up",
            "tests",
            draw(st.sampled_from(["error", "warning", "note"])),
            "complete",
            message.format(text, quote(text)) or "x",
            span(),
            document=draw(st.integers(0, 1)),
            help=draw(TEXTS),
            address=draw(st.sampled_from(["", "themes[0].activities[1]"])),
            activity=draw(TEXTS),
            field=draw(TEXTS),
            labels=tuple(Label(span(), draw(TEXTS)) for _ in range(draw(st.integers(0, 2)))),
        )

    found = sorted((diagnostic() for _ in range(draw(st.integers(1, 3)))), key=lambda one: one.sort_key)
    return identified(FileReport(source.path, source, found, plans=[(1, 0, 0), (0, 0, 0)]))


def plan_of(texts: list[str]) -> str:
    """A plan with a hostile text in each of its fields, written so that it is YAML, whatever the text."""
    given = iter([json.dumps(f"{text}?") for text in texts] * 40)
    return f"""title: {next(given)}
start: {next(given)}
framework: {next(given)}
glossary: {{{next(given)}: {next(given)}}}
phases: {{{next(given)}: {next(given)}}}
rag_key: {{{next(given)}: {next(given)}}}
{next(given)}: {next(given)}
themes:
- name: {next(given)}
  aim: {next(given)}
  activities:
  - id: {next(given)}
    goal: {next(given)}
    action: {next(given)}
    success_measures: [{next(given)}, {{measure: {next(given)}, target: {next(given)}, {next(given)}: x}}]
    timeframe: {next(given)}
    owner: [{next(given)}, TBC]
    with: {next(given)}
    rag: {next(given)}
    explanation: {next(given)}
    {next(given)}: {next(given)}
    steps: [{{action: {next(given)}, owner: {next(given)}, timeframe: {next(given)}}}]
  - id: {next(given)}
    rag: red
"""


def assert_safe(name: str, shown: str, report: FileReport) -> None:
    """The laws that hold for every format, and then those of the one at hand."""
    lines = shown.split("\n")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)
    assert [line for line in lines if MARKER.search(AZURE_COMMAND.sub("", line, count=1))] == []
    assert name == "azure" or not MARKER.search(shown)
    assert [line for line in lines if line.lstrip().startswith("::") and not COMMAND.match(line)] == []
    assert lines[-1] == ""
    if name in OF_ONE:
        OF_ONE[name](shown, report)


def one_line_each(shown: str, report: FileReport) -> None:
    assert [line for line in shown.splitlines() if line.endswith("]")] == shown.splitlines()[: len(report.diagnostics)]


def one_command_each(shown: str, report: FileReport) -> None:
    kinds = Counter(diagnostic.severity for diagnostic in report.diagnostics)
    commands = sum(min(count, 10) for count in kinds.values())
    lines = [bool(COMMAND.match(line)) for line in shown.splitlines()]
    plain = len(report.diagnostics) - commands
    assert lines[: len(report.diagnostics) + 1] == [*[False] * plain, *[True] * commands, False]


def well_formed(data: object) -> None:
    """No text holds half of a surrogate pair, which many parsers refuse."""
    json.dumps(data, ensure_ascii=False).encode()


def one_object(shown: str, report: FileReport) -> None:
    data = json.loads(shown)
    well_formed(data)
    assert len(data["diagnostics"]) == len(report.diagnostics)


def one_run(shown: str, report: FileReport) -> None:
    data = json.loads(shown)
    well_formed(data)
    assert len(data["runs"][0]["results"]) == len(report.diagnostics)
    assert not any("](" in result["message"]["text"] for result in data["runs"][0]["results"])


def one_object_each(shown: str, report: FileReport) -> None:
    records = [json.loads(line) for line in shown.splitlines()]
    well_formed(records)
    assert [next(iter(record)) for record in records] == [*("diagnostic" for _ in report.diagnostics), "summary"]


def one_issue_each(shown: str, report: FileReport) -> None:
    data = json.loads(shown)
    well_formed(data)
    assert len(data) == len(report.diagnostics)


def one_record_each(shown: str, report: FileReport) -> None:
    data = json.loads(shown)
    well_formed(data)
    assert len(data["diagnostics"]) == len(report.diagnostics)
    assert all(bare(record["message"]) for record in data["diagnostics"])


def one_line_or_command_each(shown: str, report: FileReport) -> None:
    commands = [bool(AZURE_COMMAND.match(line)) for line in shown.splitlines()][: len(report.diagnostics)]
    assert commands == [diagnostic.severity != "note" for diagnostic in report.diagnostics]


def one_element_each(shown: str, report: FileReport) -> None:
    (file,) = ET.fromstring(shown)
    assert [element.tag for element in file] == ["error" for _ in report.diagnostics]


def one_failure_or_output(shown: str, report: FileReport) -> None:
    (suite,) = ET.fromstring(shown)
    outcomes = [outcome for case in suite for outcome in case]
    assert {outcome.tag for outcome in outcomes} <= {"failure", "error", "system-out"}
    listed = sum(len((outcome.text or "").split("\n")) for outcome in outcomes)
    assert listed == len(report.diagnostics)


CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
BARE = re.compile(r"(?:[^\\`*_\[\]#|<>~$&@]|\\[\\*_\[\]#|<>~$&@:.])*")


def only_our_markup(shown: str, report: FileReport) -> None:
    """A strict reading of the Markdown that is ours: a heading, a table of five columns, a paragraph at the end."""
    heading, blank, head, rule, *rest = shown.split("\n")
    rows, tail = rest[: len(report.diagnostics)], rest[len(report.diagnostics) :]
    assert (blank, head) == ("", "| line | activity | severity | what | rule |")
    assert rule == "|--:|---|---|---|---|"
    assert tail[0] == ""
    assert not any(line.startswith("|") for line in tail)
    assert bare(heading.removeprefix("## "))
    for row in rows:
        # A table is divided into cells before anything else is read, bars in code included.
        cells = re.split(r"(?<!\\)\|", row)
        assert (len(cells), cells[0], cells[-1]) == (7, "", "")
        assert all(bare(cell) for cell in cells[1:-1])


def bare(text: str) -> bool:
    """Whether nothing outside of code is markup: every special sign stands behind a backslash."""
    outside = CODE.sub("x", text)
    return bool(BARE.fullmatch(outside)) and not re.search(r"(?<!\\)://|www\.", outside)


OF_ONE: dict[str, Callable[[str, FileReport], None]] = {
    "concise": one_line_each,
    "github": one_command_each,
    "json": one_object,
    "json-lines": one_object_each,
    "gitlab": one_issue_each,
    "azure": one_line_or_command_each,
    "sarif": one_run,
    "junit": one_failure_or_output,
    "checkstyle": one_element_each,
    "rdjson": one_record_each,
    "markdown": only_our_markup,
}


@given(report=reports())
@LENIENT
@pytest.mark.parametrize("name", FORMATS)
def test_no_text_of_the_worst_rule_is_obeyed(name: str, report: FileReport, show: Show) -> None:
    shown = show(name, [report])

    assert_safe(name, shown, report)


@given(texts=st.lists(TEXTS, min_size=1, max_size=8), path=NAMES)
@LENIENT
def test_no_text_of_a_plan_is_obeyed(texts: list[str], path: str, check: Callable[..., FileReport], show: Show) -> None:
    report = check(plan_of(texts), path, profile="exemplary")

    outputs = {name: show(name, [report]) for name in FORMATS}

    assert report.diagnostics
    for name, shown in outputs.items():
        assert_safe(name, shown, report)


@given(text=TEXTS, comment=TEXTS, path=NAMES)
@LENIENT
def test_no_raw_text_of_a_file_is_obeyed(
    text: str, comment: str, path: str, check: Callable[..., FileReport], show: Show
) -> None:
    """The text stands in the file as it is, whether that is YAML or not."""
    report = check(f"title: {text} # {comment}\nthemes:\n- {text}\n# tclint: ignore[{comment}] {text}\n", path)

    outputs = {name: show(name, [report]) for name in FORMATS}

    assert report.diagnostics
    for name, shown in outputs.items():
        assert_safe(name, shown, report)


@given(path=NAMES, message=TEXTS)
@LENIENT
@pytest.mark.parametrize("name", FORMATS)
def test_no_name_of_an_unreadable_file_is_obeyed(name: str, path: str, message: str, show: Show) -> None:
    shown = show(name, [FileReport(path, error=f"cannot be read: {message}")])

    assert not MARKER.search(AZURE_COMMAND.sub("", shown, count=1))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)
    assert [line for line in shown.split("\n") if line.lstrip().startswith("::") and not COMMAND.match(line)] == []


def test_markers_that_two_pieces_would_form_are_broken(made: Callable[..., Diagnostic], show: Show) -> None:
    text = "owner: ##[error]forged\n"
    report = FileReport("plan.yaml", Source("plan.yaml", text), [made(text, "[error]")], plans=[(1, 0, 0)])

    assert "1 | owner: ##(error]forged\n  |          ^^^^^^^\n" in show("full", [report])


@given(report=reports())
@LENIENT
def test_no_text_is_obeyed_in_a_job_summary(report: FileReport, linter: Callable[..., Linter]) -> None:
    chosen = linter()
    made = JobSummaryRenderer(Setting(chosen.registry, lambda: chosen.selection, web="https://example.ac.uk/"))
    summary = Summary("assessable")
    summary.add(report.tally())

    made.passed(made.file(report))
    shown = made.finish(summary, 1)

    rows = [line for line in shown.split("\n") if line.startswith("| ")]
    assert not MARKER.search(shown)
    assert len(rows) == 1 + len(report.plans) + 1 + len(report.diagnostics)
    assert all(bare(cell) for line in rows for cell in re.split(r"(?<!\\)\|", OUR_LINK.sub(r"\1", line))[1:-1])
