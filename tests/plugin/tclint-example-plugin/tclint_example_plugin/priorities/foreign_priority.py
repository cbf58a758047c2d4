from collections.abc import Iterator

from tclint import Activity, Context, Draft, Rule, option, quote


class ForeignPriority(Rule, severity="warning"):
    """A priority in other words than the institution's own.

    ## Why is this bad?
    Activities can be put in order only if everybody uses the same words.

    ## Example
    ```yaml bad
    - id: V1
      action: Publish the newsletter
      priority: when there is time  # <-
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Publish the newsletter
      priority: low
    ```

    ```yaml good words=["must", "should"]
    - id: V1
      action: Publish the newsletter
      priority: should
    ```

    ## When not to use it
    Where priorities are explained row by row.
    """

    words: frozenset[str] = option(frozenset({"high", "medium", "low"}), "The institution's words, in small letters.")

    def check_row(self, row: Activity, ctx: Context) -> Iterator[Draft]:
        """Look at the priority."""
        if row.priority and row.priority.casefold() not in self.words:
            yield self.diagnostic(
                row.at("priority"),
                f"the priority {quote(row.priority)} is none of ours",
                help=f"use one of {', '.join(sorted(self.words))}",
            )
