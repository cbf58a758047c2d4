"""Source lines with the place underlined: for reading at a terminal."""

from __future__ import annotations

from tclint.diagnostic import SEVERITIES, Diagnostic, printable
from tclint.render.base import Renderer
from tclint.render.closing import closing
from tclint.render.people import shown_text, unmarked
from tclint.report import FileReport, Summary
from tclint.source import Source, Span

_WIDTH = 100
"""Columns of a source line that are shown; longer lines are cut around the place."""
_WITHOUT_WIDTH = {"Mn", "Me", "Cf"}
"""Unicode's categories of what is drawn upon the character before it, or not at all."""
_AS_EMOJI = "\ufe0f"
_JOINER = "\u200d"
_TINTS = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_COLOURS = {"error": "31", "warning": "33", "note": "36", "label": "34", "help": "32", "dim": "2"}


def _gravity(diagnostic: Diagnostic) -> int:
    return -SEVERITIES.index(diagnostic.severity)


class FullRenderer(Renderer):
    """One block per diagnostic: message, place, line, remedy."""

    def file(self, report: FileReport) -> str:
        """The blocks of one file: errors first, since nobody reads a long list to its end."""
        source = report.source
        if source is None:
            return ""
        explained: set[str] = set()
        blocks = []
        for diagnostic in sorted(report.diagnostics, key=_gravity):
            hint = diagnostic.rule in self.setting.registry.rules and diagnostic.rule not in explained
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
        from pathlib import Path

        return f"\x1b]8;;{Path(path).absolute().as_uri()}\x1b\\{shown}\x1b]8;;\x1b\\"

    def _snippets(self, diagnostic: Diagnostic, source: Source, margin: str) -> list[str]:
        marks: list[tuple[Span, str, str, str]] = [(diagnostic.span, "^", "", diagnostic.severity)]
        marks += [(label.span, "-", label.message, "label") for label in diagnostic.labels]
        marks.sort(key=lambda mark: mark[0].start)
        parts: list[str] = []
        previous = 0
        shown = ""
        for span, sign, words, colour in marks:
            line = source.position(span.start).line
            text, before, under = _underlined(source, span, line, sign)
            if 0 < previous < line - 1:
                parts.append(f"{margin} …")
            # A long line is cut around each place, so it may have to be shown once more.
            if line != previous or text != shown:
                parts.append(f"{str(line).rjust(len(margin))} | {text}".rstrip())
            said = f" {shown_text(words)}" if words else ""
            parts.append(f"{margin} | {before}{self._paint(under, colour)}{said}")
            previous, shown = line, text
        return parts

    def _paint(self, text: str, colour: str) -> str:
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self.setting.look.has_colour else text


def _underlined(source: Source, span: Span, line: int, sign: str) -> tuple[str, str, str]:
    """A source line, cut around the place, and what stands below it: blanks, then a sign for each column."""
    start = span.start - source.line_start(line)
    whole = unmarked(source.line(line))
    end = max(min(span.end - source.line_start(line), len(whole)), start + 1)
    first = 0 if end <= _WIDTH else max(0, min(start - _WIDTH // 4, len(whole) - _WIDTH))
    last = first + _WIDTH
    before = f"{'…' if first else ''}{printable(whole[first:start])}"
    place = printable(whole[start : min(end, last)])
    text = f"{before}{place}{printable(whole[end:last])}{'…' if len(whole) > last else ''}"
    return text, " " * _width(before), sign * max(_width(place), 1)


def _width(text: str) -> int:
    """How many columns a terminal gives a text; a joined or tinted emoji counts as one."""
    return len(text) if text.isascii() else sum(map(_columns, text, f" {text}"))


def _columns(character: str, before: str) -> int:
    """How many columns a character adds behind the one before it."""
    if character == _AS_EMOJI:
        return int(_columns_alone(before) == 1)
    return 0 if before == _JOINER or character in _TINTS else _columns_alone(character)


def _columns_alone(character: str) -> int:
    from unicodedata import category, east_asian_width

    return 0 if category(character) in _WITHOUT_WIDTH else 1 + (east_asian_width(character) in "WF")
