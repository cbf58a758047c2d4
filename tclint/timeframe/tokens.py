"""The phrase as a row of words, numbers and marks, each with its place in the text."""

import re
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|[0-9]+|[^\w\s]|_")
# Written as escapes: most of these look alike.
_SAME = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u2192", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2044\u2215\uff0f", "/"),
        **dict.fromkeys("[{", "("),
        **dict.fromkeys("]}", ")"),
        **dict.fromkeys("\u00ad\u200b\ufeff", " "),
        "\uff0c": ",",
        "\uff1b": ";",
    }
)


class Token(NamedTuple):
    """One word (lower case), number or mark, and its half-open place in the text."""

    text: str
    begin: int
    end: int


def plain(text: str) -> str:
    """The text in lower case with one dash, one apostrophe, one bracket; every character keeps its place."""
    same = text.translate(_SAME)
    lower = same.lower()
    if len(lower) == len(same):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in same)


def tokens_of(text: str) -> list[Token]:
    """The words, numbers and marks of a text made `plain`."""
    return [Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
