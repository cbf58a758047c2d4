"""What was found in a file is remembered, and used again only where nothing has changed that could matter."""

import os
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from command_line import MISSING_OWNER, OWNERLESS, PLAN, VAGUE, check, tclint, write
from hypothesis import given
from hypothesis import strategies as st

from tclint.linter import Linter
from tclint.remembered import code_stamp
from tclint.render import FORMATS
from tclint.report import Tally
from tclint.results import Results
from tclint.source import Source

FIGURES = Tally("plan.yaml", "", [], {}, *(0,) * (len(Tally._fields) - 6), False, [])  # type: ignore[arg-type]
REACH = (("missing-id",), True)


@pytest.fixture
def checked() -> Iterator[list[str]]:
    """The names of the files that were really checked, in order."""
    names: list[str] = []
    lint = Linter.lint

    def noted(linter: Linter, source: Source, *, with_identities: bool = False) -> object:
        names.append(source.path)
        return lint(linter, source, with_identities=with_identities)

    with patch.object(Linter, "lint", noted):
        yield names


@pytest.mark.parametrize("name", FORMATS)
def test_a_second_run_says_the_same_without_checking(name: str, checked: list[str]) -> None:
    write("plan.yaml", VAGUE)
    write("other-plan.yaml", OWNERLESS)
    command = ("check", "--output-format", name, "plan.yaml", "other-plan.yaml")

    first, again, afresh = tclint(*command), tclint(*command), tclint(*command, "--no-cache")

    assert first == again == afresh
    assert checked == ["plan.yaml", "other-plan.yaml"] * 2


def test_a_changed_file_is_checked(checked: list[str]) -> None:
    write("plan.yaml", PLAN)
    before = check()
    write("plan.yaml", OWNERLESS)

    after = check()

    assert (before.code, before.lines) == (0, [])
    assert (after.code, after.lines) == (1, [MISSING_OWNER])
    assert checked == ["plan.yaml"] * 2


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xff"], ids=["byte order mark", "no UTF-8"])
def test_bytes_that_read_alike_are_told_apart(mark: bytes, checked: list[str]) -> None:
    write("plan.yaml", b"# \xef\xbf\xbd\n" + PLAN.encode() if mark == b"\xff" else PLAN)
    check()
    write("plan.yaml", b"# \xff\n" + PLAN.encode() if mark == b"\xff" else mark + PLAN.encode())

    check()

    assert checked == ["plan.yaml"] * 2


@pytest.mark.parametrize(
    "option",
    [
        "--today=2031-05-01",
        "--profile=complete",
        "--select=missing-owner",
        "--severity=missing-owner=note",
        "--no-ignores",
        "--framework=athena-swan",
        "--config=ignore=['missing-owner']",
        "--color=always",
        "--statistics",
    ],
)
def test_another_way_of_checking_is_another_run(option: str, checked: list[str]) -> None:
    write("plan.yaml", OWNERLESS)
    check()

    changed, afresh = check(option), check(option, "--no-cache")

    assert changed == afresh
    assert checked == ["plan.yaml"] * 3


def test_another_configuration_is_another_run(checked: list[str]) -> None:
    write("plan.yaml", OWNERLESS)
    check()
    write("tclint.toml", "[rules.missing-owner]\n[severity]\nmissing-owner = 'note'\n")

    found = check()

    assert found.lines == [MISSING_OWNER.replace("error", "note")]
    assert checked == ["plan.yaml"] * 2


@pytest.mark.parametrize("key", ["previous: old-plan.yaml", "framework: own.yaml"])
def test_a_plan_that_names_another_file_is_checked_each_time(key: str, checked: list[str]) -> None:
    write("own.yaml", "name: own\ntitle: Our own\n")
    write("old-plan.yaml", PLAN)
    write("plan.yaml", f"{key}\n" + PLAN.replace("framework: generic\n", ""))

    check()
    check()

    assert checked == ["plan.yaml"] * 2


@pytest.mark.parametrize("content", [b"", b"\xe9", b"i\x01\x00\x00\x00", b"\x00" * 100])
def test_a_spoilt_entry_is_no_entry(content: bytes, tmp_path: Path, checked: list[str]) -> None:
    write("plan.yaml", OWNERLESS)
    first = check()
    (entry,) = (tmp_path / "cache" / "tclint" / "results").iterdir()
    entry.write_bytes(content)

    again = check()

    assert again == first
    assert checked == ["plan.yaml"] * 2


def test_nothing_is_remembered_where_somebody_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("plan.yaml", PLAN)
    monkeypatch.setenv("TCLINT_NO_CACHE", "1")

    check()

    assert not (tmp_path / "cache" / "tclint" / "results").exists()


