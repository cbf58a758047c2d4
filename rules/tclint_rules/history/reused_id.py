from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tclint import Activity, Context, Draft, Rule, Theme, option, quote

if TYPE_CHECKING:
    from tclint import History, Pair


class ReusedId(Rule, severity="error", profile="complete"):
    """An identifier that stood for another activity in the earlier plan.

    ## Why is this bad?
    Minutes, applications and last year's report cite "S2", and now they cite something else. A number that was given
    once stays with its activity: new activities take new numbers, and old ones are kept with their status. The rule
    speaks where action and measure have nothing in common with those of the earlier plan, and theme, owner or timeframe
    differ too. Numbers that all begin afresh in a plan of a new period, or that all change, are another matter.

    ## Example
    The earlier plan:
    ```yaml previous
    - {id: S1, action: Publish the newsletter, owner: Web Manager}
    - {id: S2, action: Pair each apprentice with a mentor, owner: Head of Organisational Development}
    ```

    The plan:
    ```yaml bad
    - {id: S1, action: Publish the newsletter, owner: Web Manager}
    - {id: S2, action: Advertise vacancies in two trade journals, owner: Director of Human Resources}  # <-
    ```

    Use instead:
    ```yaml good
    - {id: S1, action: Publish the newsletter, owner: Web Manager}
    - {id: S2, action: Pair each apprentice with a mentor, owner: Head of Organisational Development, rag: green}
    - {id: S3, action: Advertise vacancies in two trade journals, owner: Director of Human Resources}
    ```

    ## When not to use it
    Where activities are numbered afresh in each report, and nothing cites the numbers.
    """

    most: int = option(3, "So many reused identifiers are reported one by one, more of them as one diagnostic.")

    def check_history(self, history: History, ctx: Context) -> Iterator[Draft]:
        reused = [pair for pair in history.reused if history.became(pair.before) or _is_unrelated(pair)]
        kept = sum(pair.by == "id" for pair in history.pairs)
        if history.follows and len(history.reused) > kept:
            return
        if len(reused) > self.most:
            yield self._all(reused, ctx)
            return
        for pair in reused:
            yield self._one(pair, history)

    def _one(self, pair: Pair, history: History) -> Draft:
        moved = history.became(pair.before)
        labels = [(moved.at("id"), "that activity stands here now")] if moved is not None and moved.has("id") else []
        return self.diagnostic(
            pair.now.at("id"),
            f"{quote(pair.now.name)} was another activity in the earlier plan: {quote(_text(pair.before))}",
            help="give this activity a number that was never used, and keep the old one with its status",
            labels=labels,
        )

    def _all(self, reused: list[Pair], ctx: Context) -> Draft:
        named = ", ".join(quote(pair.now.name) for pair in reused[: self.most])
        return self.diagnostic(
            ctx.plan.at("themes"),
            f"{len(reused)} identifiers were those of other activities in the earlier plan: {named} and others",
            help="let activities keep their numbers, and give new ones numbers that were never used",
            elements=[pair.now.address for pair in reused],
        )


def _is_unrelated(pair: Pair) -> bool:
    """Whether measures and surroundings differ as the actions do: what was only reworded keeps some of them."""
    from tclint import likeness

    before, now = pair.before, pair.now
    measures = [" ".join(one.measure or "" for one in row.success_measures) for row in (before, now)]
    is_measured_alike = all(measures) and likeness(*measures) > 0
    is_elsewhere = _theme(before) != _theme(now) or before.owner != now.owner or _time(before) != _time(now)
    return not is_measured_alike and is_elsewhere


def _theme(row: Activity) -> str:
    parent = row.parent
    while isinstance(parent, Activity):
        parent = parent.parent
    return " ".join((parent.name or "").casefold().split()) if isinstance(parent, Theme) else ""


def _time(row: Activity) -> str | None:
    value = row.timeframe
    return value if value is None or isinstance(value, str) else f"{value.start} {value.end}"


def _text(row: Activity) -> str:
    return " ".join(row.action) or row.goal or row.name
