"""Clauses that their subject decides: quantities that compare, loose amounts, feedback, bare indicators."""

from collections.abc import Sequence

from tclint.measures import nouns, tags
from tclint.measures.model import Label
from tclint.measures.number_words import WISHES
from tclint.measures.row import Row
from tclint.measures.shape import Clause
from tclint.measures.tokens import Token
from tclint.measures.verdict import Verdict, deliverable, direction, loose, perception, restated, vague
from tclint.measures.word_tables import word_set

_QUANTITY = word_set("more fewer less")
_CHANGING = word_set("change changes")
# A regular thing that has been decided on is a product.
_DECISIONS = word_set("""
    agreed established approved secured set arranged scheduled introduced fixed started in
""")
_ASKED = word_set("""
    sought requested invited received collected gathered obtained collated captured gained
""")
_ASKED_ON = word_set("on via through by using in from with")
_COUNTS = word_set("% number numbers percentage percentages proportion share")
_NUMBER = word_set("number numbers")
_AMOUNTS_OF = word_set("number range variety majority handful")
_LOOSE_OBJECTS = word_set("some several most many")
_DECORATING = word_set("with including from")
_WISHING = word_set("who that wishing wanting")
# Of one thing, these are mere adjectives; of several, they leave open which.
_CHOSEN = word_set("relevant appropriate selected certain")
_GROUPS = word_set("staff personnel people")
_WAYS = word_set("time times way ways chance chances opportunity opportunities option options route routes means")
_NOUNS = tags.YARDSTICK | tags.INDICATOR | tags.PERSON | tags.NOUN_TOO
_REACH = 4
_STEM = 5


def read_comparison(clause: Clause) -> Verdict | None:
    """Such as "More technicians", "an increase in posts", "a shift towards": direction, or perception of feelings."""
    first, opening = clause.first_content, clause.opening
    if moved := _read_movement(clause):
        return moved
    if not opening.tags & tags.COMPARATIVE or _is_finer(clause):
        return None
    amount = clause.word(clause.head) in nouns.AMOUNTS and not clause.says(nouns.DECIDED)
    counted = clause.head_tags & tags.INDICATOR or amount
    if counted and not clause.claim & (tags.FEEL | tags.PERCEIVED):
        return direction(first, first)
    if opening.word in _QUANTITY or counted:
        return _quantity(clause)
    # "Additional ways to be seen": the infinitive belongs to the noun.
    aims = clause.head == clause.predicate - 1 and clause.word(clause.predicate) == "to"
    return direction(first, first) if aims and clause.head_tags == 0 and clause.word(clause.head) in _WAYS else None


def _read_movement(clause: Clause) -> Verdict | None:
    """Such as "An increase in posts", "a shift towards", "steps towards"."""
    first, opening = clause.first_content, clause.opening
    if clause.head != first or clause.says(nouns.DECIDED):
        return None
    after = clause.word(first + 1)
    if opening.tags & tags.COMPARATIVE and after in {"in", "of"}:
        return read_change(clause, first, first + 2)
    if opening.word in _CHANGING and after in {"in", "of"}:
        moved = read_change(clause, first, first + 2)
        return moved if moved.label is Label.PERCEPTION else None
    ahead = opening.word in nouns.ADVANCES and after in {"towards", "toward"}
    return direction(first, first + 1) if ahead or (opening.word in nouns.TRENDS and after in nouns.TOWARDS) else None


def _is_finer(clause: Clause) -> bool:
    """Whether "more" says of which sort a finished product is: "more detailed guidance published"."""
    first = clause.first_content
    kind, head = clause.word(first + 1), clause.word(clause.head)
    adjective = clause.tags_at(first + 1) & tags.QUALITY or kind.endswith(("ed", "ive", "able", "ible", "ful"))
    thing = not head.endswith("s") and not clause.head_tags & (tags.PERSON | tags.INDICATOR | tags.PROCESS)
    finished = clause.claim & tags.ENDING and not clause.claim & tags.CHANGE
    return bool(clause.opening.word == "more" and clause.head > first + 1 and adjective and thing and finished)


def _quantity(clause: Clause) -> Verdict:
    first = clause.first_content
    if clause.head_tags & tags.PERCEPTION:
        return perception(first, clause.head)
    if clause.claim & (tags.FEEL | tags.PERCEIVED):
        return perception(clause.predicate, clause.last)
    return direction(first, first)


def read_change(clause: Clause, first: int, start: int) -> Verdict:
    """What a word of change at `first` is applied to, from `start` on: feelings are perception, all else direction."""
    for index in range(start, min(start + _REACH, len(clause.tokens))):
        if clause.tokens[index].tags & tags.PERCEPTION:
            return perception(first, index)
        if clause.tokens[index].tags & tags.PREPOSITION:
            break
    return direction(first, first)


def read_feedback(clause: Clause) -> Verdict | None:
    """Feedback is no instrument by itself: praised it is vague, asked for it is restated."""
    if clause.word(clause.head) not in {"feedback", "comments"}:
        return None
    first = clause.first_content
    if (form := _form_asked(clause)) >= 0:
        return Verdict(Label.SURVEY, "instrument", clause.head, form)
    if clause.opening.tags & tags.QUALITY:
        return vague(first, clause.head)
    if clause.opening.tags & tags.COMPARATIVE:
        return direction(first, first)
    return _read_plain_feedback(clause)


