"""Which configuration holds for which file: the nearest one, with what the command line sets on top."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tclint.config import Config, Layer, find_config, load_config, looks_like_assignment, parse_assignment

if TYPE_CHECKING:
    from tclint.registry import Registry

_COMMAND_LINE = "command line"


class Configurations:
    """The configurations of one run, each read once.

    Attributes:
        registry: the rules.
        is_one: whether one configuration holds wherever a file lies.
    """

    def __init__(
        self,
        registry: Registry,
        given: Sequence[str],
        own: Mapping[str, object],
        lists: Mapping[str, Sequence[str]],
        *,
        is_isolated: bool,
    ) -> None:
        """Take what the command line says.

        Args:
            registry: the rules.
            given: the values of `--config`.
            own: keys that other options set; those without a value are left out.
            lists: keys to which other options add, and `select`, which starts afresh.
            is_isolated: whether no file is to be used.
        """
        self.registry = registry
        self._own = {key: value for key, value in own.items() if value is not None}
        self._lists = lists
        self._named = next((text for text in reversed(given) if not looks_like_assignment(text)), None)
        self._assigned: list[Layer] = [
            (f"{_COMMAND_LINE} (`--config`)", parse_assignment(text)) for text in given if looks_like_assignment(text)
        ]
        self.is_one = is_isolated or self._named is not None
        self._configs: dict[str | None, Config] = {}
        self._files: dict[str, str | None] = {}

    def of_path(self, path: str) -> Config:
        """The configuration that holds for a file or folder.

        Raises:
            TclintError: it cannot be read, or something in it is unknown or of the wrong kind.
        """
        return self.of_file(self._named if self.is_one else self._nearest(path))

    def of_file(self, file: str | None) -> Config:
        """What a configuration file says, with the command line on top; None for the defaults.

        Raises:
            TclintError: as above.
        """
        if file not in self._configs:
            self._configs[file] = load_config(file, self.registry, self._assigned, self._options(file))
        return self._configs[file]

    def _nearest(self, path: str) -> str | None:
        folder = os.path.abspath(path if os.path.isdir(path) else os.path.dirname(path))
        if folder not in self._files:
            self._files[folder] = find_config(folder)
        return self._files[folder]

    def _options(self, file: str | None) -> list[Layer]:
        """What the other options set, as further layers of the configuration."""
        layers: list[Layer] = [
            (f"{_COMMAND_LINE} (`--{'no-' if value is False else ''}{key}`)", {key: value})
            for key, value in self._own.items()
        ]
        if self._lists["select"]:
            # It starts afresh; the other options add to what is configured.
            afresh = {"select": self._lists["select"], "extend-select": [], "ignore": []}
            layers.append((f"{_COMMAND_LINE} (`--select`)", afresh))
        return layers + self._additions(file)

    def _additions(self, file: str | None) -> list[Layer]:
        added = {key: values for key, values in self._lists.items() if key != "select" and values}
        if not added:
            return []
        configured = load_config(file, self.registry, self._assigned).settings
        before: dict[str, Any] = {
            "extend-select": [] if self._lists["select"] else configured.extend_select,
            "ignore": [] if self._lists["select"] else configured.ignore,
            "exclude": configured.exclude,
        }
        return [(f"{_COMMAND_LINE} (`--{key}`)", {key: [*before[key], *values]}) for key, values in added.items()]
