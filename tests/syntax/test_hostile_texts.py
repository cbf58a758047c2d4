"""Texts that are meant to hurt: each ends with a problem at its place, in little time and memory."""

from __future__ import annotations

import pytest

from tclint.plan import Plan
from tclint.reader import NESTING_LIMIT, read_plan
from tclint.source import Source
from tclint.syntax import Problem, parse

PLAN = "title: A plan\nthemes:\n  - name: A\n    activities:\n      - {id: A1, action: Go}\n"
DEEP = "lists and keys are nested more than 64 deep here"
UNFOLDS = "this file unfolds into far too many values: `*{}` and the references before it multiply each other"


def steps(depth: int) -> str:
    """A plan of one activity with steps of steps of steps."""
    lines = ["themes:", "- activities:", "  - id: A0"]
    for level in range(1, depth + 1):
        lines += ["  " * (level + 1) + "steps:", "  " * (level + 1) + f"- id: A{level}"]
    return "\n".join(lines) + "\n"


def bomb(levels: int, item: str = "[{}]", key: str = "x-{}") -> str:
    first = f"{key.format(0)}: &a0 {{id: A}}\n"
    rows = [
        f"{key.format(level)}: &a{level} " + item.format(", ".join([f"*a{level - 1}"] * 9)) + "\n"
        for level in range(1, levels)
    ]
    return first + "".join(rows)


HOSTILE = {
    "dashes": ("- " * 30_000, (1, 129), DEEP),
    "brackets": ("[" * 200_000, (1, 65), DEEP),
    "braces": ("{" * 200_000, (1, 65), DEEP),
    "open mappings": ("{a: " * 50_000, (1, 257), DEEP),
    "question marks": ("? " * 30_000, (1, 129), DEEP),
    "a list of lists of lists": (bomb(12), (6, 26), UNFOLDS.format("a4")),
    "a merge of merges of merges": (bomb(12, item="{{<<: [{}]}}"), (6, 31), UNFOLDS.format("a4")),
    "steps of steps": (
        steps(NESTING_LIMIT),
        (2 * NESTING_LIMIT + 1, 2 * NESTING_LIMIT + 3),
        f"`steps` are nested more than {NESTING_LIMIT} deep",
    ),
    "steps without end": (steps(500), (63, 65), DEEP),
    "five thousand titles": (
        "".join(f"title: {number}\n" for number in range(5_000)),
        (2, 1),
        "`title` is given twice; only the last one counts",
    ),
    "one long text with colons": (
        "title: " + "a: " * 300_000 + "\n",
        (1, 8),
        "the text of `title` ends with a colon, which YAML takes for another key",
    ),
    "one long text without its mark": (
        'title: "' + "word " * 200_000 + "\n" + PLAN.partition("\n")[2],
        (1, 8),
        "the quotation mark opened here is not closed",
    ),
    "backslashes": ('title: "' + "\\" * 200_001 + "\n", (1, 8), "the quotation mark opened here is not closed"),
    "control characters": ("\x01" * 200_000, (1, 1), "the invisible character U+0001 is not allowed in a plan"),
    "empty documents": ("---\n" * 30_000, (1, 1), "there is no plan in this file"),
    "blanks": (" \n" * 100_000, (1, 1), "the file is empty"),
}


def read(text: str) -> tuple[Source, list[Problem], list[Plan]]:
    source = Source("plan.yaml", text)
    documents = parse(source)
    plans = [read_plan(document) for document in documents]
    return source, [problem for document in documents for problem in document.problems], plans


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_ends_with_one_problem_at_its_place(name: str) -> None:
    text, place, message = HOSTILE[name]

    source, problems, _ = read(text)

    assert [(source.position(problem.span.start), problem.message) for problem in problems] == [(place, message)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title: A\nthemes: &t\n  - name: A\n    activities: *t\n", (4, 17)),
        ("title: A\nthemes: &t\n  - *t\n", (3, 5)),
        ("title: A\nthemes: [&t {name: A, activities: [{id: A1, steps: [*t]}]}]\n", (2, 53)),
        ("&p\ntitle: A\nextended: *p\n", (3, 11)),
        ("title: A\nphases: &p\n  <<: *p\n", (3, 7)),
    ],
)
def test_a_reference_to_itself_is_told_and_read_as_nothing(text: str, place: tuple[int, int]) -> None:
    source, problems, [plan] = read(text)

    assert [(source.position(problem.span.start), problem.message.split("` ")[1]) for problem in problems] == [
        (place, "repeats itself without end")
    ]
    assert plan.title == "A"


def test_ten_thousand_labels_are_read() -> None:
    labels = "".join(f"  - &a{number} text {number}\n" for number in range(10_000))
    uses = "".join(f"  - *a{number}\n" for number in range(10_000))

    _, problems, [plan] = read(f"x-labels:\n{labels}contact:\n{uses}")

    assert problems == []
    assert plan.contact == tuple(f"text {number}" for number in range(10_000))


def test_labels_that_nothing_uses_are_told_in_part() -> None:
    labels = "".join(f"  - &A{number} text {number}\n" for number in range(10_000))

    source, problems, _ = read(f"x-labels:\n{labels}")

    assert [source.position(problem.span.start) for problem in problems] == [(line, 5) for line in range(2, 27)]


def test_a_text_of_a_million_characters_is_read() -> None:
    text = "word " * 200_000

    _, problems, [plan] = read(f"title: {text}\n")

    assert (problems, plan.title) == ([], text.strip())


def test_rows_that_are_shared_a_few_hundred_times_are_read() -> None:
    row = "x-row: &row {action: Publish, owner: HR, timeframe: By 30 June 2026, success_measures: Published}\n"
    rows = "".join(f"      - {{<<: *row, id: A{number}}}\n" for number in range(300))

    _, problems, [plan] = read(f"{row}themes:\n  - name: A\n    activities:\n{rows}")

    assert problems == []
    assert [(activity.id, activity.owner) for activity in plan.activities()] == [
        (f"A{number}", ("HR",)) for number in range(300)
    ]


def test_steps_are_read_as_deep_as_anyone_writes_them() -> None:
    _, problems, [plan] = read(steps(NESTING_LIMIT - 2))

    [activity] = plan.activities()
    assert (problems, [row.id for row in activity.family()]) == ([], [f"A{n}" for n in range(NESTING_LIMIT - 1)])
