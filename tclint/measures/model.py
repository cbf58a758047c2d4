from __future__ import annotations

from enum import StrEnum

from tclint.named_tuples import NamedTuple


class Label(StrEnum):
    """What a success measure is, in the order in which a cell takes the label of one of its parts."""

    TARGET = "target"
    NO_BASELINE = "target-no-baseline"
    DELIVERABLE = "deliverable"
    SURVEY = "survey-no-threshold"
    DIRECTION = "direction"
    PERCEPTION = "perception"
    VAGUE = "vague"
    RESTATED = "restated"
    PLACEHOLDER = "placeholder"
    MISSING = "missing"


# Those on which no rule speaks.
SOUND = frozenset({Label.TARGET, Label.DELIVERABLE})
RANK = {label: rank for rank, label in enumerate(Label)}


class Part(NamedTuple):
    """One clause of a measure: its label, the class that decided (`reason`), and two half-open ranges of offsets.

    `span` is the deciding words, `extent` the whole clause, both in the text that was read.
    """

    label: Label
    reason: str
    span: tuple[int, int]
    extent: tuple[int, int]


class Measure(NamedTuple):
    """A measure as read: its primary label, the class that decided, the offsets of the deciding words, its clauses."""

    text: str
    label: Label
    reason: str
    span: tuple[int, int]
    parts: tuple[Part, ...] = ()

    @property
    def words(self) -> str:
        """The words that decided."""
        return self.text[slice(*self.span)]
