"""How often each rule spoke, instead of the diagnostics."""

from __future__ import annotations

from tclint.render.base import Renderer
from tclint.render.closing import closing
from tclint.report import FileReport, Summary


class StatisticsRenderer(Renderer):
    """A line per rule, the most frequent first."""

    def file(self, report: FileReport) -> str:
        """Nothing: only the sums are shown."""
        return ""

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The table and the closing lines."""
        ranked = sorted(summary.rules.items(), key=lambda item: (-item[1], item[0]))
        width = max((len(str(count)) for _, count in ranked), default=1)
        lines = [f"{str(count).rjust(width)}  {severity.ljust(7)}  {rule}\n" for (rule, severity), count in ranked]
        return "".join(lines) + ("\n" if lines else "") + closing(summary)
