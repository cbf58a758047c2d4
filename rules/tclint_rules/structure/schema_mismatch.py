from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule


class SchemaMismatch(Rule, severity="error", profile="complete"):
    """A field that does not satisfy the institution's own JSON Schema.

    ## Why is this bad?
    The institution has said what its own fields must look like (`schema` in the configuration), and other systems
    that read the plan rely on it. Without such a schema the rule has nothing to say.

    ## Example
    With a schema that asks for a number behind `x-budget` (the configuration says `schema = "extra.schema.json"`),
    this is reported:
    ```yaml
    - id: V1
      action: Publish the newsletter
      x-budget: about 500
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Publish the newsletter
      x-budget: 500
    ```

    ## When not to use it
    Take the `schema` out of the configuration instead.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        return (self.problem(problem) for problem in ctx.problems if problem.rule == self.name)
