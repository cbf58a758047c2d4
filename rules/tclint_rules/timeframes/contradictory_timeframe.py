from collections.abc import Iterator
from datetime import timedelta

from tclint import Activity, Context, Draft, Place, Plan, PlanPeriod, Rule, Timeframe, option, quote, words_of

_DAYS_OF_A_STRETCH = 180
_UNKNOWN = PlanPeriod(None, None)
_LONGEST_GRACE = 3_650


class ContradictoryTimeframe(Rule, severity="error"):
    """Two dates of a row that cannot both hold.

    ## Why is this bad?
    One of them is wrong, and only the author knows which. Reported are a deadline before the event that it waits for,
    a month outside the year or phase that it stands beside, a date that falls on another day of the week, a milestone
    or step outside the activity's own time, a measure due before the activity begins, and an activity that is over
    before the one it depends on begins. A single month or season says when something is due, so what comes before it
    is preparation. Only dates that can be read without doubt are compared, with a month's grace; what is measured
    after an activity's end is no contradiction. An end before its own start belongs to `impossible-date`.

    ## Example
    ```yaml bad
    - id: S3
      action: Review the framework
      timeframe: by August 2026 (dependent on the outcome of the consultation in November 2026)  # <-
    - id: S4
      action: Hold a showcase
      timeframe: January 2026 to June 2026
      milestones:
        - {due: 2027-03, what: Programme printed}  # <-
    ```

    Use instead:
    ```yaml good
    - id: S3
      action: Review the framework
      timeframe: by August 2027 (dependent on the outcome of the consultation in November 2026)
    - id: S4
      action: Hold a showcase
      timeframe: January 2026 to June 2026
      milestones:
        - {due: 2026-03, what: Programme printed}
    ```

    ## When not to use it
    There is no plan for which a contradiction is right; say what is meant.
    """

    grace: int = option(31, "How many days two dates of a row may be apart before they contradict each other.")

    def _grace(self) -> timedelta:
        return timedelta(max(0, min(self.grace, _LONGEST_GRACE)))

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row, element, field, timeframe in ctx.timed:
            if timeframe.contradictions:
                yield self._in_text(element.at(field, part=words_of(timeframe.contradictions)), timeframe)
            if row.is_step and field != "start":
                yield from self._of_step(row, element.at(field), ctx)
        for row in ctx.rows:
            if row.milestones:
                yield from self._of_milestones(row, ctx)
            if row.depends_on:
                yield from self._of_dependencies(row, ctx)
            for measure in row.success_measures:
                if measure.by:
                    yield from self._of_measures(row, ctx)
                    break

    def _in_text(self, place: Place, timeframe: Timeframe) -> Draft:
        fault = timeframe.contradictions[0]
        return self.diagnostic(
            place,
            f"{quote(fault.words)} {fault.reason} (the timeframe was read as {timeframe.reading})",
            help="correct one of the two dates",
        )

    def _of_step(self, step: Activity, place: Place, ctx: Context) -> Iterator[Draft]:
        """A step outside its activity's own time."""
        if isinstance(step.parent, Activity):
            yield from self._outside(place, "step", _days(step, ctx), _days(step.parent, ctx))

    def _of_milestones(self, row: Activity, ctx: Context) -> Iterator[Draft]:
        """The first milestone outside the activity's time."""
        whole = _days(row, ctx)
        for milestone in row.milestones if whole != _UNKNOWN else ():
            found = list(self._outside(milestone.at("due"), "milestone", _day(ctx.read(milestone.due)), whole))
            if found:
                yield found[0]
                return

    def _outside(self, place: Place, what: str, part: PlanPeriod, whole: PlanPeriod) -> Iterator[Draft]:
        grace = self._grace()
        begins, ends = part.start or part.end, part.end or part.start
        is_late = begins and whole.end and begins - grace > whole.end
        if is_late or (ends and whole.start and ends + grace < whole.start):
            where = "comes after" if is_late else "comes before"
            message = f"the {what} ({part.reading}) {where} its activity's own time ({whole.reading})"
            yield self.diagnostic(place, message, help=f"correct the {what}'s date or the activity's timeframe")

    def _of_measures(self, row: Activity, ctx: Context) -> Iterator[Draft]:
        """The first measure that is due before the activity begins."""
        whole = _days(row, ctx)
        for measure in row.success_measures if whole.start else ():
            due = _day(ctx.read(measure.by))
            if due.end and whole.start and due.end + self._grace() < whole.start:
                yield self.diagnostic(
                    measure.at("by"),
                    f"the measure is due ({due.reading}) before its activity begins ({whole.reading})",
                    help="correct `by` or the timeframe; what was measured before the start is the `baseline`",
                )
                return

    def _of_dependencies(self, row: Activity, ctx: Context) -> Iterator[Draft]:
        """An activity that is over before one that must come first has begun."""
        own = _days(row, ctx)
        for name in row.depends_on if own.end else ():
            other = ctx.by_id.get(name)
            if other is not None:
                first = _days(other, ctx)
                begins = first.start or first.end
                if own.end and begins and begins - self._grace() > own.end:
                    yield self.diagnostic(
                        row.at("depends_on"),
                        f"activity {quote(row.name)} is over ({own.reading}) before {quote(other.name)}, on which it"
                        f" depends, begins ({first.reading})",
                        help="correct one of the two timeframes",
                    )
                    return


def _days(row: Activity, ctx: Context) -> PlanPeriod:
    """The first and last day of a row's own or inherited timeframe, with its revision; none where in doubt.

    A month or season says when something is to be there, and leaves open when its preparation begins.
    """
    start, end = _day(ctx.timeframe(row.holder("timeframe")))
    if start and end and (end - start).days < _DAYS_OF_A_STRETCH:
        start = None
    revised = ctx.read(row.revised.to).end if row.revised else None
    return PlanPeriod(start, max(end, revised) if end and revised else end)


def _day(timeframe: Timeframe) -> PlanPeriod:
    return PlanPeriod(timeframe.start, timeframe.end) if timeframe.verdict == "ok" else _UNKNOWN
