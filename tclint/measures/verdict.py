from __future__ import annotations

from tclint.measures.model import Label
from tclint.named_tuples import NamedTuple


class Verdict(NamedTuple):
    """A clause's label, the class that decided, and the first and last token that decided (both included)."""

    label: Label
    reason: str
    first: int
    last: int


def vague(first: int, last: int) -> Verdict:
    """A quality that two people could judge differently."""
    return Verdict(Label.VAGUE, "quality", first, last)


def loose(first: int, last: int) -> Verdict:
    """An amount or frequency that two people could count differently."""
    return Verdict(Label.VAGUE, "loose amount", first, last)


def direction(first: int, last: int) -> Verdict:
    """A comparative with no number and no end state."""
    return Verdict(Label.DIRECTION, "comparative", first, last)


def perception(first: int, last: int) -> Verdict:
    """Something inside people's heads, with no instrument."""
    return Verdict(Label.PERCEPTION, "feeling", first, last)


def restated(reason: str, first: int, last: int) -> Verdict:
    """The task again, a process without an end, or a bare indicator; `reason` says which."""
    return Verdict(Label.RESTATED, reason, first, last)


def deliverable(reason: str, first: int, last: int) -> Verdict:
    """Something that either exists or does not."""
    return Verdict(Label.DELIVERABLE, reason, first, last)
