"""The words of a plan, read once: which words it uses at all, and which of its texts hold some of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from tclint.element import Element, Place
from tclint.named_tuples import NamedTuple
from tclint.plan import Activity
from tclint.source import Span

_BETWEEN = "\0"
_BLANKED = bytes(byte if chr(byte).isascii() and chr(byte).isalnum() else ord(" ") for byte in range(256))


class Passage(NamedTuple):
    """A text of a row.

    Attributes:
        row: the activity or step that the text belongs to.
        element: the row, or the measure or milestone in it that holds the text.
        field: the key in that element: `action`, `goal`, `measure`, `target`, `what` and so on.
        item: the number of the item of a list value.
        text: as it stands in the plan.
    """

    row: Activity
    element: Element
    field: str
    item: int | None
    text: str

    def at(self, start: int, end: int) -> Place:
        """The place of some words in the text."""
        return self.element.at(self.field, self.item, Span(start, end))


_Raw = tuple[Activity, Element, str, int | None, str]


class Texts:
    """Every text of a plan's rows but owners, timeframes and ids."""

    def __init__(self, rows: Iterable[Activity]) -> None:
        """Gather the texts of some rows."""
        self._raw: list[_Raw] = []
        for row in rows:
            _gather(row, self._raw)

    @property
    def passages(self) -> list[Passage]:
        """The texts in the order of the rows."""
        return [Passage(*raw) for raw in self._raw]

    @cached_property
    def written(self) -> str:
        """All texts one behind the other, with a NUL between them."""
        return _BETWEEN.join([raw[-1] for raw in self._raw])

    @cached_property
    def tokens(self) -> frozenset[str]:
        """The words of the plan as written: runs of unaccented letters and digits."""
        written = self.written.encode("utf-8", "replace").translate(_BLANKED)
        return frozenset(written.decode("ascii").split())

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the plan in lower case: a rule whose words are not among them has nothing to look for."""
        return frozenset(" ".join(self.tokens).lower().split())

    def holding(self, words: Iterable[str]) -> list[Passage]:
        """The texts in which one of some words stands, in the order of the plan; the words are in lower case."""
        found = {
            index
            for word in self.words.intersection(words)
            for index in map(self._index, _offsets(self._lowered, word))
        }
        return [Passage(*self._raw[index]) for index in sorted(found)]

    @cached_property
    def _lowered(self) -> str:
        return lowered(self.written)

    @cached_property
    def _starts(self) -> list[int]:
        starts, offset = [], 0
        for raw in self._raw:
            starts.append(offset)
            offset += len(raw[-1]) + len(_BETWEEN)
        return starts

    def _index(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1


def lowered(text: str) -> str:
    """A text in lower case and of the same length: the Turkish dotted I is the one letter that would grow."""
    return text.replace("İ", "I").lower()


def _offsets(text: str, word: str) -> list[int]:
    found, offset = [], text.find(word)
    while offset >= 0:
        found.append(offset)
        offset = text.find(word, offset + len(word))
    return found


def _gather(row: Activity, into: list[_Raw]) -> None:
    if row.goal:
        into.append((row, row, "goal", None, row.goal))
    for item, text in enumerate(row.action):
        into.append((row, row, "action", item, text))
    for measure in row.success_measures:
        if measure.measure:
            into.append((row, measure, "measure", None, measure.measure))
        if measure.target:
            into.append((row, measure, "target", None, measure.target))
    if not _FURTHER.isdisjoint(row.entries):
        _gather_further(row, into)


_FURTHER = frozenset(
    ("rationale", "milestones", "with", "resources", "explanation", "recovery", "progress", "evidence")
)


def _gather_further(row: Activity, into: list[_Raw]) -> None:
    if row.rationale:
        into.append((row, row, "rationale", None, row.rationale))
    into += [(row, one, "what", None, one.what) for one in row.milestones if one.what]
    for field, texts in (
        ("with", row.with_),
        ("resources", row.resources),
        ("explanation", row.explanation),
        ("recovery", row.recovery),
        ("progress", row.progress),
        ("evidence", row.evidence),
    ):
        into += [(row, row, field, item, text) for item, text in enumerate(texts)]
