"""`tclint schema`."""

from __future__ import annotations

import json

import click

from tclint.json_schemas import configuration_schema, output_schema, plan_schema
from tclint.registry import load_registry


@click.command("schema", short_help="Print the JSON Schema of plans, configuration or output.")
@click.option("--plan", "which", flag_value="plan", default="plan", help="Of a plan (the default).")
@click.option("--config", "which", flag_value="config", help="Of a configuration file.")
@click.option("--output", "which", flag_value="output", help="Of the output format `json`.")
def command(which: str) -> None:
    """Print a JSON Schema: editors use it to complete and explain keys as you type.

    For example: tclint schema > plan.schema.json
    """
    if which == "config":
        schema = configuration_schema(load_registry())
    else:
        schema = output_schema() if which == "output" else plan_schema()
    click.echo(json.dumps(schema, indent=2))
