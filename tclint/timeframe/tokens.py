"""The phrase as a row of words, numbers and marks, each with its place in the text."""

import re
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|[0-9]+|[^\w\s]|_")
_SAME = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹘﹣－→", "-"),
        **dict.fromkeys("‘’ʼ`´′", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("⁄∕／", "/"),
        **dict.fromkeys("[{", "("),
        **dict.fromkeys("]}", ")"),
        "，": ",",
        "；": ";",
        "\u00ad": " ",
        "\u200b": " ",
        "\ufeff": " ",
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
