"""Owners, ratings and keys on both sides of each rule's border."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tclint.registry import load_registry
from tclint.testing import check_text

HERE = Path(__file__).parent
RULES = load_registry().rules
PLAN = "institution: University of Quaresby\nstart: 2023-08-01\nend: 2026-07-31\nreviewed: 2025-06-30\n"


@cache
def data(name: str) -> dict[str, dict[str, list[object]]]:
    return YAML(typ="safe", pure=True).load((HERE / name).read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def cases(name: str, rule: str) -> Iterator[tuple[object, bool]]:
    for side, is_reported in (("speaks", True), ("silent", False)):
        for case in data(name)[rule][side]:
            yield case, is_reported


def rows(*contents: dict[str, object]) -> str:
    lines = (f"      - {json.dumps({'id': f'A{number}', **row}, default=str)}\n" for number, row in enumerate(contents))
    return "themes:\n  - name: Visibility\n    activities:\n" + "".join(lines)


def speaks(rule: str, text: str) -> bool:
    return any(one.severity != "note" for one in check_text(text, [RULES[rule]]).diagnostics)


@pytest.mark.parametrize("rule", ["group-owner", "shared-owner", "undefined-owner-abbreviation"])
def test_owners(rule: str) -> None:
    glossary = f"glossary: {json.dumps(data('owners.yaml')['glossary'])}\n"

    wrong = [
        owner
        for owner, is_reported in cases("owners.yaml", rule)
        if speaks(rule, PLAN + glossary + rows({"owner": owner})) != is_reported
    ]

    assert wrong == []


@pytest.mark.parametrize("rule", ["red-without-recovery", "complete-without-evidence", "status-contradicts-dates"])
def test_ratings(rule: str) -> None:
    head = PLAN + "rag_scheme: completion\n"

    wrong = [
        row
        for row, is_reported in cases("ratings.yaml", rule)
        if speaks(rule, head + rows(row)) != is_reported  # type: ignore[arg-type]
    ]

    assert wrong == []


def test_ratings_that_are_a_forecast() -> None:
    head = PLAN + "rag_scheme: confidence\n"

    wrong = [
        row
        for row, is_reported in cases("ratings.yaml", "confidence")
        if speaks("status-contradicts-dates", head + rows(row)) != is_reported  # type: ignore[arg-type]
    ]

    assert wrong == []


def test_keys() -> None:
    rated = rows({"rag": "green"}, {"rag": "amber"})

    wrong = [
        key
        for key, is_reported in cases("ratings.yaml", "undefined-rag-key")
        if speaks("undefined-rag-key", f"{PLAN}{key}\n{rated}") != is_reported
    ]

    assert wrong == []
