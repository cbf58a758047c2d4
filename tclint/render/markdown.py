"""A report to paste into a page, a comment or a job summary."""

from __future__ import annotations

import re

from tclint.diagnostic import Diagnostic, printable
from tclint.render.base import Renderer
from tclint.render.closing import closing
from tclint.render.people import row_name, unforged
from tclint.report import FileReport, Summary
from tclint.source import Source

_HEAD = "| line | activity | severity | what | rule |\n|--:|---|---|---|---|\n"
_SPECIAL = re.compile(r"[\\*_\[\]#|<>~$&@]|:(?=//)|(?<=www)\.")


class MarkdownRenderer(Renderer):
    """A heading and a table per plan; nothing of a plan's text becomes markup."""

    def file(self, report: FileReport) -> str:
        """The table of one file."""
        source = report.source
        if source is None or not report.diagnostics:
            return ""
        rows = "".join(_row(diagnostic, source) for diagnostic in report.diagnostics)
        return f"## {_code(report.path)}\n\n{_HEAD}{rows}\n"

    def finish(self, summary: Summary, exit_code: int) -> str:
        """Files that could not be read, the counts and the profile."""
        errors = "".join(f"- {_code(file)}: {_with_code(message)}\n" for file, message in summary.errors)
        return errors + ("\n" if errors else "") + closing(summary)


def _row(diagnostic: Diagnostic, source: Source) -> str:
    line = source.position(diagnostic.span.start).line
    text = f"{diagnostic.message}; {diagnostic.help}" if diagnostic.help else diagnostic.message
    name = _code(diagnostic.activity) if diagnostic.activity else row_name(diagnostic)
    return f"| {line} | {name} | {diagnostic.severity} | {_with_code(text)} | {diagnostic.rule} |\n"


def _with_code(message: str) -> str:
    """A message whose quoted texts are shown as code; all of it is where the quoting does not come out even."""
    parts = message.split("`")
    if len(parts) % 2 == 0:
        return _code(message)
    return "".join(_code(part) if number % 2 else _escaped(part) for number, part in enumerate(parts))


def _code(text: str) -> str:
    """A text as code, where no sign means anything, and no name or number becomes a link.

    Two signs need care: a backtick would end the code, and a bar the table's cell, even behind a backslash.
    """
    shown = unforged(printable(text)).replace("`", "'").replace("\\|", "\\ |").replace("|", "\\|")
    return f"`{shown}`" if shown.strip() else ""


def _escaped(text: str) -> str:
    """A rule's own words, in which no sign means anything to Markdown or HTML."""
    return _SPECIAL.sub(r"\\\g<0>", unforged(printable(text)))
