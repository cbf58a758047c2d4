"""Workflow commands that GitHub shows as annotations."""

from __future__ import annotations

from bisect import insort

from tclint.diagnostic import PROFILES, Diagnostic
from tclint.render.base import Renderer, Setting
from tclint.render.closing import closing
from tclint.render.people import full_message, one_line, shown_text
from tclint.report import FileReport, Summary
from tclint.source import Source

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_SHOWN = 10
"""Annotations of each kind that GitHub shows for one step of a job."""
_LONGEST = 4000
"""Characters of a message; the runner cuts at 4,096."""


class GitHubRenderer(Renderer):
    """The ten worst of each kind as commands, the others as plain lines, since GitHub would not annotate them.

    Commands are escaped as the runner decodes them, with paths relative to the repository's root.
    """

    def __init__(self, setting: Setting) -> None:
        """Begin with nothing held back."""
        super().__init__(setting)
        self._held: dict[str, list[tuple[str, int, str, str]]] = {name: [] for name in _COMMANDS.values()}
        self._count = 0
        self._further = 0

    def file(self, report: FileReport) -> str:
        """A line per diagnostic: how bad it is (the least is the worst), its command and its plain line."""
        path = self.setting.repository_path(report.path)
        if report.source is None:
            command = f"::error file={_property(path)}::{_message(report.error)}"
            return f"0\t{command}\t{shown_text(path)}: {shown_text(report.error)}\n"
        return "".join(self._line(diagnostic, report.source, path) for diagnostic in report.diagnostics)

    def passed(self, text: str) -> str:
        """The plain lines of those that are not, or no longer, among the ten worst of their kind."""
        return "".join(map(self._sifted, text.split("\n")[:-1]))

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The commands, the worst first, and the counts and the profile as plain lines."""
        commands = "".join(f"{command}\n" for held in self._held.values() for _, _, command, _ in held)
        return commands + self._others() + closing(summary)

    def _line(self, diagnostic: Diagnostic, source: Source, path: str) -> str:
        rank = 1 + PROFILES.index(diagnostic.profile)
        # No text that is made to be shown holds a tab.
        return f"{rank}\t{_command(diagnostic, source, path)}\t{one_line(diagnostic, source, path)}\n"

    def _sifted(self, line: str) -> str:
        rank, command, plain = line.split("\t")
        held = self._held[command[2:].partition(" ")[0]]
        self._count += 1
        insort(held, (rank, self._count, command, plain))
        if len(held) <= _SHOWN:
            return ""
        self._further += 1
        return f"{held.pop()[-1]}\n"

    def _others(self) -> str:
        stand = "stands" if self._further == 1 else "stand"
        rest = f"GitHub annotates {_SHOWN} of a kind; {self._further} more {stand} above.\n" if self._further else ""
        if not self.setting.has_job_summary or not self._count:
            return rest
        return f"{rest}The job summary lists every diagnostic, up to 1 MiB.\n"


def _command(diagnostic: Diagnostic, source: Source, path: str) -> str:
    start, end = source.position(diagnostic.span.start), source.position(diagnostic.span.end)
    properties = {
        "file": path,
        "line": str(start.line),
        "endLine": str(end.line),
        # The runner drops columns where a region spans lines.
        **({"col": str(start.column), "endColumn": str(end.column)} if start.line == end.line else {}),
        "title": diagnostic.rule,
    }
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[diagnostic.severity]} {shown}::{_message(full_message(diagnostic))}"


def _message(text: str) -> str:
    shown = shown_text(text)[:_LONGEST]
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
