"""What the grammar builds: periods, clauses and the whole phrase, before any plan is known."""

from __future__ import annotations

from tclint.named_tuples import NamedTuple
from tclint.timeframe.model import Ambiguity, Remark

_LARGEST_COUNT = 120

NEEDY = frozenset(
    {"day", "month", "quarter", "half", "season", "term", "numbered term", "semester", "edge"},
)

RELATIVE = frozenset({"plan year", "plan month", "plan week", "phase", "count", "stretch", "plan"})

CONTAINERS = frozenset(
    {"year", "academic year", "financial year", "tax year", "plan year", "phase", "plan", "count", "stretch"},
)


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
    within: Period | None = None


class Linked(NamedTuple):
    """A period and how it is joined to the one before it: "", "list", "slash" or "range"."""

    join: str
    period: Period


# One word (lower case), number or mark, and its half-open place in the text.
Token = tuple[str, int, int]
Row = list[Lexeme]
Reading = tuple[list[Linked], int]


class Frequency:
    """How often, in words; how many days one round lasts at least; and how it stands in the phrase.

    `is_apart` says that it belongs to other words than the time before it: `2022 to 2025, reviewed each summer`.
    """

    __slots__ = ("begin", "days", "end", "is_adjective", "is_apart", "words")

    def __init__(self, begin: int, end: int, words: str, days: int, *, is_adjective: bool) -> None:
        self.begin = begin
        self.end = end
        self.words = words
        self.days = days
        self.is_adjective = is_adjective
        self.is_apart = False


class Clause:
    """A relation (during, by, from, before, after, from end) and the periods it governs, with what narrows them."""

    __slots__ = ("begin", "end", "is_bound", "is_condition", "link", "narrows", "pieces", "relation")

    def __init__(self, relation: str, pieces: list[Linked], link: str = "") -> None:
        self.relation = relation
        self.pieces = pieces
        self.begin = pieces[0].period.begin
        self.end = pieces[-1].period.end
        self.link = link
        self.is_condition = False
        self.is_bound = False
        self.narrows: list[Clause] = []

    def event(self) -> Clause:
        """The same without its relation: what something waits for."""
        event = Clause("during", self.pieces)
        event.narrows = self.narrows
        return event


class Parse:
    """A phrase as parsed: its clauses and every place that the verdict rests on."""

    __slots__ = ("ambiguities", "clauses", "depth", "frequencies", "opened", "remarks", "text", "then", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = 0
        self.depth = 0
        self.clauses: list[Clause] = []
        self.frequencies: list[Frequency] = []
        self.then = -1
        self.opened = -1
        self.remarks: dict[str, list[Remark]] = {}
        self.ambiguities: list[Ambiguity] = []

    def remark(self, kind: str, begin: int, end: int, reason: str = "") -> None:
        """Note the words from `begin` to `end` under `kind`."""
        self.remarks.setdefault(kind, []).append(Remark(begin, end, self.text[begin:end], reason))

    def two_readings(self, begin: int, end: int, taken: str, other: str) -> None:
        """Note that the words from `begin` to `end` can be read in another way."""
        self.ambiguities.append(Ambiguity(begin, end, self.text[begin:end], taken, other))


def is_needy(period: Period) -> bool:
    """Whether it has no date of its own: September, Q2, summer term, early."""
    if period.within is None:
        return period.kind in NEEDY
    return period.kind == "edge" and is_needy(period.within)


def is_container(period: Period) -> bool:
    """Whether a needy period may be placed in it."""
    return period.kind in CONTAINERS and not is_needy(period)


def skip_fillers(row: Row, at: int) -> int:
    """The place of the first lexeme from `at` on that is no filler."""
    while row[at].kind == "filler":
        at += 1
    return at


def count_of(lexeme: Lexeme) -> int:
    """The number that a figure, word or Roman numeral stands for, or -1."""
    if lexeme.kind in ("number", "cardinal", "ordinal", "roman") and lexeme.number <= _LARGEST_COUNT:
        return lexeme.number
    return -1
