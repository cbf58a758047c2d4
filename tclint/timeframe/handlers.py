"""What each class of lexeme does to the walk, where it is not a period or a frequency."""

from collections.abc import Callable

from tclint.timeframe.numbers import is_year
from tclint.timeframe.promises import (
    begin_rest,
    is_date_to_follow,
    is_rest,
    kind_before,
    leave_open,
    placeholder,
    promise,
    promise_time,
    question,
    remainder,
)
from tclint.timeframe.revisions import BEGINS_A_TIME, former, is_label, skip_period
from tclint.timeframe.terms import Lexeme, skip_fillers
from tclint.timeframe.walk import RELATION_OF, Walk

_REMARKS = {
    "vague": "vague_words",
    "revised": "vague_words",
    "status": "statuses",
    "priority": "statuses",
    "hedge": "hedges",
    "weakly open": "weakly_open",
    "nothing": "nothings",
}
_LONGEST_MOVE = 9
_HAS_A_REASON = frozenset({"status", "moved", "edge", "skipped"})
_NUMBERED = frozenset({"numbered", "round"})


def handle(walk: Walk, lexeme: Lexeme) -> None:
    """Let one lexeme act; an unknown word breaks what stands before from what follows."""
    _HANDLERS.get(lexeme.kind, _word)(walk, lexeme)


def _relate(walk: Walk, lexeme: Lexeme) -> None:
    if lexeme.kind == "end":
        walk.with_end = True
        return
    if lexeme.word == "post" and walk.row[walk.at].word.endswith("ed"):
        _word(walk, lexeme._replace(kind="word"))
        return
    if lexeme.kind == "to" and walk.gap not in ("start", "", "open", "now"):
        return
    if lexeme.kind in ("completed", "deadline") and walk.relation is not None and walk.relation.kind == "by":
        return
    if _names_who(walk, lexeme):
        return
    walk.relation = lexeme
    is_first = (lexeme.kind in ("by", "until") and walk.gap not in ("word", "")) or (
        lexeme.kind == "from" and walk.gap in ("start", "stop")
    )
    is_past = lexeme.word == "completed" and walk.gap in ("start", "stop")
    walk.is_lasting = lexeme.kind == "deadline" or is_first or is_past
    if lexeme.kind in ("by", "from", "until"):
        walk.condition = ""


def _names_who(walk: Walk, lexeme: Lexeme) -> bool:
    """`Done, approved by Senate Nov 2021`: who did it, so the time is still when."""
    is_past = walk.relation is not None and walk.relation.word == "completed" and walk.is_lasting
    return is_past and lexeme.word == "by" and walk.row[skip_fillers(walk.row, walk.at)].kind in ("word", "gathering")


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
        walk.gap, walk.condition, walk.relation, walk.with_end, walk.rest = "stop", "", None, False, -1


def _word(walk: Walk, lexeme: Lexeme) -> None:
    if lexeme.word == "rest":
        begin_rest(walk, lexeme)
    relation = walk.relation
    if relation is not None and _waits(walk, relation):
        walk.parse.remark("conditions", relation.begin, relation.end, "waits for an event")
    if not walk.is_lasting or walk.condition:
        walk.relation = None
    walk.with_end, walk.is_tied, walk.gap = False, False, "word"
    if lexeme.word in _NUMBERED:
        walk.at += _numbers_of(walk)


def _numbers_of(walk: Walk) -> int:
    """How many lexemes are the `3` of `cohort 3 Jan 2024`, `1 and 2`; a `working group` meets on the 3rd."""
    row, at = walk.row, walk.at
    if at > 1 and row[at - 2].kind in ("word", "event", "gathering"):
        return 0
    count = 3 if row[at + 1].kind in ("and", "dash") and _is_figure(row[at + 2]) else 1
    return count if _is_figure(row[at]) and row[at + count].kind == "month" else 0


