"""What `tclint init` sets up besides the plan: configuration, hook and workflow. What is there is never overwritten."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from textwrap import indent

from tclint import __version__
from tclint.commands.hook_config import ENTRY, FILES, HOME, WHOLE, HookConfig
from tclint.config import FILE_NAMES, find_config
from tclint.discovery import YAML_ENDINGS
from tclint.errors import TclintError
from tclint.named_tuples import NamedTuple
from tclint.paths import relative
from tclint.replacing import replace_file

CONFIGURATION = """\
# What tclint asks of the plans in this folder and below; `tclint check --show-settings` lists every key.
profile = "assessable"   # how much: complete, assessable or exemplary
framework = {framework}   # for plans that do not name one
"""
WORKFLOW = f"""\
name: Plans
on: [pull_request]
permissions:
  contents: read
jobs:
  plans:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: {HOME.removeprefix("https://github.com/")}@v{__version__}
"""
HOOK_FILE = ".pre-commit-config.yaml"
WORKFLOW_FILE = os.path.join(".github", "workflows", "plans.yml")
_JOB = WORKFLOW.partition("jobs:\n")[2]
_RUNS_TCLINT = rb"/tclint@|\btclint check\b"
_OWNER = "the owner of your copy of tclint for `OWNER`"


class Outcome(NamedTuple):
    """What became of a file.

    Attributes:
        is_changed: whether it is another one than before.
        text: what the user is told, lines to add by hand included.
    """

    is_changed: bool
    text: str


def configure(top: str, framework: str) -> Outcome:
    """Write a configuration at the top, unless there is one that holds here."""
    found = find_config(os.curdir)
    if found is not None:
        return left(found, "it configures tclint already")
    if framework.endswith((".yaml", ".yml")):
        framework = relative(framework, top)
    text = CONFIGURATION.format(framework=json.dumps(framework, ensure_ascii=False))
    return wrote(os.path.join(top, FILE_NAMES[0]), text, "It says how much tclint asks of your plans.")


def add_hook(top: str, plans: list[str]) -> Outcome:
    """Write a configuration of pre-commit, or add the hook to the one that there is.

    Args:
        top: the top of the repository.
        plans: the plans that the hook should see.
    """
    file = os.path.join(top, HOOK_FILE)
    then = f"Put {_OWNER} in it, then run: pre-commit install{_passed_over(top, plans)}"
    if not os.path.lexists(file):
        return wrote(file, WHOLE, then)
    config = HookConfig(_read(file))
    origin = config.origin()
    if origin is not None:
        return left(file, f"it has the hook of {origin}")
    changed = config.with_entry()
    if changed is None:
        return left(file, *_by_hand(config))
    with _telling(file):
        replace_file(file, changed)
    return Outcome(True, f"Added the hook to {_shown(file)}. {then}")


def add_workflow(top: str) -> Outcome:
    """Write a workflow for GitHub, unless one runs tclint already."""
    file = os.path.join(top, WORKFLOW_FILE)
    running = next((other for other in _workflows(top) if re.search(_RUNS_TCLINT, _read(other))), None)
    if running is not None:
        return left(running, "it runs tclint already")
    if os.path.lexists(file):
        return left(file, "it is another workflow", _JOB)
    with _telling(file):
        os.makedirs(os.path.dirname(file), exist_ok=True)
    return wrote(file, WORKFLOW, f"Put {_OWNER} in it; GitHub then checks every pull request.")


def wrote(file: str, text: str, then: str) -> Outcome:
    """Write a file that is not there yet.

    Raises:
        TclintError: it cannot be written.
    """
    with _telling(file), open(file, "x", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
    return Outcome(True, f"Wrote {_shown(file)}. {then}")


def left(file: str, reason: str, lines: str = "") -> Outcome:
    """Say why a file stays as it was, and which lines belong in it."""
    text = f"Left {_shown(file)} as it was, because {reason}."
    return Outcome(False, f"{text} Add these lines by hand, with {_OWNER}:\n\n{lines}" if lines else text)


def _by_hand(config: HookConfig) -> tuple[str, str]:
    """Why the hook cannot be added, and the lines that a person can add."""
    if config.repos is not None and config.repos.items:
        return "its `repos` is written in a way that only a person can add to", indent(ENTRY, "  ")
    return "it has no list `repos` with anything in it", WHOLE


def _passed_over(top: str, plans: list[str]) -> str:
    """The plans that the hook does not see, since their names do not say what they are."""
    unseen = [plan for plan in plans if not re.search(FILES, relative(plan, top))]
    if not unseen:
        return ""
    others = f" and {len(unseen) - 1} more" if len(unseen) > 1 else ""
    return f"\nThe hook passes over {_shown(unseen[0])}{others}: put `files: …` below its `id`, or use a folder `plans`"


def _workflows(top: str) -> Iterator[str]:
    folder = os.path.dirname(os.path.join(top, WORKFLOW_FILE))
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    paths = (os.path.join(folder, name) for name in names if name.endswith(YAML_ENDINGS))
    return filter(os.path.isfile, paths)


def _read(file: str) -> bytes:
    try:
        with open(file, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise TclintError(f"cannot read {_shown(file)}: {error.strerror or error}") from None


@contextmanager
def _telling(file: str) -> Iterator[None]:
    """Say in one line that a file cannot be written."""
    try:
        yield
    except OSError as error:
        raise TclintError(f"cannot write {_shown(file)}: {error.strerror or error}") from None


def _shown(file: str) -> str:
    return relative(file, os.curdir)
