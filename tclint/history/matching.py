"""Finds the row of this plan that a row of the earlier one has become: by link, by identifier, by its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Literal

from tclint.history.model import Pair, identity, normal_id, text_of
from tclint.history.texts import content_words, folded, kinship, likeness
from tclint.plan import Activity

SURE = 0.75
"""So alike are two actions that are one, if no other is nearly as like."""
POSSIBLE = 0.5
"""So alike are two actions that may be one: worth a question, not an accusation."""
_RELATED = 0.3
_CLOSE = 0.5
_AHEAD = 0.1
# Fewer words than this stand in many a longer text by chance.
_ENOUGH = 3
# Words that stand in more rows than this tell no row from another.
_TOO_COMMON = 30
_BETWEEN_IDS = re.compile(r"[\s,;&/()]+")

How = Literal["link", "id", "text"]


class Matching:
    """The rows of two plans, paired step by step from the surest sign to the weakest.

    Attributes:
        pairs: what is sure, in the order of this plan.
        doubtful: for a row that found no sure partner, the likeliest one.
        reused: rows with the same identifier that have nothing in common.
    """

    def __init__(self, before: Sequence[Activity], now: Sequence[Activity]) -> None:
        """Pair the rows."""
        self.before, self.now = before, now
        self.before_ids, self.now_ids = _unique(before, identity), _unique(now, identity)
        self.pairs: list[Pair] = []
        self.doubtful: dict[Activity, Pair] = {}
        self.partners: dict[Activity, list[Activity]] = {}
        self._pair_all(self._linked(), "link")
        unchanged = list(self._unchanged())
        self._pair_all([pair for pair in unchanged if identity(pair[1])], "id")
        self._pair_all([pair for pair in unchanged if not identity(pair[1])], "text")
        moved = {row for pair in self._same_text() for row in pair}
        self._pair_all([pair for pair in self._same_id() if not (pair[0] in moved and pair[1] in moved)], "id")
        self._pair_all(self._same_text(), "text")
        self._guess()
        self._pair_all(self._joined(), "text")
        places = {row: place for place, row in enumerate(now)}
        self.pairs.sort(key=lambda pair: places[pair.now])
        self.reused = [
            _pair(old, new, "id") for old, new in self._shared_ids() if new not in self.partners.get(old, ())
        ]

    def left(self, rows: Iterable[Activity]) -> list[Activity]:
        """Those that have no sure partner."""
        return [row for row in rows if row not in self.partners]

    def _pair_all(self, found: Iterable[tuple[Activity, Activity]], by: How) -> None:
        for before, now in list(found):
            self.pairs.append(_pair(before, now, by))
            self.partners.setdefault(before, []).append(now)
            self.partners.setdefault(now, []).append(before)

    def _linked(self) -> Iterator[tuple[Activity, Activity]]:
        """What `carried_over_from` says, unless it said so already in the earlier plan, of one before that."""
        twins = {now: before for before, now in self._unchanged()}
        for now in self.now:
            twin = twins.get(now) or self.before_ids.get(identity(now))
            old = twin.carried_over_from if twin is not None else ()
            found = {row: None for text in now.carried_over_from if text not in old for row in self._named(text)}
            yield from ((before, now) for before in found)

    def _named(self, text: str) -> Iterator[Activity]:
        """The rows of the earlier plan whose identifiers stand in a text."""
        whole = self.before_ids.get(normal_id(text))
        names = [text] if whole is not None else _BETWEEN_IDS.split(text)
        yield from (self.before_ids[name] for name in map(normal_id, names) if name in self.before_ids)

    def _shared_ids(self) -> Iterator[tuple[Activity, Activity]]:
        return ((self.before_ids[name], now) for name, now in self.now_ids.items() if name in self.before_ids)

    def _unchanged(self) -> Iterator[tuple[Activity, Activity]]:
        """Rows with the same identifier and action, if both are none also the same address; twins in their order."""
        before, now = (_grouped(self.left(rows)) for rows in (self.before, self.now))
        for key, rows in before.items():
            yield from zip(rows, now.get(key, ()), strict=False)

    def _same_id(self) -> Iterator[tuple[Activity, Activity]]:
        for before, now in self._shared_ids():
            is_free = before not in self.partners and now not in self.partners
            if is_free and _is_related(text_of(before), text_of(now)):
                yield before, now

    def _same_text(self) -> Iterator[tuple[Activity, Activity]]:
        before, now = (_unique(self.left(rows), _folded_text) for rows in (self.before, self.now))
        return ((before[text], now[text]) for text in before if text in now)

    def _guess(self) -> None:
        """Pair what is left by likeness, where each is the other's likeliest."""
        before, now = self.left(self.before), self.left(self.now)
        forth, back = _likeliest(before, now), _likeliest(now, before)
        mutual = [(old, *found) for old, found in forth.items() if back.get(found[0], (None,))[0] is old]
        self._pair_all([(old, new) for old, new, score, ahead in mutual if score >= SURE and ahead >= _AHEAD], "text")
        for old, (new, score, _) in forth.items():
            if score >= POSSIBLE and old not in self.partners and new not in self.partners:
                self.doubtful[old] = _pair(old, new, "text")

    def _joined(self) -> Iterator[tuple[Activity, Activity]]:
        """What went into another activity whole, word by word."""
        left = [row for row in self.left(self.before) if len(content_words(text_of(row))) >= _ENOUGH]
        index = _Index(self.now) if left else None
        for row in left:
            words = content_words(text_of(row))
            homes = (other for other in index.near(row) if words <= content_words(text_of(other))) if index else ()
            yield from ((row, home) for home in islice(homes, 1))


