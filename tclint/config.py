"""Find the configuration, read it, and say where each value comes from."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tclint import __version__
from tclint.declared import declared_in
from tclint.errors import TclintError
from tclint.named_tuples import NamedTuple
from tclint.paths import shown_path, upwards
from tclint.settings import VERSION_CLAUSE, Override, Schemas, Settings, Suppressions, kebab
from tclint.toml_files import Table, table_in, text_of

if TYPE_CHECKING:
    from tclint.registry import Registry

FILE_NAMES = ("tclint.toml", ".tclint.toml", "pyproject.toml")
"""In this order in each directory, from the plan's upwards; the first that configures tclint is the one that counts."""
_PROJECT_FILE = "pyproject.toml"

Layer = tuple[str, Table]
"""Where some keys come from, and the keys."""


class Config(NamedTuple):
    """The settings that hold, and their origin.

    Attributes:
        settings: the values.
        root: the directory that patterns and paths of the configuration are relative to.
        file: the configuration file, or None.
        origins: for each key that somebody set, who: a file's name or the command line.
    """

    settings: Settings
    root: str
    file: str | None
    origins: dict[str, str]


def find_config(start: str) -> str | None:
    """The nearest configuration file, from the directory `start` upwards."""
    for folder in upwards(start):
        for name in FILE_NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != _PROJECT_FILE or _configures(path)):
                return path
    return None


# A header or dotted key of `tool` that goes on with tclint, or the bare table `[tool]`.
_MAY_CONFIGURE = rb"""(?m)^\s*(?:\[\s*)?["']?tool["']?\s*(?:\.\s*["']?tclint|\]|=)"""


def _configures(project_file: str) -> bool:
    """Whether a `pyproject.toml` has a table for tclint, or might have one if it could be read."""
    try:
        with open(project_file, "rb") as file:
            text = file.read()
    except OSError:
        return False
    if not re.search(_MAY_CONFIGURE, text):
        return False  # nearly every project: reading TOML takes longer than this look
    import tomllib

    try:
        tool = tomllib.loads(text.decode("utf-8", "replace")).get("tool")
    except tomllib.TOMLDecodeError:
        return b"[tool.tclint" in text
    return isinstance(tool, dict) and "tclint" in tool


def load_config(
    file: str | None, registry: Registry, assigned: Sequence[Layer] = (), options: Iterable[Layer] = ()
) -> Config:
    """Read `file`, the files that it extends, and the layers of the command line on top.

    Args:
        file: the configuration file, or None for the defaults.
        registry: the rules, whose names and options are checked.
        assigned: what `--config KEY=VALUE` sets, yet to be validated.
        options: what other options set, known to be good.

    Raises:
        TclintError: something is unreadable, unknown or of the wrong kind; with the place, and what was probably meant.
    """
    for origin, table in assigned:
        _check(table, registry, origin, "", None)
        if "extend" in table:
            raise TclintError(f"{origin}: `extend` works in a configuration file only; name the file with `--config`")
    merged: Table = {}
    origins: dict[str, str] = {}
    for origin, table in [*_layers(file, registry), *assigned, *options]:
        _merge(merged, origins, origin, table)
    settings = _settings(merged)
    _check_version(settings.required_version, origins.get("required-version", ""))
    return Config(settings, os.path.dirname(file) if file else os.getcwd(), file, origins)


def _merge(merged: Table, origins: dict[str, str], origin: str, table: Table) -> None:
    """Put a layer on top: its values replace what is there, its tables add to it."""
    for key, value in table.items():
        both = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = _together(merged[key], value) if both else value
        origins[key] = f"{origins[key]}, {origin}" if both and origin not in origins[key].split(", ") else origin


def _together(below: Table, above: Table) -> Table:
    return {
        **below,
        **{
            key: _together(below[key], value) if isinstance(value, dict) and isinstance(below.get(key), dict) else value
            for key, value in above.items()
        },
    }


def _layers(file: str | None, registry: Registry) -> list[Layer]:
    """A file's table behind those of the files it extends."""
    layers: list[Layer] = []
    seen: list[str] = []
    while file is not None:
        seen.append(os.path.realpath(file))
        table = _read(file, registry)
        layers.insert(0, (shown_path(file), table))
        file = _extended(file, table.pop("extend", None), seen)
    return layers


def _extended(file: str, extended: str | None, seen: list[str]) -> str | None:
    """The file that `file` extends."""
    if not extended:
        return None
    path = os.path.join(os.path.dirname(file), extended)
    if "\0" in extended or not os.path.isfile(path):
        raise TclintError(f"{_place(file, 'extend')}: `extend`: there is no file {shown_path(path)}")
    if os.path.realpath(path) in seen:
        raise TclintError(f"{_place(file, 'extend')}: `extend` goes round in a circle: remove it from one of the files")
    return path