def _is_figure(lexeme: Lexeme) -> bool:
    return lexeme.kind == "number" and len(lexeme.word) == 1


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
    if lexeme.kind == "remainder":
        remainder(walk, lexeme)
    else:
        walk.parse.remark(_REMARKS[lexeme.kind], lexeme.begin, lexeme.end, lexeme.word)
    if lexeme.kind == "hedge":
        return
    walk.close_clause()
    walk.at += lexeme.kind == "priority" and walk.row[walk.at].kind == "number"
    if walk.relation is not None and walk.relation.kind == "to":
        walk.relation = None
    if walk.gap in ("", "start"):
        walk.gap = "now" if lexeme.word == "soon" else "remark"


def _is_name(text: str, lexeme: Lexeme, after: Lexeme) -> bool:
    """`Continuous Learning Week`, `Continuing Professional Development`: two words in capitals right together."""
    follows = text[lexeme.end : after.begin].strip() == "" and text[after.begin : after.begin + 2].istitle()
    return follows and after.kind in ("word", "event", "other noun", "gathering") and text[lexeme.begin].isupper()


def _open_end(walk: Walk, lexeme: Lexeme) -> None:
    after = walk.row[walk.at]
    is_promised = lexeme.word == "to date" and after.kind in ("placeholder", "promise")
    if is_promised or (lexeme.word == "continuous" and _is_name(walk.parse.text, lexeme, after)):
        walk.close_clause()
        return
    walk.parse.remark("open_ends", lexeme.begin, lexeme.end, lexeme.word)
    walk.close_clause()
    if walk.relation is not None and walk.relation.kind != "from":
        walk.relation = None
    walk.gap = "open"


def _long_term(walk: Walk, lexeme: Lexeme) -> None:
    """Without an end where it follows a date; before one, that date says how long."""
    if walk.clauses and not is_label(walk):
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
    if is_rest(walk):
        leave_open(walk, lexeme)
    walk.close_clause()
    walk.relation, walk.gap = None, "word"
    walk.condition = "after" if lexeme.word in ("once", "after") else "event"


def _once(walk: Walk, lexeme: Lexeme) -> None:
    (_wait if lexeme.word == "once" else _word)(walk, lexeme)


def _follow(walk: Walk, lexeme: Lexeme) -> None:
    """`exact date to follow`, `rest to follow`, but not `report to follow`."""
    (promise_time if is_date_to_follow(walk) else _word)(walk, lexeme)


def _mark(walk: Walk, lexeme: Lexeme) -> None:
    if lexeme.word == "?":
        question(walk, lexeme)
    walk.gap = walk.gap and "word"


def _filler(walk: Walk, lexeme: Lexeme) -> None:
    """Fillers leave everything as it is; but `timeline to be developed` promises a time."""
    is_promise = lexeme.word == "to be" and kind_before(walk) in ("time noun", "deadline")
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
    if walk.row[skip_fillers(walk.row, walk.at)].kind not in BEGINS_A_TIME:
        is_open = lexeme.word == "soon" and walk.gap == "dash" and walk.row[walk.at].kind != "completed"
        (_open_end if is_open else _remark if lexeme.word == "soon" else _word)(walk, lexeme)
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
    former(walk, lexeme)


def _due_to(walk: Walk, lexeme: Lexeme) -> None:
    """`delayed due to illness`: a reason behind a time or a status; `due to finish in May`: a deadline."""
    is_reason = kind_before(walk) in _HAS_A_REASON or walk.row[walk.at].kind in ("event", "filler")
    is_reason = is_reason or bool(walk.parse.clauses)
    (_word if is_reason else _relate)(walk, lexeme._replace(kind="deadline"))


def _then(walk: Walk, lexeme: Lexeme) -> None:
    walk.close_clause()
    begin_rest(walk, lexeme)
    walk.parse.then = lexeme.begin
    walk.gap = "list"


_HANDLERS: dict[str, Callable[[Walk, Lexeme], None]] = {
    **dict.fromkeys(RELATION_OF, _relate),
    **dict.fromkeys(("and", "or", "comma", "dash"), _join),
    **dict.fromkeys((*_REMARKS, "remainder"), _remark),
    **dict.fromkeys(("event", "numbering"), _named_number),
    **dict.fromkeys(("between", "verb", "time noun", "not a promise"), _skip),
    "placeholder": placeholder,
    "promise": promise,
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
    "skipped": skip_period,
    "due to": _due_to,
    "revised": _revise,
    "moved": _move,
    "former": former,
}
