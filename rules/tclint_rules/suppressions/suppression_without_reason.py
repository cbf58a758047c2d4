from collections.abc import Iterator

from tclint import Draft, Rule, Suppression, SuppressionContext


class SuppressionWithoutReason(Rule, severity="warning"):
    """A comment that silences and does not say why.

    ## Why is this bad?
    The next reader cannot tell whether it still holds. Write the reason behind the brackets.

    ## Example
    ```yaml bad
    - id: V1
      action: Publish the newsletter
      owner:  # tclint: ignore[missing-owner]  # <-
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Publish the newsletter
      owner:  # tclint: ignore[missing-owner] the post is being filled
    ```

    ## When not to use it
    Set `require-reason = false` under `[suppressions]` instead.
    """

    def check_suppressions(self, suppressions: list[Suppression], ctx: SuppressionContext) -> Iterator[Draft]:
        for suppression in suppressions:
            if ctx.needs_reason and suppression.names and not suppression.reason and not suppression.is_text:
                yield self.diagnostic(
                    suppression.span, "this suppression does not say why", help="write the reason behind the brackets"
                )
