import re
from functools import lru_cache
from typing import NamedTuple

from tclint.measures.tags import Tag, tags_of

_TOKEN = re.compile(
    r"""[Tt][.\s]?[Bb][.\s]?[AaCcDdNn]\b\.?       # T.B.C.
    | [^\W\d_]{1,4}\d+(?:\.\d+)*[a-z]?\b          # V1, CD3a
    | \d+(?:[.,:/\-]\d+)*(?:st|nd|rd|th|k|m|[xX]{1,2})?\b   # 12, 1,000, 2022/23, 50th
    | [nN][/.\\][aA]\b\.?
    | [^\W\d_]+(?:['’\-‐‑][^\W_]+)*['’]?          # words, with their hyphens and apostrophes
    | \d+
    | _+ | \?+ | \.{2,} | [^\w\s]
    """,
    re.VERBOSE,
)
# A full stop ends a sentence before a blank and a capital; short forms and initials have none after them.
_SENTENCE = re.compile(r"(?<![A-Z]\.[A-Z])(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bcf)(?<!\bno)(?<!\bapprox)[.!?]+\s+(?=[^a-z\s])|[;\n\r|•]+|\s[*·▪o]\s")


class Token(NamedTuple):
    """A word or sign: lower case, as written, where it stands, and the classes it belongs to."""

    word: str
    raw: str
    begin: int
    end: int
    tags: Tag


def tokens_of(text: str, begin: int, end: int) -> list[Token]:
    """The tokens of `text[begin:end]`, with offsets in the whole text."""
    found = []
    for match in _TOKEN.finditer(text, begin, end):
        raw = match[0]
        word = _plain(raw)
        found.append(Token(word, raw, match.start(), match.end(), tags_of(word)))
    return found


def sentences(text: str) -> list[list[Token]]:
    """The tokens of each sentence, line or bullet of a text; those without any token are left out."""
    edges = [0]
    for match in _SENTENCE.finditer(text):
        edges += (match.start() + len(match[0].rstrip()) - len(match[0].rstrip().lstrip(".!")), match.end())
    edges.append(len(text))
    parts = (tokens_of(text, begin, end) for begin, end in zip(edges[::2], edges[1::2], strict=True))
    return [part for part in parts if part]


@lru_cache(maxsize=4096)
def _plain(raw: str) -> str:
    if ("." in raw or " " in raw) and raw[0].isalpha() and not any(sign.isdigit() for sign in raw):
        raw = raw.replace(".", "").replace(" ", "")
    return raw.lower().replace("’", "'").replace("‐", "-").replace("‑", "-").rstrip("'")
