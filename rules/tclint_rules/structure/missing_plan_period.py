from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, quote


class MissingPlanPeriod(Rule, severity="error", profile="complete"):
    """A plan that does not say when it begins or ends.

    ## Why is this bad?
    "Year 2" and "by month 18" mean nothing until the plan has a first day, and nobody can tell whether the activities
    span the plan. The period may also follow from the length in `months`, or from `phases` that are dated.

    ## Example
    ```yaml bad
    title: Action plan  # <-
    months: 24
    themes: []
    ```

    Use instead:
    ```yaml good
    title: Action plan
    start: June 2021
    months: 24
    themes: []
    ```

    ## When not to use it
    For plans that roll on without a first and last day.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        start, end = ctx.period
        if start is None and plan.start is not None:
            yield self._unreadable(plan, "start", plan.start)
        elif end is None and plan.end is not None:
            yield self._unreadable(plan, "end", plan.end)
        elif start is None and not plan.has("start"):
            missing = (
                "when it begins"
                if end is not None or plan.has("months") or plan.has("end")
                else "when it begins and ends"
            )
            yield self.diagnostic(
                plan.at("start"),
                f"the plan does not say {missing}",
                help="add `start: 2021-06` and `months: 36`, or `end`",
            )
        elif end is None and not plan.has("end") and not plan.has("months"):
            yield self.diagnostic(
                plan.at("end"), "the plan does not say when it ends", help="add `months: 36`, or `end` with a date"
            )

    def _unreadable(self, plan: Plan, field: str, text: str) -> Draft:
        return self.diagnostic(
            plan.at(field),
            f"the plan's `{field}` is no date: {quote(text)}",
            help="write a day, month or year: `2021-06`",
        )
