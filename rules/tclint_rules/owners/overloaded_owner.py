from collections.abc import Iterator

from tclint import Activity, Context, Draft, Owner, Plan, Rule, option, quote

_SINGLE = frozenset({"person", "role", "group"})


class OverloadedOwner(Rule, severity="note"):
    """One owner who answers for a large share of the plan.

    ## Why is this bad?
    It need not be: many plans are led from one office. But whoever answers for half of a plan has little time for each
    activity, and reviewers like to see owners from all over the institution. The rule gives the count and leaves the
    verdict to the reader. Only those who answer are counted, not those who help.

    ## Example
    ```yaml bad least=4
    - {id: V1, action: Publish the newsletter, owner: Chair of the Steering Group}  # <-
    - {id: V2, action: Open the web page, owner: Chair of the Steering Group}
    - {id: V3, action: Hold a showcase, owner: Chair of the Steering Group}
    - {id: V4, action: Print badges, owner: Head of Digital Services}
    ```

    Use instead:
    ```yaml good least=4
    - {id: V1, action: Publish the newsletter, owner: Head of Communications}
    - {id: V2, action: Open the web page, owner: Web Manager}
    - {id: V3, action: Hold a showcase, owner: Chair of the Steering Group}
    - {id: V4, action: Print badges, owner: Head of Digital Services}
    ```

    ## When not to use it
    In a small institution, where there are few people to share the work.
    """

    share: float = option(0.4, "The share of the rows above which the rule speaks, from 0 to 1.")
    least: int = option(10, "The number of rows that a plan must have.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        if len(ctx.owned) < self.least * self.share:
            return
        counts: dict[str, int] = {}
        for _, owner in ctx.owned:
            counts[owner.text] = counts.get(owner.text, 0) + 1
        # Who holds much holds at least half of it in the same words: most plans need no closer look.
        if any(row.steps for row, _ in ctx.owned) or max(counts.values()) * 2 > self.share * len(ctx.owned):
            yield from self._closely(ctx)

    def _closely(self, ctx: Context) -> Iterator[Draft]:
        held: dict[str, list[Activity]] = {}
        for row, owner in ctx.owned:
            held.setdefault(_who_answers(owner, ctx), []).append(row)
        held.pop("", None)
        counts = {name: sum(map(_weight, rows)) for name, rows in held.items()}
        total = ctx.plan.row_count() + sum(not _below(row) for row, _ in ctx.owned)
        most = max(counts, key=counts.__getitem__, default="")
        if total >= self.least and counts.get(most, 0) > self.share * total:
            place, text = ctx.owner_place(held[most][0])
            yield self.diagnostic(
                place,
                f"{quote(text)} answers for {counts[most]} of {total} rows",
                help="where the work allows it, let others answer for some of them",
                elements=[row.address for row in held[most]],
            )


def _below(row: Activity) -> int:
    """How many rows that are done have this row's owner: itself, or those of its steps that take it from here."""
    return sum(1 for done in row.rows() if done.holder("owner") is row)


def _weight(row: Activity) -> int:
    """As many, or one where each step has an owner of its own: the row itself then counts."""
    return _below(row) or 1


def _who_answers(owner: Owner, ctx: Context) -> str:
    """The one who answers, whether in letters or in full; "" where it is nobody or more than one."""
    parties = [party for party in owner.parties if party.is_lead or owner.kind in _SINGLE]
    if not parties:
        return ""
    text = parties[0].text.strip(" .,;:")
    return ctx.plan.glossary.get(text, text).casefold().removeprefix("the ")
