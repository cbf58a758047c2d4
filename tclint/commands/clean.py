"""`tclint clean`."""

from __future__ import annotations

import os
import shutil

import click

from tclint.paths import shown_path
from tclint.remembered import cache_folder


@click.command("clean", short_help="Forget what earlier runs found.")
def command() -> None:
    """Delete what tclint remembers: the results of files that have not changed, and configurations found valid."""
    folder = cache_folder()
    if not os.path.isdir(folder):
        click.echo("Nothing is remembered.")
        return
    shutil.rmtree(os.path.realpath(folder))
    click.echo(f"Removed {shown_path(folder)}.")
