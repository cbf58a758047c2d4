"""The rows of an earlier plan and of this one, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from tclint.history.matching import Matching
from tclint.history.model import Pair
from tclint.plan import Activity


class History:
    """What became of the rows of an earlier plan.

    Attributes:
        follows: True where the earlier plan is one of an earlier period, False where it is an earlier version of this
            one, None where the dates of the two do not tell.
        pairs: rows that are the same activity, in the order of this plan: linked by `carried_over_from`, with the same
            identifier and related actions, or with actions so alike that nothing else can be meant. Where activities
            were joined or split, a row stands in several pairs.
        reused: rows with the same identifier whose actions have nothing in common.
        dropped: rows of the earlier plan without a sure partner, nor one that took over the identifier.
        new: rows of this plan without a sure partner.
    """

    def __init__(self, before: Sequence[Activity], now: Sequence[Activity], follows: bool | None) -> None:
        """Match the rows of two plans; the time grows in proportion to their words."""
        matching = Matching(before, now)
        self.follows = follows
        self.pairs = tuple(matching.pairs)
        self.reused = tuple(matching.reused)
        taken = {pair.before for pair in self.reused}
        self.dropped = tuple(row for row in matching.left(before) if row not in taken)
        self.new = tuple(matching.left(now))
        self._doubtful = matching.doubtful

    @cached_property
    def single(self) -> tuple[Pair, ...]:
        """The sure pairs in which one row became one row, so that their fields can be compared."""
        counts = Counter(row for pair in self.pairs for row in (pair.before, pair.now))
        return tuple(pair for pair in self.pairs if pair.is_sure and counts[pair.before] == counts[pair.now] == 1)

    def maybe(self, row: Activity) -> Activity | None:
        """The row of this plan that a row of the earlier one may have become, though not surely."""
        found = self._doubtful.get(row)
        return found.now if found is not None else None

    def became(self, row: Activity) -> Activity | None:
        """The first row of this plan that a row of the earlier one surely became."""
        return next((pair.now for pair in self.pairs if pair.before is row), None)
