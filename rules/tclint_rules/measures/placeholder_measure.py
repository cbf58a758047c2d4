from collections.abc import Iterator

from tclint import Activity, Context, Draft, Measure, Place, Plan, Rule, Span, is_blank, is_placeholder_measure, quote


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
        for place, text in (found for row in ctx.rows if row.success_measures for found in _placeholders(row)):
            yield self.diagnostic(
                place,
                f"the success measure {quote(text)} is a placeholder",
                help="say what will show that the activity worked, if only a first figure to be refined",
                severity="warning" if ctx.stage == "draft" else None,
            )


def _placeholders(row: Activity) -> list[tuple[Place, str]]:
    """The measures of a row that promise; none where one of them measures, since the most checkable one counts."""
    found = []
    for measure in row.success_measures:
        if not _is_empty(measure):
            promise = _placeholder(measure, row.action)
            if promise is None:
                return []
            found.append(promise)
    return found


def _is_empty(measure: Measure) -> bool:
    return not measure.unreadable and is_blank(measure.measure) and is_blank(measure.target)


def _placeholder(measure: Measure, action: tuple[str, ...]) -> tuple[Place, str] | None:
    """Where a measure promises and what it says; None for one that measures, or that cannot be read."""
    field = "measure" if is_blank(measure.target) else "target"
    text = measure.measure if field == "measure" else measure.target
    found = is_placeholder_measure(text, action=" ".join(action))
    if found is None or found.label != "placeholder":
        return None
    return measure.at(field, part=Span(*found.span)), text or ""
