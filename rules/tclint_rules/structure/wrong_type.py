from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule


class WrongType(Rule, severity="error", profile="complete"):
    """A value of another kind than its key needs.

    ## Why is this bad?
    The value cannot be read as what it should be: a list where a text belongs, a word where a number or one of a few
    choices belongs, a `previous` plan where there is no such file. Everything else in the plan is checked as usual.

    ## Example
    ```yaml bad
    - id: V1
      action: Publish the newsletter
      owner: {name: Head of Technical Services}  # <-
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Publish the newsletter
      owner: Head of Technical Services
    ```

    ## When not to use it
    Always use it.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        return (self.problem(problem) for problem in ctx.problems if problem.rule == self.name)
