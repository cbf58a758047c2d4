"""One line per diagnostic."""

from __future__ import annotations

from tclint.render.base import Renderer
from tclint.render.closing import closing
from tclint.render.people import shown_text
from tclint.report import FileReport, Summary


class ConciseRenderer(Renderer):
    """`path:line:column: severity: message [rule]`, for editors and for searching."""

    def file(self, report: FileReport) -> str:
        """The lines of one file."""
        if report.source is None:
            return ""
        lines = []
        for diagnostic in report.diagnostics:
            line, column = report.source.position(diagnostic.span.start)
            place = f"{shown_text(report.path)}:{line}:{column}"
            lines.append(f"{place}: {diagnostic.severity}: {shown_text(diagnostic.message)} [{diagnostic.rule}]\n")
        return "".join(lines)

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The counts and the profile."""
        return closing(summary)
