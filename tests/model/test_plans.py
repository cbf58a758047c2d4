"""What a plan says of its rows: names, inheritance, gaps, and places that come through aliases."""

from __future__ import annotations

import pytest

from tclint.element import Located, locate
from tclint.plan import Activity, Period, Plan
from tclint.reader import read_plan
from tclint.source import Source, Span
from tclint.syntax import Document, parse


def read(text: str) -> tuple[Document, Plan]:
    [document] = parse(Source("plan.yaml", text))
    return document, read_plan(document)


def plan_of(*rows: str) -> Plan:
    """A plan with the given activities, in flow style."""
    _, plan = read("themes:\n  - name: A\n    activities:\n" + "".join(f"      - {row}\n" for row in rows))
    return plan


def names(rows: list[Activity]) -> list[str]:
    return [row.name for row in rows]


ROWS = (
    "{id: A1, owner: HR, timeframe: 2026, with: [OD], steps: [{id: A1a}, {owner: VC, steps: [{rag: red}]}]}",
    "{action: Go, steps: [{action: a}, {action: b, owner: VC}]}",
    "{id: A3}",
)


def test_rows_family_and_names() -> None:
    plan = plan_of(*ROWS)

    activities = list(plan.activities())

    assert names(activities) == ["A1", "A #2", "A3"]
    assert [names(list(activity.family())) for activity in activities] == [
        ["A1", "A1a", "A1 step 2", "A1 step 2 step 1"],
        ["A #2", "A #2 step 1", "A #2 step 2"],
        ["A3"],
    ]
    assert [names(list(activity.rows())) for activity in activities] == [
        ["A1a", "A1 step 2 step 1"],
        ["A #2 step 1", "A #2 step 2"],
        ["A3"],
    ]
    assert plan.row_count() == 5
    assert [row.is_step for row in activities[0].family()] == [False, True, True, True]


def test_an_activity_without_id_and_theme_name_is_known_by_its_number() -> None:
    _, plan = read("themes: [{activities: [{action: a}, {action: b}]}]")

    assert names(list(plan.activities())) == ["#1", "#2"]


def test_addresses() -> None:
    plan = plan_of(*ROWS)

    addresses = [row.address for activity in plan.activities() for row in activity.family()]

    assert addresses == [
        "themes[0].activities[0]",
        "themes[0].activities[0].steps[0]",
        "themes[0].activities[0].steps[1]",
        "themes[0].activities[0].steps[1].steps[0]",
        "themes[0].activities[1]",
        "themes[0].activities[1].steps[0]",
        "themes[0].activities[1].steps[1]",
        "themes[0].activities[2]",
    ]


@pytest.mark.parametrize(
    ("field", "holders"),
    [
        ("owner", ["A1", "A1", "A1 step 2", "A1 step 2"]),
        ("timeframe", ["A1", "A1", "A1", "A1"]),
        ("with", ["A1", "A1", "A1", "A1"]),
        ("rag", ["A1", "A1a", "A1 step 2", "A1 step 2 step 1"]),
        ("success_measures", ["A1", "A1a", "A1 step 2", "A1 step 2 step 1"]),
    ],
)
def test_a_step_takes_owner_timeframe_and_help_from_its_activity(field: str, holders: list[str]) -> None:
    activity = next(plan_of(*ROWS).activities())

    found = [row.holder(field).name for row in activity.family()]

    assert found == holders


@pytest.mark.parametrize(
    ("row", "gaps"),
    [
        ("{id: A1, owner: HR}", []),
        ("{id: A1}", ["A1"]),
        ("{id: A1, owner: }", ["A1"]),
        ("{id: A1, owner: []}", ["A1"]),
        ("{id: A1, owner: [~, ~]}", ["A1"]),
        ("{id: A1, owner: {name: HR}}", []),
        ("{id: A1, onwer: HR}", []),
        ("{id: A1, owner: HR, steps: [{id: S1}, {id: S2, owner: ~}]}", []),
        ("{id: A1, steps: [{id: S1}, {id: S2}]}", ["A1"]),
        ("{id: A1, steps: [{id: S1, owner: HR}, {id: S2}, {id: S3}]}", ["S2", "S3"]),
        ("{id: A1, steps: [{id: S1, owner: HR}, {id: S2, owner: HR}]}", []),
        ("{id: A1, steps: [{id: S1, steps: [{id: T1}, {id: T2}]}, {id: S2}]}", ["A1"]),
        ("{id: A1, steps: [{id: S1, steps: [{id: T1, owner: HR}, {id: T2}]}, {id: S2}]}", ["T2", "S2"]),
        ("{id: A1, steps: [{id: S1, steps: [{id: T1}]}, {id: S2, owner: HR}]}", ["S1"]),
        ("{id: A1, steps: []}", ["A1"]),
    ],
)
def test_one_gap_is_told_once(row: str, gaps: list[str]) -> None:
    plan = plan_of(row)

    found = plan.gaps(lambda activity: activity.has("owner"))

    assert names(found) == gaps


def test_a_timeframe_may_have_a_start_and_an_end() -> None:
    plan = plan_of("{id: A1, timeframe: {start: 2026-01, end: 2026-05, x-note: [a]}}")

    [timeframe] = [row.timeframe for row in plan.activities()]

    assert isinstance(timeframe, Period)
    assert (timeframe.start, timeframe.end, timeframe.address) == (
        "2026-01",
        "2026-05",
        "themes[0].activities[0].timeframe",
    )


