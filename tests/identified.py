"""Identities for diagnostics that no rule has made."""

from tclint.identifying import identify, set_fingerprints
from tclint.plan import Plan
from tclint.report import FileReport


def identified(report: FileReport) -> FileReport:
    """The report, with what its diagnostics are known by, those that comments silence last."""
    assert report.source is not None
    diagnostics = [*report.diagnostics, *(diagnostic for diagnostic, _ in report.suppressed)]
    identify(diagnostics, report.source, Plan(), "")
    set_fingerprints(diagnostics)
    return report
