"""Plans against their own versions in real repositories."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import PLAN, Result, check, tclint, write

Git = Callable[..., str]
Commit = Callable[[], None]
SECOND = """\
      - id: V2
        action: Hold an open day in each laboratory
        success_measures: 14 open days held by 31 December 2026
        timeframe: by 31 December 2026
        owner: Laboratory Manager
"""
BOTH = PLAN + SECOND
NEW = """\
title: Another plan
framework: generic
start: 2026-01
end: 2028-12
themes:
  - name: Training
    activities:
      - {id: T1, action: Train ten first aiders, success_measures: Ten certificates by 2027-06-30, timeframe: by 2027-06-30, owner: Head of Safety}
"""  # noqa: E501
SLIPPED = BOTH.replace("timeframe: by 31 December 2026", "timeframe: by 31 March 2027")
GONE = (
    "plan.yaml:7:11: error: activity `V2` of the earlier plan is gone without a word: "
    "`Hold an open day in each laboratory` [dropped-activity]"
)
LATE = (
    "plan.yaml:17:20: warning: the deadline of `V2` has moved from `by 31 December 2026` to `by 31 March 2027`, "
    "and nothing says why [slipped-deadline]"
)


def against(revision: str, *arguments: str | Path, stdin: bytes = b"") -> Result:
    return check("--against", revision, *arguments, stdin=stdin)


def test_a_plan_is_compared_with_its_own_version(commit: Commit) -> None:
    write("plan.yaml", BOTH)
    commit()
    write("plan.yaml", PLAN)

    result = against("HEAD")

    assert (result.code, result.lines, result.err) == (1, [GONE], "")


def test_without_the_option_nothing_is_said_of_the_past(commit: Commit) -> None:
    write("plan.yaml", BOTH)
    commit()
    write("plan.yaml", PLAN)

    assert (check().code, check().lines) == (0, [])


def test_two_commits(git: Git, commit: Commit) -> None:
    write("plan.yaml", BOTH)
    commit()
    git("tag", "submitted")
    write("plan.yaml", SLIPPED)
    commit()

    assert against("HEAD").lines == []
    assert against("HEAD~1").lines == against("submitted").lines == against("main^").lines == [LATE]


def test_a_pull_request(git: Git, commit: Commit) -> None:
    write("plans/a/plan.yaml", BOTH)
    write("plans/b/plan.yaml", BOTH)
    write("plans/c/plan.yaml", BOTH)
    commit()
    git("switch", "--quiet", "--create", "changes")
    write("plans/a/plan.yaml", SLIPPED)
    git("mv", "plans/b/plan.yaml", "plans/b/action-plan.yaml")
    write("plans/b/action-plan.yaml", PLAN)
    write("plans/new/plan.yaml", NEW)
    commit()

    result = against("main", Path("plans"))

    assert result.code == 1
    assert result.lines == [
        LATE.replace("plan.yaml", "plans/a/plan.yaml"),
        GONE.replace("plan.yaml", "plans/b/action-plan.yaml"),
    ]


def test_a_file_that_git_does_not_know_is_new(commit: Commit) -> None:
    write("other.txt", "")
    commit()
    write("plan.yaml", PLAN)

    assert (against("HEAD").code, against("HEAD").lines) == (0, [])


def test_from_a_folder_below(commit: Commit, monkeypatch: pytest.MonkeyPatch) -> None:
    write("plans/2026/plan.yaml", BOTH)
    commit()
    write("plans/2026/plan.yaml", PLAN)
    monkeypatch.chdir("plans/2026")

    assert against("HEAD").lines == [GONE]
    assert check("--previous", "HEAD:plans/2026/plan.yaml").lines == [GONE]
    assert check("--previous", "HEAD:./plan.yaml").lines == [GONE]


def test_standard_input_is_compared_with_the_file_that_it_is_called(commit: Commit) -> None:
    write("plan.yaml", BOTH)
    commit()

    result = tclint(
        "check", "--output-format", "concise", "--against", "HEAD", "--stdin-filename", "plan.yaml", "-",
        stdin=PLAN.encode(),
    )  # fmt: skip

    assert result.lines == [GONE]


def test_standard_input_that_is_a_new_plan(commit: Commit) -> None:
    commit()

    result = tclint("check", "--output-format", "concise", "--against", "HEAD", "-", stdin=PLAN.encode())

    assert (result.code, result.lines) == (0, [])


def test_a_name_that_needs_care(commit: Commit) -> None:
    write("Plan für 2026 $(touch x);.yaml", BOTH)
    commit()
    write("Plan für 2026 $(touch x);.yaml", PLAN)

    result = against("HEAD", Path("Plan für 2026 $(touch x);.yaml"))

    assert result.rules == ["dropped-activity"]
    assert not Path("x").exists()


def test_several_plans_in_a_file_are_matched_by_title(commit: Commit) -> None:
    first, second = (BOTH.replace("Example plan", name) for name in ("Chemistry plan", "Physics plan"))
    write("plan.yaml", f"{first}---\n{second}")
    commit()
    write("plan.yaml", f"{PLAN.replace('Example plan', 'New plan')}---\n{second}---\n{first}")

    assert against("HEAD").lines == []


def test_several_plans_in_a_file_are_matched_by_number(commit: Commit) -> None:
    write("plan.yaml", f"{BOTH}---\n{BOTH.replace('title: Example plan', 'title: Physics plan')}")
    commit()
    write("plan.yaml", f"{BOTH}---\n{SLIPPED.replace('title: Example plan', 'title: Plan of Physics')}")

    assert against("HEAD").rules == ["slipped-deadline"]


def test_what_a_hook_sets_does_not_mislead(commit: Commit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("plans/plan.yaml", BOTH)
    commit()
    write("plans/plan.yaml", PLAN)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path))

    assert against("HEAD", Path("plans/plan.yaml")).rules == ["dropped-activity"]


def test_many_plans_in_several_processes(commit: Commit) -> None:
    names = [f"plans/{number}/plan.yaml" for number in range(30)]
    for name in names:
        write(name, BOTH)
    commit()
    for name in names:
        write(name, PLAN)

    result = against("HEAD", Path("plans"), "--jobs", "2")

    assert result.lines == [GONE.replace("plan.yaml", name) for name in sorted(names)]


def test_an_earlier_version_that_is_no_plan(commit: Commit) -> None:
    write("plan.yaml", "just a text\n")
    commit()
    write("plan.yaml", PLAN)

    assert (against("HEAD").code, against("HEAD").lines) == (0, [])


def test_the_output_for_programs_has_no_other_keys(commit: Commit) -> None:
    write("plan.yaml", BOTH)
    commit()
    write("plan.yaml", PLAN)

    plain, compared = (
        tclint("check", "--output-format", "json", *more, "plan.yaml") for more in ([], ["--against", "HEAD"])
    )

    assert list(plain.data) == list(compared.data)
    assert [one["rule"] for one in compared.data["diagnostics"]] == ["dropped-activity"]


# What cannot be done


@pytest.mark.parametrize("revision", ["nope", "", "-x", "--all", "HEAD:plan.yaml", "HEAD~5", "a b", "$(touch x)"])
@pytest.mark.parametrize("option", ["against", "changed-since"])
def test_a_revision_that_there_is_not(commit: Commit, option: str, revision: str) -> None:
    write("plan.yaml", PLAN)
    commit()

    result = tclint("check", f"--{option}={revision}", "plan.yaml")

    assert (result.code, result.out) == (2, "")
    assert result.err == (
        f"tclint: git knows no revision `{revision}` in .: `git log` and `git branch --all` list what there is, and a "
        "shallow clone fetches the rest with `git fetch --unshallow`\n"
    )


def test_a_repository_without_a_commit(git: Git) -> None:
    write("plan.yaml", PLAN)
    git("add", "--all")

    assert against("HEAD").code == 2


def test_a_plan_outside_of_any_repository() -> None:
    write("plan.yaml", PLAN)

    result = against("HEAD")

    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "tclint: plan.yaml lies in no git repository: run `git init` and commit the plan, or name the earlier plan's "
        "file with `--previous FILE`\n"
    )


def test_git_is_not_there(commit: Commit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("plan.yaml", PLAN)
    commit()
    monkeypatch.setenv("PATH", str(tmp_path))

    result = against("HEAD")

    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "tclint: git is not installed: install it and see that it is on the PATH, or name the earlier plan's file with "
        "`--previous FILE`\n"
    )


def test_a_repository_that_is_damaged(commit: Commit) -> None:
    write("plan.yaml", PLAN)
    commit()
    Path(".git/HEAD").write_text("nonsense", encoding="utf-8")

    result = against("HEAD")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("tclint: git cannot read the repository in .: ")
    assert result.err.count("\n") == 1


def test_an_object_that_git_has_lost(commit: Commit, git: Git) -> None:
    write("plan.yaml", BOTH)
    commit()
    blob = git("rev-parse", "HEAD:plan.yaml").strip()
    write("plan.yaml", PLAN)
    Path(f".git/objects/{blob[:2]}/{blob[2:]}").unlink()

    result = against("HEAD")

    assert result.code == 2
    assert result.err.startswith("tclint: git ")
    assert result.err.count("\n") == 1


def test_a_checkout_without_history(commit: Commit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("plan.yaml", BOTH)
    commit()
    write("plan.yaml", PLAN)
    commit()
    shallow = tmp_path / "shallow"
    subprocess.run(["git", "clone", "--quiet", "--depth", "1", Path.cwd().as_uri(), str(shallow)], check=True)
    monkeypatch.chdir(shallow)

    assert "git fetch --unshallow" in against("HEAD~1").err
