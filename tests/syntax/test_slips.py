"""Slips that people make, one at a time: each is told once, where it is, and the rest of the plan is read.

`slips.jsonl` has one slip a line: which line of `PLAN` it changes, what is told (rule, place, text, message, help), and
which fields of which rows are read differently (null for a row that is not read).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tclint.plan import Activity, Period
from tclint.reader import read_plan
from tclint.source import Source
from tclint.syntax import parse

PLAN = Path(__file__).with_name("sound.yaml").read_text(encoding="utf-8")
SLIPS = [
    json.loads(line)
    for line in Path(__file__).with_name("slips.jsonl").read_text(encoding="utf-8").splitlines()
    if line
]
Fields = dict[str, Any]


def slipped(slip: Fields) -> str:
    lines = PLAN.split("\n")
    start = slip["line"] - 1
    lines[start : start + slip["replaces"]] = slip["with"]
    return "\n".join(lines)


def fields_of(row: Activity) -> Fields:
    timeframe = row.timeframe
    return {
        "action": list(row.action),
        "success_measures": [measure.measure for measure in row.success_measures],
        "timeframe": {"start": timeframe.start, "end": timeframe.end} if isinstance(timeframe, Period) else timeframe,
        "owner": list(row.owner),
    }


def read(text: str) -> tuple[list[list[str]], dict[str, Fields]]:
    """What is told about a text, and the rows that are read from it."""
    source = Source("plan.yaml", text)
    told: list[list[str]] = []
    rows: dict[str, Fields] = {}
    for document in parse(source):
        plan = read_plan(document)
        rows |= {row.id or "": fields_of(row) for row in plan.activities()}
        for problem in document.problems:
            place = "{}:{}".format(*source.position(problem.span.start))
            told.append([problem.rule, place, source.text[slice(*problem.span)], problem.message, problem.help])
    return told, rows


def expected_rows(slip: Fields) -> dict[str, Fields]:
    _, rows = read(PLAN)
    for name, changes in slip.get("reads", {}).items():
        if changes is None:
            del rows[name]
        else:
            rows[name] |= changes
    return rows


@pytest.mark.parametrize("slip", SLIPS, ids=[slip["slip"] for slip in SLIPS])
def test_a_slip_is_told_once_and_the_rest_is_read(slip: Fields) -> None:
    text = slipped(slip)

    told, rows = read(text)

    assert told == slip["told"]
    assert rows == expected_rows(slip)


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize("slip", SLIPS, ids=[slip["slip"] for slip in SLIPS])
def test_a_slip_is_told_alike_whatever_the_line_ends(slip: Fields, line_end: str) -> None:
    text = slipped(slip).replace("\n", line_end)

    told, rows = read(text)

    assert [[rule, place, text.replace(line_end, "\n"), *words] for rule, place, text, *words in told] == slip["told"]
    assert rows == expected_rows(slip)


def test_the_sound_plan_has_no_problem() -> None:
    told, rows = read(PLAN)

    assert told == []
    assert list(rows) == ["V1", "V2", "R1"]


def test_every_slip_of_a_file_is_told() -> None:
    text = PLAN.replace("action: Publish", "action: Now: publish").replace("owner: Workshop", "owner Workshop")
    text = text.replace(
        "timeframe: By 30 June 2026\n        owner: Director", 'timeframe: "By 30 June 2026\n        owner: Director'
    )

    told, rows = read(text)

    assert [(place, message) for _, place, _, message, _ in told] == [
        ("8:17", "the text of `action` contains a colon followed by a space, which YAML takes for another key"),
        ("18:9", "there is no colon after `owner`"),
        ("24:20", "the quotation mark opened here is not closed"),
    ]
    assert list(rows) == ["V1", "V2", "R1"]


def test_a_file_full_of_slips_is_told_in_part() -> None:
    text = "title: A: B\n" * 40

    told, rows = read(text)

    assert [place for _, place, *_ in told] == [f"{line}:8" for line in range(1, 26)]
    assert rows == {}
