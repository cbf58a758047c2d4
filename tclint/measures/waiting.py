"""Clauses that promise a measure or point to one elsewhere."""

import re
from collections.abc import Sequence

from tclint.measures import waiting_words as words
from tclint.measures.tags import (
    ADVERB,
    AUXILIARY,
    BASE,
    COMPARATIVE,
    DETERMINER,
    PARTICIPLE,
    PREPOSITION,
    RELATIVE,
    SIGN,
)
from tclint.measures.tokens import Token
from tclint.measures.word_tables import word_set

_ID = re.compile(r"[a-z]{1,4}\d+(?:\.\d+)*[a-z]?|[a-z]{0,3}\d+(?:\.\d+)+[a-z]?")
_JOINERS = word_set("""
    and & , to or measure measures apply applies see action actions activity activities also /
""")
_STILL = word_set("still currently now presently all is are it this that measure yet we")
_ABSENT_NEXT = word_set("""
    at yet identified set as currently needed required specified agreed known available planned so for this
    stated given
""")
_NOT_NEXT = word_set("""
    yet known applicable available set defined decided agreed determined required specified stated given sure
    measured started relevant clear finalised established confirmed
""")
_PROMISING = word_set("to will shall must should needs need yet would")
_LOOK_BACK = 4


def waits(tokens: Sequence[Token], action: frozenset[str]) -> str:
    """Why the clause measures nothing yet ("promise", "pointer"), or "" if it does not say so.

    `action` holds the action's words: where the action itself is to agree targets, agreed targets are a product.
    """
    if not (plain := [token for token in tokens if not token.tags & SIGN or token.word in words.DITTO]):
        return ""
    if _points(plain):
        return "pointer"
    return "promise" if _promises(plain, action) else ""


# --- pointers ---------------------------------------------------------------------------------------------------


def _points(tokens: Sequence[Token]) -> bool:
    found = [token.word for token in tokens]
    lead = 0
    while lead < len(found) - 1 and found[lead] in _LEAD:
        lead += 1
    first, rest = found[lead], found[lead + 1 :]
    return (
        _only_ids(found)
        or first in words.DITTO
        or (first in {"above", "below", "same", "unchanged", "overleaf"} and not rest)
        or (first in words.POINTING and _to_a_cell(tokens[lead + 1 :]))
        or (first == "as" and bool(rest) and _as_elsewhere(rest))
        or (first == "same" and rest[0] in {"as", "measure", "measures", "target"})
        or (first in words.COVERED and _under_a_cell(rest))
        or (first in words.WRITTEN and _in_a_paper(rest))
    )


def _only_ids(found: list[str]) -> bool:
    rest = [word for word in found if word not in _JOINERS]
    numbered = found[0] in _NUMBERED and len(found) > 1
    return bool(rest) and all(_ID.fullmatch(word) or (numbered and word.isdigit()) for word in rest)


def _to_a_cell(tokens: Sequence[Token]) -> bool:
    rest = [token for token in tokens[:6] if token.word not in {"to", "the", "our", "under", "in"}]
    if not rest or rest[0].tags & (DETERMINER | COMPARATIVE):
        return False
    named = rest[0].raw[0].isupper() or rest[0].word[0].isdigit()
    return named or any(token.word in _ELSEWHERE or _ID.fullmatch(token.word) for token in rest[:4])


def _as_elsewhere(rest: list[str]) -> bool:
    if rest[0] in {
        "above",
        "below",
        "before",
        "previous",
        "previously",
        "stated",
        "described",
        "listed",
        "agreed",
        "defined",
        "last",
        "set",
        "outlined",
        "detailed",
        "noted",
        "planned",
    }:
        return True
    if rest[0] in {"per", "in", "for"}:
        return len(rest) > 1
    near = rest[1:4] if rest[0] in {"with", "under", "at"} else rest[:1]
    return any(_names_a_cell(word) for word in near)


def _under_a_cell(rest: list[str]) -> bool:
    return (
        bool(rest)
        and rest[0]
        in {"under", "in", "by", "within", "with", "via", "elsewhere", "to", "into", "through", "as", "alongside"}
        and (rest[0] == "elsewhere" or any(_names_a_cell(word) for word in rest[1:5]))
    )


