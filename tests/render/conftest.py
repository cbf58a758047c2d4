"""What the tests of the renderers share: reports made by hand, plans checked in this process, whole outputs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tclint.diagnostic import Diagnostic, Severity
from tclint.linter import Linter, Options
from tclint.registry import Registry, load_registry
from tclint.render import renderer
from tclint.render.base import Look, Setting
from tclint.report import FileReport, Summary
from tclint.selection import Selection
from tclint.settings import Settings
from tclint.source import Source, Span

Check = Callable[..., FileReport]
Show = Callable[..., str]
Made = Callable[..., Diagnostic]

TODAY = date(2025, 11, 30)
ROOT = Path(__file__).parents[2]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files of the renderers anew")


@pytest.fixture(scope="session")
def registry() -> Registry:
    return load_registry()


@pytest.fixture(scope="session")
def linter(registry: Registry) -> Callable[..., Linter]:
    """A linter by its settings; those of a profile alone are made once."""
    made: dict[str, Linter] = {}

    def linter(profile: str = "assessable", **settings: object) -> Linter:
        if settings:
            return Linter(Settings(profile=profile, **settings), registry, Options(TODAY), ROOT)
        if profile not in made:
            made[profile] = Linter(Settings(profile=profile), registry, Options(TODAY), ROOT)
        return made[profile]

    return linter


@pytest.fixture(scope="session")
def check(linter: Callable[..., Linter]) -> Check:
    """Check the text, or the bytes, of one file."""

    def check(text: str | bytes, path: str = "plan.yaml", **settings: object) -> FileReport:
        source = Source.from_bytes(path, text) if isinstance(text, bytes) else Source(path, text)
        return linter(**settings).lint(source, with_identities=True)

    return check


@pytest.fixture(scope="session")
def show(linter: Callable[..., Linter]) -> Show:
    """The whole output of a run over some reports, as the command writes it."""

    def show(
        name: str,
        reports: Iterable[FileReport],
        look: Look = Look(),  # noqa: B008 - it cannot be changed
        root: str = "",
        selection: Selection | None = None,
        profile: str = "assessable",
        **more: Any,
    ) -> str:
        chosen = linter(profile)
        made = renderer(name, Setting(chosen.registry, lambda: selection or chosen.selection, look, root, **more))
        summary = Summary(profile)
        for report in reports:
            summary.add(report.tally())
        texts = [text for report in reports if (text := made.passed(made.file(report)))]
        return made.start() + made.separator.join(texts) + made.finish(summary, int(summary.total > 0))

    return show


@pytest.fixture(scope="session")
def made() -> Made:
    """A diagnostic about the first occurrence of some words in a text."""

    def made(
        text: str, words: str, message: str = "this is wrong", severity: Severity = "error", **more: Any
    ) -> Diagnostic:
        start = text.index(words)
        values = {"rule": "made-up", "category": "tests", "profile": "complete", **more}
        return Diagnostic(message=message, severity=severity, span=Span(start, start + len(words)), **values)

    return made


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plans name files relative to where the command runs."""
    monkeypatch.chdir(ROOT)
