"""The grammar of the whole phrase: relation, periods, bracket; then the next clause."""

from collections.abc import Callable

from tclint.timeframe.frequencies import read_frequency
from tclint.timeframe.lexicon import PADDING, lexemes_of
from tclint.timeframe.numbers import JOINS, Reading, is_year
from tclint.timeframe.periods import is_container, is_needy, plan_behind, read_period, skip_fillers
from tclint.timeframe.sharing import share_years
from tclint.timeframe.terms import Clause, Lexeme, Linked, Parse, Period

_DEEPEST = 3
_RELATION_OF = {
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
_LASTING = frozenset({"deadline"})
_MAKES_PLAN_A_TIME = frozenset({"by", "until", "to", "end", "from", "before", "after", "during"})
_BEHIND = frozenset({"by", "deadline", "completed", "end", "from"})
_TIES = frozenset({"by", "until", "during", "to", "end", "deadline", "completed", "between"})


def parse_phrase(text: str, declared: tuple[str, ...] = ()) -> Parse:
    """The phrase as clauses and remarks; depends on nothing but the text and the names of the plan's own phases."""
    parse = Parse(text)
    _Assembler(parse, lexemes_of(parse, declared)).run()
    share_years(parse.clauses, bool(parse.frequencies))
    return parse


class _Assembler:
    """Walks over the lexemes once, keeping the relation and the joint that stand before the next period."""

    def __init__(self, parse: Parse, row: list[Lexeme]) -> None:
        self.parse = parse
        self.row = row
        self.at = 0
        self.clauses = parse.clauses
        self.relation: Lexeme | None = None
        self.with_end = False
        self.gap = "start"
        self.condition = ""
        self.after_open = False
        self.is_tied = False
        self.depth = 0
        self.bracket: Clause | None = None
        self.outer: list[tuple[list[Clause], bool]] = []
        self.last_kind = ""

    def run(self) -> None:
        count = len(self.row) - PADDING
        while self.at < count:
            self._step(self.row[self.at])
        self._close_clause()
        while self.outer:
            self._leave_bracket()
        if self.last_kind == "throughout" and not self.parse.clauses:
            end = len(self.parse.text)
            self._add([Linked("", Period("plan", 0, end))])

    def _step(self, lexeme: Lexeme) -> None:
        self.parse.words += 1
        self.last_kind = lexeme.word if lexeme.word == "throughout" else ""
        if self._frequency() or self._period(lexeme):
            return
        handler = _HANDLERS.get(lexeme.kind)
        self.at += 1
        if handler:
            handler(self, lexeme)
        else:
            self._word(lexeme)

    # Times

    def _frequency(self) -> bool:
        found = read_frequency(self.row, self.at)
        if found is None:
            return False
        frequency, self.at = found
        self.parse.frequencies.append(frequency)
        self._close_clause()
        self.gap = "list"
        return True

    def _period(self, lexeme: Lexeme) -> bool:
        if lexeme.kind == "weekday" and self.row[self.at + 1].kind in ("number", "ordinal", "month", "comma"):
            self.at += 1
            return True
        found = read_period(self.row, self.at, self.parse) or self._plan_as_time(lexeme)
        if found is None:
            return False
        pieces, self.at = found
        pieces, self.at = self._more(pieces, self.at)
        self._add(pieces)
        return True

    def _plan_as_time(self, lexeme: Lexeme) -> Reading | None:
        is_time = self.with_end or (self.relation is not None and self.relation.kind in ("until", "to", "from", "before", "after"))
        if lexeme.kind != "plan" or not (is_time or self.is_tied):
            return None
        return plan_behind(self.row, self.at)

    def _more(self, pieces: list[Linked], after: int) -> Reading:
        """Periods joined on without a word between: `June 2021 to the end of May 2022`, `March, June and Sept`."""
        while self.row[after].kind in JOINS:
            kind = self.row[after].kind
            place = after + 1
            if kind == "comma" and self.row[place].kind in ("and", "or"):
                place += 1
            place = skip_fillers(self.row, place)
            is_range = JOINS[kind] == "range"
            ended = self.row[place].kind == "end" and is_range
            place = skip_fillers(self.row, place + ended)
            if self._is_other_thing(place, is_range):
                break
            found = read_period(self.row, place, self.parse) or (plan_behind(self.row, place) if ended else None)
            if found is None or self._belongs_inside(pieces, found[0], kind):
                break
            pieces = [*pieces, Linked(JOINS[kind], found[0][0].period), *found[0][1:]]
            after = found[1]
        return pieces, after

    def _is_other_thing(self, place: int, is_range: bool) -> bool:
        return not is_range and read_frequency(self.row, place) is not None

    def _belongs_inside(self, pieces: list[Linked], found: list[Linked], kind: str) -> bool:
        """Whether `Year 2, September` or `Q3 - Year 1` names one period rather than two."""
        if kind not in ("comma", "dash"):
            return False
        last, new = pieces[-1].period, found[0].period
        return (is_needy(last) and is_container(new) and len(pieces) == 1) or (
            is_container(last) and (is_needy(new) or self._counts_in(new, last)) and new.kind != last.kind
        )

    def _counts_in(self, new: Period, last: Period) -> bool:
        return new.kind == "plan month" and last.kind in ("plan year", "phase")

    def _add(self, pieces: list[Linked]) -> None:
        before = self.clauses[-1] if self.clauses else None
        is_plain = self.relation is None and not self.with_end and self.gap in ("", "comma", "dash", "colon")
        if before and is_plain and not self.condition and self._merge(before, pieces):
            self._settle()
            return
        clause = Clause(self._relation(), pieces, pieces[0].period.begin, pieces[-1].period.end, self.gap)
        clause.is_condition = bool(self.condition)
        clause.is_bound = self.is_tied or self.relation is not None and self.relation.kind in _TIES
        if before and is_plain and self.gap == "" and not self.condition:
            before.narrows.append(clause)
        else:
            self.clauses.append(clause)
        self._settle()

    def _merge(self, before: Clause, pieces: list[Linked]) -> bool:
        """Date what stood before by what comes now, or the other way round."""
        last, new = before.pieces[-1], pieces[0].period
        if is_needy(last.period) and is_container(new) and len(pieces) == 1:
            before.pieces[-1] = Linked(last.join, last.period._replace(within=new))
        elif is_container(last.period) and is_needy(new) and len(before.pieces) == 1:
            before.pieces = [Linked(join, period._replace(within=last.period)) for join, period in pieces]
        elif last.period.kind == "count" and last.period.within is None and is_container(new) and self.gap == "":
            before.pieces[-1] = Linked(last.join, last.period._replace(within=new))
        elif self._counts_in(new, last.period):
            before.pieces = [Linked(join, period._replace(within=last.period)) for join, period in pieces]
        else:
            return False
        before.end = max(before.end, pieces[-1].period.end)
        return True

    def _relation(self) -> str:
        if self.relation is None:
            if self.condition in ("after", "before"):
                return self.condition
            return "by" if self.with_end else "during"
        relation = _RELATION_OF[self.relation.kind]
        return _WITH_END.get(relation, relation) if self.with_end else relation

    def _settle(self) -> None:
        self.relation, self.with_end, self.gap, self.is_tied = None, False, "", False

    # Relations and joints

    def _relate(self, lexeme: Lexeme) -> None:
        if lexeme.kind == "end":
            self.with_end = True
            if self.relation is None:
                self.relation_begin = lexeme.begin
            return
        if lexeme.kind in ("after", "before"):
            self.condition_begin = lexeme.begin
        if lexeme.kind == "to" and self.gap not in ("start", "", "open"):
            return
        if not (lexeme.kind in ("completed", "deadline") and self.relation and self.relation.kind == "by"):
            self.relation = lexeme
        if lexeme.kind in ("by", "from", "until"):
            self.condition = ""

    def _tie(self, lexeme: Lexeme) -> None:
        del lexeme
        self.is_tied = True

    def _skip(self, lexeme: Lexeme) -> None:
        """A filler leaves everything as it is."""

    def _join(self, lexeme: Lexeme) -> None:
        if lexeme.kind == "and" and lexeme.word == "list" and self.parse.text[lexeme.begin : lexeme.end] == "+":
            self._onwards(lexeme)
        self._close_clause()
        self.gap = lexeme.kind if self.gap in ("", "start", "open") else self.gap
        if lexeme.kind == "comma":
            self.condition = ""

    def _stop(self, lexeme: Lexeme) -> None:
        if lexeme.word == "colon":
            self.gap = "colon" if self.gap == "" else self.gap
            return
        if lexeme.word == "dot" and self.row[self.at].begin == lexeme.end and self.row[self.at].kind:
            return
        self._close_clause()
        self.gap, self.condition, self.relation, self.with_end = "stop", "", None, False

    def _close_clause(self) -> None:
        """A relation left over behind a period belongs to it: `March 2022 at the latest`, `Sept 2021 start`."""
        last = self.clauses[-1] if self.clauses else self.bracket
        if last and self.gap == "" and last.relation == "during" and not last.is_condition:
            if self.relation is not None and self.relation.kind in _BEHIND:
                last.relation = _RELATION_OF[self.relation.kind]
                self.relation = None
            elif self.with_end:
                last.relation, self.with_end = "by", False

    def _open_bracket(self, lexeme: Lexeme) -> None:
        del lexeme
        if len(self.outer) == _DEEPEST:
            return
        self._close_clause()
        adjacent = self.gap == "" and bool(self.clauses)
        self.outer.append((self.clauses, adjacent))
        self.bracket = self.clauses[-1] if adjacent else None
        self.clauses = []
        self.is_tied = self.is_tied or self.gap == "open"
        self.gap = "" if adjacent else "stop"

    def _close_bracket(self, lexeme: Lexeme) -> None:
        del lexeme
        if self.outer:
            self._close_clause()
            self._leave_bracket()

    def _leave_bracket(self) -> None:
        inner = self.clauses
        self.clauses, adjacent = self.outer.pop()
        narrowed = self.clauses[-1] if adjacent else None
        share_years(inner, bool(self.parse.frequencies))
        for clause in inner:
            (narrowed.narrows if narrowed and not clause.is_condition else self.clauses).append(clause)
        self.bracket = None
        self.gap = "" if adjacent or inner else "word"
        self.condition = ""

    # Words that are no time

    def _word(self, lexeme: Lexeme) -> None:
        del lexeme
        if self.relation is not None and self.relation.kind in ("before", "after"):
            self.condition = self.relation.kind
            self.parse.remark("conditions", self.relation.begin, self.relation.end, "waits for an event")
        if self.relation is not None and self.relation.kind not in _LASTING:
            self.relation = None
        self.with_end, self.is_tied = False, False
        self.gap = "word"

    def _number(self, lexeme: Lexeme) -> None:
        self._word(lexeme)

    def _named_number(self, lexeme: Lexeme) -> None:
        """Skip `2021` behind REF and `1.2` behind a v: figures that belong to a name."""
        self._word(lexeme)
        is_event = lexeme.kind == "event"
        place = self.at + (self.row[self.at].kind in ("dash", "filler") and is_year(self.row[self.at + 1]) and is_event)
        while self.row[place].kind == "number" or (self.row[place].word == "dot" and self.row[place + 1].kind == "number"):
            place += 1
            self.at = place
            if is_event:
                break

    def _remark(self, lexeme: Lexeme) -> None:
        self.parse.remark(_REMARKS[lexeme.kind], lexeme.begin, lexeme.end, lexeme.word)
        if lexeme.kind == "hedge":
            return
        self._close_clause()
        if lexeme.kind == "priority" and self.row[self.at].kind == "number":
            self.at += 1
        if self.gap in ("", "start"):
            self.gap = "remark"

    def _open_end(self, lexeme: Lexeme) -> None:
        self.parse.remark("open_ends", lexeme.begin, lexeme.end, lexeme.word)
        self._close_clause()
        if self.relation is not None and self.relation.kind != "from":
            self.relation = None
        self.gap = "open"

    def _long_term(self, lexeme: Lexeme) -> None:
        self._open_end(lexeme)

    def _onwards(self, lexeme: Lexeme) -> None:
        last = self.clauses[-1] if self.clauses else self.bracket
        if last and self.gap == "" and last.relation in ("during", "from"):
            last.relation = "from"
        elif not self.clauses:
            self.parse.remark("onwards", lexeme.begin, lexeme.end, "no start")

    def _wait(self, lexeme: Lexeme) -> None:
        self.parse.remark("conditions", lexeme.begin, lexeme.end, "waits for an event")
        self._close_clause()
        self.relation, self.gap = None, "word"
        word = self.parse.text[lexeme.begin : lexeme.end].lower()
        self.condition = "after" if word in ("once", "when", "as soon as") else "event"

    def _once(self, lexeme: Lexeme) -> None:
        if lexeme.word == "once":
            self._wait(lexeme)
        else:
            self._word(lexeme)

    def _promise(self, lexeme: Lexeme) -> None:
        kind = self.row[self.at - 2].kind if self.at > 1 else ""
        if lexeme.kind == "placeholder" and kind != "other noun":
            self.parse.remark("placeholders", lexeme.begin, lexeme.end, lexeme.word)
        elif lexeme.kind == "promise":
            about_work = kind in ("word", "plan", "gathering", "event", "other noun")
            self.parse.remark("work" if about_work else "placeholders", lexeme.begin, lexeme.end, lexeme.word)

    def _then(self, lexeme: Lexeme) -> None:
        del lexeme
        self._close_clause()
        self.parse.then = len(self.clauses)
        self.gap = "list"


_REMARKS = {
    "vague": "vague_words",
    "status": "statuses",
    "priority": "statuses",
    "hedge": "hedges",
    "remainder": "remainders",
    "weakly open": "weakly_open",
    "nothing": "nothings",
    "onwards": "onwards",
}
_HANDLERS: dict[str, Callable[[_Assembler, Lexeme], None]] = {
    **dict.fromkeys(_RELATION_OF, _Assembler._relate),  # noqa: SLF001
    **dict.fromkeys(("and", "or", "comma", "dash"), _Assembler._join),  # noqa: SLF001
    **dict.fromkeys(_REMARKS, _Assembler._remark),  # noqa: SLF001
    **dict.fromkeys(("placeholder", "promise"), _Assembler._promise),  # noqa: SLF001
    **dict.fromkeys(("event", "numbering"), _Assembler._named_number),  # noqa: SLF001
    "during": _Assembler._tie,  # noqa: SLF001
    "between": _Assembler._skip,  # noqa: SLF001
    "filler": _Assembler._skip,  # noqa: SLF001
    "time noun": _Assembler._skip,  # noqa: SLF001
    "not a promise": _Assembler._skip,  # noqa: SLF001
    "stop": _Assembler._stop,  # noqa: SLF001
    "open bracket": _Assembler._open_bracket,  # noqa: SLF001
    "close bracket": _Assembler._close_bracket,  # noqa: SLF001
    "open-ended": _Assembler._open_end,  # noqa: SLF001
    "long term": _Assembler._long_term,  # noqa: SLF001
    "onwards": _Assembler._onwards,  # noqa: SLF001
    "condition": _Assembler._wait,  # noqa: SLF001
    "times": _Assembler._once,  # noqa: SLF001
    "then": _Assembler._then,  # noqa: SLF001
}
