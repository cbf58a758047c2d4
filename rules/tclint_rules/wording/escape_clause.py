import re
from collections.abc import Iterator
from functools import cache

from tclint import Activity, Context, Draft, Plan, Rule, lowered, option, quote

# Each of them leaves to somebody's judgement, at some time, whether the promise holds.
_JUDGED = (
    "appropriate possible feasible practicable practical applicable necessary needed required relevant suitable viable"
)
# Money, time and people that may or may not be there.
_MEANS = "budget budgets capacity finances funding funds resource resources resourcing staffing time workload workloads"
# What may follow a judging word that stands alone; before a noun it is an adjective ("where possible gains lie").
_GOES_ON = (
    "a all also an and at but by every for from he if in it of on or our she that the their they this through to "
    "via we with"
)
# Efforts in place of results.
_EFFORTS = (
    "aim aims aiming attempt attempts endeavour endeavours hope hopes hoping intend intends strive strives try tries"
)
_FIELDS = frozenset(("goal", "action", "measure", "target"))


class EscapeClause(Rule, severity="note"):
    """Words that let the institution off: where appropriate, if possible, subject to funding, we aim to.

    ## Why is this bad?
    Nobody can tell afterwards whether "where appropriate" was kept, since it does not say who judges that, or by what.
    Naming the condition costs a few words and makes the promise one that can be checked. There is one diagnostic for
    each row, at its first such words; the rule leaves timeframes to `vague-timeframe` and `event-bound-timeframe`. It
    is a note in measures too: what a measure is worth is judged by the rules on measures.

    ## Example
    ```yaml bad
    - id: V1
      action: Name technicians on papers, where appropriate  # <-
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Name technicians on papers to which they contributed in the sense of section 2 of the authorship policy
    ```

    ## When not to use it
    Where another document, which the plan cites, says what is appropriate.
    """

    judged: frozenset[str] = option(
        frozenset(_JUDGED.split()), "Words that, behind `where`, `if`, `when` or `as`, leave a promise to judgement."
    )
    means: frozenset[str] = option(frozenset(_MEANS.split()), "What a promise may be made subject to.")
    efforts: frozenset[str] = option(frozenset(_EFFORTS.split()), "Verbs of effort that open an action or measure.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        seen: set[Activity] = set()
        for passage in ctx.texts.holding([*self.judged, *self.means, *self.efforts]):
            if passage.field not in _FIELDS or passage.row in seen:
                continue
            match = self._pattern.search(lowered(passage.text))
            if match is not None:
                seen.add(passage.row)
                begin, end = match.span(match.lastgroup or 0)
                yield self.diagnostic(
                    passage.at(begin, end),
                    f"{quote(passage.text[begin:end])} leaves open whether the promise holds",
                    help="name the condition and who judges it, or leave the words out",
                )

    @property
    def _pattern(self) -> re.Pattern[str]:
        return _compiled(_alternatives(self.judged), _alternatives(self.means), _alternatives(self.efforts))


def _alternatives(words: frozenset[str]) -> str:
    return "|".join(sorted(re.escape(lowered(word)) for word in words))


@cache
def _compiled(judged: str, means: str, efforts: str) -> re.Pattern[str]:
    ends = rf"(?=\s*(?:$|[^\w\s]|(?:{'|'.join(_GOES_ON.split())})\b))"
    return re.compile(
        rf"\b(?P<judged>(?:where|if|when|as(?!\s+(?:possible|feasible|practic|viable))|wherever|whenever)(?:\s+(?:it\s+is|deemed|considered))?"
        rf"\s+(?:\w+ly\s+)?(?:{judged}))\b"
        rf"(?!\s+by\s+(?:the\s+(?!end)|an?|law|statute|our|its|their)\b){ends}"
        r"|\b(?P<far>(?:as|so|in\s*so)\s*(?:far|much|many|widely|often|quickly)\s+as\s+(?:is\s+|reasonably\s+)?"
        r"(?:possible|practicable|practical|feasible))\b"
        rf"|\b(?P<subject>subject\s+to\s+(?:[\w-]+\s+){{0,2}}(?:{means}|availability|affordability))\b"
        rf"|\b(?P<means>(?:(?:where|if|when|as|should)\s+)?(?:{means})\s+(?:allows?|allowing|permits?|permitting))\b"
        rf"|^\s*(?:(?:we|[^\W\d_]\w+)\s+(?:will\s+)?)?(?P<effort>(?:{efforts})\s+(?:to|for)|seek\s+to)\b"
    )
