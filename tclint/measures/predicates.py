"""Finds where a clause begins to say something of its subject."""

from collections.abc import Sequence

from tclint.measures import nouns, tags
from tclint.measures.tokens import Token, tags_at, word_at
from tclint.measures.word_tables import word_set

_PLURALS = word_set("""
    staff people women men colleagues faculty data criteria they them we hr team leadership media
""")
_PARTICLES = word_set("up out down off")
_DETERMINING = word_set("no all every each both")
_WORKING = word_set("with together towards closely alongside")
_OBJECTS = word_set("how that more higher monthly weekly year")
_EACH_YEAR = word_set("each every year-on-year annually")
_PAIRS = nouns.STATE_PAIRS | nouns.PENDING_PAIRS
# Behind "on", a line of these is their own sort of it.
_OF_LINES = word_set("management manager managers")
_FREE = tags.END | tags.PREPOSITION | tags.ADVERB


def find_predicate(tokens: Sequence[Token], first: int) -> int:
    """The index of the first word that says something of the subject, or the number of tokens."""
    if tokens[first].tags & tags.PARTICIPLE and _is_elliptic(tokens, first):
        return first
    in_relative, verb = False, -1
    for index in range(first, len(tokens)):
        if tokens[index].tags & tags.RELATIVE and index > first:
            in_relative, verb = True, -1
        elif _is_verb(tokens, index, first):
            if not in_relative or (verb >= 0 and _resumes(tokens, verb, index)):
                return index
            verb = index
        elif not in_relative and index > first and _is_state(tokens, index):
            return index
    return len(tokens)


def _is_elliptic(tokens: Sequence[Token], first: int) -> bool:
    """Whether a participle opens a clause whose subject is the action: "published on the intranet"."""
    return bool(tags_at(tokens, first + 1) & _FREE) and word_at(tokens, first + 1) != "of"


def _resumes(tokens: Sequence[Token], verb: int, index: int) -> bool:
    """Whether a verb after a relative clause's own verb belongs to the main clause again."""
    inner = tags.ADVERB | tags.AUXILIARY | tags.PARTICIPLE | tags.NEGATION
    between = tokens[verb + 1 : index]
    said = not tokens[index].tags & tags.PARTICIPLE and tokens[index].word != "to"
    return said and any(not token.tags & inner for token in between)


def _is_verb(tokens: Sequence[Token], index: int, first: int) -> bool:
    token = tokens[index]
    if token.tags & tags.AUXILIARY:
        return True
    if index == first:
        return False
    if token.word == "to":
        return _is_infinitive(tokens, index)
    before = tokens[index - 1].tags
    if before & (tags.DETERMINER | tags.PREPOSITION) or (before & (tags.CONJUNCTION | tags.SIGN) and index == 1):
        return False
    if token.tags & tags.PARTICIPLE and (not token.tags & tags.BASE or _ends_phrase(tokens, index)):
        return not _is_attribute(tokens, index)
    return bool(token.tags & (tags.BASE | tags.THIRD)) and _is_finite(tokens, index)


def _is_infinitive(tokens: Sequence[Token], index: int) -> bool:
    """Whether "to" opens the predicate ("policy to be agreed"), not a verb's object ("helped to write")."""
    before, after = tokens[index - 1].tags, tags_at(tokens, index + 1)
    if before & (tags.VERB | tags.COMPARATIVE) and not before & tags.NOUN_TOO:
        return False
    return word_at(tokens, index + 1) in {"be", "have"} or bool(after & tags.BASE and not after & tags.NOUN_TOO)


def _ends_phrase(tokens: Sequence[Token], index: int) -> bool:
    """Whether no object follows: then "run", "put" and "set" are participles."""
    ends = tags_at(tokens, index + 1) & (tags.END | tags.PREPOSITION | tags.CONJUNCTION)
    return bool(ends) or word_at(tokens, index + 1) in _PARTICLES


