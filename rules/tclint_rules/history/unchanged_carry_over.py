from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tclint import Activity, Context, Draft, Rule, is_blank, option, quote

if TYPE_CHECKING:
    from tclint import History, Pair

# Whoever says this promises a service that goes on, and does not promise it again because it failed.
_CONTINUING = (
    "continue continues continuing maintain maintaining sustain ongoing on-going annual annually yearly termly "
    "quarterly monthly weekly regular regularly rolling recurring"
)


class UnchangedCarryOver(Rule, severity="warning"):
    """An activity that was not done in the plan before and comes back just as it was.

    ## Why is this bad?
    What did not happen in one period will not happen in the next unless something changes: the approach, the owner, the
    people who help, the measure. A reviewer wants to see that it is known to be late (`carried_over_from`) and what is
    different this time. The rule speaks only against a plan of an earlier period, of rows that were red or amber there.
    Services that go on from year to year are left alone.

    ## Example
    The earlier plan:
    ```yaml previous
    start: 2021-06
    end: 2024-05
    themes:
      - name: Visibility
        activities:
          - id: A6
            action: Set up a showcase of technical work in each faculty
            success_measures: 8 exhibits in each faculty
            owner: Faculty Manager
            rag: red
    ```

    The plan:
    ```yaml bad
    start: 2024-06
    end: 2027-05
    themes:
      - name: Visibility
        activities:
          - id: B6  # <-
            action: Set up a showcase of technical work in each faculty
            success_measures: 8 exhibits in each faculty
            owner: Faculty Manager
    ```

    Use instead:
    ```yaml good
    start: 2024-06
    end: 2027-05
    themes:
      - name: Visibility
        activities:
          - id: B6
            carried_over_from: A6
            action: Set up a showcase of technical work in each faculty
            success_measures: 4 exhibits in each faculty
            owner: Outreach Manager
    ```

    ## When not to use it
    Where a review of the earlier plan, published beside this one, says what will be different.
    """

    words: frozenset[str] = option(
        frozenset(_CONTINUING.split()), "Words that make an action a service which goes on, in lower case."
    )

    def check_history(self, history: History, ctx: Context) -> Iterator[Draft]:
        if history.follows is False or ctx.before is None:
            return
        for pair in history.single:
            status = ctx.before.status(pair.before)
            if status is not None and status.colour in {"red", "amber"} and self._is_unchanged(pair):
                old = pair.before
                yield self.diagnostic(
                    pair.now.at("id"),
                    f"activity {quote(pair.now.name)} was {quote(old.rag or '')} in the earlier plan and comes "
                    "back just as it was",
                    help=f"add `carried_over_from: {old.id or old.name}`, and say what is different now",
                )

    def _is_unchanged(self, pair: Pair) -> bool:
        words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", f"{' '.join(pair.now.action)} {pair.now.timeframe}".lower())
        if not self.words.isdisjoint(words) or any(map(_has, pair.now.carried_over_from)):
            return False
        return _shape(pair.before) == _shape(pair.now) and not pair.is_explained and not _reports(pair)


def _reports(pair: Pair) -> bool:
    """Whether the row says anything new about itself: why, how far it got, what happens next, by when."""
    return bool(_remarks(pair.now) - _remarks(pair.before))


def _remarks(row: Activity) -> set[str]:
    milestones = [stone.what or "" for stone in row.milestones]
    said = (row.rationale or "", row.goal or "", *row.recovery, *row.progress, *row.evidence, *milestones)
    return {text for text in said if _has(text)}


def _shape(row: Activity) -> tuple[object, ...]:
    """What would differ if anything did; dates move with the plan."""
    measures = tuple(_folded((one.measure, one.baseline, one.target, one.source)) for one in row.success_measures)
    steps = tuple(_shape(step) for step in row.steps)
    return (_folded(row.action), measures, _folded(row.owner), _folded(row.with_), _folded(row.resources), steps)


def _folded(texts: Iterable[str | None]) -> str:
    return " ".join(" ".join(text or "" for text in texts).casefold().split()).rstrip(". ")


def _has(text: str) -> bool:
    return not is_blank(text)
