"""What a reading of an owner cell holds."""

from __future__ import annotations

from typing import Literal

from tclint.named_tuples import NamedTuple

Span = tuple[int, int]
"""Offsets of the first character and of the one after the last, in the text that was read."""

Kind = Literal["missing", "placeholder", "person", "role", "group", "diffuse", "shared", "shared-with-lead"]
"""What the whole cell names; person, role and shared-with-lead are sound."""

PartyKind = Literal["placeholder", "person", "role", "group", "diffuse", "shared"]
"""What one party is; shared stands for a counted plural such as two deans."""


class Party(NamedTuple):
    """One of those that an owner cell names."""

    text: str
    """The party's words as written, brackets left out."""
    span: Span
    kind: PartyKind
    is_lead: bool = False


class Abbreviation(NamedTuple):
    """Letters that stand for a name, a job or a unit."""

    text: str
    span: Span
    meaning: str | None
    """What the glossary says, or None where it says nothing."""


class Owner(NamedTuple):
    """The reading of one owner cell."""

    text: str
    kind: Kind
    parties: tuple[Party, ...] = ()
    span: Span = (0, 0)
    """The words that decided the kind, the smallest part worth underlining."""
    abbreviations: tuple[Abbreviation, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether one person answers for the activity."""
        return self.kind in {"person", "role", "shared-with-lead"}