def _is_attribute(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle describes the noun after it: "all agreed actions"."""
    before = tokens[index - 1]
    modifies = tags.ADVERB | tags.QUALITY | tags.LOOSE | tags.COMPARATIVE | tags.CONJUNCTION | tags.SIGN
    opens = before.tags & modifies or before.word[0].isdigit() or before.word in _DETERMINING
    return bool(opens) and not tags_at(tokens, index + 1) & (tags.SMALL | tags.ADVERB)


def _is_finite(tokens: Sequence[Token], index: int) -> bool:
    """Whether a bare form or one in "-s" is a verb here; the many that are nouns too must agree and have an object."""
    token, before = tokens[index], _subject_before(tokens, index)
    if [other.word for other in tokens[index - 2 : index]] == ["no", "longer"]:
        return True
    if before.tags & (tags.COMPARATIVE | tags.QUALITY | tags.LOOSE | tags.DETERMINER):
        return False
    if not token.tags & tags.NOUN_TOO:
        return True
    far = any(other.tags & tags.PREPOSITION for other in tokens[:index])
    if token.tags & tags.CHANGE and token.tags & tags.THIRD and far and _leads_on(tokens, index):
        return True
    determined = bool(tags_at(tokens, index + 1) & tags.DETERMINER)
    works = token.word in {"work", "works"} and word_at(tokens, index + 1) in _WORKING
    return works or (_agrees(token, before, determined=determined) and _has_object(tokens, index))


def _subject_before(tokens: Sequence[Token], index: int) -> Token:
    before = tokens[index - 1]
    between = tags.ADVERB | tags.SIGN | tags.CONJUNCTION
    better = before.tags & tags.COMPARATIVE and not tokens[index].tags & tags.NOUN_TOO
    return tokens[index - 2] if index > 1 and (before.tags & between or better) else before


def _agrees(token: Token, before: Token, *, determined: bool) -> bool:
    """Singular subjects take "-s", plural ones the bare form; "staff survey" is a sentence only with an object."""
    if before.word == "staff":
        return determined
    collective = before.word in _PLURALS
    plural = collective or (before.word.endswith("s") and not before.word.endswith("ss"))
    return plural is bool(token.tags & tags.BASE) or (collective and bool(token.tags & tags.THIRD))


def _has_object(tokens: Sequence[Token], index: int) -> bool:
    changes = bool(tokens[index].tags & tags.CHANGE)
    after, word = tags_at(tokens, index + 1), word_at(tokens, index + 1)
    if changes and (_leads_on(tokens, index) or word in _EACH_YEAR):
        return True
    return bool(after & (tags.DETERMINER | tags.ADVERB)) or word in _OBJECTS


def _leads_on(tokens: Sequence[Token], index: int) -> bool:
    return bool(tags_at(tokens, index + 1) & _FREE) and word_at(tokens, index + 1) not in {"in", "of"}


def _is_state(tokens: Sequence[Token], index: int) -> bool:
    """Whether a state stands as predicate without a verb: "web page live", "staff aware", "plan in place"."""
    token, before = tokens[index], tokens[index - 1]
    if (token.word, word_at(tokens, index + 1)) in _PAIRS:
        return word_at(tokens, index + 2) not in _OF_LINES
    if not token.tags & (tags.STATE | tags.PERCEIVED | tags.QUALITY):
        return False
    listed = before.tags & (tags.QUALITY | tags.COMPARATIVE | tags.LOOSE | tags.CONJUNCTION | tags.SIGN)
    if token.tags & tags.QUALITY and (listed or word_at(tokens, index + 1) == "of"):
        return False
    if token.word == "open" and tags_at(tokens, index + 1) & tags.CONJUNCTION:
        return False
    inside = before.tags & (tags.DETERMINER | tags.PREPOSITION | tags.AUXILIARY)
    return not inside and bool(tags_at(tokens, index + 1) & tags.SMALL)
