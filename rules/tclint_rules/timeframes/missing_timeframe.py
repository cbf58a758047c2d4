from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, quote


class MissingTimeframe(Rule, severity="error", profile="complete"):
    """An activity without a timeframe.

    ## Why is this bad?
    Nobody can say whether it is late. The length of the whole plan is not an activity's deadline. A step takes the
    timeframe of its activity where it has none of its own.

    ## Example
    ```yaml bad
    - id: C2
      action: Choose mentors
      timeframe:  # <-
    ```

    Use instead:
    ```yaml good
    - id: C2
      action: Choose mentors
      timeframe: by March 2022
    ```

    ## When not to use it
    Where the framework asks for no dates.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        if not ctx.requires("timeframe"):
            return
        for activity in plan.gaps(lambda row: _has_timeframe(row, ctx)):
            yield self.gap(
                activity,
                "timeframe",
                f"activity {quote(activity.name)} has no timeframe",
                help="give it a date or a period, such as `by March 2022` or `Year 2`",
            )


def _has_timeframe(row: Activity, ctx: Context) -> bool:
    """Whether there is a timeframe, if only one that could not be read: that is reported elsewhere."""
    return row.has("timeframe") and (row.timeframe is None or ctx.timeframe(row).verdict != "missing")
