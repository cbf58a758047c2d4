from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, quote


class ExploratoryAction(Rule, severity="warning"):
    """An activity that only looks into something, with nothing said of what will come of it.

    ## Why is this bad?
    Reviewers complain of plans that review much and do little. Exploring is honest work where it ends in something: a
    report, a recommendation, a decision, or a body that hears of it by a date. Where none of these stands in the row,
    the activity can be finished without anything having happened. The rule looks at the main verb of a goal or action
    (explore, investigate, consider, look into, determine whether), not at words in passing.

    ## Example
    ```yaml bad
    - id: CD2
      action: Explore options for job shadowing  # <-
      success_measures: Technicians have more chances to shadow
    ```

    Use instead:
    ```yaml good
    - id: CD2
      action: Explore options for job shadowing
      success_measures: Options paper to the steering group by January 2027, which decides whether to pilot or drop it
    ```

    ## When not to use it
    For first plans that say openly that they begin by finding out.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for passage, (begin, end) in ctx.explorations:
            yield self.diagnostic(
                passage.at(begin, end),
                f"{quote(passage.text[begin:end])} is all that {quote(passage.row.name)} promises",
                help="add what comes of it: a report, a decision and who takes it, or when something begins",
            )
