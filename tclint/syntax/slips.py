"""What people slip on in YAML: which lines may be at fault, and what each of them may be.

A parser says where it gave up, which is often far from the slip and never in words for people. So every line that may
be at fault is held against the looks of the known slips, each with a mend of its own. Which of them it was shows when
the mended text is read again: the mend that lets the parser get furthest is the true explanation.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from tclint.syntax.mending import Inspector, Line, Slip, line_at, lines_above, lines_below
from tclint.syntax.reading import ParserError
from tclint.syntax.slips_of_alignment import indentation, misaligned, missing_first_dash
from tclint.syntax.slips_of_layout import SLIPS_AMONG_LINES, SLIPS_OF_A_LINE
from tclint.syntax.slips_of_text import TEXT_SLIPS, opens_quote
from tclint.syntax.stray_lines import blanked, stray

_LINES_ABOVE = 2
_ANCESTORS = 3
_REACH = 400
"""So many lines above the place where the parser gave up may hold what it took for the start of something else."""
_TIERS: tuple[tuple[Inspector, ...], ...] = (
    (indentation, stray, *SLIPS_OF_A_LINE, *TEXT_SLIPS),
    SLIPS_AMONG_LINES,
    (missing_first_dash,),
    (misaligned,),
    (blanked,),
)


def explain(text: str, error: ParserError) -> Iterator[Iterator[Slip]]:
    """What may be wrong where the parser gave up, in tiers: a later one counts only where no earlier one helps."""
    lines = _suspects(text, error)
    for inspectors in _TIERS:
        slips = (slip for line in lines for inspector in inspectors for slip in inspector(text, line))
        yield (
            iter(sorted(slips, key=lambda slip: (slip.distance, -slip.span.start)))
            if misaligned in inspectors
            else slips
        )


def _suspects(text: str, error: ParserError) -> list[Line]:
    """The line of the error, the line of what was being read, and those above that may have misled the parser."""
    line = line_at(text, error.offset)
    above = list(islice(lines_above(text, line), _REACH))
    context = [line_at(text, error.context)] if error.context >= 0 else []
    glued = (near for near in above if not near.is_item and text.startswith("-", near.body))
    opening = (near for near in above if opens_quote(text, near))
    suspects = [line, *context, *above[:_LINES_ABOVE], *islice(glued, 1), *islice(opening, _ANCESTORS)]
    ancestors = list(islice(_ancestors(line, above), _ANCESTORS))
    lists = (near for near in above if near.key and near.value.start == near.value.end and near.indent <= line.indent)
    holders = (*ancestors, *islice(lists, 1))
    first_inside = (below for near in holders for below in islice(lines_below(text, near), 1))
    return list(dict.fromkeys([*suspects, *ancestors, *first_inside]))


def _ancestors(line: Line, above: list[Line]) -> Iterator[Line]:
    """The lines above that `line` stands inside, as far as its place tells."""
    indent = line.indent
    for near in above:
        if near.indent < indent:
            indent = near.indent
            yield near
