"""The shape of a clause: where its subject ends, which noun heads it, and what the predicate claims."""

from __future__ import annotations

from collections.abc import Sequence

from tclint.measures import nouns, tags
from tclint.measures.names import without_names
from tclint.measures.predicates import find_predicate
from tclint.measures.tokens import Token, tags_at, word_at
from tclint.measures.word_tables import word_set
from tclint.named_tuples import NamedTuple

_CLAIMS = (
    tags.VERB | tags.QUALITY | tags.COMPARATIVE | tags.PERCEPTION | tags.PERCEIVED | tags.STATE | tags.LOOSE
)  # fmt: skip
_DEGREE = tags.QUALITY | tags.COMPARATIVE | tags.LOOSE
_HAVING = word_set("have has had having receive receives get gets")
_LINKING = word_set("to been be able become becomes receive receives get gets")
_MOVED = word_set("brought driven pushed gone goes go moved kept")
_BREAKS = word_set("( : - –")


class Clause(NamedTuple):
    """A clause: its tokens, the first that is no little word, where the predicate starts, the head noun, the claim.

    `predicate` is the number of tokens where nothing is said, `head` is -1 where there is no noun, and `claim` holds
    the classes of what is said (ENDING where it is some other fact, 0 where nothing is said).
    """

    tokens: Sequence[Token]
    first_content: int
    predicate: int
    head: int
    claim: tags.Tag

    @property
    def has_predicate(self) -> bool:
        """Whether something is said of the subject."""
        return self.predicate < len(self.tokens)

    @property
    def opening(self) -> Token:
        """The first word that is no article, sign or conjunction."""
        return self.tokens[self.first_content]

    @property
    def said(self) -> Sequence[Token]:
        """The predicate's tokens."""
        return self.tokens[self.predicate :]

    @property
    def last(self) -> int:
        """The index of the last token."""
        return len(self.tokens) - 1

    @property
    def head_tags(self) -> tags.Tag:
        """The classes of the head noun; 0 where there is none."""
        return self.tokens[self.head].tags if self.head >= 0 else 0

    def word(self, index: int) -> str:
        """The word at a place, "" outside the clause."""
        return word_at(self.tokens, index)

    def tags_at(self, index: int) -> tags.Tag:
        """The classes at a place, END outside the clause."""
        return tags_at(self.tokens, index)

    def says(self, table: frozenset[str]) -> bool:
        """Whether the predicate holds a word of the table."""
        return any(token.word in table for token in self.said)


def shape_of(tokens: Sequence[Token]) -> Clause:
    """Parses one clause of at least one token."""
    plain = without_names(tokens[_scaffold(tokens) :])
    first = _first_content(plain)
    predicate = find_predicate(plain, first)
    return Clause(plain, first, predicate, _head(plain, first, predicate), _claim(plain, predicate))


def _scaffold(tokens: Sequence[Token]) -> int:
    """How many words open a wish before the claim itself: "evidence that", "we will have"."""
    if tokens[0].word not in nouns.SCAFFOLD_OPENINGS:
        return 0
    found = tuple(token.word for token in tokens[: nouns.LONGEST_SCAFFOLD])
    return next((len(p) for p in nouns.SCAFFOLD if found[: len(p)] == p and len(tokens) > len(p)), 0)


def _first_content(tokens: Sequence[Token]) -> int:
    little = tags.DETERMINER | tags.SIGN | tags.CONJUNCTION
    return next((index for index, token in enumerate(tokens) if not token.tags & little), 0)


def _head(tokens: Sequence[Token], first: int, predicate: int) -> int:
    """The index of the subject's head noun: the last word before the first preposition, relative or predicate."""
    head = -1
    for index in range(first, predicate):
        if _closes_subject(tokens, index, head):
            break
        if not tokens[index].tags & (tags.SMALL | tags.NEGATION | tags.ADVERB):
            head = index
    return head


def _closes_subject(tokens: Sequence[Token], index: int, head: int) -> bool:
    token = tokens[index]
    if token.tags & (tags.PREPOSITION | tags.RELATIVE):
        return True
    if head < 0:
        return False
    participle = token.tags & tags.GERUND and tokens[head].word.endswith("s")
    joined = token.tags & tags.CONJUNCTION and tokens[head].tags & (tags.PERCEPTION | tags.INSTRUMENT)
    return token.word in _BREAKS or bool(participle or joined)


