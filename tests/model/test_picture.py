"""How many activities have a target, a starting value, one owner and a dated end."""

from datetime import date

import pytest
from hypothesis import given
from strategies import plan_texts

from tclint.context import Context
from tclint.framework import load_framework
from tclint.picture import NOTHING, picture_of, total
from tclint.reader import read_plan
from tclint.report import ThemePicture
from tclint.source import Source
from tclint.syntax import parse

PERIOD = "start: 2025-01\nend: 2026-12\n"


def pictures(text: str) -> list[list[ThemePicture]]:
    framework, day = load_framework("generic"), date(2025, 11, 30)
    return [picture_of(Context(read_plan(document), framework, day)) for document in parse(Source("plan.yaml", text))]


def of_row(fields: str, head: str = PERIOD) -> tuple[int, ...]:
    """The counts of a plan with one activity."""
    [[(_, counts)]] = pictures(f"{head}themes: [{{activities: [{{{fields}}}]}}]")
    return counts


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("success_measures: 12 technicians registered", 1),
        ("success_measures: Every department has a champion", 1),
        ("success_measures: 60% of technicians know the scheme", 1),  # no starting value is another question
        ("success_measures: {measure: Nominations, target: 12}", 1),
        ("success_measures: [Better known, At least 3 articles a year]", 1),
        ("success_measures: Directory published", 0),
        ("success_measures: Directory published by June 2026", 1),
        ("success_measures: {measure: Directory published, by: 2026-06}", 1),
        ("success_measures: Directory published, timeframe: June 2026", 1),
        ("success_measures: Directory published, timeframe: Year 2", 1),
        ("success_measures: Directory published, timeframe: ongoing", 0),
        ("success_measures: Directory published, timeframe: ongoing, revised: {to: 2026-06}", 1),
        ("success_measures: More technicians registered, timeframe: June 2026", 0),
        ("success_measures: TBC, timeframe: June 2026", 0),
        ("success_measures: '', timeframe: June 2026", 0),
        ("success_measures: {measure: [], target: []}", 0),
        ("timeframe: June 2026", 0),
    ],
)
def test_a_target_is_a_figure_or_a_product_with_a_date(fields: str, expected: int) -> None:
    assert of_row(fields)[1] == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("success_measures: {measure: Nominations, baseline: 6 (2023/24)}", 1),
        ("success_measures: {measure: Nominations, baseline: TBC}", 0),
        ("success_measures: Nominations up from 6 to 12", 1),
        ("success_measures: Nominations up to 12", 0),
        ("success_measures: {measure: Nominations, target: 'from 6 to 12'}", 1),
        ("action: Raise the number of nominations from 6, success_measures: 12 nominations", 1),
        ("action: Raise the number of nominations from 6", 0),  # nothing is measured
        ("success_measures: []", 0),
    ],
)
def test_a_baseline_stands_in_its_field_or_in_the_words(fields: str, expected: int) -> None:
    assert of_row(fields)[2] == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("owner: Head of HR", 1),
        ("owner: Priya Shah", 1),
        ("owner: [Head of HR (lead), Dean of Science]", 1),
        ("owner: [Head of HR, Dean of Science]", 0),
        ("owner: Steering Group", 0),
        ("owner: All line managers", 0),
        ("owner: TBC", 0),
        ("owner: ''", 0),
        ("with: Head of HR", 0),
    ],
)
def test_one_owner_is_one_who_answers(fields: str, expected: int) -> None:
    assert of_row(fields)[3] == expected


@pytest.mark.parametrize(
    ("fields", "head", "expected"),
    [
        ("timeframe: by 30 June 2026", PERIOD, 1),
        ("timeframe: Year 2", PERIOD, 1),
        ("timeframe: Year 2", "", 0),  # of what, the plan does not say
        ("timeframe: {start: 2025-01, end: 2025-06}", PERIOD, 1),
        ("timeframe: {start: 2025-01}", PERIOD, 0),
        ("timeframe: ongoing until July 2026", PERIOD, 1),
        ("timeframe: ongoing", PERIOD, 0),
        ("timeframe: every June", "", 0),
        ("timeframe: TBC", PERIOD, 0),
        ("revised: {to: 2026-06}", PERIOD, 1),
        ("milestones: [{due: 2026-06, what: Pilot}]", PERIOD, 0),
    ],
)
def test_a_dated_end_is_a_day(fields: str, head: str, expected: int) -> None:
    assert of_row(fields, head)[4] == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        # What the activity has covers its steps,
        ("owner: Head of HR, steps: [{action: A}, {action: B, owner: TBC}]", (1, 0, 0, 1, 0, 0)),
        # what all its steps have it has as well,
        ("steps: [{owner: Head of HR}, {owner: Dean of Science}]", (1, 0, 0, 1, 0, 0)),
        # and what one of them lacks it does not.
        ("owner: HR, steps: [{owner: Head of HR}, {owner: TBC}]", (1, 0, 0, 0, 0, 0)),
        # The time of the activity is its steps', and theirs is its own.
        ("timeframe: June 2026, steps: [{success_measures: Guide published}]", (1, 1, 0, 0, 1, 0)),
        ("success_measures: Guide published, steps: [{timeframe: June 2026}]", (1, 1, 0, 0, 1, 0)),
        ("success_measures: Guide published, steps: [{timeframe: June 2026}, {action: B}]", (1, 0, 0, 0, 0, 0)),
        ("success_measures: 3 guides, owner: Head of HR, timeframe: June 2026", (1, 1, 0, 1, 1, 1)),
        ("success_measures: 3 guides, owner: Head of HR, timeframe: soon", (1, 1, 0, 1, 0, 0)),
    ],
)
def test_steps_count_with_their_activity(fields: str, expected: tuple[int, ...]) -> None:
    assert of_row(fields) == expected


@pytest.mark.parametrize("fields", ["withdrawn: The scheme closed", "rag: withdrawn", "rag: Cancelled - no funds"])
def test_what_is_withdrawn_does_not_count(fields: str) -> None:
    assert of_row(f"owner: Head of HR, {fields}") == NOTHING


@pytest.mark.parametrize("fields", ["withdrawn: ''", "withdrawn: ~", "rag: red"])
def test_what_goes_on_counts(fields: str) -> None:
    assert of_row(f"owner: Head of HR, {fields}")[0] == 1


def test_each_plan_and_theme_has_its_own_picture() -> None:
    text = "themes: [{name: A, activities: [{id: A1}, {id: A2}]}, {activities: []}]\n---\nthemes:\n---\n- broken: ["

    found = pictures(text)

    assert found == [[("A", (2, 0, 0, 0, 0, 0)), ("", NOTHING)], [], []]


@given(plan_texts())
def test_no_share_is_more_than_the_whole(text: str) -> None:
    for picture in pictures(text):
        for _, (activities, *shares) in (*picture, ("", total(counts for _, counts in picture))):
            target, _, owner, end, checkable = shares

            assert min(shares) >= 0
            assert max(shares) <= activities
            assert checkable <= min(target, owner, end)
