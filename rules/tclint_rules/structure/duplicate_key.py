from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule


class DuplicateKey(Rule, severity="error", profile="complete"):
    """A key that is given twice in the same place.

    ## Why is this bad?
    Only one of the two values counts, and nobody can tell which one was meant. It often happens when a row is copied.

    ## Example
    ```yaml bad
    - id: V1
      owner: Head of Technical Services
      action: Publish the newsletter
      owner: Director of Human Resources  # <-
    ```

    Use instead:
    ```yaml good
    - id: V1
      owner: Head of Technical Services
      with: Director of Human Resources
      action: Publish the newsletter
    ```

    ## When not to use it
    Always use it.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        return (self.problem(problem) for problem in ctx.problems if problem.rule == self.name)
