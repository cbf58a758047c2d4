from collections.abc import Iterator

from tclint import Activity, Context, Draft, Rule, Span, is_placeholder_measure, quote


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

    def check_row(self, row: Activity, ctx: Context) -> Iterator[Draft]:
        action = " ".join(row.action)
        for measure in row.success_measures:
            found = None if measure.target else is_placeholder_measure(measure.measure, action=action)
            if found is not None and found.label == "placeholder":
                yield self.diagnostic(
                    measure.at("measure", part=Span(*found.span)),
                    f"the success measure {quote(measure.measure or '')} is a placeholder",
                    help="say what will show that the activity worked, if only a first figure to be refined",
                    severity="warning" if ctx.stage == "draft" else None,
                )