def _read_plain_feedback(clause: Clause) -> Verdict | None:
    """Feedback that is neither praised nor compared: given to people it is a product."""
    if clause.word(clause.head + 1) == "to" and not clause.has_predicate:
        return deliverable("product", clause.first_content, clause.head)
    asked = not clause.has_predicate or clause.says(_ASKED)
    return restated("feedback", clause.head, clause.head) if asked else None


def _form_asked(clause: Clause) -> int:
    """The index of the paper on which people are asked: "feedback on the course form", or -1."""
    opens = next((i for i in range(clause.head, len(clause.tokens)) if clause.word(i) in _ASKED_ON), len(clause.tokens))
    return next((i for i in range(opens, len(clause.tokens)) if clause.word(i) in nouns.ASKING_PAPERS), -1)


def read_loose_amount(clause: Clause) -> Verdict | None:
    """Such as "Several workshops", "most staff", "all who wish": two people could count differently."""
    first, opening = clause.first_content, clause.opening
    if opening.word in nouns.REGULAR and clause.says(_DECISIONS):
        return None
    wish = next((i for i, token in enumerate(clause.tokens[: first + _REACH]) if token.word in _WISHING), -1)
    if wish >= 0 and any(token.word in WISHES for token in clause.tokens[wish : wish + _REACH]):
        return loose(first, wish)
    if opening.word in _AMOUNTS_OF:
        article = bool(first) and clause.tokens[first - 1].word == "a"
        return loose(first, first) if article or opening.word == "majority" else None
    praised = opening.tags & tags.QUALITY and clause.tags_at(first + 1) & tags.LOOSE
    head = clause.word(clause.head)
    if opening.word in _CHOSEN and clause.has_predicate and not head.endswith("s") and head not in _GROUPS:
        return None
    return loose(first, first) if opening.tags & tags.LOOSE or praised else _loose_object(clause)


def _loose_object(clause: Clause) -> Verdict | None:
    for index in range(max(clause.predicate, 1), len(clause.tokens)):
        word, before = clause.tokens[index].word, clause.tokens[index - 1]
        number = before.tags & (tags.QUALITY | tags.LOOSE | tags.DETERMINER) and before.word != "the"
        if word in {"number", "majority"} and number:
            return loose(index - 1, index)
        if word in _LOOSE_OBJECTS and before.tags & (tags.PREPOSITION | tags.VERB):
            return None if before.word in _DECORATING else loose(index, index)
    return None


def read_indicator(clause: Clause) -> Verdict | None:
    """What will be counted, with no level: restated, unless something is said of it."""
    counts = clause.head_tags & tags.INDICATOR or clause.opening.word == "%"
    if not counts or clause.says(nouns.DECIDED) or _is_to_call(clause):
        return None
    if clause.claim & (tags.CHANGE | tags.COMPARATIVE):
        return direction(clause.predicate, clause.predicate)
    if clause.has_predicate and clause.tokens[clause.head].word not in _COUNTS and not _is_counted(clause):
        return None
    if not clause.has_predicate and _is_document(clause):
        return None
    first = clause.first_content
    compared = range(first, len(clause.tokens) if not clause.has_predicate else first + 1)
    for index in compared:
        if clause.tokens[index].tags & tags.COMPARATIVE:
            return direction(index, index)
    return vague(first, first) if clause.opening.tags & tags.QUALITY else restated("indicator", first, clause.head)


def _is_to_call(clause: Clause) -> bool:
    """Whether a number counts nothing: "helpline number on each poster"."""
    return clause.word(clause.head) in _NUMBER and clause.word(clause.head - 1) in nouns.NUMBERED


def _is_document(clause: Clause) -> bool:
    """Whether figures stand somewhere or go to somebody: "figures on the web page", "data to Senate"."""
    after = clause.tokens[clause.head + 1 :]
    if not after or clause.word(clause.head) not in nouns.FIGURES:
        return False
    if any(token.tags & tags.COMPARATIVE for token in clause.tokens):
        return False
    return is_handed_to(clause) or (
        after[0].word in {"on", "in"} and any(token.word in nouns.PLACES for token in after)
    )


def is_handed_to(clause: Clause) -> bool:
    """Whether a paper goes to a body: "analysis of gaps to the Equality Committee"."""
    return any(
        token.word == "to" and (is_body(clause.tokens[place + 1 : place + 1 + _REACH]))
        for place, token in enumerate(clause.tokens)
        if place > clause.head >= 0
    )


def read_study(clause: Clause, row: Row) -> Verdict | None:
    """A study of something, named beside an action that is none: "gap analysis"."""
    first, head = clause.first_content, clause.head
    if clause.has_predicate or head <= first or clause.word(head) not in nouns.STUDIES:
        return None
    named = clause.word(head)[:_STEM] in row.action
    plain = not any(token.tags & ~_NOUNS for token in clause.tokens[first:head])
    return deliverable("product", first, head) if plain and not named and head == clause.last else None


def is_body(tokens: Sequence[Token]) -> bool:
    """Whether the words name a body that takes decisions: a committee, or one known by its initials."""
    return any(token.word in nouns.BODIES or (token.raw.isupper() and len(token.raw) > 1) for token in tokens)


def _is_counted(clause: Clause) -> bool:
    single = clause.word(clause.head) == "response"
    return not single and any(token.word in nouns.COUNTED for token in clause.said[:3])
