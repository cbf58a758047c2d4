"""The plans' picture as a table: by theme for one plan, else a line for each plan, the weakest first."""

from __future__ import annotations

from collections.abc import Sequence

from tclint.picture import FIGURES, total
from tclint.render.machine import Json
from tclint.render.people import shown_text
from tclint.report import Counts, ThemePicture

HEADS = ("target", "baseline", "one owner", "dated end", "checkable")
"""The heads of the columns, one for each figure but the first."""
MEANING = (
    "A target is a figure to reach, or a product with a date. Checkable: with a target, one owner and a dated end.\n"
    "Steps count with their activity; what is withdrawn does not count."
)
"""What the columns mean."""
_GAP = "   "
_NONE = "no activities"
_LONGEST_NAME = 48
"""Characters of a theme's name that are shown."""

Pictures = Sequence[tuple[str, int, list[ThemePicture]]]
"""File, number in the file and picture of each plan."""


def text_table(pictures: Pictures) -> str:
    """The table for a terminal, and below it what the columns mean; "" if there is no plan."""
    if not pictures:
        return ""
    title, lines = lines_of(pictures)
    rows = [(title, *HEADS), *((shown_text(name), *cells(counts)) for name, counts in lines)]
    widths = [max(len(row[column]) for row in rows if column < len(row)) for column in range(len(HEADS) + 1)]
    return "".join(f"{_GAP.join(map(str.ljust, row, widths)).rstrip()}\n" for row in rows) + f"\n{MEANING}\n"


def lines_of(pictures: Pictures) -> tuple[str, list[tuple[str, Counts]]]:
    """What the lines are, and each line's name and counts; the sum comes last."""
    if len(pictures) == 1:
        themes = [(_shortened(name, number), counts) for number, (name, counts) in enumerate(pictures[0][2], 1)]
        return "theme", [*themes, ("the plan", of_plan(pictures[0][2]))]
    several = {file for file, number, _ in pictures if number}
    plans = [
        (f"{file}, plan {number + 1}" if file in several else file, of_plan(themes))
        for file, number, themes in pictures
    ]
    ranked = sorted(plans, key=lambda plan: _strength(plan[1]))
    return "plan", [*ranked, (f"all {len(plans)} plans", total(counts for _, counts in plans))]


def _shortened(name: str, number: int) -> str:
    words = " ".join(name.split()) or f"theme {number}"
    return words if len(words) <= _LONGEST_NAME else f"{words[: _LONGEST_NAME - 1]}…"


def of_plan(themes: Sequence[ThemePicture]) -> Counts:
    """The counts of a whole plan."""
    return total(counts for _, counts in themes)


def _strength(counts: Counts) -> tuple[float, ...]:
    """What plans are ranked by: the share that is checkable, then all the shares together."""
    activities, *others = counts
    return (others[-1] / activities, sum(others) / activities) if activities else (-1.0,)


def cells(counts: Counts) -> tuple[str, ...]:
    """The figures of a line as `12 of 35 (34%)`; a single cell where there is nothing to count."""
    activities, *others = counts
    if not activities:
        return (_NONE,)
    return tuple(f"{count} of {activities} ({_percent(count, activities)}%)" for count in others)


def _percent(count: int, whole: int) -> int:
    """The share in whole per cent; 0 and 100 only where it is none or all."""
    rounded = (200 * count + whole) // (2 * whole)
    return min(max(rounded, 1), 99) if 0 < count < whole else rounded


def picture_data(pictures: Pictures) -> Json:
    """The figures of all plans together, of each in the order of the files, and of its themes."""
    plans = [
        {
            "file": file,
            "document": number,
            "picture": _named(of_plan(themes)),
            "themes": [{"name": name, "picture": _named(counts)} for name, counts in themes],
        }
        for file, number, themes in pictures
    ]
    return {"plans": plans, "picture": _named(total(of_plan(themes) for _, _, themes in pictures))}


def _named(counts: Counts) -> Json:
    return dict(zip(FIGURES, counts, strict=True))
