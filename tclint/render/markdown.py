"""A report to paste into a page, a comment or a job summary."""

from __future__ import annotations

import re

from tclint.diagnostic import Diagnostic, printable
from tclint.render.base import Renderer, unforged
from tclint.render.closing import closing
from tclint.report import FileReport, Summary
from tclint.source import Source

_HEAD = "| line | activity | severity | what | rule |\n|--:|---|---|---|---|\n"
_SPECIAL = re.compile(r"([\\*_{}\[\]()#+!|<>~$&@:])")


class MarkdownRenderer(Renderer):
    """A heading and a table per plan; nothing of a plan's text becomes markup."""

    def file(self, report: FileReport) -> str:
        """The table of one file."""
        source = report.source
        if source is None or not report.diagnostics:
            return ""
        rows = "".join(_row(diagnostic, source) for diagnostic in report.diagnostics)
        return f"## {escaped(report.path)}\n\n{_HEAD}{rows}\n"

    def finish(self, summary: Summary, exit_code: int) -> str:
        """Files that could not be read, the counts and the profile."""
        errors = "".join(f"- {escaped(file)}: {escaped(message)}\n" for file, message in summary.errors)
        return f"{errors}{closing(summary)}"


def _row(diagnostic: Diagnostic, source: Source) -> str:
    line = source.position(diagnostic.span.start).line
    what = _with_code(diagnostic.message) + (f"<br>{_with_code(diagnostic.help)}" if diagnostic.help else "")
    name = escaped(diagnostic.activity or diagnostic.address)
    return f"| {line} | {name} | {diagnostic.severity} | {what} | {diagnostic.rule} |\n"


def escaped(text: str) -> str:
    """A text in which no sign means anything to Markdown or HTML."""
    return unforged(
        _SPECIAL.sub(r"\\\1", printable(text)).replace("\\<", "&lt;").replace("\\&", "&amp;").replace("`", "\\`")
    )


def _with_code(message: str) -> str:
    """A message whose quoted texts are shown as code; a quoted text never holds a backtick."""
    parts = printable(message).split("`")
    if len(parts) % 2 == 0:
        return escaped(message)
    shown = [f"<code>{escaped(part)}</code>" if number % 2 else escaped(part) for number, part in enumerate(parts)]
    return "".join(shown)
