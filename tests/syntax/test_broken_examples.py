"""Every file of examples/broken: what is told, where, and that nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tclint.reader import read_plan
from tclint.source import Source
from tclint.syntax import parse

FOLDER = Path(__file__).parents[2] / "examples" / "broken"
COLON = "contains a colon followed by a space, which YAML takes for another key"
INVISIBLE = "the invisible character U+{} is not allowed in a plan"
KEYS = "a group of keys with values"
LIST = "a list, each item beginning with `- `"
UNKNOWN = "the plan format has no key `{}` here"
TOLD: dict[str, list[tuple[str, str, str]]] = {
    "a-list.yaml": [("wrong-type", "1:3", "the plan should be a group of keys with values, but it is a list")],
    "alias-bomb.yaml": [
        (
            "invalid-yaml",
            "7:10",
            "this file unfolds into far too many values: `*e` and the references before it multiply each other",
        )
    ],
    "ampersand-swallowed.yaml": [
        ("invalid-yaml", "12:16", "`&HR` is taken for a label, so that the text is read as `Director`")
    ],
    "ampersand.yaml": [("invalid-yaml", "14:15", "`&` at the start of a text has a meaning of its own in YAML")],
    "anchors.yaml": [],
    "bad-indent.yaml": [("invalid-yaml", "11:11", "`timeframe:` stands further in than the keys that it belongs with")],
    "bom.yaml": [],
    "comments-only.yaml": [("invalid-yaml", "1:1", "there is no plan in this file, only comments")],
    "control-characters.yaml": [
        ("invalid-yaml", "9:31", INVISIBLE.format("000B")),
        ("invalid-yaml", "10:57", INVISIBLE.format("0000")),
        ("invalid-yaml", "12:16", INVISIBLE.format("001B")),
    ],
    "crlf.yaml": [],
    "dash-text.yaml": [
        ("invalid-yaml", "6:3", "there is no space after the dash, so this is a text and no item of a list")
    ],
    "duplicate-keys.yaml": [
        ("duplicate-key", "13:9", "`owner` is given twice; only the last one counts"),
        ("duplicate-key", "16:9", "`action` is given twice; only the last one counts"),
        ("duplicate-key", "20:1", "`title` is given twice; only the last one counts"),
    ],
    "emoji.yaml": [],
    "empty.yaml": [("invalid-yaml", "1:1", "the file is empty")],
    "hash-in-text.yaml": [
        ("invalid-yaml", "9:34", "all that follows ` #` is a comment and is lost from the text"),
        ("invalid-yaml", "10:27", "all that follows ` #` is a comment and is lost from the text"),
    ],
    "just-text.yaml": [
        (
            "wrong-type",
            "1:1",
            f"the plan should be {KEYS}, but it is the text `Dear colleagues, please find below our …`",
        )
    ],
    "missing-colon.yaml": [("invalid-yaml", "11:9", "there is no colon after `owner`")],
    "missing-space-after-colon.yaml": [("invalid-yaml", "11:9", "there is no space after the colon of `owner:`")],
    "not-utf8.yaml": [],
    "percent-or-at-start.yaml": [
        ("invalid-yaml", "10:27", "a text cannot begin with `%`"),
        ("invalid-yaml", "17:16", "a text cannot begin with `@`"),
        ("invalid-yaml", "19:17", "a text cannot begin with a backtick"),
    ],
    "several-documents.yaml": [],
    "several-errors.yaml": [
        ("invalid-yaml", "9:17", f"the text of `action` {COLON}"),
        ("invalid-yaml", "17:9", "there is no colon after `owner`"),
        ("invalid-yaml", "20:27", "a text cannot begin with `@`"),
    ],
    "star-start.yaml": [("invalid-yaml", "9:17", "`*` at the start of a text has a meaning of its own in YAML")],
    "tab-indent.yaml": [("invalid-yaml", "10:1", "this line is indented with a tab")],
    "unclosed-bracket.yaml": [("invalid-yaml", "13:15", "the `[` opened here is not closed")],
    "unclosed-quote.yaml": [("invalid-yaml", "9:17", "the quotation mark opened here is not closed")],
    "undefined-alias.yaml": [
        (
            "invalid-yaml",
            "12:16",
            "`*head_of_hr` refers to something named `head_of_hr`, but nothing before it has that name",
        )
    ],
    "unknown-keys.yaml": [
        ("unknown-key", place, UNKNOWN.format(key))
        for place, key in (
            ("2:1", "institute"),
            ("4:1", "End"),
            ("8:5", "activites"),
            ("11:5", "theme"),
            ("15:9", "success measure"),
            ("16:9", "time frame"),
            ("17:9", "onwer"),
            ("20:9", "actions"),
            ("21:9", "success_measure"),
            ("22:9", "deadline"),
            ("23:9", "lead"),
        )
    ],
    "unquoted-colon.yaml": [("invalid-yaml", "9:15", f"the text of `goal` {COLON}")],
    "wrong-themes.yaml": [
        (
            "wrong-type",
            "5:9",
            f"`themes` should be {LIST}, but it is the text `Visibility, Recognition, Career Develop…`",
        )
    ],
    "wrong-types.yaml": [
        ("wrong-type", "2:9", "`start` should be a text, but it is a list"),
        (
            "wrong-type",
            "4:11",
            "`glossary` should be names with a text each, but it is the text `HR is Human Resources`",
        ),
        (
            "wrong-type",
            "8:7",
            "`activities` should be a list, each item beginning with `- `, but it is a group of keys",
        ),
        ("wrong-type", "14:18", "`action` should be a text or a list of texts, but it is a group of keys"),
        ("wrong-type", "17:17", "`owner` should be a text or a list of texts, but it is a group of keys"),
        (
            "wrong-type",
            "18:9",
            f"item 2 of `activities` should be {KEYS}, but it is the text `Thank every technician in person`",
        ),
        (
            "wrong-type",
            "19:5",
            "item 3 of `themes` should be a group of keys with values, but it is the text `Sustainability`",
        ),
    ],
}
SUGGESTED = [
    "did you mean `institution`?",
    "did you mean `end`?",
    "did you mean `activities`?",
    "did you mean `name`?",
    "did you mean `success_measures`?",
    "did you mean `timeframe`?",
    "did you mean `owner`?",
    "did you mean `action`?",
    "did you mean `success_measures`?",
    "did you mean `timeframe`?",
    "did you mean `owner`?",
]
UNREADABLE = {"a-list.yaml", "alias-bomb.yaml", "comments-only.yaml", "dash-text.yaml", "empty.yaml"}
UNREADABLE |= {"just-text.yaml", "wrong-themes.yaml"}


def read(name: str) -> Source:
    return Source.read(FOLDER / name, name)


@pytest.mark.parametrize("name", sorted(TOLD))
def test_what_is_told_about_a_broken_file(name: str) -> None:
    source = read(name)

    documents = parse(source)
    for document in documents:
        read_plan(document)

    problems = [problem for document in documents for problem in document.problems]
    told = [(one.rule, "{}:{}".format(*source.position(one.span.start)), one.message) for one in problems]
    assert told == TOLD[name]


@pytest.mark.parametrize("name", sorted(set(TOLD) - UNREADABLE))
def test_the_rest_of_a_broken_file_is_read(name: str) -> None:
    plans = [read_plan(document) for document in parse(read(name))]

    rows = [row for plan in plans for row in plan.activities()]

    assert rows != []
    assert all(row.id for row in rows)


def test_every_broken_file_is_tested() -> None:
    assert {path.name for path in FOLDER.glob("*.yaml")} == set(TOLD)


def test_the_unknown_keys_are_told_with_the_known_ones() -> None:
    [document] = parse(read("unknown-keys.yaml"))

    read_plan(document)

    assert [problem.help for problem in document.problems] == SUGGESTED


def test_a_duplicate_key_is_told_with_the_first_one() -> None:
    source = read("duplicate-keys.yaml")
    [document] = parse(source)

    read_plan(document)

    labels = [problem.label for problem in document.problems]
    assert [label and (source.position(label[0].start), label[1]) for label in labels] == [
        ((10, 9), "first given here"),
        ((15, 9), "first given here"),
        ((1, 1), "first given here"),
    ]


def test_each_document_is_a_plan_of_its_own() -> None:
    source = read("several-documents.yaml")

    documents = parse(source)
    plans = [read_plan(document) for document in documents]

    assert [(plan.title, [(row.id, row.owner, row.timeframe) for row in plan.activities()]) for plan in plans] == [
        ("Example College Technician Commitment action plan", [("V1", ("TBC",), "By 30 June 2026")]),
        ("Example University Technician Commitment action plan", [("R1", ("Director of HR",), "ongoing")]),
    ]
    assert [source.position(document.span.start).line for document in documents] == [1, 13]


def test_a_file_that_is_not_utf_8_is_read_all_the_same() -> None:
    source = read("not-utf8.yaml")

    [document] = parse(source)

    assert source.undecodable is not None
    assert (source.position(source.undecodable.start), source.undecodable_byte) == ((1, 8), 0xC9)
    assert [row.action for row in read_plan(document).activities()] == [("Publish the technicians\ufffd web page",)]
