"""What a status says: a colour, whatever words an institution has for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from tclint.named_tuples import NamedTuple

COLOURS = ("red", "amber", "green", "not-due", "withdrawn")
OTHER = "other"
"""A status that the plan's own key defines in words which mean none of the five."""

# Each class: the colour's name and letter, then words for the same state in completion and confidence schemes.
_CLASSES: dict[str, tuple[str, ...]] = {
    "red": (
        "red",
        "r",
        "not started",
        "not begun",
        "not yet started",
        "yet to start",
        "no progress",
        "limited progress",
        "delayed",
        "overdue",
        "behind",
        "behind schedule",
        "off track",
        "not achieved",
        "not complete",
        "not completed",
        "incomplete",
        "not met",
        "stalled",
        "at risk",
        "missed",
        "not done",
        "outstanding",
        "still to be carried out",
        "not on track",
    ),
    "amber": (
        "amber",
        "a",
        "yellow",
        "orange",
        "in progress",
        "ongoing",
        "on-going",
        "underway",
        "under way",
        "started",
        "partially complete",
        "partly complete",
        "partial",
        "partially achieved",
        "partially met",
        "near completion",
        "nearly complete",
        "some progress",
        "amber-red",
        "amber/red",
        "red/amber",
        "red-amber",
        "amber-green",
        "amber/green",
        "green/amber",
        "green-amber",
    ),
    "green": (
        "green",
        "g",
        "blue",
        "b",
        "complete",
        "completed",
        "done",
        "achieved",
        "finished",
        "delivered",
        "met",
        "closed",
        "implemented",
        "on track",
        "on schedule",
        "on target",
    ),
    "not-due": (
        "not due",
        "not-due",
        "not yet due",
        "not due yet",
        "grey",
        "gray",
        "white",
        "future",
        "scheduled",
        "planned",
        "upcoming",
    ),
    "withdrawn": (
        "withdrawn",
        "cancelled",
        "canceled",
        "dropped",
        "discontinued",
        "superseded",
        "no longer applicable",
        "no longer relevant",
        "removed",
        "abandoned",
        "stopped",
        "merged",
    ),
}
_COLOUR_OF = {word: colour for colour, words in _CLASSES.items() for word in words}
_GOOD_COLOURS = frozenset({"green", "g", "blue", "b", "🟢", "🔵"})
# Words for what is over, and for what only goes well.
_FINISHED = frozenset(
    {"complete", "completed", "done", "achieved", "finished", "delivered", "met", "closed", "implemented"}
)
_ON_COURSE = ("on track", "on schedule", "on target", "on course", "in progress", "under way", "underway", "nearly")
_REMARK = r"(?<=.)\s*(?:[:;,(.!\n–—]|\s-\s|\s(?=as |because |due to |since ))"
_SIGNS = str.maketrans(
    {"🔴": " red ", "🟠": " amber ", "🟡": " amber ", "🟢": " green ", "🔵": " blue ", "⚪": " grey ", "_": " "}
)


class Status(NamedTuple):
    """A status as it was read.

    Attributes:
        colour: one of `COLOURS`, or `OTHER`.
        remark: what stands behind the status word, or "".
    """

    colour: str
    remark: str = ""


def read_status(text: str, key: Mapping[str, str] | None = None) -> Status | None:
    """What a status text says; None if it is none of the known ones.

    Args:
        text: as it stands in the plan: a colour, a word for the state, either with a remark behind it.
        key: the plan's own key: colour or word -> meaning.
    """
    own = tuple(sorted((key or {}).items()))
    return _read(text, own)


def says_finished(text: str, key: Mapping[str, str] | None = None, scheme: str = "completion") -> bool:
    """Whether a status says that nothing is left to do.

    A word such as "completed" does by itself. A colour does if it is the good one and the plan's key, or where the key
    says nothing the scheme, makes it mean that: "on track" is not finished.

    Args:
        text: as it stands in the plan.
        key: the plan's own key: colour or word -> meaning.
        scheme: `completion` or `confidence`.
    """
    status = read_status(text, key)
    if status is None or status.colour != "green":
        return False
    word = _fold(text.replace(status.remark, "") if status.remark else text).rstrip(" ,;-–—(")
    own = {_fold(name): _fold(meaning) for name, meaning in (key or {}).items()}
    meaning = own.get(word, "") or (_meaning_of_green(own) if word in _GOOD_COLOURS else "")
    if any(words in f"{word} {meaning}" for words in _ON_COURSE):
        return False
    is_said = not _FINISHED.isdisjoint(f"{word} {meaning}".replace(",", " ").split())
    return is_said or (word in _GOOD_COLOURS and scheme == "completion")


def _meaning_of_green(own: Mapping[str, str]) -> str:
    """What the key says of green, whichever side the colour stands on."""
    return own.get("green", "") or next((name for name, meaning in own.items() if meaning == "green"), "")


@lru_cache(maxsize=1024)
def _read(text: str, own: tuple[tuple[str, str], ...]) -> Status | None:
    known = {**_COLOUR_OF, **_own_words(own)}
    folded = " ".join(text.translate(_SIGNS).split())
    colour = known.get(_fold(folded))
    if colour is not None:
        return Status(colour)
    found = re.search(_REMARK, folded)
    if found is None:
        return None
    colour = known.get(_fold(folded[: found.start()]))
    return Status(colour, folded[found.end() :].strip(" )-–—:")) if colour else None


def _own_words(own: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """The words that the plan's key defines, on either side: `green: complete` or `complete: green`."""
    words: dict[str, str] = {}
    for name, meaning in own:
        colour = _COLOUR_OF.get(_fold(name)) or _COLOUR_OF.get(_fold(meaning)) or OTHER
        words.setdefault(_fold(name), colour)
        if meaning:
            words.setdefault(_fold(meaning), colour)
    return words


def _fold(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .:")
