import re
from collections.abc import Iterator
from functools import cache

from tclint import Activity, Context, Draft, Plan, Rule, lowered, option, quote

# Words that any two actions of a plan may share without having to do with each other.
_COMMON = (
    "about academic across action activity all also annual any area college colleague commitment current "
    "department develop development different each ensure every faculty further group have include including into "
    "institution local make member more need new other people process programme provide relevant role school "
    "service staff student support team technical technician that their them they this those through together "
    "university upon what when where which will with within work working year"
)
_STEM = 5
"""Words are compared by their first letters, so that "register" and "registration" are one."""


class CompoundActivity(Rule, severity="warning"):
    """An activity that holds two or more independent actions, each with an owner, a date or a number of its own.

    ## Why is this bad?
    One status cannot tell how two things stand, and one owner cannot answer for what another does. The rule asks for a
    sign that the actions need tracking apart: letters or numbers in the action and again in the measure, owner or
    timeframe; or a list of actions that have no word in common, with two owners or two deadlines. Without these, a list
    of four or more is a note. Steps towards one end with one deadline are one activity, and so is "design and deliver".
    That an owner field names two is also `shared-owner`'s business, whatever the action is.

    ## Example
    ```yaml bad
    - id: CD1
      action:  # <-
        - Pilot an analysis of training needs in the Faculty of Science
        - Promote ways of funding conferences
      owner: Head of Human Resources and Technical Director
    ```

    Use instead:
    ```yaml good
    - id: CD1.1
      action: Pilot an analysis of training needs in the Faculty of Science
      owner: Technical Director
    - id: CD1.2
      action: Promote ways of funding conferences
      owner: Head of Human Resources
    ```

    ## When not to use it
    Where rows are kept long on purpose and their parts are tracked in another system.
    """

    many: int = option(4, "How many actions, some without a word in common, are too many without any other sign.")
    common: frozenset[str] = option(
        frozenset(_COMMON.split()), "Words that do not tie two actions together, in lower case."
    )

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row in ctx.rows:
            if len(row.action) > 1:
                sign = self._sign(row, ctx)
            else:
                sign = _numbering(row) if row.action and ")" in row.action[0] else ""
            is_long = not sign and len(row.action) >= self.many and self._are_apart(row.action)
            if (sign or is_long) and not row.steps:
                what = f"several actions, with {sign}" if sign else f"{len(row.action)} actions"
                yield self.diagnostic(
                    row.at("action"),
                    f"activity {quote(row.name)} holds {what}",
                    help="give each action a row or step of its own, with its owner, timeframe and measure",
                    severity="note" if is_long else None,
                )

    def _sign(self, row: Activity, ctx: Context) -> str:
        """Why independent actions of a row need tracking apart; "" if they do not, or belong together."""
        numbering = _numbering(row)
        if numbering:
            return numbering
        owners = len(ctx.owner(row).parties) if row.owner and ctx.owner(row).kind == "shared" else 0
        deadlines = _deadlines(row.timeframe) if isinstance(row.timeframe, str) else 0
        if (owners < 2 and deadlines < 2) or not self._are_apart(row.action):  # noqa: PLR2004 - two
            return ""
        return f"{owners} owners" if owners > 1 else f"{deadlines} deadlines"

    def _are_apart(self, actions: tuple[str, ...]) -> bool:
        """Whether the actions fall into two heaps that have no word in common."""
        stems = [self._stems(text) for text in actions]
        heap, rest = stems[0], stems[1:]
        while tied := [one for one in rest if heap & one]:
            heap = heap.union(*tied)
            rest = [one for one in rest if not heap & one]
        return bool(rest)

    def _stems(self, text: str) -> frozenset[str]:
        words = re.findall(r"[^\W\d_]{4,}", text.lower())
        return frozenset(
            word[:_STEM] for word in words if word not in self.common and word.rstrip("s") not in self.common
        )


def _numbering(row: Activity) -> str:
    """The letters or numbers that part the action and another cell of the row alike."""
    measures = (measure.measure or "" for measure in row.success_measures)
    timeframe = row.timeframe if isinstance(row.timeframe, str) else ""
    others = ["\n".join(measures), "\n".join(row.owner), timeframe]
    action = _marks("\n".join(row.action))
    shared = next((marks for marks in map(_marks, others) if len(marks & action) > 1), set())
    return " and ".join(quote(mark) for mark in sorted(shared & action)[:2])


def _marks(text: str) -> set[str]:
    """`a)`, `b)`, `(i)`, `2)` at the beginning of a part; a lone one parts nothing."""
    return {f"{mark})" for mark in _numbers().findall(lowered(text))}


def _deadlines(timeframe: str) -> int:
    return len(_dated().findall(lowered(timeframe)))


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(r"(?:^|[\s;:,.])\(?([a-h]|[ivx]{1,4}|\d)\)(?=\s)")


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(r"\bby\s+(?:the\s+)?(?:(?:end|start|middle)\s+(?:of\s+)?)?(?:\w+\s+){0,3}?(?:20)?\d\d\b")
