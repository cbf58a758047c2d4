"""What dates a plan's periods."""

from datetime import date

from tclint.timeframe.days import Interval
from tclint.timeframe.model import Found, Remark


class Calendar:
    """What dates a plan's periods: its first and last day, its phases by label, how it counts; and what comes to light.

    `found`, `undefined`, `impossible` and `contradictions` are filled while one phrase is resolved.
    """

    __slots__ = (
        "academic_month",
        "contradictions",
        "end",
        "found",
        "impossible",
        "phases",
        "quarter_month",
        "start",
        "undefined",
    )

    def __init__(
        self,
        start: date | None = None,
        end: date | None = None,
        phases: dict[str, Interval] | None = None,
        academic_month: int = 8,
        quarter_month: int = 1,
    ) -> None:
        self.start = start
        self.end = end
        self.phases = phases or {}
        self.academic_month = academic_month
        self.quarter_month = quarter_month
        self.found: list[Found] = []
        self.undefined: list[Remark] = []
        self.impossible: list[Remark] = []
        self.contradictions: list[Remark] = []

    def inside(self, first: date | None, last: date | None) -> "Calendar":
        """The same way of counting for a stretch that has its own first and last day; finds are kept in one place."""
        inner = Calendar(first, last, self.phases, self.academic_month, self.quarter_month)
        inner.found, inner.undefined, inner.impossible = self.found, self.undefined, self.impossible
        inner.contradictions = self.contradictions
        return inner

    @property
    def names(self) -> tuple[str, ...]:
        """The phases that go by a name rather than a number."""
        return tuple(label for label in self.phases if not label.startswith(("phase ", "year ")) and len(label) > 1)

    @property
    def plan(self) -> Interval:
        """The plan's own first and last day."""
        return Interval(self.start, self.end)
