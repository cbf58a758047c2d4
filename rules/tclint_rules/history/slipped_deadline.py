from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tclint import Activity, Context, Draft, Rule, is_blank, option, quote, read_timeframe

if TYPE_CHECKING:
    from tclint import History, Pair, Place, Timeframe

_ANY_START = date(2001, 1, 1)
_UNPLACED = frozenset({"stretch", "plan"})


class SlippedDeadline(Rule, severity="warning"):
    """A deadline that is later than in the earlier plan, without a reason.

    ## Why is this bad?
    A date that moves each time it comes near is no date. A later one may be right if the plan says why: under `revised`
    with a `reason`, as an `explanation` that was not there before, or once for all rows as `extended`. A deadline that
    has moved before, and moves again without a reason, is an error. What is only said more or less exactly ("May 2026",
    "31 May 2026") has not moved. A plan of a new period may set new dates.

    ## Example
    The earlier plan:
    ```yaml previous
    - {id: V2, action: Publish the newsletter, timeframe: by May 2026}
    - {id: V3, action: Hold a showcase, timeframe: by June 2026}
    ```

    The plan:
    ```yaml bad
    - {id: V2, action: Publish the newsletter, timeframe: by May 2027}  # <-
    - {id: V3, action: Hold a showcase, timeframe: by 30 June 2026}
    ```

    Use instead:
    ```yaml good
    - id: V2
      action: Publish the newsletter
      timeframe: by May 2026
      revised: {to: May 2027, reason: The editor left and recruitment was frozen until January}
    - {id: V3, action: Hold a showcase, timeframe: by June 2026}
    ```

    ## When not to use it
    Where changes of dates are recorded in another document, such as a steering group's minutes.
    """

    days: int = option(7, "A deadline that is later by no more days than this has not slipped.")
    many: int = option(5, "So many slipped deadlines, if they are at least half of all, are one diagnostic.")

    def check_history(self, history: History, ctx: Context) -> Iterator[Draft]:
        before = ctx.before
        if before is None or history.follows or ctx.plan.extended is not None:
            return
        timed = [pair for pair in history.single if pair.before.timeframe is not None]
        slipped = [pair for pair in timed if self._is_late(pair, before, ctx) and not _is_excused(pair, ctx)]
        if len(slipped) >= self.many and len(slipped) * 2 >= len(timed):
            yield self._all(slipped, ctx)
            return
        for pair in slipped:
            yield self._one(pair)

    def _is_late(self, pair: Pair, before: Context, ctx: Context) -> bool:
        if _words(pair.now) == _words(pair.before):
            return False
        old, new = _deadline(pair.before, before), _deadline(pair.now, ctx)
        if old.end is None and new.end is None and before.period.start is None and ctx.period.start is None:
            # "Year 3" comes after "Year 1", whenever the plan began.
            old, new = (read_timeframe(_words(row), start=_ANY_START) for row in (pair.before, pair.now))
        if old.end is None or new.end is None or old.verdict != "ok" or new.verdict != "ok":
            return False
        if old.recurrences and new.recurrences:  # another day of the year, for what comes back each year
            return False
        return new.end - old.end > timedelta(self.days) and not _is_vaguer(old, new)

    def _one(self, pair: Pair) -> Draft:
        is_again = pair.before.revised is not None and not is_blank(pair.before.revised.to)
        return self.diagnostic(
            _place(pair.now),
            f"the deadline of {quote(pair.now.name)} has moved{' again' if is_again else ''} from "
            f"{quote(_words(pair.before))} to {quote(_words(pair.now))}, and nothing says why",
            help="keep the old date and add `revised` with `to` and the `reason`",
            severity="error" if is_again else None,
        )

    def _all(self, slipped: list[Pair], ctx: Context) -> Draft:
        return self.diagnostic(
            ctx.plan.at("extended"),
            f"{len(slipped)} deadlines are later than in the earlier plan, and nothing says why: "
            f"{', '.join(quote(pair.now.name) for pair in slipped[: self.many])} and others",
            help="if the whole plan was extended, add `extended` with who approved it; else `revised` where it applies",
            elements=[pair.now.address for pair in slipped],
        )


def _is_excused(pair: Pair, ctx: Context) -> bool:
    """Whether a reason is given, or the activity is done or given up and its date no longer matters."""
    reason = pair.now.revised.reason if pair.now.revised else None
    status = ctx.status(pair.now)
    is_over = ctx.is_finished(pair.now) or (status is not None and status.colour == "withdrawn")
    return not is_blank(reason) or pair.is_explained or is_over or not is_blank(pair.now.withdrawn)


def _deadline(row: Activity, ctx: Context) -> Timeframe:
    """The timeframe that holds: the revised one, where there is one."""
    return ctx.read(row.revised.to) if row.revised and row.revised.to else ctx.timeframe(row)


def _words(row: Activity) -> str:
    if row.revised and row.revised.to:
        return row.revised.to
    value = row.timeframe
    return value if isinstance(value, str) else (value.end or "") if value is not None else ""


def _place(row: Activity) -> Place:
    if row.revised and row.revised.to:
        return row.revised.at("to")
    value = row.timeframe
    return row.at("timeframe") if value is None or isinstance(value, str) else value.at("end")


def _is_vaguer(old: Timeframe, new: Timeframe) -> bool:
    """Whether the new words name a longer period that the old deadline lies in: "May 2026", then "2026".

    "By the end of 2026" names a later day, and so does what has no place in the calendar.
    """
    named = next((found for found in new.found if found.last == new.end and found.kind not in _UNPLACED), None)
    if (
        "end" in new.text.lower().split()
        or named is None
        or named.start is None
        or old.end is None
        or named.last is None
        or named.start > old.end
    ):
        return False
    earlier = next((found for found in old.found if found.last == old.end), None)
    if earlier is None or earlier.start is None or earlier.last is None:
        return True
    return named.last - named.start > earlier.last - earlier.start
