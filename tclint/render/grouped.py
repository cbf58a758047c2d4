"""Diagnostics under the plan and the activity that they are about."""

from __future__ import annotations

from itertools import groupby

from tclint.diagnostic import Diagnostic
from tclint.render.base import Renderer
from tclint.render.closing import closing
from tclint.render.people import row_name, shown_text
from tclint.report import FileReport, Summary
from tclint.source import Source


class GroupedRenderer(Renderer):
    """A heading per plan and activity, its diagnostics below it: for going through a plan row by row."""

    def file(self, report: FileReport) -> str:
        """The groups of one file."""
        source = report.source
        if source is None or not report.diagnostics:
            return ""
        parts = [f"{shown_text(report.path)}\n"]
        for (document, name), group in groupby(report.diagnostics, key=_row):
            plan = f"plan {document + 1}" if len(report.plans) > 1 else ""
            parts.append(f"  {', '.join(filter(None, (plan, shown_text(name)))) or 'the plan'}\n")
            parts += [_line(diagnostic, source) for diagnostic in group]
        return "".join(parts) + "\n"

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The counts and the profile."""
        return closing(summary)


def _row(diagnostic: Diagnostic) -> tuple[int, str]:
    return diagnostic.document, row_name(diagnostic)


def _line(diagnostic: Diagnostic, source: Source) -> str:
    line, column = source.position(diagnostic.span.start)
    place = f"{line}:{column}".rjust(8)
    return f"  {place}  {diagnostic.severity.ljust(7)}  {shown_text(diagnostic.message)} [{diagnostic.rule}]\n"
