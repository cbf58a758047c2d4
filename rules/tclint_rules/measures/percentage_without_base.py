import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Place, Plan, Rule, Span, quote

_SHARE = r"\d[\d.,]*\s?(?:%|per\s?cent\b)"
_NOUN = "increase|rise|growth|uplift|improvement|gain|reduction|decrease|fall|drop|decline"
_VERB = (
    "increas(?:es?|ed|ing)|r(?:ises?|ose|isen)|gr(?:ows?|ew|own|owth)|improv(?:es?|ed)|rais(?:es?|ed)|reduc(?:es?|ed|tion)"
    "|f(?:alls?|ell|allen)|drop(?:s|ped)?|declin(?:es?|ed)|decreas(?:es?|ed)|up|down"
)
_PATTERN = (
    rf"(?i){_SHARE}\s(?:\w+\s)?(?:{_NOUN}|more|fewer|higher|lower|(?:up|down)\son)\b"
    rf"|\b(?:{_VERB})\s(?:of|by)\s(?:\w+\s){{0,2}}?{_SHARE}"
)


class PercentageWithoutBase(Rule, severity="note"):
    """A growth in per cent without the numbers that it stands for.

    ## Why is this bad?
    A rise of 50 % may be one more person or a hundred. The best reports give both numbers, and the years. The rule
    looks at progress and evidence, and is silent where another figure stands in the same text. Of a measure that grows
    by a percentage, `target-without-baseline` says that its starting value is missing.

    ## Example
    ```yaml bad
    - id: R3
      action: Promote professional registration
      evidence: A 50 % increase in registered technicians  # <-
    ```

    Use instead:
    ```yaml good
    - id: R3
      action: Promote professional registration
      evidence: Registered technicians rose from 24 to 36 (50 %) between 2023 and 2025
    ```

    ## When not to use it
    Where the numbers are confidential because they are small.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row in ctx.rows:
            if row.progress or row.evidence:
                for place, words in _growths(row):
                    yield self.diagnostic(
                        place,
                        f"{quote(words)} does not say of how many",
                        help="give both numbers and their years: from how many, when, to how many, when",
                    )


def _growths(row: Activity) -> Iterator[tuple[Place, str]]:
    for field, texts in (("progress", row.progress), ("evidence", row.evidence)):
        for index, text in enumerate(texts):
            span = _bare_growth(text)
            if span:
                yield row.at(field, index, span), text[slice(*span)]


def _bare_growth(text: str) -> Span | None:
    """The first growth in per cent in a text that has no other figure but years."""
    if "%" not in text and "cent" not in text:
        return None
    match = re.search(_PATTERN, text)
    if match is None:
        return None
    others = re.sub(_SHARE, "", text[: match.start()] + text[match.end() :])
    figures = [figure for figure in re.findall(r"\d[\d,.]*", others) if not re.fullmatch(r"(?:19|20)\d\d[.,]?", figure)]
    return None if figures else Span(*match.span())