def _place(file: str, key: str) -> str:
    """Where a key stands in a file: `tclint.toml:3`."""
    from tclint.validation import line_of

    line = line_of(text_of(file), (key,))
    return f"{shown_path(file)}:{line}" if line else shown_path(file)


def _read(file: str, registry: Registry) -> Table:
    text = text_of(file)
    document = table_in(text, file)
    table = _project_table(document) if os.path.basename(file) == _PROJECT_FILE else document
    if not isinstance(table, dict):
        raise TclintError(f"{shown_path(file)}: `tool.tclint` should be a table")
    _check(table, registry, shown_path(file), text, file)
    return {key: _rooted(key, value, os.path.dirname(file)) for key, value in table.items()}


def _project_table(document: Table) -> Any:  # noqa: ANN401 - TOML data is what it is
    tool = document.get("tool", {})
    return tool.get("tclint", {}) if isinstance(tool, dict) else {}


def _rooted(key: str, value: Any, root: str) -> Any:  # noqa: ANN401 - TOML data is what it is
    """Paths in a configuration are relative to its file."""
    if key == "schema":
        return (
            {name: os.path.join(root, path) for name, path in value.items()}
            if isinstance(value, dict)
            else os.path.join(root, value)
        )
    if key == "baseline" or (key == "framework" and value.endswith((".yaml", ".yml"))):
        return os.path.join(root, value)
    return value


def _check(table: Table, registry: Registry, origin: str, text: str, file: str | None) -> None:
    """Validate a table, unless the very same text was found good before.

    Validating needs pydantic, whose import takes longer than checking a plan.
    """
    if not table:
        return
    from tclint.remembered import is_remembered, remember

    # While somebody writes a rule, its version stays and its options do not.
    facts = (__version__, os.path.basename(file) if file else "", *map(str, registry.providers), str(registry.stamp))
    if file is not None and is_remembered(text, facts):
        return
    from tclint.validation import validate

    validate(table, registry, origin, text)
    if file is not None:
        remember(text, facts)


def _settings(table: Mapping[str, Any]) -> Settings:
    """Fill the settings from a table that has been validated."""
    values = {key.replace("-", "_"): value for key, value in table.items()}
    if "suppressions" in values:
        values["suppressions"] = Suppressions(**_snake(values["suppressions"]))
    if isinstance(values.get("schema"), dict):
        values["schema"] = Schemas(**values["schema"])
    if "overrides" in values:
        values["overrides"] = [Override(**_snake(override)) for override in values["overrides"]]
    return Settings(**values)


def _snake(table: Mapping[str, Any]) -> Table:
    return {key.replace("-", "_"): value for key, value in table.items()}


def _check_version(required: str | None, origin: str) -> None:
    if required is None:
        return
    from operator import eq, ge, gt, le, lt, ne

    compare = {"==": eq, ">=": ge, "<=": le, ">": gt, "<": lt, "!=": ne, "": eq}
    for clause in required.split(","):
        found = re.fullmatch(VERSION_CLAUSE, clause)
        if found is not None and not compare[found[1]](_release(__version__), _release(found[2])):
            raise TclintError(
                f"{origin}: this is tclint {__version__}, but the configuration requires `{required}`: install that one"
            )


def _release(version: str) -> list[int]:
    """The numbers of a version, without trailing zeros, so that 1.0 equals 1."""
    numbers = [int(part) for part in version.split(".") if part.isdigit()]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return numbers


def parse_assignment(text: str) -> Table:
    """`KEY=VALUE` from the command line as a table; the value is TOML, or a plain text where it is not.

    Raises:
        TclintError: there is no key.
    """
    import tomllib

    key, found, value = text.partition("=")
    if not found or not key.strip():
        raise TclintError(f"`--config {text}` is neither a file nor KEY=VALUE")
    try:
        return tomllib.loads(f"{key} = {value}")
    except tomllib.TOMLDecodeError:
        pass
    try:
        quoted = value.strip().replace("\\", "\\\\").replace('"', '\\"')
        return tomllib.loads(f'{key} = "{quoted}"')
    except tomllib.TOMLDecodeError as error:
        raise TclintError(f"`--config {text}` is not KEY=VALUE: {error}") from None


def looks_like_assignment(text: str) -> bool:
    """Whether a `--config` value is KEY=VALUE rather than a path."""
    return "=" in text and not os.path.exists(text)


def known_keys() -> list[str]:
    """Every key of a configuration file."""
    return [kebab(name) for name in declared_in(Settings)]
