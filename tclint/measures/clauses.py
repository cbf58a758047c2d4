"""The label of one clause: the first of these classes that it shows."""

from collections.abc import Callable
from itertools import pairwise

from tclint.measures import nouns, tags
from tclint.measures.instruments import read_instrument
from tclint.measures.row import Row
from tclint.measures.shape import Clause
from tclint.measures.subjects import (
    is_body,
    is_handed_to,
    read_comparison,
    read_feedback,
    read_indicator,
    read_loose_amount,
    read_study,
)
from tclint.measures.tasks import has_article, read_repetition, read_task
from tclint.measures.tokens import Token
from tclint.measures.verdict import Verdict, deliverable, direction, loose, perception, restated, vague
from tclint.measures.word_tables import word_set
from tclint.measures.yardsticks import find_yardstick

# Verbs that only say that the subject came about: the subject itself is the claim.
_LIGHT = word_set("""
    achieved seen observed noted evidenced evident demonstrated experienced ensured realised reported recorded
""")
_GOING_ON = word_set("ongoing continued continuing continuous")
_ON_PAPER = word_set("profile image opinion opinions knowledge")
_BEFORE_FEELING = word_set("as feel feeling more be being are felt")
_HOLDING = word_set("""
    see sees saw say says said agree agrees find finds think thinks consider considers
""")
_QUANTITY = word_set("more fewer")
_KEPT_SO = word_set("free open clear closed locked empty separate confidential")
_CONTENT = word_set("""
    asks explains addresses highlights shows emphasises acknowledges tracks measures counts assesses reminds
""")
_SIGNED = word_set("signposted")
_KEPT = word_set("kept maintained sustained")
_CONSIDERED = word_set("considered discussed")
_SHARED = word_set("shared disseminated")
_RELATIVES = word_set("who that which")
_UP_BY = word_set("by") | {""}
_UP_IN = word_set("in on at outside across around") | _UP_BY
_UP_AT = _UP_IN | word_set("and for")
_IS = word_set("is are")
_EARLIER = word_set("last previous year years")
_ENGAGED = word_set("engaged")
_RECOGNISED = word_set("recognised recognized")
_DROPPED = word_set("dropped cut")
_SEEN = word_set("see sees find finds")
_FEELING = tags.FEEL | tags.PERCEIVED


def read_clause(clause: Clause, row: Row) -> Verdict:
    """The verdict on a clause; anything that shows no other class is a product."""
    verdict = find_yardstick(clause, row) or read_repetition(clause, row) or read_study(clause, row)
    for rule in _RULES:
        verdict = verdict or rule(clause)
    return verdict or deliverable("product", clause.first_content, max(clause.head, clause.first_content))


# --- feelings ---------------------------------------------------------------------------------------------------


def _read_feeling(clause: Clause) -> Verdict | None:
    if clause.head_tags & tags.PERCEPTION and not _is_on_paper(clause):
        return perception(clause.first_content, clause.head)
    if not clause.has_predicate:
        return None
    if clause.claim & _FEELING:
        return None if _can_be_found(clause) else perception(clause.predicate, clause.last)
    reflexive = any(token.word == "themselves" and _sees(before) for before, token in pairwise(clause.said))
    if clause.claim & tags.PERCEPTION or reflexive or _feels_later(clause) or _holds_that(clause):
        return perception(clause.predicate, clause.last)
    return None


def _sees(token: Token) -> bool:
    return bool(token.tags & (tags.FEEL | tags.NEVER_ENDING)) or token.word in _HOLDING


def _is_on_paper(clause: Clause) -> bool:
    """Profiles, images and opinions are also things on paper."""
    if clause.tokens[clause.head].word not in _ON_PAPER:
        return False
    return bool(clause.claim & tags.ENDING) and not clause.claim & tags.CHANGE


def _can_be_found(clause: Clause) -> bool:
    """Of things, "visible" and "known" say that they can be found; of people, that they are noticed."""
    word = next((token.word for token in clause.said if token.tags & tags.PERCEIVED), "")
    if word in _RECOGNISED:
        return clause.word(clause.head) in nouns.CREDENTIALS
    if word in _ENGAGED:
        return clause.word(clause.head) in nouns.HIRED
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
    if not clause.head_tags & tags.PERSON:
        return False
    seen = any(token.word in _SEEN for token in clause.said[:2]) and clause.tokens[-1].tags & tags.PERCEIVED
    return bool(seen) or any(a.word in _HOLDING and b.word in {"that", "how"} for a, b in pairs)


