import re
from collections.abc import Iterator, Sequence
from itertools import islice

from tclint import (
    Activity,
    Context,
    Draft,
    Measure,
    Place,
    Plan,
    Rule,
    is_placeholder_measure,
    is_unfilled,
    option,
    quote,
)

# Words that may come and go without a change of meaning.
_SMALL = "a an and any as at by for from in into is it of on or our so that the their this to which will with"
_EDGE = 20
"""Two texts that are nearly the same begin or end alike: so many characters are compared first."""
_NEIGHBOURS = 8
"""With how many of the texts next in length a text is compared, so that no plan costs more than its length."""

_TAIL = 14
_SHORT = 20
_LONG = 90
"""From so many characters on a tenth of the words is at least one."""
_SMALL_WORDS = frozenset(_SMALL.split())

Cell = tuple[Activity, str]
"""A row, and all that its action or its measures say."""


class DuplicateText(Rule, severity="warning"):
    """The same action, or the same success measure, in two or more rows.

    ## Why is this bad?
    Rows that say the same are counted twice in every total of red, amber and green, and the second is often a slip of
    copying. One row may serve several themes. Case makes no difference, nor do punctuation, small words or a tenth of
    the words more in a longer text; a different number or name makes texts different. Texts of less than five words
    are left alone, and so are placeholders. There is one diagnostic for each group of rows.

    ## Example
    ```yaml bad
    - {id: V8, action: Evaluate the impact of all actions twice a year}
    - {id: R6, action: Evaluate the impact of all actions twice a year}  # <-
    ```

    Use instead:
    ```yaml good
    - {id: E1, action: Evaluate the impact of all actions twice a year}
    - {id: R6, action: Hold a showcase of technical work every summer}
    ```

    ## When not to use it
    Where the institution's template repeats common actions under every theme.
    """

    words: int = option(5, "The number of words below which a text is too short to be told from a common phrase.")
    likeness: float = option(0.9, "The share of the words that two texts must have in common, from 0 to 1.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        told: list[set[Activity]] = []
        for field, cells in (("action", _actions(ctx)), ("success_measures", _measures(ctx))):
            for group in self._groups(cells):
                rows = [row for row, _ in group]
                if not any(seen.issuperset(rows) for seen in told):
                    told.append(set(rows))
                    yield self._same(field, rows, group[0][1])

    def _same(self, field: str, rows: list[Activity], text: str) -> Draft:
        first, second = rows[0], rows[1]
        what = "action" if field == "action" else "success measure"
        others = f" and in {len(rows) - 2} more" if len(rows) > 2 else ""  # noqa: PLR2004 - the two that are named
        return self.diagnostic(
            _place(second, field),
            f"{quote(second.name)} has the {what} of {quote(first.name)}{others}: {quote(text)}",
            help="keep one row and let it serve the others, or say what is different here",
            labels=[(_place(row, field), "the same here") for row in rows if row is not second],
            elements=[row.address for row in rows],
        )

    def _groups(self, cells: list[Cell]) -> list[list[Cell]]:
        """The cells that say the same, in groups of two or more."""
        pairs = [pair for alike in _buckets(cells) for pair in self._pairs(cells, alike)]
        if not pairs:
            return []
        heads = list(range(len(cells)))
        for one, other in pairs:
            first, second = sorted((_head(heads, one), _head(heads, other)))
            heads[second] = first
        groups: dict[int, list[Cell]] = {}
        for number, cell in enumerate(cells):
            groups.setdefault(_head(heads, number), []).append(cell)
        return [group for group in groups.values() if len(group) > 1 and _is_worth_telling(group)]

    def _pairs(self, cells: list[Cell], alike: list[int]) -> Iterator[tuple[int, int]]:
        """Which of the cells that begin or end alike say the same."""
        folded = [(number, *_folded(cells[number][1])) for number in alike]
        folded = sorted((one for one in folded if len(one[1]) >= self.words), key=lambda one: (len(one[2]), one[1]))
        for place, (number, words, weighty) in enumerate(folded):
            for other, others, more in islice(folded, place + 1, place + 1 + _NEIGHBOURS):
                if len(weighty) < self.likeness * len(more):
                    break  # those behind it have as many words or more
                if words == others or (weighty <= more and _is_said_in(cells[other][1], more - weighty)):
                    yield number, other


def _is_said_in(text: str, further: frozenset[str]) -> bool:
    """Whether the words that only the longer text has are neither numbers nor names."""
    return not any(word.isdecimal() or word.capitalize() in text or word.upper() in text for word in further)


def _actions(ctx: Context) -> list[Cell]:
    return [(row, _joined(row.action)) for row in ctx.rows if row.action]


def _measures(ctx: Context) -> list[Cell]:
    return [(row, _joined([*map(_said, row.success_measures)])) for row in ctx.rows if row.success_measures]


def _joined(texts: Sequence[str]) -> str:
    return texts[0] if len(texts) == 1 else " ".join(texts)


def _said(measure: Measure) -> str:
    if measure.target is None and measure.baseline is None:
        return measure.measure or ""
    return " ".join(filter(None, (measure.measure, measure.baseline, measure.target, measure.by)))


def _buckets(cells: list[Cell]) -> list[list[int]]:
    """The numbers of cells that are alike at first sight; long ones need only begin or end alike."""
    buckets: dict[str, list[int]] = {}
    for number, (_, written) in enumerate(cells):
        if len(written) > _SHORT:
            text = " ".join(written.split())
            if len(text) < _LONG:
                buckets.setdefault(text.lower().rstrip(" .;"), []).append(number)
                continue
            buckets.setdefault(text[:_EDGE].lower(), []).append(number)
            buckets.setdefault("\0" + text[-_EDGE:].lower().rstrip(" .;")[-_TAIL:], []).append(number)
    return [numbers for numbers in buckets.values() if len(numbers) > 1]


def _folded(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """All words of a text in order, and those that carry meaning, without their plural."""
    words = tuple(re.findall(r"\w+", text.lower()))
    return words, frozenset([word.rstrip("s") or word for word in frozenset(words) - _SMALL_WORDS])


def _head(heads: list[int], number: int) -> int:
    while heads[number] != number:
        heads[number] = heads[heads[number]]
        number = heads[number]
    return number


def _is_worth_telling(group: list[Cell]) -> bool:
    """Whether the rows are two at all, and what they share is a text and no promise of one."""
    rows = [row for row, _ in group]
    text = group[0][1]
    if all(row.parent is rows[0] for row in rows[1:]) or any(map(is_unfilled, (text, *rows[0].action[:1]))):
        return False
    found = is_placeholder_measure(text, action=" ".join(rows[0].action))
    return found is None or found.label != "placeholder"


def _place(row: Activity, field: str) -> Place:
    return row.at(field, 0)
