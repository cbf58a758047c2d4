from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, quote


class VagueMeasure(Rule, severity="warning"):
    """A success measure that rests on a quality or a loose amount.

    ## Why is this bad?
    Two people would judge "a successful scheme" or "several workshops" differently, and neither would be wrong.
    Reviewers ask for what can be counted or looked at. An adjective on a finished product does no harm ("clear guidance
    published"), nor does a loose word beside a figure. Where a row has several measures, the most checkable one counts.

    ## Example
    ```yaml bad
    - id: CD2
      action: Set up a mentoring scheme
      success_measures: The scheme is well used  # <-
    ```

    Use instead:
    ```yaml good
    - id: CD2
      action: Set up a mentoring scheme
      success_measures: At least 25 mentoring pairs by May 2027
    ```

    ## When not to use it
    Where a guide to the plan says what the words stand for.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for found in ctx.measured.get("vague", ()):
            words, text = quote(found.reading.words), quote(found.reading.text.strip(" ."))
            if found.reading.reason == "loose amount":
                yield self.diagnostic(
                    found.place,
                    f"{words} does not say how much or how many",
                    help=f"say how many, of whom, and by when: {text}",
                )
            else:
                yield self.diagnostic(
                    found.place,
                    f"{words} is for everyone to judge differently",
                    help=f"say what can be counted or looked at when it is so: {text}",
                )
