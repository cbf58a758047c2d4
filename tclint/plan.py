"""The typed model of a plan: records that the reader fills, and that pydantic reads the JSON Schema off.

Nothing here is required: what a framework or a reviewer requires is a rule's business. A list that the plan does not
have is empty, a text that it does not have is None; every text is as it stands in the file.
"""

# No postponed annotations: the reader looks at the very objects.

from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, ClassVar, Union

from tclint.declared import NOTHING
from tclint.element import Element
from tclint.keys import Key

Text = str | None
Texts = tuple[str, ...]
STAGES = ("draft", "submitted", "progress")
RAG_SCHEMES = ("completion", "confidence")


def key_of(attribute: str) -> str:
    """The key in the file for a Python attribute: `with_` stands for `with`."""
    return attribute.rstrip("_")


class _Record(Element):
    """Configures pydantic: unknown keys are refused, and `with_` is `with`.

    The records below only declare: what a plan does not have is the class's default, the reader sets the rest.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "alias_generator": key_of}


class Period(_Record):
    """A timeframe that is written as a mapping."""

    start: Annotated[Text, Key("text", "The first day: a date, month or year.")] = None
    end: Annotated[Text, Key("text", "The last day: a date, month or year.")] = None


class Measure(_Record):
    """One success measure; a measure that is a plain text has only `measure`."""

    measure: Annotated[Text, Key("text", "What shows that the activity worked.")] = None
    baseline: Annotated[Text, Key("text", "The starting value, with its year.")] = None
    target: Annotated[Text, Key("text", "The value to reach.")] = None
    by: Annotated[Text, Key("text", "When the target is to be reached.")] = None
    source: Annotated[Text, Key("text", "Where the figures come from.")] = None


class Milestone(_Record):
    """A dated step on the way."""

    due: Annotated[Text, Key("text", "When the step is to be done.")] = None
    what: Annotated[Text, Key("text", "What is to be done by then.")] = None


class Revision(_Record):
    """A timeframe that was changed, and why."""

    to: Annotated[Text, Key("text", "The new last day.")] = None
    reason: Annotated[Text, Key("text", "Why the timeframe was changed.")] = None


class Extension(_Record):
    """An agreed extension of the whole plan."""

    from_: Annotated[Text, Key("text", "The last day before the extension.")] = None
    to: Annotated[Text, Key("text", "The last day with the extension, where `end` does not say it.")] = None
    approved_by: Annotated[Text, Key("text", "Who approved the extension.")] = None


class Activity(_Record):
    """A row of the plan, or a step of one: steps have the same shape."""

    id: Annotated[Text, Key("text", "The activity's identifier, unique in the plan.")] = None
    goal: Annotated[Text, Key("text", "The objective that the action serves.")] = None
    rationale: Annotated[Text, Key("text", "Why: the evidence behind it.")] = None
    action: Annotated[Texts, Key("texts", "What will be done: a text, or a list of texts.")] = ()
    success_measures: Annotated[
        tuple[Measure, ...], Key("measures", "How anyone will know that it worked: texts, or mappings with a target.")
    ] = ()
    timeframe: Annotated[
        Union[str, Period, None],  # noqa: UP007 - a runtime union of a class under construction elsewhere
        Key("timeframe", "When: as the institution writes it, or a mapping with start and end."),
    ] = None
    milestones: Annotated[tuple[Milestone, ...], Key("elements", "Dated steps on the way.")] = ()
    owner: Annotated[Texts, Key("texts", "Who answers for it: a text, or a list of texts.")] = ()
    with_: Annotated[Texts, Key("texts", "Who helps.")] = ()
    resources: Annotated[Texts, Key("texts", "What it needs: money, time, rooms.")] = ()
    priority: Annotated[Text, Key("text", "How urgent it is.")] = None
    rag: Annotated[Text, Key("text", "The status: red, amber, green, not-due or withdrawn.")] = None
    explanation: Annotated[Texts, Key("texts", "Why the activity is red, or late.")] = ()
    recovery: Annotated[Texts, Key("texts", "What happens next, by when, and who decides.")] = ()
    progress: Annotated[Texts, Key("texts", "What has been done so far.")] = ()
    evidence: Annotated[Texts, Key("texts", "A link, figure or document.")] = ()
    revised: Annotated[Revision | None, Key("element", "A changed timeframe and the reason.")] = None
    beyond_plan: Annotated[Text, Key("text", "Why the activity lies outside the plan's own period.")] = None
    withdrawn: Annotated[Text, Key("text", "Why the activity was withdrawn.")] = None
    carried_over_from: Annotated[Texts, Key("texts", "The activity of the previous plan that it continues.")] = ()
    depends_on: Annotated[Texts, Key("texts", "The activities that must come first.")] = ()
    steps: Annotated[tuple["Activity", ...], Key("elements", "Sub-activities of the same shape.")] = ()

    @property
    def is_step(self) -> bool:
        """Whether this is a sub-activity."""
        return isinstance(self.parent, Activity)

    @property
    def name(self) -> str:
        """How to speak of the activity in a message: its id, or its parent's and its number, or its address."""
        if self.id:
            return self.id
        number = int(self.address.rpartition("[")[2][:-1]) + 1
        if isinstance(self.parent, Activity):
            return f"{self.parent.name} step {number}"
        if isinstance(self.parent, Theme) and self.parent.name:
            return f"{self.parent.name.rstrip(' :')} #{number}"
        return f"#{number}"

    def holder(self, field: str) -> "Activity":
        """The activity that says what holds for `field` here: this one, or the one that a step takes it from."""
        if field in INHERITED and not self.has(field) and isinstance(self.parent, Activity):
            return self.parent.holder(field)
        return self

    def rows(self) -> "Iterator[Activity]":
        """The rows that are done: the steps where there are any, else the activity itself."""
        if not self.steps:
            yield self
        for step in self.steps:
            yield from step.rows()

    def family(self) -> "Iterator[Activity]":
        """The activity and every step below it, parents first."""
        yield self
        for step in self.steps:
            yield from step.family()

    def gaps(self, has: "Callable[[Activity], bool]") -> "list[Activity]":
        """Where something is missing, one finding per gap; `has` says whether an activity itself has it.

        What the activity has covers its steps. Otherwise the gap is the activity's own if no step has it, and each
        lacking step's if some have it.
        """
        if has(self):
            return []
        below = [step.gaps(has) for step in self.steps]
        if all(gap == [step] for gap, step in zip(below, self.steps, strict=True)):
            return [self]
        return [gap for gaps in below for gap in gaps]


