"""tclint: a linter for institutional action plans.

What stands in `__all__` is all that a rule's author may import, and it stays. Names are looked up when they are first
used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from tclint.context import Context, PlanPeriod, ReadMeasure, names_of, words_of
    from tclint.diagnostic import Diagnostic, Draft, Label, Severity, printable, quote
    from tclint.element import Element, Place
    from tclint.errors import TclintError
    from tclint.form_fields import is_unfilled
    from tclint.framework import Framework, FrameworkTheme
    from tclint.history import History, Pair, likeness
    from tclint.measures import Measure as MeasureReading
    from tclint.measures import is_blank, is_placeholder_measure, read_measure
    from tclint.owners import Owner, read_owner, read_owners
    from tclint.plan import Activity, Measure, Milestone, Period, Plan, Theme
    from tclint.rule import Rule, option
    from tclint.source import Position, Source, Span
    from tclint.status import Status, read_status
    from tclint.suggestions import nearest
    from tclint.suppression import Suppression, SuppressionContext
    from tclint.texts import Passage, lowered
    from tclint.timeframe import Timeframe, read_timeframe

_HOMES = {
    "Activity": "plan",
    "Context": "context",
    "Diagnostic": "diagnostic",
    "Draft": "diagnostic",
    "Element": "element",
    "Framework": "framework",
    "FrameworkTheme": "framework",
    "History": "history",
    "Label": "diagnostic",
    "Measure": "plan",
    "MeasureReading": "measures",
    "Milestone": "plan",
    "Owner": "owners",
    "Passage": "texts",
    "Pair": "history",
    "Period": "plan",
    "Place": "element",
    "Plan": "plan",
    "PlanPeriod": "context",
    "Position": "source",
    "ReadMeasure": "context",
    "Rule": "rule",
    "Severity": "diagnostic",
    "Source": "source",
    "Span": "source",
    "Status": "status",
    "Suppression": "suppression",
    "SuppressionContext": "suppression",
    "TclintError": "errors",
    "Theme": "plan",
    "Timeframe": "timeframe",
    "is_blank": "measures",
    "is_unfilled": "form_fields",
    "lowered": "texts",
    "names_of": "context",
    "likeness": "history",
    "nearest": "suggestions",
    "option": "rule",
    "printable": "diagnostic",
    "quote": "diagnostic",
    "read_measure": "measures",
    "read_owner": "owners",
    "read_owners": "owners",
    "is_placeholder_measure": "measures",
    "read_status": "status",
    "read_timeframe": "timeframe",
    "words_of": "context",
}

__all__ = [
    "Activity",
    "Context",
    "Diagnostic",
    "Draft",
    "Element",
    "Framework",
    "FrameworkTheme",
    "History",
    "Label",
    "Measure",
    "MeasureReading",
    "Milestone",
    "Owner",
    "Pair",
    "Passage",
    "Period",
    "Place",
    "Plan",
    "PlanPeriod",
    "Position",
    "ReadMeasure",
    "Rule",
    "Severity",
    "Source",
    "Span",
    "Status",
    "Suppression",
    "SuppressionContext",
    "TclintError",
    "Theme",
    "Timeframe",
    "__version__",
    "is_blank",
    "is_placeholder_measure",
    "is_unfilled",
    "likeness",
    "lowered",
    "names_of",
    "nearest",
    "option",
    "printable",
    "quote",
    "read_measure",
    "read_owner",
    "read_owners",
    "read_status",
    "read_timeframe",
    "words_of",
]


def __getattr__(name: str) -> object:
    """Find a public name in its module."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(f"tclint.{_HOMES[name]}")
    value = getattr(module, "Measure" if name == "MeasureReading" else name)
    globals()[name] = value
    return value
