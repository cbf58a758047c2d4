from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, quote, words_of


class PlaceholderTimeframe(Rule, severity="error", profile="complete"):
    """A timeframe that is only promised.

    ## Why is this bad?
    "To be confirmed" holds nobody to anything, whatever dates stand in the remark beside it: those are usually
    somebody else's. In a plan whose `stage` is `draft` it is a warning.

    ## Example
    ```yaml bad
    - id: R2
      action: Identify technicians in the staff system
      timeframe: TBC after talks with the project team  # <-
    ```

    Use instead:
    ```yaml good
    - id: R2
      action: Agree with the project team how technicians are identified in the staff system
      timeframe: by 30 September 2022
    ```

    ## When not to use it
    While a plan is being written: say `stage: draft`, and the rule only warns.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for _, element, field, timeframe in ctx.timed:
            if timeframe.verdict == "placeholder":
                yield self.diagnostic(
                    element.at(field, part=words_of(timeframe.placeholders)),
                    f"the timeframe {quote(timeframe.text)} is a placeholder",
                    help="give a date by which at least the date itself will be decided",
                    severity="warning" if ctx.stage == "draft" else None,
                )
