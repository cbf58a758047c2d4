from collections.abc import Iterator

from tclint import Context, Draft, Plan, ReadMeasure, Rule, quote, read_measure


class TargetWithoutBaseline(Rule, severity="warning"):
    """A percentage or growth figure whose starting value stands nowhere in the row.

    ## Why is this bad?
    Nobody can tell whether 65 % is bold, easy or already reached, so reviewers ask where the figure stands today. The
    start may stand in the measure, in a `baseline`, or in any text of the row. Things that come new with the plan
    (sessions, posts, the first survey), complete coverage, floors that are kept and times within which an answer comes
    need none.

    ## Example
    ```yaml bad
    - id: R3
      action: Promote professional registration
      success_measures: 65 % of technicians registered by December 2027  # <-
    ```

    Use instead:
    ```yaml good
    - id: R3
      action: Promote professional registration
      success_measures: 65 % of technicians registered by December 2027 (January 2025, 40 %)
    ```

    ## When not to use it
    Where the starting values stand in a data annex that reviewers read beside the table.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for found in ctx.measured.get("target-no-baseline", ()):
            if not _starts_elsewhere(found):
                yield self.diagnostic(
                    found.place,
                    f"nothing in the row says where {quote(found.reading.text)} starts from",
                    help=f"say what the figure is today, and as of when, beside {quote(found.reading.words)}",
                )


def _starts_elsewhere(found: ReadMeasure) -> bool:
    """Whether a starting value stands in the other texts of the row."""
    row = found.row
    said = [row.goal, row.rationale, *row.progress, *row.evidence, *row.explanation]
    texts = [*row.action, *(text for text in said if text)]
    return read_measure(found.reading.text, action=" ".join(texts)).label == "target"
