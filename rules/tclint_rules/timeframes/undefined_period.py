import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Place, Plan, Rule, quote, words_of

_LABELS_SHOWN = 5
_ROWS_SHOWN = 3
_Uses = dict[str, list[tuple[Activity, Place]]]
_PHASE = r"(?:p|phase|stage)\b|p\d"


class UndefinedPeriod(Rule, severity="error", profile="complete"):
    """Timeframes that count from a first day, or name phases, that the plan does not give.

    ## Why is this bad?
    "Year 2", "month 18" or "Q3" of a plan without a first day is no date, and neither is "Phase 2" where no phases are
    declared: whoever reads the plan from outside cannot tell when anything is due. One diagnostic names the labels and
    the rows that use them; every row is listed in the machine-readable formats. `missing-plan-period` says what the
    plan lacks, this rule which activities cannot be dated for want of it. A month without a year, or a phase that
    the plan's `phases` leave out, belongs to `vague-timeframe`.

    ## Example
    ```yaml bad
    title: Action plan  # <-
    themes:
      - name: Visibility
        activities:
          - {id: V1, action: Publish the newsletter, timeframe: Year 1}
          - {id: V2, action: Hold a showcase, timeframe: Year 2}
    ```

    Use instead:
    ```yaml good
    title: Action plan
    start: 2026-01
    months: 24
    themes:
      - name: Visibility
        activities:
          - {id: V1, action: Publish the newsletter, timeframe: Year 1}
          - {id: V2, action: Hold a showcase, timeframe: Year 2}
    ```

    ## When not to use it
    For a template that several institutions fill in, each with a first day of its own.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        uses: _Uses = {}
        for row, element, field, timeframe in ctx.timed:
            if timeframe.undefined and timeframe.kind_of_vagueness == "vague" and ctx.awaits_plan(timeframe):
                place = element.at(field, part=words_of(timeframe.undefined))
                label = " ".join(timeframe.undefined[0].words.split())
                if not row.milestones:
                    uses.setdefault(label, []).append((row, place))
        if uses:
            yield self._undefined(uses, plan, has_start=ctx.period.start is not None)

    def _undefined(self, uses: _Uses, plan: Plan, *, has_start: bool) -> Draft:
        first = quote(next(iter(uses)))
        lack = "declares no `phases`" if has_start else "does not say when it begins"
        is_phase = re.match(_PHASE, next(iter(uses)).lower()) is not None
        remedy = (
            f"say under `phases` when {first} is"
            if has_start or is_phase
            else f"add `start`, from which {first} can be counted"
        )
        return self.diagnostic(
            plan.at("phases" if has_start else "start"),
            f"the plan {lack}, so nobody can date {_named(uses)}",
            help=remedy,
            labels=[(rows[0][1], "used here first") for rows in list(uses.values())[:_LABELS_SHOWN]],
            elements=dict.fromkeys(row.address for rows in uses.values() for row, _ in rows),
        )


def _named(uses: _Uses) -> str:
    """The labels, each with the first few of its rows."""
    shown = [f"{quote(label)} ({_rows(rows)})" for label, rows in list(uses.items())[:_LABELS_SHOWN]]
    more = len(uses) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _rows(rows: list[tuple[Activity, Place]]) -> str:
    names = [quote(row.name) for row, _ in rows[:_ROWS_SHOWN]]
    return ", ".join(names) + (f" and {len(rows) - len(names)} more" if len(rows) > len(names) else "")
