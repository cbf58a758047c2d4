"""What every renderer is: three functions from a part of the report to its text."""

from __future__ import annotations

from collections.abc import Callable
from posixpath import normpath
from typing import TYPE_CHECKING

from tclint.named_tuples import NamedTuple
from tclint.paths import inside

if TYPE_CHECKING:
    from tclint.registry import Registry
    from tclint.report import FileReport, Summary
    from tclint.selection import Selection


class Look(NamedTuple):
    """How an output for people looks.

    Attributes:
        has_colour: whether terminal colours are wanted.
        has_links: whether terminal hyperlinks are wanted.
    """

    has_colour: bool = False
    has_links: bool = False


class Setting(NamedTuple):
    """What a renderer may know besides the reports.

    Attributes:
        registry: the installed rules.
        select: gives the rules of this run.
        look: for outputs for people.
        root: what is put before a file's name so that it becomes relative to the repository's root, or "".
        web: the address of the repository's root at the commit that is checked, with `/` at its end, or "".
        has_job_summary: whether a job summary is written beside the log.
        with_suppressed: whether SARIF holds what comments silence and what is known, marked as such.
        sarif_category: what tells this run from others of the tool on the same commit.
        commit: the address of the repository and the name of the commit that is checked, or two empty texts.
        top: the repository's root as an absolute path, or "".
        has_statistics: whether sums are wanted, in place of the diagnostics where a format has no room for both.
        has_base: whether there is a baseline or a revision by which diagnostics are new.
    """

    registry: Registry
    select: Callable[[], Selection]
    look: Look = Look()
    root: str = ""
    web: str = ""
    has_job_summary: bool = False
    with_suppressed: bool = False
    sarif_category: str = "tclint"
    commit: tuple[str, str] = ("", "")
    top: str = ""
    has_statistics: bool = False
    has_base: bool = False

    @property
    def selection(self) -> Selection:
        """The rules of this run; what needs none of them does not load them."""
        return self.select()

    def repository_path(self, path: str) -> str:
        """A file's name relative to the repository's root; the whole path of a file that lies elsewhere."""
        if path.startswith("/"):
            return (self.top and inside(normpath(path), self.top)) or path
        return normpath(f"{self.root}{path}")


class Renderer:
    """Turns reports into text, one file at a time, so that a run's memory does not grow with its plans.

    Attributes:
        separator: what stands between the texts of two files that are not empty.
        needs_fingerprints: whether diagnostics must carry theirs.
    """

    separator = ""
    needs_fingerprints = False

    def __init__(self, setting: Setting) -> None:
        """Take what holds for the whole run."""
        self.setting = setting

    def start(self) -> str:
        """What stands before the first file."""
        return ""

    def file(self, report: FileReport) -> str:
        """The text of one file; "" if there is nothing to say."""
        raise NotImplementedError

    def passed(self, text: str) -> str:
        """What of a file's text is written now; what is held back comes with `finish`, and must be bounded.

        `file` may run in another process; this is called in the one that writes, file by file in order.
        """
        return text

    def finish(self, summary: Summary, exit_code: int) -> str:
        """What stands behind the last file."""
        return ""
