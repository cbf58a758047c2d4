"""A report to paste into a page, a comment or a job summary."""

from __future__ import annotations

import re

from tclint.diagnostic import Diagnostic, printable
from tclint.render.base import Renderer
from tclint.render.closing import closing
from tclint.render.people import full_message, row_name, unforged
from tclint.report import FileReport, Summary
from tclint.source import Source

HEAD = "| line | activity | severity | what | rule |\n|--:|---|---|---|---|\n"
"""The first lines of a table of diagnostics."""
_SPECIAL = re.compile(r"[\\*_\[\]#|<>~$&@]|:(?=//)|(?<=www)\.")


class MarkdownRenderer(Renderer):
    """A heading and a table per plan; nothing of a plan's text becomes markup."""

    def file(self, report: FileReport) -> str:
        """The table of one file."""
        source = report.source
        if source is None or not report.diagnostics:
            return ""
        rows = "".join(row(diagnostic, source) for diagnostic in report.diagnostics)
        return f"## {code(report.path)}\n\n{HEAD}{rows}\n"

    def finish(self, summary: Summary, exit_code: int) -> str:
        """Files that could not be read, the plans' picture where it is wanted, the counts and the profile."""
        errors = "".join(f"- {code(file)}: {with_code(message)}\n" for file, message in summary.errors)
        return "\n".join(filter(None, (errors, _picture(summary), closing(summary))))


def _picture(summary: Summary) -> str:
    if not summary.pictures:
        return ""
    from tclint.render.picture import HEADS, MEANING, cells, lines_of

    title, lines = lines_of(summary.pictures)
    last = len(lines) - 1
    names = [code(name) if number < last else name for number, (name, _) in enumerate(lines)]
    rows = "".join(
        f"| {' | '.join((name, *cells(counts)))} |\n" for name, (_, counts) in zip(names, lines, strict=True)
    )
    head = f"| {' | '.join((title, *HEADS))} |\n|---{'|--:' * len(HEADS)}|\n"
    return f"## Picture\n\n{head}{rows}\n{MEANING}\n"


def row(diagnostic: Diagnostic, source: Source, address: str = "") -> str:
    """A row of a table about one diagnostic; the line is a link, where the file has an address."""
    line = source.position(diagnostic.span.start).line
    place = f"[{line}]({address}#L{line})" if address else str(line)
    name = code(diagnostic.activity) if diagnostic.activity else row_name(diagnostic)
    text = with_code(full_message(diagnostic))
    return f"| {place} | {name} | {diagnostic.severity} | {text} | {diagnostic.rule} |\n"


def with_code(message: str) -> str:
    """A message whose quoted texts are shown as code; all of it is where the quoting does not come out even."""
    parts = message.split("`")
    if len(parts) % 2 == 0:
        return code(message)
    return "".join(code(part) if number % 2 else _escaped(part) for number, part in enumerate(parts))


def code(text: str) -> str:
    """A text as code, where no sign means anything, and no name or number becomes a link.

    Two signs need care: a backtick would end the code, and a bar the table's cell, even behind a backslash.
    """
    shown = unforged(printable(text)).replace("`", "'").replace("\\|", "\\ |").replace("|", "\\|")
    return f"`{shown}`" if shown.strip() else ""


def _escaped(text: str) -> str:
    """A rule's own words, in which no sign means anything to Markdown or HTML."""
    return _SPECIAL.sub(r"\\\g<0>", unforged(printable(text)))
