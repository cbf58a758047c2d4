"""The parts of a Markdown document that tests can hold on to: fenced blocks and generated parts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("README.md", "rules/README.md", "CONTRIBUTING.md", "examples/repository/README.md")
NOT_RUN = "# not run here"
"""Behind a command in a console block: it installs something or needs a network, and is checked in another way."""

_BLOCK = re.compile(
    r"(?:^<!-- (?P<kind>[a-z]+): (?P<name>\S+) -->\n)?"
    r"^(?P<fence>`{3,})(?P<language>[a-z]+)\n(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_GENERATED = re.compile(
    r"(?P<head>^<!-- generated: (?P<name>[a-z-]+)(?: (?P<argument>[a-z -]+))? -->\n)(?P<text>.*?)"
    r"(?P<foot>^<!-- end -->$)",
    re.MULTILINE | re.DOTALL,
)


class Block(NamedTuple):
    """A fenced block.

    Attributes:
        language: the word behind the fence.
        text: what stands between the fences.
        kind: of the comment on the line before: `file` (the block is written to that file), `patch` (its `-` lines
            become its `+` lines there), `command`; "" where there is none.
        name: what the comment names.
        line: the line of the fence, from 1.
        fence: the backticks that open and close it.
    """

    language: str
    text: str
    kind: str = ""
    name: str = ""
    line: int = 0
    fence: str = "```"


def read(document: str) -> str:
    """The text of a document of the project."""
    return (ROOT / document).read_text(encoding="utf-8")


def blocks(document: str, *languages: str) -> list[Block]:
    """The fenced blocks of a document in these languages, in order."""
    text = read(document)
    found = [_block(match, text) for match in _BLOCK.finditer(text)]
    return [block for block in found if block.language in languages]


def with_blocks(text: str, rewrite: Callable[[Block], str]) -> str:
    """The text of a document, with what `rewrite` makes of each block's text."""

    def replaced(match: re.Match[str]) -> str:
        start, end = match.start("text") - match.start(), match.end("text") - match.start()
        return match[0][:start] + rewrite(_block(match, text)) + match[0][end:]

    return _BLOCK.sub(replaced, text)


def with_generated(text: str, generate: Callable[[str, str], str]) -> str:
    """The text of a document, with what `generate` gives for each generated part."""
    return _GENERATED.sub(
        lambda match: f"{match['head']}{generate(match['name'], match['argument'] or '')}{match['foot']}", text
    )


def _block(match: re.Match[str], text: str) -> Block:
    line = text.count("\n", 0, match.start("fence")) + 1
    return Block(match["language"], match["text"], match["kind"] or "", match["name"] or "", line, match["fence"])
