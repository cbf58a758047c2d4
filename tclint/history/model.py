"""Two rows that are the same activity in two plans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from tclint.measures import is_blank
from tclint.named_tuples import NamedTuple
from tclint.plan import Activity

# Numbers that count within an activity: roman numerals, single letters, plain numbers.
_LOCAL = re.compile(r"[ivxlc]+|[a-z]|\d+")
_LEADING_ZEROS = re.compile(r"(?<![\d.])0+(?=\d)")


class Pair(NamedTuple):
    """A row of the earlier plan and the row of this one that it is taken for.

    Attributes:
        before: the row of the earlier plan; its places lie in that plan's file and can mark nothing in this one.
        now: the row of this plan.
        by: what says so: `link` (`carried_over_from`), `id`, or `text` (the action).
        likeness: how alike their actions are, from 0 to 1.
        is_sure: whether nothing else can be meant; else the identifier is the same, and the action nearly another one.
    """

    before: Activity
    now: Activity
    by: Literal["link", "id", "text"]
    likeness: float
    is_sure: bool = True

    @property
    def is_explained(self) -> bool:
        """Whether the row, or the activity that it is a step of, gives a reason which it did not give before."""
        return not {*_reasons(self.now)} <= {*_reasons(self.before)}


def _reasons(row: Activity) -> Iterator[str]:
    for holder in (row, row.parent):
        if isinstance(holder, Activity):
            said = [*holder.explanation, holder.withdrawn, holder.revised.reason if holder.revised else None]
            yield from (" ".join(reason.split()) for reason in said if reason and not is_blank(reason))


def text_of(row: Activity) -> str:
    """What is to be done, else what for."""
    return " ".join(row.action) or row.goal or ""


def normal_id(text: str | None) -> str:
    """An identifier without regard to blanks, capitals, brackets and leading zeros; "" for none."""
    return _LEADING_ZEROS.sub("", "".join((text or "").split()).casefold().strip("().:"))


def identity(row: Activity) -> str:
    """What tells a row from the others: its identifier, below its activity's where it counts only there."""
    name = normal_id(row.id)
    if name and isinstance(row.parent, Activity) and _LOCAL.fullmatch(name):
        return f"{identity(row.parent)}/{name}"
    return name
