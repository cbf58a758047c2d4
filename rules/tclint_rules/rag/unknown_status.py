from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, is_blank, quote


class UnknownStatus(Rule, severity="error", profile="complete"):
    """A status that is none of the known ones.

    ## Why is this bad?
    Nobody can count it. Known are `red`, `amber`, `green`, `not-due` and `withdrawn`, the usual words for them (such
    as "complete", "in progress" and "not started"), what the plan's own `rag_key` defines, and any of these with a
    remark behind it.

    ## Example
    ```yaml bad
    - id: V1
      action: Publish the newsletter
      rag: yellowish  # <-
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Publish the newsletter
      rag: amber
    ```

    ## When not to use it
    Where the plan rates in another scale: define it under `rag_key` instead.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row in (row for row in ctx.rated if not is_blank(row.rag) and ctx.status(row) is None):
            yield self.diagnostic(
                row.at("rag"),
                f"{quote(row.rag or '')} is not a known status",
                help="write `red`, `amber`, `green`, `not-due` or `withdrawn`, or define the word under `rag_key`",
            )
