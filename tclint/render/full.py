"""Source lines with the place underlined: for reading at a terminal."""

from __future__ import annotations

from pathlib import Path

from tclint.diagnostic import Diagnostic
from tclint.render.base import Renderer
from tclint.render.closing import closing, shown_text
from tclint.report import FileReport, Summary
from tclint.source import Source, Span

_WIDTH = 100
"""Columns of a source line that are shown; longer lines are cut around the place."""
_COLOURS = {"error": "31", "warning": "33", "note": "36", "label": "34", "help": "32", "dim": "2"}


class FullRenderer(Renderer):
    """One block per diagnostic: message, place, line, remedy."""

    def file(self, report: FileReport) -> str:
        """The blocks of one file."""
        source = report.source
        if source is None:
            return ""
        explained: set[str] = set()
        blocks = []
        for diagnostic in report.diagnostics:
            hint = diagnostic.rule not in explained
            explained.add(diagnostic.rule)
            blocks.append(self._block(diagnostic, source, hint=hint))
        return "".join(blocks)

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The counts and the profile."""
        return closing(summary)

    def _block(self, diagnostic: Diagnostic, source: Source, *, hint: bool) -> str:
        line, column = source.position(diagnostic.span.start)
        lines = sorted({line, *(source.position(label.span.start).line for label in diagnostic.labels)})
        margin = " " * len(str(lines[-1]))
        parts = [
            self._headline(diagnostic),
            f"{margin} {self._paint('-->', 'dim')} {self._place(source.path, line, column)}",
            f"{margin} |",
            *self._snippets(diagnostic, source, margin),
        ]
        if diagnostic.help:
            parts.append(f"{margin} = {self._paint('help:', 'help')} {shown_text(diagnostic.help)}")
        if hint:
            parts.append(f"{margin} = more: tclint explain {diagnostic.rule}")
        return "\n".join(parts) + "\n\n"

    def _headline(self, diagnostic: Diagnostic) -> str:
        severity = self._paint(diagnostic.severity, diagnostic.severity)
        return f"{severity}: {shown_text(diagnostic.message)} [{diagnostic.rule}]"

    def _place(self, path: str, line: int, column: int) -> str:
        shown = f"{shown_text(path)}:{line}:{column}"
        if not self.setting.look.has_links:
            return shown
        return f"\x1b]8;;{Path(path).absolute().as_uri()}\x1b\\{shown}\x1b]8;;\x1b\\"

    def _snippets(self, diagnostic: Diagnostic, source: Source, margin: str) -> list[str]:
        marks = [(diagnostic.span, "^", "", diagnostic.severity)]
        marks += [(label.span, "-", label.message, "label") for label in diagnostic.labels]
        marks.sort(key=lambda mark: mark[0].start)
        parts: list[str] = []
        previous = 0
        for span, sign, words, colour in marks:
            line = source.position(span.start).line
            if line != previous:
                if previous and line > previous + 1:
                    parts.append(f"{margin} …")
                number = str(line).rjust(len(margin))
            text, under = _underlined(source, span, line, sign)
            if line != previous:
                parts.append(f"{number} | {text}".rstrip())
            parts.append(f"{margin} | {self._paint(under, colour)}{' ' + shown_text(words) if words else ''}")
            previous = line
        return parts

    def _paint(self, text: str, colour: str) -> str:
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self.setting.look.has_colour else text


def _underlined(source: Source, span: Span, line: int, sign: str) -> tuple[str, str]:
    """A source line, cut around the place, and the line of signs below it."""
    start = span.start - source.line_start(line)
    whole = source.line(line)
    end = max(min(span.end - source.line_start(line), len(whole)), start + 1)
    first = 0 if end <= _WIDTH else max(0, min(start - _WIDTH // 4, len(whole) - _WIDTH))
    before, place, after = whole[first:start], whole[start:end], whole[end : first + _WIDTH]
    place = place[: first + _WIDTH - start]
    lead = "…" if first else ""
    text = f"{lead}{_flat(before)}{_flat(place)}{_flat(after)}{'…' if len(whole) > first + _WIDTH else ''}"
    return text, " " * (len(lead) + _width(_flat(before))) + sign * max(_width(_flat(place)), 1)


def _flat(text: str) -> str:
    """A piece of a source line as it is shown: blanks for tabs, nothing invisible."""
    return shown_text(text)


def _width(text: str) -> int:
    """How many columns a terminal gives a text."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(character) else 1 + (east_asian_width(character) in "WF") for character in text)
