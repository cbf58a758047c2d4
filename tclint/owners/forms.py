"""The forms that a phrase of an owner cell can have."""

from typing import Final, NamedTuple

from tclint.owners.tokens import Token
from tclint.owners.words import Tag


class Form:
    """What a phrase names; plain texts, as an enumeration starts slowly."""

    PERSON: Final = "person"
    NAME: Final = "name"  # a person, by the shape of the words alone
    LETTERS: Final = "letters"  # unexplained letters
    OFFICE: Final = "office"
    OFFICES: Final = "offices"
    COUNTED: Final = "counted"
    BODY: Final = "body"  # a unit, by its noun
    SEAT: Final = "seat"  # a committee or other body that people sit on
    UNIT: Final = "unit"  # a unit, by its bare name
    TOPIC: Final = "topic"  # a portfolio or discipline: a unit if nothing follows
    CREW: Final = "crew"  # people or units, not counted
    RANK: Final = "rank"  # an adjective left alone
    OTHER: Final = "other"
    NOTHING: Final = "nothing"


class Phrase(NamedTuple):
    """What a phrase names, and how it may join its neighbours."""

    form: str
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
        if word.tag == Tag.LINK and place:
            return words[:place]
    return words
