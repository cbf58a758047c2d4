"""Run the commands of console blocks as a reader would, one after the other in one folder."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
from markdown_blocks import NOT_RUN, Block

from tclint.commands.group import cli

DAY = "2026-03-02"
"""The day of the documentation: what is late does not change from one day to the next."""
_CHECK = re.compile(r"(?<![\w./-])tclint check(?! --today)")
_PROMPT = "$ "


class Console:
    """A reader's terminal.

    Attributes:
        folder: where commands run, and where named blocks are written.
        code: the exit code of the last command.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.code = 0

    def rewrite(self, block: Block) -> str:
        """What the block should say: for a console, the commands and what they really print."""
        if block.kind == "file":
            self._write(block.name, block.text)
        elif block.kind == "patch":
            self._write(block.name, patched((self.folder / block.name).read_text(encoding="utf-8"), block.text))
        if block.language != "console":
            return block.text
        made = "".join(self._turn(command, output) for command, output in turns(block.text))
        assert f"\n{block.fence}" not in made, f"the block at line {block.line} needs a longer fence than its output"
        return made

    def _turn(self, command: str, output: str) -> str:
        if not command.endswith(NOT_RUN):
            output = self._run(command)
        return f"{_PROMPT}{command}\n{output}"

    def _run(self, command: str) -> str:
        # `echo $?` is to see the code of the command before, as it would in one terminal.
        script = f"(exit {self.code}); " + _CHECK.sub(f"tclint check --today {DAY}", command)
        done = subprocess.run(
            ["bash", "-c", script], cwd=self.folder, env=environment(self.folder), stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, encoding="utf-8", check=False, timeout=60,
        )  # fmt: skip
        assert done.returncode not in {126, 127}, f"`{command}` is no command: {done.stdout}"
        assert "Traceback (most recent call last)" not in done.stdout, f"`{command}` broke down: {done.stdout}"
        self.code = done.returncode
        return done.stdout if not done.stdout or done.stdout.endswith("\n") else done.stdout + "\n"

    def _write(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def environment(home: Path) -> dict[str, str]:
    """The variables of a plain terminal, without those of the machine that runs the tests."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GITHUB_", "TCLINT", "TF_BUILD", "COV_"))
    }
    tools = f"{Path(sys.executable).parent}{os.pathsep}{kept.get('PATH', '')}"
    return {**kept, "PATH": tools, "NO_COLOR": "1", "COLUMNS": "100", "XDG_CACHE_HOME": str(home.parent / "cache")}


def turns(text: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output below it."""
    assert text.startswith(_PROMPT), f"a console block begins with `{_PROMPT}`:\n{text}"
    parts = re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]
    return [(command, output) for command, _, output in (part.partition("\n") for part in parts)]


def patched(text: str, patch: str) -> str:
    """The text with the `-` lines of a patch, which must stand there once, replaced by its `+` lines."""
    lines = patch.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in "- ")
    new = "".join(line[1:] for line in lines if line[0] in "+ ")
    assert text.count(old) == 1, f"the patch does not fit:\n{patch}"
    return text.replace(old, new)


def assert_commands(text: str) -> None:
    """Hold every `tclint …` in some shell text to the options that there are.

    Raises:
        AssertionError: a command or option does not exist, or a value is of the wrong kind.
    """
    for found in re.finditer(r"(?<![\w./@-])(?:\.venv/bin/)?tclint (?P<arguments>[^|&;\n]+)", text):
        arguments = shlex.split(found["arguments"].partition(" >")[0], comments=True)
        if arguments[0].startswith("-"):
            continue
        try:
            command = cli.resolve_command(click.Context(cli), arguments)[1]
            assert command is not None
            command.make_context(arguments[0], arguments[1:])
        except click.UsageError as error:
            raise AssertionError(f"`tclint {found['arguments']}`: {error.format_message()}") from None