def _in_a_paper(rest: list[str]) -> bool:
    rest = rest[rest[:1] == ["out"] :]
    return rest[:1] in (["in"], ["under"], ["elsewhere"]) and not _ELSEWHERE.isdisjoint(rest)


def _names_a_cell(word: str) -> bool:
    return bool(_ID.fullmatch(word)) or word in {
        "action", "actions", "activity", "above", "below", "elsewhere", "section", "row", "item", "objective", "appendix",
    }  # fmt: skip


# --- promises ---------------------------------------------------------------------------------------------------


def _promises(tokens: Sequence[Token], action: frozenset[str]) -> bool:
    found = {token.word for token in tokens}
    needs_work = bool(found & _NEEDS and found & words.MISSING_WORK) and len(tokens) <= _SHORT
    return (
        needs_work
        or _is_absent(tokens)
        or any(_waits_at(tokens, index, action) for index, token in enumerate(tokens) if token.word in _CLUES)
    )


def _is_absent(tokens: Sequence[Token]) -> bool:
    found = [token.word for token in tokens]
    second = found[1] if len(found) > 1 else ""
    if found[0] in words.ABSENT or (len(found) == 1 and found[0] in {"draft", "later", "soon", "x", "y", "n", "z"}):
        return not second or second in _ABSENT_NEXT
    lead = 0
    while lead < len(found) - 1 and found[lead] in _NO_LEAD:
        lead += 1
    if found[lead] == "no":
        return _no_measure(found[lead:])
    if found[0] in {"don't", "do"}:
        return "know" in found[1:3]
    if found[0] in _CONDITIONS:
        return found[-1] in _SETTLED
    if second in _LACKING:
        return found[0] in words.CORE_NOUNS
    if found[0] == "not":
        return second in _NOT_NEXT
    return len(found) <= 3 and found[-1] in words.LATER and not tokens[0].tags & PARTICIPLE  # noqa: PLR2004 - no sentence


def _no_measure(found: list[str]) -> bool:
    if second := found[1:2]:
        if second == ["longer"]:
            return bool(_NOT_NEXT.intersection(found[2:3]))
        place = next((i for i, word in enumerate(found[1:4], 1) if word in words.MEASURE_NOUNS - {"success"}), 0)
        after = found[place + 1] if len(found) > place + 1 else ""
        return bool(place) and (after in _ABSENT_NEXT or after in {"", "have", "has", "is", "are", "can"})
    return True


def _waits_at(tokens: Sequence[Token], index: int, action: frozenset[str]) -> bool:
    word = tokens[index].word
    subject = tokens[:index]
    after = tokens[index + 1].word if index + 1 < len(tokens) else ""
    if word in {"not", "cannot", "don't"}:
        return _negative_waits(tokens, index)
    if word in words.INITIALS:
        return _initials_wait(tokens, index)
    if word in {"follow", "come"}:
        return _last_word(subject) in {"to", "will"} and _ends_here(tokens, index)
    if word in words.WAITING:
        return _state_waits(tokens, index)
    if word in {"under", "in"}:
        states = words.WAITING_UNDER if word == "under" else words.WAITING_IN
        return after in states and _nothing_or_measure(subject) and _ends_here(tokens, index + 1)
    if word in {"dependent", "depends", "depending", "depend", "subject", "contingent"}:
        return after in {"on", "upon", "to"} and _nothing_or_measure(subject)
    return _verb_waits(tokens, index, action)


def _initials_wait(tokens: Sequence[Token], index: int) -> bool:
    """Initials beside a lower-case noun in the singular are a name: "TBC newsletter"."""
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    is_noun = not after.tags & (PREPOSITION | RELATIVE | AUXILIARY | DETERMINER | SIGN) and after.raw.islower()
    return not (is_noun and tokens[index].raw.isupper() and not after.word.endswith("s"))


def _negative_waits(tokens: Sequence[Token], index: int) -> bool:
    """ "It is not yet clear how", "targets cannot yet be set", "we do not have a baseline"."""
    rest = [
        token.word for token in tokens[index + 1 :] if token.word not in {"yet", "been", "be", "currently", "a", "any"}
    ]
    if not rest or not _nothing_or_measure(tokens[:index]):
        return False
    return rest[0] in _NOT_NEXT or (rest[0] in {"have", "has"} and not words.CORE_NOUNS.isdisjoint(rest[1:3]))


