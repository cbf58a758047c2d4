"""The label of one clause: the first of these classes that it shows."""

from collections.abc import Callable
from itertools import pairwise

from tclint.measures import nouns, tags
from tclint.measures.instruments import read_instrument
from tclint.measures.row import Row
from tclint.measures.shape import Clause
from tclint.measures.subjects import (
    read_change,
    read_comparison,
    read_feedback,
    read_indicator,
    read_loose_amount,
)
from tclint.measures.verdict import Verdict, deliverable, direction, loose, perception, restated, vague
from tclint.measures.word_tables import word_set
from tclint.measures.yardsticks import find_yardstick

# Verbs that only say that the subject came about: the subject itself is the claim.
_LIGHT = word_set("""
    achieved seen observed noted evidenced evident demonstrated experienced ensured realised reported recorded
""")
_GOING_ON = word_set("ongoing continued continuing continuous")
_OBJECTS = word_set("all with how staff technicians colleagues whether and")
_ON_PAPER = word_set("profile image opinion opinions knowledge")
_BEFORE_FEELING = word_set("as feel feeling more be being are felt")
_HOLDING = word_set("""
    see sees saw say says said agree agrees find finds think thinks consider considers
""")
_QUANTITY = word_set("more fewer")
_FEELING = tags.FEEL | tags.PERCEIVED


def read_clause(clause: Clause, row: Row) -> Verdict:
    """The verdict on a clause; anything that shows no other class is a product."""
    verdict = find_yardstick(clause, row) or _read_repetition(clause, row)
    for rule in _RULES:
        verdict = verdict or rule(clause)
    return verdict or deliverable("product", clause.first_content, max(clause.head, clause.first_content))


# --- the task again ---------------------------------------------------------------------------------------------


def _read_repetition(clause: Clause, row: Row) -> Verdict | None:
    """The action's own verb opens the clause and tells it to be done, rather than naming a thing."""
    opening, first = clause.opening, clause.first_content
    if not row.action.startswith(opening.word) or clause.has_predicate:
        return None
    if not opening.tags & tags.BASE or opening.tags & (tags.CHANGE | tags.PARTICIPLE):
        return None
    is_noun = opening.tags & tags.NOUN_TOO and clause.tags_at(first + 1) & (tags.END | tags.PREPOSITION)
    return None if is_noun else restated("task", first, first)


def _read_task(clause: Clause) -> Verdict | None:
    """A verb in its base form opens the clause: the task again, or a direction for verbs of change."""
    first = clause.first_content + (clause.opening.word == "to" and clause.first_content < clause.last)
    token = clause.tokens[first]
    if first == clause.last or not token.tags & tags.BASE:
        return None
    after = clause.tags_at(first + 1)
    if token.tags & tags.PARTICIPLE and after & (tags.PREPOSITION | tags.ADVERB | tags.AUXILIARY | tags.PARTICIPLE):
        return None
    if token.tags & (tags.NOUN_TOO | tags.PARTICIPLE) and not _has_object(clause, first):
        return None
    if token.tags & tags.CHANGE and not after & tags.PREPOSITION:
        return read_change(clause, first, first)
    return restated("task", first, first)


def _has_object(clause: Clause, first: int) -> bool:
    after = clause.tokens[first + 1]
    rest = clause.tokens[first + 1 :]
    people = after.word in _OBJECTS and not any(token.tags & (tags.PARTICIPLE | tags.AUXILIARY) for token in rest)
    changed = clause.tokens[first].tags & tags.CHANGE and not after.tags
    return bool(after.tags & tags.DETERMINER or people or changed)


# --- feelings ---------------------------------------------------------------------------------------------------


def _read_feeling(clause: Clause) -> Verdict | None:
    if clause.head_tags & tags.PERCEPTION and not _is_on_paper(clause):
        return perception(clause.first_content, clause.head)
    if not clause.has_predicate:
        return None
    if clause.claim & _FEELING:
        return None if _can_be_found(clause) else perception(clause.predicate, clause.last)
    reflexive = any(token.word == "themselves" for token in clause.said)
    if clause.claim & tags.PERCEPTION or reflexive or _feels_later(clause) or _holds_that(clause):
        return perception(clause.predicate, clause.last)
    return None


def _is_on_paper(clause: Clause) -> bool:
    """Profiles, images and opinions are also things on paper."""
    if clause.tokens[clause.head].word not in _ON_PAPER:
        return False
    return bool(clause.claim & tags.ENDING) and not clause.claim & tags.CHANGE


