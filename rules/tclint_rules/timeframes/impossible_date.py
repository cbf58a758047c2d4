from collections.abc import Iterator

from tclint import Activity, Context, Draft, Element, Plan, Rule, Timeframe, quote, words_of

_BACKWARDS = "the end lies before the start"
_NO_DAY = "there is no such date"
_REMEDIES = {
    _BACKWARDS: "put the earlier date first, or correct the year",
    _NO_DAY: "write the date that is meant; `end of` and the month is its last day, whichever that is",
}
_ELSE = "count as the plan does: its first year is Year 1"


class ImpossibleDate(Rule, severity="error", profile="complete"):
    """A date that no calendar has, or an end before its start.

    ## Why is this bad?
    Nobody can be held to 31 June, and a period that ends before it begins leaves its reader to guess which of the two
    is the slip. The dates of milestones, measures and revisions are looked at too, and so are the plan's own period
    and its phases. Two dates that exist but cannot both hold belong to `contradictory-timeframe`; a first or last day
    of the plan that cannot be read belongs to `missing-plan-period`.

    ## Example
    ```yaml bad
    - id: S1
      action: Report on the first year
      timeframe: by 31 June 2026  # <-
    - id: S2
      action: Take on apprentices
      timeframe: June 2027 to March 2026  # <-
    - id: S3
      action: Train the apprentices
      timeframe: {start: 2026-09, end: 2026-01}  # <-
    ```

    Use instead:
    ```yaml good
    - id: S1
      action: Report on the first year
      timeframe: by the end of June 2026
    - id: S2
      action: Take on apprentices
      timeframe: March 2026 to June 2027
    - id: S3
      action: Train the apprentices
      timeframe: {start: 2026-09, end: 2027-01}
    ```

    ## When not to use it
    There is no plan for which an impossible date is right.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        yield from self._of_plan(plan, ctx)
        for row, element, field, timeframe in ctx.timed:
            if timeframe.impossible:
                yield self._impossible(element, field, timeframe)
            elif field == "end" and _runs_backwards(ctx.timeframe(row)):
                yield self._backwards(element, ctx.timeframe(row))
        for element, field, text in _other_dates(ctx.rows):
            if ctx.read(text).impossible:
                yield self._impossible(element, field, ctx.read(text))

    def _impossible(self, element: Element, field: str, timeframe: Timeframe) -> Draft:
        fault = timeframe.impossible[0]
        is_read = timeframe.start is not None or timeframe.end is not None
        rest = f"; the rest was read as {timeframe.reading}" if is_read else ""
        return self.diagnostic(
            element.at(field, part=words_of(timeframe.impossible)),
            f"{quote(fault.words)} cannot be: {fault.reason}{rest}",
            help=_REMEDIES.get(fault.reason, _ELSE),
        )

    def _backwards(self, period: Element, timeframe: Timeframe) -> Draft:
        message = f"the timeframe cannot be: it was read {quote(timeframe.text)}, and {_BACKWARDS}"
        return self.diagnostic(period.at("end"), message, help=_REMEDIES[_BACKWARDS])

    def _of_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        start, end = ctx.period
        if start and end and end < start:
            message = f"the plan ends before it begins: it was read as {ctx.period.reading}"
            yield self.diagnostic(plan.at("end"), message, help="correct `start` or `end`")
        for name, text in plan.phases.items():
            faults = ctx.read(text).impossible
            if faults:
                message = f"the phase {quote(name)} cannot be {quote(text)}: {faults[0].reason}"
                yield self.diagnostic(plan.at("phases"), message, help=_REMEDIES.get(faults[0].reason, _ELSE))


def _runs_backwards(timeframe: Timeframe) -> bool:
    return any(fault.reason == _BACKWARDS for fault in timeframe.impossible)


def _other_dates(rows: list[Activity]) -> Iterator[tuple[Element, str, str]]:
    """The dates beside the timeframes: of milestones, measures and revisions."""
    for row in rows:
        for milestone in row.milestones:
            if milestone.due:
                yield milestone, "due", milestone.due
        for measure in row.success_measures:
            if measure.by:
                yield measure, "by", measure.by
        if row.revised and row.revised.to:
            yield row.revised, "to", row.revised.to
