"""Azure's logging commands, read back as the agent reads them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tclint.diagnostic import Diagnostic
from tclint.report import FileReport
from tclint.source import Source

PREFIX = "##vso["
Reported = Callable[..., FileReport]


def decoded(line: str) -> tuple[str, dict[str, str], str]:
    """A command by the agent's rules: the first `]` ends the properties, `%AZP25` is decoded last."""
    begin = line.index(PREFIX)
    end = line.index("]", begin)
    name, _, listed = line[begin + len(PREFIX) : end].partition(" ")
    pairs = [pair.partition("=") for pair in listed.split(";") if pair]
    return name, {key: unescaped_property(value) for key, _, value in pairs}, unescaped(line[end + 1 :])


def unescaped(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%AZP25", "%")


def unescaped_property(text: str) -> str:
    return unescaped(text.replace("%3B", ";").replace("%5D", "]"))


@pytest.fixture
def reported(made: Callable[..., Diagnostic]) -> Reported:
    def reported(path: str = "plan.yaml", text: str = "owner: TBC\n", **more: object) -> FileReport:
        return FileReport(path, Source(path, text), [made(text, "TBC", **more)], plans=[(1, 0, 0)])

    return reported


def test_a_command_is_written_exactly(reported: Reported, show: Callable[..., str]) -> None:
    report = reported("a;b]c 100%.yaml", message="50% of owners; none", help="name one", severity="warning")

    shown = show("azure", [report], root="plans/")

    assert shown == (
        "##vso[task.logissue type=warning;sourcepath=plans/a%3Bb%5Dc 100%AZP25.yaml;linenumber=1;columnnumber=8;"
        "code=made-up;]50%AZP25 of owners; none; name one\n"
        "Found 1 warning in 1 plan.\n"
        "Profile: none is met yet; 1 diagnostic stands before `complete`.\n"
    )


@pytest.mark.parametrize(
    "text", ["100%", "%AZP25", "%0A", "%3B%5D", "a;b", "a]b", "[x]", "a=b", "é – 😀", "`a`", "%%0D%"]
)
def test_what_the_agent_reads_is_what_was_meant(text: str, reported: Reported, show: Callable[..., str]) -> None:
    line = show("azure", [reported(f"plans/{text}.yaml", message=f"the text {text}")]).splitlines()[0]

    name, properties, data = decoded(line)

    # The agent decodes line ends of every command, so only they can come out differently.
    assert (name, data) == ("task.logissue", f"the text {text}")
    assert properties == {
        "type": "error",
        "sourcepath": f"plans/{text}.yaml",
        "linenumber": "1",
        "columnnumber": "8",
        "code": "made-up",
    }


@pytest.mark.parametrize("text", ["##vso[task.complete]", "##VSO[task.complete]", "##[error]x", "##vso[##vso[x]"])
def test_a_plan_writes_no_command(text: str, reported: Reported, show: Callable[..., str]) -> None:
    shown = show("azure", [reported(message=text), reported(message=text, severity="note"), reported(f"{text}.yaml")])

    begun = [re.findall(r"##\w*\[", line) for line in shown.splitlines()]
    assert begun == [["##vso["], [], ["##vso["], [], []]


def test_a_note_is_a_plain_line(reported: Reported, show: Callable[..., str]) -> None:
    shown = show("azure", [reported(severity="note")], root="plans/")

    assert shown.splitlines()[0] == "plans/plan.yaml:1:8: note: this is wrong [made-up]"


def test_an_unreadable_file_is_an_error(show: Callable[..., str]) -> None:
    line = show("azure", [FileReport("gone.yaml", error="cannot be read: gone")]).splitlines()[0]

    assert decoded(line) == ("task.logissue", {"type": "error", "sourcepath": "gone.yaml"}, "cannot be read: gone")
