"""The documentation says what the program does: parts of it are generated, everything in it is run.

`pytest tests/docs --update-docs` rewrites the generated parts and the outputs.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from consoles import Console, assert_commands, turns
from generated_parts import generate
from markdown_blocks import DOCUMENTS, NOT_RUN, ROOT, Block, blocks, read, with_blocks, with_generated

from tclint.commands.group import COMMANDS, cli
from tclint.config import FILE_NAMES, known_keys
from tclint.declared import declared_in
from tclint.diagnostic import PROFILES
from tclint.errors import EXIT_CLEAN, EXIT_DIAGNOSTICS, EXIT_FAILURE, EXIT_INTERRUPTED, EXIT_NOTHING_TO_LINT
from tclint.framework import framework_names
from tclint.registry import load_registry
from tclint.render import FORMATS
from tclint.settings import Override, Schemas, Suppressions, kebab

_LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#+ (?P<words>.+)$", re.MULTILINE)
_CODE = re.compile(r"^(?P<fence>`{3,}).*?^(?P=fence)$", re.MULTILINE | re.DOTALL)
_HOW = "run `pytest tests/docs --update-docs` and look at the difference"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_generated_parts_are_up_to_date(document: str, is_update: bool) -> None:
    shown = read(document)

    made = with_generated(shown, generate)

    if is_update:
        (ROOT / document).write_text(made, encoding="utf-8", newline="\n")
    else:
        assert made == shown, _HOW


@pytest.mark.skipif(sys.platform == "win32", reason="the documented commands are for a POSIX shell")
@pytest.mark.parametrize("document", DOCUMENTS)
def test_documented_commands_print_what_is_shown(document: str, is_update: bool, workspace: Path) -> None:
    shown = read(document)
    console = Console(workspace)

    made = with_blocks(shown, console.rewrite)

    if is_update:
        (ROOT / document).write_text(made, encoding="utf-8", newline="\n")
    else:
        assert made == shown, _HOW


@pytest.mark.skipif(sys.platform == "win32", reason="the documented commands are for a POSIX shell")
@pytest.mark.parametrize("document", DOCUMENTS)
def test_commands_that_are_not_run_are_well_formed(document: str) -> None:
    consoles = [command for block in blocks(document, "console") for command, _ in turns(block.text)]
    commands = [command for command in consoles if command.endswith(NOT_RUN)]
    commands += [block.text for block in blocks(document, "sh")]

    for command in commands:
        parsed = subprocess.run(["bash", "-n", "-c", command], capture_output=True, encoding="utf-8", check=False)

        assert parsed.stderr == "", command
        assert_commands(command)


@pytest.mark.skipif(sys.platform == "win32", reason="the documented commands are for a POSIX shell")
def test_first_command_checks_an_example(workspace: Path) -> None:
    command = _documented("try")

    checked = command.rpartition(" && .venv/bin/")[2].strip()
    output = Console(workspace).rewrite(Block("console", f"$ {checked}\n"))

    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert "Found " in output


def test_tests_are_run_by_one_documented_command() -> None:
    """`.ci/run` runs the line below the marker; CONTRIBUTING.md shows the same one."""
    command = _documented("test")

    reader = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert command.count("\n") == 1
    assert command.startswith("python3 -m venv .venv && ")
    assert "/^<!-- command: test -->$/ { getline; getline; print; exit }" in reader
    assert command in [block.text for block in blocks("CONTRIBUTING.md", "sh")]


def _documented(name: str) -> str:
    (command,) = [block.text for block in blocks("README.md", "sh") if (block.kind, block.name) == ("command", name)]
    return command


def test_readme_mentions_every_public_name() -> None:
    readme = read("README.md")
    options = {
        name
        for command in COMMANDS
        for parameter in _command(command).params
        if isinstance(parameter, click.Option)
        for name in (*parameter.opts, *parameter.secondary_opts)
    }
    keys = {kebab(name) for table in (Override, Suppressions, Schemas) for name in declared_in(table)}
    rules = {rule.name for rule in load_registry().rules.values() if rule.distribution == "tclint-plans"}
    names = {*COMMANDS, *options, *rules, *FORMATS, *known_keys(), *keys, *framework_names(), *PROFILES, *FILE_NAMES}

    missing = {name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", readme)}

    assert missing == set()


def _command(name: str) -> click.Command:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    return command


def test_readme_explains_every_exit_code() -> None:
    readme = read("README.md")
    codes = [EXIT_CLEAN, EXIT_DIAGNOSTICS, EXIT_FAILURE, EXIT_NOTHING_TO_LINT, EXIT_INTERRUPTED]

    rows = [int(code) for code in re.findall(r"^\| (\d+) \|", readme, re.MULTILINE)]

    assert rows == codes


@pytest.mark.parametrize("document", [*DOCUMENTS, "CHANGELOG.md", "examples/README.md"])
def test_local_links_resolve(document: str) -> None:
    text = _CODE.sub("", read(document))
    targets = [target for target in _LINK.findall(text) if not target.startswith(("https://", "http://", "mailto:"))]

    broken = [target for target in targets if not _resolves(target, ROOT / document)]

    assert broken == []


def _resolves(target: str, document: Path) -> bool:
    path, _, anchor = target.partition("#")
    file = (document.parent / path).resolve() if path else document
    if not file.exists():
        return False
    return not anchor or anchor in _anchors(_CODE.sub("", file.read_text(encoding="utf-8")))


def _anchors(text: str) -> set[str]:
    """The anchors that a forge makes from headings: small letters, no punctuation, hyphens for blanks."""
    return {re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-") for words in _HEADING.findall(text)}
