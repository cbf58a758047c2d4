"""GitHub's workflow commands, read back as the runner reads them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from tclint.diagnostic import Diagnostic, Severity
from tclint.linter import Linter
from tclint.render import renderer
from tclint.render.base import Setting
from tclint.report import FileReport
from tclint.source import Source


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    data: str


def decoded(line: str) -> Command:
    """A command by the runner's rules: `::` first, the next `::` ends the properties, `%25` is decoded last."""
    line = line.lstrip()
    assert line.startswith("::")
    head, _, data = line[2:].partition("::")
    name, _, listed = head.partition(" ")
    pairs = [pair.partition("=") for pair in listed.strip().split(",") if pair]
    return Command(name, {key: unescaped_property(value) for key, _, value in pairs}, unescaped(data))


def unescaped(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def unescaped_property(text: str) -> str:
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


Reported = Callable[..., FileReport]


@pytest.fixture
def reported(made: Callable[..., Diagnostic]) -> Reported:
    def reported(text: str = "owner: TBC\n", words: str = "TBC", path: str = "plan.yaml", **more: object) -> FileReport:
        return FileReport(path, Source(path, text), [made(text, words, **more)], plans=[(1, 0, 0)])

    return reported


def commands(shown: str) -> list[Command]:
    return [decoded(line) for line in shown.splitlines() if line.startswith("::")]


def test_a_command_is_written_exactly(reported: Reported, show: Callable[..., str]) -> None:
    report = reported(
        message="50% of owners: none, or `TBC`", help="name one", path="a,b: 100%.yaml", severity="warning"
    )

    shown = show("github", [report])

    assert shown == (
        "::warning file=a%2Cb%3A 100%25.yaml,line=1,endLine=1,col=8,endColumn=11,title=made-up"
        "::50%25 of owners: none, or `TBC`; name one\n"
        "Found 1 warning in 1 plan.\n"
        "Profile: none is met yet; 1 diagnostic stands before `complete`.\n"
    )


@pytest.mark.parametrize(("severity", "name"), [("error", "error"), ("warning", "warning"), ("note", "notice")])
def test_each_severity_has_its_command(severity: str, name: str, reported: Reported, show: Callable[..., str]) -> None:
    (command,) = commands(show("github", [reported(severity=severity)]))

    assert command.name == name


@pytest.mark.parametrize(
    "text", ["100%", "%25", "%0A", "%3A, %2C", "a::b", "a,b=c", "::error::x", " ::x::", "=,=", "%%0D%", "é – 😀", "`a`"]
)
def test_what_the_runner_reads_is_what_was_meant(text: str, reported: Reported, show: Callable[..., str]) -> None:
    (command,) = commands(show("github", [reported(message=f"the text {text}", path=f"plans/{text}.yaml")]))

    assert command.data == f"the text {text}"
    assert command.properties["file"] == f"plans/{text}.yaml"
    assert list(command.properties) == ["file", "line", "endLine", "col", "endColumn", "title"]


@pytest.mark.parametrize("sign", ["\n", "\r", "\r\n", "\t"])
def test_a_line_break_becomes_a_blank(sign: str, reported: Reported, show: Callable[..., str]) -> None:
    (command,) = commands(show("github", [reported(message=f"a{sign}b")]))

    assert command.data == f"a{' ' * len(sign)}b"


def test_columns_are_told_only_where_a_place_is_on_one_line(reported: Reported, show: Callable[..., str]) -> None:
    (command,) = commands(show("github", [reported("owner: >\n  TBC\n  or so\n", "TBC\n  or so")]))

    assert command.properties == {"file": "plan.yaml", "line": "2", "endLine": "3", "title": "made-up"}


def test_columns_count_code_points(reported: Reported, show: Callable[..., str]) -> None:
    (command,) = commands(show("github", [reported("owner: 😀é TBC\n")]))

    assert (command.properties["col"], command.properties["endColumn"]) == ("11", "14")


@pytest.mark.parametrize(
    ("path", "file"),
    [("plan.yaml", "plans/2024/plan.yaml"), ("../plan.yaml", "plans/plan.yaml"), ("/srv/plan.yaml", "/srv/plan.yaml")],
)
def test_a_file_is_named_from_the_root_of_the_repository(
    path: str, file: str, reported: Reported, show: Callable[..., str]
) -> None:
    (command,) = commands(show("github", [reported(path=path)], root="plans/2024/"))

    assert command.properties["file"] == file


def test_an_unreadable_file_is_an_error(show: Callable[..., str]) -> None:
    report = FileReport("a,b.yaml", error="cannot be read: 100% gone")

    assert commands(show("github", [report])) == [Command("error", {"file": "a,b.yaml"}, "cannot be read: 100% gone")]


def test_a_long_message_is_cut_before_the_runner_cuts_it(reported: Reported, show: Callable[..., str]) -> None:
    (command,) = commands(show("github", [reported(message="%" * 9000)]))

    assert command.data == "%" * 4000


def test_the_worst_ten_of_each_kind_are_annotations_and_the_others_lines(
    made: Callable[..., Diagnostic], show: Callable[..., str]
) -> None:
    def report(number: int) -> FileReport:
        path, profile = f"{number:02}.yaml", ("exemplary", "complete", "assessable")[number % 3]
        kinds: tuple[Severity, ...] = ("note", "error")
        found = [made("x", "x", f"{kind} {number}", kind, profile=profile) for kind in kinds]
        return FileReport(path, Source(path, "x"), found, plans=[(1, 0, 0)])

    shown = show("github", [report(number) for number in range(20)])

    worst = [*range(1, 20, 3), *range(2, 10, 3)]
    expected = [("error", f"error {number}") for number in worst] + [("notice", f"note {number}") for number in worst]
    lines = shown.splitlines()
    others = {
        f"{number:02}.yaml:1:1: {kind}: {kind} {number} [made-up]"
        for number in range(20)
        for kind in ("note", "error")
        if number not in worst
    }
    assert [(command.name, command.data) for command in commands(shown)] == expected
    assert set(lines[:20]) == others
    assert lines[40] == "GitHub annotates 10 of a kind; 20 more stand above."
    assert lines[41].startswith("Found ")


def test_an_unreadable_file_is_worse_than_any_diagnostic(reported: Reported, show: Callable[..., str]) -> None:
    shown = show("github", [*(reported() for _ in range(12)), FileReport("gone.yaml", error="cannot be read: gone")])

    assert commands(shown)[0] == Command("error", {"file": "gone.yaml"}, "cannot be read: gone")
    assert len(commands(shown)) == 10


@pytest.mark.parametrize(("count", "words"), [(1, ["The job summary lists every diagnostic, up to 1 MiB."]), (0, [])])
def test_a_line_speaks_of_the_job_summary(
    count: int, words: list[str], reported: Reported, show: Callable[..., str]
) -> None:
    shown = show("github", [reported() for _ in range(count)], has_job_summary=True)

    assert [line for line in shown.splitlines() if "summary" in line] == words


def test_no_more_is_held_back_than_can_be_shown(reported: Reported, linter: Callable[..., Linter]) -> None:
    chosen = linter()
    made = renderer("github", Setting(chosen.registry, lambda: chosen.selection))
    text = made.file(reported())

    written = [made.passed(text) for _ in range(1000)]

    assert [bool(text) for text in written] == [False] * 10 + [True] * 990
