"""The JSON Schema of the configuration and its reader agree: what one accepts, the other does."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from command_line import tclint
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tclint.config import known_keys
from tclint.declared import declared_in
from tclint.diagnostic import PROFILES, SEVERITIES
from tclint.errors import TclintError
from tclint.framework import framework_names
from tclint.json_schemas import configuration_schema
from tclint.registry import load_registry
from tclint.settings import Override, Schemas, Suppressions, kebab
from tclint.validation import validate

Table = dict[str, Any]

REGISTRY = load_registry()
SCHEMA = configuration_schema(REGISTRY)
VALIDATOR = Draft202012Validator(SCHEMA)
REFUSED = tomllib.loads((Path(__file__).parent / "failures.toml").read_text(encoding="utf-8"))["failure"]

LEVELS = st.sampled_from(["off", *SEVERITIES])
TEXTS = st.text(max_size=8)
SELECTORS = st.sampled_from(["all", *REGISTRY.categories(), *REGISTRY.rules])
SELECTIONS = st.lists(SELECTORS, max_size=3)
OVERRIDES = st.fixed_dictionaries(
    {"elements": st.lists(TEXTS, max_size=2)},
    optional={
        "files": st.lists(TEXTS, max_size=2),
        "ignore": SELECTIONS,
        "severity": st.dictionaries(SELECTORS, LEVELS, max_size=2),
    },
)
OPTIONS = st.fixed_dictionaries(
    {},
    optional={
        "absent-column": st.fixed_dictionaries(
            {}, optional={"share": st.floats(0, 1) | st.just(1), "least": st.integers(0, 9)}
        ),
        "missing-id": st.fixed_dictionaries({}, optional={"steps": st.booleans()}),
        "hollow-explanation": st.fixed_dictionaries({}, optional={"words": st.lists(TEXTS, max_size=2)}),
    },
)
VALID = st.fixed_dictionaries(
    {},
    optional={
        "extend": TEXTS,
        "required-version": st.sampled_from([">=0.1", "1", " == v1.2.3 , <2", "!=0", ">0,<9"]),
        "profile": st.sampled_from(PROFILES),
        "framework": st.sampled_from([*framework_names(), "own.yaml", "a/b.yml", ""]),
        "select": SELECTIONS,
        "extend-select": SELECTIONS,
        "ignore": SELECTIONS,
        "severity": st.dictionaries(SELECTORS, LEVELS, max_size=3),
        "min-severity": st.sampled_from(SEVERITIES),
        "fail-on": st.sampled_from([*SEVERITIES, "never"]),
        "max-warnings": st.integers(0, 10**6),
        "include": st.lists(TEXTS, max_size=2),
        "baseline": TEXTS.filter(bool),
        "exclude": st.lists(TEXTS, max_size=2),
        "force-exclude": st.booleans(),
        "preview": st.booleans(),
        "respect-gitignore": st.booleans(),
        "output-format": st.sampled_from(["auto", "full", "json", "sarif"]),
        "schema": TEXTS | st.fixed_dictionaries({}, optional={"plan": TEXTS, "activity": TEXTS}),
        "per-file-ignores": st.dictionaries(TEXTS, SELECTIONS, max_size=2),
        "overrides": st.lists(OVERRIDES, max_size=2),
        "suppressions": st.fixed_dictionaries({}, optional={"require-reason": st.booleans(), "forbid": SELECTIONS}),
        "rules": OPTIONS,
    },
)
ANYTHING = st.recursive(
    st.booleans() | st.integers() | st.sampled_from([0.5, "", "a", "all", "owners", "error", "own.yaml"]),
    lambda values: (
        st.lists(values, max_size=2) | st.dictionaries(st.sampled_from(["a", "owners", "plan"]), values, max_size=2)
    ),
    max_leaves=4,
)
KEYS = st.sampled_from([*known_keys(), "profil", "fail_on", ""])


def reader_accepts(table: Table) -> bool:
    try:
        validate(table, REGISTRY, "tclint.toml", "")
    except TclintError:
        return False
    return True


def schema_accepts(table: Table) -> bool:
    return bool(VALIDATOR.is_valid(table))


@given(VALID)
@settings(max_examples=60, deadline=None)
def test_what_is_valid_is_accepted_by_both(table: Table) -> None:
    assert (reader_accepts(table), [error.message for error in VALIDATOR.iter_errors(table)]) == (True, [])


@given(st.dictionaries(KEYS, ANYTHING, min_size=1, max_size=2))
@settings(max_examples=150, deadline=None)
def test_whatever_it_is_both_say_the_same(table: Table) -> None:
    assert schema_accepts(table) == reader_accepts(table)


@given(VALID, KEYS, ANYTHING)
@settings(max_examples=100, deadline=None)
def test_one_odd_value_among_good_ones(table: Table, key: str, value: object) -> None:
    table = {**table, key: value}

    assert schema_accepts(table) == reader_accepts(table)


@pytest.mark.parametrize("failure", [failure for failure in REFUSED if "2026-01-01" not in failure["text"]])
def test_what_the_reader_refuses_the_schema_refuses(failure: dict[str, str]) -> None:
    table = tomllib.loads(failure["text"])

    assert (schema_accepts(table), reader_accepts(table)) == (False, False)


def test_the_schema_is_a_schema_and_printed_by_the_command() -> None:
    Draft202012Validator.check_schema(SCHEMA)

    assert json.loads(tclint("schema", "--config").out) == SCHEMA


@pytest.mark.parametrize(
    ("record", "keys"),
    [
        (SCHEMA, {*known_keys()}),
        *[
            (SCHEMA["$defs"][table.__name__], {kebab(name) for name in declared_in(table)})
            for table in (Override, Suppressions, Schemas)
        ],
    ],
)
def test_every_key_is_described(record: Table, keys: set[str]) -> None:
    assert {key for key, value in record["properties"].items() if value.get("description", "").endswith(".")} == keys


@pytest.mark.parametrize("name", REGISTRY.rules)
def test_every_option_of_every_rule_is_in_the_schema(name: str) -> None:
    options = REGISTRY.rules[name].options

    described = SCHEMA["properties"]["rules"]["properties"][name]["properties"] if options else {}
    assert {key: value["description"] for key, value in described.items()} == {
        key: declared.description for key, declared in options.items()
    }
