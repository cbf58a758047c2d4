from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, quote


class PlaceholderOwner(Rule, severity="error", profile="complete"):
    """An owner who is only promised.

    ## Why is this bad?
    "TBC" or "to be appointed" reads like an answer and is none: nobody works on the activity until a name is given.
    Whoever holds the duty meanwhile is an owner. In a plan whose `stage` is `draft` it is a warning.

    ## Example
    ```yaml bad
    - id: S4
      action: Investigate succession planning
      owner: TBC  # <-
    ```

    Use instead:
    ```yaml good
    - id: S4
      action: Investigate succession planning
      owner: Head of Organisational Development until the new post is filled
    ```

    ## When not to use it
    While a plan is being written: say `stage: draft`, and the rule only warns.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row in (row for row, owner in ctx.owned if owner.kind == "placeholder"):
            place, text = ctx.owner_place(row)
            yield self.diagnostic(
                place,
                f"the owner {quote(text)} is a placeholder",
                help="name who answers for it until somebody is found",
                severity="warning" if ctx.stage == "draft" else None,
            )
