"""Clauses that promise a measure or point to one elsewhere."""

from collections.abc import Sequence

from tclint.measures import tags
from tclint.measures import waiting_words as words
from tclint.measures.pointers import points_elsewhere
from tclint.measures.tokens import Token, tags_at, word_at
from tclint.measures.word_tables import word_set

_STILL = word_set("work still currently now presently all is are it this that measure yet we")
_HAVING = word_set("have has is are can")
_NO_LEAD = word_set("there is are currently at present we have has as yet presently")
_PROMISING = word_set("to will shall must should needs need yet would")
_PREDICATE_WORDS = word_set("to be being yet not needs need still")
_SKIPPED = word_set("yet been be currently a any")
_SINGLE = word_set("draft later soon x y n z")
_DECIDING = word_set("confirmed determined decided ascertained")
_AFTERWARDS = word_set("later shortly once soon")
_LOOK_BACK = 4
_SHORT = 7
_FEW = 3
_STEM = 6


def waits(tokens: Sequence[Token], action: frozenset[str]) -> str:
    """Why the clause measures nothing yet ("promise", "pointer"), or "" if it does not say so.

    `action` holds the action's words: where the action itself is to agree targets, agreed targets are a product.
    """
    plain = [token for token in tokens if not token.tags & tags.SIGN or token.word in words.DITTO]
    if not plain:
        return ""
    if points_elsewhere(plain):
        return "pointer"
    return "promise" if _promises(plain, action) else ""


def _promises(tokens: Sequence[Token], action: frozenset[str]) -> bool:
    return (
        _needs_work(tokens)
        or _is_absent(tokens)
        or any(_waits_at(tokens, index, action) for index in range(len(tokens)))
    )


def _needs_work(tokens: Sequence[Token]) -> bool:
    """Such as "needs further discussion", "clarification required"."""
    found = [token.word for token in tokens[:_SHORT]]
    return len(tokens) <= _SHORT and any(
        (word in words.NEEDS and not words.MISSING_WORK.isdisjoint(found[place + 1 : place + _FEW]))
        or (word in words.MISSING_WORK and not words.NEEDS.isdisjoint(found[place + 1 : place + 2]))
        for place, word in enumerate(found)
    )


# --- nothing there ----------------------------------------------------------------------------------------------


def _is_absent(tokens: Sequence[Token]) -> bool:
    """Such as "none at present", "no measure yet", "not applicable", "baseline needed", "details later"."""
    found = [token.word for token in tokens]
    first, second = found[0], word_at(tokens, 1)
    lead = next((place for place, word in enumerate(found[:-1]) if word not in _NO_LEAD), len(found) - 1)
    return (
        (first in words.ABSENT and (not second or second in words.ABSENT_NEXT))
        or (len(found) == 1 and first in _SINGLE)
        or (found[lead] == "no" and _no_measure(found[lead:]))
        or (first == "not" and second in words.NOT_NEXT)
        or (first in {"don't", "do"} and "know" in found[1:_FEW])
        or (first in words.CONDITIONS and found[-1] in words.SETTLED)
        or (first in words.CORE_NOUNS and not words.LACKING.isdisjoint(found[1:_FEW]))
        or (len(found) <= _FEW and found[-1] in words.LATER and not tokens[0].tags & tags.PARTICIPLE)
    )


def _no_measure(found: list[str]) -> bool:
    if found[1:2] == ["longer"]:
        return bool(words.NOT_NEXT.intersection(found[2:3]))
    nouns = words.MEASURE_NOUNS - {"success"}
    place = next((index for index, word in enumerate(found[1 : _FEW + 1], 1) if word in nouns), 0)
    after = found[place + 1] if len(found) > place + 1 else ""
    return len(found) == 1 or (place > 0 and (not after or after in words.ABSENT_NEXT or after in _HAVING))


# --- not yet ----------------------------------------------------------------------------------------------------


def _waits_at(tokens: Sequence[Token], index: int, action: frozenset[str]) -> bool:
    """Whether the word at `index` makes its clause a promise."""
    word = tokens[index].word
    if word in _VERBS:
        return _verb_waits(tokens, index, action)
    if word in words.INITIALS:
        return _initials_wait(tokens, index)
    if word in words.WAITING:
        return _state_waits(tokens, index)
    if word in {"not", "cannot", "don't"}:
        return _negative_waits(tokens, index)
    return word in _PHRASES and _phrase_waits(tokens, index)


def _phrase_waits(tokens: Sequence[Token], index: int) -> bool:
    """Such as "To follow", "under discussion", "in development", "dependent on"."""
    word, after = tokens[index].word, word_at(tokens, index + 1)
    if word in {"follow", "come"}:
        return word_at(tokens, index - 1) in {"to", "will"} and _ends_here(tokens, index)
    if not _nothing_or_measure(tokens[:index]):
        return False
    if word in words.DEPENDING:
        return after in {"on", "upon", "to"}
    return after in (words.WAITING_UNDER if word == "under" else words.WAITING_IN) and _ends_here(tokens, index + 1)


