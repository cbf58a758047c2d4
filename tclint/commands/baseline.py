"""`tclint baseline`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from tclint.commands.words import DAY, Choice
from tclint.diagnostic import PROFILES

Command = TypeVar("Command", bound=Callable[..., Any])
_REASON = click.option("--reason", default="", metavar="TEXT", help="Why what is added does not count.")


@click.group("baseline", short_help="Write down what is known, so that only what is new counts.")
def command() -> None:
    """Write down the diagnostics of plans, so that only what is new counts.

    The file names rules, rows and words, but no lines: rows may move, files get other names, texts be laid out anew.
    `tclint check --baseline FILE`, or `baseline = "FILE"` in the configuration, leaves out what it lists.
    """


def _of_a_run(function: Command) -> Command:
    """The options that decide what is found, as `tclint check` has them."""
    options = (
        click.argument("paths", nargs=-1, type=click.Path()),
        click.option(
            "--baseline", metavar="FILE", help="The baseline. [default: the configured one, else tclint-baseline.toml]"
        ),
        click.option("--profile", type=Choice(PROFILES), help="How much to ask of a plan. [default: assessable]"),
        click.option("--framework", metavar="NAME", help="Read every plan by this framework."),
        click.option("--preview/--no-preview", default=None, help="Whether to use the rules that are on trial, too."),
        click.option("--today", type=DAY, metavar="YYYY-MM-DD", help="Do it as if it were this day. [default: today]"),
        click.option(
            "--config", "configs", multiple=True, metavar="FILE|KEY=VALUE",
            help="Use this configuration file, or set one of its keys.",
        ),
        click.option("--isolated", is_flag=True, help="Use no configuration file."),
    )  # fmt: skip
    for option in reversed(options):
        function = option(function)
    return function


@command.command("write", short_help="Write a baseline of all that is found.")
@_of_a_run
@_REASON
@click.option("--force", is_flag=True, help="Begin afresh where there is a baseline: its dates and reasons are lost.")
def write(paths: tuple[str, ...], reason: str, force: bool, **options: Any) -> int:  # noqa: ANN401 - click's values
    """Write a baseline of all that is found in plans; one that is there is not overwritten.

    PATHS are plan files, or directories in which plans are looked for (by default the current one).
    """
    from tclint.commands.baseline_run import BaselineRun

    return BaselineRun(paths, options).write(reason, is_forced=force)


@command.command("update", short_help="Add what is new.")
@_of_a_run
@_REASON
def update(paths: tuple[str, ...], reason: str, **options: Any) -> int:  # noqa: ANN401 - click's values
    """Add what is new in plans to the baseline.

    What is in it keeps its date and reason, and follows rows and files to where they are now. Nothing is taken out.
    """
    from tclint.commands.baseline_run import BaselineRun

    return BaselineRun(paths, options).update(reason)


@command.command("prune", short_help="Take out what no longer occurs.")
@_of_a_run
def prune(paths: tuple[str, ...], **options: Any) -> int:  # noqa: ANN401 - click's values
    """Take out of the baseline what no longer occurs in plans, and list it.

    What belongs to other files, or to rules that are switched off here, stays.
    """
    from tclint.commands.baseline_run import BaselineRun

    return BaselineRun(paths, options).prune()


@command.command("show", short_help="List what is known, the oldest first.")
@_of_a_run
@click.option(
    "--output-format",
    type=Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or JSON.",
)
def show(paths: tuple[str, ...], output_format: str, **options: Any) -> int:  # noqa: ANN401 - click's values
    """List what the baseline has, the oldest first: how old it is, where it stands, and the reason.

    What no longer occurs in PATHS is marked.
    """
    from tclint.commands.baseline_run import BaselineRun

    return BaselineRun(paths, options).show(is_json=output_format == "json")
