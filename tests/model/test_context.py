"""What a rule may ask about the rows of a plan and their times."""

from datetime import date

import pytest

from tclint.context import Context, PlanPeriod
from tclint.framework import load_framework
from tclint.reader import read_plan
from tclint.source import Source
from tclint.syntax import parse

ROWS = """
themes:
- activities:
  - {id: A, timeframe: Year 1, steps: [{id: B}, {id: C, timeframe: {start: 2025-01, end: 2025-03}}]}
  - {id: D}
"""


def context(text: str) -> Context:
    [document] = parse(Source("plan.yaml", text))
    return Context(read_plan(document), load_framework("generic"), date(2025, 11, 30))


def test_all_rows_stand_in_one_list_parents_first() -> None:
    ctx = context(ROWS)

    names = [row.name for row in ctx.rows]

    assert names == ["A", "B", "C", "D"]


def test_each_text_of_a_time_stands_behind_its_row() -> None:
    ctx = context(f"start: 2024-08{ROWS}")

    timed = [(row.name, field, timeframe.reading) for row, _, field, timeframe in ctx.timed]

    assert timed == [
        ("A", "timeframe", "1 August 2024 to 31 July 2025"),
        ("C", "start", "1 January 2025 to 31 January 2025"),
        ("C", "end", "1 March 2025 to 31 March 2025"),
    ]


def test_a_mapping_is_read_once() -> None:
    ctx = context(ROWS)
    row = ctx.rows[2]

    first, second = ctx.timeframe(row), ctx.timeframe(row)

    assert first is second
    assert first.reading == "1 January 2025 to 31 March 2025"


@pytest.mark.parametrize(
    ("head", "phrase", "awaits"),
    [
        ("title: T", "Year 2", True),
        ("title: T", "Q3", True),
        ("title: T", "Phase 2", True),
        ("title: T", "March", False),
        ("title: T", "March 2025", False),
        ("title: T", "in due course", False),
        ("start: 2024-08", "Year 2", False),
        ("start: 2024-08", "Q3", False),
        ("start: 2024-08", "Phase 2", True),
        ("start: 2024-08\nphases: {Phase 1: 2024-08 to 2025-07}", "Phase 2", False),
    ],
)
def test_what_the_plan_would_have_to_date(head: str, phrase: str, awaits: bool) -> None:
    ctx = context(f"{head}\n")

    found = ctx.awaits_plan(ctx.read(phrase))

    assert found is awaits


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (PlanPeriod(date(2024, 8, 1), date(2026, 7, 31)), "1 August 2024 to 31 July 2026"),
        (PlanPeriod(date(2024, 8, 1), None), "from 1 August 2024"),
        (PlanPeriod(None, date(2026, 7, 31)), "by 31 July 2026"),
        (PlanPeriod(None, None), "no date"),
    ],
)
def test_a_period_in_words(period: PlanPeriod, words: str) -> None:
    assert period.reading == words
