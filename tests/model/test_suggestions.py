from __future__ import annotations

import pytest

from tclint.column_names import COLUMN_NAMES
from tclint.plan import Activity, Measure, Plan, Theme
from tclint.reader import keys_of
from tclint.suggestions import did_you_mean, nearest, nearest_key

ACTIVITY = [
    # the format's own words, written otherwise
    ("Owner", "owner"),
    ("success measures", "success_measures"),
    ("Success-Measures", "success_measures"),
    ("TIMEFRAME", "timeframe"),
    ("depends on", "depends_on"),
    # slips of the keyboard
    ("onwer", "owner"),
    ("sucess_measures", "success_measures"),
    ("timefame", "timeframe"),
    ("acton", "action"),
    ("raionale", "rationale"),
    # other endings
    ("actions", "action"),
    ("goals", "goal"),
    ("milestone", "milestones"),
    ("owners", "owner"),
    ("resource", "resources"),
    ("success_measure", "success_measures"),
    # the headings of institutions' tables
    ("Lead", "owner"),
    ("Lead person(s)", "owner"),
    ("Person responsible", "owner"),
    ("Responsibility", "owner"),
    ("Action owner", "owner"),
    ("Success criteria", "success_measures"),
    ("Measures of success", "success_measures"),
    ("KPIs", "success_measures"),
    ("Timescale", "timeframe"),
    ("Time frame", "timeframe"),
    ("Deadline", "timeframe"),
    ("Due date", "timeframe"),
    ("Objective", "goal"),
    ("Aims", "goal"),
    ("Issue identified", "rationale"),
    ("Planned action", "action"),
    ("RAG rating", "rag"),
    ("Status", "rag"),
    ("Progress to date", "progress"),
    ("Ref", "id"),
    ("No.", "id"),
    ("Budget", "resources"),
    ("Sub-actions", "steps"),
    # columns of stakeholders help, they answer for nothing
    ("Stakeholders", "with"),
    ("Key stakeholders", "with"),
    ("Key stakeholder(s)", "with"),
    ("Partners", "with"),
    ("Others involved", "with"),
]
ELSEWHERE = [
    (Plan, "University", "institution"),
    (Plan, "End", "end"),
    (Plan, "start date", "start"),
    (Plan, "Abbreviations", "glossary"),
    (Plan, "workstreams", "themes"),
    (Plan, "duration", "months"),
    (Theme, "theme", "name"),
    (Theme, "activites", "activities"),
    (Measure, "Target", "target"),
    (Measure, "measures", "measure"),
]
UNKNOWN = ["cost centre", "page", "", " ", "🎉", "department", "x", "42", "room bookings", "a" * 10_000]
STAKEHOLDERS = [
    f"{before}stakeholder{after}"
    for before in ("", "key ", "Main ", "internal & external ", "relevant_")
    for after in ("", "s", "(s)", " groups", "s involved", " owners")
]


@pytest.mark.parametrize(("key", "meant"), ACTIVITY)
def test_what_was_probably_meant_in_an_activity(key: str, meant: str) -> None:
    assert nearest_key(key, keys_of(Activity)) == meant


@pytest.mark.parametrize(("record", "key", "meant"), ELSEWHERE)
def test_what_was_probably_meant_elsewhere(record: type[Plan], key: str, meant: str) -> None:
    assert nearest_key(key, keys_of(record)) == meant


@pytest.mark.parametrize("key", UNKNOWN)
def test_nothing_is_made_up(key: str) -> None:
    assert nearest_key(key, keys_of(Activity)) is None


@pytest.mark.parametrize("key", STAKEHOLDERS)
def test_stakeholders_are_never_owners(key: str) -> None:
    assert nearest_key(key, keys_of(Activity)) != "owner"


def test_every_column_name_leads_to_a_key_of_the_format() -> None:
    keys = {key for record in (Plan, Theme, Activity, Measure) for key in keys_of(record)}

    strangers = {name: key for name, key in COLUMN_NAMES.items() if key not in keys}

    assert strangers == {}


def test_no_key_of_an_activity_is_a_column_name_for_another() -> None:
    own = keys_of(Activity)

    assert {key: nearest_key(key, own) for key in own} == {key: key for key in own}


@pytest.mark.parametrize(
    ("word", "found", "words"),
    [
        ("Visibilty", "Visibility", "; did you mean `Visibility`?"),
        ("visibility", "Visibility", "; did you mean `Visibility`?"),
        ("Parking", None, ""),
        ("", None, ""),
    ],
)
def test_the_nearest_word_is_found_whatever_its_case(word: str, found: str | None, words: str) -> None:
    known = ("Visibility", "Recognition")

    assert (nearest(word, known), did_you_mean(word, known)) == (found, words)
