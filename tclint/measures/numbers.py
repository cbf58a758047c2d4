"""Numbers that are the yardstick, told from numbers inside names, and whether they need a starting value."""

import re
from collections.abc import Sequence

from tclint.measures import number_words as words
from tclint.measures import tags
from tclint.measures.coverage import full_coverage
from tclint.measures.model import Label
from tclint.measures.qualifiers import says_which
from tclint.measures.row import Row
from tclint.measures.settled import is_settled
from tclint.measures.shape import Clause
from tclint.measures.tokens import Token, tags_at, unit_at, word_at
from tclint.measures.verdict import Verdict
from tclint.measures.word_tables import word_set

_YEAR = r"(?:19|20)\d\d(?:[/\-]\d{2,4})?"
_DATED = word_set("in by from until during for")
_JOINING = word_set("and to or &")
# With these, "double" is the name of a thing.
_DOUBLED = word_set("time pay glazing doors door bed beds decker room rooms yellow blind entry marking marked degree")
_OF_A_YEAR = word_set("levels figures prices baseline data results outturn")
_ORDINALS = word_set("st nd rd th")
_APPROXIMATE = word_set("at least around about over £ than more a an some")
_ARTICLES = word_set("a an")
_AS_MANY = word_set("as more the higher")
_PER_UNIT = word_set("of per ' or each a")
_ORDINALS_TOO = word_set("third fifth tenth")
_AFTER_A_PART = tags.SMALL | tags.COMPARATIVE | tags.ADVERB | tags.CHANGE | tags.PARTICIPLE
_HALF_OF = word_set("of the our all a their")
_AFTER_BY = word_set("by least than to over one about")
_PARTING = word_set(", ( ) and & with : - \u2013 plus")
_WITH = word_set("with whose where having")
_OF_SET = word_set("all every each any")
_NEAR = 4
_APOSTROPHES = word_set("' \u2018 \u2019")
_LARGEST_BASE = 100
_DOTS_OF_A_DATE = 2


def find_number(clause: Clause, row: Row) -> Verdict | None:
    """The first number that is a target in itself, else the first that lacks a start, else None."""
    best: Verdict | None = None
    after = 0
    for index, token in enumerate(clause.tokens):
        if index < after or not _is_number(token.word) or _in_a_name(clause.tokens, index) or says_which(clause, index):
            continue
        if _says_which(clause.tokens, index):
            continue
        if best and best.reason == "share" and _is_done_by_share(clause.tokens, best.last, index):
            continue
        verdict = _read_number(clause, index, row)
        if not verdict or (best and verdict.reason == "time"):
            continue
        if verdict.label is Label.TARGET:
            return verdict
        best, after = best or verdict, verdict.last + 1
    return best


def find_multiple(clause: Clause, row: Row) -> Verdict | None:
    """Double, halve, twice, threefold: a growth that carries its own number."""
    for index, token in enumerate(clause.tokens):
        after, before = word_at(clause.tokens, index + 1), word_at(clause.tokens, index - 1)
        often = after in words.EACH or after in words.FREQUENCIES
        is_noun = before in {"a", "the"} and after and not token.tags & tags.PARTICIPLE
        is_noun = is_noun or after in _DOUBLED
        if (token.word in words.FOLD and not often) or (token.tags & tags.MULTIPLY and not is_noun):
            return _from_start("multiple", index, index, row)
    return None


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in words.NUMBERS or word in words.FRACTIONS or word == "one"


def _read_number(clause: Clause, index: int, row: Row) -> Verdict | None:
    tokens, word = clause.tokens, clause.tokens[index].word
    gap = word_at(tokens, index + 1) == "-" or (word == "half" and word_at(tokens, index + 1) in _ARTICLES)
    unit = unit_at(tokens, index + 1 + gap)
    if not unit and (end := _share_end(tokens, index)) >= 0:
        return _read_share(clause, index, end, row)
    if unit and (word == "half" or word not in words.FRACTIONS) and (word != "one" or _counts_one(tokens, index)):
        return _read_duration(clause, index, unit, row)
    if word in words.FRACTIONS or (word == "one" and not _counts_one(tokens, index)):
        return None
    return _read_count(clause, index, row)


def _read_count(clause: Clause, index: int, row: Row) -> Verdict:
    tokens, end = clause.tokens, min(index + 1, clause.last)
    if word_at(tokens, index + 1) == "times" and word_at(tokens, index + 2) in _AS_MANY:
        return _from_start("multiple", index, end, row)
    if _is_average(tokens, index) and not _counts_things(tokens, index):
        return _read_share(clause, index, index, row) or Verdict(Label.NO_BASELINE, "share", index, index)
    if word_at(tokens, index + 1) != "times" and _changes_to(tokens, index):
        return _from_start("change", index, index, row)
    return Verdict(Label.TARGET, "count", index, end)


