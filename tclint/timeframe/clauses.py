"""The grammar of the whole phrase: frequencies, periods joined to lists and ranges, and what stands between them."""

from itertools import pairwise

from tclint.form_fields import is_unfilled
from tclint.timeframe.counts import next_short_year
from tclint.timeframe.frequencies import read_frequency
from tclint.timeframe.handlers import handle
from tclint.timeframe.lexicon import PADDING, lexemes_of
from tclint.timeframe.numbers import JOINS, one
from tclint.timeframe.periods import plan_behind, read_period
from tclint.timeframe.sharing import share_years
from tclint.timeframe.templates import is_form
from tclint.timeframe.terms import (
    RELATIVE,
    Lexeme,
    Linked,
    Parse,
    Period,
    Reading,
    Row,
    is_container,
    is_needy,
    skip_fillers,
)
from tclint.timeframe.walk import Walk, counts_in, is_gloss

_DATES = frozenset({"month", "season", "term name", "number", "ordinal"})
_MARKS = frozenset({"stop", "comma", "dash", "open bracket", "close bracket", "and", "or"})
_BEFORE_A_DATE = frozenset({"number", "ordinal", "month", "comma"})
_MAKES_PLAN_A_TIME = frozenset({"until", "to", "from", "before", "after"})
_TWO_READINGS = {
    "every two months (or twice a month)": ("every two months", "twice a month"),
    "twice a year (or every two years)": ("twice a year", "every two years"),
}


def parse_phrase(text: str, declared: tuple[str, ...] = ()) -> Parse:
    """The phrase as clauses and remarks; depends on nothing but the text and the names of the plan's own phases."""
    parse = Parse(text)
    if is_unfilled(text.rstrip(" .")):
        parse.words = 1
        parse.remark("placeholders", 0, len(text), "template text")
        return parse
    walk = Walk(parse, lexemes_of(parse, declared))
    count = len(walk.row) - PADDING
    while walk.at < count:
        _step(walk, walk.row[walk.at])
    walk.finish()
    _drop_former(walk)
    if count:
        _read_last(walk, walk.row[count - 1])
        if not parse.clauses and not parse.frequencies and is_form(walk.row, count):
            parse.remark("placeholders", 0, len(text), "template text")
    share_years(parse.clauses, is_frequent=bool(parse.frequencies))
    return parse


def _drop_former(walk: Walk) -> None:
    """`March 2023 (was June 2022)`: the earlier time goes, unless it is the only one."""
    if not walk.former:
        return
    for clause in walk.clauses:
        clause.narrows = [inner for inner in clause.narrows if inner.begin not in walk.former]
    walk.clauses[:] = [clause for clause in walk.clauses if clause.begin not in walk.former] or walk.clauses


def _step(walk: Walk, lexeme: Lexeme) -> None:
    walk.parse.words += lexeme.kind not in _MARKS
    if not (_frequency(walk) or _period(walk, lexeme)):
        walk.at += 1
        handle(walk, lexeme)


def _read_last(walk: Walk, lexeme: Lexeme) -> None:
    """A dash at the end leaves the end open; a last `throughout` means the whole plan."""
    last = walk.clauses[-1] if walk.clauses else None
    if last and walk.gap == "dash" and last.relation == "during" and lexeme.kind == "dash":
        last.relation = "from"
    if last is None and lexeme.word == "throughout":
        walk.add([Linked("", Period("plan", lexeme.begin, lexeme.end))])


def _frequency(walk: Walk) -> bool:
    found = read_frequency(walk.row, walk.at)
    if found is None:
        return False
    frequency, walk.at = found
    frequency.is_apart = walk.gap == "word" or frequency.is_adjective
    if frequency.words in _TWO_READINGS:
        walk.parse.two_readings(frequency.begin, frequency.end, *_TWO_READINGS[frequency.words])
    walk.parse.frequencies.append(frequency)
    walk.close_clause()
    walk.gap = "round"
    return True


def _period(walk: Walk, lexeme: Lexeme) -> bool:
    if lexeme.kind == "weekday" and walk.row[walk.at + 1].kind in _BEFORE_A_DATE:
        walk.weekday = lexeme
        walk.at += 1
        return True
    found = read_period(walk.row, walk.at, walk.parse) or _plan_as_time(walk, lexeme)
    if found is None:
        return False
    pieces, walk.at = _joined_on(walk, *found)
    if len(pieces) > 1:
        _note_joints(walk.parse, pieces)
    if _names_a_plan(walk, pieces):
        walk.former.append(pieces[0].period.begin)
    walk.add(pieces)
    return True


