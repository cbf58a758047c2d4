"""What a timeframe phrase was found to mean, with the places in the phrase that say so."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Verdict = Literal["ok", "vague", "placeholder", "missing"]
KindOfVagueness = Literal["open-ended", "vague"]
Precision = Literal["day", "week", "month", "quarter", "season", "term", "half", "year", "phase", "plan", "span"]


@dataclass(frozen=True, slots=True)
class Remark:
    """Words of the phrase that matter to a rule: half-open offsets, the words, and what is to be said of them."""

    begin: int
    end: int
    words: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A point or period named in the phrase: where, which kind of period, and its first and last day if known."""

    begin: int
    end: int
    kind: str
    start: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How often something comes back: the frequency in words and the months (1 to 12) it is tied to, if any."""

    begin: int
    end: int
    frequency: str
    months: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """Words with two readings: the one taken and the other one."""

    begin: int
    end: int
    words: str
    taken: str
    other: str


@dataclass(frozen=True, slots=True)
class Timeframe:
    """A timeframe phrase as read: `start` and `end` are the first and last day meant, or None where there is none.

    Every other field holds the places in `text` on which the verdict rests, in the order of the text.
    """

    text: str
    start: date | None
    end: date | None
    verdict: Verdict
    kind_of_vagueness: KindOfVagueness | None = None
    precision: Precision | None = None
    reading: str = ""
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
