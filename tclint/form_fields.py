"""Form fields that nobody filled in, and letters that only look like Latin ones: the same for every kind of cell."""

from __future__ import annotations

_BRACKETS = (("<", ">"), ("{{", "}}"), ("«", "»"), ("‹", "›"))
_ADDRESS = ("://", "@", "mailto:", "www.")

# Cyrillic and Greek letters that tables pick up from other keyboards: "ТВС" is read as "TBC".
_LOOKALIKES = str.maketrans(
    "АВСЕНІЈКМОРЅТХҮасеіјорѕхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABCEHIJKMOPSTXYaceijopsxyABEZHIKMNOPTYXo",
)


def is_unfilled(text: str) -> bool:
    """Whether a whole cell is a form field such as `<name of the owner>` or `{{date}}`."""
    words = text.strip()
    if not words or words[0] not in "<{«‹":
        return False
    return any(
        words.startswith(opening) and words.endswith(closing) and words.find(closing) == len(words) - len(closing)
        for opening, closing in _BRACKETS
    ) and not any(sign in words for sign in _ADDRESS)


def in_latin(text: str) -> str:
    """`text`, of the same length, with letters that look like Latin ones replaced by those."""
    return text if text.isascii() else text.translate(_LOOKALIKES)
