from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, option, quote

_SHOWN = 5


class ReviewHeavyPlan(Rule, severity="note"):
    """A plan of which more than a third only looks into things.

    ## Why is this bad?
    Panels say of unsuccessful plans that there was too much reviewing and too little doing. First plans honestly begin
    by finding out, so the rule counts only what `exploratory-action` would report: activities that explore, and of
    which no report or decision is to come.

    ## Example
    ```yaml bad least=3
    title: Action plan
    themes:  # <-
      - name: Visibility
        activities:
          - {id: V1, action: Explore options for a newsletter}
          - {id: V2, action: Investigate job shadowing}
          - {id: V3, action: Hold a showcase}
    ```

    Use instead:
    ```yaml good least=3
    title: Action plan
    themes:
      - name: Visibility
        activities:
          - {id: V1, action: Publish a newsletter}
          - {id: V2, action: Investigate job shadowing}
          - {id: V3, action: Hold a showcase}
    ```

    ## When not to use it
    For the first plan of an institution that does not know yet who its technicians are.
    """

    share: float = option(0.35, "The share of the activities above which the rule speaks, from 0 to 1.")
    least: int = option(6, "The number of activities that make a plan: of fewer, no share is taken.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        if not ctx.explorations:
            return
        total = plan.row_count()
        rows = [passage.row for passage, _ in ctx.explorations]
        if total >= self.least and len(rows) > self.share * total:
            names = ", ".join(quote(row.name) for row in rows[:_SHOWN]) + (", …" if len(rows) > _SHOWN else "")
            yield self.diagnostic(
                plan.at("themes"),
                f"{len(rows)} of {total} activities only look into something ({names})",
                help="say for each what is decided at the end, or pair it with an activity that acts on what was found",
                elements=[row.address for row in rows],
            )
