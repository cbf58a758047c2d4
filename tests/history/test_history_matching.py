"""Which row of a plan is which row of the earlier one."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import ANY_TEXT, Oddness, broken_texts, plan_texts

from tclint import Activity, Context, Draft, History, Plan, Rule, likeness
from tclint.earlier import Comparison
from tclint.framework import load_framework
from tclint.linter import Linter, Options
from tclint.reader import read_plan
from tclint.registry import load_registry
from tclint.settings import Settings
from tclint.source import Source
from tclint.syntax import parse
from tclint.testing import TODAY, check_text

Row = dict[str, object]
MENTORS = "Pair each apprentice with a trained mentor"
OPEN_DAY = "Hold an open day in each laboratory"
VACANCIES = "Advertise vacancies in trade journals"
REGISTRY = load_registry()
HISTORY = [rule for rule in REGISTRY.rules.values() if rule.category == "history"]


def plan_of(rows: list[Row], **keys: object) -> Plan:
    text = json.dumps({**keys, "themes": [{"name": "Careers", "activities": rows}]})
    return read_plan(parse(Source("plan.yaml", text))[0])


def context(before: list[Row], now: list[Row], old: Row | None = None, new: Row | None = None) -> Context:
    return Context(plan_of(now, **(new or {})), load_framework("generic"), TODAY, (), plan_of(before, **(old or {})))


def history(before: list[Row], now: list[Row]) -> History:
    found = context(before, now).history
    assert found is not None
    return found


def named(rows: "tuple[Activity, ...]") -> list[str]:
    return [row.name for row in rows]


def paired(found: History) -> list[tuple[str, str, str]]:
    return [(pair.before.name, pair.now.name, pair.by) for pair in found.pairs]


def row(name: str | None, action: str | None, **more: object) -> Row:
    return {"id": name, "action": action, **more}


@pytest.mark.parametrize("name", ["A1", "a1", " A 1 ", "A1.", "(A1)", "A01", "a 01."])
def test_an_identifier_is_the_same_however_it_is_written(name: str) -> None:
    found = history([row("A1", MENTORS)], [row(name, "Pair apprentices with mentors")])

    assert [(pair.before.id, pair.by) for pair in found.pairs] == [("A1", "id")]


@pytest.mark.parametrize("name", ["A10", "B1", "1", "A1.1"])
def test_another_identifier_is_another_row(name: str) -> None:
    found = history([row("A1", MENTORS)], [row(name, VACANCIES)])

    assert (found.pairs, named(found.dropped), named(found.new)) == ((), ["A1"], [name])


def test_a_link_goes_before_an_identifier() -> None:
    before = [row("V1", MENTORS), row("V2", VACANCIES)]
    now = [row("V1", OPEN_DAY, carried_over_from="V2"), row("V2", MENTORS)]

    found = history(before, now)

    assert paired(found) == [("V2", "V1", "link"), ("V1", "V2", "text")]


def test_a_link_may_name_several_rows() -> None:
    before = [row("A12", MENTORS), row("A17", VACANCIES), row("A18", OPEN_DAY)]
    now = [row("B22", "Careers", carried_over_from="A12 & A17"), row("B23", "More", carried_over_from=["A18"])]

    found = history(before, now)

    assert paired(found) == [("A12", "B22", "link"), ("A17", "B22", "link"), ("A18", "B23", "link")]
    assert [pair.now.name for pair in found.single] == ["B23"]


def test_a_link_that_was_there_before_speaks_of_another_plan() -> None:
    rows = [row("V1", MENTORS), row("V2", VACANCIES, carried_over_from="V1")]

    found = history(rows, rows)

    assert paired(found) == [("V1", "V1", "id"), ("V2", "V2", "id")]


def test_a_plan_with_a_new_prefix_is_the_same_plan() -> None:
    texts = [MENTORS, OPEN_DAY, VACANCIES]

    found = history(*([row(f"{prefix}{number}", text) for number, text in enumerate(texts)] for prefix in "AB"))

    assert paired(found) == [("A0", "B0", "text"), ("A1", "B1", "text"), ("A2", "B2", "text")]


def test_rows_behind_a_new_one_that_took_their_numbers_are_found_by_their_words() -> None:
    before = [row("V1", MENTORS), row("V2", OPEN_DAY)]
    now = [row("V1", VACANCIES), row("V2", MENTORS), row("V3", OPEN_DAY)]

    found = history(before, now)

    assert paired(found) == [("V1", "V2", "text"), ("V2", "V3", "text")]
    assert [pair.now.name for pair in found.reused] == ["V1", "V2"]
    assert (found.dropped, named(found.new)) == ((), ["V1"])


def test_what_is_not_sure_is_a_question() -> None:
    found = history([row("V4", "Hold an annual conference")], [row("V7", "Hold a conference for apprentices")])

    assert (found.pairs, named(found.dropped), named(found.new)) == ((), ["V4"], ["V7"])
    assert found.maybe(found.dropped[0]) is found.new[0]


def test_two_rows_that_are_equally_alike_are_not_told_apart() -> None:
    found = history(
        [row("V4", MENTORS)],
        [row("V7", "Pair apprentices with a mentor in April"), row("V8", "Pair apprentices with a mentor in June")],
    )

    assert found.pairs == ()
    assert found.maybe(found.dropped[0]) is not None


def test_steps_are_known_below_their_activity() -> None:
    steps = [row("i", "Ask the faculties"), row("ii", "Draft a list")]
    before = [row("V1", MENTORS, steps=steps), row("V2", VACANCIES, steps=steps)]

    found = history(before, before)

    assert [(pair.before.address, pair.by) for pair in found.pairs] == [
        (pair.now.address, "id") for pair in found.pairs
    ]
    assert len(found.pairs) == 6


@pytest.mark.parametrize(
    ("old", "new", "follows"),
    [
        ({"start": "2021-01", "end": "2023-12"}, {"start": "2024-01", "end": "2026-12"}, True),
        ({"start": "2021-01", "end": "2023-12"}, {"start": "2023-09", "end": "2026-12"}, True),
        ({"start": "2021-01", "end": "2023-12"}, {"start": "2021-01", "end": "2024-12"}, False),
        ({"start": "2021-01", "end": "2023-12"}, {"start": "2021-03", "end": "2023-12"}, False),
        ({"start": "2021-01"}, {"start": "2024-01"}, True),
        ({"start": "2024-01"}, {"start": "2021-01"}, False),
        ({"start": "2021-01", "end": "2020-01"}, {"start": "2021-01", "end": "2020-01"}, False),
        ({}, {"start": "2021-01"}, None),
        ({}, {}, None),
    ],
)
def test_the_dates_say_whether_a_plan_follows_another(old: Row, new: Row, follows: bool | None) -> None:
    found = context([], [], old, new).history

    assert found is not None
    assert found.follows is follows


def test_without_an_earlier_plan_there_is_no_history() -> None:
    ctx = Context(plan_of([]), load_framework("generic"), TODAY)

    assert (ctx.before, ctx.history) == (None, None)


class Counting(Rule):
    """Counts how often it is asked."""

    asked = 0

    def check_history(self, history: History, ctx: Context) -> list[Draft]:
        Counting.asked += 1
        return []


def test_a_rule_is_asked_only_where_there_is_an_earlier_plan() -> None:
    Counting.asked = 0

    check_text("title: A\n", [Counting])
    check_text("title: A\n", [Counting], previous="title: B\n")

    assert Counting.asked == 1


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        (MENTORS, MENTORS.upper(), 1.0),
        (MENTORS, VACANCIES, 0.0),
        ("Recruit two apprentices", "Recruitment of an apprentice", 0.8),
        ("", "", 1.0),
        ("", MENTORS, 0.0),
        ("5", "5", 1.0),
        ("5", "6", 0.0),
        ("🎉", "🎉", 1.0),
        ("the", "the", 1.0),
    ],
)
def test_likeness(text: str, other: str, expected: float) -> None:
    assert likeness(text, other) == pytest.approx(expected)


# Any plan


def compared(before: str, now: str, *, is_revision: bool = True) -> list[str]:
    comparison = Comparison(Source("previous.yaml", before), is_revision=is_revision)
    settings_ = Settings(profile="exemplary", select=["history"])
    report = Linter(settings_, REGISTRY, Options(TODAY, comparison=comparison), ".").lint(Source("plan.yaml", now))
    assert report.source is not None
    length = len(report.source.text)
    assert all(0 <= one.span.start <= one.span.end <= max(length, 1) for one in report.diagnostics)
    return [one.rule for one in report.diagnostics]


@settings(max_examples=200)
@given(st.one_of(plan_texts(), broken_texts(), ANY_TEXT))
def test_a_plan_compared_with_itself_has_no_history(text: str) -> None:
    assert compared(text, text) == []


@settings(max_examples=100)
@given(plan_texts(Oddness(wrong=0.02)))
def test_a_plan_that_follows_itself_can_only_carry_over(text: str) -> None:
    assert {*compared(text, text, is_revision=False)} <= {"unchanged-carry-over"}


@settings(max_examples=200)
@given(st.one_of(plan_texts(), broken_texts()), st.one_of(plan_texts(), broken_texts(), ANY_TEXT))
def test_any_two_plans_can_be_compared(before: str, now: str) -> None:
    found = compared(before, now)

    assert {*found} <= {rule.name for rule in HISTORY}
    assert compared(before, now) == found