# --- what is said of the subject --------------------------------------------------------------------------------


def _read_predicate(clause: Clause) -> Verdict | None:
    if not clause.has_predicate:
        return None
    claim, spoken = clause.claim, (clause.predicate, clause.last)
    if _is_handed_on(clause) or _ends_in_one(clause):
        return deliverable("ending", *spoken)
    if _is_judged(clause):
        return vague(*spoken)
    if _is_taken_off(clause) or (claim & tags.NEVER_ENDING and _is_over(clause)):
        return deliverable("ending", *spoken)
    if claim & tags.NEVER_ENDING and not claim & tags.COMPARATIVE:
        return restated("process", *spoken)
    return direction(*spoken) if _is_changed(clause) else _read_ending(clause)


def _is_over(clause: Clause) -> bool:
    """Whether something has stopped: "metrics no longer asked for"."""
    return ("no", "longer") in pairwise(token.word for token in clause.tokens)


def _is_changed(clause: Clause) -> bool:
    return bool(clause.claim & (tags.CHANGE | tags.COMPARATIVE)) or _compares_later(clause)


def _read_ending(clause: Clause) -> Verdict | None:
    claim, spoken = clause.claim, (clause.predicate, clause.last)
    if clause.says(_LIGHT) and clause.opening.tags & (tags.COMPARATIVE | tags.QUALITY):
        return _read_phrase(clause)
    only_loose = claim & tags.LOOSE and not claim & tags.ENDING
    return loose(*spoken) if only_loose else deliverable("ending", *spoken)


def _is_handed_on(clause: Clause) -> bool:
    """Such as "pack shared with partners", "paper considered by Senate", "accreditation kept": it has an end."""
    head, said = clause.word(clause.head), clause.word(clause.predicate)
    if said in _KEPT and clause.word(clause.predicate + 1) in _KEPT_SO:
        return True
    if said in _KEPT or said in _ENGAGED:
        return head in (nouns.GRANTED | nouns.RECORDS if said in _KEPT else nouns.HIRED)
    if said in _CONTENT and head in nouns.SAYING:
        return True
    if said in _SIGNED:
        return head in nouns.BUILT
    if said in _CONSIDERED:
        return head in nouns.CONSIDERED and is_body(clause.said)
    return (
        said in _SHARED and head in nouns.HANDED_ON and not clause.opening.tags & tags.QUALITY and not _manner(clause)
    )


def _ends_in_one(clause: Clause) -> bool:
    """Whether a change has an end that can be seen: "cut to a single page", "improved to BS 5489"."""
    place = next((i for i, token in enumerate(clause.said) if token.word in {"to", "into"}), len(clause.said))
    end = clause.said[place + 1 : place + 3]
    named = any(token.raw.isupper() and len(token.raw) > 1 for token in end) or any(t.word == "single" for t in end)
    return bool(clause.claim & tags.CHANGE) and named


def _is_taken_off(clause: Clause) -> bool:
    """Whether a thing is taken out of another: "fossil fuels dropped from the portfolio", not "rates dropped"."""
    said = [token.word for token in clause.said]
    is_figure = clause.head_tags & (tags.INDICATOR | tags.PERCEPTION | tags.PERSON)
    place = next((index for index, word in enumerate(said) if word in _DROPPED), len(said))
    return not is_figure and said[place + 1 : place + 3] == ["from", "the"] and not any(map(str.isdecimal, said))


def _manner(clause: Clause) -> bool:
    return any(token.tags & (tags.QUALITY | tags.COMPARATIVE) for token in clause.said)


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
    spoken = [token for token in clause.said if not token.tags & tags.AUXILIARY]
    ends_with_manner = last.tags & tags.QUALITY and last.word.endswith(("ly", "well")) and len(spoken) <= 2  # noqa: PLR2004
    return bool(
        (claim & tags.QUALITY and not claim & (tags.ENDING | tags.PERCEIVED))
        or (ends_with_manner and claim & tags.VERB)
        or (last.word in nouns.REGULAR and not claim & tags.COMPARATIVE)
        or any(_is_manner(clause, index) for index in range(1, len(clause.tokens)))
    )


def _is_manner(clause: Clause, index: int) -> bool:
    before, token = clause.tokens[index - 1], clause.tokens[index]
    well = bool(before.tags & tags.QUALITY) and before.word.endswith(("ly", "well")) and token.word in nouns.WELL_DONE
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
        return _read_quality(clause)
    if opening.word in _GOING_ON and clause.tags_at(first + 1) & tags.CHANGE:
        return direction(first, first + 1)
    if opening.word in _GOING_ON or (opening.tags & tags.GERUND and head != first and not _names_made(clause)):
        return restated("process", first, max(head, first))
    return _read_head(clause) if head >= 0 else None


