from collections.abc import Iterator

from tclint import Draft, Rule, Suppression, SuppressionContext, nearest, quote


class UnknownSuppression(Rule, severity="error"):
    """A comment to tclint that it does not understand.

    ## Why is this bad?
    It silences nothing. It must name the rules or categories that it silences: a comment that silences everything
    would hide mistakes that nobody has thought of yet.

    ## Example
    ```yaml bad
    - id: V1
      action: Publish the newsletter
      owner:  # tclint: ignore[mising-owner] the post is being filled  # <-
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Publish the newsletter
      owner:  # tclint: ignore[missing-owner] the post is being filled
    ```

    ## When not to use it
    Where a rule comes from a plugin that not everybody has installed.
    """

    def check_suppressions(self, suppressions: list[Suppression], ctx: SuppressionContext) -> Iterator[Draft]:
        for suppression in suppressions:
            if suppression.is_text:
                continue
            if not suppression.is_understood:
                yield self.diagnostic(
                    suppression.span,
                    "this comment to tclint is not understood",
                    help="write `# tclint: ignore[rule] reason`",
                )
            elif not suppression.names:
                yield self.diagnostic(
                    suppression.span,
                    "this comment does not say which rules it silences",
                    help="name them: `# tclint: ignore[missing-owner] reason`",
                )
            for name, span in suppression.names:
                if name not in ctx.known:
                    meant = nearest(name, ctx.known)
                    hint = f"did you mean {quote(meant)}?" if meant else "`tclint rules` lists the rules"
                    yield self.diagnostic(span, f"there is no rule or category {quote(name)}", help=hint)
                elif name in ctx.forbidden:
                    yield self.diagnostic(
                        span, f"the configuration forbids to silence {quote(name)}", help="mend what the rule reports"
                    )
