from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, quote


class DiffuseOwner(Rule, severity="warning"):
    """An owner who is everybody and nobody: all departments, line managers, senior technicians.

    ## Why is this bad?
    An uncounted set of people or units cannot be asked how the activity stands. Reviewers ask for one person who is
    finally responsible, even where many deliver.

    ## Example
    ```yaml bad
    - id: V7
      action: Display photographs of technicians
      owner: Senior technicians in each department  # <-
    ```

    Use instead:
    ```yaml good
    - id: V7
      action: Display photographs of technicians
      owner: Faculty Technical Director
      with: Senior technicians in each department
    ```

    ## When not to use it
    Where the plan links to a list that names a person for each unit.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row in (row for row, owner in ctx.owned if owner.kind == "diffuse"):
            place, text = ctx.owner_place(row)
            yield self.diagnostic(
                place,
                f"{quote(text)} is nobody in particular",
                help="name one person or role who answers for it, and list the others under `with`",
            )