def _read_duration(clause: Clause, index: int, unit: int, row: Row) -> Verdict | None:
    """Days and weeks count as a service time, a floor or an amount per person, not as the length of a course."""
    tokens = clause.tokens
    if _is_average(tokens, index):
        return _read_share(clause, index, unit, row)
    if _changes_to(tokens, index):
        return _from_start("change", index, unit, row)
    per_unit = word_at(tokens, unit + 1) in _PER_UNIT | words.ANSWERS or tokens[unit].raw.endswith(("'", "’"))
    counts = per_unit or _is_limited(tokens, index) or _is_done_in(tokens, index, unit)
    return Verdict(Label.TARGET, "time", index, unit) if counts else None


def _is_limited(tokens: Sequence[Token], index: int) -> bool:
    """Whether a time is a limit ("within two days", "response time of two days"), not a length."""
    near = any(token.word in words.LIMITS for token in tokens[max(0, index - 3) : index])
    return near or any(token.word in words.TIMES for token in tokens[:index])


def _is_done_in(tokens: Sequence[Token], index: int, unit: int) -> bool:
    """Whether each of many things is done in so short a time: "reports acknowledged in 24 hours"."""
    done = word_at(tokens, index - 1) == "in" and index > 1 and tokens[index - 2].tags & tags.PARTICIPLE
    return bool(done) and tokens[unit].word in words.SHORT_UNITS


def _read_share(clause: Clause, first: int, last: int, row: Row) -> Verdict | None:
    """A percentage, rate or average: it needs a start unless its context is its own yardstick."""
    tokens, last = clause.tokens, min(last, clause.last)
    if tokens[first].word in {"100", "0"} and last > first and not _changes_to(tokens, first):
        return full_coverage(clause, first, last)
    grows = any(token.tags & (tags.CHANGE | tags.COMPARATIVE) for token in tokens[first + 1 : first + 4])
    changes = _changes_to(tokens, first)
    settled = is_settled(tokens, first, last, changes=changes)
    if settled or row.has_start or (not grows and not changes and row.is_first_ever):
        return Verdict(Label.TARGET, "share", first, last)
    return Verdict(Label.NO_BASELINE, "share", first, last)


def _from_start(reason: str, first: int, last: int, row: Row) -> Verdict:
    return Verdict(Label.TARGET if row.has_start else Label.NO_BASELINE, reason, first, last)


