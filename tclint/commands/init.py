"""`tclint init`."""

from __future__ import annotations

from pathlib import Path

import click

from tclint.errors import TclintError
from tclint.framework import DEFAULT_FRAMEWORK, load_framework

_HEAD = """\
# An action plan. Fill in what stands in <angle brackets>, then run: tclint check {name}
title: <our plan's title>
institution: <our institution>
framework: {framework}
start: <the first month, such as 2026-01>
months: {months}
contact: <the role that answers questions, and an address>
url: <where the plan is published>
x-sponsor: <who stands for the plan in the senior team>
x-consulted: <how those whom it is for were asked>
review: <how often progress is reviewed, and by whom>
glossary: {{}}             # abbreviations: SG: Steering Group
themes:
"""
_THEME = """\
  - name: {theme}
    aim: <what this theme is for>
    activities:
      - id: {letter}1
        action: <what will be done>
        success_measures: <the figure to reach, or the product that will exist>
        timeframe: <a date or period, such as by March 2027>
        owner: <the one role that answers for it>
"""


@click.command("init", short_help="Write a first plan to start from.")
@click.argument("file", default="plan.yaml", type=click.Path(path_type=Path))
@click.option(
    "--framework", default=DEFAULT_FRAMEWORK, show_default=True, metavar="NAME", help="The framework of the plan."
)
def command(file: Path, framework: str) -> None:
    """Write a first plan to start from; an existing file is never overwritten.

    FILE is where to write it, plan.yaml by default.
    """
    text = first_plan(file.name, framework)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise TclintError(f"{file} exists already: name another file, or delete it first") from None
    except OSError as error:
        raise TclintError(f"cannot write {file}: {error.strerror or error}") from None
    click.echo(f"Wrote {file}. Fill it in, then run: tclint check {file}")


def first_plan(name: str, framework: str) -> str:
    """The text of a first plan with one activity for each theme of a framework.

    Raises:
        TclintError: there is no such framework.
    """
    found = load_framework(framework)
    themes = found.theme_names() or ["<our first priority>"]
    head = _HEAD.format(name=name, framework=framework, months=found.months[0] if found.months else 36)
    letters = _prefixes(themes)
    return head + "".join(
        _THEME.format(theme=theme, letter=letter) for theme, letter in zip(themes, letters, strict=True)
    )


def _prefixes(themes: list[str]) -> list[str]:
    """The initials of each theme, which begin its activities' ids."""
    return ["".join(word[0] for word in theme.split() if word[0].isupper()) or "A" for theme in themes]
