import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tclint import Activity, Context, Draft, Plan, Rule, option, quote

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ENDS = frozenset(".:)-")
_LEAST = 4
"""A series of fewer rows has no gap that anybody would notice."""

Parts = tuple[str, str]
"""The letters and the number of an id: `CD`, `4`."""


class IrregularId(Rule, severity="note"):
    """An identifier that breaks the plan's own way of numbering.

    ## Why is this bad?
    Identifiers are cited in applications and carried into the next plan. One that joins two others, one with a full
    stop where the others have none, one number left out of a series, or one with the letters of another theme makes
    readers look for a row that is not there. A series may begin anywhere, and one letter may run through all themes.
    What is missing or taken twice is reported by `missing-id` and `duplicate-id`.

    ## Example
    ```yaml bad
    - {id: V1, action: Publish the newsletter}
    - {id: V2, action: Hold a showcase}
    - {id: V1 + V2, action: Write about the showcase}  # <-
    ```

    Use instead:
    ```yaml good
    - {id: V1, action: Publish the newsletter}
    - {id: V2, action: Hold a showcase}
    - {id: V3, action: Write about the showcase}
    ```

    ## When not to use it
    Where the numbers come from another system.
    """

    gaps: bool = option(True, "Whether to report the one number that is left out of a series.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        named = [row for row in plan.activities() if row.id]
        joined = dict.fromkeys(_composites(named))
        for row in joined:
            yield self._irregular(row, "joins two others", "give the activity a number of its own")
        yield from self._mixed([row for row in named if row not in joined] if joined else named)
        numbered = {row: _split(row.id or "") for row in named}
        yield from self._strays(plan, numbered)
        if self.gaps and not plan.has("previous"):
            yield from self._left_out(plan, numbered)

    def _irregular(self, row: Activity, what: str, remedy: str, rows: Sequence[Activity] = ()) -> Draft:
        addresses = [one.address for one in rows] if len(rows) > 1 else ()
        return self.diagnostic(row.at("id"), f"the id {quote(row.id or '')} {what}", help=remedy, elements=addresses)

    def _mixed(self, rows: list[Activity]) -> Iterator[Draft]:
        """The rows whose punctuation is not that of most others, in one diagnostic."""
        ended = [row for row in rows if row.id and row.id[-1] in _ENDS]
        if ended and len(ended) < len(rows):
            fewer = min(ended, [row for row in rows if (row.id or "")[-1] not in _ENDS], key=len)
            mark = quote((ended[0].id or "")[-1])
            what = f"ends with {mark}" if fewer is ended else f"does not end with {mark}"
            others = f" ({len(fewer)} of {len(rows)} ids)" if len(fewer) > 1 else ""
            remedy = "write all ids alike, with or without the mark"
            yield self._irregular(fewer[0], f"{what}, unlike most others{others}", remedy, fewer)

    def _strays(self, plan: Plan, numbered: dict[Activity, Parts]) -> Iterator[Draft]:
        """Rows with the letters of another theme, where every theme has its own."""
        letters = [[numbered[row][0] for row in theme.activities if row.id] for theme in plan.themes]
        own = [_main(found) for found in letters]
        if len(set(own)) < len(own) or len(own) < 2 or "" in own:  # noqa: PLR2004 - two themes
            return
        for theme, prefix, found in zip(plan.themes, own, letters, strict=True):
            if found.count(prefix) < len(found):
                for row in theme.activities:
                    if row.id and numbered[row][0] != prefix and numbered[row][0] in own:
                        remedy = f"number it {quote(prefix)} and so on, or move it to the theme it belongs to"
                        yield self._irregular(row, "has the letters of another theme", remedy)

    def _left_out(self, plan: Plan, numbered: dict[Activity, Parts]) -> Iterator[Draft]:
        """The row behind a gap, in a series with one gap in it and no row without an id."""
        if len(numbered) == sum(len(theme.activities) for theme in plan.themes):
            yield from self._gaps(numbered)
        for row in numbered:
            if len(row.steps) >= _LEAST and all(step.id for step in row.steps):
                yield from self._gaps({step: _split(step.id or "") for step in row.steps})

    def _gaps(self, numbered: dict[Activity, Parts]) -> Iterator[Draft]:
        for series in _series(numbered).values():
            if len(series) >= _LEAST and series[-1][1] - series[0][1] == len(series):
                steps = [(now, number - before) for (_, before), (now, number) in pairwise(series)]
                breaks = [(now, step) for now, step in steps if step != 1]
                if [step for _, step in breaks] == [2]:
                    remedy = "close the gap, or say what was withdrawn"
                    yield self._irregular(breaks[0][0], "leaves out a number of its series", remedy)


def _main(letters: list[str]) -> str:
    """The letters that most ids of a theme begin with; "" if it has no ids."""
    if not letters or letters.count(letters[0]) == len(letters):
        return letters[0] if letters else ""
    return Counter(letters).most_common(1)[0][0]


def _composites(rows: list[Activity]) -> list[Activity]:
    """The rows whose ids join two, at least one of which is another row's."""
    names = "\n".join([row.id or "" for row in rows])
    if not any(sign in names for sign in "+&,/ "):
        return []
    known = set(names.split("\n"))
    return [row for row in rows if _joins(row.id or "", known)]


def _joins(name: str, known: set[str]) -> bool:
    parts = [part for part in re.split(r"\s*(?:\+|&|,|/|\band\b)\s*", name) if part]
    are_ids = all(re.fullmatch(r"[A-Za-z]{1,4}[.-]?\d+(?:\.\d+)*", part) for part in parts)
    return len(parts) > 1 and are_ids and not known.isdisjoint(parts)


def _split(name: str) -> Parts:
    name = name.strip().rstrip(".:)")
    prefix = name.rstrip("0123456789")
    return prefix, name[len(prefix) :]


def _series(numbered: dict[Activity, Parts]) -> dict[str, list[tuple[Activity, int]]]:
    """The rows of each series with their numbers; roman ones are a series of their own."""
    series: dict[str, list[tuple[Activity, int]]] = {}
    for row, (prefix, number) in numbered.items():
        if number and len(number) < _LEAST:
            series.setdefault(prefix, []).append((row, int(number)))
        elif prefix.lower() in _ROMAN:
            series.setdefault("i", []).append((row, _ROMAN.index(prefix.lower()) + 1))
    return series
