import re
from collections.abc import Iterator
from itertools import pairwise

from tclint import Context, Draft, Plan, Rule, Timeframe, quote, words_of

# What stands between the two ends of a stretch of time.
_TO = r"\s*(?:to|until|till|through|[-–—])\s*"


class OpenEndedTimeframe(Rule, severity="warning", profile="complete"):
    """A timeframe without an end: ongoing, continuous, rolling.

    ## Why is this bad?
    What never ends is never done, and can be rated neither green nor red. Reviewers ask for exact dates in place of
    "ongoing". An activity with dated milestones is accepted, and so is a clear frequency such as "each October", or an
    end that is given after all ("ongoing until July 2026").

    ## Example
    ```yaml bad
    - id: R6
      action: Review the activities of the steering group
      timeframe: ongoing  # <-
    ```

    Use instead:
    ```yaml good
    - id: R6
      action: Review the activities of the steering group
      timeframe: every October from 2021 to 2023
    ```

    ## When not to use it
    For plans that list standing services beside projects.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row, element, field, timeframe in ctx.timed:
            if timeframe.kind_of_vagueness == "open-ended" and not _has_end(timeframe) and not row.milestones:
                yield self.diagnostic(
                    element.at(field, part=words_of(timeframe.open_ends)),
                    f"the timeframe {quote(timeframe.text)} has no end",
                    help="say how often and until when, or add `milestones` with dates",
                )


def _has_end(timeframe: Timeframe) -> bool:
    """Whether an end is given after all: by the reading, or as in "ongoing from May 2026 to July 2028"."""
    dated = [found for found in timeframe.found if found.last is not None]
    return timeframe.end is not None or any(
        re.fullmatch(_TO, timeframe.text[first.end : second.begin]) for first, second in pairwise(dated)
    )
