from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, quote


class MeasureRestatesAction(Rule, severity="warning"):
    """A success measure that is the task again, work without an end, or the bare name of a figure.

    ## Why is this bad?
    "Attendance will be monitored" is met by doing the work, whether or not the work leads anywhere, and "number of
    nominations" says where to look but not what to see. Reviewers ask what there will be when the work is done. A task
    that ends in something (published, agreed, in post) is a sound measure, even if it repeats the action. Where a row
    has several measures, the most checkable one counts.

    ## Example
    ```yaml bad
    - id: V6
      action: Send technicians to external conferences
      success_measures: Attendance will be monitored  # <-
    ```

    Use instead:
    ```yaml good
    - id: V6
      action: Send technicians to external conferences
      success_measures: The attendance log shows at least 40 technicians at an external event each year
    ```

    ## When not to use it
    Where the framework asks for a list of outputs only, and for outcomes elsewhere.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for found in ctx.measured.get("restated", ()):
            message, help_ = _KINDS.get(found.reading.reason, _KINDS["task"])
            words = quote(found.reading.words)
            yield self.diagnostic(found.place, message.format(words), help=help_.format(quote(found.reading.text)))


_KINDS = {
    "task": (
        "{} tells what will be done, not what there will be",
        "say what exists or is decided once this is done: {}",
    ),
    "process": ("{} is work without an end", "say what exists, or how many there are, on the last day: {}"),
    "indicator": ("{} is a figure without a level", "say what the figure is now, what it is to be, and by when: {}"),
    "feedback": ("{} is asked for, and any answer will do", "say how many answers, and what share is to say what: {}"),
}
