"""Clauses that promise a measure or point to one elsewhere."""

from collections.abc import Sequence

from tclint.measures import tags
from tclint.measures import word_tables as words
from tclint.measures.absent import comes_later, is_absent, needs_work
from tclint.measures.pointers import points_elsewhere
from tclint.measures.tokens import Token, tags_at, word_at
from tclint.measures.word_tables import word_set

_PROMISING = word_set("to will shall must should needs need yet would")
_PREDICATE_WORDS = word_set("to be being yet not needs need still")
_SKIPPED = word_set("yet been be currently a any")
_DECIDING = word_set("confirmed determined decided ascertained")
_AFTERWARDS = word_set("later shortly once soon")
_LATER = word_set("in at by after once when following during until within later from next if")
_GIVING = word_set("supply provide")
_NEXT = word_set("next later year once after")
_WORKED = words.MEASURE_NOUNS | words.MEASURE_WORK
# A verb or preposition of a level: "pending cases fall below 5".
_LEVELS = word_set("fall falls drop drops stay stays below")
_LOOK_BACK = 4
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
        needs_work(tokens)
        or is_absent(tokens)
        or comes_later(tokens)
        or any(_waits_at(tokens, index, action) for index in range(len(tokens)))
    )


# --- not yet ----------------------------------------------------------------------------------------------------


def _waits_at(tokens: Sequence[Token], index: int, action: frozenset[str]) -> bool:
    """Whether the word at `index` makes its clause a promise."""
    word = tokens[index].word
    if word in _VERBS:
        return not _is_inside(tokens, index) and _verb_waits(tokens, index, action)
    if word in words.INITIALS:
        return _initials_wait(tokens, index)
    if word in words.WAITING or word == "ongoing":
        return _state_waits(tokens, index)
    if word in {"not", "cannot", "don't"}:
        return _negative_waits(tokens, index)
    return word in _PHRASES and _phrase_waits(tokens, index)


