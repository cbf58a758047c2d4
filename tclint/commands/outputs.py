"""Where the results of a run go, and how they look there."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from typing import Literal, TextIO

from tclint.errors import TclintError
from tclint.paths import inside, repository_of, upwards
from tclint.render.base import Renderer, Setting
from tclint.report import Summary

Target = tuple[str, str | None]
"""A format, and the file that it goes to; None for standard output."""
_HOLDS_BOTH = {"json", "json-lines", "markdown", "statistics"}
"""The formats that hold statistics beside the diagnostics, or nothing else."""

_WITH_PAGE = {"github", "statistics"}
"""The formats that leave the rest to the job summary."""


def targets(formats: Sequence[Target], output: str | None, *, has_statistics: bool) -> list[Target]:
    """What is written where; on standard output, statistics stand in place of a format that cannot hold them.

    Args:
        formats: what is asked for.
        output: the file for the format that names none.
        has_statistics: whether statistics are asked for.

    Raises:
        TclintError: two formats go to the same place.
    """
    chosen = list(formats)
    if has_statistics:
        chosen = [target for target in chosen if target[1] is not None or target[0] in _HOLDS_BOTH]
        if all(file is not None for _, file in chosen):
            chosen.insert(0, ("statistics", None))
    chosen = [(name, file or output) for name, file in chosen]
    if len({file for _, file in chosen}) < len(chosen):
        raise TclintError("two output formats go to the same place: give each a file of its own, as `json=report.json`")
    return chosen


class Output:
    """One output: a renderer and where its text goes."""

    def __init__(
        self, made: Renderer, file: str | None, stack: contextlib.ExitStack, mode: Literal["w", "a"] = "w"
    ) -> None:
        self.renderer = made
        self.stream: TextIO = sys.stdout
        self.is_first = True
        if file is not None:
            try:
                self.stream = stack.enter_context(
                    open(file, mode, encoding="utf-8", errors="backslashreplace", newline="\n")  # noqa: SIM115
                )
            except OSError as error:
                raise TclintError(f"cannot write {file}: {error.strerror or error}") from None

    def start(self) -> None:
        """Write what stands before the first file."""
        self.stream.write(self.renderer.start())

    def write(self, text: str) -> None:
        """Write the text of one file, if it has one."""
        text = text and self.renderer.passed(text)
        if text:
            self.stream.write(text if self.is_first else self.renderer.separator + text)
            self.is_first = False

    def finish(self, summary: Summary, code: int) -> None:
        """Write what stands behind the last file."""
        self.stream.write(self.renderer.finish(summary, code))
        self.stream.flush()


def is_disturbed(outputs: list[Output]) -> bool:
    """Whether diagnostics appear on the terminal, among which a progress bar would stand, while the run goes on."""
    from tclint.render.statistics import StatisticsRenderer

    return sys.stdout.isatty() and any(
        output.stream is sys.stdout and not isinstance(output.renderer, StatisticsRenderer) for output in outputs
    )


def is_same_file(target: str, file: str) -> bool:
    """Whether two paths lead to one file that is there."""
    return os.path.exists(target) and os.path.exists(file) and os.path.samefile(target, file)


def is_wanted(choice: str, file: str | None) -> bool:
    """Whether colours are wanted: NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE are the usual switches."""
    if choice != "auto" or file is not None:
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") != "0":
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def fitting_format(file: str | None) -> str:
    """The format that is meant by `auto`: what the service shows in which the command runs, else full.

    GitLab shows nothing of a log, but reads a report from a file, which only its pipeline can name.
    """
    if file is None and os.environ.get("GITHUB_ACTIONS") == "true":
        return "github"
    if file is None and os.environ.get("TF_BUILD", "").lower() == "true":
        return "azure"
    return "full"


def web_address() -> str:
    """Where the files of the commit that is checked can be read, if GitHub says so."""
    parts = [os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA")]
    return "{}/{}/blob/{}/".format(*parts) if all(parts) else ""


def job_summary_file(name: str, file: str | None) -> str:
    """The file that becomes the summary of a job, beside annotations or statistics in its log; "" elsewhere.

    A container may know its name without being able to reach it.
    """
    summary = os.environ.get("GITHUB_STEP_SUMMARY", "") if name in _WITH_PAGE and file is None else ""
    folder = os.path.dirname(os.path.abspath(summary))
    return summary if os.access(summary if os.path.exists(summary) else folder, os.W_OK) else ""


def job_summary(setting: Setting, stack: contextlib.ExitStack) -> Output:
    """The output to the job summary, behind what the step has written there already."""
    from tclint.render.job_summary import LARGEST, JobSummaryRenderer

    file = job_summary_file("github", None)
    written = os.path.getsize(file) if os.path.exists(file) else 0
    return Output(JobSummaryRenderer(setting, LARGEST - written), file, stack, "a")


def repository_root() -> str:
    """The repository's root, or where the command runs where there is none.

    GitHub's workspace holds the repository, at its top or, where a workflow wants it so, in a folder below.
    """
    here = os.getcwd()
    workspace = os.path.realpath(os.environ.get("GITHUB_WORKSPACE") or here)
    folders = list(upwards(here))
    if not os.environ.get("GITHUB_WORKSPACE") or workspace not in folders:
        return repository_of(here) or here
    roots = [
        folder for folder in folders[: folders.index(workspace) + 1] if os.path.exists(os.path.join(folder, ".git"))
    ]
    return roots[-1] if roots else workspace


def below(root: str) -> str:
    """Where the command runs, as seen from a directory above: `plans/`, or "" in that directory itself."""
    path = inside(os.getcwd(), root)
    return f"{path}/" if path else ""


def checked_commit() -> tuple[str, str]:
    """The address of the repository and the name of the commit, where GitHub, GitLab or Azure Pipelines tells them."""
    environ = os.environ
    if environ.get("GITHUB_REPOSITORY"):
        address = f"{environ.get('GITHUB_SERVER_URL', '')}/{environ['GITHUB_REPOSITORY']}"
        revision = environ.get("GITHUB_SHA", "")
    else:
        address = environ.get("CI_PROJECT_URL") or environ.get("BUILD_REPOSITORY_URI", "")
        revision = environ.get("CI_COMMIT_SHA") or environ.get("BUILD_SOURCEVERSION", "")
    return (address, revision) if address.startswith(("https://", "http://")) and revision else ("", "")
