"""GitLab's Code Quality report."""

from __future__ import annotations

from hashlib import blake2b

from tclint.diagnostic import Diagnostic, printable
from tclint.render.base import Renderer
from tclint.render.machine import Json, dump
from tclint.render.people import full_message
from tclint.report import FileReport, Summary
from tclint.source import Source

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}
_UNREADABLE = "unreadable-file"


class GitLabRenderer(Renderer):
    """One list, an object a line; paths relative to the repository's root."""

    separator = ",\n"
    needs_fingerprints = True

    def start(self) -> str:
        """The head of the list."""
        return "[\n"

    def file(self, report: FileReport) -> str:
        """The file's objects, without the comma behind them."""
        path = self.setting.repository_path(report.path)
        if report.source is None:
            # Without it the platform would take what it knows of the file for mended.
            issues = [_issue(path, 1, _UNREADABLE, "blocker", report.error, "")]
        else:
            issues = [_diagnostic(diagnostic, report.source, path) for diagnostic in report.diagnostics]
        return ",\n".join(f" {dump(issue)}" for issue in issues)

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The end of the list."""
        return "\n]\n"


def _diagnostic(diagnostic: Diagnostic, source: Source, path: str) -> Json:
    line = source.position(diagnostic.span.start).line
    severity, message = _SEVERITIES[diagnostic.severity], full_message(diagnostic)
    return _issue(path, line, diagnostic.rule, severity, message, diagnostic.fingerprint)


def _issue(path: str, line: int, rule: str, severity: str, message: str, fingerprint: str) -> Json:
    # The platform drops what has the fingerprint of another, whatever its file; ours are unique in a file.
    identity = f"{path}\0{rule}\0{fingerprint}".encode("utf-8", "surrogatepass")
    return {
        "description": printable(message),
        "check_name": rule,
        "fingerprint": blake2b(identity, digest_size=16).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
