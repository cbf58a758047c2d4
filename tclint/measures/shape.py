"""The shape of a clause: where its subject ends, which noun heads it, and what the predicate claims."""

from collections.abc import Sequence
from typing import NamedTuple

from tclint.measures import nouns
from tclint.measures.tags import (
    ADVERB, AUXILIARY, BASE, CHANGE, COMPARATIVE, CONJUNCTION, DETERMINER, ENDING, FEEL, GERUND, INSTRUMENT, LOOSE, MULTIPLY,
    NEGATION, NEVER_ENDING, NOUN_TOO, PARTICIPLE, PERCEIVED, PERCEPTION, PREPOSITION, QUALITY, RELATIVE, SIGN, SMALL, STATE,
    THIRD, VERB, Tag,
)
from tclint.measures.tokens import Token

_NAMING = QUALITY | COMPARATIVE | LOOSE | PERCEPTION | PERCEIVED | NEVER_ENDING | CHANGE
_CLAIMS = VERB | QUALITY | COMPARATIVE | PERCEPTION | PERCEIVED | STATE | LOOSE | INSTRUMENT
_HAVING = frozenset("have has had having receive receives get gets".split())
_EVERYDAY = frozenset(
    """technician technicians technical staff university faculty faculties college school schools department departments hr
    women men academic research researchers institute students""".split()
)
_PLURALS = frozenset("staff people women men colleagues faculty data criteria they them we hr team leadership media".split())
_TOO_MANY_CAPITALS = 0.6


class Clause(NamedTuple):
    """A clause: its tokens, where the predicate starts (or their number), the head noun (or -1), and what is claimed."""

    tokens: Sequence[Token]
    first_content: int
    predicate: int
    head: int
    claim: Tag

    @property
    def has_predicate(self) -> bool:
        """Whether something is said of the subject."""
        return self.predicate < len(self.tokens)


def shape_of(tokens: Sequence[Token]) -> Clause:
    """Parses one clause."""
    plain = _without_names(tokens[_scaffold(tokens) :])
    first = _first_content(plain)
    predicate = _predicate(plain, first)
    head = _head(plain, first, predicate)
    return Clause(plain, first, predicate, head, _claim(plain, predicate))


def _scaffold(tokens: Sequence[Token]) -> int:
    """How many words open a wish before the claim itself: "evidence that", "we will have"."""
    for phrase in nouns.SCAFFOLD:
        size = len(phrase)
        if len(tokens) > size and all(token.word == word for token, word in zip(tokens, phrase, strict=False)):
            return size
    return 0


# --- names ------------------------------------------------------------------------------------------------------


def _without_names(tokens: Sequence[Token]) -> list[Token]:
    """Takes the classes off words that stand inside a proper name or an idiom."""
    plain = list(tokens)
    for index, (token, after) in enumerate(zip(tokens, tokens[1:], strict=False)):
        if (token.word, after.word) in nouns.IDIOMS:
            plain[index] = token._replace(tags=token.tags & ~_NAMING)
            plain[index + 1] = after._replace(tags=after.tags & ~_NAMING)
    if _writes_titles(tokens):
        return plain
    for index, token in enumerate(tokens):
        if token.tags & _NAMING and token.raw[0].isupper() and _in_a_name(tokens, index):
            plain[index] = plain[index]._replace(tags=token.tags & ~_NAMING & ~VERB)
    return plain


def _writes_titles(tokens: Sequence[Token]) -> bool:
    long = [token for token in tokens if len(token.raw) > 3]  # noqa: PLR2004 - little words stay small in titles
    return sum(token.raw[0].isupper() for token in long) > _TOO_MANY_CAPITALS * len(long)


def _in_a_name(tokens: Sequence[Token], index: int) -> bool:
    if index and not _is_capital(tokens, index - 1) and not _is_capital(tokens, index + 1):
        return bool(tokens[index].raw[1:].islower() and tokens[index - 1].word in {"the", "a", "our"})
    if index:
        return True
    return _is_capital(tokens, 1) and tokens[1].word not in _EVERYDAY and not tokens[1].raw.isupper()


