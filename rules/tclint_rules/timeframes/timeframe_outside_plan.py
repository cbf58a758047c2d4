import re
from collections.abc import Iterator
from datetime import date, timedelta

from tclint import Activity, Context, Draft, Plan, PlanPeriod, Rule, Timeframe, is_blank, option, quote

_BEGINS_BEFORE = "begins before"
# Words that say that it began before, and goes on.
_CARRIED_ON = r"\b(?:since|commenced|began|begun|started|continu(?:es|ed|ing|ation)|existing|already)\b"
# Words that say themselves that the time belongs to what follows the plan.
_NEXT_PLAN = r"\b(?:next|following|future|subsequent|successor|beyond|after|outside)\b[^.;]{0,60}\bplan\b"
_LONGEST_GRACE = 3_650


class TimeframeOutsidePlan(Rule, severity="error"):
    """A timeframe that lies before the plan begins or after it ends.

    ## Why is this bad?
    The plan cannot be judged on what falls outside it, and most often the year is a slip of the pen. A month's grace
    is given on either side; an agreed extension of the plan (`extended`) counts; a period that the plan's first or
    last day falls into (the academic year 2027/28 of a plan that ends in December 2027) is inside; so is the start of
    what is `carried_over_from` an earlier plan or says that it began before ("since 2019"). An activity that is meant
    to run on says why under `beyond_plan`, or in its timeframe ("falls to the next plan").

    ## Example
    ```yaml bad
    start: 2024-11
    end: 2026-12
    themes:
      - name: Sustainability
        activities:
          - id: S3
            action: Review the framework
            timeframe: by August 2023  # <-
          - id: S4
            action: Evaluate the scheme
            timeframe: September 2027  # <-
    ```

    Use instead:
    ```yaml good
    start: 2024-11
    end: 2026-12
    themes:
      - name: Sustainability
        activities:
          - id: S3
            action: Review the framework
            timeframe: by August 2025
          - id: S4
            action: Evaluate the scheme
            timeframe: September 2027
            beyond_plan: The last cohort finishes after the plan does
    ```

    ## When not to use it
    For rolling plans, whose rows outlive each edition.
    """

    grace: int = option(31, "How many days before or after the plan are let pass.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        earliest, latest = self._limits(plan, ctx)
        reported = ""
        for row, element, field, timeframe in ctx.timed:
            first = timeframe.start or timeframe.end
            last = timeframe.end or timeframe.start
            if first is None or last is None or (first >= earliest and last <= latest):
                continue
            outside = _outside(timeframe, ctx.period, earliest, latest)
            if outside and not _is_said(row, timeframe, outside) and row.address != reported:
                reported = row.address
                yield self.diagnostic(
                    element.at(field),
                    f"the timeframe {quote(timeframe.text)} (read as {timeframe.reading}) {outside} the plan"
                    f" ({ctx.period.reading})",
                    help="correct the date or the plan's period, or say under `beyond_plan` why it lies outside",
                )

    def _limits(self, plan: Plan, ctx: Context) -> tuple[date, date]:
        """The first and last day that are let pass."""
        start, end = ctx.period
        if start and end and end < start:
            return date.min, date.max
        grace = timedelta(max(0, min(self.grace, _LONGEST_GRACE)))
        ends = end is not None and not _is_extended_to_an_unknown_day(plan, ctx)
        return start - grace if start else date.min, end + grace if end and ends else date.max


def _is_said(row: Activity, timeframe: Timeframe, outside: str) -> bool:
    """Whether the row itself says why it lies there."""
    if not is_blank(row.beyond_plan) or re.search(_NEXT_PLAN, timeframe.text.lower()):
        return True
    is_carried_on = bool(row.carried_over_from) or re.search(_CARRIED_ON, timeframe.text.lower()) is not None
    return outside == _BEGINS_BEFORE and is_carried_on


def _is_extended_to_an_unknown_day(plan: Plan, ctx: Context) -> bool:
    """Whether the end that is known is the one before an extension."""
    return plan.extended is not None and (
        ctx.read(plan.extended.to).end is None and ctx.read(plan.extended.from_).end in (None, ctx.period.end)
    )


def _outside(timeframe: Timeframe, plan: PlanPeriod, earliest: date, latest: date) -> str:
    """Where it lies; "" if the named period at its edge reaches into the plan."""
    if timeframe.end and timeframe.end < earliest:
        return "lies before"
    if timeframe.start and timeframe.start > latest:
        return "lies after"
    if timeframe.end and timeframe.end > latest and plan.end and _named_last(timeframe, timeframe.end) > plan.end:
        return "ends after"
    first = timeframe.start
    if first and first < earliest and plan.start and _named_first(timeframe, first) < plan.start:
        return _BEGINS_BEFORE
    return ""


def _named_last(timeframe: Timeframe, end: date) -> date:
    """The first day of the period whose last day is the timeframe's: 1 March of `by March 2028`."""
    if timeframe.start is None and re.search(r"\bend\b", timeframe.text.lower()):
        return end
    return max((found.start for found in timeframe.found if found.last == end and found.start), default=end)


def _named_first(timeframe: Timeframe, start: date) -> date:
    """The last day of the period whose first day is the timeframe's."""
    return min((found.last for found in timeframe.found if found.start == start and found.last), default=start)
