"""The reader and the JSON Schema say the same of any plan: both are read off the same declarations."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from strategies import data_texts

from tclint.json_schemas import plan_schema
from tclint.reader import read_plan
from tclint.source import Source
from tclint.syntax import Mapping, Node, Scalar, Sequence, parse

_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_WRONG = {"wrong-type", "unknown-key"}


@cache
def validator() -> Draft202012Validator:
    schema = plan_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def data_of(node: Node) -> object:
    """What a YAML 1.2 core loader makes of a node."""
    if isinstance(node, Mapping):
        return {key.value: data_of(value) for key, value in node.pairs if isinstance(key, Scalar)}
    if isinstance(node, Sequence):
        return [data_of(item) for item in node.items]
    assert isinstance(node, Scalar)
    if node.style or node.value not in _WORDS:
        is_number = not node.style and _FLOAT.fullmatch(node.value)
        return _number(node.value) if is_number else node.value
    return _WORDS[node.value]


def _number(text: str) -> float:
    return int(text) if _INTEGER.fullmatch(text) else float(text)


def verdicts(text: str) -> tuple[list[str], list[str]]:
    """What the reader and what the schema find wrong with the first plan in a text."""
    document = parse(Source("plan.yaml", text))[0]
    read_plan(document)
    told = [f"{problem.rule} {problem.message}" for problem in document.problems if problem.rule in _WRONG]
    data = {} if document.root is None else data_of(document.root)
    return told, [f"{error.json_path} {error.message}" for error in validator().iter_errors(data)]


@given(data_texts())
def test_reader_and_schema_agree_on_any_plan(text: str) -> None:
    told, errors = verdicts(text)

    assert bool(told) == bool(errors), (told, errors)


@pytest.mark.parametrize(
    "text",
    [
        "title:",
        "title: ~",
        "title: []",
        "title: [null, ~]",
        "title: 2021",
        "title: true",
        "months: 36",
        "months: '36'",
        "months: 007",
        "months: []",
        "stage: Draft",
        "stage: ' PROGRESS '",
        "stage: []",
        "extended: []",
        "extended:",
        "extended: {from: 2023-05, x-note: [1, {a: b}]}",
        "phases: {P1: , P2: 2021, x-own: {a: b}}",
        "glossary: []",
        "contact: [a, , b]".replace(", ,", ", ~,"),
        "x-own: {a: [b]}",
        "themes:",
        "themes: []",
        "themes: [~, {name: A, activities: [~, []]}]",
        "themes: [{activities: [{success_measures: {measure: A, by: 2021}}]}]",
        "themes: [{activities: [{success_measures: [~, A, {measure: B, x-id: 1}]}]}]",
        "themes: [{activities: [{success_measures: }]}]",
        "themes: [{activities: [{timeframe: {start: 2021, end: [], x-note: a}}]}]",
        "themes: [{activities: [{timeframe: 2021, steps: [{action: [a, b]}], with: [a], revised: {to: a}}]}]",
    ],
)
def test_what_a_plan_may_hold(text: str) -> None:
    assert verdicts(text) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "title: [a]",
        "title: {}",
        "title: [[]]",
        "months: 0",
        "months: -1",
        "months: many",
        "months: 10000",
        "months: true",
        "stage: soon",
        "stage: true",
        "extended: a",
        "extended: {till: 2023}",
        "phases: P1",
        "phases: {P1: [a]}",
        "contact: [[a]]",
        "contact: {name: HR}",
        "themes: yes",
        "themes: {}",
        "themes: [A]",
        "themes: [{activities: [A]}]",
        "themes: [{activities: [{success_measures: [[]]}]}]",
        "themes: [{activities: [{success_measures: {measures: A}}]}]",
        "themes: [{activities: [{timeframe: [2021]}]}]",
        "themes: [{activities: [{timeframe: {from: 2021}}]}]",
        "themes: [{activities: [{steps: [{steps: A}]}]}]",
        "onwer: A",
        "X-own: A",
    ],
)
def test_what_a_plan_may_not_hold(text: str) -> None:
    told, errors = verdicts(text)

    assert len(told) == 1
    assert errors
