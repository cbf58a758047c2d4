"""What each class of lexeme does to the walk, where it is not a period or a frequency."""

from collections.abc import Callable

from tclint.timeframe.numbers import is_year
from tclint.timeframe.terms import Lexeme, skip_fillers
from tclint.timeframe.walk import RELATION_OF, Walk

_REMARKS = {
    "vague": "vague_words",
    "revised": "vague_words",
    "status": "statuses",
    "priority": "statuses",
    "hedge": "hedges",
    "remainder": "remainders",
    "weakly open": "weakly_open",
    "nothing": "nothings",
}
_BEGINS_A_TIME = frozenset(
    {"number", "ordinal", "month", "season", "term name", "weekday", "edge", "end", "declared", "letter", "unit"}
)
_LONGEST_MOVE = 9
_SECOND = 2
_CONTENT = frozenset({"word", "plan", "gathering", "event", "other noun"})


def handle(walk: Walk, lexeme: Lexeme) -> None:
    """Let one lexeme act; an unknown word breaks what stands before from what follows."""
    _HANDLERS.get(lexeme.kind, _word)(walk, lexeme)


def _relate(walk: Walk, lexeme: Lexeme) -> None:
    if lexeme.kind == "end":
        walk.with_end = True
        return
    if lexeme.kind == "to" and walk.gap not in ("start", "", "open", "now"):
        return
    if lexeme.kind in ("completed", "deadline") and walk.relation is not None and walk.relation.kind == "by":
        return
    walk.relation = lexeme
    is_first = (lexeme.kind in ("by", "until") and walk.gap not in ("word", "")) or (
        lexeme.kind == "from" and walk.gap in ("start", "stop")
    )
    walk.is_lasting = lexeme.kind == "deadline" or is_first
    if lexeme.kind in ("by", "from", "until"):
        walk.condition = ""


def _tie(walk: Walk, lexeme: Lexeme) -> None:
    del lexeme
    walk.is_tied = True


def _join(walk: Walk, lexeme: Lexeme) -> None:
    if lexeme.word == "plus sign":
        _onwards(walk, lexeme)
    walk.close_clause()
    walk.gap = lexeme.kind if walk.gap in ("", "start", "open") else walk.gap
    if lexeme.kind == "comma":
        walk.condition = ""
        if walk.relation is not None and walk.relation.kind == "from" and not walk.is_lasting:
            walk.relation = None


def _stop(walk: Walk, lexeme: Lexeme) -> None:
    following = walk.row[walk.at]
    if lexeme.word == "colon":
        walk.gap = "colon" if walk.gap == "" else walk.gap
    elif lexeme.word != "dot" or following.begin != lexeme.end or not following.kind:
        walk.close_clause()
        walk.gap, walk.condition, walk.relation, walk.with_end = "stop", "", None, False


def _word(walk: Walk, lexeme: Lexeme) -> None:
    del lexeme
    relation = walk.relation
    if relation is not None and _waits(walk, relation):
        walk.parse.remark("conditions", relation.begin, relation.end, "waits for an event")
    if not walk.is_lasting or walk.condition:
        walk.relation = None
    walk.with_end, walk.is_tied, walk.gap = False, False, "word"


def _waits(walk: Walk, relation: Lexeme) -> bool:
    """Whether an event follows: `after approval` anywhere, `by the launch` where `by` cannot name who does it."""
    if relation.kind in ("before", "after"):
        is_new = walk.condition != relation.kind
        walk.condition = relation.kind
        return is_new
    return relation.kind in ("until", "by") and walk.gap in ("start", "stop")


def _named_number(walk: Walk, lexeme: Lexeme) -> None:
    """Skip `2021` behind REF and `1.2` behind a v: figures that belong to a name."""
    _word(walk, lexeme)
    row, place = walk.row, walk.at
    if lexeme.kind == "event":
        place += row[place].kind in ("dash", "filler") and is_year(row[place + 1])
        is_range = row[place + 1].word in ("dash", "slash") and row[place + 2].kind == "number" and is_year(row[place])
        walk.at = place + (3 if is_range else 1) if row[place].kind == "number" else walk.at
        return
    while row[place].kind == "number" or (row[place].word == "dot" and row[place + 1].kind == "number"):
        place += 1
        walk.at = place