def _state_waits(tokens: Sequence[Token], index: int) -> bool:
    if not _nothing_or_measure(tokens[:index]):
        return False
    rest = tokens[index + 1 :]
    if tokens[index].word in {"awaiting", "awaited", "pending"}:
        return not any(token.tags & (PARTICIPLE | AUXILIARY) for token in rest)
    return not rest or bool(rest[0].tags & (PREPOSITION | ADVERB))


def _verb_waits(tokens: Sequence[Token], index: int, action: frozenset[str]) -> bool:
    word = tokens[index].word
    back = [token.word for token in tokens[max(0, index - _LOOK_BACK) : index]]
    start = _start_of_predicate(tokens, index)
    subject = tokens[:start]
    if any(token.word in action and token.word in words.MEASURE_NOUNS for token in subject):
        return False
    if not index and word in words.OPEN_BASES:
        return (
            bool(tokens[1:2])
            and _no_object(tokens, index)
            and tokens[1].word not in words.MEASURE_NOUNS
            and not tokens[1].tags & DETERMINER
        )
    if (
        tokens[index].tags & BASE
        and word in words.SETTLING_BASES
        and _last_word(tokens[:index]) in {"to", "will", "shall"}
    ):
        return _no_object(tokens, index)
    if "yet" in back and "not" not in back:
        return "to" in back
    if "not" in back:
        return _nothing_or_measure(subject)
    if not ("being" in back or ("be" in back and not _PROMISING.isdisjoint(back))):
        return False
    if word in {"confirmed", "determined", "decided", "ascertained"} and "being" not in back:
        return word[:6] not in {other[:6] for other in action}
    return _nothing_or_measure(subject)


def _start_of_predicate(tokens: Sequence[Token], index: int) -> int:
    start = index
    while start and (tokens[start - 1].tags & (AUXILIARY | ADVERB) or tokens[start - 1].word in _PREDICATE_WORDS):
        start -= 1
    return start


def _no_object(tokens: Sequence[Token], index: int) -> bool:
    rest = [token for token in tokens[index + 1 :] if not token.tags & DETERMINER and token.word != "on"]
    if not rest:
        return True
    if any(token.word in words.CORE_NOUNS for token in rest[:2]):
        return True
    return tokens[index].word in words.OPEN_BASES and bool(rest[0].tags & (PREPOSITION | RELATIVE | ADVERB))


def _nothing_or_measure(subject: Sequence[Token]) -> bool:
    head = [
        token for token in subject if not token.tags & (DETERMINER | AUXILIARY | ADVERB) and token.word not in _STILL
    ]
    for place, token in enumerate(head):
        if token.tags & PREPOSITION:
            head = head[:place]
            break
    return not head or head[-1].word in words.MEASURE_NOUNS


def _ends_here(tokens: Sequence[Token], index: int) -> bool:
    return (
        index + 1 >= len(tokens)
        or bool(tokens[index + 1].tags & (PREPOSITION | RELATIVE | ADVERB))
        or (tokens[index + 1].word in {"later", "shortly", "once", "soon"})
    )


def _last_word(tokens: Sequence[Token]) -> str:
    return tokens[-1].word if tokens else ""


_NO_LEAD = word_set("there is are currently at present we have has as yet presently")
_CONDITIONS = word_set("once when until if after")
_SETTLED = words.OPEN_VERBS | word_set("agreed available approved established set finalised clear secured known")
_LACKING = word_set("needed required missing lacking awaited outstanding")
_LEAD = word_set("""
    kpi kpis target targets metrics indicators please this it these they is are will be measure measures also
    already has been success -> → arrow
""")
_NUMBERED = word_set("action actions activity row item objective section point")
_ELSEWHERE = words.CELLS | words.PAPERS
_NEEDS = word_set("need needs needed require requires required")
_SHORT = 7
_PREDICATE_WORDS = word_set("to be being yet not needs need still")
_CLUES = (
    words.INITIALS
    | words.WAITING
    | words.OPEN_VERBS
    | words.SETTLING_VERBS
    | words.SETTLING_BASES
    | word_set("""
    not cannot don't follow come under in dependent depends depending depend subject contingent
""")
)
