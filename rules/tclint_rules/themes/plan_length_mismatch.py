from collections.abc import Iterator
from datetime import date

from tclint import Context, Draft, Plan, Rule, option, quote

_DAYS_OF_A_MONTH = 30.4375


class PlanLengthMismatch(Rule, severity="warning"):
    """A plan that is longer or shorter than its framework knows.

    ## Why is this bad?
    A framework's plans run for a fixed time, from one self-assessment to the next: a longer one postpones that, a
    shorter one leaves a gap. An extension that was agreed is in order, if the plan says who approved it.

    ## Example
    ```yaml bad
    title: Action plan
    framework: technician-commitment
    start: 2026-01
    months: 60  # <-
    ```

    Use instead:
    ```yaml good
    title: Action plan
    framework: technician-commitment
    start: 2026-01
    months: 36
    ```

    ```yaml good
    title: Action plan
    framework: technician-commitment
    start: 2026-01
    end: 2028-12
    months: 36
    extended: {to: 2029-12, approved_by: Technician Commitment board}
    ```

    ## When not to use it
    For plans that roll on, or that serve several frameworks at once.
    """

    tolerance: int = option(1, "How many months a plan may be longer or shorter.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        months = _months(plan, ctx)
        known = ctx.framework.months
        is_agreed = plan.extended is not None and bool(plan.extended.approved_by)
        if months is None or is_agreed or not known or min(abs(months - one) for one in known) <= self.tolerance:
            return
        lengths = " or ".join(map(str, known))
        place = next((field for field in ("months", "end", "phases") if plan.has(field)), "start")
        yield self.diagnostic(
            plan.at(place),
            f"the plan runs for {months} months, plans of the framework {quote(ctx.framework.name)} for {lengths}",
            help=f"plan for {lengths} months, or say under `extended` who approved another length",
        )


def _months(plan: Plan, ctx: Context) -> int | None:
    """The plan's length in whole months: from its first to its last day, else as it says; None if unknown."""
    start, end = ctx.period
    if start is not None and end is not None and end > start:
        return _between(start, end)
    return int(plan.months) if plan.months and plan.months.isdecimal() else None


def _between(start: date, end: date) -> int:
    return round(((end - start).days + 1) / _DAYS_OF_A_MONTH)
