from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, is_blank, is_unfilled, quote


class IncompleteActivity(Rule, severity="error", profile="complete"):
    """An activity that does not say what will be done.

    ## Why is this bad?
    A goal without an action is a wish: an outsider should be able to carry the activity out from its text alone. Where
    tables are converted, merged cells are the usual cause: check whether the action was lost on the way.

    ## Example
    ```yaml bad
    - id: V5  # <-
      goal: An external website about our technicians
      success_measures: Website live
      timeframe: March 2020
      owner: Head of Communications
    ```

    Use instead:
    ```yaml good
    - id: V5
      goal: An external website about our technicians
      action: Build and publish the website with the web team
      success_measures: Website live
      timeframe: March 2020
      owner: Head of Communications
    ```

    ## When not to use it
    Where the institution's template has no column for actions.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        if not ctx.requires("action"):
            return
        undone = [activity for activity in plan.activities() if activity.steps or not _says_what(activity)]
        for row in (gap for activity in undone for gap in _gaps(activity)):
            what = "has a goal but no action" if row.has("goal") else "does not say what will be done"
            yield self.gap(
                row, "action", f"activity {quote(row.name)} {what}", help="say under `action` what will be done"
            )


def _gaps(activity: Activity) -> list[Activity]:
    """The activity if nothing in it says what will be done; else each step that does not, where others do."""
    described = [step for step in activity.steps if not _gaps(step)]
    if not described:
        return [] if _says_what(activity) else [activity]
    return [step for step in activity.steps if step not in described]


def _says_what(activity: Activity) -> bool:
    """Whether there is an action, if only one that could not be read; a form field that nobody filled in is none."""
    if "action" in activity.unreadable:
        return True
    return not all(is_blank(text) or is_unfilled(text) for text in activity.action)
