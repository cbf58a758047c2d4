"""Surveys, questionnaires, interviews: held as a product, or named as the source of a claim."""

from collections.abc import Sequence

from tclint.measures import nouns, tags
from tclint.measures.model import Label
from tclint.measures.shape import Clause
from tclint.measures.subjects import is_body
from tclint.measures.tokens import Token
from tclint.measures.verdict import Verdict, deliverable
from tclint.measures.word_tables import word_set

# What is done with an instrument as a whole.
_HELD = word_set("""
    held sent carried conducted completed run done designed issued launched undertaken reported circulated
    distributed published repeated finished closed developed agreed released presented taken analysed collated
    created piloted scheduled arranged commissioned planned produced drafted written summarised transcribed
    archived filed minuted
""")
_ASKING = word_set("""
    exit stay leaving in by through via from with using structured qualitative individual annual the on and
""")
# Beside these, an interview is a step to a post.
_POSTS = word_set("candidate candidates applicant applicants shortlisted vacancy vacancies posts")
_TAKEN = word_set("received considered noted accepted approved")
# Parts of an instrument, and what is done with them.
_ITEMS = word_set("question questions section strand item items module wording")
_INSERTED = word_set("added inserted included incorporated built placed put")
_REACH = 4
_HOLDING = word_set("launch completion design issue publication release delivery production")


def read_instrument(clause: Clause) -> Verdict | None:
    """The verdict on a clause that names an instrument; None where it names none, or only to describe another thing."""
    place = _find(clause.tokens)
    if place is None:
        return None
    if _is_product(clause, *place) or _is_taken_by_body(clause):
        return deliverable("held", *place)
    return None if _decorates(clause, *place) else Verdict(Label.SURVEY, "instrument", *place)


def _find(tokens: Sequence[Token]) -> tuple[int, int] | None:
    for index, token in enumerate(tokens):
        after = tokens[index + 1].word if index + 1 < len(tokens) else ""
        if (token.word, after) in nouns.INSTRUMENT_PAIRS:
            return index, index + 1
        if token.tags & tags.INSTRUMENT and not _is_recruiting(tokens, index):
            return index, index
    return None


def _is_recruiting(tokens: Sequence[Token], index: int) -> bool:
    """Whether interviews are a step to a post ("candidates invited to interview"), not a way to ask people."""
    if any(token.word in _POSTS for token in tokens):
        return tokens[index].word in {"interview", "interviews"}
    asks = index == 0 or tokens[index - 1].word in _ASKING or tokens[0].tags & (tags.QUALITY | tags.COMPARATIVE)
    return tokens[index].word in {"interview", "interviews"} and not asks


def _is_product(clause: Clause, first: int, last: int) -> bool:
    """Whether the instrument itself is held, sent or reported, with no word about its results."""
    if not clause.has_predicate:
        return any(token.word in _HOLDING for token in clause.tokens[:first])
    if first >= clause.predicate or _judges(clause, last):
        return False
    if clause.claim & (tags.FEEL | tags.PERCEIVED | tags.CHANGE | tags.COMPARATIVE):
        return False
    return clause.says(_HELD) or bool(clause.claim & tags.STATE and not _modifies(clause, last))


def _is_taken_by_body(clause: Clause) -> bool:
    """Whether a body has it: "survey report received by the Estates Committee"."""
    by = next(
        (place for place, token in enumerate(clause.tokens) if token.word == "by" and place > clause.predicate), -1
    )
    return by >= 0 and clause.says(_TAKEN) and is_body(clause.tokens[by + 1 : by + 1 + _REACH])


def _judges(clause: Clause, last: int) -> bool:
    said = clause.tokens[max(clause.predicate, last) + 1 :]
    return clause.has_predicate and any(
        token.tags & (tags.QUALITY | tags.COMPARATIVE | tags.PERCEIVED) for token in said
    )


def _decorates(clause: Clause, first: int, last: int) -> bool:
    """Whether the claim is another thing: "interview panel", "template for the questionnaire agreed"."""
    if _judges(clause, last) or any(token.word in nouns.RESULTS for token in clause.tokens):
        return False
    if clause.head < first and (clause.word(clause.head) in _ITEMS or clause.word(clause.predicate) in _INSERTED):
        return True
    said = first < clause.predicate < len(clause.tokens) and bool(clause.claim & tags.ENDING) and clause.head < first
    return _modifies(clause, last) or said


def _modifies(clause: Clause, last: int) -> bool:
    """Whether the instrument's name stands before another noun: "survey report", "interview panel"."""
    after = clause.tokens[last + 1] if last < clause.last else None
    if after is None or after.tags & (tags.SMALL | tags.RESULT | tags.PERCEPTION) or not after.word.isalpha():
        return False
    inside = last + 1 < clause.predicate and bool(after.tags & tags.NOUN_TOO) and clause.has_predicate
    return inside or after.word in nouns.HANDED_ON or not after.tags & tags.VERB
