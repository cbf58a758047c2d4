"""`tclint init`."""

from __future__ import annotations

import os
from collections.abc import Iterator

import click

from tclint.commands.adoption import Outcome, add_hook, add_workflow, configure, left, wrote
from tclint.commands.given import Given
from tclint.errors import TclintError
from tclint.framework import DEFAULT_FRAMEWORK, load_framework
from tclint.paths import repository_of
from tclint.render.people import shown_text

_PLAN = "plan.yaml"

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
glossary: {{}}             # abbreviations, such as {{SG: Steering Group}}
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
@click.argument("file", required=False)
@click.option(
    "--framework", default=DEFAULT_FRAMEWORK, show_default=True, metavar="NAME", help="The framework of the plan."
)
@click.option("--pre-commit", "hook", is_flag=True, help="Also set up the check of every commit, by pre-commit.")
@click.option("--github", "workflow", is_flag=True, help="Also set up the check of every pull request on GitHub.")
def command(file: str | None, framework: str, *, hook: bool, workflow: bool) -> None:
    """Write a first plan to start from; an existing file is never overwritten.

    FILE is where to write it, plan.yaml by default.

    With --pre-commit or --github, a repository that is there gets what it lacks: a plan, a configuration, the hook, the
    workflow. What it has stays as it was, and you are told which lines to add.
    """
    if hook or workflow:
        _set_up(file, framework, hook=hook, workflow=workflow)
    elif os.path.isdir(file or _PLAN):
        inside = os.path.join(file or _PLAN, _PLAN)
        raise TclintError(f"{file or _PLAN} is a folder: name a file in it, such as {inside}")
    elif os.path.lexists(file or _PLAN):
        raise TclintError(f"{file or _PLAN} exists already: name another file, or delete it first")
    else:
        _tell(_plan(file or _PLAN, framework))


def _set_up(file: str | None, framework: str, *, hook: bool, workflow: bool) -> None:
    """Go through the files of a repository, and say of each what became of it."""
    load_framework(framework)  # before anything is written, and where no plan is to be, too
    repository = repository_of(os.curdir)
    top = repository or os.getcwd()
    plans = [file] if file else _plans_below(top) or [_PLAN]
    # Each is told of as soon as it is done, so that nothing is left unsaid where a later one fails.
    changes = [_tell(outcome) for outcome in _outcomes(top, plans, framework, hook=hook, workflow=workflow)]
    if not any(changes):
        click.echo("Nothing was changed.")
    if repository is None:
        click.echo("No git repository is here yet: run `git init`, since hooks and workflows belong to one.")


def _plans_below(top: str) -> list[str]:
    """The plans that `tclint check` would find."""
    run = Given((top,), {})
    run.start()
    return run.found()


def _outcomes(top: str, plans: list[str], framework: str, *, hook: bool, workflow: bool) -> Iterator[Outcome]:
    if os.path.lexists(plans[0]):
        yield left(plans[0], "it is there already")
    else:
        yield _plan(plans[0], framework)
    yield configure(top, framework)
    if hook:
        yield add_hook(top, plans)
    if workflow:
        yield add_workflow(top)


def _tell(outcome: Outcome) -> bool:
    click.echo("\n".join(map(shown_text, outcome.text.split("\n"))))
    return outcome.is_changed


def _plan(file: str, framework: str) -> Outcome:
    text = first_plan(os.path.basename(file), framework)
    return wrote(file, text, f"Fill it in, then run: tclint check {file}")


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
