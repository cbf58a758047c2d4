"""The forms that a phrase of an owner cell can have."""

from dataclasses import dataclass
from enum import IntEnum, auto

from tclint.owners.tokens import Token
from tclint.owners.words import Tag


class Form(IntEnum):
    """What a phrase names."""

    PERSON = auto()
    NAME = auto()  # a person, by the shape of the words alone
    LETTERS = auto()  # unexplained letters
    OFFICE = auto()
    OFFICES = auto()
    COUNTED = auto()
    BODY = auto()  # a unit, by its noun
    SEAT = auto()  # a committee or other body that people sit on
    UNIT = auto()  # a unit, by its bare name
    TOPIC = auto()  # a portfolio or discipline: a unit if nothing follows
    CREW = auto()  # people or units, not counted
    RANK = auto()  # an adjective left alone
    OTHER = auto()
    NOTHING = auto()


@dataclass(slots=True)
class Phrase:
    """What a phrase names, and how it may join its neighbours."""

    form: Form
    is_open: bool = False
    """Whether a further portfolio may follow: "Head of HR" yes, "HR Manager" no."""
    is_bare: bool = False
    """Whether it is a title or a noun without unit or portfolio."""
    is_topic_led: bool = False
    """Whether a portfolio before it may belong to it: "Development Manager" yes, "Technical Manager" no."""
    is_double: bool = False
    """Whether two or more portfolios are joined in it."""


def head_of(words: list[Token]) -> list[Token]:
    """The words before the first "of", "for", "in" or the like."""
    for place, word in enumerate(words):
        if word.tag is Tag.LINK and place:
            return words[:place]
    return words
