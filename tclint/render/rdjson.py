"""The Reviewdog Diagnostic Format."""

from __future__ import annotations

from tclint.diagnostic import Diagnostic
from tclint.render.base import Renderer
from tclint.render.machine import Json, dump
from tclint.render.markdown import with_code
from tclint.render.people import full_message
from tclint.report import FileReport, Summary
from tclint.source import BYTE_ORDER_MARK, Source

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


class RdjsonRenderer(Renderer):
    """One object for the whole run, a diagnostic a line.

    Paths are relative to where the command runs, as reviewdog expects them.

    Messages become comments on a review, which are Markdown: nothing of a plan's text becomes markup.
    """

    separator = ",\n"

    def start(self) -> str:
        """The head of the object."""
        return '{\n "source": {"name": "tclint"},\n "diagnostics": [\n'

    def file(self, report: FileReport) -> str:
        """The file's diagnostics, without the comma behind them."""
        source = report.source
        if source is None:
            data = [_data(report.error, "error", {"path": report.path}, {"value": "unreadable-file"})]
        else:
            data = [_diagnostic(diagnostic, source) for diagnostic in report.diagnostics]
        return ",\n".join(f"  {dump(one)}" for one in data)

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The rest of the object."""
        return "\n ]\n}\n"


def _diagnostic(diagnostic: Diagnostic, source: Source) -> Json:
    span = {"start": _position(diagnostic.span.start, source), "end": _position(diagnostic.span.end, source)}
    rule = {"value": diagnostic.rule, **({"url": diagnostic.url} if diagnostic.url else {})}
    return _data(full_message(diagnostic), diagnostic.severity, {"path": source.path, "range": span}, rule)


def _data(message: str, severity: str, location: Json, code: Json) -> Json:
    return {
        "message": with_code(message),
        "location": location,
        "severity": _SEVERITIES[severity],
        "code": code,
    }


def _position(offset: int, source: Source) -> Json:
    """Line and column; the format counts columns in bytes of UTF-8, a byte order mark's included."""
    line = source.position(offset).line
    before = source.text[source.line_start(line) : offset]
    if line == 1 and source.has_byte_order_mark:
        before = BYTE_ORDER_MARK + before
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
