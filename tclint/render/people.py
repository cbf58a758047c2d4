"""What the outputs for people have in common: texts made harmless, rows named in words."""

from __future__ import annotations

import re

from tclint.diagnostic import Diagnostic, printable
from tclint.source import Source

_MARKER = re.compile(r"##(\w*)\[")
_COMMAND = re.compile(r"^(\s*:)(?=:)")
_STEP_DOWN = re.compile(r"(theme|activit|step)(?:s|ies)\[(\d+)\]")


def unmarked(text: str) -> str:
    """`text`, as long as it was, without the markers that a build log obeys anywhere in a line: `##[`, `##vso[`."""
    return _MARKER.sub(r"##\1(", text) if "##" in text else text


def unforged(text: str) -> str:
    """`text` without the markers that a build log obeys: `##[` and `##vso[` anywhere, `::` at the start of a line."""
    return _COMMAND.sub(r"\1 ", unmarked(text)) if "::" in text else unmarked(text)


def shown_text(text: str) -> str:
    """A text that may come from a plan, for people's eyes: nothing in it is obeyed by a terminal or a log."""
    return unforged(printable(text))


def one_line(diagnostic: Diagnostic, source: Source, path: str) -> str:
    """`path:line:column: severity: message [rule]`, without a line end."""
    line, column = source.position(diagnostic.span.start)
    place = f"{shown_text(path)}:{line}:{column}"
    return f"{place}: {diagnostic.severity}: {shown_text(diagnostic.message)} [{diagnostic.rule}]"


def full_message(diagnostic: Diagnostic) -> str:
    """What is wrong, and what would put it right."""
    return f"{diagnostic.message}; {diagnostic.help}" if diagnostic.help else diagnostic.message


def row_name(diagnostic: Diagnostic) -> str:
    """What a diagnostic is about: an activity's id, else `theme 1, activity 2`, counted from 1; "" for the plan."""
    return diagnostic.activity.strip() or ", ".join(
        f"{'activity' if kind == 'activit' else kind} {int(number) + 1}"
        for kind, number in _STEP_DOWN.findall(diagnostic.address)
    )
