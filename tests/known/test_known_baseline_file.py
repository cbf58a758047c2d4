"""The file of a baseline: what is written can be read, by people, by git, and again by us."""

import subprocess
import tomllib
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from command_line import tclint, write
from hypothesis import given
from hypothesis import strategies as st

from tclint.baseline import Baseline, text_with
from tclint.errors import TclintError
from tclint.identity import Entry, Identity, Row

DAY = date(2026, 3, 2)
TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30)
ROWS = st.builds(Row, TEXTS, TEXTS, TEXTS, TEXTS)
IDENTITIES = st.builds(Identity, st.sampled_from(["missing-owner", "vague-timeframe"]), ROWS, TEXTS, TEXTS)
SAVED = st.builds(Entry, TEXTS.filter(bool), IDENTITIES, st.dates(date(1990, 1, 1)), TEXTS)
HEAD = "version = 1\n\n"
ENTRY = '[[known]]\nfile = "plan.yaml"\nrule = "missing-owner"\nsince = 2026-03-02\n'
BLOCK = """\
[[known]]
file = "a \\"b\\".yaml"
theme = "T"
activity = "V1"
action = "c\\\\d"
rule = "vague-timeframe"
field = "timeframe"
text = "soon"
since = 2026-03-02
reason = "board"
"""


def entry(name: str, rule: str = "missing-owner", file: str = "plan.yaml") -> Entry:
    return Entry(file, Identity(rule, Row("", "Visibility", name, f"do {name}"), "owner"), DAY, "")


@given(st.lists(SAVED, max_size=5))
def test_what_is_written_is_read(saved: list[Entry]) -> None:
    text = text_with(saved)

    known = tomllib.loads(text).get("known", [])

    assert len(text.splitlines()) == text.count("\n")
    assert sorted(table["file"] for table in known) == sorted(one.file for one in saved)
    assert sorted(table["reason"] for table in known) == sorted(one.reason for one in saved)


def test_an_identifier_of_more_digits_than_a_number_may_have() -> None:
    saved = [entry("V" + "1" * 5000), entry("V2")]

    known = tomllib.loads(text_with(saved))["known"]

    assert [len(one["activity"]) for one in known] == [2, 5001]


def test_a_reason_of_several_lines_stays_readable(workplace: Path) -> None:
    (workplace / "b.toml").write_text(f'{HEAD}{ENTRY}reason = """\nthe post is\tvacant,\n\\u001b until May"""\n')
    read = Baseline.read("b.toml").entries

    Baseline("b.toml").write(read)

    assert Baseline.read("b.toml").entries == read
    assert 'reason = "the post is\\tvacant,\\n\\u001b until May"\n' in (workplace / "b.toml").read_text()


@given(st.permutations([entry("V2"), entry("V10"), entry("V1"), entry("V1", "missing-id"), entry("A", file="a.yaml")]))
def test_the_order_does_not_depend_on_where_rows_stand(entries: list[Entry]) -> None:
    known = tomllib.loads(text_with(entries))["known"]

    assert [(one["file"], one["activity"], one["rule"]) for one in known] == [
        ("a.yaml", "A", "missing-owner"),
        ("plan.yaml", "V1", "missing-id"),
        ("plan.yaml", "V1", "missing-owner"),
        ("plan.yaml", "V2", "missing-owner"),
        ("plan.yaml", "V10", "missing-owner"),
    ]


def test_a_block() -> None:
    identity = Identity("vague-timeframe", Row("", "T", "V1", "c\\d"), "timeframe", "soon")

    text = text_with([Entry('a "b".yaml', identity, DAY, "board")])

    assert text.partition("\n\n")[2] == BLOCK


