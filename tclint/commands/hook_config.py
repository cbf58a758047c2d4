"""A `.pre-commit-config.yaml` that is there: whether it has the hook, and the same file with the hook's entry in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import indent
from typing import Any

from tclint import __version__
from tclint.framework import plain
from tclint.source import Source
from tclint.syntax import Mapping, Node, Sequence
from tclint.syntax.reading import ParserError, read
from tclint.syntax.tree import RefusedError, pure_events

HOME = "https://github.com/OWNER/tclint"
"""Where the project is to be had; whoever keeps a copy puts its owner in place of the capitals."""
FILES = r"(^|/)(plan|[^/]*-plan|plans/[^/]+)\.ya?ml$"
"""The files that the hooks get, as seen from the top of the repository."""
ENTRY = f"""\
- repo: {HOME}
  rev: v{__version__}
  hooks:
    - id: tclint
"""
WHOLE = "repos:\n" + indent(ENTRY, "  ")
_HOOKS = ("tclint", "tclint-system")
_DASH = re.compile(r"(?P<margin> *)- +")


class HookConfig:
    """What stands in the file.

    Attributes:
        repos: its list of repositories; None where it has none, or cannot be read.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._text = Source.from_bytes("", data).text
        self._content = _content(self._text)
        self.repos = _repos(self._content)

    def origin(self) -> str | None:
        """The repository from which the file has the hook already."""
        return next((origin for hook, origin in _hooks(plain(self._content)) if hook in _HOOKS), None)

    def with_entry(self) -> bytes | None:
        """The file with the entry behind its last one, and all else byte for byte as it was.

        None where that is not certain: the list is written in brackets, or what is read afterwards is not what was
        meant. The entry is put into the text, since writing out what was read would change every other line.
        """
        found = self.repos and self.repos.items and _place(self._text, self.repos.items[-1])
        if not found:
            return None
        at, margin = found
        line_end = "\r\n" if "\r\n" in self._text else "\n"
        addition = ("" if self._text[at - 1] == "\n" else line_end) + indent(ENTRY, margin).replace("\n", line_end)
        before = len(self._data) - len(self._text[at:].encode("utf-8"))
        made = self._data[:before] + addition.encode("utf-8") + self._data[before:]
        text = Source.from_bytes("", made).text
        return made if text == self._text[:at] + addition + self._text[at:] and self._fits(text) else None

    def _fits(self, text: str) -> bool:
        """Whether a text says what the file says, and the entry besides."""
        data, entry = plain(self._content), plain(_content(WHOLE))
        return bool(plain(_content(text)) == {**data, "repos": [*data["repos"], *entry["repos"]]})


def _content(text: str) -> Mapping | None:
    """The keys of a file with one document; None where it is none or is not to be read."""
    try:
        documents = read(text, pure_events)
    except RefusedError:
        return None
    if isinstance(documents, ParserError) or len(documents) != 1:
        return None
    root = documents[0].root
    return root if isinstance(root, Mapping) else None


def _repos(content: Mapping | None) -> Sequence | None:
    pairs = content.pairs if content else []
    found = [value for key, value in pairs if plain(key) == "repos"]
    return found[0] if len(found) == 1 and isinstance(found[0], Sequence) else None


def _hooks(data: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401 - YAML data is what it is
    """Each hook's id, and where it comes from."""
    for entry in _groups(data, "repos"):
        for hook in _groups(entry, "hooks"):
            yield hook.get("id"), str(entry.get("repo"))


def _groups(data: Any, key: str) -> list[dict[str, Any]]:  # noqa: ANN401 - as above
    found = data.get(key) if isinstance(data, dict) else None
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _place(text: str, last: Node) -> tuple[int, str] | None:
    """Where the next entry goes, and what stands before its dash; None where the last one does not begin its line."""
    dash = _DASH.fullmatch(text, text.rfind("\n", 0, last.start) + 1, last.start)
    if dash is None:
        return None
    line_end = text.find("\n", last.end)
    at = len(text) if line_end < 0 else line_end + 1
    # Remarks that stand further right belong to the last entry.
    remarks = re.compile(rf"(?:(?:[ \t\r]*\n)*+ {{{len(dash['margin']) + 1},}}#[^\n]*\n?)*+").match(text, at)
    return remarks.end() if remarks else at, dash["margin"]
