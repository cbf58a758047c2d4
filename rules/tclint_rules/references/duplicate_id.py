import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, quote

# Numbers that count within an activity: roman numerals, single letters, plain numbers, with or without brackets.
_LOCAL = r"\(?(?:[ivxlc]+|[a-z]|\d+)[).:]?"


class DuplicateId(Rule, severity="error", profile="complete"):
    """Two activities with the same identifier.

    ## Why is this bad?
    Whoever cites it may mean either. Case and blanks make no difference. Steps may be numbered afresh in each activity:
    "i", "a)" and "1" are compared only with the other steps of the same activity.

    ## Example
    ```yaml bad
    - {id: V3, action: Publish the newsletter}
    - {id: V3, action: Hold a showcase}  # <-
    ```

    Use instead:
    ```yaml good
    - {id: V3.1, action: Publish the newsletter}
    - {id: V3.2, action: Hold a showcase}
    ```

    ## When not to use it
    Always use it.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        seen: dict[str, Activity] = {}
        for row in ctx.rows:
            if not row.id or not row.id.strip():
                continue
            first = seen.setdefault(_identity(row), row)
            if first is not row:
                yield self.diagnostic(
                    row.at("id"),
                    f"the id {quote(row.id)} is already taken",
                    help="give each activity an id of its own",
                    labels=[(first.at("id"), "first used here")],
                )


def _identity(row: Activity) -> str:
    name = "".join((row.id or "").split()).casefold()
    is_local = row.parent is not None and row.is_step and re.fullmatch(_LOCAL, name)
    return f"{row.parent.address}/{name}" if is_local and row.parent is not None else name