def _remark(walk: Walk, lexeme: Lexeme) -> None:
    walk.parse.remark(_REMARKS[lexeme.kind], lexeme.begin, lexeme.end, lexeme.word)
    if lexeme.kind == "hedge":
        return
    walk.close_clause()
    walk.at += lexeme.kind == "priority" and walk.row[walk.at].kind == "number"
    if walk.relation is not None and walk.relation.kind == "to":
        walk.relation = None
    if walk.gap in ("", "start"):
        walk.gap = "now" if lexeme.word == "soon" else "remark"


def _open_end(walk: Walk, lexeme: Lexeme) -> None:
    if lexeme.word == "to date" and walk.row[walk.at].kind in ("placeholder", "promise"):
        walk.close_clause()
        return
    walk.parse.remark("open_ends", lexeme.begin, lexeme.end, lexeme.word)
    walk.close_clause()
    if walk.relation is not None and walk.relation.kind != "from":
        walk.relation = None
    walk.gap = "open"


def _long_term(walk: Walk, lexeme: Lexeme) -> None:
    """Without an end where it follows a date; before one, that date says how long."""
    if walk.clauses:
        _open_end(walk, lexeme)
    else:
        walk.parse.remark("weakly_open", lexeme.begin, lexeme.end, lexeme.word)
        walk.gap = "stop"


def _onwards(walk: Walk, lexeme: Lexeme) -> None:
    last = walk.last
    if last and walk.gap == "" and last.relation in ("during", "from"):
        last.relation = "from"
    elif not walk.clauses and lexeme.kind == "onwards":
        walk.parse.remark("onwards", lexeme.begin, lexeme.end, "no start")


def _wait(walk: Walk, lexeme: Lexeme) -> None:
    walk.parse.remark("conditions", lexeme.begin, lexeme.end, "waits for an event")
    walk.close_clause()
    walk.relation, walk.gap = None, "word"
    walk.condition = "after" if lexeme.word in ("once", "after") else "event"


def _once(walk: Walk, lexeme: Lexeme) -> None:
    (_wait if lexeme.word == "once" else _word)(walk, lexeme)


def _placeholder(walk: Walk, lexeme: Lexeme) -> None:
    if _kind_before(walk) != "other noun":
        _promise_time(walk, lexeme)


def _follow(walk: Walk, lexeme: Lexeme) -> None:
    """`exact date to follow`, but not `report to follow`."""
    is_date = walk.row[walk.at - 2].word == "finer" if walk.at > 1 else False
    (_promise_time if is_date else _word)(walk, lexeme)


def _promise_time(walk: Walk, lexeme: Lexeme) -> None:
    """A bare promise, or beside a period one of its finer date: `Autumn 2022 (dates to be confirmed)`."""
    walk.parse.remark("placeholders", lexeme.begin, lexeme.end, lexeme.word)
    before, after = walk.row[walk.at - 2] if walk.at > 1 else lexeme, walk.row[walk.at]
    last = walk.last
    is_loose_unit = before.kind == "unit" and (last is None or last.end < before.end)
    is_named = "finer" in (before.word, after.word) or before.word == "to date" or is_loose_unit
    if walk.parse.clauses and (is_named or "date" in walk.parse.text[lexeme.begin : lexeme.end].lower()):
        walk.parse.remark("finer", lexeme.begin, lexeme.end, "date to come")


def _promise(walk: Walk, lexeme: Lexeme) -> None:
    """`to be agreed`: of a time, unless a content noun says what is to be agreed."""
    if _kind_before(walk) in _CONTENT:
        walk.parse.remark("work", lexeme.begin, lexeme.end, lexeme.word)
    else:
        _promise_time(walk, lexeme)


def _kind_before(walk: Walk) -> str:
    return walk.row[walk.at - 2].kind if walk.at > 1 else ""


