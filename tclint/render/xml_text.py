"""Texts in XML: whatever they are, a parser reads them back, and no build log finds a marker to obey."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tclint.diagnostic import printable
from tclint.render.machine import MARKER

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NO_CHARACTERS = {0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}
"""What XML forbids besides the control characters and half surrogate pairs, which `printable` spells out already."""


def xml_text(text: str) -> str:
    """A text as an element's content or an attribute's value, in ASCII."""
    escaped = escape(printable(text).translate(_NO_CHARACTERS), {'"': "&quot;"})
    return MARKER.sub("#&#35;", escaped).encode("ascii", "xmlcharrefreplace").decode()


def opened(name: str, attributes: dict[str, object]) -> str:
    """An element's beginning, `<name key="value"`, without the end of the tag."""
    return f"<{name}" + "".join(f' {key}="{xml_text(str(value))}"' for key, value in attributes.items())
