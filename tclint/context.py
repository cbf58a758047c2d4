"""What a rule may know besides the element it looks at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from tclint.diagnostic import quote
from tclint.element import Element, Place
from tclint.framework import Framework
from tclint.measures import is_blank, is_placeholder_measure
from tclint.named_tuples import NamedTuple
from tclint.owners import JOINT, Owner, read_owners
from tclint.plan import Activity, Measure, Period, Plan
from tclint.source import Span
from tclint.status import Status, read_status, says_finished
from tclint.syntax import Problem
from tclint.timeframe import Timeframe, read_period, read_timeframe

if TYPE_CHECKING:
    from tclint.history import History
    from tclint.measures import Measure as MeasureReading
    from tclint.texts import Passage, Texts

_UNKNOWN_LENGTH = timedelta(days=365)


class PlanPeriod(NamedTuple):
    """The first and the last day of a plan, as far as they are known."""

    start: date | None
    end: date | None

    @property
    def reading(self) -> str:
        """The period in words: `1 June 2021 to 31 May 2024`."""
        from tclint.timeframe.wording import interval_in_words

        return interval_in_words(self.start, self.end)


class ReadMeasure(NamedTuple):
    """One of a row's success measures, and how a fair reviewer reads it.

    Attributes:
        row: the activity or step.
        element: the measure in it.
        field: the field that holds the deciding words, `measure` or `target`.
        reading: what it says; its text is the field's.
    """

    row: Activity
    element: Measure
    field: str
    reading: MeasureReading

    @property
    def place(self) -> Place:
        """The words that decided."""
        return self.element.at(self.field, part=Span(*self.reading.span))


class Context:
    """The plan around an element, its framework, and the day on which it is read.

    Attributes:
        plan: the whole plan.
        framework: what kind of plan it is.
        today: the day of the check, from `--today` or the calendar; rules never ask the clock.
        problems: what the syntax and the reader found.
        previous: the earlier plan that this one is compared with, where there is one: the one that it follows, or an
            earlier version of it.
        is_revision: whether that is an earlier version of the same file, from git.
    """

    def __init__(
        self,
        plan: Plan,
        framework: Framework,
        today: date,
        problems: tuple[Problem, ...] = (),
        previous: Plan | None = None,
        is_revision: bool = False,
    ) -> None:
        """Take what is known before the rules run."""
        self.plan = plan
        self.framework = framework
        self.today = today
        self.problems = problems
        self.previous = previous
        self.is_revision = is_revision
        self._timeframes: dict[str, Timeframe] = {}
        self._of_mappings: dict[Period, Timeframe] = {}
        self._owners: dict[tuple[str, ...], Owner] = {}

    @cached_property
    def stage(self) -> str:
        """`draft`, `submitted` or `progress`: as the plan says, else `progress` once any activity has a status."""
        if self.plan.stage:
            return self.plan.stage
        return "progress" if any(row.rag for row in self.rated) else "submitted"

    @cached_property
    def period(self) -> PlanPeriod:
        """The plan's first and last day: from its own dates and length, else from its phases."""
        plan = self.plan
        if plan.start is None and plan.end is None and not plan.months:
            return self._period_of_phases()
        extension = plan.extended.to if plan.extended else None
        start = self._read_alone(plan.start).start if plan.start else None
        end = self._read_alone(extension or plan.end).end if extension or plan.end else None
        if end is None and start is not None and plan.months:
            end = read_timeframe(f"{plan.months} months", start=start).end
        if start is None and end is None:
            return self._period_of_phases()
        phases = self._period_of_phases() if start is None or end is None else PlanPeriod(None, None)
        return PlanPeriod(start or phases.start, end or phases.end)

    def _read_alone(self, text: str | None) -> Timeframe:
        """What a text says that the plan's own period is read off."""
        return read_timeframe(text, academic_year_starts=self.framework.academic_year_starts)

    def _period_of_phases(self) -> PlanPeriod:
        read = [self._read_alone(text) for text in self.plan.phases.values()]
        starts = [phase.start for phase in read if phase.start]
        ends = [phase.end for phase in read if phase.end]
        return PlanPeriod(min(starts, default=None), max(ends, default=None))

    @cached_property
    def rows(self) -> list[Activity]:
        """Every activity and step of the plan, in the order of the file.

        A rule that looks at few of many rows goes through this list, or one of those below, once: being called for each
        row costs more than the look.
        """
        return [row for activity in self.plan.activities() for row in activity.family()]

    @cached_property
    def by_id(self) -> dict[str, Activity]:
        """The rows by their ids; of several with one id, the last."""
        return {row.id: row for row in self.rows if row.id}

    @cached_property
    def timed(self) -> list[tuple[Activity, Element, str, Timeframe]]:
        """Each text of a row's own timeframe: the row, the element and the field that hold it, and what it says."""
        return [(row, *found) for row in self.rows if row.timeframe is not None for found in self.times(row)]

    @cached_property
    def owned(self) -> list[tuple[Activity, Owner]]:
        """Each row that has an owner of its own, and what its owner field says."""
        return [(row, self.owner(row)) for row in self.rows if row.owner]

    @cached_property
    def measured(self) -> dict[str, list[ReadMeasure]]:
        """The measures that fall short, by label (see `read_measure`): of each row the most checkable one.

        A row with a sound measure, or one that cannot be read, is left out. A row with nothing but placeholders has all
        of them under `placeholder`.
        """
        found: dict[str, list[ReadMeasure]] = {}
        for row in self.rows:
            if row.success_measures:
                for measure in read_measures(row):
                    found.setdefault(measure.reading.label.value, []).append(measure)
        return found

    @cached_property
    def rated(self) -> list[Activity]:
        """Each row that has a red/amber/green status, known or not."""
        return [row for row in self.rows if row.rag is not None]

    @cached_property
    def texts(self) -> Texts:
        """The texts of all rows but owners, timeframes and ids, and the words in them."""
        from tclint.texts import Texts

        return Texts(self.rows)

    @cached_property
    def explorations(self) -> list[tuple[Passage, Span]]:
        """Each row's goal or action that promises only to look into something, and the verb that says so.

        Rows that name a report, a decision or a decider are not among them.
        """
        from tclint.exploring import explorations

        return explorations(self.texts)

    @cached_property
    def before(self) -> Context | None:
        """What may be known of the earlier plan, such as what its timeframes mean by its own dates; None without one.

        Its places lie in another file: no diagnostic can point at them.
        """
        return Context(self.previous, self.framework, self.today) if self.previous is not None else None

    @cached_property
    def history(self) -> History | None:
        """What became of the rows of the earlier plan; None where there is no such plan.

        A rule that needs it has the hook `check_history`, which is called only where there is one.
        """
        if self.before is None:
            return None
        from tclint.history import History

        return History(self.before.rows, self.rows, self._follows(self.before))

    def _follows(self, before: Context) -> bool | None:
        """Whether an earlier plan is one of an earlier period; None if the dates do not tell.

        A plan whose first day was put right by some months is still the same one.
        """
        first, last = before.period
        if self.period.start is None or first is None:
            return False if self.is_revision else None
        length = last - first if last is not None else _UNKNOWN_LENGTH
        return self.period.start > first and self.period.start - first >= length / 2

    def read(self, text: str | None) -> Timeframe:
        """What a text says about time in this plan."""
        found = self._timeframes.get(text or "")
        if found is None:
            found = self._timeframes[text or ""] = read_timeframe(
                text,
                start=self.period.start,
                end=self.period.end,
                phases=self.plan.phases,
                academic_year_starts=self.framework.academic_year_starts,
            )
        return found

    def timeframe(self, activity: Activity) -> Timeframe:
        """What the activity's own timeframe says; a step's inherited one is its holder's."""
        value = activity.timeframe
        if not isinstance(value, Period):
            return self.read(value)
        found = self._of_mappings.get(value)
        if found is None:
            found = self._of_mappings[value] = read_period(
                value.start,
                value.end,
                plan_start=self.period.start,
                plan_end=self.period.end,
                phases=self.plan.phases,
                academic_year_starts=self.framework.academic_year_starts,
            )
        return found

    def times(self, activity: Activity) -> Iterator[tuple[Element, str, Timeframe]]:
        """Each text of the activity's own timeframe: the element and field that hold it, and what it says.

        A text is one; a mapping has one for `start` and one for `end`.
        """
        value = activity.timeframe
        if isinstance(value, Period):
            for field, text in (("start", value.start), ("end", value.end)):
                if text is not None:
                    yield value, field, self.read(text)
        elif value is not None:
            yield activity, "timeframe", self.read(value)

    def awaits_plan(self, timeframe: Timeframe) -> bool:
        """Whether it would be a time if the plan had a first day, or any phases where it names one."""
        if not timeframe.undefined:
            return False
        if self.period.start is None:
            return timeframe.counts_from_plan
        return not self.plan.phases and all(found.kind == "phase" for found in timeframe.found)

    def owner(self, activity: Activity) -> Owner:
        """What the activity's own owner field says."""
        found = self._owners.get(activity.owner)
        if found is None:
            found = self._owners[activity.owner] = read_owners(activity.owner, glossary=self.plan.glossary)
        return found

    def owner_place(self, activity: Activity, span: tuple[int, int] | None = None) -> tuple[Place, str]:
        """Where some words of an owner's reading stand, and the text that they stand in.

        Args:
            activity: the row.
            span: the words, as offsets of the reading; by default those that decided what kind of owner it is.
        """
        start, end = span or self.owner(activity).span
        for index, text in enumerate(activity.owner):
            if start <= len(text):
                return activity.at("owner", index, Span(start, min(end, len(text)))), text
            start, end = start - len(text) - len(JOINT), end - len(text) - len(JOINT)
        return activity.at("owner"), self.owner(activity).text

    def status(self, activity: Activity) -> Status | None:
        """What the activity's status says; None if there is none, or none that is known."""
        return read_status(activity.rag, self.plan.rag_key) if activity.rag is not None else None

    @cached_property
    def status_day(self) -> date:
        """The day as of which the statuses hold: the plan's review where it has a date, else today."""
        return self.read(self.plan.reviewed).end or self.today

    @cached_property
    def rag_scheme(self) -> str:
        """What the colours rate, `completion` or `confidence`: as the plan says, else as its framework does."""
        return self.plan.rag_scheme or self.framework.rag_scheme

    def is_finished(self, activity: Activity) -> bool:
        """Whether the activity's status says that it is finished: by its word, the plan's key, or the scheme."""
        return activity.rag is not None and says_finished(activity.rag, self.plan.rag_key, self.rag_scheme)

    def requires(self, field: str) -> bool:
        """Whether the framework expects `field` of every activity."""
        return field in self.framework.required