def _is_inside(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb stands in a later subordinate clause, or inside a name of which something is said."""
    inner = next((place for place in range(1, index) if tokens[place].tags & tags.RELATIVE), 0)
    if any(token.tags & tags.PARTICIPLE for token in tokens[:inner]):
        return True
    return not tags_at(tokens, index + 1) & (tags.SMALL | tags.ADVERB | tags.PARTICIPLE) and _ends_said(tokens, index)


def _ends_said(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name is said to be done: "To Be Confirmed exhibition opened"."""
    return tokens[index].tags & tags.PARTICIPLE > 0 and any(
        token.tags & tags.PARTICIPLE for token in tokens[index + 2 :]
    )


def _phrase_waits(tokens: Sequence[Token], index: int) -> bool:
    """Such as "To follow", "under discussion", "in development", "dependent on"."""
    word, after = tokens[index].word, word_at(tokens, index + 1)
    if word in {"follow", "come"}:
        return word_at(tokens, index - 1) in {"to", "will"} and _ends_here(tokens, index)
    if not _nothing_or_measure(tokens[:index], _WORKED):
        return False
    if word in words.DEPENDING:
        return after in {"on", "upon", "to"}
    return after in (words.WAITING_UNDER if word == "under" else words.WAITING_IN) and _ends_here(tokens, index + 1)


def _initials_wait(tokens: Sequence[Token], index: int) -> bool:
    """Initials beside a noun in the singular, of which something is said, are a name: "TBC newsletter issued"."""
    if index + 1 == len(tokens):
        return True
    after = tokens[index + 1]
    plural = after.word.endswith("s") and not after.word.endswith("'s")
    counted = after.tags & (tags.SMALL | tags.PERSON | tags.INDICATOR) or plural
    said = any(token.tags & (tags.PARTICIPLE | tags.AUXILIARY) for token in tokens[index + 2 :])
    return bool(counted) or not said


def _negative_waits(tokens: Sequence[Token], index: int) -> bool:
    """Such as "It is not yet clear how", "targets cannot yet be set", "we do not have a baseline"."""
    rest = [token.word for token in tokens[index + 1 :] if token.word not in _SKIPPED]
    if not rest or not _nothing_or_measure(tokens[:index]):
        return False
    return rest[0] in words.NOT_NEXT or (rest[0] in {"have", "has"} and not words.DATA.isdisjoint(rest[1:_FEW]))


def _state_waits(tokens: Sequence[Token], index: int) -> bool:
    """Such as "Awaiting guidance", "pending", "figures outstanding"; not "pending queries answered"."""
    if index and tokens[index - 1].word in words.OUTCOMES and index + 1 == len(tokens):
        return True
    if not _nothing_or_measure(tokens[:index], _WORKED) or (tokens[index].word == "ongoing" and not index):
        return False
    if tokens[index].word in {"awaiting", "await", "awaits"}:
        return not any(token.word == "of" for token in tokens[:index])
    if tokens[index].word in {"awaited", "pending"}:
        after = tokens[index + 1 :]
        return not any(token.tags & (tags.PARTICIPLE | tags.AUXILIARY) or token.word in _LEVELS for token in after)
    return bool(tags_at(tokens, index + 1) & (tags.END | tags.PREPOSITION | tags.ADVERB))


# --- to be decided ----------------------------------------------------------------------------------------------


def _verb_waits(tokens: Sequence[Token], index: int, action: frozenset[str]) -> bool:
    subject = tokens[: _start_of_predicate(tokens, index)]
    if any(token.word in action and token.word in _MEASURED for token in subject):
        return False
    if not index and tokens[0].word in _ORDERS:
        return _is_order(tokens, action)
    if tokens[index].word in _BASES and word_at(tokens, index - 1) in {"to", "will", "shall"}:
        return _lacks_object(tokens, index) or _is_put_off(tokens, index, action)
    back = {token.word for token in tokens[max(0, index - _LOOK_BACK) : index]}
    if tokens[index].word in _TOLD:
        return _is_future(back) and _is_told_later(tokens, index, subject)
    return back >= {"yet", "to"} or (_is_future(back) and _is_open(tokens[index].word, back, subject, action))


def _is_told_later(tokens: Sequence[Token], index: int, subject: Sequence[Token]) -> bool:
    """Such as "Will be reported in the next plan", "figures will be available in March"."""
    if tokens[index].word == "available":
        return len(subject) == 1 and subject[0].word in words.DATA
    return not subject and not _NEXT.isdisjoint(token.word for token in tokens[index:])


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


def _is_order(tokens: Sequence[Token], action: frozenset[str]) -> bool:
    """Such as "Agree at the next meeting", "decide later": an order without an object."""
    if tokens[0].word == "discuss":
        return "discuss" not in action and word_at(tokens, 1) in _LATER
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
    if rest and rest[-1].word in words.DATA and len(rest) <= 2 and tokens[index].word in _GIVING:  # noqa: PLR2004 - HR data
        return True
    if rest and rest[0].word in {"who", "whom"}:
        return False
    free = not rest or rest[0].tags & (tags.PREPOSITION | tags.RELATIVE | tags.ADVERB)
    return bool(free) and tokens[index].word in (words.OPEN_BASES if rest else words.TRANSITIVE)


def _is_put_off(tokens: Sequence[Token], index: int, action: frozenset[str]) -> bool:
    """Such as "Will report in Year 2", "to discuss with unions": nobody does nothing in particular, and later."""
    word = tokens[index].word
    after = word_at(tokens, index + 1)
    later = after in _LATER or (word in {"discuss", "consider"} and after == "with") or not after
    return word in words.REPORTING and word not in action and later and _nothing_or_measure(tokens[:index])


def _nothing_or_measure(subject: Sequence[Token], nouns: frozenset[str] = words.MEASURE_NOUNS) -> bool:
    """Whether what waits is the cell itself or the measure, not a product."""
    little = tags.DETERMINER | tags.AUXILIARY | tags.ADVERB
    head = [token for token in subject if not token.tags & little and token.word not in words.STILL]
    if len(head) > 1 and head[0].word in words.COLLECTIVES and head[1].word == "of":
        head = head[2:]
    if len(head) > 1 and _is_about_measuring(head):
        return True
    end = next((place for place, token in enumerate(head) if token.tags & tags.PREPOSITION), len(head))
    return not head[:end] or head[end - 1].word in nouns


def _is_about_measuring(head: Sequence[Token]) -> bool:
    """Such as "method for measuring this", "monitoring arrangements", "metric development"."""
    measuring = any(token.word in words.MEASURING for token in head)
    arranged = head[0].word in words.METHODS or head[-1].word in words.ARRANGEMENTS
    return (measuring and arranged) or (head[-1].word in words.WORK_ON and head[-2].word in words.MEASURE_NOUNS)


def _ends_here(tokens: Sequence[Token], index: int) -> bool:
    free = tags.END | tags.PREPOSITION | tags.RELATIVE | tags.ADVERB
    return bool(tags_at(tokens, index + 1) & free) or word_at(tokens, index + 1) in _AFTERWARDS


_ORDERS = words.OPEN_BASES | {"discuss"}
_MEASURED = words.MEASURE_NOUNS | words.MEASURING
_BASES = words.SETTLING_BASES | words.REPORTING | words.TRANSITIVE
_TOLD = word_set("reported available")
_VERBS = _TOLD | words.OPEN_VERBS | words.SETTLING_VERBS | _BASES
_PHRASES = words.DEPENDING | word_set("follow come under in")
