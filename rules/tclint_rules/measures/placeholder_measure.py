from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, quote


class PlaceholderMeasure(Rule, severity="error", profile="complete"):
    """A success measure that is only a placeholder.

    ## Why is this bad?
    A promise of a measure, a pointer to another cell or a form field that nobody filled in reads like a measure and
    measures nothing. In a plan whose `stage` is `draft` it is a warning.

    ## Example
    ```yaml bad
    - id: V6
      action: Send technicians to external conferences
      success_measures: TBC  # <-
    ```

    Use instead:
    ```yaml good
    - id: V6
      action: Send technicians to external conferences
      success_measures: At least 40 technicians at an external event each year
    ```

    ## When not to use it
    While a plan is being written: say `stage: draft`, and the rule only warns.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for found in ctx.measured.get("placeholder", ()):
            yield self.diagnostic(
                found.place,
                f"the success measure {quote(found.reading.text)} is a placeholder",
                help="say what will show that the activity worked, if only a first figure to be refined",
                severity="warning" if ctx.stage == "draft" else None,
            )
