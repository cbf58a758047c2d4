"""What the grammar builds: periods, clauses and the whole phrase, before any plan is known."""

from dataclasses import dataclass, field
from typing import NamedTuple

from tclint.timeframe.model import Ambiguity, Remark


class Lexeme(NamedTuple):
    """A word or phrase with its class, its meaning in words, its number (-1 if none), and its place."""

    kind: str
    word: str
    number: int
    begin: int
    end: int


class Period(NamedTuple):
    """A stretch of time as named; `within` is the year, phase or other period that dates it.

    The kinds are the keys of `resolving.RESOLVERS`. `number` counts (month 1 to 12, year 2022, plan year 2), `day` is
    the day of the month or a second count, `name` the season, term, phase or unit.
    """

    kind: str
    begin: int
    end: int
    number: int = 0
    day: int = 0
    name: str = ""
    within: "Period | None" = None


class Linked(NamedTuple):
    """A period and how it is joined to the one before it: "", "list", "slash" or "range"."""

    join: str
    period: Period


class Frequency(NamedTuple):
    """How often, in words; how many days one round lasts at least; and how it stands in the phrase."""

    begin: int
    end: int
    words: str
    days: int
    is_adjective: bool


@dataclass(slots=True)
class Clause:
    """A relation (during, by, from, before, after, from end) and the periods it governs, with what narrows them."""

    relation: str
    pieces: list[Linked]
    begin: int
    end: int
    link: str = ""
    is_condition: bool = False
    is_bound: bool = False
    narrows: list["Clause"] = field(default_factory=list)


@dataclass(slots=True)
class Parse:
    """A phrase as parsed: its clauses and every place that the verdict rests on."""

    text: str
    words: int = 0
    depth: int = 0
    clauses: list[Clause] = field(default_factory=list)
    frequencies: list[Frequency] = field(default_factory=list)
    then: int = -1
    remarks: dict[str, list[Remark]] = field(default_factory=dict)
    ambiguities: list[Ambiguity] = field(default_factory=list)

    def remark(self, kind: str, begin: int, end: int, reason: str = "") -> None:
        """Note the words from `begin` to `end` under `kind`."""
        self.remarks.setdefault(kind, []).append(Remark(begin, end, self.text[begin:end], reason))

    def two_readings(self, begin: int, end: int, taken: str, other: str) -> None:
        """Note that the words from `begin` to `end` can be read in another way."""
        self.ambiguities.append(Ambiguity(begin, end, self.text[begin:end], taken, other))
