"""What stands between `<!-- generated: … -->` and `<!-- end -->`, made from the program itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from click.testing import CliRunner
from markdown_blocks import ROOT
from ruamel.yaml import YAML

from tclint.commands.group import cli
from tclint.commands.rules import rule_table
from tclint.declared import declared_in
from tclint.framework import framework_names, load_framework
from tclint.keys import Key
from tclint.manual import shown
from tclint.plan import Activity, Extension, Measure, Milestone, Period, Plan, Revision, Theme, key_of
from tclint.registry import load_registry
from tclint.render import FORMATS
from tclint.settings import Override, Schemas, Settings, Suppressions, kebab

_OWN = "tclint-plans"
_LONGEST = 80
_RECORDS: dict[str, type[Any]] = {
    "plan": Plan, "theme": Theme, "activity": Activity, "measure": Measure, "milestone": Milestone,
    "period": Period, "revision": Revision, "extension": Extension,
}  # fmt: skip
_TABLES: dict[str, type[Any]] = {
    "settings": Settings,
    "overrides": Override,
    "suppressions": Suppressions,
    "schema": Schemas,
}
_KINDS = {
    "text": "text", "texts": "text or list of texts", "count": "whole number", "names": "names with a text each",
    "timeframe": "text, or `start` and `end`", "element": "group of keys", "elements": "list",
    "measures": "text or list",
}  # fmt: skip
_TYPES: dict[object, str] = {
    str: "text",
    bool: "true or false",
    int: "whole number",
    list[str]: "list of texts",
    tuple[str, ...]: "list of texts",
}
_GROUPS: dict[object, str] = {Mapping: "table", tuple: "list of tables"}


def generate(name: str, argument: str) -> str:
    """The text of a generated part."""
    return _PARTS[name](argument)


def _help(command: str) -> str:
    # A process of its own: click remembers in the command what other tests have asked of it.
    start = [sys.executable, "-m", "tclint", *command.split(), "--help"]
    environment = {**os.environ, "COLUMNS": "100"}
    done = subprocess.run(start, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
    return f"```text\n{done.stdout}```\n"


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", r"\|") for cell in line) + " |\n" for line in lines)


def _rules(_: str) -> str:
    return rule_table([rule for rule in load_registry().rules.values() if rule.distribution == _OWN])


def _options(_: str) -> str:
    rows = [
        (f"`{rule.name}`", f"`{name}`", _shortened(shown(declared)), declared.description)
        for rule in load_registry().rules.values()
        if rule.distribution == _OWN
        for name, declared in sorted(rule.options.items())
    ]
    return _table(("rule", "option", "default", "meaning"), rows) if rows else "No rule has an option yet.\n"


def _shortened(value: str) -> str:
    """A default as code; a long list only by its length, since `tclint explain` shows it whole."""
    return f"`{value}`" if len(value) <= _LONGEST else f"{value.count(',') + 1} words"


def _formats(_: str) -> str:
    return _table(("format", "what it is"), [(f"`{name}`", what) for name, (_, _, what) in FORMATS.items()])


def _action(kind: str) -> str:
    described = YAML(typ="safe").load(ROOT / "action.yml")[kind]
    if kind == "outputs":
        return _table(("output", "meaning"), [(f"`{name}`", one["description"]) for name, one in described.items()])
    rows = [
        (f"`{name}`", f"`{one['default']}`" if one["default"] else "", one["description"])
        for name, one in described.items()
    ]
    return _table(("input", "default", "meaning"), rows)


def _frameworks(_: str) -> str:
    rows = []
    for name in framework_names():
        found = load_framework(name)
        months = " or ".join(str(count) for count in found.months) or "any"
        rows.append((f"`{name}`", found.title, ", ".join(found.theme_names()) or "as the plan declares them", months))
    return _table(("framework", "for", "themes", "months"), rows)


def _settings(name: str) -> str:
    table = _TABLES[name]
    annotations = get_type_hints(table, include_extras=True)
    rows = [
        (f"`{kebab(key)}`", *_declared(annotations[key]), _default(vars(table).get(key))) for key in declared_in(table)
    ]
    return _table(
        ("key", "value", "default", "meaning"), [(key, kind, default, words) for key, kind, words, default in rows]
    )


def _declared(annotation: object) -> tuple[str, str]:
    kind, words = get_args(annotation)[:2]
    return _kind(kind), str(words)


def _kind(annotation: object) -> str:
    """The kind of value in a reader's words."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation in _TYPES:
        return _TYPES[annotation]
    if origin in _GROUPS:
        return _GROUPS[origin]
    if origin is Literal:
        return ", ".join(f"`{word}`" for word in arguments)
    if origin is Annotated:
        arguments = arguments[:1]
    return " or ".join(_kind(one) for one in arguments if one is not type(None)) or "table"


def _default(value: object) -> str:
    if value is None or isinstance(value, tuple(_TABLES.values())):
        return ""
    return f"`{json.dumps(value, default=dict)}`"


def _plan_keys(record: str) -> str:
    rows = []
    for name, annotation in declared_in(_RECORDS[record]).items():
        key = next((one for one in get_args(annotation) if isinstance(one, Key)), None)
        if key is not None:
            kind = ", ".join(f"`{word}`" for word in key.choices) if key.choices else _KINDS[key.kind]
            rows.append((f"`{key_of(name)}`", kind, key.description))
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
    "action": _action,
    "formats": _formats,
    "frameworks": _frameworks,
    "settings": _settings,
    "plan-keys": _plan_keys,
    "new-rule": _new_rule,
}