def test_without_a_place_for_it_every_file_is_checked(tmp_path: Path, checked: list[str]) -> None:
    (tmp_path / "cache").write_text("no folder")
    write("plan.yaml", OWNERLESS)

    first, again = check(), check()

    assert first == again
    assert checked == ["plan.yaml"] * 2


def test_several_processes_remember_and_use_it_too(tmp_path: Path) -> None:
    for number in range(30):
        write(f"plans/p{number}.yaml", OWNERLESS)

    first = check(Path("plans"), "--jobs", "2")
    kept = list((tmp_path / "cache" / "tclint" / "results").iterdir())
    with patch.object(Linter, "lint", side_effect=AssertionError("checked again")):
        again = check(Path("plans"), "--jobs", "2")

    assert first == again
    assert (len(again.lines), len(kept)) == (30, 30)


@pytest.mark.parametrize("name", ["junit", "markdown"])
def test_a_run_that_begins_elsewhere_is_another_run(name: str) -> None:
    for folder in ("one", "two"):
        write(f"{folder}/plan.yaml", OWNERLESS)
    write("one/tclint.toml", "select = ['missing-owner', 'missing-id']\n")
    tclint("check", "--output-format", name, "one", "two")

    found = tclint("check", "--output-format", name, "two", "one")

    assert found == tclint("check", "--output-format", name, "two", "one", "--no-cache")


def test_a_link_that_leads_elsewhere_is_another_file() -> None:
    for folder in ("x", "y"):
        write(f"{folder}/p.yaml", OWNERLESS)
    write("tclint.toml", "[per-file-ignores]\n'x/*' = ['missing-owner']\n")
    os.symlink("x/p.yaml", "plan.yaml")
    before = check()
    os.unlink("plan.yaml")
    os.symlink("y/p.yaml", "plan.yaml")

    after = check()

    assert (before.rules, after.rules) == ([], ["missing-owner"])


def test_standard_input_is_not_kept(tmp_path: Path) -> None:
    check("-", Path("-"), stdin=PLAN.encode())

    assert not (tmp_path / "cache" / "tclint" / "results").exists()


def test_nobody_else_can_read_what_is_kept(tmp_path: Path) -> None:
    write("plan.yaml", PLAN)
    check()

    folder = tmp_path / "cache" / "tclint" / "results"

    assert [path.stat().st_mode & 0o077 for path in (folder, *folder.iterdir())] == [0, 0]


def test_code_that_is_written_again_is_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "rules" / "owners"
    folder.mkdir(parents=True)
    (folder / "one.py").write_text("x = 1\n")
    before = code_stamp([str(tmp_path / "rules")])
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "one.pyc").write_bytes(b"")
    untouched = code_stamp([str(tmp_path / "rules")])
    os.utime(folder / "one.py", ns=(1, 1))

    after = code_stamp([str(tmp_path / "rules")])

    (folder / "words.txt").write_text("data of a rule")
    with_data = code_stamp([str(tmp_path / "rules")])

    assert before == untouched
    assert len({before, after, with_data}) == 3


@given(st.text(), st.lists(st.text(), max_size=3))
def test_what_is_kept_is_found(text: str, texts: list[str]) -> None:
    results, others = Results(b"way", b"facts"), Results(b"way", b"other facts")
    source = Source("plan.yaml", text.encode("utf-8", "replace").decode())
    outcome = (FIGURES, [each.encode("utf-8", "replace").decode() for each in texts])

    results.keep(source, outcome, REACH)

    assert results.find(source) == outcome
    assert others.find(source) is None
    assert results.find(Source("plan.yaml", f"{source.text}.")) is None


def test_the_oldest_entries_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tclint.results._MOST", 10)
    folder = tmp_path / "cache" / "tclint" / "results"
    folder.mkdir(parents=True)
    for number in range(11):
        (folder / f"{number}").write_bytes(b"")
        os.utime(folder / f"{number}", (number, number))

    Results(b"way", b"facts").keep(Source("plan.yaml", ""), (FIGURES, []), REACH)

    assert sorted(int(path.name) for path in folder.iterdir() if len(path.name) < 3) == [6, 7, 8, 9, 10]


def test_clean_forgets(checked: list[str]) -> None:
    write("plan.yaml", PLAN)
    check()

    first, again = tclint("clean"), tclint("clean")
    check()

    assert first.out.startswith("Removed ")
    assert again.out == "Nothing is remembered.\n"
    assert checked == ["plan.yaml"] * 2
