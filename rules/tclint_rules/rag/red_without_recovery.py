import re
from collections.abc import Iterator
from datetime import date

from tclint import Activity, Context, Draft, Plan, Rule, is_blank, names_of, quote

_NOTHING = frozenset({"n/a", "na", "n.a", "not applicable", "none", "nil", "nothing", "no", "tbc", "tbd", "tba"})
# Words that look ahead: what will happen, to whom it goes, when it starts again.
_AHEAD = (
    r"\bwill\b|'ll\b|’ll\b|\bshall\b|\b(?:is|are|aims?) to\b|\b(?:is|are) \w+ until\b|\bgoing to\b|\bonce\b|\bnext\b"
    r"|\b(?:re-?)?schedul|\bre-?book|\bbooked\b|\bplan(?:s|ned|ning)?\b|\bnow\b|\bexpect(?:s|ed)\b|\bdecides?\b"
    r"|\bresum|\bre-?start|\bre-?launch|\binstead\b|\bnew (?:date|slot|lead|owner|deadline)\b"
    r"|\b(?:moved?|postponed|deferred|delayed|carried (?:over|forward)) (?:to|until|into)\b"
)
# These look ahead only in a clause that tells nothing of the past.
_AHEAD_OR_BACK = r"\bto be\b|\bdue (?!to\b)|\buntil\b"
_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_MONTH = r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
_YEAR = r"\b20\d\d\b"
_PAST = r"\b(?:was|were|had|did|been|has [a-z]+ed|have [a-z]+ed|[a-z]+ed)\b"


class RedWithoutRecovery(Rule, severity="warning"):
    """A red activity that does not say what happens next.

    ## Why is this bad?
    Why a thing went wrong is half of what a reader needs; the other half is what is done about it, by when, and who
    decides. A `recovery` says it, and so do a revised date, a milestone still to come, a withdrawal with its reason, or
    words in the explanation or the progress that look ahead. A red activity that begins after the review has nothing to
    recover. Where there is no explanation either, `red-without-explanation` asks for both.

    Amber activities are noted together: what is in progress has a next step, and the best plans name it.

    ## Example
    ```yaml bad
    - id: V2
      action: Hold open days in the laboratories
      rag: red  # <-
      explanation: Laboratories shut from March to September 2020, so there were no visits
    ```

    Use instead:
    ```yaml good
    - id: V2
      action: Hold open days in the laboratories
      rag: red
      explanation: Laboratories shut from March to September 2020, so there were no visits
      recovery: The Dean books two days in June 2021 and confirms them by 31 January
    ```

    ## When not to use it
    Where a narrative beside the table says what comes next, as for Athena Swan: that framework has it off.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        amber = []
        for row in ctx.rated:
            status = ctx.status(row)
            if status is not None and status.colour in {"red", "amber"} and not _has_next_step(row, ctx, status.remark):
                if status.colour == "amber":
                    amber.append(row)
                elif _is_explained(row, status.remark):
                    yield self.diagnostic(
                        row.at("rag"),
                        f"activity {quote(row.name)} is {quote(row.rag or '')} and does not say what happens next",
                        help="add a `recovery`: the next step, by when, and who decides",
                    )
        if amber:
            yield self._of_amber(amber)

    def _of_amber(self, rows: list[Activity]) -> Draft:
        is_one = len(rows) == 1
        return self.diagnostic(
            rows[0].at("rag"),
            f"{'one activity is' if is_one else f'{len(rows)} activities are'} amber, and nothing says what comes next",
            help=f"name the next step and its date under `recovery` ({names_of(rows)})",
            severity="note",
            elements=() if is_one else [row.address for row in rows],
        )


def _has_next_step(row: Activity, ctx: Context, remark: str) -> bool:
    """Whether the row, its activity, or all of its steps say what comes next."""
    if any(not _is_nothing(text) for text in row.recovery) or row.withdrawn or "recovery" in row.unreadable:
        return True
    if row.revised is not None and row.revised.to and not _is_nothing(row.revised.to):
        return True
    if isinstance(row.parent, Activity) and row.parent.recovery:
        return True
    if row.steps and all(step.rag is None or _has_next_step(step, ctx, "") for step in row.steps):
        return any(step.rag is not None for step in row.steps)
    day = ctx.status_day
    start = ctx.timeframe(row.holder("timeframe")).start
    if start is not None and start > day and ctx.rag_scheme == "completion":
        return True  # red says no more than that it has not begun
    is_due = any((ctx.read(milestone.due).end or date.min) > day for milestone in row.milestones)
    return is_due or any(_looks_ahead(text, day) for text in (*row.explanation, *row.progress, remark))


def _is_explained(row: Activity, remark: str) -> bool:
    """Whether anything says why, be it hollow: else the rule on that speaks, and asks for the next step too."""
    reasons = [remark, *row.explanation, row.revised.reason if row.revised else ""]
    if isinstance(row.parent, Activity):
        reasons += row.parent.explanation
    return any(not _is_nothing(reason) for reason in reasons) or "explanation" in row.unreadable


def _is_nothing(text: str | None) -> bool:
    return is_blank(text) or (text or "").strip(" .?!()").casefold() in _NOTHING


def _looks_ahead(text: str, day: date) -> bool:
    """Whether a text looks ahead: by such words, by a later year, or by a coming month where it tells nothing past."""
    said = text.casefold()
    if re.search(_AHEAD, said) or any(int(year) > day.year for year in re.findall(_YEAR, said)):
        return True
    clauses = [clause for clause in re.split(r"[;.,:\n]", said) if not re.search(_PAST, clause)]
    return any(re.search(_AHEAD_OR_BACK, clause) or _names_coming_month(clause, day) for clause in clauses)


def _names_coming_month(clause: str, day: date) -> bool:
    """Whether a month is named that lies within half a year of the day; a year that is given has to fit."""
    names = re.findall(_MONTH, clause)
    coming = {(day.month + step - 1) % 12 for step in range(1, 7)}
    years = [int(year) for year in re.findall(_YEAR, clause)]
    return all(year >= day.year for year in years) and any(_MONTHS.index(name) // 3 in coming for name in names)
