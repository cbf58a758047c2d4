from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule


class InvalidYaml(Rule, severity="error", profile="complete"):
    """Text that cannot be read as a plan file (YAML).

    ## Why is this bad?
    What cannot be read cannot be checked, and other programs will refuse the file altogether. The usual causes are a
    colon or a quotation mark inside a text, a tab, or a line that is not lined up with its neighbours. Everything that
    can still be read is checked as usual.

    ## Example
    ```yaml bad
    - id: V1
      goal: Train staff: all of them  # <-
      owner: Head of Technical Services
    ```

    Use instead:
    ```yaml good
    - id: V1
      goal: "Train staff: all of them"
      owner: Head of Technical Services
    ```

    ## When not to use it
    Always use it.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        return (self.problem(problem) for problem in ctx.problems if problem.rule == self.name)
