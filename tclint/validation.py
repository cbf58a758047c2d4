"""Validate a configuration with pydantic: every error with its place, and what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError, create_model
from pydantic_core import ErrorDetails

from tclint.errors import TclintError
from tclint.framework import load_framework
from tclint.registry import Registry
from tclint.rule import Rule
from tclint.settings import Override, Schemas, Settings, Suppressions, kebab
from tclint.suggestions import did_you_mean

Location = Sequence[int | str]

_WORDS = {
    "bool_parsing": "should be true or false",
    "bool_type": "should be true or false",
    "dict_type": "should be a table",
    "int_parsing": "should be a whole number",
    "int_type": "should be a whole number",
    "list_type": "should be a list",
    "string_type": "should be a text",
    "frozen_set_type": "should be a list",
    "set_type": "should be a list",
    "tuple_type": "should be a list",
    "missing": "is missing",
}


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
        line = _line(text, location)
        place = f"{origin}:{line}" if line else origin
        raise TclintError(f"{place}: {message}")


def _errors(table: dict[str, Any], registry: Registry) -> Iterator[tuple[Location, str]]:
    try:
        TypeAdapter(Settings).validate_python(table)
    except ValidationError as error:
        yield from (_explained(details) for details in error.errors())
    else:
        yield from _unknown_rules(table, registry)
        yield from _wrong_options(table.get("rules", {}), registry)
        yield from _unknown_framework(table)


def _explained(details: ErrorDetails) -> tuple[Location, str]:
    location = [part for part in details["loc"] if part not in {"Schemas", "str"}]
    name = ".".join(str(part) for part in location)
    if details["type"] == "unexpected_keyword_argument":
        known = [kebab(key) for key in _table_at(location).__dataclass_fields__]
        return location, f"there is no key `{name}`{did_you_mean(str(location[-1]), known)}"
    if details["type"] == "literal_error":
        expected = str(details.get("ctx", {}).get("expected", "")).replace("'", "`")
        given = str(details["input"])
        choices = re.findall(r"`([^`]+)`", expected)
        return location, f"`{name}` should be {expected}, but it is `{given}`{did_you_mean(given, choices)}"
    return location, f"`{name}` {_WORDS.get(details['type'], details['msg'])}"


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
    for override in table.get("overrides", ()):
        for selector in (*override.get("ignore", ()), *override.get("severity", ())):
            yield ("overrides",), selector


def _wrong_options(rules: dict[str, dict[str, Any]], registry: Registry) -> Iterator[tuple[Location, str]]:
    for name, options in rules.items():
        location: Location = ("rules", name)
        if name not in registry.rules:
            yield location, f"there is no rule `{name}`{did_you_mean(name, registry.rules)}"
            continue
        rule = registry.rules[name]
        try:
            options_adapter(rule).validate_python(options)
        except ValidationError as error:
            for details in error.errors():
                yield from [_explained_option(rule, details)]


def _explained_option(rule: type[Rule], details: ErrorDetails) -> tuple[Location, str]:
    option = str(details["loc"][0]) if details["loc"] else ""
    location = ("rules", rule.name, option)
    if details["type"] == "extra_forbidden":
        return location, f"rule `{rule.name}` has no option `{option}`{did_you_mean(option, rule.options)}"
    return location, f"`rules.{rule.name}.{option}` {_WORDS.get(details['type'], details['msg'])}"


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


def _line(text: str, location: Location) -> int | None:
    """The line of a key in a TOML text, found by its table header and its name."""
    names = [part for part in location if isinstance(part, str)]
    if not names or not text:
        return None
    best, table = None, ""
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line)
        if header:
            table = header[1].replace('"', "").replace("'", "").removeprefix("tool.tclint").lstrip(".")
            if ".".join(names) == table:
                best = number
        key = re.match(r"""\s*["']?([^"'=]+?)["']?\s*=""", line)
        if key and ".".join(filter(None, (table, key[1]))) in {".".join(names), ".".join(names[:1])}:
            best = number
            if ".".join(filter(None, (table, key[1]))) == ".".join(names):
                return number
    return best
