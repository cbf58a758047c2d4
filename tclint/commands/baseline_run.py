"""What `tclint baseline` does: check plans, and compare the outcome with what is written down."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Any

from tclint.baseline import DEFAULT_FILE, Baseline
from tclint.commands.baseline_list import as_json, as_text, counted, described
from tclint.commands.baselines import follow
from tclint.commands.given import Given
from tclint.diagnostic import printable
from tclint.errors import EXIT_CLEAN, TclintError
from tclint.finish import INTERNAL_ERROR
from tclint.identity import Entry
from tclint.named_tuples import NamedTuple
from tclint.paths import shown_path
from tclint.render.people import shown_text
from tclint.report import FileReport
from tclint.runner import check_file


class Standing(NamedTuple):
    """How the entries of a baseline stand.

    Attributes:
        kept: those that still occur, or of which nothing can be told, each with what it is called now.
        gone: those that no longer occur.
        new: what is found and was not written down.
    """

    kept: list[tuple[Entry, Entry]]
    gone: list[Entry]
    new: list[Entry]


class BaselineRun(Given):
    """One run of a command about the baseline; it finds what `tclint check` finds with the same options.

    Attributes:
        plans: the files to check.
        path: the baseline.
    """

    def __init__(self, paths: tuple[str, ...], options: Mapping[str, Any]) -> None:
        """Take the command line's values."""
        super().__init__(paths, options)
        self.start()
        self.plans = self._plans()
        self.path = self.baseline = self._only_baseline()

    def write(self, reason: str, *, is_forced: bool) -> int:
        """Write all that is found, where there is no baseline yet; give the exit code."""
        if os.path.lexists(self.path) and not is_forced:
            raise TclintError(
                f"{shown_path(self.path)} is there already: `tclint baseline update` adds what is new, and `--force` "
                "begins afresh, without its dates and reasons"
            )
        _refuse_others(self.path)
        if not self.plans:
            return self.nothing_found()
        baseline = Baseline(self.path)
        new = self._standing(baseline, reason).new
        baseline.write(new)
        _say(f"Wrote {counted(len(new))} to {shown_path(self.path)}.")
        if not self._is_configured():
            _say(f"Check with: tclint check --baseline {shown_path(self.path)}")
        return EXIT_CLEAN

    def update(self, reason: str) -> int:
        """Add what is new; give the exit code."""
        baseline = Baseline.read(self.path)
        if not self.plans:
            return self.nothing_found()
        standing = self._standing(baseline, reason)
        baseline.write([*(now for _, now in standing.kept), *standing.gone, *standing.new])
        _say(f"Added {counted(len(standing.new))} to {shown_path(self.path)}, kept {len(baseline.entries)}.")
        if standing.gone:
            are = "no longer occurs" if len(standing.gone) == 1 else "no longer occur"
            _say(f"{counted(len(standing.gone))} {are}: `tclint baseline prune` takes out what does not.")
        return EXIT_CLEAN

    def prune(self) -> int:
        """Take out what no longer occurs; give the exit code."""
        baseline = Baseline.read(self.path)
        standing = self._standing(baseline)
        baseline.write(entry for entry, _ in standing.kept)
        sys.stdout.write("".join(f"{shown_text(described(entry))}\n" for entry in standing.gone))
        _say(f"Took {counted(len(standing.gone))} out of {shown_path(self.path)}, kept {len(standing.kept)}.")
        return EXIT_CLEAN

    def show(self, *, is_json: bool) -> int:
        """List the entries; give the exit code."""
        baseline = Baseline.read(self.path)
        gone = self._standing(baseline).gone
        list_of = as_json if is_json else as_text
        sys.stdout.write(list_of(baseline.entries, gone, self.day, shown_path(self.path)))
        return EXIT_CLEAN

    def _plans(self) -> list[str]:
        """The files to check, each once, by its own name where a link leads to it too."""
        own_first = sorted(self.found(), key=lambda file: os.path.realpath(file) != os.path.abspath(file))
        files: dict[str, str] = {}
        for file in own_first:
            files.setdefault(os.path.realpath(file), file)
        return list(files.values())

    def _only_baseline(self) -> str:
        """The baseline that holds for all plans; where there are none, for the first path."""
        paths = [self.baseline_of(place) or DEFAULT_FILE for place in self.plans or self.paths[:1]]
        several = {os.path.realpath(path): path for path in paths}
        if len(several) > 1:
            one, other = map(shown_path, [*several.values()][:2])
            raise TclintError(
                f"these plans have different baselines, such as {one} and {other}: name the plans of one of them, or "
                "say by `--baseline` which one is meant"
            )
        return paths[0]

    def _standing(self, baseline: Baseline, reason: str = "") -> Standing:
        """Check the files and see what became of each entry."""
        self.baselines = {self.path: baseline}
        follow(baseline, self.plans, self)
        standing = Standing([], baseline.lost(self.paths), [])
        names = {baseline.known_name(file) for file in self.plans}
        lost = {id(entry) for entry in standing.gone}
        others = [one for one in baseline.entries if one.file not in names and id(one) not in lost]
        standing.kept.extend((entry, entry) for entry in others)
        for file in self.plans:
            report = check_file(file, self.linter_for, read=self.read)
            _refuse_half(report)
            self._add(standing, report, baseline.name_of(file), _one_line(reason))
        return _each_once(standing)

    def _add(self, standing: Standing, report: FileReport, name: str, reason: str) -> None:
        recall = report.recall
        if recall is not None:
            standing.kept.extend((entry, entry._replace(file=name, identity=now)) for entry, now in recall.kept)
            standing.kept.extend((entry, entry._replace(file=name)) for entry in recall.open)
            standing.gone.extend(recall.gone)
            standing.new.extend(Entry(name, identity, self.day, reason) for identity in recall.new)

    def _is_configured(self) -> bool:
        configured = self.configurations.of_path(self.plans[0]).settings.baseline
        return configured is not None and os.path.realpath(configured) == os.path.realpath(self.path)


def _refuse_others(path: str) -> None:
    """What is no baseline is never overwritten."""
    try:
        if os.path.exists(path):
            Baseline.read(path)
    except TclintError as error:
        raise TclintError(
            f"{error}; what cannot be read as a baseline is not overwritten: name another file, or delete it first"
        ) from None


def _each_once(standing: Standing) -> Standing:
    """Keep each entry once, since two files may be written alike where their names hold what nobody sees."""
    kept = {id(entry): (entry, now) for entry, now in reversed(standing.kept)}
    gone = {id(entry): entry for entry in standing.gone if id(entry) not in kept}
    return Standing([*reversed(kept.values())], [*gone.values()], standing.new)


def _refuse_half(report: FileReport) -> None:
    """A baseline of half of what there is would report the other half some day."""
    if report.source is None:
        raise TclintError(f"{report.path}: {report.error}")
    for diagnostic in report.diagnostics:
        if diagnostic.rule == INTERNAL_ERROR:
            raise TclintError(f"{report.path}: {diagnostic.message}; {diagnostic.help} (as `ignore` in --config)")


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())


def _say(sentence: str) -> None:
    sys.stdout.write(f"{shown_text(sentence)}\n")
