from collections.abc import Iterator

from tclint import Activity, Context, Draft, Rule, quote


class UncostedActivity(Rule, severity="warning"):
    """An activity that does not say what it needs.

    ## Why is this bad?
    Our Planning Office sets aside money, hours and rooms in June. What it cannot read in a plan it does not set aside,
    and the activity stops when its owner has no time left.

    ## Example
    ```yaml bad
    - id: J1  # <-
      action: Train the chairs of all selection panels
    ```

    Use instead:
    ```yaml good
    - id: J1
      action: Train the chairs of all selection panels
      resources: £2,400 a year from the training budget
    ```

    ```yaml good
    - id: J2
      action: Publish the salary band of every vacancy
      resources: none
    ```

    ## When not to use it
    For plans that are paid from one grant as a whole.
    """

    def check_activity(self, activity: Activity, ctx: Context) -> Iterator[Draft]:
        """Look at what the activity needs; its steps share it."""
        if not any(text.strip() for text in activity.resources) and not activity.withdrawn:
            yield self.diagnostic(
                activity.at("id"),
                f"activity {quote(activity.name)} does not say what it needs",
                help="add `resources`: money, hours or rooms, or `none`",
            )
