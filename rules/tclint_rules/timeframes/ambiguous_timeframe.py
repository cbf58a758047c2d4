import re
from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, Timeframe, quote, words_of

# A date in figures whose first number can only be a day: it settles the order for the whole plan.
_DAY_FIRST = r"(?<!\d)(?:1[3-9]|2\d|3[01])[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)"
# July/August: who does it in either has done it in both.
_DAYS_OF_A_QUARTER = 92
_ORDER = "day before month"


class AmbiguousTimeframe(Rule, severity="note"):
    """A timeframe that can be read in two ways.

    ## Why is this bad?
    A spreadsheet takes `Dec-19` for 19 December, a person for December 2019; "bimonthly" is twice a month to one and
    every two months to the other; `1/2/2026` is February here and January elsewhere. The diagnostic says which reading
    was taken. The order of day and month is settled by any other date of the plan that leaves no choice, such as
    `31/07/2026`. A timeframe that is vague, open or only promised is left to the rules of those names.

    ## Example
    ```yaml bad
    - id: V4
      action: Launch the web page
      timeframe: Dec-19  # <-
    - id: V5
      action: Meet the heads of department
      timeframe: bimonthly  # <-
    ```

    Use instead:
    ```yaml good
    - id: V4
      action: Launch the web page
      timeframe: December 2019
    - id: V5
      action: Meet the heads of department
      timeframe: every two months
    ```

    ## When not to use it
    Where a key beside the plan says how its dates are written.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        doubtful = [time for time in ctx.timed if time[-1].ambiguities and time[-1].verdict == "ok"]
        is_day_first = bool(doubtful) and any(re.search(_DAY_FIRST, text) for text in _dates(plan, ctx))
        for _, element, field, timeframe in doubtful:
            doubt = timeframe.ambiguities[0]
            if not (is_day_first if doubt.taken == _ORDER else _is_settled(timeframe)):
                yield self.diagnostic(
                    element.at(field, part=words_of(timeframe.ambiguities)),
                    f"{quote(doubt.words)} was read as {doubt.taken}{_days(timeframe)}, and could be {doubt.other}",
                    help="write it out, so that nobody has to choose",
                )


def _dates(plan: Plan, ctx: Context) -> Iterator[str]:
    """Every date of the plan: one that has a day above 12 says in which order all are written."""
    yield from (timeframe.text for *_, timeframe in ctx.timed)
    yield from filter(None, (plan.start, plan.end, plan.reviewed, *plan.phases.values()))
    for row in ctx.rows:
        yield from (milestone.due for milestone in row.milestones if milestone.due)
        yield from (measure.by for measure in row.success_measures if measure.by)
        if row.revised and row.revised.to:
            yield row.revised.to


def _days(timeframe: Timeframe) -> str:
    """The interval, where the doubtful words are all that was found."""
    is_alone = len(timeframe.found) == 1 and (timeframe.start or timeframe.end)
    return f" ({timeframe.reading})" if is_alone else ""


def _is_settled(timeframe: Timeframe) -> bool:
    """Whether the plan leaves one reading only, or the readings hardly differ."""
    doubt = timeframe.ambiguities[0]
    if doubt.taken != "both":
        return False
    if timeframe.start and timeframe.end and (timeframe.end - timeframe.start).days < _DAYS_OF_A_QUARTER:
        return True
    named = [found for found in timeframe.found if doubt.begin <= found.begin and found.end <= doubt.end]
    starts = [found.start for found in named if found.start]
    lasts = [found.last for found in named if found.last]
    return len(starts) > 1 and bool(lasts) and max(starts) <= min(lasts)
