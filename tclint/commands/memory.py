"""What decides what is found in a file besides its text, so that what was found may be used again."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

import tclint
from tclint.commands.given import Given
from tclint.config import Config
from tclint.declared import declared_in
from tclint.paths import STDIN
from tclint.remembered import code_stamp
from tclint.render.base import Renderer
from tclint.results import Results
from tclint.settings import TABLES, Settings

_OFF = "TCLINT_NO_CACHE"
"""Whoever sets it wants every file to be checked."""


class Memory:
    """The results of earlier runs that were given the same, by configuration.

    There are none where other files decide too: an earlier plan, a baseline, a framework or a schema of one's own.
    """

    def __init__(self, given: Given, renderers: Sequence[Renderer]) -> None:
        """Take what is the same for all files."""
        self._given = given
        self._results: dict[str | None, Results | None] = {}
        shown = [(type(renderer).__qualname__, *renderer.setting[2:]) for renderer in renderers]
        main = given.configurations.of_path(given.called(given.paths[0]))
        # Some formats tell of the rules that the first path's configuration selects.
        chosen = main.root, _plain(main.settings)
        self._run = (os.getcwd(), given.framework, given.no_ignores, given.has_statistics, shown, chosen)
        is_compared = given.comparison is not None or given.base is not None or bool(given.baselines)
        self._is_off = given.no_cache or bool(os.environ.get(_OFF)) or is_compared
        self._code = () if self._is_off else (code_stamp([os.path.dirname(tclint.__file__)]), given.registry.stamp)

    def of_path(self, path: str) -> Results | None:
        """What is known of files that a path's configuration holds for; of standard input nothing is."""
        if STDIN in self._given.paths:
            return None
        config = self._given.configurations.of_path(path)
        if config.file not in self._results:
            self._results[config.file] = self._of(config)
        return self._results[config.file]

    def _of(self, config: Config) -> Results | None:
        settings = config.settings
        framework = self._given.framework or settings.framework or ""
        if self._is_off or settings.schema is not None or framework.endswith((".yaml", ".yml")):
            return None
        way = repr((self._run, config.root, _plain(settings))).encode("utf-8", "surrogateescape")
        versions = tclint.__version__, sys.version, self._code, str(self._given.day)
        return Results(way, way + repr(versions).encode())


def _plain(value: object) -> object:
    """Settings as values whose `repr` says all of them, always in the same order."""
    if isinstance(value, (Settings, *TABLES)):
        return [(name, _plain(getattr(value, name, None))) for name in declared_in(type(value))]
    if isinstance(value, Mapping):
        return [(key, _plain(each)) for key, each in value.items()]
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value
