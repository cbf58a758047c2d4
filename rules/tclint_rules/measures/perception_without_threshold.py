from collections.abc import Iterator

from tclint import Context, Draft, Plan, ReadMeasure, Rule, quote


class PerceptionWithoutThreshold(Rule, severity="warning"):
    """A success measure that rests on feelings, awareness or a survey, without a pass mark.

    ## Why is this bad?
    What people feel or know shows only when they are asked, and an answer decides only where a mark was set before: a
    survey without a pass mark is met by any result. Reviewers ask which survey, which question, and what share of the
    answers. Where a row has several measures, the most checkable one counts.

    ## Example
    ```yaml bad
    - id: R5
      action: Tell technicians about the development fund
      success_measures: Technicians are more aware of the fund  # <-
    ```

    Use instead:
    ```yaml good
    - id: R5
      action: Tell technicians about the development fund
      success_measures: At least 70 % know how to apply, by the staff survey of 2026 (2024, 45 %)
    ```

    ## When not to use it
    Where an annex gives the questions and the pass marks.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for found in ctx.measured.get("survey-no-threshold", ()):
            yield self.diagnostic(
                found.place,
                f"{quote(found.reading.words)} is to show it, but no pass mark is set",
                help=f"say what share of the answers counts as success, and what it was last time: {_whole(found)}",
            )
        for found in ctx.measured.get("perception", ()):
            yield self.diagnostic(
                found.place,
                f"{quote(found.reading.words)} is in people's heads, and nothing says how it will be seen",
                help=f"name the survey, and what share is to say so by when: {_whole(found)}",
            )


def _whole(found: ReadMeasure) -> str:
    return quote(found.reading.text.strip(" ."))