def _can_be_found(clause: Clause) -> bool:
    """Of things, "visible" and "known" say that they can be found; of people, that they are noticed."""
    word = next((token.word for token in clause.said if token.tags & tags.PERCEIVED), "")
    return word in nouns.FINDABLE and clause.head >= 0 and not clause.head_tags & tags.PERSON


def _feels_later(clause: Clause) -> bool:
    """Whether people are said to see, report or describe a feeling: "see themselves as valued"."""
    return any(
        token.tags & tags.PERCEIVED and before.word in _BEFORE_FEELING and token.word not in nouns.FINDABLE
        for before, token in pairwise(clause.said)
    )


def _holds_that(clause: Clause) -> bool:
    """Whether people see, say or find that something is so."""
    pairs = pairwise(clause.said)
    return bool(clause.head_tags & tags.PERSON) and any(a.word in _HOLDING and b.word == "that" for a, b in pairs)


# --- what is said of the subject --------------------------------------------------------------------------------


def _read_predicate(clause: Clause) -> Verdict | None:
    if not clause.has_predicate:
        return None
    claim, spoken = clause.claim, (clause.predicate, clause.last)
    if _is_judged(clause):
        return vague(*spoken)
    if claim & tags.NEVER_ENDING:
        return restated("process", *spoken)
    if claim & (tags.CHANGE | tags.COMPARATIVE) or _compares_later(clause):
        return direction(*spoken)
    if clause.says(_LIGHT) and clause.opening.tags & (tags.COMPARATIVE | tags.QUALITY):
        return _read_phrase(clause)
    only_loose = claim & tags.LOOSE and not claim & tags.ENDING
    return loose(*spoken) if only_loose else deliverable("ending", *spoken)


def _compares_later(clause: Clause) -> bool:
    """Whether the claim is that there are more of the things it ends with: "included in more applications"."""
    return any(
        before.tags & tags.PREPOSITION
        and token.word in _QUANTITY
        and clause.word(clause.predicate + place + 2) != "than"
        for place, (before, token) in enumerate(pairwise(clause.said))
    )


def _is_judged(clause: Clause) -> bool:
    """Whether the manner or a quality is the claim: "is effective", "well used", "fairly balanced"."""
    claim, last = clause.claim, clause.tokens[-1]
    ends_with_manner = last.tags & tags.QUALITY and last.word.endswith("ly") and len(clause.said) <= 2  # noqa: PLR2004
    return bool(
        (claim & tags.QUALITY and not claim & (tags.ENDING | tags.PERCEIVED))
        or (ends_with_manner and claim & tags.VERB)
        or (last.word in nouns.REGULAR and not claim & tags.COMPARATIVE)
        or any(_is_manner(clause, index) for index in range(1, len(clause.tokens)))
    )


def _is_manner(clause: Clause, index: int) -> bool:
    before, token = clause.tokens[index - 1], clause.tokens[index]
    well = bool(before.tags & tags.QUALITY) and token.word in nouns.WELL_DONE
    judged = index > clause.predicate and before.word in nouns.JUDGING and bool(token.tags & tags.PARTICIPLE)
    return well or judged


# --- bare noun phrases ------------------------------------------------------------------------------------------


def _read_phrase(clause: Clause) -> Verdict | None:
    first, head, opening = clause.first_content, clause.head, clause.opening
    if opening.tags & tags.COMPARATIVE or (opening.tags & tags.CHANGE and not opening.tags & tags.BASE):
        return direction(first, first)
    if any(token.tags & tags.COMPARATIVE for token in clause.tokens[first : head + 1]):
        return direction(first, head)
    if opening.tags & tags.QUALITY:
        return vague(first, first)
    if opening.word in _GOING_ON or (opening.tags & tags.GERUND and head != first):
        return restated("process", first, max(head, first))
    return _read_head(clause) if head >= 0 else None


def _read_head(clause: Clause) -> Verdict | None:
    first, head = clause.first_content, clause.head
    if clause.tokens[head].word in nouns.QUALITY_NOUNS:
        return vague(first, head)
    if clause.head_tags & tags.COMPLETION:
        return deliverable("ending", first, head)
    is_process = clause.head_tags & tags.PROCESS or (clause.head_tags & tags.GERUND and head == first)
    return restated("process", first, head) if is_process else None


_RULES: tuple[Callable[[Clause], Verdict | None], ...] = (
    read_instrument,
    read_comparison,
    read_feedback,
    read_loose_amount,
    _read_task,
    _read_feeling,
    read_indicator,
    _read_predicate,
    _read_phrase,
)
