import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from tclint import Context, Draft, Plan, Rule, option

# Words with which a sentence tells how things are.
_TELLING = (
    "is are was were has have had do does did can could been being exists exist remains remain shows show showed "
    "suggests suggest takes tend tends varies vary made found"
)
# Words with which a sentence begins that neither orders nor names who is to do something.
_OPENERS = (
    "a although an apart as at because before currently despite due during each for following from historically "
    "in it just last like many most on our over recent recently several since some the there these they this to "
    "too up we when where while with within"
)
_PROMISES = frozenset(["will", "shall", "must", "ll"])
_SHORTEST = 200
"""Fewer characters than this are not forty words and a promise."""


class BuriedAction(Rule, severity="note"):
    """An action that begins with its reasons and says what will be done only after forty words.

    ## Why is this bad?
    Whoever carries the plan out, and whoever reviews it in a batch of twenty, looks for the verb. Reasons are welcome
    in a field of their own, `rationale`, where they do not stand in the way. Length alone is no fault, as long as the
    promise comes first.

    ## Example
    ```yaml bad
    - id: B3
      action: >-  # <-
        Sessions take place every fortnight outside term. Up to now most of the speakers have come from other parts of
        the university, who told us about their role, what they had under way, and how their work touches on that of our
        own teams here. We will give half of the sessions to our own technicians.
    ```

    Use instead:
    ```yaml good
    - id: B3
      rationale: Up to now most of the speakers have come from other parts of the university.
      action: We will give half of the fortnightly sessions to our own technicians.
    ```

    ## When not to use it
    Where the institution's template has one column for reasons and actions.
    """

    words: int = option(40, "The number of words after which the promise comes too late.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row in ctx.rows:
            count = self._words_before(row.action[0]) if row.action and len(row.action[0]) >= _SHORTEST else 0
            if count > self.words:
                yield self.diagnostic(
                    row.at("action", 0),
                    f"what will be done comes only after {count} words",
                    help="begin with what will be done, and move the reasons to `rationale`",
                )

    def _words_before(self, text: str) -> int:
        """How many words stand before the first promise, where they tell how things are; else 0."""
        words = [word.lower() for word in _word().findall(text)]
        pairs = zip(words, [*words[1:], ""], strict=False)
        first = next((number for number, pair in enumerate(pairs) if pair[0] in _PROMISES or pair == ("is", "to")), 0)
        if first <= self.words or _TELLS.isdisjoint(words[:first]):
            return 0
        last = next(islice(_word().finditer(text), self.words, None)).end()
        return 0 if any(map(_orders, _sentences(text[:last]))) else first - 1


_TELLS = frozenset(_TELLING.split())
_OPENS = frozenset(_OPENERS.split())


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def _sentences(text: str) -> list[list[str]]:
    sentences = re.split(r"[.!?:;](?:\s|$)", text)
    return [[word.lower() for word in _word().findall(sentence)] for sentence in sentences]


def _orders(sentence: list[str]) -> bool:
    """Whether a sentence orders ("Publish ...") or names who is to do something ("The web team to publish ...").

    A sentence that tells has a verb that does so, or begins as no order can.
    """
    if not sentence:
        return False
    subject = sentence[: sentence.index("to")] if "to" in sentence else sentence
    is_duty = 0 < len(subject) < len(sentence) and _TELLS.isdisjoint(subject) and not _starts_aside(subject)
    is_plural = sentence[0].endswith("s") and not sentence[0].endswith(("ss", "us"))
    return is_duty or (sentence[0] not in _OPENS and not is_plural and _TELLS.isdisjoint(sentence))


def _starts_aside(subject: list[str]) -> bool:
    return subject[0] in _OPENS - {"the", "a", "an", "our", "each"}