def test_git_merges_what_two_branches_have_added(tmp_path: Path) -> None:
    base = [entry(f"V{number}") for number in (10, 20, 30, 40)]
    sides = {"base": base, "ours": [*base, entry("V15")], "theirs": [*base[:3], entry("V35")]}
    for name, entries in sides.items():
        (tmp_path / name).write_text(text_with(entries), encoding="utf-8")

    merged = subprocess.run(
        ["git", "merge-file", "-p", "ours", "base", "theirs"], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert merged.stdout == text_with([*base[:3], entry("V15"), entry("V35")])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "b.toml: there is no `version`, but this tclint knows version 1"),
        ("version = 2\n", "b.toml:1: this is version 2 of the format, but this tclint knows version 1"),
        ("version = 1\nknwon = 1\n", "b.toml:2: there is no key `knwon`; each entry begins with `[[known]]`"),
        ("version = 1\nknown = 1\n", "b.toml:2: `known` should be a list of tables; each begins with `[[known]]`"),
        (f"{HEAD}{ENTRY}\n<<<<<<< HEAD\n", "b.toml:8: this is not valid TOML: Invalid statement"),
        (f"{HEAD}{ENTRY}file = 1\n", "b.toml:7: this is not valid TOML: Cannot overwrite a value"),
        (f"{HEAD}{ENTRY}{ENTRY}ruel = 'x'\n", "b.toml:11: an entry has no key `ruel`; did you mean `rule`?"),
        (f"{HEAD}{ENTRY}reason = 7\n", "b.toml:7: `reason` should be a text in quotes"),
        (
            f"{HEAD}{ENTRY}".replace("2026-03-02", "'2026-03-02'"),
            "b.toml:6: `since` should be a day without quotes, such as `2026-03-02`",
        ),
        (
            f"{HEAD}{ENTRY}".replace("2026-03-02", "2026-03-02T10:00:00"),
            "b.toml:6: `since` should be a day without quotes, such as `2026-03-02`",
        ),
        (
            f"{HEAD}{ENTRY}{ENTRY}".replace('rule = "missing-owner"\n', "", 1),
            "b.toml:3: the entry has no `rule`: give it one, or take the entry out",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_line(text: str, message: str) -> None:
    write("plan.yaml", "themes: []\n")
    write("b.toml", text)

    result = tclint("check", "--baseline", "b.toml", "plan.yaml")

    assert (result.code, result.out) == (2, "")
    assert result.err == f"tclint: {message}\n"


@pytest.mark.parametrize("text", [b"\xff\xfe", b"x = " + b"[" * 9000])
def test_what_is_no_text_at_all(text: bytes) -> None:
    write("plan.yaml", "themes: []\n")
    write("b.toml", text)

    result = tclint("check", "--baseline", "b.toml", "plan.yaml")

    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert "mistake in tclint" not in result.err


def test_a_baseline_that_is_not_there() -> None:
    write("plan.yaml", "themes: []\n")

    result = tclint("check", "--baseline", "b.toml", "plan.yaml")

    assert (result.code, result.out) == (2, "")
    assert result.err == "tclint: there is no baseline b.toml: `tclint baseline write` makes one\n"


def test_nothing_is_written_where_nothing_changes(workplace: Path) -> None:
    baseline = Baseline("b.toml")

    assert (baseline.write([entry("V1")]), baseline.write([entry("V1")])) == (True, False)
    assert [path.name for path in workplace.iterdir()] == ["b.toml"]


def test_no_other_file_is_touched(workplace: Path) -> None:
    (workplace / "b.toml.new").write_text("mine\n")

    Baseline("b.toml").write([entry("V1")])

    assert sorted(path.name for path in workplace.iterdir()) == ["b.toml", "b.toml.new"]
    assert (workplace / "b.toml.new").read_text() == "mine\n"


@pytest.mark.parametrize("mode", [0o664, 0o600])
def test_permissions_stay(mode: int, workplace: Path) -> None:
    file = workplace / "b.toml"
    file.write_text(text_with([]))
    file.chmod(mode)

    Baseline("b.toml").write([entry("V1")])

    assert (file.stat().st_mode & 0o777, file.read_text()) == (mode, text_with([entry("V1")]))


def test_a_new_baseline_permits_what_any_new_file_does(workplace: Path) -> None:
    (workplace / "other").write_text("")

    Baseline("b.toml").write([])

    assert (workplace / "b.toml").stat().st_mode == (workplace / "other").stat().st_mode


def test_a_baseline_that_cannot_be_written_is_whole(workplace: Path) -> None:
    (workplace / "b.toml").write_text(text_with([]))

    with (
        patch("os.replace", side_effect=OSError(28, "No space left on device")),
        pytest.raises(TclintError, match=r"^cannot write b\.toml: No space left on device$"),
    ):
        Baseline("b.toml").write([entry("V1")])

    assert {path.name: path.read_text() for path in workplace.iterdir()} == {"b.toml": text_with([])}
