from collections.abc import Iterator

from tclint import Draft, Rule, Suppression, SuppressionContext, quote


class ExpiredSuppression(Rule, severity="warning"):
    """A comment that silences until a day which has passed.

    ## Why is this bad?
    It no longer silences anything; somebody promised to come back to it by then. A date that cannot be read silences
    nothing either.

    ## Example
    ```yaml bad
    - id: V1
      action: Publish the newsletter
      owner:  # tclint: ignore[missing-owner] until=2001-01-31 the post is being filled  # <-
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Publish the newsletter
      owner:  # tclint: ignore[missing-owner] until=2999-01-31 the post is being filled
    ```

    ## When not to use it
    Always use it where suppressions have a last day.
    """

    def check_suppressions(self, suppressions: list[Suppression], ctx: SuppressionContext) -> Iterator[Draft]:
        for suppression in suppressions:
            if suppression.is_text or not suppression.is_understood:
                continue
            if not suppression.is_until_readable:
                yield self.diagnostic(
                    suppression.span, "the day behind `until=` cannot be read", help="write it as `until=2026-12-31`"
                )
            elif suppression.is_expired(ctx.today):
                names = ", ".join(quote(name) for name, _ in suppression.names)
                yield self.diagnostic(
                    suppression.span,
                    f"the suppression of {names or 'nothing'} ended on {suppression.until}",
                    help="mend what it excused, or give it a new last day and reason",
                )
