"""One line per diagnostic."""

from __future__ import annotations

from tclint.render.base import Renderer
from tclint.render.closing import closing
from tclint.render.people import one_line
from tclint.report import FileReport, Summary


class ConciseRenderer(Renderer):
    """`path:line:column: severity: message [rule]`, for editors and for searching."""

    def file(self, report: FileReport) -> str:
        """The lines of one file."""
        source = report.source
        if source is None:
            return ""
        return "".join(f"{one_line(diagnostic, source, report.path)}\n" for diagnostic in report.diagnostics)

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The counts and the profile."""
        return closing(summary)
