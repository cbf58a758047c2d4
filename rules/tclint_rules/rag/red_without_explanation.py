from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, is_blank, quote

_RED = frozenset({"red", "r"})
# Words that stand in a cell where there is nothing to say.
_NOTHING = frozenset({"n/a", "na", "n.a", "not applicable", "none", "nil", "nothing", "no comment", "no"})


class RedWithoutExplanation(Rule, severity="error", profile="complete"):
    """A red activity that does not say why it is red.

    ## Why is this bad?
    The Technician Commitment's form asks for an explanation of every activity that is still to be carried out, in the
    table or in an appendix. The reason of a revised timeframe counts, and so does a remark behind the status. What
    happens next (`recovery`) is another matter: it does not say why.

    ## Example
    ```yaml bad
    - id: CD4
      action: Pilot technical representation on committees
      rag: red  # <-
    ```

    Use instead:
    ```yaml good
    - id: CD4
      action: Pilot technical representation on committees
      rag: red
      explanation: The post that runs the committees was frozen until August 2022
    ```

    ## When not to use it
    Where progress is discussed in a narrative instead of the table, as for Athena Swan: that framework has it off.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row in ctx.rated:
            status = ctx.status(row)
            if status is not None and status.colour == "red" and not status.remark and not _is_explained(row):
                yield self._unexplained(row, ctx)

    def _unexplained(self, row: Activity, ctx: Context) -> Draft:
        start = ctx.timeframe(row.holder("timeframe")).start
        reviewed = ctx.read(ctx.plan.reviewed).end
        remedy = "add an `explanation` of why, and what happens next under `recovery`"
        if start is not None and reviewed is not None and start > reviewed:
            remedy = "it begins after the review: `rag: not-due` says so"
        said = " ".join((row.rag or "").split())
        counts = "is red" if said.casefold() in _RED else f"is {quote(said)}, which counts as red,"
        return self.diagnostic(row.at("rag"), f"activity {quote(row.name)} {counts} and does not say why", help=remedy)


def _is_explained(row: Activity) -> bool:
    """By its own words, by its parent's, or, for an activity with steps, by those of all its red steps."""
    reasons = [*row.explanation, row.withdrawn, row.revised.reason if row.revised else None]
    if isinstance(row.parent, Activity):
        reasons += row.parent.explanation
    if any(_says_something(reason) for reason in reasons) or "explanation" in row.unreadable:
        return True
    return bool(row.steps) and all(_is_explained(step) for step in row.steps)


def _says_something(reason: str | None) -> bool:
    return not is_blank(reason) and (reason or "").strip(" .").casefold() not in _NOTHING
