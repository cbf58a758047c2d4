from collections.abc import Iterator

from tclint import Draft, Rule, Suppression, SuppressionContext


class MisplacedSuppression(Rule, severity="warning"):
    """A suppression that stands inside a text block, where it is part of the text.

    ## Why is this bad?
    It silences nothing: between the lines of a text that begins with `|` or `>` there are no comments, and it will be
    printed as part of the plan.

    ## Example
    ```yaml bad
    - id: V1
      action: |
        Publish the newsletter
        # tclint: ignore[missing-owner] the post is being filled  # <-
      owner:
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: |
        Publish the newsletter
      # tclint: ignore[missing-owner] the post is being filled
      owner:
    ```

    ## When not to use it
    Where a plan's text speaks about tclint itself.
    """

    def check_suppressions(self, suppressions: list[Suppression], ctx: SuppressionContext) -> Iterator[Draft]:
        for suppression in suppressions:
            if suppression.is_text and suppression.is_understood:
                yield self.diagnostic(
                    suppression.span,
                    "this is part of the text and silences nothing",
                    help="put the comment on the line before the key, or behind the `|` or `>`",
                )
