"""The job summary on GitHub: a page for people who never open the log."""

from __future__ import annotations

import os
from urllib.parse import quote as percent_encoded

from tclint.diagnostic import PROFILES, SEVERITIES, Diagnostic
from tclint.render.base import Renderer, Setting
from tclint.render.closing import closing
from tclint.render.markdown import HEAD, code, row, with_code
from tclint.report import FileReport, Summary, profile_met

LARGEST = 1024 * 1024
"""Bytes of a step's summary; GitHub throws a larger one away."""
_RESERVE = 4096
"""Bytes for the title, the closing lines and the line that says what is left out."""
_OVERVIEW = "| plan | errors | warnings | notes | profile met |"
_RULER = "|---|--:|--:|--:|---|"
_NEXT = "\f"
"""Between the parts of a file's text; no text that is made to be shown holds one."""


class JobSummaryRenderer(Renderer):
    """A table of the plans, then the diagnostics of each, the worst first, with links to the lines.

    Where statistics are wanted, the plans' picture in that table stands in place of the diagnostics.
    """

    def __init__(self, setting: Setting, room: int = LARGEST) -> None:
        """Begin with nothing held back.

        Args:
            setting: what holds for the run.
            room: how many bytes may be written; so many are held at most.
        """
        super().__init__(setting)
        self._is_full = room < _RESERVE
        room = max(room - _RESERVE, 0)
        self._plans = _Bounded(room // 4)
        self._rows = _Bounded(room - room // 4)

    def file(self, report: FileReport) -> str:
        """The rows of the overview, then the heading and rows of the file's own table."""
        path = self.setting.repository_path(report.path)
        address = self._address(path)
        name = f"[{code(path)}]({address})" if address else code(path)
        if report.source is None:
            return f"| {name} | | | | {with_code(report.error)} |\n"
        parts = [_plans(report, name, has_ladder=self.setting.selection.has_ladder)]
        if report.diagnostics and not self.setting.has_statistics:
            parts.append(f"\n### {code(path)}\n\n{HEAD}")
            parts += [row(diagnostic, report.source, address) for diagnostic in sorted(report.diagnostics, key=_rank)]
        return _NEXT.join(parts)

    def passed(self, text: str) -> str:
        """Nothing: everything is held back, as far as there is room."""
        overview, *table = text.split(_NEXT)
        for line in overview.splitlines(keepends=True):
            self._plans.add(line)
        if table:
            heading, first, *others = table
            for part in (heading + first, *others):
                self._rows.add(part)
        return ""

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The whole page; nothing where the step has left no room: GitHub throws away what is too large as a whole."""
        if self._is_full:
            return ""
        overview = ["\n", self._head(), *self._plans.texts] if self._plans.texts else []
        head = f"\n## Action plans\n\n{closing(summary)}"
        return "".join((head, *overview, *self._rows.texts, self._left_out()))

    def _head(self) -> str:
        if not self.setting.has_statistics:
            return f"{_OVERVIEW}\n{_RULER}\n"
        from tclint.render.picture import HEADS

        return f"{_OVERVIEW} {' | '.join(HEADS)} |\n{_RULER}{'--:|' * len(HEADS)}\n"

    def _address(self, path: str) -> str:
        """Where a file can be read, or ""."""
        if not self.setting.web or path.startswith(("/", "../")):
            return ""
        return self.setting.web + percent_encoded(os.fsencode(path))

    def _left_out(self) -> str:
        plans, rows = self._plans.left_out, self._rows.left_out
        if not plans and not rows:
            return ""
        left_out = f"Left out, since a job summary holds 1 MiB: diagnostics {rows}, plans {plans}"
        return f"\n{left_out}. The log has every diagnostic.\n"


class _Bounded:
    """Texts up to a size; after the first that does not fit, all others are only counted."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.texts: list[str] = []
        self.left_out = 0

    def add(self, text: str) -> None:
        size = len(text.encode("utf-8", "backslashreplace"))
        if self.left_out or size > self.room:
            self.left_out += 1
        else:
            self.room -= size
            self.texts.append(text)


def _rank(diagnostic: Diagnostic) -> tuple[int, int]:
    return -SEVERITIES.index(diagnostic.severity), PROFILES.index(diagnostic.profile)


def _plans(report: FileReport, name: str, *, has_ladder: bool) -> str:
    """A row for each plan of a file."""
    counts = [dict.fromkeys(SEVERITIES, 0) for _ in report.plans]
    for diagnostic in report.diagnostics:
        counts[diagnostic.document][diagnostic.severity] += 1
    rows = []
    for number, (count, ladder) in enumerate(zip(counts, report.plans, strict=True), 1):
        which = f", plan {number}" if len(counts) > 1 else ""
        figures = " | ".join(str(count[severity]) for severity in reversed(SEVERITIES))
        met = (profile_met(ladder) or "none") if has_ladder else "not asked"
        rows.append(f"| {name}{which} | {figures} | {met} |{_picture(report, number)}\n")
    return "".join(rows)


def _picture(report: FileReport, number: int) -> str:
    """The further cells of a plan, where its picture is wanted."""
    if not report.pictures:
        return ""
    from tclint.render.picture import cells, of_plan

    return f" {' | '.join(cells(of_plan(report.pictures[number - 1])))} |"
