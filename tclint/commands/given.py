"""What the command line says, and what follows from it for each file."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from tclint.commands.configurations import Configurations
from tclint.config import looks_like_assignment
from tclint.discovery import Discovery
from tclint.errors import EXIT_NOTHING_TO_LINT, TclintError
from tclint.paths import STDIN, shown_path
from tclint.registry import load_registry
from tclint.render.people import shown_text
from tclint.runner import stdin_path
from tclint.source import Source

if TYPE_CHECKING:
    from tclint.baseline import Baseline
    from tclint.earlier import Comparison
    from tclint.git import Index
    from tclint.known import Base
    from tclint.linter import Linter, Options

_OPTIONS = (
    "profile", "framework", "preview", "min_severity", "fail_on", "max_warnings", "force_exclude", "respect_gitignore",
)  # fmt: skip
_EXCLUSIVE = (("previous", "against"), ("baseline", "no_baseline"))


class Given:
    """What the command line says, and what follows from it for each file.

    Attributes:
        registry: the installed rules.
        configurations: which configuration holds where.
        comparison: what plans are compared with, besides what they name themselves.
        baselines: the baselines by their paths.
        base: what there was before a change.
        has_statistics: whether each plan's picture is wanted.

    The others are the options, by their names.
    """

    paths: tuple[str, ...]
    profile: str | None = None
    framework: str | None = None
    select: Sequence[str] = ()
    extend_select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    severity: tuple[tuple[str, str], ...] = ()
    min_severity: str | None = None
    fail_on: str | None = None
    max_warnings: int | None = None
    formats: tuple[tuple[str, str | None], ...] = ()
    output: str | None = None
    sarif_suppressed: str = "omit"
    sarif_category: str = "tclint"
    statistics: bool = False
    color: str = "auto"
    hyperlinks: str = "never"
    today: date | None = None
    previous: str | None = None
    against: str | None = None
    baseline: str | None = None
    no_baseline: bool = False
    changed_since: str | None = None
    staged: bool = False
    configs: tuple[str, ...] = ()
    isolated: bool = False
    exclude: Sequence[str] = ()
    preview: bool | None = None
    force_exclude: bool | None = None
    respect_gitignore: bool | None = None
    no_ignores: bool = False
    stdin_filename: str | None = None
    jobs: int | None = None
    no_cache: bool = False
    show_files: bool = False
    show_settings: bool = False

    def __init__(self, paths: tuple[str, ...], options: Mapping[str, Any]) -> None:
        """Take the command line's values; an option that is not among them has its default from above."""
        self.paths = paths or (os.curdir,)
        for name, value in options.items():
            setattr(self, name, value)
        self._linters: dict[str | None, Linter] = {}
        self.comparison: Comparison | None = None
        self.baselines: Mapping[str, Baseline] = {}
        self.base: Base | None = None
        self._index: Index | None = None
        self.has_statistics = False

    def start(self) -> None:
        """Look at the options.

        Raises:
            TclintError: some cannot go together, or name what there is not.
        """
        self.registry = load_registry()
        if "" in self.paths:
            raise TclintError("an empty path names no file: leave it out, or write `.` for the current directory")
        self._check_options()
        self.configurations = self._configurations()

    def nothing_found(self) -> int:
        """Say that there is no plan and give the exit code."""
        where = ", ".join(map(shown_path, self.paths))
        complain(f"no plan found in {where}: name the file, or see `include` in the configuration")
        return EXIT_NOTHING_TO_LINT

    def _check_options(self) -> None:
        """Refuse what cannot go together, and names of rules that there are not.

        The other values are known to be good; so a configuration's validation, which is slow, is not needed for them.
        """
        for one, other in _EXCLUSIVE:
            if getattr(self, one) and getattr(self, other):
                options = f"`--{one}` and `--{other}`".replace("_", "-")
                raise TclintError(f"{options} cannot go together: leave one of them out")
        if self.baseline == "":
            raise TclintError("`--baseline` names no file: write its path, or leave the option out")
        if self.staged and STDIN in self.paths:
            raise TclintError("`--staged` and `-` cannot go together: leave one of them out")
        named = [text for text in self.configs if not looks_like_assignment(text)]
        if self.isolated and named:
            raise TclintError("`--isolated` and a configuration file cannot go together: leave one of them out")
        if len(named) > 1:
            raise TclintError(f"only one configuration file can be used, but --config names {' and '.join(named)}")
        for option in ("select", "extend_select", "ignore", "severity"):
            for value in getattr(self, option):
                try:
                    self.registry.match(value[0] if option == "severity" else value)
                except TclintError as error:
                    raise TclintError(f"`--{option.replace('_', '-')}`: {error}") from None

    # Configuration

    def called(self, path: str) -> str:
        """The path by which a file's configuration is found: standard input lies where it is said to lie."""
        return stdin_path(self.stdin_filename) if path == STDIN else path

    def _configurations(self) -> Configurations:
        own = {name.replace("_", "-"): getattr(self, name) for name in _OPTIONS}
        own["severity"] = dict(self.severity) or None
        lists = {
            "select": self.select, "extend-select": self.extend_select, "ignore": self.ignore, "exclude": self.exclude,
        }  # fmt: skip
        return Configurations(self.registry, self.configs, own, lists, is_isolated=self.isolated)

    def linter_for(self, path: str) -> Linter:
        """The linter that holds for a path."""
        config = self.configurations.of_path(path)
        linter = self._linters.get(config.file)
        if linter is None:
            options = self.plain_options()._replace(
                comparison=self.comparison,
                has_statistics=self.has_statistics,
                baseline=self.baselines.get(self.baseline_of(path) or ""),
                base=self.base,
            )
            from tclint.linter import Linter

            linter = self._linters[config.file] = Linter(config.settings, self.registry, options, config.root)
        return linter

    @cached_property
    def day(self) -> date:
        """The day of the run, however long it takes."""
        return self.today or date.today()  # noqa: DTZ011 - the user's day, where the user is

    def plain_options(self) -> Options:
        """What holds for the whole run, but for what plans are compared with."""
        from tclint.linter import Options

        return Options(self.day, self.framework, not self.no_ignores)

    @property
    def earlier_plan(self) -> Comparison | None:
        """The one plan that all are compared with, whatever their own versions."""
        return None if self.previous is None else self.comparison

    def baseline_of(self, path: str) -> str | None:
        """The path of the baseline that holds for a file."""
        if self.no_baseline:
            return None
        return self.baseline or self.configurations.of_path(path).settings.baseline

    def read(self, path: str, name: str) -> Source:
        """The text to check at a path, by the name under which it is reported.

        Raises:
            OSError: it cannot be read.
            TclintError: git cannot give it.
        """
        return Source.read(path, name) if self._index is None else self._index.read(path, name)

    # Files

    def found(self) -> list[str]:
        """The files to check, each once, found by the configuration of the path that leads to them."""
        if self.staged:
            from tclint.git import Index

            self._index = Index()
        files: dict[str, str] = {}
        for path in self.paths:
            discovery = self._discovery(self.called(path))
            found = discovery.files(path, self.called(path))
            for file in found if self._index is None else _staged(path, found, discovery, self._index):
                files.setdefault(os.path.abspath(file), file)
        return list(files.values())

    def _discovery(self, path: str) -> Discovery:
        config = self.configurations.of_path(path)
        settings = config.settings
        return Discovery(
            config.root,
            settings.include,
            settings.exclude,
            force_exclude=settings.force_exclude,
            respect_gitignore=settings.respect_gitignore,
        )


def _staged(path: str, found: Iterable[str], discovery: Discovery, index: Index) -> Iterator[str]:
    """Which of the files that a path leads to will be committed, and those that only lie in git's index.

    Raises:
        TclintError: a file that was named will not be.
    """
    if not os.path.isdir(path):
        for file in found:
            if not index.has(file):
                raise TclintError(f"git has no staged version of {shown_path(file)}: `git add` it first")
            yield file
        return
    yield from filter(index.has, found)
    yield from (file for file in index.below(path) if not os.path.lexists(file) and discovery.would_find(file))


def complain(message: str) -> None:
    """Say on standard error what went wrong, in one line."""
    with contextlib.suppress(OSError, ValueError):  # where nobody can be told, the exit code still says it
        sys.stderr.write(f"tclint: {shown_text(message)}\n")