def _is_capital(tokens: Sequence[Token], index: int) -> bool:
    return 0 <= index < len(tokens) and tokens[index].raw[0].isupper()


# --- subject and predicate --------------------------------------------------------------------------------------


def _first_content(tokens: Sequence[Token]) -> int:
    for index, token in enumerate(tokens):
        if not token.tags & (DETERMINER | SIGN | CONJUNCTION):
            return index
    return 0


def _predicate(tokens: Sequence[Token], first: int) -> int:
    """The index of the first word that says something of the subject, or the number of tokens."""
    in_relative, verb = False, -1
    for index in range(first, len(tokens)):
        tags = tokens[index].tags
        if tags & RELATIVE and index > first:
            in_relative, verb = True, -1
        elif tags & AUXILIARY or (index > first and (_says(tokens, index) or _is_infinitive(tokens, index))):
            if not in_relative or (verb >= 0 and _resumes(tokens, verb, index)):
                return index
            verb = index
        elif in_relative:
            continue
        elif index > first and tags & (STATE | PERCEIVED | QUALITY) and _is_state(tokens, index):
            return index
        elif index > first and _pair(tokens, index) in nouns.STATE_PAIRS | nouns.PENDING_PAIRS:
            return index
    return len(tokens)


def _resumes(tokens: Sequence[Token], verb: int, index: int) -> bool:
    """Whether a verb after a relative clause's own verb belongs to the main clause again."""
    between = tokens[verb + 1 : index]
    finite = not tokens[index].tags & PARTICIPLE
    return finite and any(not token.tags & (ADVERB | AUXILIARY | PARTICIPLE | NEGATION) for token in between)


def _is_infinitive(tokens: Sequence[Token], index: int) -> bool:
    if tokens[index].word != "to":
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or tokens[index - 1].tags & (VERB | COMPARATIVE) and not tokens[index - 1].tags & NOUN_TOO:
        return False
    return after.word in {"be", "have"} or bool(after.tags & BASE and not after.tags & NOUN_TOO)


