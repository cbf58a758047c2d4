from collections.abc import Iterator

from tclint import Draft, Rule, Suppression, SuppressionContext, quote


class UnusedSuppression(Rule, severity="warning"):
    """A comment that silences a rule which has nothing to say there.

    ## Why is this bad?
    What it excused is mended, or the comment stands at the wrong line; either way it would hide the next mistake. Only
    rules that were checked in this run are spoken of.

    ## Example
    ```yaml bad
    - id: V1
      action: Publish the newsletter
      # tclint: ignore[missing-owner] the post is being filled  # <-
      owner: Head of Technical Services
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Publish the newsletter
      owner: Head of Technical Services
    ```

    ## When not to use it
    Where the same plan is checked by different configurations.
    """

    def check_suppressions(self, suppressions: list[Suppression], ctx: SuppressionContext) -> Iterator[Draft]:
        for suppression in suppressions:
            if not suppression.is_active(ctx.today):
                continue
            for name, span in suppression.names:
                if name in ctx.running and name not in suppression.used and name not in ctx.forbidden:
                    yield self.diagnostic(
                        span, f"there is nothing to silence for {quote(name)} here", help="delete it from the comment"
                    )
