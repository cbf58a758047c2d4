"""The baselines of a run, and which files they know by other names."""

from __future__ import annotations

from collections.abc import Sequence

from tclint.baseline import Baseline
from tclint.commands.given import Given
from tclint.identity import Identity, Row
from tclint.linter import Linter
from tclint.runner import check_file


def baselines_of(files: Sequence[str], run: Given) -> dict[str, Baseline]:
    """The baselines that hold for some files, by their paths.

    Raises:
        TclintError: one is not there, or something in it cannot be understood.
    """
    by_baseline: dict[str, list[str]] = {}
    for file in files:
        if path := run.baseline_of(run.called(file)):
            by_baseline.setdefault(path, []).append(file)
    baselines = {path: Baseline.read(path) for path in by_baseline}
    for path, own in by_baseline.items():
        follow(baselines[path], own, run)
    return baselines


def follow(baseline: Baseline, files: Sequence[str], run: Given) -> None:
    """Let a baseline find the files that have another name by now."""

    def found_in(file: str) -> tuple[list[Identity], list[Row]]:
        report = check_file(file, plain_linter, read=run.read, with_identities=True)
        return [identity for diagnostic in report.diagnostics for identity in diagnostic.identities], report.rows

    def plain_linter(path: str) -> Linter:
        config = run.configurations.of_path(path)
        return Linter(config.settings, run.registry, run.plain_options(), config.root)

    baseline.follow([run.called(file) for file in files], found_in)
