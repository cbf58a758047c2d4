"""Workflow commands that GitHub shows as annotations."""

from __future__ import annotations

from tclint.diagnostic import Diagnostic
from tclint.render.base import Renderer
from tclint.render.closing import closing
from tclint.render.people import shown_text
from tclint.report import FileReport, Summary
from tclint.source import Source

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_LONGEST = 4000
"""Characters of a message; the runner cuts at 4,096."""


class GitHubRenderer(Renderer):
    """One command per diagnostic, escaped as the runner decodes it, paths relative to the repository's root."""

    def file(self, report: FileReport) -> str:
        """The commands of one file."""
        if report.source is None:
            return f"::error file={_property(self.setting.repository_path(report.path))}::{_message(report.error)}\n"
        return "".join(self._command(diagnostic, report.source) for diagnostic in report.diagnostics)

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The counts and the profile, as plain log lines."""
        return closing(summary)

    def _command(self, diagnostic: Diagnostic, source: Source) -> str:
        start, end = source.position(diagnostic.span.start), source.position(diagnostic.span.end)
        properties = {
            "file": self.setting.repository_path(source.path),
            "line": str(start.line),
            "endLine": str(end.line),
            # The runner drops columns where a region spans lines.
            **({"col": str(start.column), "endColumn": str(end.column)} if start.line == end.line else {}),
            "title": diagnostic.rule,
        }
        shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        text = f"{diagnostic.message}; {diagnostic.help}" if diagnostic.help else diagnostic.message
        return f"::{_COMMANDS[diagnostic.severity]} {shown}::{_message(text)}\n"


def _message(text: str) -> str:
    shown = shown_text(text)[:_LONGEST]
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
