import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, PlanPeriod, Rule, Timeframe, quote

_A_FIGURE = r"\d"
_UNDONE = frozenset({"red", "amber", "not-due"})


class OverdueActivity(Rule, severity="warning"):
    """An activity whose last day has passed, and which is rated neither complete nor withdrawn.

    ## Why is this bad?
    A report in which the deadlines of unfinished work have passed in silence leaves open whether anybody noticed. Give
    the new date under `revised`; a later date in `recovery` or `explanation` is accepted too. The last day itself is
    not late, and what comes back (every October) is not before the plan is over. Only rows with a status of their own
    are looked at, and none in a plan whose `stage` is `submitted`: an old plan on a web page is not late. Today is the
    day of the check, or the one given with `--today`.

    ## Example
    ```yaml bad
    - id: V3
      action: Open the web page
      timeframe: by March 2025  # <-
      rag: amber
    ```

    Use instead:
    ```yaml good
    - id: V3
      action: Open the web page
      timeframe: by March 2025
      rag: amber
      revised: {to: 2026-03, reason: The web team had no editor until October 2025}
    ```

    ## When not to use it
    For reports on a plan that is over: say `--today` with the day of the report.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        if ctx.stage == "submitted":
            return
        today = ctx.today
        for holder, _, field, timeframe in ctx.timed:
            end = timeframe.end
            if end and end < today and field != "start" and timeframe.verdict == "ok":
                is_over = not timeframe.recurrences or (ctx.period.end is not None and ctx.period.end < today)
                for row in _rated(holder) if is_over else ():
                    yield from self._late(row, holder, timeframe, ctx)

    def _late(self, row: Activity, holder: Activity, timeframe: Timeframe, ctx: Context) -> Iterator[Draft]:
        status = ctx.status(row)
        if status is None or status.colour not in _UNDONE or row.withdrawn or holder.withdrawn:
            return
        revised = row.revised or holder.revised
        place = holder.at("timeframe")
        if revised:
            timeframe, place = ctx.read(revised.to), revised.at("to")
        if timeframe.end and timeframe.end < ctx.today and not _has_later_date(row, holder, ctx):
            due = PlanPeriod(timeframe.end, timeframe.end).reading
            yield self.diagnostic(
                place,
                f"activity {quote(row.name)} was due by {due} and is {quote(status.colour)}",
                help="give the new date and the reason under `revised`, or bring the status up to date",
            )


def _rated(holder: Activity) -> list[Activity]:
    """The row, or where it has no status of its own the steps that take their time from it and have one."""
    if holder.rag is not None:
        return [holder]
    return [step for step in holder.family() if step.rag is not None and step.holder("timeframe") is holder]


def _has_later_date(row: Activity, holder: Activity, ctx: Context) -> bool:
    """Whether what was written about the delay, here or at the activity, names a day that is still to come."""
    status = ctx.status(row)
    written = {*row.recovery, *row.explanation, *holder.recovery, *holder.explanation}
    texts = (*written, status.remark if status else "")
    return any(
        found.last and found.last >= ctx.today
        for text in texts
        if re.search(_A_FIGURE, text)
        for found in ctx.read(text).found
    )
