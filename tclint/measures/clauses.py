"""The label of one clause."""

from collections.abc import Callable, Sequence

from tclint.measures import nouns
from tclint.measures.model import Label
from tclint.measures.row import Row
from tclint.measures.shape import Clause
from tclint.measures.tags import (
    AUXILIARY, BASE, CHANGE, COMPARATIVE, COMPLETION, DETERMINER, ENDING, FEEL, GERUND, INDICATOR, INSTRUMENT, LOOSE,
    NEVER_ENDING, NOUN_TOO, PARTICIPLE, PERCEIVED, PERCEPTION, PERSON, PREPOSITION, PROCESS, QUALITY, RESULT, SMALL, STATE, VERB, Tag,
)
from tclint.measures.tokens import Token
from tclint.measures.yardsticks import Verdict, find_yardstick

_QUANTITY = frozenset("more fewer less".split())
_LIGHT = frozenset("achieved seen observed noted evidenced evident demonstrated experienced ensured realised reported recorded".split())
_DECISIONS = frozenset("agreed established approved secured set arranged scheduled introduced fixed started in".split())
_ASKED = frozenset("sought requested invited received collected gathered obtained collated captured gained".split())
_HELD = frozenset(
    """held sent carried conducted completed run done designed issued launched undertaken reported circulated distributed
    published repeated finished closed developed agreed released presented taken analysed collated created piloted
    scheduled arranged commissioned planned produced drafted created""".split()
)
_HELD_NOUNS = frozenset("launch completion design issue publication release delivery production".split())


def read_clause(clause: Clause, row: Row) -> Verdict:
    """The verdict on a clause by the first class that it shows."""
    yardstick = find_yardstick(clause, row)
    if yardstick:
        return yardstick
    opening = clause.tokens[clause.first_content]
    if opening.tags & BASE and opening.word == row.first_word and not opening.tags & (CHANGE | PARTICIPLE) and not clause.has_predicate:
        return Verdict(Label.RESTATED, "task", clause.first_content, clause.first_content)
    for rule in _RULES:
        verdict = rule(clause)
        if verdict:
            return verdict
    return Verdict(Label.DELIVERABLE, "product", *_subject_range(clause))


# --- instruments ------------------------------------------------------------------------------------------------


def _instrument(clause: Clause) -> Verdict | None:
    place = _find_instrument(clause.tokens)
    if place is None:
        return None
    first, last = place
    held = _is_held(clause, first, last)
    if held is None:
        return None
    return Verdict(Label.DELIVERABLE, "held", first, last) if held else Verdict(Label.SURVEY, "instrument", first, last)


def _find_instrument(tokens: Sequence[Token]) -> tuple[int, int] | None:
    for index, token in enumerate(tokens):
        after = tokens[index + 1].word if index + 1 < len(tokens) else ""
        if (token.word, after) in nouns.INSTRUMENT_PAIRS:
            return index, index + 1
        if token.tags & INSTRUMENT:
            return index, index
    return None


def _is_held(clause: Clause, first: int, last: int) -> bool | None:
    """True: the instrument itself is the product; False: its results are the claim; None: it only decorates."""
    tokens = clause.tokens
    in_subject = first < clause.predicate
    results = any(token.word in nouns.RESULTS for token in tokens)
    if clause.has_predicate and any(t.tags & (QUALITY | COMPARATIVE | PERCEIVED) for t in tokens[max(clause.predicate, last) + 1 :]):
        return False
    reported = any(token.word in _HELD for token in tokens[clause.predicate :])
    if in_subject and clause.has_predicate and reported and not (clause.claim & (FEEL | PERCEIVED | CHANGE | COMPARATIVE)):
        return True
    if not clause.has_predicate and any(token.word in _HELD_NOUNS for token in tokens[:first]):
        return True
    if _modifies(tokens, last) and not results:
        return None
    if in_subject and clause.has_predicate and clause.claim & STATE:
        return True
    if in_subject and not results and clause.has_predicate and clause.claim & ENDING and clause.head < first:
        return None
    return False


