"""The state of a walk over the lexemes: the relation and joint that stand before the next period, and the clauses."""

from datetime import date

from tclint.timeframe.sharing import share_years
from tclint.timeframe.terms import (
    CONTAINERS,
    RELATIVE,
    Clause,
    Lexeme,
    Linked,
    Parse,
    Period,
    Row,
    is_container,
    is_needy,
)

RELATION_OF = {
    "by": "by",
    "until": "by",
    "to": "by",
    "deadline": "by",
    "completed": "by",
    "end": "by",
    "from": "from",
    "before": "before",
    "after": "after",
}
_WITH_END = {"from": "from end", "after": "after", "before": "by"}
_TIES = frozenset({"by", "until", "end", "deadline", "completed", "to"})
_BEHIND = frozenset({"by", "deadline", "completed", "end", "from"})
_BESIDE = frozenset({"", "comma", "dash", "colon"})
_DEEPEST = 3


class Walk:
    """One walk over a row of lexemes.

    `gap` says what lies between the last period and here: "" for nothing, "comma", "dash", "colon", "word", "stop",
    "open" for ongoing, "round" for a frequency. `condition` is "after", "before" or "event" while an event is named;
    `rest` is where words for what is left beside a dated part begin, or -1.
    """

    def __init__(self, parse: Parse, row: Row) -> None:
        self.parse = parse
        self.row = row
        self.at = 0
        self.clauses = parse.clauses
        self.relation: Lexeme | None = None
        self.with_end = False
        self.is_lasting = False
        self.is_tied = False
        self.gap = "start"
        self.condition = ""
        self.weekday: Lexeme | None = None
        self.former: list[int] = []
        self.rest = -1
        self._outer: list[tuple[list[Clause], bool]] = []

    @property
    def last(self) -> Clause | None:
        """The clause before this place: in an empty bracket, the one before the bracket."""
        if self.clauses:
            return self.clauses[-1]
        return self._outer[-1][0][-1] if self._outer and self._outer[-1][1] else None

    def add(self, pieces: list[Linked]) -> None:
        """Take periods in: as a date for what stands before, as narrowing it, or as a clause of their own."""
        before = self.clauses[-1] if self.clauses else None
        is_beside = before is not None and self.gap in _BESIDE and not self.condition
        is_plain = self.relation is None and not self.with_end
        self._compare_weekday(pieces[0].period)
        if before is None or not is_beside or not is_plain or not _merge(before, pieces, self.gap):
            clause = self._clause(pieces)
            narrows = before is not None and is_beside and (_narrows(before, pieces) or (is_plain and self.gap == ""))
            if len(pieces) > 1:
                share_years([clause])
            (before.narrows if before and narrows else self.clauses).append(clause)
        self.relation, self.with_end, self.gap, self.is_tied, self.rest = None, False, "", False, -1

    def _clause(self, pieces: list[Linked]) -> Clause:
        is_bound = self.is_tied or self.with_end or (self.relation is not None and self.relation.kind in _TIES)
        is_bound = is_bound or pieces[-1].period.kind == "plan"
        clause = Clause(self._relation(pieces), pieces, self.gap)
        clause.is_condition, clause.is_bound = bool(self.condition), is_bound
        return clause

    def _relation(self, pieces: list[Linked]) -> str:
        if self.relation is None:
            return self.condition if self.condition in ("after", "before") else "by" if self.with_end else "during"
        relation = RELATION_OF[self.relation.kind]
        if self.relation.word == "through" and pieces[0].period.kind in CONTAINERS:
            return "during"
        return _WITH_END.get(relation, relation) if self.with_end else relation

    def _compare_weekday(self, period: Period) -> None:
        weekday, self.weekday = self.weekday, None
        if weekday is None or period.kind != "day" or period.within is None or period.within.kind != "year":
            return
        try:
            falls_on = date(period.within.number, period.number, period.day).isoweekday()
        except ValueError:
            return
        if falls_on != weekday.number:
            self.parse.remark("contradictions", weekday.begin, period.end, "falls on another day of the week")

    def close_clause(self) -> None:
        """A relation left over behind a period belongs to it: `March 2022 at the latest`, `Sept 2021 start`."""
        last = self.last
        is_done = self.relation is not None and self.relation.kind == "completed" and self.gap in _BESIDE
        if last is None or not (self.gap == "" or is_done) or last.relation != "during" or last.is_condition:
            return
        if self.relation is not None and self.relation.kind in _BEHIND:
            _relate_behind(last, self.relation)
            self.relation = None
        elif self.with_end:
            last.relation, self.with_end = "by", False

    def open_bracket(self) -> None:
        """What follows narrows the clause before it, if it stands right behind it."""
        if len(self._outer) == _DEEPEST:
            return
        self.close_clause()
        is_adjacent = self.gap == "" and bool(self.clauses)
        self._outer.append((self.clauses, is_adjacent))
        self.clauses = []
        self.is_tied = self.is_tied or self.gap == "open"
        self.gap = "" if is_adjacent else "stop"

    def close_bracket(self) -> None:
        """Hand the clauses of the bracket to the clause before it, or to the list."""
        if not self._outer:
            return
        self.close_clause()
        inner = self.clauses
        share_years(inner)
        self.clauses, is_adjacent = self._outer.pop()
        narrowed = self.clauses[-1] if is_adjacent and not self._is_inner_round(self.clauses[-1]) else None
        for clause in inner:
            (narrowed.narrows if narrowed and not clause.is_condition else self.clauses).append(clause)
        self.gap = "" if is_adjacent or inner else "word"
        self.condition = ""

    def _is_inner_round(self, before: Clause) -> bool:
        """`2022 to 2025 (annual report in May)`: what comes back inside a range does not narrow it."""
        last = self.parse.frequencies[-1] if self.parse.frequencies else None
        is_inside = last is not None and last.is_apart and last.begin > before.end
        return is_inside and any(piece.join == "range" for piece in before.pieces)

    def supersede(self) -> None:
        """Forget the times named so far: others took their place."""
        self.clauses.clear()
        for outer, _ in self._outer:
            outer.clear()
        self._outer = [(outer, False) for outer, _ in self._outer]
        self.relation, self.with_end, self.gap, self.condition = None, False, "stop", ""

    def finish(self) -> None:
        """Close what is still open at the end of the text."""
        self.close_clause()
        while self._outer:
            self.close_bracket()


