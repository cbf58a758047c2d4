import re
from collections.abc import Iterator
from datetime import date

from tclint import Activity, Context, Draft, Period, Plan, Rule, Timeframe, names_of, option, quote

_EACH_ROUND = (
    r"\b(?:each|every|per|an?) (?:academic |financial |calendar |school )?"
    r"(?:year|term|semester|quarter|month|week|session|round|intake|cohort)\b|\bp\.a\.|\bannual(?:ly)?\b"
)
# Progress that leaves something to do; whatever else it tells of a row that is green was done.
_TO_DO = (
    r"\b(?:not yet|still|under ?way|in progress|in hand|ongoing|on-going|continu\w*|remain\w*|outstanding|pending|"
    r"await\w*|draft\w*|to follow|to be|to come|to do|will|due|planned|expected|nearly|almost|partly|partial|"
    r"started to|work(?:ing)? (?:on|has begun)|begun|on track|delay\w*|behind|late)\b|\d\s*%"
)


class StatusContradictsDates(Rule, severity="warning"):
    """A status that cannot be right on the day on which it was given.

    ## Why is this bad?
    Statuses are counted, and a wrong one hides work that is still to do. The day is the plan's `reviewed`, else today.

    Where green means complete, the rule speaks of green rows whose rounds go on ("every June", in a plan with a June to
    come; "ongoing"), and of those that have not begun and show no result: whoever finished early says so under
    `progress`. A practice that was brought in ("from January 2024") may well be complete. Where green means on track
    (`rag_scheme: confidence`), it speaks of green rows whose time has run out. In either scheme, it speaks of rows that
    are "not due" although most of their time has gone. That other rows are late is for `overdue-activity` to say, and
    where a plan does not say what its colours mean, `undefined-rag-key` asks for that first.

    ## Example
    ```yaml bad
    rag_scheme: completion
    reviewed: 2025-06-30
    start: 2023-08-01
    end: 2026-07-31
    themes:
      - name: Visibility
        activities:
          - id: V6
            action: Hold a showcase
            timeframe: every June
            rag: green  # <-
            progress: Held in June 2024 and June 2025
    ```

    Use instead:
    ```yaml good
    rag_scheme: completion
    reviewed: 2025-06-30
    start: 2023-08-01
    end: 2026-07-31
    themes:
      - name: Visibility
        activities:
          - id: V6
            action: Hold a showcase
            timeframe: every June
            rag: amber
            progress: Held in June 2024 and June 2025, two of three
    ```

    ## When not to use it
    Where green also means that a yearly round went well: say so in the plan's `rag_key`.
    """

    gather_from: int = option(5, "The number of rows with rounds to come from which on one diagnostic stands for all.")
    days: int = option(92, "How many days a row may have been running before `not-due` is doubted.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        unfinished = []
        for row in ctx.rated:
            status = ctx.status(row)
            if status is None or status.colour not in {"green", "not-due"}:
                continue
            if status.colour == "not-due":
                yield from self._not_due(row, ctx)
            elif not ctx.is_finished(row):
                yield from self._overdue(row, ctx)
            elif _goes_on(row, ctx):
                unfinished.append(row)
            elif _is_too_early(row, ctx):
                yield self._at(row, ctx, "has not begun")
        if len(unfinished) >= self.gather_from:
            yield self._of_all(unfinished)
        else:
            yield from (self._at(row, ctx, "has rounds still to come") for row in unfinished)

    def _at(self, row: Activity, ctx: Context, words: str, remedy: str = "") -> Draft:
        written = quote(_written(row.holder("timeframe")))
        return self.diagnostic(
            row.at("rag"),
            f"activity {quote(row.name)} is {quote(row.rag or '')}, but {written} {words} on {_day(ctx.status_day)}",
            help=remedy or "rate it `amber` until then, and say under `progress` what has been done so far",
        )

    def _of_all(self, rows: list[Activity]) -> Draft:
        return self.diagnostic(
            rows[0].at("rag"),
            f"{len(rows)} activities are complete, but have rounds still to come",
            help=f"rate them `amber`, and say under `progress` what has been done so far ({names_of(rows)})",
            elements=[row.address for row in rows],
        )

    def _overdue(self, row: Activity, ctx: Context) -> Iterator[Draft]:
        """Green where green is a forecast, and the time is over."""
        end = (
            ctx.read(row.revised.to).end
            if row.revised and row.revised.to
            else ctx.timeframe(row.holder("timeframe")).end
        )
        if ctx.rag_scheme == "confidence" and end is not None and end < ctx.status_day and not _is_said_done(row):
            yield self._at(
                row, ctx, "was over", "write `complete` if it is done; else say what is late, and give a new date"
            )

    def _not_due(self, row: Activity, ctx: Context) -> Iterator[Draft]:
        frame, day = ctx.timeframe(row), ctx.status_day
        if frame.start is None or (day - frame.start).days <= self.days or (frame.end is not None and frame.end < day):
            return
        if frame.recurrences or (frame.end is not None and (day - frame.start) * 2 > frame.end - frame.start):
            yield self._at(row, ctx, "was well under way", "say where it stands: `red`, `amber` or `green`")


def _written(row: Activity) -> str:
    value = row.timeframe
    return f"{value.start or ''} to {value.end or ''}" if isinstance(value, Period) else value or ""


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _goes_on(row: Activity, ctx: Context) -> bool:
    """Whether rounds are still to come in the plan, where the plan or the status says that green is complete."""
    if not (ctx.plan.rag_key or ctx.plan.rag_scheme) and len(row.rag or "") <= len("yellow"):
        return False
    frame = ctx.timeframe(row.holder("timeframe"))
    if frame.open_ends:
        return True
    day, last = ctx.status_day, frame.end or ctx.period.end
    if last is not None and last <= day:
        return False
    if frame.recurrences:
        return True
    return _has_gap_before_next(frame, ctx) or (frame.end is not None and _measures_rounds(row))


def _has_gap_before_next(frame: Timeframe, ctx: Context) -> bool:
    """Whether the last of several separate times is still to come, within the plan: "Year 1, and again in Year 3"."""
    if not frame.found[1:]:
        return False
    before, last = frame.found[-2:]
    joint = frame.text[before.end : last.begin].strip().casefold()
    is_list = joint.startswith((",", ";", "and", "&", "+", "then"))
    if not is_list or before.last is None or last.start is None:
        return False
    is_inside = ctx.period.end is None or last.start <= ctx.period.end
    return (last.start - before.last).days > 1 and last.start > ctx.status_day and is_inside


def _measures_rounds(row: Activity) -> bool:
    return any(
        re.search(_EACH_ROUND, f"{measure.measure} {measure.target}".casefold()) for measure in row.success_measures
    )


def _is_too_early(row: Activity, ctx: Context) -> bool:
    start = ctx.timeframe(row.holder("timeframe")).start
    said = " ".join((*row.progress, *row.evidence))
    return start is not None and start > ctx.status_day and not any(character.isdigit() for character in said)


def _is_said_done(row: Activity) -> bool:
    said = " ".join(row.progress).casefold()
    return bool(row.evidence) or (bool(said.strip()) and re.search(_TO_DO, said) is None)
