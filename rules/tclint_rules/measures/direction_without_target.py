from collections.abc import Iterator

from tclint import Context, Draft, Plan, ReadMeasure, Rule, quote

_LITTLE = "a an the we will have has there is be to see of evidence that aim for"
_OPENING = ("in the ", "in ", "of the ", "of ", "the ")


class DirectionWithoutTarget(Rule, severity="warning"):
    """A success measure that says which way, but not how far.

    ## Why is this bad?
    Any change in the right direction would meet it, one more as well as a hundred more, so nobody can say at the end
    whether the activity worked. Reviewers ask for the number today and the number that is aimed at. Where a row has
    several measures, the most checkable one counts; a percentage or growth figure without its starting value is a
    matter for `target-without-baseline`.

    ## Example
    ```yaml bad
    - id: R1
      action: Encourage nominations for staff awards
      success_measures: More technicians nominated  # <-
    ```

    Use instead:
    ```yaml good
    - id: R1
      action: Encourage nominations for staff awards
      success_measures: Nominations of technicians rise from 6 (2023/24) to at least 12 (2025/26)
    ```

    ## When not to use it
    Where nobody can know the first figure yet: make finding it the measure, with a date.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for found in ctx.measured.get("direction", ()):
            yield self.diagnostic(
                found.place,
                f"{quote(found.reading.words)} says which way, but not how far",
                help=f"say from how many to how many by when: {quote(_what_changes(found))}",
            )


def _what_changes(found: ReadMeasure) -> str:
    """What is to change, in the row's words: what stands before the comparative, or else behind it."""
    text, (start, end) = found.reading.text, found.reading.span
    before, after = text[:start].strip(" .,;:"), text[end:].strip(" .,;:")
    if " " in found.reading.words or not (before or after):
        return text.strip(" .")
    rest = after if set(_LITTLE.split()).issuperset(before.lower().split()) and after else before or after
    for opening in _OPENING:
        rest = rest.removeprefix(opening)
    return rest