# --- what is claimed --------------------------------------------------------------------------------------------


def _claim(tokens: Sequence[Token], predicate: int) -> tags.Tag:
    if predicate >= len(tokens):
        return 0
    index = predicate
    while index < len(tokens) and _is_linking(tokens[index]):
        index += 1
    if index == len(tokens):
        return tags.ENDING
    having = any(token.word in _HAVING for token in tokens[predicate:index])
    claim = _idiom(tokens, index) or _words_claim(tokens, index, having=having)
    before = tokens[predicate - 1] if predicate else tokens[predicate]
    compared = before.word.endswith("ly") or (predicate > 1 and before.word in nouns.DEGREES)
    if compared and before.tags & tags.COMPARATIVE:
        claim |= tags.COMPARATIVE
    return claim or tags.ENDING


def _is_linking(token: Token) -> bool:
    if token.tags & (tags.AUXILIARY | tags.DETERMINER | tags.NEGATION | tags.SIGN) or token.word in _LINKING:
        return True
    return bool(token.tags & tags.ADVERB) and not token.tags & _DEGREE


def _idiom(tokens: Sequence[Token], index: int) -> tags.Tag:
    token, after = tokens[index], tags_at(tokens, index + 1)
    pair = token.word, word_at(tokens, index + 1)
    if token.word == "widely" and after & (tags.STATE | tags.PERCEIVED):
        return tags.QUALITY
    if token.tags & tags.QUALITY and (pair[1], word_at(tokens, index + 2)) in nouns.STATE_PAIRS:
        return tags.STATE
    if pair == ("joined", "up"):
        return tags.QUALITY
    held = pair == ("in", "hand") and any(token.word in nouns.IN_HAND for token in tokens[:index])
    if held or pair in nouns.STATE_PAIRS or (pair[0] == "embedded" and _is_written(tokens[index + 1 :])):
        return tags.STATE
    if pair in nouns.PENDING_PAIRS:
        return tags.NEVER_ENDING
    quality = pair[0] in nouns.QUALITY_NOUNS and tags_at(tokens, index + 1) & tags.SMALL
    return tags.QUALITY if quality else 0


def _is_written(tokens: Sequence[Token]) -> bool:
    """Whether something can be written into what is named: "in the appraisal form"."""
    return any(token.word in nouns.WRITTEN_IN for token in tokens)


def _words_claim(tokens: Sequence[Token], index: int, *, having: bool) -> tags.Tag:
    token, after = tokens[index], tags_at(tokens, index + 1)
    claim = token.tags & _CLAIMS
    if having and not token.tags & tags.PARTICIPLE:
        return _object_claim(tokens, index)
    if claim & _DEGREE and not claim & (tags.VERB & ~tags.CHANGE):
        said = after & (tags.PARTICIPLE | tags.PERCEIVED | tags.FEEL)
        return claim | (after & (tags.VERB | tags.PERCEIVED) if said else 0)
    if token.word == "made" and after & tags.PERCEIVED:
        return tags.PERCEIVED
    if not claim and _is_unknown_comparative(tokens, index):
        return tags.COMPARATIVE
    return claim | tags.COMPARATIVE if claim & tags.VERB and _has_degree(tokens, index) else claim


def _object_claim(tokens: Sequence[Token], index: int) -> tags.Tag:
    """What somebody has or receives: its degree ("clear paths", "more time") and whether it is a feeling."""
    closing = tags.PREPOSITION | tags.RELATIVE
    end = next((i for i in range(index, len(tokens)) if tokens[i].tags & closing), len(tokens))
    return tokens[index].tags & _DEGREE | (tokens[end - 1].tags & tags.PERCEPTION if end > index else 0)


def _is_unknown_comparative(tokens: Sequence[Token], index: int) -> bool:
    ends = word_at(tokens, index + 1) in {"", "than", "and"}
    linked = index and tokens[index - 1].tags & (tags.AUXILIARY | tags.VERB)
    return tokens[index].word.endswith("er") and ends and bool(linked)


def _has_degree(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb is compared: "cited more often", "gain better access", "brought down"."""
    word, after = word_at(tokens, index + 1), tags_at(tokens, index + 1)
    finite = not tokens[index].tags & tags.PARTICIPLE and after & tags.COMPARATIVE
    moved = word in {"up", "down"} and tokens[index].word in _MOVED and word_at(tokens, index + 3) != "date"
    return word in nouns.DEGREES or bool(finite) or moved
