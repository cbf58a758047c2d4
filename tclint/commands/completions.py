"""`tclint completions`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from tclint.commands.words import Choice
from tclint.errors import TclintError


@click.command("completions", short_help="Print what makes your shell complete tclint's commands.")
@click.argument("shell", type=Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print a script that makes your shell complete tclint's commands and options.

    Add it to your shell's start-up file, for example: eval "$(tclint completions bash)"
    """
    kind = get_completion_class(shell)
    if kind is None:
        raise TclintError(f"there are no completions for {shell}")
    root = ctx.find_root().command
    # Only the script is wanted: the version check that click adds would start a shell.
    completer = kind(root, {}, "tclint", "_TCLINT_COMPLETE")
    click.echo(completer.source_template % completer.source_vars())
