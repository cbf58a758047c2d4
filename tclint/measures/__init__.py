"""Reads success measures: what, if anything, would show on the last day that an activity has met its aim."""

from tclint.measures.blanks import is_blank
from tclint.measures.model import Label, Measure, Part
from tclint.measures.reading import is_placeholder_measure, read_measure

__all__ = ["Label", "Measure", "Part", "is_blank", "is_placeholder_measure", "read_measure"]
