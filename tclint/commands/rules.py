"""`tclint rules`."""

from __future__ import annotations

import json
from typing import Any

import click

from tclint.commands.words import Choice
from tclint.manual import manual_of, shown
from tclint.registry import Registry, load_registry
from tclint.rule import Rule


@click.command("rules", short_help="List the rules.")
@click.argument("selectors", nargs=-1, metavar="[RULE|CATEGORY]…")
@click.option(
    "--output-format",
    "output_format",
    type=Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How to list them.",
)
def command(selectors: tuple[str, ...], output_format: str) -> None:
    """List the rules: name, severity, the lowest profile that asks for it, and what it is about.

    A star marks the rules that are on trial and run only with --preview, or where they are named.
    """
    registry = load_registry()
    names = {name for selector in selectors or ("all",) for name in registry.match(selector)}
    rules = [rule for name, rule in registry.rules.items() if name in names]
    click.echo(_FORMATS[output_format](rules, registry), nl=False)


def _text(rules: list[type[Rule]], registry: Registry) -> str:
    parts = []
    width = max(len(rule.name) for rule in rules)
    for category in registry.categories():
        members = [rule for rule in rules if rule.category == category]
        if members:
            parts.append(f"{category}\n{''.join(_line(rule, width) for rule in members)}")
    return "\n".join(parts)


def _line(rule: type[Rule], width: int) -> str:
    facts = f"{rule.name.ljust(width)}  {rule.severity.ljust(7)}  {_profile(rule).ljust(11)}"
    return f"  {facts}  {manual_of(rule).summary}\n"


def _profile(rule: type[Rule]) -> str:
    return f"{rule.profile}{'*' if rule.is_preview else ''}"


def _markdown(rules: list[type[Rule]], _registry: Registry) -> str:
    return rule_table(rules)


def rule_table(rules: list[type[Rule]]) -> str:
    """The rules as a Markdown table, in order of category and name."""
    rows = "".join(
        f"| `{rule.name}` | {rule.category} | {rule.severity} | {_profile(rule)} | {manual_of(rule).summary} |\n"
        for rule in sorted(rules, key=lambda rule: (rule.category, rule.name))
    )
    return f"| rule | category | severity | profile | what it reports |\n|---|---|---|---|---|\n{rows}"


def _json(rules: list[type[Rule]], _registry: Registry) -> str:
    return json.dumps([rule_data(rule) for rule in rules], indent=2) + "\n"


def rule_data(rule: type[Rule]) -> dict[str, Any]:
    """What there is to know of a rule, as JSON data."""
    manual = manual_of(rule)
    return {
        "name": rule.name,
        "category": rule.category,
        "severity": rule.severity,
        "profile": rule.profile,
        "preview": rule.is_preview,
        "summary": manual.summary,
        "manual": manual.body,
        "options": {
            name: {"default": shown(declared), "description": declared.description}
            for name, declared in sorted(rule.options.items())
        },
        "distribution": rule.distribution,
    }


_FORMATS = {"text": _text, "json": _json, "markdown": _markdown}
