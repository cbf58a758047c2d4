from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, is_blank, quote


class MissingStatus(Rule, severity="error", profile="complete"):
    """A row of a progress report without a red/amber/green status.

    ## Why is this bad?
    A progress report says of every activity where it stands. The usual cause is a status that was only the colour of a
    table's cell: colours are lost when the table is exported, and not everybody sees them. The rule speaks only where
    the plan's `stage` is `progress`, which it is by default once any activity has a status.

    ## Example
    ```yaml bad
    - {id: V1, action: Publish the newsletter, rag: green}
    - {id: V2, action: Hold a showcase}  # <-
    ```

    Use instead:
    ```yaml good
    - {id: V1, action: Publish the newsletter, rag: green}
    - {id: V2, action: Hold a showcase, rag: not-due}
    ```

    ## When not to use it
    Where progress is reported in another document.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        if ctx.stage != "progress":
            return
        for activity in plan.gaps(_has_status):
            yield self.gap(
                activity,
                "rag",
                f"activity {quote(activity.name)} has no red/amber/green status",
                help="add `rag: red`, `amber`, `green`, `not-due` or `withdrawn`, as a word",
            )


def _has_status(activity: Activity) -> bool:
    return (activity.has("rag") and (activity.rag is None or not is_blank(activity.rag))) or activity.has("withdrawn")