INHERITED = frozenset({"owner", "timeframe", "with"})
"""What a step takes from its activity where it has none."""


class Theme(_Record):
    """A theme and its activities."""

    name: Annotated[Text, Key("text", "The theme, as the framework calls it.")] = None
    aim: Annotated[Text, Key("text", "What the theme is for.")] = None
    not_applicable: Annotated[Text, Key("text", "The reason, where a theme has no activities on purpose.")] = None
    activities: Annotated[tuple[Activity, ...], Key("elements", "The theme's activities.")] = ()


class Plan(_Record):
    """One plan: one YAML document."""

    title: Annotated[Text, Key("text", "What the plan is called.")] = None
    institution: Annotated[Text, Key("text", "Whose plan it is.")] = None
    framework: Annotated[Text, Key("text", "The framework: a built-in name, or the path of a framework file.")] = None
    stage: Annotated[Text, Key("choice", "Where the plan stands.", STAGES)] = None
    start: Annotated[Text, Key("text", "The plan's first day: a date, month or year.")] = None
    end: Annotated[Text, Key("text", "The plan's last day: a date, month or year.")] = None
    months: Annotated[Text, Key("count", "The plan's length in months, instead of `end`.")] = None
    extended: Annotated[Extension | None, Key("element", "An agreed extension.")] = None
    reviewed: Annotated[Text, Key("text", "The day on which the red/amber/green ratings were given.")] = None
    review: Annotated[Texts, Key("texts", "When progress is reviewed, and by whom.")] = ()
    contact: Annotated[Texts, Key("texts", "Whom to ask about the plan.")] = ()
    url: Annotated[Text, Key("text", "Where the plan is published.")] = None
    previous: Annotated[Text, Key("text", "The path of the plan that this one follows, as seen from this file.")] = None
    phases: Annotated[Mapping[str, str], Key("names", "Named periods that timeframes may use.")] = NOTHING
    glossary: Annotated[Mapping[str, str], Key("names", "Abbreviations used in owners and texts.")] = NOTHING
    rag_scheme: Annotated[Text, Key("choice", "What the colours rate.", RAG_SCHEMES)] = None
    rag_key: Annotated[Mapping[str, str], Key("names", "What each colour means.")] = NOTHING
    themes: Annotated[tuple[Theme, ...], Key("elements", "The themes and their activities.")] = ()

    def __init__(self) -> None:
        """Begin with nothing."""
        self.parts: list[Element] = []

    def let_go(self) -> None:
        """Forget who holds whom, so that the plan's memory is free at once when nobody uses it any more."""
        for part in self.parts:
            part.parent = None
        self.parts.clear()

    def activities(self) -> Iterator[Activity]:
        """The activities of all themes in order, without their steps."""
        for theme in self.themes:
            yield from theme.activities

    def gaps(self, has: Callable[[Activity], bool]) -> list[Activity]:
        """Where something is missing over the whole plan, one finding per gap (see `Activity.gaps`)."""
        return [gap for activity in self.activities() if not has(activity) for gap in activity.gaps(has)]

    def row_count(self) -> int:
        """How many rows are done in all: steps where there are any, else the activities."""
        return sum(1 for activity in self.activities() for _ in activity.rows())


RECORDS: dict[str, type[Element]] = {
    "extended": Extension,
    "milestones": Milestone,
    "revised": Revision,
    "steps": Activity,
    "activities": Activity,
    "themes": Theme,
}
"""What the mappings behind an `element` or `elements` key are."""
DECLARED: tuple[type[Element], ...] = (Period, Measure, Milestone, Revision, Extension, Activity, Theme, Plan)
"""Every record, those that others hold first."""