def is_gloss(outer: Period, inner: Period) -> bool:
    """Whether `Year 1, December 2021` may name a month of that year: a dated period beside a counted one."""
    return outer.kind in ("plan year", "phase") and inner.kind not in RELATIVE and not is_needy(inner)


def counts_in(new: Period, last: Period) -> bool:
    """Whether it is a month of the plan year or phase before it: `year 1, month 6`."""
    return new.kind == "plan month" and last.kind in ("plan year", "phase")


def _narrows(before: Clause, pieces: list[Linked]) -> bool:
    return before.relation == "during" and is_gloss(before.pieces[-1].period, pieces[-1].period)


def _merge(before: Clause, pieces: list[Linked], gap: str) -> bool:
    """Date what stood before by what comes now, or the other way round; False if they are two things."""
    last, new = before.pieces[-1], pieces[0].period
    is_part = last.period.kind == "count" and last.period.within is None and gap == ""
    if is_container(new) and (is_part or (is_needy(last.period) and len(pieces) == 1)):
        before.pieces[-1] = Linked(last.join, last.period._replace(within=new))
    elif counts_in(new, last.period) or (
        is_container(last.period) and all(is_needy(piece.period) for piece in pieces) and len(before.pieces) == 1
    ):
        before.pieces = [Linked(join, period._replace(within=last.period)) for join, period in pieces]
    else:
        return False
    before.end = max(before.end, pieces[-1].period.end)
    return True


def _relate_behind(clause: Clause, relation: Lexeme) -> None:
    last = clause.pieces[-1]
    if relation.word == "start" and last.period.kind in RELATIVE:
        early = Period("edge", last.period.begin, relation.end, name="early", within=last.period)
        clause.pieces[-1] = Linked(last.join, early)
    else:
        clause.relation = RELATION_OF[relation.kind]
