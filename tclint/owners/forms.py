"""The forms that a phrase of an owner cell can have, and the parts that hold phrases."""

from __future__ import annotations

from typing import Final

from tclint.named_tuples import NamedTuple
from tclint.owners.tokens import Token
from tclint.owners.words import Tag, words_of

_ACTING = words_of("acting interim temporary caretaker deputising")
_FUTURE = words_of("new newly incoming future prospective")
_NEW_PORTFOLIOS = words_of("business build builds media product products venture ventures starter starters")


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


class Part:
    """What stands between two separators.

    Attributes:
        before: The separator before it, None for the first.
        words: What names the party.
        marks: Promises, vacancies, pointers and marks of lead and help.
        raw: Words and marks in their order.
        brackets: The tokens of each bracket behind the words.
        phrase: What the words name.
        has_duty: Whether the cell says what this party does.
        is_lead: Whether it is marked as leading.
        is_help: Whether it is marked as helping.
        starts_line: Whether a line end stands before it.
        portfolio: What a bracket adds to a title, "" where nothing is added.
        is_complete: Whether a person has title and unit, so that nothing more belongs to it.
    """

    __slots__ = (
        "before",
        "brackets",
        "has_duty",
        "is_complete",
        "is_help",
        "is_lead",
        "marks",
        "phrase",
        "portfolio",
        "raw",
        "starts_line",
        "words",
    )

    def __init__(self, before: str | None) -> None:
        self.before = before
        self.words: list[Token] = []
        self.marks: list[Token] = []
        self.raw: list[Token] = []
        self.brackets: list[list[Token]] = []
        self.phrase = Phrase(Form.NOTHING)
        self.portfolio = ""
        self.has_duty = self.is_lead = self.is_help = self.is_complete = self.starts_line = False

    @property
    def form(self) -> str:
        """What the part names."""
        return self.phrase.form

    def mark(self, tag: str) -> Token | None:
        """The first mark of a class, if there is one."""
        return next((token for token in self.marks if token.tag == tag), None) if self.marks else None

    @property
    def is_empty(self) -> bool:
        """Whether it names nobody, whatever its marks."""
        return not self.words

    @property
    def is_acting(self) -> bool:
        """Whether its holder stands in, so that the post said to be vacant is another's: "Acting Head of HR"."""
        return any(word.key in _ACTING for word in head_of(self.words))

    @property
    def is_future(self) -> bool:
        """Whether it is a post that nobody has held yet: "new Skills Officer", not "New Business Manager"."""
        first, second = [*(word.key for word in self.words if word.tag != Tag.ARTICLE), "", ""][:2]
        return first in _FUTURE and second not in _NEW_PORTFOLIOS

    @property
    def ends_in_bracket(self) -> bool:
        """Whether a bracket that is not read yet stands behind its last word."""
        return bool(self.brackets and self.words) and self.brackets[-1][-1].end > self.words[-1].end

    @property
    def key(self) -> str:
        """All its words in small letters."""
        return " ".join(token.key for token in self.raw)

    @property
    def span(self) -> tuple[int, int]:
        """From its first word to its last, marks only where there are no words."""
        tokens = self.words or self.raw
        return (tokens[0].begin, tokens[-1].end) if tokens else (0, 0)

    def absorb(self, other: Part, phrase: Phrase) -> None:
        """Take another part in, the two together being one phrase."""
        self.words, self.raw = self.words + other.words, self.raw + other.raw
        self.marks, self.brackets = self.marks + other.marks, self.brackets + other.brackets
        self.phrase = phrase
        self.is_lead, self.is_help = self.is_lead or other.is_lead, self.is_help or other.is_help

    def is_apart_from(self, other: Part) -> bool:
        """Whether marks show that two parts are two parties, or nobody."""
        if self.is_empty or other.is_empty or (self.has_duty and other.has_duty):
            return True
        if self.mark(Tag.VACANT) and other.mark(Tag.MEANWHILE):
            return True
        return self.is_lead != other.is_lead or self.is_help != other.is_help


def head_of(words: list[Token]) -> list[Token]:
    """The words before the first "of", "for", "in" or the like."""
    for place, word in enumerate(words):
        if word.tag == Tag.LINK and place:
            return words[:place]
    return words
