"""Diagnostics under the plan and the activity that they are about."""

from __future__ import annotations

from itertools import groupby

from tclint.diagnostic import Diagnostic
from tclint.render.base import Renderer
from tclint.render.closing import closing, shown_text
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
        for name, group in groupby(report.diagnostics, key=_heading):
            parts.append(f"  {shown_text(name)}\n")
            parts += [_line(diagnostic, source) for diagnostic in group]
        return "".join(parts) + "\n"

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The counts and the profile."""
        return closing(summary)


def _heading(diagnostic: Diagnostic) -> str:
    return diagnostic.activity or diagnostic.address or "the plan"


def _line(diagnostic: Diagnostic, source: Source) -> str:
    line, column = source.position(diagnostic.span.start)
    place = f"{line}:{column}".rjust(8)
    return f"  {place}  {diagnostic.severity.ljust(7)}  {shown_text(diagnostic.message)} [{diagnostic.rule}]\n"
