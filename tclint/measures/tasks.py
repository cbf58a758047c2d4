"""Clauses that tell somebody to do the task, and nouns and names that only look like it."""

from tclint.measures import nouns, tags
from tclint.measures.row import Row
from tclint.measures.shape import Clause
from tclint.measures.subjects import read_change
from tclint.measures.verdict import Verdict, restated
from tclint.measures.word_tables import word_set

_OBJECTS = word_set("all with how staff technicians colleagues whether and")
# In their idioms these stay orders: "raise issues".
_ORDERS = word_set("raise set")
# What follows these is a whole clause: "ensure policy published".
_CLAUSAL = word_set("""
    ensure see get have make keep check confirm show demonstrate let help find report know want need evidence
""")
# "Publish guidance agreed by HR" is an order still, "Boost programme launched in May" is none.
_MAKING = tags.ENDING | tags.CHANGE
_PLACING = word_set("in on at before from after during") | {""}
_COLLECTIVE = word_set("staff people faculty women men alumni")


def read_repetition(clause: Clause, row: Row) -> Verdict | None:
    """The action's own verb opens the clause and tells it to be done, rather than naming a thing."""
    opening, first = clause.opening, clause.first_content
    if not _repeats(clause, row) or clause.has_predicate or has_article(clause) or _opens_a_name(clause):
        return None
    if not opening.tags & tags.BASE or opening.tags & (tags.CHANGE | tags.PARTICIPLE):
        return None
    is_noun = clause.tags_at(first + 1) & (tags.END | tags.PREPOSITION) or _is_paper_of(clause, row)
    return None if opening.tags & tags.NOUN_TOO and is_noun else restated("task", first, first)


def read_task(clause: Clause) -> Verdict | None:
    """A verb in its base form opens the clause: the task again, or a direction for verbs of change."""
    first = clause.first_content + (clause.opening.word == "to" and clause.first_content < clause.last)
    token = clause.tokens[first]
    if first == clause.last or not token.tags & tags.BASE or _is_subject(clause, first) or _opens_a_name(clause):
        return None
    after = clause.tags_at(first + 1)
    if token.tags & tags.PARTICIPLE and after & (tags.PREPOSITION | tags.ADVERB | tags.AUXILIARY | tags.PARTICIPLE):
        return None
    if token.tags & (tags.NOUN_TOO | tags.PARTICIPLE) and not _has_object(clause, first):
        return None
    if token.tags & tags.CHANGE and not after & tags.PREPOSITION:
        return read_change(clause, first, first)
    return restated("task", first, first)


def _repeats(clause: Clause, row: Row) -> bool:
    word = clause.opening.word
    return row.action.startswith(word) and not row.action[len(word) : len(word) + 1].isalpha()


def has_article(clause: Clause) -> bool:
    """Whether an article stands before the first word, which is then a noun or belongs to one."""
    return any(token.tags & tags.DETERMINER for token in clause.tokens[: clause.first_content])


def _opens_a_name(clause: Clause) -> bool:
    """Whether the first word is no verb but belongs to a name or a fixed term: "CRediT taxonomy", "open access"."""
    opening, inner = clause.opening, clause.opening.raw[1:]
    mixed = not inner.islower() and not inner.isupper() and inner.isalpha()
    if opening.word == "answer" and clause.tags_at(clause.first_content + 1) & tags.PREPOSITION:
        return True
    is_term = (opening.word, clause.word(clause.first_content + 1)) in nouns.IDIOMS and opening.word not in _ORDERS
    return mixed or is_term


def _is_paper_of(clause: Clause, row: Row) -> bool:
    """Whether a thing is named that comes of the action, and that the action does not name: "audit report"."""
    head = clause.word(clause.head)
    return clause.head > clause.first_content and head in nouns.MADE and head not in row.action_words


def _is_subject(clause: Clause, first: int) -> bool:
    """Whether the word names the thing of which something is said: "purchase of kit", "Inspire prize awarded".

    An order's object would be in the plural or have an article.
    """
    if clause.word(first + 1) == "of":
        return True
    head = clause.tokens[clause.head] if clause.head >= first else None
    place = clause.predicate
    in_state = (clause.word(place), clause.word(place + 1)) in nouns.STATE_PAIRS
    said = clause.has_predicate and (in_state or clause.tokens[place].tags & (tags.PARTICIPLE | tags.STATE))
    if head is None or not said or clause.tokens[first].word in _CLAUSAL or place != clause.head + 1:
        return False
    if clause.tokens[first].tags & _MAKING and not in_state and clause.word(place + 1) not in _PLACING:
        return False
    is_object = head.word.endswith("s") or head.tags & tags.PERSON or head.word in _COLLECTIVE
    if is_object and not clause.tokens[first].tags & tags.COMPARATIVE:
        return False
    return not any(token.tags & tags.SMALL for token in clause.tokens[first + 1 : place])


def _has_object(clause: Clause, first: int) -> bool:
    after = clause.tokens[first + 1]
    rest = clause.tokens[first + 1 :]
    taken = after.word in _OBJECTS and (after.word != "with" or clause.tokens[first].tags & tags.NEVER_ENDING)
    people = taken and not any(token.tags & (tags.PARTICIPLE | tags.AUXILIARY) for token in rest)
    changed = clause.tokens[first].tags & tags.CHANGE and not after.tags
    return bool(after.tags & tags.DETERMINER or people or changed)
