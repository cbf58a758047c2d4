"""The cheap look at sound measures: its "yes" is always the full reading's, and it says so to most of them."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tclint.measures import Label, is_surely_sound, read_measure
from tclint.reader import read_plan
from tclint.source import Source
from tclint.syntax import parse

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SOUND = {Label.TARGET, Label.DELIVERABLE}
LISTS = sorted(HERE.glob("*.tsv"))
PLANS = sorted(path for folder in ("examples", "tests/plans") for path in (ROOT / folder).glob("*/plan.yaml"))

Row = tuple[str, str]
"""A measure and its action."""


def rows_of(path: Path) -> list[Row]:
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# "))
    return [(cells[1], cells[2]) for cells in lines if len(cells) > 2]


@cache
def rows_of_plans() -> list[Row]:
    documents = [document for path in PLANS for document in parse(Source.from_bytes("x", path.read_bytes()))]
    rows = [row for document in documents for top in read_plan(document).activities() for row in top.family()]
    return [(measure.measure or "", " ".join(row.action)) for row in rows for measure in row.success_measures]


ROWS = [row for path in LISTS for row in rows_of(path)]
WORDS = sorted({word for measure, _ in ROWS for word in measure.split()})
CHANGES: list[Callable[[list[str], int, str], list[str]]] = [
    lambda words, place, _: [*words[:place], *words[place + 1 :]],
    lambda words, place, word: [*words[:place], word, *words[place:]],
    lambda words, place, word: [*words[:place], word, *words[place + 1 :]],
    lambda words, place, word: [*words[:place], word + ",", *words[place:]],
    lambda words, place, word: [*words[:place], f"({word})", *words[place:]],
    lambda words, place, word: [*words[:place], word.title() + ".", *words[place:]],
    lambda words, place, word: [word, *words[place:]],
    lambda words, place, _: [*words[:place], "-".join(words[place : place + 2]), *words[place + 2 :]],
]


def soundly_read(rows: list[Row]) -> list[Row]:
    return [row for row in rows if read_measure(row[0], action=row[1]).label in SOUND]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_yes_is_the_full_readings(path: Path) -> None:
    taken = [row for row in rows_of(path) if is_surely_sound(row[0])]

    assert [row for row in taken if read_measure(row[0], action=row[1]).label not in SOUND] == []


def test_every_yes_is_the_full_readings_in_whole_plans() -> None:
    taken = [row for row in rows_of_plans() if is_surely_sound(row[0])]

    assert [row for row in taken if read_measure(row[0], action=row[1]).label not in SOUND] == []


def test_most_sound_measures_of_whole_plans_are_seen_at_a_glance() -> None:
    """Print the share with `-s`."""
    sound = soundly_read(rows_of_plans())

    share = sum(is_surely_sound(measure) for measure, _ in sound) / len(sound)

    print(f"{share:.0%} of {len(sound)} sound measures are seen at a glance")  # noqa: T201
    assert share > 0.7


def test_most_sound_measures_of_the_lists_are_seen_although_these_look_for_borders() -> None:
    sound = soundly_read(ROWS)

    assert sum(is_surely_sound(measure) for measure, _ in sound) > len(sound) * 0.55


@given(
    st.sampled_from(ROWS),
    st.sampled_from(ROWS),
    st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 12), st.sampled_from(WORDS)), max_size=3),
)
def test_every_yes_is_the_full_readings_after_any_change(
    row: Row, other: Row, changes: list[tuple[Callable[[list[str], int, str], list[str]], int, str]]
) -> None:
    words = row[0].split()
    for change, place, word in changes:
        words = change(words, place, word)

    text = " ".join(words)

    assert not is_surely_sound(text) or read_measure(text, action=other[1]).label in SOUND


@given(st.text())
def test_any_text_can_be_looked_at(text: str) -> None:
    found = is_surely_sound(text)

    assert not found or read_measure(text).label in SOUND


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 technicians registered", True),
        ("Three workshops held", True),
        ("No fewer than two posts advertised by June", True),
        ("Web page live", True),
        ("Policy agreed by Senate in May 2026", True),
        ("Head of Technical Services in post", True),
        ("Report to Council", True),
        ("Support fund opened to technicians", True),
        ("80 % of appraisals held (2023: 65 %)", True),
        ("80 % of appraisals held", False),
        ("More workshops held", False),
        ("Number of workshops", False),
        ("Seven out of ten posts filled", False),
        ("60 % of staff, up to a third", False),
        ("Rise to 12 technicians", False),
        ("Publish a guide", False),
        ("Support for technicians", False),
        ("Technicians supported", False),
        ("Guide to be confirmed", False),
        ("", False),
    ],
)
def test_plain_counts_and_products_are_seen_and_neighbours_are_not(text: str, *, expected: bool) -> None:
    found = is_surely_sound(text)

    assert found is expected
