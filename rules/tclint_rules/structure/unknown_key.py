from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule


class UnknownKey(Rule, severity="error", profile="complete"):
    """A key that the plan format does not know.

    ## Why is this bad?
    What stands behind it is not read: a misspelt `owner` is no owner. Keys of the institution's own begin with `x-`
    and are left alone.

    ## Example
    ```yaml bad
    - id: V1
      action: Publish the newsletter
      onwer: Head of Technical Services  # <-
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Publish the newsletter
      owner: Head of Technical Services
      x-cost-centre: 4711
    ```

    ## When not to use it
    Where other programs put keys of their own into the plan and cannot be taught to begin them with `x-`.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        return (self.problem(problem) for problem in ctx.problems if problem.rule == self.name)