def _modifies(tokens: Sequence[Token], last: int) -> bool:
    """Whether the instrument's name stands before another noun: "survey report", "interview panel"."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return after is not None and not after.tags & (SMALL | VERB | RESULT) and after.word.isalpha()


# --- amounts at the head of the subject -------------------------------------------------------------------------


def _more(clause: Clause) -> Verdict | None:
    tokens, first = clause.tokens, clause.first_content
    token = tokens[first]
    counted = clause.head >= 0 and tokens[clause.head].tags & INDICATOR
    after = tokens[first + 1].word if first + 1 < len(tokens) else ""
    if clause.head == first and token.tags & COMPARATIVE and after in {"in", "of"}:
        return _change(clause, first, skip=2)
    if not token.tags & COMPARATIVE or not (token.word in _QUANTITY or counted):
        return None
    if clause.head >= 0 and tokens[clause.head].tags & PERCEPTION and not counted:
        return Verdict(Label.PERCEPTION, "feeling", first, clause.head)
    if clause.claim & (FEEL | PERCEIVED) and not counted:
        return Verdict(Label.PERCEPTION, "feeling", clause.predicate, len(tokens) - 1)
    return Verdict(Label.DIRECTION, "comparative", first, first)


def _feedback(clause: Clause) -> Verdict | None:
    tokens = clause.tokens
    if clause.head < 0 or tokens[clause.head].word not in {"feedback", "comments"}:
        return None
    first = clause.first_content
    if tokens[first].tags & QUALITY:
        return Verdict(Label.VAGUE, "quality", first, clause.head)
    if tokens[first].tags & COMPARATIVE:
        return Verdict(Label.DIRECTION, "comparative", first, first)
    if not clause.has_predicate or any(token.word in _ASKED for token in tokens[clause.predicate :]):
        return Verdict(Label.RESTATED, "feedback", clause.head, clause.head)
    return None


def _loose(clause: Clause) -> Verdict | None:
    tokens, first = clause.tokens, clause.first_content
    token = tokens[first]
    if token.word in nouns.REGULAR and clause.has_predicate and any(t.word in _DECISIONS for t in tokens[clause.predicate :]):
        return None
    amount_of = token.word in {"number", "range", "variety", "majority", "handful"}
    if amount_of and not (first and tokens[first - 1].word == "a") and token.word != "majority":
        return None
    starts = token.word in nouns.LOOSE_FIRST or amount_of or token.tags & LOOSE
    if starts or (token.tags & QUALITY and first + 1 < len(tokens) and tokens[first + 1].tags & LOOSE):
        return Verdict(Label.VAGUE, "loose amount", first, first)
    for index in range(max(clause.predicate, 1), len(tokens)):
        if tokens[index].word in {"number", "majority"} and tokens[index - 1].tags & (QUALITY | LOOSE | DETERMINER) and tokens[index - 1].word != "the":
            return Verdict(Label.VAGUE, "loose amount", index - 1, index)
        if tokens[index].word in {"some", "several", "most", "many"} and tokens[index - 1].tags & (PREPOSITION | VERB):
            return None if tokens[index - 1].word in {"with", "including", "from"} else Verdict(Label.VAGUE, "loose amount", index, index)
    return None


# --- tasks ------------------------------------------------------------------------------------------------------


def _task(clause: Clause) -> Verdict | None:
    """A verb in its base form opens the clause: the task again."""
    tokens, first = clause.tokens, clause.first_content
    if tokens[first].word == "to" and first + 1 < len(tokens):
        first += 1
    token = tokens[first]
    after = tokens[first + 1] if first + 1 < len(tokens) else None
    if not token.tags & BASE or token.tags & PARTICIPLE or after is None or (token.tags & NOUN_TOO and not _has_object(tokens, first)):
        return None
    if token.tags & CHANGE and not after.tags & PREPOSITION:
        return _change(clause, first)
    return Verdict(Label.RESTATED, "task", first, first)


def _has_object(tokens: Sequence[Token], first: int) -> bool:
    after = tokens[first + 1]
    return bool(after.tags & DETERMINER) or after.word in {"all", "with", "how", "staff", "technicians", "colleagues", "whether", "and"} and not any(
        token.tags & (PARTICIPLE | AUXILIARY) for token in tokens[first + 1 :]
    ) or bool(tokens[first].tags & CHANGE and not after.tags & (PREPOSITION | PARTICIPLE) and after.tags == 0)


def _change(clause: Clause, first: int, *, skip: int = 0) -> Verdict:
    tokens = clause.tokens
    for index in range(first + skip, min(first + 5, len(tokens))):
        if tokens[index].tags & PERCEPTION:
            return Verdict(Label.PERCEPTION, "feeling", first, index)
        if tokens[index].tags & PREPOSITION:
            break
    return Verdict(Label.DIRECTION, "comparative", first, first)


# --- subjects and what is said of them --------------------------------------------------------------------------


def _feeling(clause: Clause) -> Verdict | None:
    tokens, head = clause.tokens, clause.head
    if head >= 0 and tokens[head].tags & PERCEPTION and not _is_product(clause):
        return Verdict(Label.PERCEPTION, "feeling", clause.first_content, head)
    if clause.claim & (FEEL | PERCEIVED):
        last = len(tokens) - 1
        word = next((token.word for token in tokens[clause.predicate :] if token.tags & PERCEIVED), "")
        if word in nouns.FINDABLE and head >= 0 and not tokens[head].tags & PERSON:
            return None
        if _pair_of(clause) & NEVER_ENDING and not clause.claim & FEEL and word in {"recognised", "recognized"} and not _has_value(tokens):
            return Verdict(Label.PERCEPTION, "feeling", clause.predicate, last)
        return Verdict(Label.PERCEPTION, "feeling", clause.predicate, last)
    if clause.has_predicate and (clause.claim & PERCEPTION or _feels_later(clause)):
        return Verdict(Label.PERCEPTION, "feeling", clause.predicate, len(tokens) - 1)
    return None


def _feels_later(clause: Clause) -> bool:
    """Whether people are said to see, report or describe a feeling: "see themselves as valued"."""
    tokens = clause.tokens
    return any(
        token.tags & PERCEIVED and before.word in {"as", "feel", "feeling", "more", "be", "being", "are", "felt"} and token.word not in nouns.FINDABLE
        for before, token in zip(tokens[clause.predicate :], tokens[clause.predicate + 1 :], strict=False)
    )


def _pair_of(clause: Clause) -> Tag:
    return clause.claim


def _has_value(tokens: Sequence[Token]) -> bool:
    return any(token.word in {"valued", "respected"} for token in tokens)


def _is_product(clause: Clause) -> bool:
    """Profiles, images and opinions are also things on paper."""
    if clause.tokens[clause.head].word not in {"profile", "image", "opinion", "opinions", "knowledge"}:
        return False
    return clause.has_predicate and bool(clause.claim & ENDING) and not clause.claim & CHANGE


def _indicator(clause: Clause) -> Verdict | None:
    tokens, head = clause.tokens, clause.head
    if head < 0 or not tokens[head].tags & INDICATOR:
        return None
    if clause.claim & (CHANGE | COMPARATIVE):
        return Verdict(Label.DIRECTION, "comparative", clause.predicate, clause.predicate)
    later = next((i for i in range(head + 1, len(tokens)) if tokens[i].tags & COMPARATIVE), 0)
    if later and not clause.has_predicate:
        return Verdict(Label.DIRECTION, "comparative", later, later)
    first = tokens[clause.first_content]
    counts = tokens[head].word in {"number", "numbers", "percentage", "percentages", "proportion", "share"}
    if clause.has_predicate and not counts:
        return None
    if first.tags & COMPARATIVE:
        return Verdict(Label.DIRECTION, "comparative", clause.first_content, clause.first_content)
    if first.tags & QUALITY:
        return Verdict(Label.VAGUE, "quality", clause.first_content, clause.first_content)
    return Verdict(Label.RESTATED, "indicator", clause.first_content, head)


def _said(clause: Clause) -> Verdict | None:
    if not clause.has_predicate:
        return None
    claim, tokens, last = clause.claim, clause.tokens, len(clause.tokens) - 1
    spoken = clause.predicate, last
    well = any(token.word in nouns.WELL_DONE and tokens[index - 1].tags & QUALITY for index, token in enumerate(tokens) if index)
    adverb = tokens[last].tags & QUALITY and tokens[last].word.endswith("ly") and claim & VERB and last - clause.predicate < 2  # noqa: PLR2004
    if well or adverb or tokens[last].word in nouns.REGULAR or (claim & QUALITY and not claim & ENDING):
        return Verdict(Label.VAGUE, "quality", *spoken)
    if claim & NEVER_ENDING:
        return Verdict(Label.RESTATED, "process", *spoken)
    if claim & (CHANGE | COMPARATIVE):
        return Verdict(Label.DIRECTION, "comparative", *spoken)
    if any(token.word in _LIGHT for token in tokens[clause.predicate :]) and tokens[clause.first_content].tags & (COMPARATIVE | QUALITY):
        return _phrase(clause)
    if claim & LOOSE and not claim & ENDING:
        return Verdict(Label.VAGUE, "loose amount", *spoken)
    return Verdict(Label.DELIVERABLE, "ending", *spoken)


# --- bare noun phrases ------------------------------------------------------------------------------------------


def _phrase(clause: Clause) -> Verdict | None:
    tokens, first, head = clause.tokens, clause.first_content, clause.head
    token = tokens[first]
    if token.tags & (COMPARATIVE | CHANGE) and not token.tags & BASE | (token.tags & COMPARATIVE):
        return Verdict(Label.DIRECTION, "comparative", first, first)
    if any(t.tags & COMPARATIVE for t in tokens[first : head + 1]):
        return Verdict(Label.DIRECTION, "comparative", first, head)
    if token.tags & QUALITY:
        return Verdict(Label.VAGUE, "quality", first, first)
    if token.word in {"ongoing", "continued", "continuing", "continuous"} or (token.tags & GERUND and head != first):
        return Verdict(Label.RESTATED, "process", first, max(head, first))
    if head < 0:
        return None
    tags = tokens[head].tags
    if tokens[head].word in nouns.QUALITY_NOUNS:
        return Verdict(Label.VAGUE, "quality", first, head)
    if tags & COMPLETION:
        return Verdict(Label.DELIVERABLE, "ending", first, head)
    if tags & PROCESS or (tags & GERUND and head == first):
        return Verdict(Label.RESTATED, "process", first, head)
    return None


def _subject_range(clause: Clause) -> tuple[int, int]:
    return clause.first_content, max(clause.head, clause.first_content)


_RULES: tuple[Callable[[Clause], Verdict | None], ...] = (
    _instrument, _more, _feedback, _loose, _task, _feeling, _indicator, _said, _phrase,
)  # fmt: skip
