from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tclint import Activity, Context, Draft, Rule, Theme, is_blank, option, quote

if TYPE_CHECKING:
    from tclint import History, Place

# Words for a status that says "on track" in project offices' schemes, where green is not the end.
_ON_TRACK = frozenset({"green", "g", "on track", "on schedule", "on target"})
_ROWS = frozenset({"themes", "activities", "steps"})
_DAMAGE = frozenset({"invalid-yaml", "duplicate-key"})
# What may be a row's number in a sentence: "V4", "2.1". A plain number may be anything.
_NUMBERED = r"[^\W_]+(?:[.\-/][^\W_]+)*"


class DroppedActivity(Rule, severity="error", profile="complete"):
    """An activity of the earlier plan that is neither finished nor mentioned any more.

    ## Why is this bad?
    A commitment that disappears without a word was not kept, and nobody is told. An activity is looked for by its
    identifier, by `carried_over_from`, and by its words; it counts as accounted for if it was complete or withdrawn, or
    if any activity of this plan names its number. Where another activity looks much like it, the rule only asks, as a
    warning. Of a plan of an earlier period, only what was rated red, amber or not due counts.

    ## Example
    The earlier plan:
    ```yaml previous
    - {id: V3, action: Publish the newsletter}
    - {id: V4, action: Hold an annual conference for all laboratories}
    ```

    The plan:
    ```yaml bad
    themes:
      - name: Visibility  # <-
        activities:
          - {id: V3, action: Publish the newsletter}
    ```

    Use instead:
    ```yaml good
    - {id: V3, action: Publish the newsletter}
    - id: V4
      action: Hold an annual conference for all laboratories
      withdrawn: The regional network holds one from 2026
    ```

    ## When not to use it
    Where a separate report accounts for every activity of the earlier plan.
    """

    most: int = option(5, "So many dropped activities are reported one by one, more of them as one diagnostic.")

    def check_history(self, history: History, ctx: Context) -> Iterator[Draft]:
        gone = [] if not history.dropped or _is_damaged(ctx) else list(_unaccounted(history, ctx))
        asked = [row for row in gone if history.maybe(row) is not None]
        lost = [row for row in gone if history.maybe(row) is None]
        for row in asked:
            yield self._question(row, history)
        if len(lost) > self.most:
            yield self._all(lost, ctx)
            return
        for row in lost:
            what = quote(" ".join(row.action) or row.goal or row.name)
            yield self.diagnostic(
                _home(row, ctx),
                f"activity {quote(_called(row))} of the earlier plan is gone without a word: {what}",
                help="keep it with `withdrawn` and the reason, or name it under `carried_over_from` where it goes on",
            )

    def _question(self, row: Activity, history: History) -> Draft:
        now = history.maybe(row) or row
        return self.diagnostic(
            now.at("id"),
            f"was activity {quote(_called(row))} of the earlier plan dropped, or is it {quote(now.name)} now?",
            help=f"add `carried_over_from: {_called(row)}` if it is the same, else keep the old one with `withdrawn`",
            severity="warning",
        )

    def _all(self, lost: list[Activity], ctx: Context) -> Draft:
        named = ", ".join(quote(_called(row)) for row in lost[: self.most])
        more = len(lost) - self.most
        return self.diagnostic(
            ctx.plan.at("themes"),
            f"{len(lost)} activities of the earlier plan are gone without a word: {named} and {more} more",
            help="say of each under `withdrawn` why it was given up, or under `carried_over_from` where it goes on",
        )


def _called(row: Activity) -> str:
    """The row's name, below its activity's where it counts only there: "V1 ii"."""
    parent = row.parent.name if isinstance(row.parent, Activity) and row.id else ""
    return row.name if not parent or row.name.startswith(parent) else f"{parent} {row.name}"


def _is_damaged(ctx: Context) -> bool:
    """Whether some rows of this plan may only be unreadable."""
    parts = (ctx.plan, *ctx.plan.themes, *ctx.rows)
    return any(problem.rule in _DAMAGE for problem in ctx.problems) or any(_ROWS & part.unreadable for part in parts)


def _unaccounted(history: History, ctx: Context) -> Iterator[Activity]:
    dropped = {*history.dropped}
    mentioned = _mentioned(ctx)
    excused = {_same(theme.name) for theme in ctx.plan.themes if theme.name and not is_blank(theme.not_applicable)}
    for row in history.dropped:
        is_part = row.parent in dropped or not (row.id or (row.action and not row.is_step))
        is_told = "".join((row.id or "").split()).casefold() in mentioned or _same(_theme(row)) in excused
        if not is_part and not is_told and _was_open(row, history, ctx):
            yield row


def _was_open(row: Activity, history: History, ctx: Context) -> bool:
    """Whether an activity was neither finished nor withdrawn; one without a status may have been left to a report."""
    if not is_blank(row.withdrawn) or ctx.before is None:
        return False
    status = ctx.before.status(row)
    if status is None and row.steps:
        return any(_was_open(step, history, ctx) for step in row.steps)
    if status is None:
        return not history.follows
    is_on_track = ctx.before.rag_scheme == "confidence" and _folded(row.rag) in _ON_TRACK
    return status.colour in {"red", "amber", "not-due"} or is_on_track


def _mentioned(ctx: Context) -> frozenset[str]:
    """The numbers of rows that this plan's texts name."""
    texts = [text for row in ctx.rows for text in _texts(row)]
    found = re.findall(_NUMBERED, " ".join(texts).casefold())
    return frozenset(word for word in found if any(map(str.isdigit, word)) and not word.isdigit())


def _texts(row: Activity) -> Iterable[str]:
    reason = row.revised.reason if row.revised else None
    single = (text for text in (row.goal, row.rationale, row.withdrawn, reason) if text)
    return (
        *single, *row.action, *row.explanation, *row.recovery, *row.progress, *row.evidence, *row.carried_over_from
    )  # fmt: skip


def _home(row: Activity, ctx: Context) -> Place:
    """The theme that the activity stood in."""
    name = _same(_theme(row))
    return next((theme.at("name") for theme in ctx.plan.themes if _same(theme.name) == name), ctx.plan.at("themes"))


def _theme(row: Activity) -> str | None:
    parent = row.parent
    while isinstance(parent, Activity):
        parent = parent.parent
    return parent.name if isinstance(parent, Theme) else None


def _same(name: str | None) -> str:
    """A theme's name without its number."""
    return _folded(name).lstrip("0123456789.:)-– ")


def _folded(text: str | None) -> str:
    return " ".join((text or "").casefold().split())
