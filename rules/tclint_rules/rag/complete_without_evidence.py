import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, names_of, option, quote, read_measure

# Each says again that the thing is finished, or points elsewhere.
_AGAIN = (
    "complete completed completion done achieved finished delivered met closed implemented green yes ok action actions "
    "activity target targets objective objectives task tasks work this all now fully successfully success successful "
    "status see above below tbc n/a na none nil on track ongoing in progress going well no issues further"
)
_FILLERS = "a an and are as been by for has have is it its of or our the to was we were with"
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty hundred half all "
    "every each both none no full nobody everybody everyone once twice"
)
_TARGETS = frozenset({"target", "target-no-baseline"})
_WORD = r"[^\W_]+(?:['’/-][^\W_]+)*"


class CompleteWithoutEvidence(Rule, severity="warning"):
    """An activity that is said to be complete, with nothing to show for it.

    ## Why is this bad?
    Green is a claim. A reader believes it when there is something to look at: what exists now, a date, a figure, a
    link. Any such words under `progress` or `evidence`, or behind the status, will do; "completed" says the claim
    again. Where the success measure is a figure, progress has one too: all, both or none count as figures, and a
    document under `evidence` will do instead.

    Where green means "on track" (`rag_scheme: confidence`, or the plan's own key), it claims nothing of the kind, and
    the rule is silent. Rows that lack all evidence are one diagnostic from five rows on. An activity that has not begun
    yet is a matter for `status-contradicts-dates`.

    ## Example
    ```yaml bad
    - id: V1
      action: Publish a directory of technicians
      success_measures: Directory online with at least 180 entries
      rag: green  # <-
      progress: Completed
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Publish a directory of technicians
      success_measures: Directory online with at least 180 entries
      rag: green
      progress: Online since 12 May 2025 with 186 entries
    ```

    ## When not to use it
    Where the evidence stands in a narrative that reviewers read beside the table.
    """

    gather_from: int = option(5, "The number of rows without any evidence from which on one diagnostic stands for all.")
    words: frozenset[str] = option(
        frozenset(f"{_AGAIN} {_FILLERS}".split()), "Words that show nothing by themselves, in lower case."
    )

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        bare = []
        for row in ctx.rated:
            shown = _shown(row, ctx) if ctx.is_finished(row) else None
            if shown is None or _is_to_come(row, ctx):
                continue
            if not self._says_something(shown):
                bare.append(row)
            elif not row.evidence and not _has_figure(shown) and (target := _target(row)):
                yield self.diagnostic(
                    row.at("rag"),
                    f"activity {quote(row.name)} is {quote(row.rag or '')}, and no figure answers {quote(target)}",
                    help="give the figure that was reached under `progress`",
                )
        yield from [self._of_all(bare)] if len(bare) >= self.gather_from else map(self._of_one, bare)

    def _of_one(self, row: Activity) -> Draft:
        return self.diagnostic(
            row.at("rag"),
            f"activity {quote(row.name)} is {quote(row.rag or '')}, and nothing shows it",
            help="say under `progress` what exists now, with a date or figure, or give a link under `evidence`",
        )

    def _of_all(self, rows: list[Activity]) -> Draft:
        return self.diagnostic(
            rows[0].at("rag"),
            f"{len(rows)} activities are complete, and nothing shows it",
            help=f"say under `progress` what exists now, or give a link under `evidence` ({names_of(rows)})",
            elements=[row.address for row in rows],
        )

    def _says_something(self, shown: str) -> bool:
        return _has_digit(shown) or any(word not in self.words for word in re.findall(_WORD, shown.casefold()))


def _shown(row: Activity, ctx: Context) -> str:
    """What is said of the result: in the row, its activity and its steps."""
    status = ctx.status(row)
    said = [*row.progress, *row.evidence, *row.explanation, status.remark if status else ""]
    if isinstance(row.parent, Activity):
        said += [*row.parent.progress, *row.parent.evidence]
    for step in row.steps:
        said += [*step.progress, *step.evidence]
    return "\n".join(said) if row.unreadable.isdisjoint(("progress", "evidence")) else "1"


def _is_to_come(row: Activity, ctx: Context) -> bool:
    start = ctx.timeframe(row.holder("timeframe")).start
    return start is not None and start > ctx.status_day


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _has_figure(shown: str) -> bool:
    return _has_digit(shown) or "://" in shown or not set(_NUMBERS.split()).isdisjoint(shown.casefold().split())


def _target(row: Activity) -> str:
    """The row's first success measure whose yardstick is a figure; "" where there is none."""
    action = " ".join(row.action)
    for measure in row.success_measures:
        text = measure.target or measure.measure or ""
        if _has_digit(text) and (measure.target or read_measure(text, action=action).label in _TARGETS):
            return text
    return ""
