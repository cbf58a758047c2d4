"""What a timeframe phrase was found to mean, with the places in the phrase that say so."""

from __future__ import annotations

from datetime import date
from typing import Literal

from tclint.named_tuples import NamedTuple

Verdict = Literal["ok", "vague", "placeholder", "missing"]
KindOfVagueness = Literal["open-ended", "vague"]
Precision = Literal["day", "week", "month", "quarter", "season", "term", "half", "year", "phase", "plan", "span"]


LACKING = "the plan declares no "
"""How the reason begins where a period cannot be dated for want of something that the plan would have to say."""


class Remark(NamedTuple):
    """Words of the phrase that matter to a rule: half-open offsets, the words, and what is to be said of them."""

    begin: int
    end: int
    words: str
    reason: str = ""


class Found(NamedTuple):
    """A point or period named in the phrase: where, which kind of period, and its first and last day if known."""

    begin: int
    end: int
    kind: str
    start: date | None
    last: date | None


class Recurrence(NamedTuple):
    """How often something comes back: the frequency in words and the months (1 to 12) it is tied to, if any."""

    begin: int
    end: int
    frequency: str
    months: tuple[int, ...] = ()


class Ambiguity(NamedTuple):
    """Words with two readings: the one taken and the other one."""

    begin: int
    end: int
    words: str
    taken: str
    other: str


class Timeframe(NamedTuple):
    """A timeframe phrase as read: `start` and `end` are the first and last day meant, or None where there is none.

    Every other field holds the places in `text` on which the verdict rests, in the order of the text.
    """

    text: str
    start: date | None
    end: date | None
    verdict: Verdict
    kind_of_vagueness: KindOfVagueness | None = None
    precision: Precision | None = None
    found: tuple[Found, ...] = ()
    recurrences: tuple[Recurrence, ...] = ()
    conditions: tuple[Remark, ...] = ()
    hedges: tuple[Remark, ...] = ()
    placeholders: tuple[Remark, ...] = ()
    open_ends: tuple[Remark, ...] = ()
    vague_words: tuple[Remark, ...] = ()
    contradictions: tuple[Remark, ...] = ()
    impossible: tuple[Remark, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    undefined: tuple[Remark, ...] = ()
    slips: tuple[Remark, ...] = ()

    @property
    def is_whole_plan(self) -> bool:
        """Whether the phrase names the plan itself as its time ("throughout the plan")."""
        return any(found.kind == "plan" for found in self.found)

    @property
    def counts_from_plan(self) -> bool:
        """Whether the plan would date it: its second year, its phase. A quarter without a year is of no plan."""
        return any(remark.reason.startswith(LACKING) for remark in self.undefined)

    @property
    def reading(self) -> str:
        """The interval, or where there is none the frequency, in words that read back to the same."""
        from tclint.timeframe.wording import interval_in_words

        if self.recurrences and self.start is self.end is None:
            return self.recurrences[0].frequency
        return interval_in_words(self.start, self.end)
