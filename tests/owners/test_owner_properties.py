"""What holds for every owner cell, whatever stands in it."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tclint.owners import read_owner, read_owners

WORDS = st.sampled_from(
    [
        *("Head", "of", "HR", "and", "&", "/", ",", ";", "\n", "(", ")", "[", "TBC", "Jane", "Smith", "lead", ":", "-"),
        *(
            "supported by",
            "all",
            "each",
            "managers",
            "Committee",
            "a)",
            "b)",
            "see",
            "vacant",
            "until",
            "FST",
            "?",
            "or",
        ),
        *("nominee", "J.", "Dr", "none", "2", "x", "name", "team", "'s", "covered by", "Chair", "'", "@", "a@b.c"),
    ]
)
CASES: list[Callable[[str], str]] = [str.upper, str.lower, str.title]
CELLS = st.lists(WORDS, max_size=12).map(" ".join)
ABSENT = [
    "TBC",
    "to be confirmed",
    "Vacant",
    "see above",
    "none",
    "n/a",
    "Joe Bloggs",
    "new post",
    "-",
    "",
    "as above",
    "nobody",
]


@given(st.one_of(st.text(), CELLS))
@settings(max_examples=400, deadline=None)
def test_every_text_is_read_with_spans_inside_it(text: str) -> None:
    owner = read_owner(text)

    spans = [owner.span, *(party.span for party in owner.parties), *(found.span for found in owner.abbreviations)]
    assert all(0 <= begin <= end <= len(text) for begin, end in spans)
    assert all(text[slice(*party.span)] == party.text for party in owner.parties)


@given(
    CELLS,
    st.dictionaries(st.sampled_from(["HR", "FST", "TBC", "J", "Head of", "", "("]), st.text(max_size=20), max_size=3),
)
@settings(max_examples=200, deadline=None)
def test_every_glossary_is_borne(text: str, glossary: dict[str, str]) -> None:
    owner = read_owner(text, glossary=glossary)

    assert owner.text == text


@given(st.lists(CELLS, max_size=4))
@settings(max_examples=100, deadline=None)
def test_every_list_is_read(texts: list[str]) -> None:
    owner = read_owners(texts)

    assert all(end <= len(owner.text) for _, end in (party.span for party in owner.parties))


@given(st.sampled_from(ABSENT), st.sampled_from(CASES), st.text(" \t", max_size=3), st.sampled_from(["", "."]))
@settings(max_examples=200, deadline=None)
def test_case_blanks_and_a_stop_do_not_hide_an_absent_owner(
    text: str, case: Callable[[str], str], blanks: str, stop: str
) -> None:
    changed = f"{blanks}{case(text).replace(' ', ' ' + blanks)}{stop}{blanks}"

    kind = read_owner(changed).kind

    assert kind == read_owner(text).kind


@pytest.mark.parametrize(
    "text",
    [
        "(" * 2500,
        "(" * 1900 + "HR",
        "[(HR" * 30_000,
        "x@" * 50_000,
        "a.b-" * 30_000,
        "HR & " * 20_000,
        "\0",
        "\u202eRH",
    ],
)
def test_hostile_texts_are_read(text: str) -> None:
    owner = read_owner(text)

    assert owner.text == text
