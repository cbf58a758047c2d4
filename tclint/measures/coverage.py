"""Complete coverage: all, every, none, zero of a set that can be counted, for a fact that can be recorded."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from tclint.measures import number_words as words
from tclint.measures import tags
from tclint.measures.model import Label
from tclint.measures.names import is_name
from tclint.measures.nouns import INSTRUMENT_PAIRS
from tclint.measures.shape import Clause
from tclint.measures.tokens import Token, word_at
from tclint.measures.verdict import Verdict, loose
from tclint.measures.word_tables import word_set

_OPEN = tags.NEVER_ENDING | tags.CHANGE | tags.QUALITY | tags.COMPARATIVE
_FELT = tags.FEEL | tags.PERCEIVED | tags.PERCEPTION
_BREAKS = word_set(": - –")
_WISHING = word_set("who that wishing wanting")
_JUDGED = word_set("relevant appropriate suitable")
_IDIOMS_OF_NO = word_set("longer later less")
_INTERVIEWS = word_set("interview interviews")
_PLACING = word_set("in on at")
# A noun of these classes is a claim of its own.
_CLAIMED = tags.PROCESS | tags.INDICATOR | tags.PERCEPTION | tags.GERUND
# What is done with a rule in each single case.
_OBEYED = word_set("observed kept")
_WEAK = word_set("both zero no")
_REACH = 4


def find_coverage(clause: Clause) -> Verdict | None:
    """The verdict by the first word of complete coverage; None where there is none or it decides nothing."""
    for index, token in enumerate(clause.tokens):
        covers = token.word in words.COVERAGE or (token.word == "no" and _covers_none(clause, index))
        covers = covers or (token.word == "full" and word_at(clause.tokens, index + 1) in words.FULL_OF)
        if covers and not _opens_a_name(clause, index):
            return _read_coverage(clause, index)
    return None


def full_coverage(clause: Clause, first: int, last: int) -> Verdict | None:
    """Complete coverage as the claim itself: a target, unless of feelings, wishes or endless work."""
    last = min(last, clause.last)
    wishes = any(token.word in words.WISHES for token in clause.tokens[first:])
    if wishes and any(token.word in _WISHING for token in clause.tokens):
        return loose(first, last)
    is_open = tags.CHANGE | tags.QUALITY if clause.word(first) in words.NEGATIVES else _OPEN
    if clause.claim & (is_open | _FELT) or word_at(clause.tokens, first + 1) in _JUDGED:
        return None
    return Verdict(Label.TARGET, "coverage", first, last)


def is_bare_count(clause: Clause) -> bool:
    """Whether the clause only says what will be counted: "number of members at each meeting"."""
    counted = clause.word(clause.head) in words.COUNTS_OF | {"monitoring"} or clause.opening.word == "%"
    return not clause.has_predicate and counted


def _opens_a_name(clause: Clause, index: int) -> bool:
    """Whether the word opens a proper name: "Every Voice campaign"."""
    token, after = clause.tokens[index], clause.tokens[index + 1 : index + 2]
    capital = bool(after) and after[0].raw[0].isupper() and not after[0].raw.removesuffix("s").isupper()
    return token.raw[0].isupper() and capital and is_name(clause.tokens, index)


def _covers_none(clause: Clause, index: int) -> bool:
    quoted = clause.tags_at(index + 1) & tags.SIGN
    after = word_at(clause.tokens, index + 1 + bool(quoted))
    return after[:1].isalpha() and after not in _IDIOMS_OF_NO


def _names_forms(tokens: Sequence[Token]) -> bool:
    return any((before.word, after.word) in INSTRUMENT_PAIRS for before, after in pairwise(tokens))


def _read_coverage(clause: Clause, index: int) -> Verdict | None:
    tokens = clause.tokens
    if index <= clause.first_content or tokens[index - 1].word in _BREAKS:
        return full_coverage(clause, index, index + 1)
    decorates = clause.opening.tags & (tags.LOOSE | tags.QUALITY | tags.COMPARATIVE)
    single = tokens[index].word in {"each", "every"}
    asked = any(t.tags & tags.INSTRUMENT and t.word not in _INTERVIEWS for t in tokens)
    asked = asked or (not clause.has_predicate and _names_forms(tokens))
    is_open = _OPEN & ~tags.NEVER_ENDING if clause.word(clause.predicate) in _OBEYED else _OPEN
    if decorates or asked or is_bare_count(clause) or clause.claim & (is_open | _FELT | tags.LOOSE):
        return None
    counted = word_at(tokens, index + 1).isdecimal()
    near = takewhile(lambda token: not token.tags & tags.PREPOSITION, tokens[index + 1 : index + _REACH])
    of_time = not counted and any(token.word in words.TIME_UNITS for token in near)
    placed = not clause.has_predicate and tokens[index - 1].word in _PLACING and not clause.head_tags & _CLAIMED
    kept = clause.word(clause.predicate) in _OBEYED
    recorded = (kept or clause.claim & (tags.ENDING | tags.STATE)) and tokens[index].word not in _WEAK
    counts = single or counted or placed or recorded
    return Verdict(Label.TARGET, "coverage", index, min(index + 1, clause.last)) if counts and not of_time else None