def _mark(walk: Walk, lexeme: Lexeme) -> None:
    """A question mark that asks for the time, rather than doubts the one given."""
    if lexeme.word == "?" and _is_unknown_part(walk):
        walk.parse.remark("placeholders", lexeme.begin, lexeme.end, "template text")
    elif lexeme.word == "?" and (walk.gap != "" or not walk.clauses):
        walk.parse.remark("questions", lexeme.begin, lexeme.end, "asks for the time")
    walk.gap = walk.gap and "word"


def _is_unknown_part(walk: Walk) -> bool:
    """`Q? 2026`, `Year ?`, `?/2026`: a mark in the place of a figure."""
    before = _kind_before(walk)
    if before == "letter" or (before == "unit" and walk.at == _SECOND):
        return True
    return walk.gap == "start" and walk.row[walk.at].word == "slash"


def _filler(walk: Walk, lexeme: Lexeme) -> None:
    """Fillers leave everything as it is; but `timeline to be developed` promises a time."""
    is_promise = lexeme.word == "to be" and _kind_before(walk) in ("time noun", "deadline")
    if is_promise and walk.row[walk.at].kind == "word":
        walk.parse.remark("placeholders", lexeme.begin, lexeme.end, "date to come")


def _skip(walk: Walk, lexeme: Lexeme) -> None:
    """Leave everything as it is."""


def _open_bracket(walk: Walk, lexeme: Lexeme) -> None:
    del lexeme
    walk.open_bracket()


def _close_bracket(walk: Walk, lexeme: Lexeme) -> None:
    del lexeme
    walk.close_bracket()


def _revise(walk: Walk, lexeme: Lexeme) -> None:
    """`June 2022, now March 2023`: what follows takes the place of what was said; `now` alone is soon."""
    walk.at += walk.row[walk.at].word == "colon"
    if walk.row[skip_fillers(walk.row, walk.at)].kind not in _BEGINS_A_TIME:
        (_remark if lexeme.word == "soon" else _word)(walk, lexeme)
    elif lexeme.word != "soon" or walk.clauses:
        walk.supersede()
        walk.relation = lexeme._replace(kind="by") if lexeme.word == "by" else None


def _move(walk: Walk, lexeme: Lexeme) -> None:
    """`Postponed from June to September 2022`: only what stands behind the `to` is meant."""
    for place in range(walk.at, min(walk.at + _LONGEST_MOVE, len(walk.row) - 1)):
        if walk.row[place].kind in ("to", "until"):
            walk.at = place + 1
            _revise(walk, lexeme)
            return
    _former(walk, lexeme)


def _former(walk: Walk, lexeme: Lexeme) -> None:
    """`was June 2022`: a time that another one replaced."""
    del lexeme
    place = skip_fillers(walk.row, walk.at)
    place += walk.row[place].kind in ("deadline", "by")
    if walk.row[place].kind in _BEGINS_A_TIME:
        walk.former.append(walk.row[place].begin)


def _then(walk: Walk, lexeme: Lexeme) -> None:
    walk.close_clause()
    walk.parse.then = lexeme.begin
    walk.gap = "list"


_HANDLERS: dict[str, Callable[[Walk, Lexeme], None]] = {
    **dict.fromkeys(RELATION_OF, _relate),
    **dict.fromkeys(("and", "or", "comma", "dash"), _join),
    **dict.fromkeys(_REMARKS, _remark),
    **dict.fromkeys(("event", "numbering"), _named_number),
    **dict.fromkeys(("between", "verb", "time noun", "not a promise"), _skip),
    "placeholder": _placeholder,
    "promise": _promise,
    "to follow": _follow,
    "during": _tie,
    "mark": _mark,
    "filler": _filler,
    "stop": _stop,
    "open bracket": _open_bracket,
    "close bracket": _close_bracket,
    "open-ended": _open_end,
    "long term": _long_term,
    "onwards": _onwards,
    "condition": _wait,
    "times": _once,
    "then": _then,
    "revised": _revise,
    "moved": _move,
    "former": _former,
}
