"""Comparisons are tried only where one of their clues stands, so each text that one finds must hold a clue."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tclint.measures.number_words import PARITY

COMPARISONS = {pattern: clues for clues, pattern in PARITY}


@pytest.mark.parametrize("pattern", COMPARISONS)
@given(data=st.data())
def test_what_a_comparison_finds_holds_a_clue(pattern: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(rf"(?a:(?:\( |a )?{pattern})", fullmatch=False))

    found = re.search(rf"\b{pattern}\b", text)

    assert not found or any(clue in text for clue in COMPARISONS[pattern])