def _initials_wait(tokens: Sequence[Token], index: int) -> bool:
    """Initials beside a noun in the singular, of which something is said, are a name: "TBC newsletter issued"."""
    if index + 1 == len(tokens):
        return True
    after = tokens[index + 1]
    counted = after.tags & (tags.SMALL | tags.PERSON | tags.INDICATOR) or after.word.endswith("s")
    said = any(token.tags & (tags.PARTICIPLE | tags.AUXILIARY) for token in tokens[index + 2 :])
    return bool(counted) or not said


def _negative_waits(tokens: Sequence[Token], index: int) -> bool:
    """Such as "It is not yet clear how", "targets cannot yet be set", "we do not have a baseline"."""
    rest = [token.word for token in tokens[index + 1 :] if token.word not in _SKIPPED]
    if not rest or not _nothing_or_measure(tokens[:index]):
        return False
    return rest[0] in words.NOT_NEXT or (rest[0] in {"have", "has"} and not words.CORE_NOUNS.isdisjoint(rest[1:_FEW]))


def _state_waits(tokens: Sequence[Token], index: int) -> bool:
    """Such as "Awaiting guidance", "pending", "figures outstanding"; not "pending queries answered"."""
    if not _nothing_or_measure(tokens[:index]):
        return False
    if tokens[index].word == "awaiting":
        return True
    if tokens[index].word in {"awaited", "pending"}:
        return not any(token.tags & (tags.PARTICIPLE | tags.AUXILIARY) for token in tokens[index + 1 :])
    return bool(tags_at(tokens, index + 1) & (tags.END | tags.PREPOSITION | tags.ADVERB))


# --- to be decided ----------------------------------------------------------------------------------------------


def _verb_waits(tokens: Sequence[Token], index: int, action: frozenset[str]) -> bool:
    subject = tokens[: _start_of_predicate(tokens, index)]
    if any(token.word in action and token.word in words.MEASURE_NOUNS for token in subject):
        return False
    if not index and tokens[0].word in words.OPEN_BASES:
        return _is_order(tokens)
    if tokens[index].word in words.SETTLING_BASES and word_at(tokens, index - 1) in {"to", "will", "shall"}:
        return _lacks_object(tokens, index)
    back = {token.word for token in tokens[max(0, index - _LOOK_BACK) : index]}
    return back >= {"yet", "to"} or (_is_future(back) and _is_open(tokens[index].word, back, subject, action))


def _is_future(back: set[str]) -> bool:
    return "being" in back or ("be" in back and not _PROMISING.isdisjoint(back))


def _is_open(word: str, back: set[str], subject: Sequence[Token], action: frozenset[str]) -> bool:
    """Whether a passive verb leaves the measure open: "to be decided" always, "to be agreed" where nothing else is."""
    if word in _DECIDING and "being" not in back:
        said = any(token.tags & tags.AUXILIARY for token in subject)
        return not said and word[:_STEM] not in {other[:_STEM] for other in action}
    loose = "being" in back or word not in words.FIXING_VERBS
    return _nothing_or_measure(subject, words.CORE_NOUNS if loose and _has_complement(subject) else words.MEASURE_NOUNS)


def _has_complement(subject: Sequence[Token]) -> bool:
    return any(token.tags & tags.PREPOSITION for token in subject)


def _is_order(tokens: Sequence[Token]) -> bool:
    """Such as "Agree at the next meeting", "decide later": an order without an object."""
    named = word_at(tokens, 1) in words.MEASURE_NOUNS or tags_at(tokens, 1) & (tags.DETERMINER | tags.END)
    return not named and _lacks_object(tokens, 0)


def _start_of_predicate(tokens: Sequence[Token], index: int) -> int:
    small = tags.AUXILIARY | tags.ADVERB
    while index and (tokens[index - 1].tags & small or tokens[index - 1].word in _PREDICATE_WORDS):
        index -= 1
    return index


def _lacks_object(tokens: Sequence[Token], index: int) -> bool:
    """Whether somebody is to decide on the measure, or on nothing that is named."""
    rest = [token for token in tokens[index + 1 :] if not token.tags & tags.DETERMINER and token.word != "on"]
    if any(token.word in words.CORE_NOUNS for token in rest[:2]):
        return True
    free = not rest or rest[0].tags & (tags.PREPOSITION | tags.RELATIVE | tags.ADVERB)
    return tokens[index].word in words.OPEN_BASES and bool(free)


def _nothing_or_measure(subject: Sequence[Token], nouns: frozenset[str] = words.MEASURE_NOUNS) -> bool:
    """Whether what waits is the cell itself or the measure, not a product."""
    little = tags.DETERMINER | tags.AUXILIARY | tags.ADVERB
    head = [token for token in subject if not token.tags & little and token.word not in _STILL]
    end = next((place for place, token in enumerate(head) if token.tags & tags.PREPOSITION), len(head))
    return not head[:end] or head[end - 1].word in nouns


def _ends_here(tokens: Sequence[Token], index: int) -> bool:
    free = tags.END | tags.PREPOSITION | tags.RELATIVE | tags.ADVERB
    return bool(tags_at(tokens, index + 1) & free) or word_at(tokens, index + 1) in _AFTERWARDS


_VERBS = words.OPEN_VERBS | words.SETTLING_VERBS | words.SETTLING_BASES
_PHRASES = words.DEPENDING | word_set("follow come under in")
