from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, quote


class MissingOwner(Rule, severity="error", profile="complete"):
    """An activity that nobody answers for.

    ## Why is this bad?
    What everybody might do, nobody does. Reviewers ask for one person who is finally responsible, even where a team
    delivers. A step takes the owner of its activity where it has none; helpers (`with`) are no owners.

    ## Example
    ```yaml bad
    - id: V4
      action: Report technicians' achievements to the press office
      owner:  # <-
    ```

    Use instead:
    ```yaml good
    - id: V4
      action: Report technicians' achievements to the press office
      owner: Faculty Technical Director
    ```

    ## When not to use it
    Where owners are kept in another document that reviewers also see.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        if not ctx.requires("owner"):
            return
        for activity in plan.gaps(lambda row: _has_owner(row, ctx)):
            yield self.gap(
                activity,
                "owner",
                f"activity {quote(activity.name)} has no owner",
                help="name one person or role who answers for it",
            )


def _has_owner(row: Activity, ctx: Context) -> bool:
    """Whether there is an owner, if only one that could not be read: that is reported elsewhere."""
    return row.has("owner") and (not row.owner or ctx.owner(row).kind != "missing")
