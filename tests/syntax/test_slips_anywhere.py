"""The same slip anywhere of a real plan: it is told once, on its line, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tclint.reader import read_plan
from tclint.source import Source
from tclint.syntax import parse

EXAMPLES = Path(__file__).parents[2] / "examples"
_VALUE = r"^(\s*(?:- )?[a-z_]+: )(?=\w)"
SLIPS = {
    "no space after the colon": (r"^(\s*(?:- )?[a-z_]+): (?=\w)", r"\1:"),
    "no space after the dash": (r"^(\s*)- (?=\w)", r"\1-"),
    "a second colon": (r"^(\s*(?:- )?[a-z_]+: \w+) (?=\w)", r"\1: "),
    "a quotation mark that is not closed": (_VALUE, r'\1"'),
    "an apostrophe that is not closed": (_VALUE, r"\1'"),
    "an at sign": (_VALUE, r"\1@"),
    "a star": (_VALUE, r"\1* "),
    "a bracket that is not closed": (_VALUE, r"\1["),
    "a tab": (r"^ +(?=(?:- )?[a-z_]+: \w)", "\t"),
}


def slipped(text: str, pattern: str, replacement: str) -> Iterator[tuple[int, str]]:
    """The text with the slip in one line, for some of the lines that can have it, and that line's number."""
    lines = text.split("\n")
    for number, line in list(enumerate(lines))[:: len(lines) // 60 + 1]:
        changed = re.sub(pattern, replacement, line, count=1)
        if changed != line:
            yield number + 1, "\n".join([*lines[:number], changed, *lines[number + 1 :]])


def lines_told(text: str) -> list[int]:
    source = Source("plan.yaml", text)
    documents = parse(source)
    for document in documents:
        read_plan(document)
    return [source.position(problem.span.start).line for document in documents for problem in document.problems]


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("example", ["minimal", "exemplary"])
def test_a_slip_anywhere_is_told_once(example: str, slip: str) -> None:
    text = (EXAMPLES / example / "plan.yaml").read_text(encoding="utf-8")

    wrong = [
        (number, told) for number, changed in slipped(text, *SLIPS[slip]) if (told := lines_told(changed)) != [number]
    ]

    assert wrong == []