def _read_quality(clause: Clause) -> Verdict:
    """Adjectives on a paper that a body is to have do not spoil it: "quality handbook to Senate"."""
    is_paper = clause.word(clause.head) in nouns.HANDED_ON and is_handed_to(clause)
    return deliverable("product", clause.first_content, clause.head) if is_paper else vague(*[clause.first_content] * 2)


def _names_made(clause: Clause) -> bool:
    """Whether a word in "-ing" only says which thing: "a lone-working procedure", "mapping report"."""
    opening, head = clause.opening, clause.word(clause.head)
    is_kind = opening.tags & tags.PROCESS or not tags.is_listed(opening.word)
    made = (is_kind and head in nouns.MADE) or (opening.tags & tags.ENDING and head in nouns.FOR_USE)
    after = clause.tokens[clause.first_content + 1].raw
    named = opening.raw[0].isupper() and after[0].isupper() and clause.tokens[clause.head].raw.islower()
    return bool(made) or named or (has_article(clause) and not clause.head_tags & tags.PROCESS)


def _read_relative(clause: Clause) -> Verdict | None:
    """What a relative clause claims of a bare noun: "a community that is engaged", "staff who feel valued"."""
    place = next((i for i, token in enumerate(clause.tokens) if token.word in _RELATIVES and i > clause.head >= 0), 0)
    if (
        clause.has_predicate
        or not place
        or any(token.tags & tags.PREPOSITION for token in clause.tokens[clause.head : place])
    ):
        return None
    said = clause.tokens[place + 1 :]
    claims = [token for token in said if not token.tags & (tags.AUXILIARY | tags.ADVERB) or token.tags & tags.QUALITY]
    felt = any(token.tags & tags.FEEL and token.tags & (tags.BASE | tags.THIRD) for token in said[:3])
    if felt or (claims and claims[0].tags & tags.PERCEIVED and clause.head_tags & tags.PERSON):
        return perception(place + 1, clause.last)
    is_claim = bool(said) and said[0].word in {"is", "are"} and bool(claims)
    return vague(place + 1, clause.last) if is_claim and claims[0].tags & tags.QUALITY else None


def _read_put_up(clause: Clause) -> Verdict | None:
    """Such as "signs up in all labs": things that can be put up, not figures that can go up."""
    head = clause.head
    if head < 1 or clause.word(head) != "up" or clause.word(head + 1) not in _UP_IN:
        return None
    if clause.opening.tags & tags.COMPARATIVE and clause.word(head + 1) in _UP_BY:
        return None  # "better take up by part-timers"
    goes_up = clause.tags_at(clause.head - 1) & (tags.INDICATOR | tags.PERCEPTION | tags.COMPARATIVE)
    return None if goes_up else deliverable("ending", clause.first_content, clause.head)


def _read_is_up(clause: Clause) -> Verdict | None:
    """Such as "the page is up": what can be put up, and not how many of them there are."""
    place = next((index for index, token in enumerate(clause.tokens) if token.word == "up"), 0)
    if place < 2 or clause.word(place - 1) not in _IS or clause.word(place - 2) not in nouns.PUT_UP:  # noqa: PLR2004
        return None
    counts = any(token.tags & tags.INDICATOR for token in clause.tokens[:place])
    compared = any(token.word in _EARLIER for token in clause.tokens[place + 1 :])
    if counts or compared or clause.word(place + 1) not in _UP_AT:
        return None
    return deliverable("ending", clause.first_content, place)


def _read_head(clause: Clause) -> Verdict | None:
    first, head = clause.first_content, clause.head
    if clause.tokens[head].word in nouns.QUALITY_NOUNS:
        return vague(first, head)
    if clause.head_tags & tags.COMPLETION:
        return deliverable("ending", first, head)
    if is_handed_to(clause):
        return deliverable("product", first, head)
    is_process = clause.head_tags & tags.PROCESS or (clause.head_tags & tags.GERUND and head == first)
    return restated("process", first, head) if is_process else None


_RULES: tuple[Callable[[Clause], Verdict | None], ...] = (
    read_instrument,
    _read_is_up,
    read_comparison,
    read_feedback,
    read_loose_amount,
    read_task,
    _read_feeling,
    read_indicator,
    _read_predicate,
    _read_relative,
    _read_put_up,
    _read_phrase,
)
