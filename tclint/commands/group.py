"""The commands by their names."""

from __future__ import annotations

from importlib import import_module

import click

from tclint import __version__

COMMANDS = {
    "check": "Check plans and say what a reviewer would mark.",
    "baseline": "Write down what is known, so that only what is new counts.",
    "rules": "List the rules.",
    "explain": "Show the manual of a rule.",
    "timeframe": "Say what is understood by a timeframe.",
    "init": "Write a first plan to start from.",
    "schema": "Print the JSON Schema of plans, configuration or output.",
    "new-rule": "Write the file of a new rule.",
    "clean": "Forget what earlier runs found.",
    "completions": "Print what makes your shell complete tclint's commands.",
}
"""Command -> what it does, in the order in which the help lists them."""


class Commands(click.Group):
    """The commands, each in a module of its own that is imported only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"tclint.commands.{cmd_name.replace('-', '_')}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a word that is none gets a suggestion."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in COMMANDS:
            from tclint.suggestions import did_you_mean

            hint = did_you_mean(name, COMMANDS)
            if not hint and name.endswith((".yaml", ".yml")):
                hint = f"; did you mean `tclint check {name}`?"
            raise click.UsageError(f"there is no command `{name}`{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="`tclint COMMAND --help` explains a command; `tclint explain RULE` explains a rule.",
)
@click.version_option(__version__, "-V", "--version", message="tclint %(version)s", help="Show the version.")
def cli() -> None:
    """Check institutional action plans: measures, timeframes, owners, red/amber/green, themes.

    To check a plan: tclint check plan.yaml
    """
