"""The job summary on GitHub: a manager's page, never above the size that the platform takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from tclint.diagnostic import Diagnostic
from tclint.linter import Linter
from tclint.render.base import Setting
from tclint.render.job_summary import JobSummaryRenderer
from tclint.report import FileReport, Summary
from tclint.source import Source

TEXT = "a: TBC\nb: none\nc: soon\n"
WEB = "https://github.example/o/r/blob/abc/"
Page = Callable[..., str]


@pytest.fixture
def page(linter: Callable[..., Linter]) -> Page:
    """The whole summary of some reports."""

    def page(reports: Iterable[FileReport], room: int = 1024 * 1024, web: str = "", **settings: object) -> str:
        chosen = linter(**settings)
        made = JobSummaryRenderer(Setting(chosen.registry, lambda: chosen.selection, root="plans/", web=web), room)
        summary = Summary("assessable")
        assert made.start() == ""
        for report in reports:
            summary.add(report.tally())
            assert made.passed(made.file(report)) == ""
        return made.finish(summary, 1)

    return page


@pytest.fixture
def report(made: Callable[..., Diagnostic]) -> FileReport:
    found = [
        made(TEXT, "TBC", "a note", severity="note"),
        made(TEXT, "none", "an error", help="mend it", activity="V1", profile="assessable"),
        made(TEXT, "soon", "a worse error"),
    ]
    return FileReport("my plan.yaml", Source("my plan.yaml", TEXT), found, plans=[(0, 1, 0)])


def test_the_page_is_written_exactly(report: FileReport, page: Page) -> None:
    assert page([report, FileReport("gone.yaml", error="cannot be read: gone")], web=WEB) == (
        "\n## Action plans\n\n"
        "Found 2 errors and 1 note in 1 plan; 1 file could not be read.\n"
        "The plan meets the profile `complete`; 1 diagnostic stands before `assessable`.\n\n"
        "| plan | errors | warnings | notes | profile met |\n"
        "|---|--:|--:|--:|---|\n"
        f"| [`plans/my plan.yaml`]({WEB}plans/my%20plan.yaml) | 2 | 0 | 1 | complete |\n"
        f"| [`plans/gone.yaml`]({WEB}plans/gone.yaml) | | | | cannot be read: gone |\n"
        "\n### `plans/my plan.yaml`\n\n"
        "| line | activity | severity | what | rule |\n"
        "|--:|---|---|---|---|\n"
        f"| [3]({WEB}plans/my%20plan.yaml#L3) |  | error | a worse error | made-up |\n"
        f"| [2]({WEB}plans/my%20plan.yaml#L2) | `V1` | error | an error; mend it | made-up |\n"
        f"| [1]({WEB}plans/my%20plan.yaml#L1) |  | note | a note | made-up |\n"
    )


@pytest.mark.parametrize(("path", "link"), [("plan.yaml", False), ("/srv/plan.yaml", True), ("../../plan.yaml", True)])
def test_there_is_no_link_without_an_address(path: str, link: bool, page: Page, report: FileReport) -> None:
    report.path = path

    assert "](" not in page([report], web=WEB if link else "")


def test_each_plan_of_a_file_has_its_row(made: Callable[..., Diagnostic], page: Page) -> None:
    report = FileReport("p.yaml", Source("p.yaml", TEXT), [made(TEXT, "TBC", document=1)], [(0, 0, 0), (1, 0, 0)])

    rows = [line for line in page([report]).splitlines() if ", plan " in line]

    assert rows == [
        "| `plans/p.yaml`, plan 1 | 0 | 0 | 0 | exemplary |",
        "| `plans/p.yaml`, plan 2 | 1 | 0 | 0 | none |",
    ]


def test_no_profile_is_spoken_of_where_single_rules_were_selected(page: Page, report: FileReport) -> None:
    assert "| `plans/my plan.yaml` | 2 | 0 | 1 | not asked |" in page([report], select=("owners",))


def test_a_plan_without_a_diagnostic_is_counted(page: Page) -> None:
    shown = page([FileReport("p.yaml", Source("p.yaml", ""), plans=[(0, 0, 0)])])

    assert shown.endswith("| `plans/p.yaml` | 0 | 0 | 0 | exemplary |\n")


def test_without_a_plan_there_is_no_table(page: Page) -> None:
    assert page([]) == "\n## Action plans\n\nThere is no plan in 0 files.\n"


def test_where_no_room_is_left_nothing_is_written(made: Callable[..., Diagnostic], page: Page) -> None:
    report = FileReport("a.yaml", Source("x", TEXT), [made(TEXT, "TBC", "wrong")], [(1, 0, 0)])

    assert [page([report], room) for room in (0, 100)] == ["", ""]


@pytest.mark.parametrize("room", [4096, 5000, 20_000, 100_000])
def test_the_page_is_cut_and_says_so(room: int, made: Callable[..., Diagnostic], page: Page) -> None:
    found = [made(TEXT, "TBC", f"é😀 {'long ' * 40}") for _ in range(10)]
    reports = [FileReport(f"{name}.yaml", Source("x", TEXT), found, [(1, 0, 0)]) for name in range(200)]

    shown = page(reports, room)

    plans = shown.count(" | 10 | 0 | 0 | none |\n")
    rows = shown.count(" error | é😀 ")
    assert len(shown.encode()) <= room
    left_out = f"diagnostics {2000 - rows}, plans {200 - plans}. The log has every diagnostic."
    assert shown.endswith(f"\nLeft out, since a job summary holds 1 MiB: {left_out}\n")
    assert all(line.endswith("|") for line in shown.splitlines() if line.startswith("|"))
