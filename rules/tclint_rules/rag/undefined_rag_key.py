import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, quote, read_status

_WORDS = "red amber yellow orange green blue grey gray white r a g b"
_SIGNS = "🔴🟠🟡🟢🔵⚪"
_COLOURS = frozenset([*_WORDS.split(), *_SIGNS])
_SCALE = ("red", "amber", "green")
_NEARLY = r"\b(?:near(?:ly|ing)?|almost|close to|mostly|largely)\b"
_STARTED = r"\b(?:under ?way|in progress|on-?going|started|begun|part(?:ly|ial|ially)?|some|on track|on the way)\b"
_NEGATED = r"\b(?:not|never|no|un)\b[^,;/]*"


class UndefinedRagKey(Rule, severity="warning"):
    """Colours that the plan uses and does not explain.

    ## Why is this bad?
    Amber is "in progress" at one university, "at risk" at the next, and "nearly done" at a third. A reader can
    count the colours only if the plan says what each of them means, and if every state has one. Words such as
    "complete" or "not started" speak for themselves, and so do "not due" and "withdrawn".

    The rule speaks once for a plan without `rag_key` and `rag_scheme`, and of a key that leaves out a colour in use,
    gives two colours one meaning, or has amber only for what is nearly finished and so no colour for what is half done.
    A status that nobody knows is a matter for `unknown-status`.

    ## Example
    ```yaml bad
    themes:
      - name: Visibility
        activities:
          - id: V1
            action: Publish the newsletter
            rag: green  # <-
    ```

    Use instead:
    ```yaml good
    rag_key: {green: complete, amber: in progress, red: not started}
    themes:
      - name: Visibility
        activities:
          - id: V1
            action: Publish the newsletter
            rag: green
    ```

    ## When not to use it
    Where the table is read together with a narrative that explains the colours.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        if plan.rag_key:
            yield from self._of_key(plan, ctx)
        elif not plan.rag_scheme and not plan.has("rag_key"):
            first = next((row for row in ctx.rated if _is_colour(row)), None)
            if first is not None:
                yield self.diagnostic(
                    first.at("rag"),
                    f"nothing says what {quote(first.rag or '')} and the other colours mean",
                    help="add `rag_key`, such as `{green: complete, amber: in progress, red: not started}`",
                )

    def _of_key(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        meanings = _meanings(plan)
        unexplained = next((row for row in ctx.rated if _is_colour(row) and _lacks(row, meanings, ctx)), None)
        if unexplained is not None:
            used = quote(unexplained.rag or "")
            yield self.diagnostic(unexplained.at("rag"), f"the key does not explain {used}", help="add it to `rag_key`")
        fault = _fault_of(meanings)
        if fault:
            yield self.diagnostic(plan.at("rag_key"), *fault)


def _is_colour(row: Activity) -> bool:
    """Whether the status is a colour, not a word for a state."""
    word = re.match(rf"[^\w{_SIGNS}]*(\w+|[{_SIGNS}])", row.rag or "")
    return word is not None and word[1].casefold() in _COLOURS


def _meanings(plan: Plan) -> dict[str, str]:
    """What the key says of each of the three colours, on whichever side of it the colour stands."""
    found: dict[str, str] = {}
    for name, meaning in plan.rag_key.items():
        status = read_status(name) or read_status(meaning or "")
        if status is not None:
            found.setdefault(status.colour, (meaning or name).casefold().strip(" ."))
    return found


def _lacks(row: Activity, meanings: dict[str, str], ctx: Context) -> bool:
    status = ctx.status(row)
    return status is not None and status.colour in _SCALE and status.colour not in meanings


def _fault_of(meanings: dict[str, str]) -> tuple[str, ...]:
    scale = [meanings[colour] for colour in _SCALE if colour in meanings]
    if len({*scale}) < len(scale):
        return ("the key gives two colours one meaning",)
    amber = meanings.get("amber", "")
    others = " / ".join(re.sub(_NEGATED, "", meaning) for colour, meaning in meanings.items() if colour != "amber")
    if re.search(_NEARLY, amber) and " or " not in amber and not re.search(_STARTED, others):
        return (f"the key has no colour for what is half done: amber is {quote(amber)}",)
    return ()
