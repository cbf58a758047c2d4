import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, option, quote

_WORD = r"[^\W\d_]{3,}"
_LITTLE = (
    "the and for with that this from into than then their them they which who whom whose when where while will would "
    "shall should can could may might must have has had been being are was were not all any each every both other "
    "others how what why its our your his her one two three per via out off over under about more most some such only "
    "also"
)
_OF_PLANS = (
    "techn staff unive depar facul colle schoo insti membe commi plan plans actio activ measu succe year years annua "
    "evalu impac relev appro suppo promo ensur provi work worki role roles peopl commu"
)
_STEM = 5


class PartlyMeasuredAction(Rule, severity="note"):
    """A row with several actions whose measures speak of some of them only.

    ## Why is this bad?
    What nobody measures is what falls away first. The rule looks at rows with a list of actions and fewer measures, and
    names the actions that share no word with any measure. One overall result may well cover all of them, so it only
    notes what it sees.

    ## Example
    ```yaml bad
    - id: CD6
      action:
        - Publish a web page on career paths
        - Review the rules for secondments  # <-
      success_measures: Web page on career paths live by May 2027
    ```

    Use instead:
    ```yaml good
    - id: CD6
      action:
        - Publish a web page on career paths
        - Review the rules for secondments
      success_measures:
        - Web page on career paths live by May 2027
        - New rules for secondments agreed by July 2027
    ```

    ## When not to use it
    Where the measures of a row stand for a result that all its actions serve.
    """

    words: frozenset[str] = option(
        frozenset(f"{_LITTLE} {_OF_PLANS}".split()),
        "Words, and the first five letters of words, that say nothing of what an action is about.",
    )
    asides: frozenset[str] = option(
        frozenset({"nb", "note", "consider", "continue", "discuss"}), "First words of texts that need no measure."
    )

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row in ctx.rows:
            if len(row.action) > len(row.success_measures) > 0:
                yield from self._of_row(row)

    def _of_row(self, row: Activity) -> Iterator[Draft]:
        texts = [f"{one.measure or ''} {one.target or ''}" for one in row.success_measures]
        measured = self._stems(" ".join(texts))
        stems = [self._stems(action) for action in row.action]
        if all(map(measured.isdisjoint, stems)):
            return
        bare = [
            index
            for index, action in enumerate(row.action)
            if stems[index] and measured.isdisjoint(stems[index]) and not self._is_aside(action)
        ]
        if bare:
            first, *others = bare
            yield self.diagnostic(
                row.at("action", first),
                f"no success measure of activity {quote(row.name)} speaks of {quote(row.action[first])}",
                help="say what will show that this part is done, unless the result of another part covers it",
                labels=[(row.at("action", index), "nor of this") for index in others],
            )

    def _stems(self, text: str) -> set[str]:
        found = re.findall(_WORD, text.casefold())
        return {word[:_STEM] for word in found if word not in self.words and word[:_STEM] not in self.words}

    def _is_aside(self, action: str) -> bool:
        return next(iter(re.findall(_WORD.replace("3", "2"), action.casefold())), "") in self.asides
