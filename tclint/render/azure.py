"""Logging commands that Azure Pipelines shows as issues of a run."""

from __future__ import annotations

from tclint.diagnostic import Diagnostic
from tclint.render.base import Renderer
from tclint.render.closing import closing
from tclint.render.people import full_message, one_line, shown_text
from tclint.report import FileReport, Summary
from tclint.source import Source


class AzureRenderer(Renderer):
    """One command per error and warning, escaped as the agent decodes it; notes, which it does not know, as lines."""

    def file(self, report: FileReport) -> str:
        """The commands of one file."""
        path = self.setting.repository_path(report.path)
        if report.source is None:
            return _command({"type": "error", "sourcepath": path}, report.error)
        return "".join(_line(diagnostic, report.source, path) for diagnostic in report.diagnostics)

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The counts and the profile, as plain log lines."""
        return closing(summary)


def _line(diagnostic: Diagnostic, source: Source, path: str) -> str:
    if diagnostic.severity == "note":
        return f"{one_line(diagnostic, source, path)}\n"
    line, column = source.position(diagnostic.span.start)
    properties = {
        "type": diagnostic.severity,
        "sourcepath": path,
        "linenumber": str(line),
        "columnnumber": str(column),
        "code": diagnostic.rule,
    }
    return _command(properties, full_message(diagnostic))


def _command(properties: dict[str, str], message: str) -> str:
    shown = "".join(f"{name}={_property(value)};" for name, value in properties.items())
    return f"##vso[task.logissue {shown}]{_data(message)}\n"


def _data(text: str) -> str:
    return shown_text(text).replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace("]", "%5D").replace(";", "%3B")
