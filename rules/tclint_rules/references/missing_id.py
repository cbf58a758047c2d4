from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, option, quote


class MissingId(Rule, severity="error", profile="complete"):
    """An activity without an identifier.

    ## Why is this bad?
    Nobody can cite it: applications refer to actions by number, and next year's plan says which activity it carries
    on. Steps may go without, since their activity's identifier and their order tell them apart.

    ## Example
    ```yaml bad
    - {id: V1, action: Publish the newsletter}
    - {action: Hold a showcase}  # <-
    ```

    Use instead:
    ```yaml good
    - {id: V1, action: Publish the newsletter}
    - {id: V2, action: Hold a showcase}
    ```

    ## When not to use it
    For plans that are short enough to quote in full.
    """

    steps: bool = option(False, "Whether steps need an identifier of their own.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        if not ctx.requires("id"):
            return
        for row in ctx.rows if self.steps else plan.activities():
            if not row.has("id") or (row.id is not None and not row.id.strip()):
                yield self.gap(row, "id", f"activity {quote(_name(row))} has no id", help="add an `id` such as `V1`")


def _name(row: Activity) -> str:
    return " ".join(row.action[:1]) or row.goal or row.name
