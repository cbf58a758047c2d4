from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, is_blank, quote


class MissingMeasure(Rule, severity="error", profile="complete"):
    """An activity without a success measure.

    ## Why is this bad?
    Nobody can say at the end whether the activity worked. Reviewers name missing and unmeasurable targets as the
    commonest reason why action plans are refused. A cell with nothing but dashes or dots counts as empty; an
    activity's own measure covers its steps.

    ## Example
    ```yaml bad
    - id: CD2
      action: Define career pathways
      success_measures:  # <-
      owner: Head of Organisational Development
    ```

    Use instead:
    ```yaml good
    - id: CD2
      action: Define career pathways
      success_measures: Pathway for grades 3 to 7 published by 31 May 2023
      owner: Head of Organisational Development
    ```

    ## When not to use it
    Where the framework asks for measures per theme rather than per activity.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        if not ctx.requires("success_measures"):
            return
        for activity in plan.gaps(_has_measure):
            yield self.gap(
                activity,
                "success_measures",
                f"activity {quote(activity.name)} has no success measure",
                help="say how anyone will know that it worked: a figure to reach, or a product that exists",
            )


def _has_measure(activity: Activity) -> bool:
    measures = activity.success_measures
    if not measures:
        return activity.has("success_measures")
    return any(measure.unreadable or measure.target or not is_blank(measure.measure or "") for measure in measures)
