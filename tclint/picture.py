"""A plan's picture: how many of its activities have a target, a starting value, one owner and a dated end."""

from __future__ import annotations

from collections.abc import Iterable

from tclint.context import Context, reading_of
from tclint.measures import has_start, is_blank
from tclint.measures.model import Label
from tclint.plan import Activity, Measure
from tclint.report import Counts, ThemePicture

FIGURES = ("activities", "target", "baseline", "owner", "end", "checkable")
"""What is counted, in this order: all activities, those with each of the four, and those that are checkable.

Checkable is an activity with a target, one owner and a dated end. A product needs no starting value, so that is no
part of it.
"""
NOTHING: Counts = (0,) * len(FIGURES)
_FIGURE = {Label.TARGET, Label.NO_BASELINE}


def picture_of(ctx: Context) -> list[ThemePicture]:
    """The picture of a plan, theme by theme.

    A step counts with its activity: what the activity has covers its steps, and what all its steps have it has as well.
    What is withdrawn does not count.
    """
    reader = _Reader(ctx)
    return [(theme.name or "", total(map(reader.counts, theme.activities))) for theme in ctx.plan.themes]


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of several counts."""
    return tuple(map(sum, zip(NOTHING, *counts, strict=True)))


class _Reader:
    """Says of an activity, a step or a theme's activities what they have."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx

    def counts(self, activity: Activity) -> Counts:
        if self._is_withdrawn(activity):
            return NOTHING
        holds = (self._has_target, self._has_baseline, self._has_owner, self._has_end)
        target, baseline, owner, end = (not activity.gaps(has) for has in holds)
        return tuple(map(int, (True, target, baseline, owner, end, target and owner and end)))

    def _is_withdrawn(self, activity: Activity) -> bool:
        status = self.ctx.status(activity)
        return not is_blank(activity.withdrawn) or (status is not None and status.colour == "withdrawn")

    def _has_target(self, row: Activity) -> bool:
        return any(self._is_target(row, measure) for measure in row.success_measures)

    def _is_target(self, row: Activity, measure: Measure) -> bool:
        """Whether a measure is a figure to reach, or a product with a day to have it by: its own, or the row's."""
        if is_blank(measure.measure) and is_blank(measure.target):
            return False
        label = reading_of(row, measure).reading.label
        return label in _FIGURE or (label is Label.DELIVERABLE and self._is_dated(row, measure))

    def _is_dated(self, row: Activity, measure: Measure) -> bool:
        own = (measure.by, measure.measure, measure.target)
        is_due = self._has_end(row.holder("timeframe")) or not row.gaps(self._has_end)
        return is_due or any(self.ctx.read(text).end is not None for text in own if text)

    def _has_baseline(self, row: Activity) -> bool:
        action = " ".join(row.action)
        return any(
            has_start(f"{measure.measure or ''}: {measure.target or ''}", action=action, baseline=measure.baseline)
            for measure in row.success_measures
        )

    def _has_owner(self, row: Activity) -> bool:
        return self.ctx.owner(row).is_sound

    def _has_end(self, row: Activity) -> bool:
        later = row.revised.to if row.revised else None
        return self.ctx.timeframe(row).end is not None or self.ctx.read(later).end is not None
