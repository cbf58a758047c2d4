"""The base of every rule: its fields are its options, its docstring is its manual, its examples are its tests."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from tclint.context import Context
from tclint.diagnostic import Draft, Severity
from tclint.element import Place
from tclint.plan import Activity, Plan, Theme
from tclint.source import Span
from tclint.suppression import Suppression, SuppressionContext
from tclint.syntax import Problem

if TYPE_CHECKING:
    from tclint.history import History

Value = TypeVar("Value")
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


class Option:
    """A declared option of a rule: its default value and what it means."""

    __slots__ = ("default", "description")

    def __init__(self, default: object, description: str) -> None:
        self.default = default
        self.description = description


def option(default: Value, description: str) -> Value:
    """Declare an option of a rule; its type is the field's annotation, its name the field's.

    Args:
        default: the value where the configuration gives none.
        description: one sentence, shown by `tclint explain` and in the JSON Schema of the configuration.
    """
    return cast("Value", Option(default, description))


class Rule:
    """A check with a name.

    A rule is a class in a module of its own. The name is the class's in kebab-case, the category is the folder's, the
    manual is the docstring, and the fenced examples in it are the rule's tests. A rule implements the hooks for the
    levels it cares for and yields what it finds; it never prints, changes nothing, and reads neither clock nor disk.

    Attributes:
        name: `missing-owner`.
        category: `owners`.
        severity: `error`, `warning` or `note`.
        profile: the lowest profile that the rule belongs to.
        is_preview: whether the rule is on trial, and runs only where it is asked for.
        options: the declared options.
        distribution: the installed distribution that brought the rule, set by the registry.
        url: where the manual can be read; "" where it is only in the terminal.
    """

    name: ClassVar[str]
    category: ClassVar[str]
    severity: ClassVar[Severity] = "warning"
    profile: ClassVar[str] = "assessable"
    is_preview: ClassVar[bool] = False
    options: ClassVar[dict[str, Option]] = {}
    distribution: ClassVar[str] = ""
    url: ClassVar[str] = ""

    def __init_subclass__(
        cls, *, severity: Severity | None = None, profile: str | None = None, preview: bool = False
    ) -> None:
        """Take name and category from where the class stands, and the options from its fields."""
        cls.name = _CAPITAL.sub("-", cls.__name__).lower()
        package = cls.__module__.split(".")
        cls.category = package[-2] if len(package) > 1 else package[0]
        if severity is not None:
            cls.severity = severity
        cls.is_preview = preview
        cls.profile = profile or ("exemplary" if cls.severity == "note" else "assessable")
        cls.options = {**cls.options, **{name: value for name, value in vars(cls).items() if isinstance(value, Option)}}
        for name, declared in cls.options.items():
            setattr(cls, name, declared.default)

    def __init__(self, **options: object) -> None:
        """Set the options that the configuration gives.

        Raises:
            TypeError: an option that the rule does not declare.
        """
        for name, value in options.items():
            if name not in self.options:
                raise TypeError(f"rule {self.name} has no option {name}")
            setattr(self, name, value)

    def check_plan(self, plan: Plan, ctx: Context) -> Iterable[Draft]:
        """Look at the whole plan."""
        return ()

    def check_theme(self, theme: Theme, ctx: Context) -> Iterable[Draft]:
        """Look at one theme."""
        return ()

    def check_activity(self, activity: Activity, ctx: Context) -> Iterable[Draft]:
        """Look at one activity, without its steps."""
        return ()

    def check_step(self, step: Activity, ctx: Context) -> Iterable[Draft]:
        """Look at one step, at whatever depth."""
        return ()

    def check_row(self, row: Activity, ctx: Context) -> Iterable[Draft]:
        """Look at one activity or step: for rules to which both are the same."""
        return ()

    def check_history(self, history: History, ctx: Context) -> Iterable[Draft]:
        """Look at what became of an earlier plan; called only where there is one."""
        return ()

    def gather(self, field: str, gaps: list[Activity], ctx: Context) -> Draft | None:
        """Replace the gaps of one field by one diagnostic, where that says it better."""
        return None

    def check_suppressions(self, suppressions: list[Suppression], ctx: SuppressionContext) -> Iterable[Draft]:
        """Look at the file's suppressions, after all other rules have run."""
        return ()

    def diagnostic(
        self,
        place: Place | Span,
        message: str,
        *,
        help: str = "",  # noqa: A002 - the word that users see
        labels: Iterable[tuple[Place | Span, str]] = (),
        severity: Severity | None = None,
        elements: Iterable[str] = (),
    ) -> Draft:
        """What is wrong at `place`.

        Args:
            place: `activity.at("owner")`, or a span.
            message: lower case, no full stop, user text through `quote`.
            help: what would satisfy the rule, in one sentence without a full stop.
            labels: further places with their words.
            severity: where it differs from the rule's own.
            elements: the addresses that a gathered diagnostic stands for.
        """
        return Draft(message, place, help, tuple(labels), severity, tuple(elements))

    def gap(self, activity: Activity, field: str, message: str, *, help: str = "") -> Draft:  # noqa: A002 - as above
        """That `activity` lacks `field`; gathered into one diagnostic where nearly every row lacks it."""
        return Draft(message, activity.at(field), help, is_gap=True)

    def problem(self, problem: Problem) -> Draft:
        """What the syntax or the reader found, in the name of this rule."""
        labels = () if problem.label is None else (problem.label,)
        return Draft(problem.message, problem.span, problem.help, labels, address=problem.address, field=problem.field)


HOOKS = (
    "check_plan",
    "check_theme",
    "check_activity",
    "check_step",
    "check_row",
    "check_history",
    "gather",
    "check_suppressions",
)
"""The levels at which a rule may look, in the order in which they are called."""


def implements(rule: type[Rule], hook: str) -> bool:
    """Whether a rule has a hook of its own."""
    return getattr(rule, hook) is not getattr(Rule, hook)
