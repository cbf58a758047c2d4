"""What people slip on in YAML: which lines may be at fault, and what each of them may be.

A parser says where it gave up, which is often far from the slip and never in words for people. So every line that may
be at fault is held against the looks of the known slips, each with a mend of its own. Which of them it was shows when
the mended text is read again: the mend that lets the parser get furthest is the true explanation.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from tclint.syntax.mending import Inspector, Line, ParserError, Slip, line_at, lines_above
from tclint.syntax.slips_of_layout import SLIPS_AMONG_LINES, SLIPS_OF_A_LINE, SLIPS_OF_ALIGNMENT, blanked
from tclint.syntax.slips_of_text import TEXT_SLIPS

_LINES_ABOVE = 2
_QUOTE_REACH = 60
"""So many lines above the place where the parser gave up may hold the quotation mark that was never closed."""
_TIERS: tuple[tuple[Inspector, ...], ...] = (
    (*SLIPS_OF_A_LINE, *TEXT_SLIPS),
    SLIPS_AMONG_LINES,
    SLIPS_OF_ALIGNMENT,
    (blanked,),
)


def explain(text: str, error: ParserError) -> Iterator[Iterator[Slip]]:
    """What may be wrong where the parser gave up, in tiers: a later one counts only where no earlier one helps."""
    lines = _suspects(text, error)
    for inspectors in _TIERS:
        slips = (slip for line in lines for inspector in inspectors for slip in inspector(text, line))
        yield iter(sorted(slips, key=lambda slip: slip.distance)) if inspectors is SLIPS_OF_ALIGNMENT else slips


def _suspects(text: str, error: ParserError) -> list[Line]:
    """The line of the error, the line of what was being read, the lines above, and one with a quote left open."""
    line = line_at(text, error.offset)
    above = list(islice(lines_above(text, line), _QUOTE_REACH))
    context = [line_at(text, error.context)] if error.context >= 0 else []
    opening = next((near for near in above if text[near.value.start : near.value.end].startswith(('"', "'"))), None)
    suspects = [line, *context, *above[:_LINES_ABOVE], *([opening] if opening else [])]
    return list(dict.fromkeys(suspects))
