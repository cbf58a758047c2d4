"""The records by which a diagnostic is known again in another version of a plan."""

from __future__ import annotations

from datetime import date

from tclint.named_tuples import NamedTuple


class Row(NamedTuple):
    """What tells a row from the others; a theme has only its name, the plan only its own.

    Attributes:
        plan: the plan's title, or its number where it has none of its own.
        theme: the theme that it stands in.
        id: its identifier, behind its activity's where it counts only there; "" for none.
        about: what it is about, normalised; "" where it has an identifier, and another row says the same.
    """

    plan: str
    theme: str = ""
    id: str = ""
    about: str = ""


class Identity(NamedTuple):
    """One thing that is wrong with one row: what is the same in both is the same diagnostic.

    Attributes:
        rule: the rule that says so.
        row: where.
        field: the key concerned; "" for none, or for whichever of the row's has the words.
        text: the words concerned, normalised; "" where something is missing.
    """

    rule: str
    row: Row
    field: str = ""
    text: str = ""


class Entry(NamedTuple):
    """A diagnostic that is known, or one row of a gathered one.

    Attributes:
        file: the plan's file as seen from the baseline's folder.
        identity: what is known.
        since: the day on which it was written down.
        reason: why it does not count, or "".
    """

    file: str
    identity: Identity
    since: date
    reason: str


class Recall(NamedTuple):
    """What became of the entries of a baseline about one file.

    Attributes:
        kept: the entries that still occur, with what they are called now.
        gone: those that no longer do.
        open: those of which this run cannot tell.
        new: what is shown and has no entry.
    """

    kept: list[tuple[Entry, Identity]]
    gone: list[Entry]
    open: list[Entry]
    new: list[Identity]
