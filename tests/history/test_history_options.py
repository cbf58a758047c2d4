"""The earlier plan that a plan names, or that `--previous` names."""

import subprocess
import sys
from pathlib import Path

import pytest
from command_line import PLAN, check, tclint, write

SECOND = """\
      - id: V2
        action: Hold an open day in each laboratory
        success_measures: 14 open days held by 31 December 2026
        timeframe: by 31 December 2026
        owner: Laboratory Manager
"""
BOTH = PLAN + SECOND
HELP = "give the path of the earlier plan's file, as seen from the folder of this one, or leave the key out"


def following(name: str, text: str = PLAN) -> str:
    return text.replace("framework: generic\n", f"framework: generic\nprevious: {name}\n")


# The key


def test_the_key_is_a_path_seen_from_the_plan() -> None:
    write("plans/2025/plan.yaml", BOTH)
    write("plans/2026/plan.yaml", following("../2025/plan.yaml"))

    assert check(Path("plans/2026/plan.yaml")).rules == ["dropped-activity"]


def test_a_plan_in_a_file_follows_the_one_with_its_title() -> None:
    write("old.yaml", f"{PLAN}---\n{BOTH.replace('Example plan', 'Physics plan')}")
    write("plan.yaml", f"{following('old.yaml', PLAN.replace('Example plan', 'Physics plan'))}---\n{PLAN}")

    assert check().lines == [
        (
            "plan.yaml:8:11: error: activity `V2` of the earlier plan is gone without a word: "
            "`Hold an open day in each laboratory` [dropped-activity]"
        )
    ]


def test_several_plans_in_a_file_follow_one_each() -> None:
    write("a.yaml", PLAN)
    write("b.yaml", BOTH.replace("Example plan", "Physics plan"))
    write("plan.yaml", f"{following('a.yaml')}---\n{following('b.yaml')}")

    assert check().rules == ["dropped-activity"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("folder", "`previous` names `folder`, which is a folder"),
        ("plan.yaml", "`previous` names `plan.yaml`, which is this very file"),
        ("./plan.yaml", "`previous` names `./plan.yaml`, which is this very file"),
        ("text.yaml", "`previous` names `text.yaml`, which holds no plan"),
        ("empty.yaml", "`previous` names `empty.yaml`, which holds no plan"),
    ],
)
def test_a_path_that_leads_to_no_plan(name: str, message: str) -> None:
    write("plan.yaml", following(name))
    write("text.yaml", "just a text\n")
    write("empty.yaml", "")
    Path("folder").mkdir()

    [found] = tclint("check", "--output-format", "json", "plan.yaml").data["diagnostics"]

    assert (found["rule"], found["message"], found["help"]) == ("wrong-type", message, HELP)
    assert found["field"] == "previous"


@pytest.mark.parametrize("empty", ["", "~", "[]", '""', "'  '", "nothing.yaml", '"a\\0b"', "https://example.org/plan"])
def test_a_key_that_leads_to_no_file(empty: str) -> None:
    write("plan.yaml", following(empty))

    assert check().code == 0


def test_the_problems_of_the_earlier_plan_are_not_reported() -> None:
    write("old.yaml", f"{PLAN}onwer: nobody\nstage: soon\n")
    write("plan.yaml", following("old.yaml"))

    assert (check().code, check().lines) == (0, [])


def test_a_plan_that_is_broken_itself_is_not_accused_of_dropping_what_cannot_be_read() -> None:
    write("old.yaml", BOTH)
    write("plan.yaml", following("old.yaml", BOTH.replace("      - id: V2\n", "        id: V2\n")))

    assert "dropped-activity" not in check().rules


# The option


def test_the_option_names_a_file() -> None:
    write("old.yaml", BOTH)
    write("plan.yaml", PLAN)

    assert check("--previous", "old.yaml").rules == ["dropped-activity"]


def test_the_option_goes_before_the_key() -> None:
    write("a.yaml", BOTH)
    write("b.yaml", PLAN)
    write("plan.yaml", following("a.yaml"))

    assert check("--previous", "b.yaml").rules == []


def test_standard_input_is_compared_too() -> None:
    write("old.yaml", BOTH)

    result = tclint("check", "--output-format", "concise", "--previous", "old.yaml", "-", stdin=PLAN.encode())

    assert result.rules == ["dropped-activity"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["--previous", "nothing.yaml", "plan.yaml"],
            "`--previous`: there is no file nothing.yaml; a version from git is written `REVISION:PATH`",
        ),
        (
            ["--previous", "text.yaml", "plan.yaml"],
            "`--previous`: text.yaml holds no plan that can be read; `tclint check text.yaml` says why",
        ),
        (
            ["--previous", "plan.yaml", "plan.yaml"],
            "`--previous`: plan.yaml is the plan that is checked; name an earlier one",
        ),
        (
            ["--previous", "folder", "plan.yaml"],
            "`--previous`: folder cannot be read: Is a directory; name a plan's file",
        ),
        (
            ["--previous", "HEAD:plan.yaml", "plan.yaml"],
            (
                "plan.yaml lies in no git repository: run `git init` and commit the plan, or name the earlier plan's "
                "file with `--previous FILE`"
            ),
        ),
        (
            ["--previous", "plan.yaml", "."],
            (
                "`--previous` is for one plan, but 2 were found: name the one, or compare each with its own version in "
                "git by `--against REVISION`"
            ),
        ),
        (
            ["--previous", "old.yaml", "--against", "HEAD", "plan.yaml"],
            "`--previous` and `--against` cannot go together: leave one of them out",
        ),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_line(arguments: list[str], message: str) -> None:
    for name in ("plan.yaml", "more/plan.yaml"):
        write(name, PLAN)
    write("text.yaml", "just a text\n")
    Path("folder").mkdir()

    result = tclint("check", *arguments)

    assert (result.code, result.out, result.err) == (2, "", f"tclint: {message}\n")


# What it costs


def test_a_check_without_an_earlier_plan_imports_nothing_of_it() -> None:
    write("plan.yaml", PLAN)
    program = "import sys; from tclint.__main__ import _run; _run(['check', 'plan.yaml']); print(*sys.modules)"

    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    imported = {*result.stdout.split()}
    assert imported & {"tclint.history", "tclint.earlier", "tclint.revisions", "subprocess"} == set()


# Comments that silence


SILENCED = PLAN.replace(
    "  - name: Visibility\n", "  - name: Visibility  # tclint: ignore[dropped-activity] reported to the board in May\n"
)


def test_a_comment_silences_what_is_said_of_the_past() -> None:
    write("old.yaml", BOTH)
    write("plan.yaml", SILENCED)

    assert check("--previous", "old.yaml").lines == []


def test_such_a_comment_is_not_called_unused_where_nothing_was_compared() -> None:
    write("old.yaml", PLAN)
    write("plan.yaml", SILENCED)

    assert (check().lines, check("--previous", "old.yaml").lines) == ([], [])


def test_such_a_comment_is_unused_where_the_plan_names_the_one_that_it_is_compared_with() -> None:
    write("old.yaml", PLAN)
    write("plan.yaml", following("old.yaml", SILENCED))

    assert check().rules == ["unused-suppression"]