def _says_which(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number only says which of a set are meant: "all teams with absence above 5 %"."""
    place = next((i for i in range(index - 1, 0, -1) if tokens[i].word in _WITH), 0)
    return any(token.word in _OF_SET for token in tokens[max(0, place - _NEAR) : place])


def _is_done_by_share(tokens: Sequence[Token], last: int, index: int) -> bool:
    """Whether a later number is what each of a share does: "75 % of technicians attend two courses"."""
    is_share_of = "of" in {tokens[last].word, word_at(tokens, last + 1)}
    return is_share_of and all(token.word not in _PARTING for token in tokens[last + 1 : index])


# --- what stands beside the number ------------------------------------------------------------------------------


def _in_a_name(tokens: Sequence[Token], index: int) -> bool:
    word, before, after = tokens[index].word, word_at(tokens, index - 1), word_at(tokens, index + 1)
    if before in words.NAMED_BEFORE or (word[0].isdigit() and word[-2:] in _ORDINALS):
        return True
    if after == "-" and _answers_in(tokens, index):
        return False
    if before in {"-", "/", "#"} or after in {"-", "anniversary", "degree"}:
        return True
    if before in _JOINING and word_at(tokens, index - 3) in words.NAMED_BEFORE:
        return True
    return _is_date(tokens, index) or _is_entitlement(tokens, index)


def _is_date(tokens: Sequence[Token], index: int) -> bool:
    word, before, after = tokens[index].word, word_at(tokens, index - 1), word_at(tokens, index + 1)
    if re.fullmatch(_YEAR, word) and before not in {"£", "least"}:
        if after in _OF_A_YEAR:
            return True
        return not (after.endswith("s") and before not in _DATED)
    if after in {"am", "pm"} or _is_short_year(tokens, index):
        return True
    near_month = before in words.MONTHS or (after in words.MONTHS and word[0].isdigit())
    return near_month or "/" in word or word.count(".") >= _DOTS_OF_A_DATE


def _is_short_year(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is the end of a year: "Sept '25"."""
    beside = index > 0 and tokens[index - 1].end == tokens[index].begin
    return beside and tokens[index - 1].word in _APOSTROPHES and tokens[index].word.isdecimal()


def _answers_in(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen joins a number to a service's time: "48-hour turnaround"."""
    return word_at(tokens, index + 2) in words.TIME_UNITS and word_at(tokens, index + 3) in words.ANSWERS


def _is_entitlement(tokens: Sequence[Token], index: int) -> bool:
    near = {token.word for token in tokens[index + 1 : index + 6]}
    return "anniversary" in near or (unit_at(tokens, index + 1) > 0 and bool(near & words.ENTITLEMENTS))


def _share_end(tokens: Sequence[Token], index: int) -> int:
    """The index of the sign or word that makes the number a share, or -1."""
    word, after = tokens[index].word, word_at(tokens, index + 1)
    if after in {"%", "percent", "pp", "percentage"}:
        return index + 1
    if after == "per" and word_at(tokens, index + 2) == "cent":
        return index + 2
    base = index + (2 if after == "in" else 3)
    if after in {"in", "out"} and _is_base(word_at(tokens, base)) and not _is_whole_set(word_at(tokens, base)):
        return base
    if after in words.FRACTIONS and word not in words.FRACTIONS:
        return index + 1
    return index + (after == "of") if word in words.FRACTIONS and _is_fraction(tokens, index) else -1


def _is_fraction(tokens: Sequence[Token], index: int) -> bool:
    word, before, after = tokens[index].word, word_at(tokens, index - 1), word_at(tokens, index + 1)
    if word.startswith("half"):
        return after in _HALF_OF or before in _AFTER_BY or (before == "a" and word_at(tokens, index - 2) == "by")
    if word.startswith("quarter") and before not in _ARTICLES | words.NUMBERS | {"one", "by"}:
        return False
    if word in _ORDINALS_TOO and before == "a" and not tags_at(tokens, index + 1) & _AFTER_A_PART:
        return False
    return before in {"a", "one", "by", "least", "than", "over"} or "-" in word or _is_count(before)


def _is_base(word: str) -> bool:
    return word in words.NUMBERS or (word.isdecimal() and int(word[:4]) <= _LARGEST_BASE)


def _is_whole_set(word: str) -> bool:
    """Whether "out of" counts the set itself ("10 out of 11 issues"), rather than shares of a usual base."""
    return word.isdecimal() and int(word[:4]) not in words.BASES


def _is_count(word: str) -> bool:
    return word[:1].isdigit() or word in words.NUMBERS or word == "one"


def _counts_one(tokens: Sequence[Token], index: int) -> bool:
    """Whether "one" counts ("one technician", "at least one"), rather than standing for a noun."""
    back = {token.word for token in tokens[max(0, index - 2) : index]}
    return word_at(tokens, index + 1) not in {"", "another", "of", "in", "or"} and (
        not back or bool(back & words.LIMITS)
    )


def _counts_things(tokens: Sequence[Token], index: int) -> bool:
    after = word_at(tokens, index + 1)
    return after.endswith("s") and after not in {"points", "as"}


def _is_average(tokens: Sequence[Token], index: int) -> bool:
    return any(token.word in words.AVERAGES for token in tokens[:index]) or any(t.word == "average" for t in tokens)


def _changes_to(tokens: Sequence[Token], index: int) -> bool:
    """Whether the number is where a change leads or how far it goes: "rise to 12", "up by 3", "an increase of 5"."""
    place = index - 1
    while place >= 0 and tokens[place].word in _APPROXIMATE:
        place -= 1
    link = word_at(tokens, place)
    if _is_particle(tokens, place - (link == "by")):
        return False
    if link in {"up", "down"} or (link == "to" and word_at(tokens, place - 1) == "up" and _goes_up(tokens, place - 1)):
        return True
    if link == "of":
        return place > 0 and bool(tokens[place - 1].tags & (tags.CHANGE | tags.COMPARATIVE))
    return link in {"to", "by", "from", "reach", "reaches"} and _has_change(tokens[:place])


def _is_particle(tokens: Sequence[Token], index: int) -> bool:
    """Whether "up" only belongs to its verb: "taken up by five", "signed up 12 members"."""
    before = tags_at(tokens, index - 1)
    return word_at(tokens, index) == "up" and before & tags.PARTICIPLE > 0 and not before & tags.CHANGE


def _goes_up(tokens: Sequence[Token], up: int) -> bool:
    """Whether a figure goes up to a number that limits nothing: "followers up to 50", not "grants of up to £50"."""
    before, opening = word_at(tokens, up - 1), tokens[0].word
    figures = words.COUNTS_OF | words.RISING
    return before in words.RISING or (opening in figures and not tokens[up - 1].tags & tags.PREPOSITION)


def _has_change(tokens: Sequence[Token]) -> bool:
    """Whether the last verb before is one of change: "guide improved and sent to 30" is none."""
    for token in reversed(tokens):
        if token.tags & (tags.CHANGE | tags.COMPARATIVE):
            return True
        if token.tags & tags.PARTICIPLE and token.tags & tags.ENDING:
            return False
    return False
