from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, quote, words_of


class VagueTimeframe(Rule, severity="warning", profile="complete"):
    """A timeframe that nobody can be held to.

    ## Why is this bad?
    "Soon", "in due course", "when funding allows", or the date of an event that has no date: nobody can say on a given
    day whether the activity is late. So is a priority or a status in the place of a time. An activity with dated
    milestones is accepted. A date that does not exist belongs to `impossible-date`, "Year 2" of a plan that gives no
    first day to `undefined-period`, and a time without an end that also waits for an event to `event-bound-timeframe`.

    ## Example
    ```yaml bad
    - id: B20
      action: Publicise opportunities for shadowing
      timeframe: in due course  # <-
    ```

    Use instead:
    ```yaml good
    - id: B20
      action: Publicise opportunities for shadowing
      timeframe: by the end of June 2022
    ```

    ## When not to use it
    While priorities are still being discussed; ignore it for that plan.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row, element, field, timeframe in ctx.timed:
            if timeframe.kind_of_vagueness != "vague" or row.milestones:
                continue
            # No day of the calendar, or "Year 2" of a plan without a first day: other rules say so.
            if not (timeframe.impossible or ctx.awaits_plan(timeframe)):
                at_fault = timeframe.vague_words or timeframe.undefined
                words = at_fault[0].words if at_fault else timeframe.text
                reason = next((f" ({remark.reason})" for remark in timeframe.undefined), "")
                yield self.diagnostic(
                    element.at(field, part=words_of(at_fault)),
                    f"nobody can be held to {quote(words)}{reason}",
                    help="give a latest date, such as `not later than June 2027`",
                )