def _says(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb form is the predicate, not an attribute ("agreed plan") or a noun ("pay review")."""
    token, before = tokens[index], tokens[index - 1]
    if before.tags & (DETERMINER | PREPOSITION) or (before.tags & (CONJUNCTION | SIGN) and index < 2):  # noqa: PLR2004
        return False
    if token.tags & PARTICIPLE and (not token.tags & BASE or _ends_phrase(tokens, index)):
        return not _is_attribute(tokens, index)
    if token.tags & (BASE | THIRD):
        return _agrees(tokens, index)
    return False


def _ends_phrase(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 >= len(tokens) or bool(tokens[index + 1].tags & (PREPOSITION | CONJUNCTION))


def _is_attribute(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1]
    loose = before.tags & (ADVERB | QUALITY | LOOSE | COMPARATIVE | CONJUNCTION | SIGN) or before.word[0].isdigit() or before.word in {"no", "all", "every", "each", "both"}
    return bool(loose) and index + 1 < len(tokens) and not tokens[index + 1].tags & (SMALL | ADVERB)


def _agrees(tokens: Sequence[Token], index: int) -> bool:
    """Singular subjects take "-s", plural ones the bare form; words that are also nouns must have an object or end it."""
    token, before = tokens[index], tokens[index - 1]
    if before.tags & (ADVERB | SIGN | CONJUNCTION):
        before = tokens[index - 2] if index > 1 else before
    if before.tags & COMPARATIVE and not token.tags & NOUN_TOO and index > 1:
        before = tokens[index - 2]
    if before.tags & (COMPARATIVE | QUALITY | LOOSE | DETERMINER):
        return False
    plural = before.word in _PLURALS or (before.word.endswith("s") and not before.word.endswith("ss"))
    if plural is not bool(token.tags & BASE) and not (before.word in _PLURALS and token.tags & THIRD):
        return False
    if not token.tags & NOUN_TOO:
        return True
    if before.word == "staff":
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None:
        return bool(token.tags & CHANGE)
    return bool(after.tags & (DETERMINER | ADVERB)) or bool(token.tags & CHANGE and after.tags & PREPOSITION and after.word not in {"in", "of"}) or (
        bool(token.tags & CHANGE) and after.word in {"each", "every", "year-on-year", "annually"}) or (
        after.word in {"how", "that", "more", "higher", "monthly", "weekly", "year"}
    )


def _is_state(tokens: Sequence[Token], index: int) -> bool:
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return not tokens[index - 1].tags & (DETERMINER | PREPOSITION | AUXILIARY) and (after is None or bool(after.tags & SMALL))


def _pair(tokens: Sequence[Token], index: int) -> tuple[str, str]:
    return tokens[index].word, tokens[index + 1].word if index + 1 < len(tokens) else ""


def _head(tokens: Sequence[Token], first: int, predicate: int) -> int:
    """The index of the subject's head noun: the last word before the first preposition, relative or predicate."""
    head = -1
    for index in range(first, predicate):
        tags = tokens[index].tags
        if tags & (PREPOSITION | RELATIVE) or (tokens[index].word in {"(", ":", "-", "–"} and head >= 0):
            break
        if tags & GERUND and head >= 0 and tokens[head].word.endswith("s"):
            break
        if tags & CONJUNCTION and head >= 0 and tokens[head].tags & (PERCEPTION | INSTRUMENT):
            break
        if not tags & (SMALL | NEGATION | ADVERB):
            head = index
    return head


def _claim(tokens: Sequence[Token], predicate: int) -> Tag:
    """The classes of what is said of the subject; ENDING where it is some other fact."""
    if predicate >= len(tokens):
        return 0
    index, having = predicate, False
    while index < len(tokens) and (tokens[index].tags & (AUXILIARY | DETERMINER | NEGATION | SIGN) or tokens[index].word in {"to", "been", "be", "able", "receive", "receives", "get", "gets"}
                                   or (tokens[index].tags & ADVERB and not tokens[index].tags & (QUALITY | COMPARATIVE | LOOSE))):
        having = having or tokens[index].word in _HAVING
        index += 1
    if index >= len(tokens):
        return ENDING
    if _pair(tokens, index) in nouns.STATE_PAIRS:
        return STATE
    if _pair(tokens, index) in nouns.PENDING_PAIRS:
        return NEVER_ENDING
    if tokens[index].word in nouns.QUALITY_NOUNS and (index + 1 == len(tokens) or tokens[index + 1].tags & SMALL):
        return QUALITY
    claim = _phrase(tokens, index, having=having and not tokens[index].tags & PARTICIPLE)
    if predicate and tokens[predicate - 1].tags & COMPARATIVE and tokens[predicate - 1].word.endswith("ly"):
        claim |= COMPARATIVE
    return claim or ENDING


def _phrase(tokens: Sequence[Token], index: int, *, having: bool) -> Tag:
    tags = tokens[index].tags & _CLAIMS
    if having:
        end = next((i for i in range(index, len(tokens)) if tokens[i].tags & (PREPOSITION | RELATIVE)), len(tokens))
        return tags & (COMPARATIVE | QUALITY | LOOSE) | (tokens[end - 1].tags & PERCEPTION if end > index else 0)
    if tags & (QUALITY | COMPARATIVE | LOOSE) and not tags & (VERB & ~CHANGE) and index + 1 < len(tokens):
        after = tokens[index + 1].tags
        return tags | (after & (VERB | PERCEIVED) if after & (PARTICIPLE | PERCEIVED) else 0)
    if tags & VERB and not tokens[index].tags & PARTICIPLE and index + 1 < len(tokens):
        tags |= tokens[index + 1].tags & COMPARATIVE
    return tags & ~INSTRUMENT


__all__ = ["FEEL", "GERUND", "MULTIPLY", "NEVER_ENDING", "Clause", "shape_of"]
