"""What the outputs for people have in common: texts made harmless, rows named in words."""

from __future__ import annotations

import re

from tclint.diagnostic import Diagnostic, printable

_COMMAND = re.compile(r"^(\s*:)(?=:)")
_STEP_DOWN = re.compile(r"(theme|activit|step)(?:s|ies)\[(\d+)\]")


def unmarked(text: str) -> str:
    """`text`, as long as it was, without the marker `##[` that a build log obeys anywhere in a line."""
    return text.replace("##[", "##(")


def unforged(text: str) -> str:
    """`text` without the two markers that a build log obeys: `##[` anywhere, `::` at the start of a line."""
    return _COMMAND.sub(r"\1 ", unmarked(text))


def shown_text(text: str) -> str:
    """A text that may come from a plan, for people's eyes: nothing in it is obeyed by a terminal or a log."""
    return unforged(printable(text))


def row_name(diagnostic: Diagnostic) -> str:
    """What a diagnostic is about: an activity's id, else `theme 1, activity 2`, counted from 1; "" for the plan."""
    return diagnostic.activity.strip() or ", ".join(
        f"{'activity' if kind == 'activit' else kind} {int(number) + 1}"
        for kind, number in _STEP_DOWN.findall(diagnostic.address)
    )