def _pair(before: Activity, now: Activity, by: How) -> Pair:
    old, new = text_of(before), text_of(now)
    is_sure = by != "id" or not old or not new or kinship(old, new) >= _CLOSE
    return Pair(before, now, by, likeness(old, new), is_sure)


def _folded_text(row: Activity) -> str:
    return folded(text_of(row))


def _is_related(text: str, other: str) -> bool:
    return not text or not other or kinship(text, other) >= _RELATED


def _grouped(rows: Iterable[Activity]) -> dict[tuple[str, str], list[Activity]]:
    found: dict[tuple[str, str], list[Activity]] = {}
    for row in rows:
        key = (identity(row), _folded_text(row))
        found.setdefault(key if any(key) else (row.address, ""), []).append(row)
    return found


def _unique(rows: Iterable[Activity], name_of: Callable[[Activity], str]) -> dict[str, Activity]:
    """The rows by a name that no other of them has."""
    found: dict[str, Activity | None] = {}
    for row in rows:
        name = name_of(row)
        found[name] = None if name in found else row
    return {name: row for name, row in found.items() if name and row is not None}


class _Index:
    """Rows by the words of their actions."""

    def __init__(self, rows: Iterable[Activity]) -> None:
        self.by_word: dict[str, list[Activity]] = {}
        for row in rows:
            for word in content_words(text_of(row)):
                self.by_word.setdefault(word, []).append(row)

    def near(self, row: Activity) -> list[Activity]:
        """The rows that share a telling word with one."""
        lists = (self.by_word.get(word, ()) for word in sorted(content_words(text_of(row))))
        return [*dict.fromkeys(other for listed in lists if len(listed) <= _TOO_COMMON for other in listed)]


def _likeliest(rows: Iterable[Activity], others: Iterable[Activity]) -> dict[Activity, tuple[Activity, float, float]]:
    """For each row the likeliest of the others, how alike they are, and how far ahead it is of the next."""
    index = _Index(others)
    found = {}
    for row in rows:
        near = index.near(row)
        scores = [likeness(text_of(row), text_of(other)) for other in near]
        if scores:
            best = max(scores)
            place = scores.index(best)
            ahead = best - max([*scores[:place], *scores[place + 1 :]], default=0.0)
            found[row] = (near[place], best, ahead)
    return found
