"""What stands between `<!-- generated: … -->` and `<!-- end -->`, made from the program itself."""

from __future__ import annotations

import dataclasses
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal, get_args, get_origin

from click.testing import CliRunner

from tclint.commands import cli
from tclint.commands.rules import rule_table
from tclint.framework import framework_names, load_framework
from tclint.keys import Key
from tclint.manual import shown
from tclint.plan import Activity, Extension, Measure, Milestone, Period, Plan, Revision, Theme, key_of
from tclint.registry import load_registry
from tclint.render import FORMATS
from tclint.settings import Override, Schemas, Settings, Suppressions, default_of, kebab

_WIDTH = "100"
_OWN = "tclint-plans"
_RECORDS = {
    "plan": Plan, "theme": Theme, "activity": Activity, "measure": Measure, "milestone": Milestone,
    "period": Period, "revision": Revision, "extension": Extension,
}  # fmt: skip
_TABLES = {"settings": Settings, "overrides": Override, "suppressions": Suppressions, "schema": Schemas}
_KINDS = {
    "text": "text", "texts": "text or list of texts", "count": "whole number", "names": "names with a text each",
    "timeframe": "text, or `start` and `end`", "element": "group of keys", "elements": "list", "measures": "text or list",
}  # fmt: skip
_TYPES: dict[object, str] = {str: "text", bool: "true or false", int: "whole number", list[str]: "list of texts"}


def generate(name: str, argument: str) -> str:
    """The text of a generated part."""
    return _PARTS[name](argument)


def _help(command: str) -> str:
    result = CliRunner(env={"COLUMNS": _WIDTH}).invoke(cli, [*command.split(), "--help"], prog_name="tclint")
    assert result.exit_code == 0, result.output
    return f"```text\n{result.output}```\n"


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '\\|') for cell in line)} |\n" for line in lines)


def _rules(_: str) -> str:
    return rule_table([rule for rule in load_registry().rules.values() if rule.distribution == _OWN])


def _options(_: str) -> str:
    rows = [
        (f"`{rule.name}`", f"`{name}`", f"`{shown(declared)}`", declared.description)
        for rule in load_registry().rules.values()
        if rule.distribution == _OWN
        for name, declared in sorted(rule.options.items())
    ]
    return _table(("rule", "option", "default", "meaning"), rows) if rows else "No rule has an option yet.\n"


def _formats(_: str) -> str:
    return _table(("format", "what it is"), [(f"`{name}`", what) for name, (_, _, what) in FORMATS.items()])


def _frameworks(_: str) -> str:
    rows = []
    for name in framework_names():
        found = load_framework(name)
        months = " or ".join(str(count) for count in found.months) or "any"
        rows.append((f"`{name}`", found.title, ", ".join(found.theme_names()) or "as the plan declares them", months))
    return _table(("framework", "for", "themes", "months"), rows)


def _settings(name: str) -> str:
    fields = dataclasses.fields(_TABLES[name])
    rows = [(f"`{kebab(field.name)}`", *_declared(field.type), _default(field)) for field in fields]
    return _table(("key", "value", "default", "meaning"), [(key, kind, default, words) for key, kind, words, default in rows])


def _declared(annotation: object) -> tuple[str, str]:
    kind, words = get_args(annotation)[:2]
    return _kind(kind), str(words)


def _kind(annotation: object) -> str:
    if annotation in _TYPES:
        return _TYPES[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(arguments[0])
    if origin is Literal:
        return ", ".join(f"`{word}`" for word in arguments)
    if origin is dict:
        return "table"
    if origin is list:
        return "list of tables"
    if arguments:
        return " or ".join(_kind(one) for one in arguments if one is not type(None))
    return "table"


def _default(field: dataclasses.Field[object]) -> str:
    if field.name in Settings.__dataclass_fields__ and not dataclasses.is_dataclass(default_of(field.name)):
        value = default_of(field.name)
    elif field.default is not dataclasses.MISSING:
        value = field.default
    else:
        value = field.default_factory() if field.default_factory is not dataclasses.MISSING else None
    return "" if value is None or dataclasses.is_dataclass(value) else f"`{json.dumps(value)}`"


def _plan_keys(record: str) -> str:
    rows = []
    for field in dataclasses.fields(_RECORDS[record]):
        key = next((one for one in get_args(field.type) if isinstance(one, Key)), None)
        if key is not None:
            kind = ", ".join(f"`{word}`" for word in key.choices) if key.choices else _KINDS[key.kind]
            rows.append((f"`{key_of(field.name)}`", kind, key.description))
    return _table(("key", "value", "meaning"), rows)


def _new_rule(_: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        arguments = ["new-rule", "owners/retired-owner", "--package", folder]
        result = CliRunner().invoke(cli, arguments, prog_name="tclint")
        assert result.exit_code == 0, result.output
        text = (Path(folder) / "owners" / "retired_owner.py").read_text(encoding="utf-8")
    return f"````python\n{text}````\n"


_PARTS: dict[str, Callable[[str], str]] = {
    "help": _help,
    "rules": _rules,
    "options": _options,
    "formats": _formats,
    "frameworks": _frameworks,
    "settings": _settings,
    "plan-keys": _plan_keys,
    "new-rule": _new_rule,
}
