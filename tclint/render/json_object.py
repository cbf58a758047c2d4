"""One JSON object for the whole run."""

from __future__ import annotations

from textwrap import indent

from tclint import __version__
from tclint.render.base import Renderer
from tclint.render.machine import Json, diagnostic_data, dump
from tclint.report import FileReport, Summary

SCHEMA_VERSION = 1


class JsonRenderer(Renderer):
    """The versioned object that `tclint schema --output` describes; the summary comes last, since it is known last."""

    separator = ",\n"
    needs_fingerprints = True

    def start(self) -> str:
        """The head of the object."""
        tool = dump({"name": "tclint", "version": __version__})
        return f'{{\n  "schema_version": {SCHEMA_VERSION},\n  "tool": {tool},\n  "diagnostics": [\n'

    def file(self, report: FileReport) -> str:
        """The file's diagnostics, without the comma behind them."""
        source = report.source
        if source is None:
            return ""
        return ",\n".join(
            indent(dump(diagnostic_data(diagnostic, source), 2), "    ") for diagnostic in report.diagnostics
        )

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The rest of the object."""
        errors = [{"file": file, "message": message} for file, message in summary.errors]
        figures = dump(summary_data(summary), 2).replace("\n", "\n  ")
        return f'\n  ],\n  "errors": {dump(errors)},\n  "summary": {figures}\n}}\n'


def summary_data(summary: Summary) -> Json:
    """The figures of a run by the contract; those that take a closer look only where they are asked for."""
    data: Json = {
        "files": summary.files,
        "plans": summary.plans,
        "errors": summary.counts["error"],
        "warnings": summary.counts["warning"],
        "notes": summary.counts["note"],
        "suppressed": summary.suppressed,
        "baselined": summary.baselined,
        "obsolete": summary.obsolete,
        "unchanged": summary.unchanged,
        "fixable": summary.fixable,
        "profile": summary.profile,
        "profile_met": summary.profile_met,
    }
    if summary.pictures is not None:
        from tclint.render.picture import picture_data

        rules = [{"rule": rule, "severity": level, "count": count} for rule, level, count in summary.ranked_rules()]
        data["statistics"] = {"rules": rules, **picture_data(summary.pictures)}
    return data
