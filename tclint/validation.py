"""Validate a configuration with pydantic: every error with its place, and what was probably meant."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError, create_model
from pydantic_core import ErrorDetails

from tclint.declared import as_dataclasses, declared_in
from tclint.errors import TclintError
from tclint.framework import load_framework
from tclint.registry import Registry
from tclint.rule import Rule
from tclint.settings import TABLES, VERSION_CLAUSE, Override, Schemas, Settings, Suppressions, kebab
from tclint.suggestions import did_you_mean
from tclint.wrong_values import wrong_value

Location = Sequence[int | str]


def validate(table: dict[str, Any], registry: Registry, origin: str, text: str) -> None:
    """Check a configuration table.

    Args:
        table: the data.
        registry: the rules, whose names and options may be used.
        origin: where the table comes from, for the message.
        text: the file's text, to find the line; "" where there is none.

    Raises:
        TclintError: the first thing that is wrong.
    """
    for location, message in _errors(table, registry):
        line = line_of(text, location)
        place = f"{origin}:{line}" if line else origin
        raise TclintError(f"{place}: {message}")


def _errors(table: dict[str, Any], registry: Registry) -> Iterator[tuple[Location, str]]:
    try:
        as_dataclasses(*TABLES)
        # In JSON mode, tables may be given for dataclasses and yet a text is no number.
        TypeAdapter(Settings).validate_json(_as_json(table), strict=True)
    except ValidationError as error:
        yield from (_explained(details) for details in error.errors() if not _is_beside_the_point(details))
    else:
        yield from _unreadable_values(table)
        yield from _unknown_rules(table, registry)
        yield from _wrong_options(table.get("rules", {}), registry)
        yield from _unknown_framework(table)


def _is_beside_the_point(details: ErrorDetails) -> bool:
    """Whether a table for `schema` is told that it is no text: what is wrong inside it says more."""
    return details["loc"][:2] == ("schema", "str") and isinstance(details["input"], dict)


def _as_json(data: object) -> str:
    """TOML data as JSON; a date or time becomes a table, which is a text nowhere."""
    return json.dumps(data, default=lambda moment: {"moment": str(moment)})


def _unreadable_values(table: dict[str, Any]) -> Iterator[tuple[Location, str]]:
    """Values of the right type that say nothing."""
    version = table.get("required-version")
    if version is not None and not all(re.fullmatch(VERSION_CLAUSE, clause) for clause in version.split(",")):
        yield ("required-version",), f"`required-version` should be such as `>=0.1`, but it is `{version}`"
    if table.get("max-warnings", 0) < 0:
        yield ("max-warnings",), "`max-warnings` should be 0 or more"
    if table.get("baseline") == "":
        yield ("baseline",), "`baseline` names no file: write its path, or leave the key out"


def _explained(details: ErrorDetails) -> tuple[Location, str]:
    location = [part for number, part in enumerate(details["loc"]) if number != 1 or part not in {"Schemas", "str"}]
    name = ".".join(str(part) for part in location)
    if details["type"] == "unexpected_keyword_argument":
        if name == _PROJECT_TABLE[0]:
            return location, "in this file, the keys stand without `[tool.tclint]` above them"
        known = [kebab(key) for key in declared_in(_table_at(location))]
        return location, f"there is no key `{name}`{did_you_mean(str(location[-1]), known)}"
    return location, wrong_value(name, details)


def _table_at(location: Location) -> type[Any]:
    tables = {"overrides": Override, "suppressions": Suppressions, "schema": Schemas}
    return tables.get(str(location[0]), Settings) if len(location) > 1 else Settings


def _unknown_rules(table: dict[str, Any], registry: Registry) -> Iterator[tuple[Location, str]]:
    for location, selector in _selectors(table):
        try:
            registry.match(selector)
        except TclintError as error:
            yield location, f"`{'.'.join(map(str, location))}`: {error}"


def _selectors(table: dict[str, Any]) -> Iterator[tuple[Location, str]]:
    for key in ("select", "extend-select", "ignore"):
        yield from (((key,), selector) for selector in table.get(key, ()))
    yield from ((("severity", selector), selector) for selector in table.get("severity", ()))
    for pattern, selectors in table.get("per-file-ignores", {}).items():
        yield from ((("per-file-ignores", pattern), selector) for selector in selectors)
    yield from ((("suppressions", "forbid"), selector) for selector in table.get("suppressions", {}).get("forbid", ()))
    for number, override in enumerate(table.get("overrides", ())):
        yield from ((("overrides", number, "ignore"), selector) for selector in override.get("ignore", ()))
        yield from ((("overrides", number, "severity"), selector) for selector in override.get("severity", ()))


def _wrong_options(rules: dict[str, dict[str, Any]], registry: Registry) -> Iterator[tuple[Location, str]]:
    for name, options in rules.items():
        location: Location = ("rules", name)
        if name not in registry.rules:
            yield location, f"there is no rule `{name}`{did_you_mean(name, registry.rules)}"
            continue
        rule = registry.rules[name]
        try:
            options_adapter(rule).validate_json(_as_json(options), strict=True)
        except ValidationError as error:
            for details in error.errors():
                yield from [_explained_option(rule, details)]


def _explained_option(rule: type[Rule], details: ErrorDetails) -> tuple[Location, str]:
    option = str(details["loc"][0]) if details["loc"] else ""
    location = ("rules", rule.name, option)
    if details["type"] == "extra_forbidden":
        return location, f"rule `{rule.name}` has no option `{option}`{did_you_mean(option, rule.options)}"
    return location, wrong_value(f"rules.{rule.name}.{option}", details)


def options_adapter(rule: type[Rule]) -> TypeAdapter[Any]:
    """What validates the options of a rule, made from its declared fields."""
    hints = get_type_hints(rule)
    fields: dict[str, Any] = {name: (hints[name], declared.default) for name, declared in rule.options.items()}
    return TypeAdapter(create_model(rule.__name__, __config__=ConfigDict(extra="forbid"), **fields))


def _unknown_framework(table: dict[str, Any]) -> Iterator[tuple[Location, str]]:
    framework = table.get("framework")
    if framework and not framework.endswith((".yaml", ".yml")):
        try:
            load_framework(framework)
        except TclintError as error:
            yield ("framework",), f"`framework`: {error}"


_WORD = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
_DOTTED = rf"({_WORD}(?:\s*\.\s*{_WORD})*)"
_HEADER = re.compile(rf"\s*(\[\[?)\s*{_DOTTED}\s*\]")
_KEY = re.compile(rf"\s*{_DOTTED}\s*=")
_PROJECT_TABLE = ("tool", "tclint")


def line_of(text: str, location: Location) -> int | None:
    """The line, from 1, of a place in a TOML text, or of what stands nearest around it; None where nothing does."""
    best, depth = None, 0
    for number, path in _places(text):
        # In a project file, the configuration stands in a table of its own.
        is_within = tuple(path[:2]) == _PROJECT_TABLE and location[0] != _PROJECT_TABLE[0]
        common = _common(path[2:] if is_within else path, location)
        if common > depth:
            best, depth = number, common
    return best


def _places(text: str) -> Iterator[tuple[int, Location]]:
    """The lines that begin a table or a value, each with its place in the configuration."""
    table: Location = ()
    counts: dict[Location, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            table = _parts(header[2])
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            yield number, table
        elif key:
            yield number, (*table, *_parts(key[1]))


def _parts(dotted: str) -> Location:
    return tuple(word.strip("\"'") for word in re.findall(_WORD, dotted))


def _common(path: Location, other: Location) -> int:
    """How many parts two places have in common from the start."""
    return next(
        (number for number, (one, two) in enumerate(zip(path, other, strict=False)) if one != two),
        min(len(path), len(other)),
    )
