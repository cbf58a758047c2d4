"""A thousand hostile texts in every field that is shown, in every format: none of them is obeyed by a log or a page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from random import Random

import pytest
from command_line import Result, tclint
from identified import identified

from tclint.diagnostic import SEVERITIES, Diagnostic, Label, quote
from tclint.linter import Linter
from tclint.render import FORMATS
from tclint.render.base import Setting
from tclint.render.job_summary import JobSummaryRenderer
from tclint.report import FileReport, Summary
from tclint.source import Source, Span

GRAMMAR = {
    "text": (
        "PART", "PART", "PART PART", "PART PART PART", "BLANK PART", "PART BLANK PART", "PART BREAK PART",
    ),
    "part": (
        "COMMAND", "COMMAND", "MARKER", "MARKER", "TERMINAL", "PAGE", "CODE", "WORD", "BREAK COMMAND",
    ),
    "command": (
        "::NAME::WORD", "BLANK::NAME::WORD", "::NAME file=WORD,line=1::WORD", ":BLANK:NAME::", "::NAME",
        "::", ":::NAME::", "%3A%3ANAME::", "::NAMEBLANK::", ":INVISIBLE:NAME::WORD", "INVISIBLE::NAME::WORD",
        "::NAME::BREAK::NAME::",
    ),
    "marker": (
        "##[NAME]WORD", "##vso[task.NAME]WORD", "##teamcity[NAME]", "##[", "##vso[", "###[NAME]",
        "##[##[NAME]", "##vso##vso[x]", "#INVISIBLE#[NAME]", "##INVISIBLE[NAME]", "##vsoINVISIBLE[x]",
        "##[NAME]##[NAME]", "#", "##", "[", "BLANK##[NAME]",
    ),
    "name": (
        "error", "warning", "set-output name=a", "set-env name=PATH", "add-path", "add-mask",
        "stop-commands", "group", "endgroup", "save-state name=a", "debug", "ERROR", "command", "section",
        "task.complete result=Succeeded;",
    ),
    "terminal": (
        "\x1b[31m", "\x1b]8;;https://evil.example\x1b\\", "\x9b2J", "\x07", "\x08\x08", "\x00", "\x7f",
        "\x85", "\x0c",
    ),
    "invisible": (
        "\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\xad", "\ud800", "\U000e0041", "\u061c", "\x0b",
    ),
    "break": (
        "\n", "\r", "\r\n", "\u2028", "\u2029", "\n\n", "%0A", "%0D%0A", "\\n", "\n\t",
    ),
    "blank": (
        " ", "\t", "   ", "\xa0", "\u3000", "\n ", "",
    ),
    "page": (
        "`", "``", "|", "\\|", "<script>x</script>", "<!--", "[x](https://evil.example)", "](", "![x](y)",
        "**x**", "@everyone", "#1", "www.evil.example", "&lt;", "---", "# ", "<img src=x onerror=y>",
        "</table>", "</details>", "$x$",
    ),
    "code": (
        "]]>", "&#0;", "\ufffe", '"', "'", "{0}", "{", "}", "\\", "\\u0000", "%25", "%", ";", ",", "=",
        "</error>", "*/", "$(x)",
    ),
    "word": (
        "TBC", "x", "é", "计划", "😀", "e\u0301", "soon", "2026", "",
    ),
}  # fmt: skip
"""How a hostile text is put together; what stands in capitals is put together in its turn."""
PLACE = re.compile("|".join(name.upper() for name in GRAMMAR))
FORMED = re.compile(r"##\w*\[")
OURS = re.compile(r"::(?:error|warning|notice) file=[^\r\n]*?::|##vso\[task\.logissue type=(?:error|warning);[^\]]*\]")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def grown(word: str, random: Random) -> str:
    """A text by the rules of the grammar."""
    return PLACE.sub(lambda match: grown(match[0].lower(), random), random.choice(GRAMMAR[word]))


def thousand() -> list[str]:
    """The texts: always the same."""
    random = Random(4711)
    found: dict[str, None] = {}
    while len(found) < 1000:
        found[grown("text", random)] = None
    return [*found]


TEXTS = thousand()


def report_of(text: str, number: int) -> FileReport:
    """A report in which a text stands in every field: bare where the worst of rules would put it, and quoted."""
    name = "plans/" + re.sub("[\0\ud800-\udfff]", "", text)
    source = Source(name, f"a: {text}\n{text}\n")
    found = [
        Diagnostic(
            "made-up", "tests", SEVERITIES[number % 3], "complete", message, Span(*span),
            help=text, address="themes[0].activities[1]", activity=text, field=text, labels=(Label(Span(0, 1), text),),
        )
        for message, span in ((text or "x", (0, 2)), (f"{quote(text)} is wrong", (3, 3 + len(text))))
    ]  # fmt: skip
    report = FileReport(name, source, found, plans=[(1, 0, 0)])
    report.suppressed = [(Diagnostic("made-up", "tests", "error", "complete", text or "x", Span(0, 1)), text)]
    return identified(report)


@pytest.fixture(scope="module")
def reports() -> list[FileReport]:
    """Of every text one report of a plan, and one of a file that cannot be read."""
    made = [report_of(text, number) for number, text in enumerate(TEXTS)]
    return made + [FileReport(report.path, error=f"cannot be read: {report.suppressed[0][1]}") for report in made]


def assert_harmless(shown: str) -> None:
    """No line is a command but those that we write, and these end where they should."""
    lines = shown.split("\n")
    assert not CONTROL.search(shown)
    rest = [OURS.sub("", line, count=1) if OURS.match(line) else line for line in lines]
    assert [line for line in rest if FORMED.search(line)] == []
    assert [
        line for line, left in zip(lines, rest, strict=True) if left == line and line.strip().startswith("::")
    ] == []


def test_the_texts_are_a_thousand_and_reach_everything() -> None:
    whole = "".join(TEXTS)

    assert (len(set(TEXTS)), thousand() == TEXTS) == (1000, True)
    assert [part for part in ("::error", "##[error]", "##vso[", "\x1b[31m", "](", "\ud800") if part not in whole] == []


@pytest.mark.parametrize("name", FORMATS)
def test_no_text_is_obeyed_in_any_format(name: str, reports: list[FileReport], show: Callable[..., str]) -> None:
    shown = show(name, reports, with_suppressed=True)

    assert_harmless(shown)


def test_no_text_is_obeyed_on_the_page_of_a_run(reports: list[FileReport], linter: Callable[..., Linter]) -> None:
    chosen = linter()
    page = JobSummaryRenderer(
        Setting(chosen.registry, lambda: chosen.selection, web="https://example.ac.uk/"), 100_000_000
    )
    summary = Summary("assessable")

    for report in reports:
        summary.add(report.tally())
        page.passed(page.file(report))
    shown = page.finish(summary, 1)

    assert_harmless(shown)
    assert len([line for line in shown.splitlines() if line.startswith("| ")]) == 1 + 2000 + 1000 * (1 + 2)
    assert not re.search(r"(?<!\\)<(?:script|img|!--|/)", re.sub(r"`[^`\n]*`", "", shown))


def plan_of(texts: list[str]) -> str:
    """A plan with the texts in all its fields, one after the other, so written that it is YAML."""
    given = cycle([json.dumps(text) for text in texts])
    keys = ("id", "goal", "rationale", "action", "success_measures", "timeframe", "owner", "with", "rag", "explanation",
            "recovery", "progress", "evidence", "resources", "priority", "withdrawn", "beyond_plan")  # fmt: skip
    rows = "".join(
        "  - " + "    ".join(f"{key}: {next(given)}\n" for key in (keys[row:] + keys[:row])) for row in range(3)
    )
    top = ("title", "institution", "framework", "stage", "start", "end", "review", "contact", "url", "rag_scheme")
    return (
        "".join(f"{key}: {next(given)}\n" for key in top)
        + f"phases: {{{next(given)}: {next(given)}}}\nglossary: {{{next(given)}: {next(given)}}}\n"
        + f"{next(given)}: {next(given)}\nthemes:\n- name: {next(given)}\n  aim: {next(given)}\n  activities:\n{rows}"
    )


def test_no_text_of_a_plan_is_obeyed_in_any_format(check: Callable[..., FileReport], show: Callable[..., str]) -> None:
    plans = [TEXTS[start : start + 37] for start in range(0, 1000, 37)]

    made = [check(plan_of(texts), f"{number}.yaml", profile="exemplary") for number, texts in enumerate(plans)]
    raw = [check("\n".join(texts), f"raw-{number}.yaml", profile="exemplary") for number, texts in enumerate(plans)]

    assert [report.path for report in made + raw if not report.diagnostics] == []
    for name in FORMATS:
        assert_harmless(show(name, made + raw))


@pytest.fixture
def hostile_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of plans with hostile names and texts in a job of the platform, and its own place for the summary."""
    folder = tmp_path / "work"
    folder.mkdir()
    for number, start in enumerate(range(0, 1000, 50)):
        name = re.sub(r"[\0\ud800-\udfff/]", "", TEXTS[start])[:60]
        try:
            (folder / f"{name}{number}-plan.yaml").write_text(plan_of(TEXTS[start : start + 50]), encoding="utf-8")
        except OSError:  # no name on this system
            continue
    monkeypatch.chdir(folder)
    for name, value in {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder))
    return folder


@pytest.mark.parametrize("name", ["auto", *FORMATS])
def test_no_text_is_obeyed_in_a_job(name: str, hostile_folder: Path) -> None:
    done: Result = tclint("check", "--output-format", name)

    assert (done.code, done.err) == (1, "")
    assert_harmless(done.out)
    summary = hostile_folder.parent / "summary.md"
    assert summary.exists() == (name in {"auto", "github", "statistics"})
    assert_harmless(summary.read_text(encoding="utf-8") if summary.exists() else "")


@pytest.mark.parametrize(
    "option", ["", "--config", "--framework", "--select", "--output-format", "--severity", "--today"]
)
@pytest.mark.usefixtures("hostile_folder")
def test_no_text_is_obeyed_in_a_complaint(option: str) -> None:
    results = [tclint("check", *([option] if option else ["--"]), text, "gone-plan.yaml") for text in TEXTS[::10]]

    assert {result.code for result in results} <= {1, 2}
    for result in results:
        assert_harmless(result.out)
        assert_harmless(result.err)
