"""One run of `tclint check`: configuration, files, outputs, exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from tclint.commands.outputs import (
    Output,
    Target,
    below,
    checked_commit,
    fitting_format,
    is_disturbed,
    is_same_file,
    is_wanted,
    job_summary,
    job_summary_file,
    repository_root,
    targets,
    web_address,
)
from tclint.config import Config, Layer, find_config, load_config, looks_like_assignment, parse_assignment
from tclint.discovery import Discovery
from tclint.errors import EXIT_CLEAN, EXIT_DIAGNOSTICS, EXIT_FAILURE, EXIT_NOTHING_TO_LINT, TclintError
from tclint.linter import Linter, Options
from tclint.paths import STDIN, shown_path
from tclint.registry import load_registry
from tclint.render import AUTO, renderer
from tclint.render.base import Look, Renderer, Setting
from tclint.render.people import shown_text
from tclint.report import Summary
from tclint.runner import Runner, stdin_path

if TYPE_CHECKING:
    from tclint.earlier import Comparison

_COMMAND_LINE = "command line"
_OPTIONS = (
    "profile", "framework", "preview", "min_severity", "fail_on", "max_warnings", "force_exclude", "respect_gitignore",
)  # fmt: skip
_LONG_RUN = 200
"""So many files take long enough for a progress bar."""


class CheckRun:
    """The values of the command line, by the names of its options."""

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
    configs: tuple[str, ...] = ()
    isolated: bool = False
    exclude: Sequence[str] = ()
    preview: bool | None = None
    force_exclude: bool | None = None
    respect_gitignore: bool | None = None
    no_ignores: bool = False
    stdin_filename: str | None = None
    jobs: int | None = None
    show_files: bool = False
    show_settings: bool = False

    def __init__(self, paths: tuple[str, ...], options: Mapping[str, Any]) -> None:
        """Take the command line's values; an option that is not among them has its default from above."""
        self.paths = paths or (os.curdir,)
        for name, value in options.items():
            setattr(self, name, value)
        self._configs: dict[str | None, Config] = {}
        self._linters: dict[str | None, Linter] = {}
        self._files: dict[str, str | None] = {}
        self._comparison: Comparison | None = None
        self._has_statistics = False

    def run(self) -> int:
        """Do what was asked for and give the exit code."""
        self.registry = load_registry()
        if "" in self.paths:
            raise TclintError("an empty path names no file: leave it out, or write `.` for the current directory")
        self._check_options()
        main = self.config_for(self._called(self.paths[0]))
        if self.previous is not None and self.against is not None:
            raise TclintError("`--previous` and `--against` cannot go together: leave one of them out")
        if self.show_settings:
            return self._show_settings(main)
        files = self._found()
        if self.show_files:
            sys.stdout.write("".join(f"{shown_text(file.replace(os.sep, '/'))}\n" for file in files))
            return EXIT_CLEAN if files else EXIT_NOTHING_TO_LINT
        if not files and self.paths and all(map(os.path.isfile, self.paths)):
            return EXIT_CLEAN  # every file that was named is excluded, as a commit hook may well find
        if not files:
            where = ", ".join(map(shown_path, self.paths))
            _complain(f"no plan found in {where}: name the file, or see `include` in the configuration")
            return EXIT_NOTHING_TO_LINT
        self._comparison = self._compared(files)
        return self._check(files, main)

    def _check_options(self) -> None:
        """Refuse what cannot go together, and names of rules that there are not.

        The other values are known to be good; so a configuration's validation, which is slow, is not needed for them.
        """
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

    def _compared(self, files: Sequence[str]) -> Comparison | None:
        """What the plans are to be compared with."""
        if self.against is not None:
            from tclint.revisions import Against

            return Against(self.against, files, stdin_path(self.stdin_filename))
        if self.previous is None:
            return None
        if len(files) > 1:
            raise TclintError(
                f"`--previous` is for one plan, but {len(files)} were found: name the one, or compare each with its "
                "own version in git by `--against REVISION`"
            )
        from tclint.revisions import named_plan

        return named_plan(self.previous, self._called(files[0]))

    # Configuration

    def _called(self, path: str) -> str:
        """The path by which a file's configuration is found: standard input lies where it is said to lie."""
        return stdin_path(self.stdin_filename) if path == STDIN else path

    def config_for(self, path: str) -> Config:
        """The configuration that holds for a path: the nearest file's, or the one that was named."""
        file = self._config_file(path)
        if file not in self._configs:
            self._configs[file] = load_config(file, self.registry, self._assigned(), self._options(file))
        return self._configs[file]

    def _config_file(self, path: str) -> str | None:
        named = [text for text in self.configs if not looks_like_assignment(text)]
        if named:
            return named[-1]
        if self.isolated:
            return None
        folder = os.path.abspath(path if os.path.isdir(path) else os.path.dirname(path))
        if folder not in self._files:
            self._files[folder] = find_config(folder)
        return self._files[folder]

    def _assigned(self) -> list[Layer]:
        """What `--config KEY=VALUE` sets."""
        return [
            (f"{_COMMAND_LINE} (`--config`)", parse_assignment(text))
            for text in self.configs
            if looks_like_assignment(text)
        ]

    def _options(self, file: str | None) -> list[Layer]:
        """What the other options set, as further layers of the configuration."""
        own = {name.replace("_", "-"): value for name in _OPTIONS if (value := getattr(self, name)) is not None}
        if self.severity:
            own["severity"] = dict(self.severity)
        layers = [
            (f"{_COMMAND_LINE} (`--{'no-' if value is False else ''}{key}`)", {key: value})
            for key, value in own.items()
        ]
        if self.select:
            # It starts afresh; the other options add to what is configured.
            afresh = {"select": self.select, "extend-select": [], "ignore": []}
            layers.append((f"{_COMMAND_LINE} (`--select`)", afresh))
        return layers + self._additions(file)

    def _additions(self, file: str | None) -> list[Layer]:
        added = {"extend-select": self.extend_select, "ignore": self.ignore, "exclude": self.exclude}
        if not any(added.values()):
            return []
        configured = load_config(file, self.registry, self._assigned()).settings
        before = {
            "extend-select": [] if self.select else configured.extend_select,
            "ignore": [] if self.select else configured.ignore,
            "exclude": configured.exclude,
        }
        return [
            (f"{_COMMAND_LINE} (`--{key}`)", {key: [*before[key], *values]}) for key, values in added.items() if values
        ]

    def linter_for(self, path: str) -> Linter:
        """The linter that holds for a path."""
        config = self.config_for(path)
        linter = self._linters.get(config.file)
        if linter is None:
            today = self.today or date.today()  # noqa: DTZ011 - the user's day, where the user is
            options = Options(today, self.framework, not self.no_ignores, self._comparison, self._has_statistics)
            linter = self._linters[config.file] = Linter(config.settings, self.registry, options, config.root)
        return linter

    def _show_settings(self, config: Config) -> int:
        from tclint.commands.settings import settings_text

        sys.stdout.write(settings_text(config))
        return EXIT_CLEAN

    # Files

    def _found(self) -> list[str]:
        """The files to check, each once, found by the configuration of the path that leads to them."""
        files: dict[str, str] = {}
        for path in self.paths:
            for file in self._discovery(self._called(path)).files(path, self._called(path)):
                files.setdefault(os.path.abspath(file), file)
        return list(files.values())

    def _discovery(self, path: str) -> Discovery:
        config = self.config_for(path)
        settings = config.settings
        return Discovery(
            config.root,
            settings.include,
            settings.exclude,
            force_exclude=settings.force_exclude,
            respect_gitignore=settings.respect_gitignore,
        )

    # Checking

    def _check(self, files: Sequence[str], config: Config) -> int:
        formats = self.formats or ((config.settings.output_format, None),)
        self._has_statistics = self.statistics or any(name == "statistics" for name, _ in formats)
        linter = self.linter_for(self._called(self.paths[0]))
        selection = linter.selection
        summary = Summary(config.settings.profile, switched_off=selection.switched_off)
        if not selection.has_ladder:
            summary.ladder = None
        if self._has_statistics:
            summary.pictures = []
        with contextlib.ExitStack() as stack:
            outputs = [Output(*output, stack) for output in self._outputs(linter, formats, files)]
            settings = [output.renderer.setting for output in outputs]
            outputs += [job_summary(setting, stack) for setting in settings if setting.has_job_summary]
            runner = Runner(self.linter_for, [output.renderer for output in outputs], self.stdin_filename)
            for output in outputs:
                output.start()
            running = runner.run(files, summary, self.jobs)
            for texts in self._watched(running, outputs, len(files)):
                for output, text in zip(outputs, texts, strict=True):
                    output.write(text)
            code = self._exit_code(summary, config)
            for output in outputs:
                output.finish(summary, code)
        for file, message in summary.errors:
            _complain(f"{file}: {message}")
        return code

    def _watched(self, texts: Iterator[list[str]], outputs: list[Output], count: int) -> Iterator[list[str]]:
        """The texts, with a progress bar beside them where a person waits and the output goes elsewhere."""
        if count < _LONG_RUN or not sys.stderr.isatty() or is_disturbed(outputs):
            yield from texts
            return
        import click

        with click.progressbar(texts, length=count, label="Checking plans", file=sys.stderr) as watched:
            yield from watched

    def _exit_code(self, summary: Summary, config: Config) -> int:
        if summary.errors or summary.has_crash:
            return EXIT_FAILURE
        failed = summary.fails(config.settings.fail_on, config.settings.max_warnings)
        return EXIT_DIAGNOSTICS if failed else EXIT_CLEAN

    def _outputs(
        self, linter: Linter, formats: Sequence[Target], files: Sequence[str]
    ) -> list[tuple[Renderer, str | None]]:
        chosen = targets(formats, self.output, has_statistics=self.statistics)
        for _, target in chosen:
            if target is not None and any(is_same_file(target, file) for file in files):
                raise TclintError(f"the result cannot be written to {shown_path(target)}, which is a plan to check")
        return [(self._renderer(name, file, linter), file) for name, file in chosen]

    def _renderer(self, name: str, file: str | None, linter: Linter) -> Renderer:
        if name == AUTO:
            name = fitting_format(file)
        look = Look(
            is_wanted(self.color, file),
            self.hyperlinks == "always" or (self.hyperlinks == "auto" and is_wanted("auto", file)),
        )
        root = repository_root()
        setting = Setting(
            self.registry,
            linter.selection,
            look,
            below(root),
            web_address(),
            bool(job_summary_file(name, file)),
            self.sarif_suppressed == "include",
            self.sarif_category.rstrip("/"),
            checked_commit(),
            root,
            self._has_statistics,
        )
        return renderer(name, setting)


def _complain(message: str) -> None:
    with contextlib.suppress(OSError, ValueError):  # where nobody can be told, the exit code still says it
        sys.stderr.write(f"tclint: {shown_text(message)}\n")
