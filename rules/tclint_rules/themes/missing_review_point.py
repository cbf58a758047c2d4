import re
from bisect import bisect_left
from collections.abc import Iterator

from tclint import Context, Draft, Passage, Plan, Rule, lowered, option, read_owner, read_timeframe

# Verbs and nouns of looking back.
_LOOKING_BACK = (
    "appraisal appraise assess assessed assessment audit check checked evaluate evaluated evaluating evaluation "
    "measure monitor monitored monitoring report reported reporting reports review reviewed reviewing reviews "
    "self track tracked tracking update updates look stock"
)
_LOOKING_BACK_WORDS = frozenset(_LOOKING_BACK.split())
# Words of which one stands in every name for the plan as a whole.
_OBJECTS = "progress plan impact success actions implementation"
_WHOLE = (
    r"\b(?=((?:progress|everything in the plan|(?:the|this|our|whole|action|delivery|implementation)\s+plan|impact"
    r"|success\s+of\s+the\s+\w+|(?:the|all)\s+(?:planned\s+)?actions|actions\s+already\s+taken|implementation)\b))"
)
_REACH = 120
"""So many characters may stand between the two."""
Stretch = tuple[int, int]
_FIELDS = frozenset(("goal", "action", "measure", "target", "what"))


class MissingReviewPoint(Rule, severity="warning"):
    """A plan in which nothing says when its progress is reviewed or reported.

    ## Why is this bad?
    A plan that nobody looks at again until the next application falls asleep. Charters and concordats expect a review
    or report at least once a year. It may stand under `review`, or in an activity, measure or milestone that evaluates,
    monitors or reports on the plan, its progress or its impact; a theme that is about evaluation answers for it as
    well.

    ## Example
    ```yaml bad least=2
    title: Action plan  # <-
    themes:
      - name: Visibility
        activities:
          - {id: V1, action: Publish the newsletter}
          - {id: V2, action: Review the web page}
    ```

    Use instead:
    ```yaml good least=2
    title: Action plan
    review: every May, report to the Executive Board
    themes:
      - name: Visibility
        activities:
          - {id: V1, action: Publish the newsletter}
          - {id: V2, action: Review the web page}
    ```

    ## When not to use it
    Where a standing committee reviews all plans of the institution, and its calendar is published elsewhere.
    """

    least: int = option(4, "The number of activities that make a plan: shorter ones are excerpts.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        is_filled = plan.has("review") and not any(map(_is_promised, plan.review))
        if is_filled or len(ctx.rows) < self.least:
            return
        if not _has_theme(plan) and not _is_looked_back_on(ctx):
            yield self.diagnostic(
                plan.at("review"),
                "nothing says when the progress of the plan is reviewed",
                help="add `review: every six months, by the steering group`, or an activity that reports on progress",
            )


def _is_promised(text: str) -> bool:
    """Whether a text only promises to say it: "TBC", and not "every six months (dates to be confirmed)"."""
    return read_owner(text).kind == "placeholder" and not read_timeframe(text).recurrences


def _has_theme(plan: Plan) -> bool:
    """Whether a theme with activities is about evaluation."""
    return any(theme.activities and re.search(r"(?i)\b(?:evaluat|monitor)", theme.name or "") for theme in plan.themes)


def _is_looked_back_on(ctx: Context) -> bool:
    has_words = not ctx.texts.words.isdisjoint(_OBJECTS.split())
    return has_words and any(map(_looks_back, ctx.texts.holding(_LOOKING_BACK_WORDS)))


def _looks_back(passage: Passage) -> bool:
    return passage.field in _FIELDS and _is_on_the_plan(lowered(passage.text))


def _is_on_the_plan(text: str) -> bool:
    """Whether a word of looking back and one for the whole plan stand in one sentence, not far from each other."""
    looking = [word.span() for word in re.finditer(r"\w+", text) if word[0] in _LOOKING_BACK_WORDS]
    whole = [found.span(1) for found in re.finditer(_WHOLE, text)] if looking else []
    return _leads_to(looking, whole, text) or _leads_to(whole, looking, text)


def _leads_to(first: list[Stretch], second: list[Stretch], text: str) -> bool:
    """Whether one of the second stands behind one of the first; only the nearest need be looked at."""
    starts = [start for start, _ in second]
    for _, end in first:
        place = bisect_left(starts, end)
        between = text[end : starts[place]] if place < len(starts) and starts[place] <= end + _REACH else "."
        if "." not in between and ";" not in between:
            return True
    return False
