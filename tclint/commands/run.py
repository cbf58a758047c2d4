"""One run of `tclint check`: configuration, files, outputs, exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tclint.commands.given import Given, complain
from tclint.commands.memory import Memory
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
from tclint.config import Config
from tclint.errors import EXIT_CLEAN, EXIT_DIAGNOSTICS, EXIT_FAILURE, EXIT_NOTHING_TO_LINT, TclintError
from tclint.paths import shown_path
from tclint.render import AUTO, renderer
from tclint.render.base import Look, Renderer, Setting
from tclint.render.people import shown_text
from tclint.report import Summary
from tclint.runner import Runner, stdin_path

if TYPE_CHECKING:
    from tclint.earlier import Comparison
    from tclint.selection import Selection

_LONG_RUN = 200
"""So many files take long enough for a progress bar."""


class CheckRun(Given):
    """One run of `tclint check`."""

    def run(self) -> int:
        """Do what was asked for and give the exit code."""
        self.start()
        main = self.configurations.of_path(self.called(self.paths[0]))
        if self.show_settings:
            return self._show_settings(main)
        files = self.found()
        if self.show_files:
            sys.stdout.write("".join(f"{shown_text(file.replace(os.sep, '/'))}\n" for file in files))
            return EXIT_CLEAN if files else EXIT_NOTHING_TO_LINT
        if not files and self.paths and all(map(os.path.isfile, self.paths)):
            return EXIT_CLEAN  # every file that was named is excluded, as a commit hook may well find
        if not files:
            return self.nothing_found()
        self.prepare(files)
        return self._check(files, main)

    def prepare(self, files: Sequence[str]) -> None:
        """Find out what the plans are to be compared with.

        Raises:
            TclintError: it is not there, or cannot be read.
        """
        self.comparison = self._compared(files)
        if self.changed_since is not None:
            from tclint.commands.since import Since

            self.base = Since(self.changed_since, files, self)
        if self.baseline is not None or any(map(self.baseline_of, map(self.called, files))):
            from tclint.commands.baselines import baselines_of

            self.baselines = baselines_of(files, self)

    def _compared(self, files: Sequence[str]) -> Comparison | None:
        """What the plans are to be compared with."""
        if self.against is not None:
            from tclint.revisions import Against

            return Against(self.against, files, stdin_path(self.stdin_filename), is_staged=self.staged)
        if self.previous is None:
            return None
        if len(files) > 1:
            raise TclintError(
                f"`--previous` is for one plan, but {len(files)} were found: name the one, or compare each with its "
                "own version in git by `--against REVISION`"
            )
        from tclint.revisions import named_plan

        return named_plan(self.previous, self.called(files[0]))

    def _show_settings(self, config: Config) -> int:
        from tclint.commands.settings import settings_text

        sys.stdout.write(settings_text(config))
        return EXIT_CLEAN

    # Checking

    def _check(self, files: Sequence[str], config: Config) -> int:
        formats = self.formats or ((config.settings.output_format, None),)
        self.has_statistics = self.statistics or any(name == "statistics" for name, _ in formats)
        summary = Summary(config.settings.profile)
        if self.has_statistics:
            summary.pictures = []
        with contextlib.ExitStack() as stack:
            outputs = [Output(*output, stack) for output in self._outputs(formats, files)]
            settings = [output.renderer.setting for output in outputs]
            outputs += [job_summary(setting, stack) for setting in settings if setting.has_job_summary]
            renderers = [output.renderer for output in outputs]
            memory = Memory(self, renderers)
            runner = Runner(self.linter_for, renderers, self.stdin_filename, self.read, memory.of_path)
            for output in outputs:
                output.start()
            running = runner.run(files, summary, self.jobs)
            for texts in self._watched(running, outputs, len(files)):
                for output, text in zip(outputs, texts, strict=True):
                    output.write(text)
            summary.obsolete += sum(len(baseline.lost(self.paths)) for baseline in self.baselines.values())
            self._tell_reach(summary, memory)
            code = self._exit_code(summary, config)
            for output in outputs:
                output.finish(summary, code)
        for file, message in summary.errors:
            complain(f"{file}: {message}")
        return code

    def _select(self) -> Selection:
        return self.linter_for(self.called(self.paths[0])).selection

    def _tell_reach(self, summary: Summary, memory: Memory) -> None:
        """Say how far the rules reached; where every file was known, no rule has been loaded to say it."""
        results = memory.of_path(self.called(self.paths[0]))
        reach = results.reach if results is not None else None
        summary.switched_off, has_ladder = reach or self._select().reach
        if not has_ladder:
            summary.ladder = None

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

    def _outputs(self, formats: Sequence[Target], files: Sequence[str]) -> list[tuple[Renderer, str | None]]:
        chosen = targets(formats, self.output, has_statistics=self.statistics)
        for _, target in chosen:
            if target is not None and any(is_same_file(target, file) for file in files):
                raise TclintError(f"the result cannot be written to {shown_path(target)}, which is a plan to check")
        return [(self._renderer(name, file), file) for name, file in chosen]

    def _renderer(self, name: str, file: str | None) -> Renderer:
        if name == AUTO:
            name = fitting_format(file)
        look = Look(
            is_wanted(self.color, file),
            self.hyperlinks == "always" or (self.hyperlinks == "auto" and is_wanted("auto", file)),
        )
        root = repository_root()
        setting = Setting(
            self.registry,
            self._select,
            look,
            below(root),
            web_address(),
            bool(job_summary_file(name, file)),
            self.sarif_suppressed == "include",
            self.sarif_category.rstrip("/"),
            checked_commit(),
            root,
            self.has_statistics,
            bool(self.baselines) or self.base is not None,
        )
        return renderer(name, setting)
