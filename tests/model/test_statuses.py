"""What a status says of a row, and as of which day."""

from datetime import date

import pytest

from tclint import Activity, Context, Plan, names_of
from tclint.framework import load_framework
from tclint.reader import read_plan
from tclint.source import Source
from tclint.status import says_finished
from tclint.syntax import parse

TODAY = date(2025, 11, 30)


def context(text: str) -> Context:
    [document] = parse(Source("plan.yaml", text))
    plan: Plan = read_plan(document)
    return Context(plan, load_framework("technician-commitment"), TODAY)


def rows(text: str) -> list[Activity]:
    return context(f"themes: [{{activities: [{text}]}}]").rows


@pytest.mark.parametrize(
    ("text", "key", "scheme", "is_finished"),
    [
        ("green", {}, "completion", True),
        ("🟢", {}, "completion", True),
        ("green", {}, "confidence", False),
        ("Completed", {}, "confidence", True),
        ("Green - done in March", {}, "completion", True),
        ("on track", {}, "completion", False),
        ("green", {"green": "on track"}, "completion", False),
        ("green", {"green": "complete or nearly complete"}, "completion", False),
        ("G", {"green": "achieved"}, "confidence", True),
        ("done", {"done": "green"}, "confidence", True),
        ("amber", {}, "completion", False),
        ("mauve", {}, "completion", False),
        ("", {}, "completion", False),
    ],
)
def test_finished(text: str, key: dict[str, str], scheme: str, *, is_finished: bool) -> None:
    assert says_finished(text, key, scheme) is is_finished


def test_statuses_hold_as_of_the_review_or_else_today() -> None:
    assert context("reviewed: 2025-06").status_day == date(2025, 6, 30)
    assert context("reviewed: soon").status_day == TODAY
    assert context("title: A").status_day == TODAY


def test_the_scheme_is_the_plans_or_else_the_frameworks() -> None:
    assert context("rag_scheme: confidence").rag_scheme == "confidence"
    assert context("title: A").rag_scheme == "completion"


def test_the_first_few_rows_are_named() -> None:
    found = rows("{id: A}, {id: B}, {id: C}")

    assert names_of(found) == "`A`, `B`, `C`"
    assert names_of(found, most=2) == "`A`, `B`, …"
    assert names_of([]) == ""


def test_words_of_an_owner_are_found_in_the_entry_that_holds_them() -> None:
    ctx = context("themes: [{activities: [{owner: [Registrar, Head of FQZ]}]}]")
    [(row, owner)] = ctx.owned

    place, text = ctx.owner_place(row, owner.abbreviations[0].span)

    assert (place.item, text, place.part) == (1, "Head of FQZ", (8, 11))
