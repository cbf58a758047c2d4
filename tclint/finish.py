"""From what a rule yields to a diagnostic: places become spans, elements become addresses."""

from __future__ import annotations

import re

from tclint.diagnostic import PROFILES, Diagnostic, Draft, Label, Severity
from tclint.element import Element, Place, locate
from tclint.plan import Activity, Plan, Theme
from tclint.report import ThemePicture
from tclint.rule import Rule
from tclint.settings import Level
from tclint.source import Source, Span

INTERNAL_ERROR = "internal-error"
"""The name under which the crash of a rule is reported."""
INTERNAL_ERROR_MANUAL = """\
# internal-error

A rule that broke down while it looked at the plan.

The plan is not to blame, and the other rules went on. The message names the rule and the distribution that brought it:
tell its authors, with the message. Until it is mended, `--ignore RULE` leaves the rule out.
"""
_ROW = r"(?:themes\[\d+\](?:\.activities\[\d+\](?:\.steps\[\d+\])*)?)?"


class Found:
    """What the rules said of one plan so far.

    Attributes:
        source: the file.
        document: the plan's number in it, from 0.
        levels: the severities that differ from the rules' own.
        plan: the plan.
        start: the offset where its document begins.
        diagnostics: what is ready.
        overridden: what the configuration switches off for single elements.
        gaps: what reports a missing field, until the gathering rules have seen it.
        has_crash: whether a rule broke down.
        pictures: the plan's picture, where it is wanted.
    """

    def __init__(self, source: Source, document: int, levels: dict[str, Level], plan: Plan, start: int = 0) -> None:
        """Begin with nothing found."""
        self.source = source
        self.document = document
        self.levels = levels
        self.plan = plan
        self.start = start
        self.diagnostics: list[Diagnostic] = []
        self.overridden: list[Diagnostic] = []
        self.gaps: list[tuple[Rule, Draft]] = []
        self.has_crash = False
        self.pictures: list[list[ThemePicture]] = []

    def id_at(self, address: str) -> str:
        """The id of the activity or step at an address; "" where there is none."""
        rows = (row for activity in self.plan.activities() for row in activity.family())
        return next((row.id or "" for row in rows if row.address == address), "")


def finished(rule: Rule, draft: Draft, found: Found) -> Diagnostic:
    """Turn what a rule yields into a diagnostic: places become spans."""
    own = draft.severity or rule.severity
    level = found.levels.get(rule.name)
    severity: Severity = level if level is not None and level != "off" else own
    profile = "exemplary" if own == "note" else rule.profile
    span, labels = _spans(draft, found.source.text)
    address, field = whereabouts(draft)
    diagnostic = Diagnostic(
        rule.name,
        rule.category,
        severity,
        profile,
        draft.message,
        span,
        found.document,
        draft.help,
        address,
        _id_of(_row_of(draft.place)[0]) if isinstance(draft.place, Place) else found.id_at(address),
        field,
        draft.elements,
        labels,
        rule.url,
    )
    diagnostic.drafts = ((rule.name, draft),)
    return diagnostic


def _spans(draft: Draft, text: str) -> tuple[Span, tuple[Label, ...]]:
    labels = []
    span, definition = _located(draft.place, text)
    if definition is not None:
        labels.append(Label(definition, "defined here"))
    for place, words in draft.labels:
        labels.append(Label(_located(place, text)[0], words))
    return span, tuple(labels)


def _located(place: Place | Span, text: str) -> tuple[Span, Span | None]:
    if isinstance(place, Place):
        located = locate(place, text)
        return located.span, located.definition
    return place, None


def field_of(draft: Draft) -> str:
    """The key that a draft is about."""
    return draft.place.field if isinstance(draft.place, Place) else draft.field


def whereabouts(draft: Draft) -> tuple[str, str]:
    """The address of the row, theme or plan that a draft is about, and the field."""
    if not isinstance(draft.place, Place):
        return re.match(_ROW, draft.address)[0], draft.field  # type: ignore[index]
    element, name = _row_of(draft.place)
    return element.address, draft.field or name


def _row_of(place: Place) -> tuple[Element, str]:
    """The row, theme or plan that a place lies in, and its field there."""
    element, name = place.element, place.field
    while not isinstance(element, (Activity, Theme, Plan)) and element.parent is not None:
        name = element.address.rpartition(".")[2].partition("[")[0]
        element = element.parent
    return element, name


def _id_of(element: Element) -> str:
    return (element.id or "") if isinstance(element, Activity) else ""


def crashed(rule: Rule, error: Exception, found: Found) -> Diagnostic:
    """What is said of a rule that broke down."""
    found.has_crash = True
    what = f"{type(error).__name__}: {error}"
    return Diagnostic(
        INTERNAL_ERROR,
        "engine",
        "error",
        PROFILES[0],
        f"rule `{rule.name}` of `{rule.distribution or 'an unnamed distribution'}` broke down: {what}",
        Span(0, 0),
        found.document,
        f"tell its authors; until it is mended, `--ignore {rule.name}` leaves it out",
    )
