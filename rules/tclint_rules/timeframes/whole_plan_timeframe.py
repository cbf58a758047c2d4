import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, Timeframe, names_of, option, quote

_DAYS_OF_A_YEAR = 366
# What stands between the two ends of a stretch of time: `to`, `until the end of`, `; end:`.
_TO = (
    r"[\s.,;]*(?:(?:through |up )?(?:to|until|till)|through|[-–—]|(?:to )?(?:end|finish|complet)(?:s|es|ed|ion)?)"
    r"(?: by| date)?[:\s]*(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?"
)
# What stands between periods that are meant together: `Year 1, Year 2 and Year 3`.
_TOGETHER = r"\W*(?:and\W+|or\W+)?"
_UNITS = "year month term semester quarter week fortnight"
_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_SEASONS = "spring summer autumn winter michaelmas lent easter"
_OCCASIONS = "meeting session cohort intake conference round annum"
# What shows in the action or its measures how far it should be, by class: a piece of the plan (P1, Year 2, month 6);
_PIECE = r"\b(?:year|yr|y|p|phase|q|quarter|month|semester|term) ?\d"
# a frequency in one word (termly, bimonthly);
_FREQUENCIES = frozenset(
    [
        "annual",
        "biannual",
        *(f"{often}{unit}ly" for often in ("", "bi", "half") for unit in (*_UNITS.split(), "annual")),
    ]
)
# or one of some words behind an opening: a month as a date, rather than the verb `may` or a march; so many in a unit of
# time (four issues a year); a round that comes back (each spring, every third meeting).
_ROUNDS = f"{_UNITS} {_SEASONS} {_OCCASIONS} {_MONTHS}".split()
_OPENINGS = (
    (
        r"\b(?:by|in|from|until|before|since) (?:the )?(?:end of |early |late |mid[- ])?(?=([a-z]+)\b)",
        frozenset(_MONTHS.split()),
    ),
    (r"\b(?:an?|per) (?:academic |calendar )?(?=([a-z]+)\b)", frozenset(_UNITS.split())),
    (
        r"\b(?:each|every|per|once a|twice a) (?=(\w+)(?: (\w+))?)",
        frozenset([*_ROUNDS, *(f"{word}s" for word in _ROUNDS)]),
    ),
)
# A year, or an academic year in short; years before the plan are background.
_YEARS = r"(?<![\d/])(?:20(\d\d)(?!\d)|(\d\d)/\d\d(?![\d/]))"


class WholePlanTimeframe(Rule, severity="warning"):
    """An activity that takes the whole plan, with nothing on the way to check it by.

    ## Why is this bad?
    "P1-3" can be late only on the plan's last day, when it is too late to do anything about it. A milestone, a
    frequency, a step with a time of its own, or a date in a measure or in the action is enough. Plans of a year or
    less are left alone; so is "ongoing", which `open-ended-timeframe` reports. Where five rows or more are like that,
    one diagnostic names them all.

    ## Example
    ```yaml bad
    start: 2021-06
    months: 36
    themes:
      - name: Visibility
        activities:
          - id: V1
            action: Raise the profile of technicians on the website
            timeframe: Years 1-3  # <-
    ```

    Use instead:
    ```yaml good
    start: 2021-06
    months: 36
    themes:
      - name: Visibility
        activities:
          - id: V1
            action: Raise the profile of technicians on the website
            timeframe: Years 1-3
            milestones:
              - {due: 2021-09, what: Website live}
              - {due: 2022-05, what: First yearly check of its contents}
    ```

    ## When not to use it
    For plans whose rows are standing objectives, with the actions planned elsewhere.
    """

    share: float = option(0.9, "The share of the plan's days from which an activity counts as taking all of it.")
    gather_from: int = option(5, "The number of such rows from which on one diagnostic stands for all.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        rows = list(self._rows(ctx))
        if len(rows) >= self.gather_from:
            yield self._of_all([row for row, _ in rows], ctx)
            return
        for row, timeframe in rows:
            yield self.diagnostic(
                row.at("timeframe"),
                f"the timeframe {quote(timeframe.text)} takes up the whole plan{_days(timeframe)},"
                " with nothing on the way to check progress by",
                help="add `milestones` with dates, or a date for each measure",
            )

    def _rows(self, ctx: Context) -> Iterator[tuple[Activity, Timeframe]]:
        start, end = ctx.period
        if start is None or end is None or (end - start).days < _DAYS_OF_A_YEAR:
            return
        least = self.share * ((end - start).days + 1)
        for row, _, field, text in ctx.timed:
            timeframe = ctx.timeframe(row) if field == "end" else text
            first, last = timeframe.start, timeframe.end
            if first is None or last is None or (min(last, end) - max(first, start)).days + 1 < least:
                continue
            if any(found.start and found.start > end for found in timeframe.found):
                continue  # it lies outside the plan, and `timeframe-outside-plan` says so
            if _is_one_stretch(timeframe) and not _has_points(row, start.year):
                yield row, timeframe

    def _of_all(self, rows: list[Activity], ctx: Context) -> Draft:
        return self.diagnostic(
            rows[0].at("timeframe"),
            f"{len(rows)} activities take up the whole plan ({ctx.period.reading}), with nothing on the way to check"
            " progress by",
            help=f"add `milestones` with dates, or a date for each measure ({names_of(rows)})",
            elements=[row.address for row in rows],
        )


def _days(timeframe: Timeframe) -> str:
    return f" ({timeframe.reading})" if timeframe.reading != timeframe.text else ""


def _is_one_stretch(timeframe: Timeframe) -> bool:
    """Whether it is no round, and no list of points in time that lie apart."""
    if timeframe.verdict != "ok" or timeframe.recurrences:
        return False
    return all(_leads_over(timeframe, place) for place in range(len(timeframe.found) - 1))


def _leads_over(timeframe: Timeframe, place: int) -> bool:
    """Whether a period meets the next one, or a word such as `to` stands between them."""
    one, other = timeframe.found[place : place + 2]
    between = timeframe.text[one.end : other.begin].lower()
    if one.last and other.start and (other.start - one.last).days <= 1 and re.fullmatch(_TOGETHER, between):
        return True
    is_span = between.strip() == "and" and "between" in timeframe.text.lower()
    return is_span or re.fullmatch(_TO, between) is not None


def _has_points(row: Activity, first_year: int) -> bool:
    """Whether a milestone, a step of its own time, or a date or frequency in the texts shows how far it is."""
    family = list(row.family())
    return (
        any(part.milestones for part in family)
        or any(step.has("timeframe") for step in family[1:])
        or any(_names_a_point(text, first_year) for part in family for text in _texts(part))
    )


def _names_a_point(text: str, first_year: int) -> bool:
    years = (int(f"20{long or short}") for long, short in re.findall(_YEARS, text))
    return any(year >= first_year for year in years) or _says_how_far(text.lower())


def _says_how_far(text: str) -> bool:
    if re.search(_PIECE, text) or not _FREQUENCIES.isdisjoint(re.findall(r"\w+", text)):
        return True
    return any(
        not words.isdisjoint(found.groups()) for opening, words in _OPENINGS for found in re.finditer(opening, text)
    )


def _texts(row: Activity) -> Iterator[str]:
    """What the action and the measures say; a step without measures has its activity's."""
    yield from row.action
    measured = row.parent if isinstance(row.parent, Activity) and not row.success_measures else row
    for measure in measured.success_measures:
        yield from filter(None, (measure.measure, measure.target, measure.by))
