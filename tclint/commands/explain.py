"""`tclint explain`."""

from __future__ import annotations

import json

import click

from tclint.commands.rules import rule_data
from tclint.commands.words import Choice
from tclint.finish import INTERNAL_ERROR, INTERNAL_ERROR_MANUAL
from tclint.manual import markdown
from tclint.registry import load_registry


@click.command("explain", short_help="Show the manual of a rule.")
@click.argument("rules", nargs=-1, required=True, metavar="RULE…")
@click.option(
    "--output-format",
    "output_format",
    type=Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Markdown text, or JSON.",
)
def command(rules: tuple[str, ...], output_format: str) -> None:
    """Show the manual of a rule: what it reports and why, examples, and its options."""
    registry = load_registry()
    if INTERNAL_ERROR in rules and output_format == "text":
        click.echo(INTERNAL_ERROR_MANUAL)
    found = [registry.get(name) for name in rules if name != INTERNAL_ERROR]
    if output_format == "json":
        click.echo(json.dumps([rule_data(rule) for rule in found], indent=2))
    else:
        click.echo("\n".join(markdown(rule) for rule in found), nl=False)
