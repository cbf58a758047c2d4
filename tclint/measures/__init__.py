"""Reads success measures: what, if anything, would show on the last day that an activity has met its aim.

Honest plans need only the cheap look; the reader behind it is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from tclint.measures.glance import has_number, is_blank, may_be_placeholder

if TYPE_CHECKING:
    from tclint.measures.model import Label, Measure, Part
    from tclint.measures.sound import is_surely_sound

__all__ = [
    "Label",
    "Measure",
    "Part",
    "has_start",
    "is_blank",
    "is_placeholder_measure",
    "is_surely_sound",
    "read_measure",
]


def is_placeholder_measure(text: str | None, action: str = "") -> "Measure | None":
    """The reading of a cell that is blank or a placeholder; None for any other, and mostly at once."""
    if text and not is_blank(text) and not may_be_placeholder(text):
        return None
    from tclint.measures.reading import UNMEASURED

    measure = read_measure(text, action=action)
    return measure if measure.label in UNMEASURED else None


def read_measure(
    text: str | None, *, action: str = "", baseline: str | None = None, target: str | None = None
) -> "Measure":
    """Read a success measure as a fair reviewer does; the reader is loaded when it is first used.

    Args:
        text: the measure's cell; None where the plan has none.
        action: what is to be done, all texts of the row in one.
        baseline: the declared starting value, where the plan has a field for it.
        target: the declared target; a number in both fields beats the text.

    Returns:
        The measure with one primary label. Never raises; the time grows in proportion to the text.
    """
    if has_number(baseline) and has_number(target):
        from tclint.measures import model

        plain = text or ""
        return model.Measure(plain, model.Label.TARGET, "declared pair", (0, len(plain)))
    from tclint.measures.reading import read_measure as read

    return read(text, action=action, baseline=baseline, target=target)


def has_start(text: str | None, *, action: str = "", baseline: str | None = None) -> bool:
    """Whether a starting value stands in the measure, in its action, or in a field of its own.

    Args:
        text: the measure's cell.
        action: what is to be done, all texts of the row in one.
        baseline: the declared starting value, where the plan has a field for it.
    """
    from tclint.measures.reading import has_start as starts

    return starts(text, action=action, baseline=baseline)


def __getattr__(name: str) -> object:
    """Find a public name in its module."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = "sound" if name == "is_surely_sound" else "reading"
    value: object = getattr(import_module(f"tclint.measures.{home}"), name)
    globals()[name] = value
    return value
