"""How often each rule spoke and how much of each plan can be checked, instead of the diagnostics."""

from __future__ import annotations

from tclint.render.base import Renderer
from tclint.render.closing import closing
from tclint.render.picture import text_table
from tclint.report import FileReport, Summary


class StatisticsRenderer(Renderer):
    """A line per rule, the most frequent first, and the plans' picture."""

    def file(self, report: FileReport) -> str:
        """Nothing: only the sums are shown."""
        return ""

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The tables and the closing lines."""
        ranked = summary.ranked_rules()
        width = max((len(str(count)) for _, _, count in ranked), default=1)
        lines = [f"{str(count).rjust(width)}  {severity.ljust(7)}  {rule}\n" for rule, severity, count in ranked]
        return "\n".join(filter(None, ("".join(lines), text_table(summary.pictures or []), closing(summary))))