def read_measures(row: Activity) -> list[ReadMeasure]:
    """The most checkable of a row's measures, or all where all are placeholders; none where one is surely sound."""
    read = []
    for measure in row.success_measures:
        if measure.unreadable or _is_seen_sound(measure):
            return []
        if not is_blank(measure.measure) or not is_blank(measure.target):
            read.append(reading_of(row, measure))
    return _most_checkable(read) if read else []


def _is_seen_sound(measure: Measure) -> bool:
    from tclint.measures import is_surely_sound

    return measure.target is None and measure.measure is not None and is_surely_sound(measure.measure)


def reading_of(row: Activity, measure: Measure) -> ReadMeasure:
    """How one of a row's measures is read, whatever else the row has."""
    from tclint.measures import read_measure

    action = " ".join(row.action)
    if not is_blank(measure.target) and (promise := is_placeholder_measure(measure.target, action)):
        return ReadMeasure(row, measure, "target", promise)
    if is_blank(measure.measure):
        reading = read_measure(measure.target, action=action, baseline=measure.baseline)
        return ReadMeasure(row, measure, "target", reading)
    reading = read_measure(measure.measure, action=action, baseline=measure.baseline, target=measure.target)
    return ReadMeasure(row, measure, "measure", reading)


def _most_checkable(read: list[ReadMeasure]) -> list[ReadMeasure]:
    from tclint.measures.model import RANK, SOUND, Label

    best = min((one.reading.label for one in read), key=RANK.__getitem__)
    if best in SOUND:
        return []
    first = [one for one in read if one.reading.label is best]
    return first if best is Label.PLACEHOLDER else first[:1]


def names_of(rows: Sequence[Activity], most: int = 5) -> str:
    """How to speak of some rows in a message: the names of the first few, and a mark where there are more."""
    return ", ".join(quote(row.name) for row in rows[:most]) + (", …" if len(rows) > most else "")


class Words(Protocol):
    """Some words of a text: half-open offsets."""

    @property
    def begin(self) -> int:
        """The offset of the first character."""

    @property
    def end(self) -> int:
        """The offset behind the last character."""


def words_of(remarks: Sequence[Words]) -> Span | None:
    """The span of the first of some words that a reading of a text rests on; None if there are none."""
    return Span(remarks[0].begin, remarks[0].end) if remarks else None
