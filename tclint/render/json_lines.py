"""One JSON object per line: for programs that read as they go."""

from __future__ import annotations

from tclint.render.base import Renderer
from tclint.render.json_object import summary_data
from tclint.render.machine import diagnostic_data, dump
from tclint.report import FileReport, Summary


class JsonLinesRenderer(Renderer):
    """A line `{"diagnostic": …}` each, one `{"error": …}` per unreadable file, and a last one `{"summary": …}`."""

    needs_fingerprints = True

    def file(self, report: FileReport) -> str:
        """The lines of one file."""
        source = report.source
        if source is None:
            return dump({"error": {"file": report.path, "message": report.error}}) + "\n"
        return "".join(
            dump({"diagnostic": diagnostic_data(diagnostic, source)}) + "\n" for diagnostic in report.diagnostics
        )

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The last line."""
        return dump({"summary": summary_data(summary)}) + "\n"
