"""Checkstyle's XML, which Jenkins and many others read."""

from __future__ import annotations

from tclint.diagnostic import Diagnostic
from tclint.render.base import Renderer
from tclint.render.people import full_message
from tclint.render.xml_text import DECLARATION, opened
from tclint.report import FileReport, Summary
from tclint.source import Source

_SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}
_UNREADABLE = "tclint.engine.unreadable-file"


class CheckstyleRenderer(Renderer):
    """An element per file and one per diagnostic; paths relative to the repository's root."""

    def start(self) -> str:
        """The head of the document."""
        return f'{DECLARATION}<checkstyle version="4.3">\n'

    def file(self, report: FileReport) -> str:
        """The element of one file; a file in which nothing was found has one, too."""
        name = {"name": self.setting.repository_path(report.path)}
        if report.source is None:
            errors = _error(1, 1, "error", report.error, _UNREADABLE)
        else:
            errors = "".join(_element(diagnostic, report.source) for diagnostic in report.diagnostics)
        return f" {opened('file', {**name})}>\n{errors} </file>\n"

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The end of the document."""
        return "</checkstyle>\n"


def _element(diagnostic: Diagnostic, source: Source) -> str:
    line, column = source.position(diagnostic.span.start)
    # Readers divide the source at its points: the last part is the kind, the one before it the category.
    name = f"tclint.{diagnostic.category}.{diagnostic.rule}"
    return _error(line, column, _SEVERITIES[diagnostic.severity], full_message(diagnostic), name)


def _error(line: int, column: int, severity: str, message: str, source: str) -> str:
    attributes = {"line": line, "column": column, "severity": severity, "message": message, "source": source}
    return f"  {opened('error', attributes)}/>\n"