def _names_a_plan(walk: Walk, pieces: list[Linked]) -> bool:
    """`the 2018 plan`, `2017-2020 action plan`: which plan, unless nothing else says when."""
    if walk.row[walk.at].word != "plan" or (walk.relation is not None and walk.relation.kind != "from"):
        return False
    return all(piece.period.kind in ("year", "academic year") for piece in pieces)


def _is_throughout(walk: Walk) -> bool:
    place = walk.at - 1
    while place > 0 and walk.row[place].kind == "filler":
        place -= 1
    return walk.row[place].word == "throughout"


def _plan_as_time(walk: Walk, lexeme: Lexeme) -> Reading | None:
    """`end of the plan`: the plan is a time only behind a word that asks for one."""
    if lexeme.kind != "plan":
        return None
    following = walk.row[walk.at + 1]
    if following.kind == "end" and following.end - following.begin == len("end"):
        walk.with_end = True
        return one(Period("plan", lexeme.begin, following.end), walk.at + 2)
    if lexeme.word == "project" and not (walk.with_end or _is_throughout(walk)):
        return None
    is_asked = walk.relation is not None and walk.relation.kind in _MAKES_PLAN_A_TIME
    is_asked = is_asked and following.kind not in ("word", "gathering")
    return plan_behind(walk.row, walk.at) if is_asked or walk.with_end or walk.is_tied else None


def _joined_on(walk: Walk, pieces: list[Linked], after: int) -> Reading:
    """Periods joined on without a word between: `June 2021 to the end of May 2022`, `March, June and Sept`."""
    while walk.row[after].kind in JOINS:
        found = _next_piece(walk, pieces, after)
        if found is None:
            break
        more, place = found
        join = "range" if _is_between(walk, pieces) else JOINS[walk.row[after].kind]
        pieces = [*pieces, Linked(join, more[0].period), *more[1:]]
        after = place
    return pieces, after


def _is_between(walk: Walk, pieces: list[Linked]) -> bool:
    """`between Jan 2022 and Dec 2024` is a range; of two years it is one already."""
    is_first = len(pieces) == 1 and pieces[0].period.kind != "year"
    return is_first and walk.at > 0 and walk.row[walk.at - 1].kind == "between"


def _next_piece(walk: Walk, pieces: list[Linked], at: int) -> Reading | None:
    row, kind = walk.row, walk.row[at].kind
    place = at + 1 + (kind == "comma" and row[at + 1].kind in ("and", "or"))
    place = skip_fillers(row, place)
    is_ended = row[place].kind == "end" and JOINS[kind] == "range"
    place = skip_fillers(row, place + is_ended)
    if JOINS[kind] != "range" and read_frequency(row, place) is not None:
        return None
    found = next_short_year(row, place, pieces[-1].period) or read_period(row, place, walk.parse)
    found = found or (plan_behind(row, place) if is_ended else None)
    if found is None or _is_one_period(pieces, found[0], kind) or _has_date_behind(row, pieces, found):
        return None
    return found


def _has_date_behind(row: Row, pieces: list[Linked], found: Reading) -> bool:
    """`phase 1 May 2022, phase 2 May 2023`: the second phase goes with the date behind it."""
    more, after = found
    is_phase = len(more) == 1 and more[0].period.kind in ("phase", "plan year") and row[after].kind in _DATES
    return is_phase and pieces[-1].period.kind not in RELATIVE


def _is_one_period(pieces: list[Linked], found: list[Linked], kind: str) -> bool:
    """Whether `Year 2, September` or `Q3 - Year 1` names one period rather than two."""
    if kind not in ("comma", "dash"):
        return False
    last, new = pieces[-1].period, found[0].period
    if is_gloss(last, new) or counts_in(new, last):
        return True
    if is_needy(last):
        return is_container(new) and 1 in (len(found), len(pieces))
    return is_container(last) and is_needy(new) and new.kind != last.kind


def _note_joints(parse: Parse, pieces: list[Linked]) -> None:
    """`P2/P3` may mean both or either, `2021-2022` two calendar years or one academic year."""
    for (_, before), (join, after) in pairwise(pieces):
        if join == "slash":
            parse.two_readings(before.begin, after.end, "both", "one of the two")
        if join == "range" and before.kind == after.kind == "year" and after.number == before.number + 1:
            parse.two_readings(before.begin, after.end, "two calendar years", "one academic year")
