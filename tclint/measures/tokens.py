from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tclint.measures.number_words import TIME_UNITS, UNIT_ADJECTIVES
from tclint.measures.tags import END, Tag, tags_of
from tclint.measures.word_tables import INITIALS, word_set
from tclint.named_tuples import NamedTuple

# Patterns are compiled when they are first used: a plan without a placeholder needs none. Sets of characters far apart
# are written as two, which takes a third of the time.
_WORD = r"""(?x)
    [^\W\d_]{3,}(?=\s|\Z)                         # most words, told at once
    | [Tt][.\s]{0,9}[Bb][.\s]{0,9}[AaCcDdNn]\b\.?       # T.B.C.
    | [^\W\d_]{1,4}\d+(?:\.\d+)*[a-z]?\b          # V1, CD3a
    | \d+(?:[.,:/\-]\d+)*(?:st|nd|rd|th|k|m|[xX]{1,2})?\b   # 12, 1,000, 2022/23, 50th
    | [nN]os?\.(?=\s)                            # no. of
    | [nN][/.\\][aAkK]\b\.?
    | [wW]/(?=[\s\d]|[a-z]{2})                    # with
    | [^\W\d_]+(?:['’][^\W_]+|[\-‐‑][^\W_]+)*['’]?   # words, with their hyphens and apostrophes
    | \d+
    | _+ | \?+ | \.{2,} | [^\w\s]
    """
# A full stop ends a sentence before a blank and a capital; short forms and initials have none after them.
_SENTENCE = (
    r"(?<![A-Z]\.[A-Z])(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\b[cC][fF])(?<!\bno)(?<!\bapprox)"
    r"[.!?]+\s+(?=[^a-z\s])|(?:[;\n\r|]+|•+)+|\s(?:[*o]\s|[·▪]\s)"
)

_BREAKS = word_set("( ) – — - : , .")
_SHORT_FORMS = word_set("cf ref")

LONGEST = 80


class Token(NamedTuple):
    """A word or sign: lower case, as written, where it stands, and the classes it belongs to."""

    word: str
    raw: str
    begin: int
    end: int
    tags: Tag

    def without(self, classes: Tag) -> Token:
        """The same token with some classes taken off."""
        return self._replace(tags=self.tags & ~classes)


def tokens_of(text: str, begin: int, end: int) -> list[Token]:
    """The tokens of `text[begin:end]`, with offsets in the whole text."""
    return [
        Token(word := _plain(raw := match[0]), raw, match.start(), match.end(), tags_of(word))
        for match in re.compile(_WORD).finditer(text, begin, end)
    ]


def sentences_of(text: str) -> Iterator[list[Token]]:
    """The tokens of each sentence, line or bullet of a text, at most LONGEST of them at a time."""
    for start, end in cut_sentences(text):
        yield from _chunks(tokens_of(text, start, end))


def cut_sentences(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of each sentence, line or bullet of a text."""
    start = 0
    for match in re.finditer(_SENTENCE, text) if may_end_inside(text) else ():
        yield start, match.start() + (match[0][0] == "?")
        start = match.end()
    yield start, len(text)


def may_end_inside(text: str) -> bool:
    """Whether the text could hold more than one sentence, line or bullet: never "no" where it does."""
    ends = ". " in text or ";" in text or "! " in text or "? " in text or "|" in text or " o " in text or " * " in text
    return ends or not text.isascii() or not text.isprintable()


def _chunks(tokens: list[Token]) -> Iterator[list[Token]]:
    """Sentences that never end are cut, so that reading takes time in proportion to the text."""
    return (tokens[start : start + LONGEST] for start in range(0, len(tokens), LONGEST))


def pieces_of(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Cuts at brackets, dashes, colons and commas; initials such as TBC end a piece, "as per" opens one."""
    start = 0
    for index, token in enumerate(tokens):
        breaks = token.word in _BREAKS and not (token.word == "." and word_at(tokens, index - 1) in _SHORT_FORMS)
        waits = token.word in INITIALS
        if token.word == "as" and index > start and word_at(tokens, index + 1) == "per":
            yield tokens[start:index]
            start = index
        if breaks or waits:
            if index > start:
                yield tokens[start:index]
            start = index + breaks
    if start < len(tokens):
        yield tokens[start:]


def word_at(tokens: Sequence[Token], index: int) -> str:
    """The word at a place, "" outside the tokens."""
    return tokens[index].word if 0 <= index < len(tokens) else ""


def tags_at(tokens: Sequence[Token], index: int) -> Tag:
    """The classes of the word at a place, END outside the tokens."""
    return tokens[index].tags if 0 <= index < len(tokens) else END


def unit_at(tokens: Sequence[Token], index: int) -> int:
    """The index of the unit of time at a place ("days", "working days"), or 0."""
    index += word_at(tokens, index) in UNIT_ADJECTIVES
    return index if word_at(tokens, index) in TIME_UNITS else 0


@lru_cache(maxsize=4096)
def _plain(raw: str) -> str:
    if raw in {"no.", "No.", "nos.", "Nos."}:
        return "number"
    if raw in {"w/", "W/"}:
        return "with"
    if raw[:6].lower() == "to-be-":
        return "tbc"
    if ("." in raw or len(raw.split()) > 1) and raw[0].isalpha() and not any(sign.isdigit() for sign in raw):
        raw = "".join(raw.replace(".", " ").split())
    return raw.lower().replace("’", "'").replace("‐", "-").replace("‑", "-").rstrip("'") or raw