def test_a_single_mapping_is_a_success_measure() -> None:
    plan = plan_of("{id: A1, success_measures: {measure: Page published, by: 2026-05}}")

    [activity] = plan.activities()

    assert [(one.measure, one.by, one.address) for one in activity.success_measures] == [
        ("Page published", "2026-05", "themes[0].activities[0].success_measures[0]")
    ]


def test_every_scalar_is_the_text_in_the_file() -> None:
    _, plan = read("title: 1.10\nstart: 2021-06-01\nend: no\ncontact: [0x10, 1e3, True, ~, 'null']\nurl: null\n")

    assert (plan.title, plan.start, plan.end, plan.contact, plan.url) == (
        "1.10",
        "2021-06-01",
        "no",
        ("0x10", "1e3", "True", "", "null"),
        None,
    )


# Aliases and merge keys

SHARED = """\
x-usual: &usual
  timeframe: ongoing
  owner: TBC
x-text: &text To be confirmed
themes:
  - name: A
    activities:
      - <<: *usual
        id: A1
        success_measures: *text
        with: [*text, HR]
      - <<: *usual
        id: A2
        owner: HR
      - &whole {id: A3, owner: VC}
      - *whole
"""


def place(words: str, after: str = "") -> Span:
    start = SHARED.index(words, SHARED.index(after))
    return Span(start, start + len(words))


def test_a_value_through_an_alias_is_placed_at_its_use() -> None:
    document, plan = read(SHARED)
    first, second, third, fourth = plan.activities()

    places = [
        locate(first.at("owner"), SHARED),
        locate(first.at("success_measures"), SHARED),
        locate(first.at("with", 0), SHARED),
        locate(first.at("with", 1), SHARED),
        locate(second.at("owner"), SHARED),
        locate(third.at("owner"), SHARED),
        locate(fourth.at("owner"), SHARED),
        locate(fourth.at("rag"), SHARED),
    ]

    definition = place("To be confirmed")
    label = Span(place("&text").start, definition.end)
    assert document.problems == []
    assert places == [
        Located(place("*usual"), place("TBC")),
        Located(place("*text"), label),
        Located(place("*text", after="with"), label),
        Located(place("HR", after="with")),
        Located(place("HR", after="A2")),
        Located(place("VC")),
        Located(place("*whole"), place("VC")),
        Located(place("*whole"), place("A3")),
    ]


def test_merged_keys_give_way_to_the_rows_own() -> None:
    _, plan = read(SHARED)

    rows = [(row.id, row.owner, row.timeframe) for row in plan.activities()]

    assert rows == [
        ("A1", ("TBC",), "ongoing"),
        ("A2", ("HR",), "ongoing"),
        ("A3", ("VC",), None),
        ("A3", ("VC",), None),
    ]


def test_the_first_of_several_merged_mappings_counts() -> None:
    document, plan = read("x-a: &a {title: A}\nx-b: &b {title: B, url: U}\n<<: [*a, *b]\n")

    assert (document.problems, plan.title, plan.url) == ([], "A", "U")


@pytest.mark.parametrize("value", ["text", "[text]", "[[a]]"])
def test_only_mappings_can_be_merged(value: str) -> None:
    document, _ = read(f"title: A\n<<: {value}\n")

    assert [(problem.rule, problem.span.start) for problem in document.problems] == [
        ("wrong-type", 13 + value.count("["))
    ]


def test_a_key_is_a_word() -> None:
    document, plan = read("? [a, b]\n: c\ntitle: A\n")

    assert [problem.message for problem in document.problems] == ["a key should be a word, but it is a list"]
    assert plan.title == "A"


def test_labels_hold_within_one_document() -> None:
    documents = parse(Source("plan.yaml", "title: &t A\nurl: *t\n---\ntitle: *t\n"))

    plans = [read_plan(document) for document in documents]

    assert [(plan.title, plan.url) for plan in plans] == [("A", "A"), (None, None)]
    assert [[problem.message.partition(" refers")[0] for problem in document.problems] for document in documents] == [
        [],
        ["`*t`"],
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("title: A\n---\ntitle: B\n", ["A", "B"]),
        ("---\ntitle: A\n...\n---\ntitle: B\n...\n", ["A", "B"]),
        ("title: A\n---\n", ["A"]),
        ("---\n---\ntitle: A\n", ["A"]),
        ("# nothing\n---\n# nothing\n---\ntitle: A\n---\n~\n---\ntitle: B\n", ["A", "B"]),
        ("%YAML 1.2\n---\ntitle: A\n...\n%YAML 1.2\n---\ntitle: B\n", ["A", "B"]),
    ],
)
def test_each_document_with_something_in_it_is_a_plan(text: str, titles: list[str]) -> None:
    documents = parse(Source("plan.yaml", text))

    plans = [read_plan(document) for document in documents]

    assert [(plan.title, document.index) for plan, document in zip(plans, documents, strict=True)] == [
        (title, index) for index, title in enumerate(titles)
    ]


# What was passed over


def test_a_value_that_was_passed_over_is_not_missing() -> None:
    text = "themes:\n  - activities:\n      - id: A1\n        action: Go\n      - id: A2\n"
    [document] = parse(Source("plan.yaml", text))
    document.lost.append((text.index("action"), "owner"))

    first, second = read_plan(document).activities()

    assert [(row.has("owner"), row.has_key("owner"), row.has("rag")) for row in (first, second)] == [
        (True, False, False),
        (False, False, False),
    ]


def test_a_misspelt_field_is_not_missing_too() -> None:
    plan = plan_of("{id: A1, Lead person(s): HR}")

    [activity] = plan.activities()

    assert (activity.has("owner"), activity.has_key("owner")) == (True, False)
