"""Only what a change brings: `--changed-since` and `--staged` in real repositories."""

import json
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import MISSING_OWNER, OWNERLESS, PLAN, VAGUE, Result, check, tclint, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
from rows_of_plans import Planned, rows, written

Git = Callable[..., str]
Commit = Callable[[], None]


def since(revision: str, *arguments: str | Path) -> Result:
    return check("--changed-since", revision, *arguments)


def test_what_was_there_before_is_left_out(commit: Commit) -> None:
    write("plan.yaml", OWNERLESS)
    commit()
    write("plan.yaml", "# moved\n\n" + VAGUE)

    result = since("HEAD")

    assert (result.code, result.rules, result.err) == (1, ["vague-timeframe"], "")
    assert result.out.splitlines()[1:] == [
        "Found 1 warning in 1 plan; 1 left out that was there before.",
        "Profile: none is met yet; 2 diagnostics stand before `complete`.",
    ]


def test_a_plan_that_has_not_changed_brings_nothing(commit: Commit) -> None:
    write("plan.yaml", VAGUE)
    commit()

    result = since("HEAD")

    assert (result.code, result.lines) == (0, [])
    assert "2 left out that were there before" in result.out


def test_a_new_plan_brings_all_of_its_own(commit: Commit) -> None:
    write("plan.yaml", OWNERLESS)
    commit()
    write("new-plan.yaml", OWNERLESS.replace("V1", "N1").replace("Publish a web page", "Print a list"))

    result = since("HEAD", Path())

    assert result.lines == ["new-plan.yaml:13:9: error: activity `N1` has no owner [missing-owner]"]


@pytest.mark.parametrize("is_added", [True, False])
def test_a_plan_with_another_name_is_followed(git: Git, commit: Commit, *, is_added: bool) -> None:
    write("plans/old.yaml", OWNERLESS)
    commit()
    write("plans/new.yaml", VAGUE)
    Path("plans/old.yaml").unlink()
    if is_added:
        git("add", "--all")

    result = since("HEAD", Path("plans"))

    assert result.rules == ["vague-timeframe"]
    assert git("status", "--short").count("\n") == (1 if is_added else 2)


def test_what_is_mended_in_one_row_does_not_hide_another(commit: Commit) -> None:
    second = OWNERLESS.partition("      - id: V1\n")[2].replace("Publish a web page", "Print a leaflet")
    second = f"      - id: V2\n{second.replace('owner:', 'owner: HR Director')}"
    write("plan.yaml", OWNERLESS + second)
    commit()
    write("plan.yaml", PLAN + second.replace("owner: HR Director", "owner:"))

    assert since("HEAD").lines == ["plan.yaml:18:9: error: activity `V2` has no owner [missing-owner]"]


def test_a_pull_request(git: Git, commit: Commit) -> None:
    write("plans/a/plan.yaml", OWNERLESS)
    write("plans/b/plan.yaml", OWNERLESS)
    commit()
    git("switch", "--quiet", "--create", "changes")
    write("plans/a/plan.yaml", VAGUE)
    commit()

    result = since("main", Path("plans"), "--output-format", "json=out.json", "--output-format", "sarif=out.sarif")

    summary = json.loads(Path("out.json").read_text(encoding="utf-8"))["summary"]
    results = json.loads(Path("out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert result.rules == ["vague-timeframe"]
    assert (summary["warnings"], summary["unchanged"], summary["baselined"]) == (1, 2, 0)
    assert [(one["ruleId"], one["baselineState"]) for one in results] == [("vague-timeframe", "new")]


def test_standard_input_is_compared_with_the_file_that_it_is_called(commit: Commit) -> None:
    write("plan.yaml", OWNERLESS)
    commit()

    result = tclint(
        "check", "--output-format", "concise", "--changed-since", "HEAD", "--stdin-filename", "plan.yaml", "-",
        stdin=VAGUE.encode(),
    )  # fmt: skip

    assert result.rules == ["vague-timeframe"]


def test_together_with_a_baseline_each_is_asked(commit: Commit) -> None:
    """One finding that both know is one: its equal beside it is new."""
    twin = OWNERLESS.partition("    activities:\n")[2].replace("      - id: V1\n        action", "      - action")
    write("plan.yaml", OWNERLESS.partition("      - id: V1\n")[0] + twin)
    tclint("baseline", "write")
    commit()
    write("plan.yaml", OWNERLESS.partition("      - id: V1\n")[0] + twin + twin)

    result = since("HEAD", "--baseline", "tclint-baseline.toml", "--select", "missing-owner")

    assert result.rules == ["missing-owner"]


def test_many_plans_in_several_processes(commit: Commit) -> None:
    for number in range(30):
        write(f"plans/{number:02}.yaml", OWNERLESS)
    commit()
    for number in range(0, 30, 7):
        write(f"plans/{number:02}.yaml", VAGUE)

    results = [since("HEAD", Path("plans"), "--jobs", jobs) for jobs in ("1", "2")]

    assert results[0] == results[1]
    assert results[0].rules == ["vague-timeframe"] * 5


# The comments and the configuration of that time


def test_a_comment_that_is_gone_brings_what_it_silenced(commit: Commit) -> None:
    write("plan.yaml", OWNERLESS.replace("owner:", "owner:  # tclint: ignore[missing-owner] the post is advertised"))
    commit()
    write("plan.yaml", OWNERLESS)

    assert since("HEAD").lines == [MISSING_OWNER]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("tclint.toml", "ignore = ['missing-owner']\n"),
        ("pyproject.toml", "[tool.tclint]\nignore = ['missing-owner']\n"),
        ("tclint.toml", "extend = 'shared/base.toml'\n"),
    ],
)
@pytest.mark.parametrize("has_plan_changed", [False, True])
def test_a_rule_that_is_switched_on_brings_what_it_says(
    commit: Commit, file: str, text: str, *, has_plan_changed: bool
) -> None:
    write("plans/plan.yaml", OWNERLESS)
    write("shared/base.toml", "ignore = ['missing-owner']\n")
    write(file, text)
    commit()
    Path(file).unlink()
    write("plans/plan.yaml", f"{OWNERLESS}# more\n" if has_plan_changed else OWNERLESS)

    assert since("HEAD", Path("plans")).rules == ["missing-owner"]


def test_a_rule_that_is_rated_differently_brings_nothing(commit: Commit) -> None:
    write("plan.yaml", OWNERLESS)
    write("tclint.toml", "severity = {missing-owner = 'note'}\n")
    commit()
    write("tclint.toml", "severity = {missing-owner = 'error'}\nprofile = 'exemplary'\n")

    assert "missing-owner" not in since("HEAD").rules


def test_patterns_of_that_time_mean_the_files_of_that_time(commit: Commit) -> None:
    write("drafts/plan.yaml", OWNERLESS)
    write("tclint.toml", "per-file-ignores = {'drafts/*' = ['owners']}\nframework = 'own.yaml'\n")
    write("own.yaml", "name: own\ntitle: Our own\n")
    commit()
    write("plan.yaml", OWNERLESS)
    Path("drafts/plan.yaml").unlink()
    write("tclint.toml", "framework = 'own.yaml'\n")

    assert since("HEAD").rules == ["missing-owner"]


def test_a_configuration_that_extends_what_is_no_toml_is_replaced_by_todays(commit: Commit) -> None:
    write("plan.yaml", OWNERLESS)
    write("base.conf", "ignore = ['missing-owner']\n")
    write("tclint.toml", "extend = 'base.conf'\n")
    commit()
    write("tclint.toml", "extend = 'base.conf'\nselect = ['missing-owner']\n")
    write("base.conf", "")

    result = since("HEAD")

    assert (result.code, result.lines) == (0, [])
    assert "1 left out that was there before" in result.out


@pytest.mark.parametrize("text", ["x = [", "nothing-known = 1\n", "framework = 'gone.yaml'\n"])
def test_a_configuration_that_could_not_be_used_is_replaced_by_todays(commit: Commit, text: str) -> None:
    write("plan.yaml", OWNERLESS)
    write("tclint.toml", text)
    commit()
    write("tclint.toml", "profile = 'complete'\n")
    write("plan.yaml", VAGUE)

    assert since("HEAD").rules == ["vague-timeframe"]


@pytest.mark.parametrize("arguments", [["--isolated"], ["--config", "own.toml"]])
def test_a_configuration_from_the_command_line_holds_for_both(commit: Commit, arguments: list[str]) -> None:
    write("plan.yaml", OWNERLESS)
    write("own.toml", "profile = 'complete'\n")
    write("tclint.toml", "ignore = ['missing-owner']\n")
    commit()
    Path("tclint.toml").unlink()

    assert since("HEAD", *arguments).lines == []


# What will be committed


def test_the_staged_version_is_checked(git: Git, commit: Commit) -> None:
    write("plan.yaml", PLAN)
    commit()
    write("plan.yaml", OWNERLESS)
    git("add", "plan.yaml")
    write("plan.yaml", VAGUE)

    staged, here = check("--staged"), check()

    assert staged.lines == [MISSING_OWNER]
    assert len(here.lines) == 2
    assert check("--staged", Path()).lines == [MISSING_OWNER]


def test_what_the_next_commit_brings(git: Git, commit: Commit) -> None:
    write("plan.yaml", OWNERLESS)
    commit()
    write("plan.yaml", VAGUE)

    before = since("HEAD", "--staged")
    git("add", "plan.yaml")

    assert (before.code, before.lines) == (0, [])
    assert since("HEAD", "--staged").rules == ["vague-timeframe"]


def test_staged_plans_against_their_own_versions(git: Git, commit: Commit) -> None:
    write("plan.yaml", PLAN)
    commit()
    write("plan.yaml", PLAN.replace("to 30 June 2026\n        owner", "to 30 June 2027\n        owner"))

    before = check("--staged", "--against", "HEAD")
    git("add", "plan.yaml")

    assert before.lines == []
    assert check("--staged", "--against", "HEAD").rules == ["slipped-deadline"]


def test_what_is_not_added_will_not_be_committed(commit: Commit) -> None:
    write("plans/plan.yaml", PLAN)
    write("plans/gone.yaml", OWNERLESS)
    commit()
    write("plans/new.yaml", VAGUE)
    Path("plans/gone.yaml").unlink()

    result = check("--staged", Path("plans"))

    assert [line.partition(":")[0] for line in result.lines] == ["plans/gone.yaml"]
    assert check("--staged", "--exclude", "plans/gone.yaml", Path("plans")).lines == []


def test_a_staged_plan_that_is_gone_is_still_known(commit: Commit) -> None:
    write("plans/plan.yaml", OWNERLESS)
    tclint("baseline", "write")
    commit()
    Path("plans/plan.yaml").unlink()

    result = check("--staged", "--baseline", "tclint-baseline.toml", Path("plans"))

    assert (result.code, result.lines) == (0, [])
    assert "no longer" not in result.out


def test_a_file_that_is_named_and_not_added_is_refused(commit: Commit) -> None:
    commit()
    write("plan.yaml", PLAN)

    result = check("--staged")

    assert (result.code, result.out) == (2, "")
    assert result.err == "tclint: git has no staged version of plan.yaml: `git add` it first\n"


def test_a_conflict_has_no_staged_version(git: Git, commit: Commit) -> None:
    write("plan.yaml", PLAN)
    commit()
    git("switch", "--quiet", "--create", "other")
    write("plan.yaml", OWNERLESS)
    commit()
    git("switch", "--quiet", "main")
    write("plan.yaml", PLAN.replace("Web Manager", "HR Director"))
    commit()
    with pytest.raises(Exception, match="returned non-zero"):
        git("merge", "--quiet", "other")

    result = check("--staged")

    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert "resolve conflicts, then `git add` it" in result.err


def test_a_hook_may_commit_from_another_index(git: Git, commit: Commit, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `git commit plan.yaml` does."""
    write("plan.yaml", PLAN)
    commit()
    write("plan.yaml", OWNERLESS)
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index")
    git("add", "plan.yaml")

    in_hook = check("--staged")
    monkeypatch.delenv("GIT_INDEX_FILE")

    assert (in_hook.lines, check("--staged").lines) == ([MISSING_OWNER], [])


def test_the_index_of_another_repository_is_not_ours(
    commit: Commit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("plan.yaml", OWNERLESS)
    commit()
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))

    assert check("--staged").lines == [MISSING_OWNER]


def test_from_a_folder_below(commit: Commit, monkeypatch: pytest.MonkeyPatch) -> None:
    write("plans/2026/plan.yaml", OWNERLESS)
    commit()
    write("plans/2026/plan.yaml", VAGUE)
    monkeypatch.chdir("plans/2026")

    assert since("HEAD").rules == ["vague-timeframe"]
    assert check("--staged").lines == [MISSING_OWNER]


def test_standard_input_is_not_staged(commit: Commit) -> None:
    commit()

    result = check("--staged", Path("-"))

    assert result.err == "tclint: `--staged` and `-` cannot go together: leave one of them out\n"


# What cannot be done


@pytest.mark.parametrize("arguments", [["--staged"], ["--changed-since", "HEAD"]])
def test_a_plan_outside_of_any_repository(arguments: list[str]) -> None:
    write("plan.yaml", PLAN)

    result = check(*arguments)

    assert (result.code, result.out) == (2, "")
    assert result.err == "tclint: plan.yaml lies in no git repository: run `git init` and commit the plan\n"


@pytest.mark.parametrize("arguments", [["--staged"], ["--changed-since", "HEAD"]])
def test_git_is_not_there(
    commit: Commit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    write("plan.yaml", PLAN)
    commit()
    monkeypatch.setenv("PATH", str(tmp_path))

    result = check(*arguments)

    assert (result.code, result.out) == (2, "")
    assert result.err == "tclint: git is not installed: install it and see that it is on the PATH\n"


# Properties


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(planned=rows(), layout=st.integers(1, 999), rng=st.randoms(use_true_random=False), data=st.data())
def test_order_layout_and_name_bring_nothing_and_a_defect_brings_itself(
    git: Git, commit: Commit, planned: list[Planned], layout: int, rng: random.Random, data: st.DataObject
) -> None:
    for path in Path().glob("*.yaml"):
        os.unlink(path)
    write("plan.yaml", written(planned))
    commit()
    git("mv", "plan.yaml", "other-plan.yaml")
    shuffled = rng.sample(planned, len(planned))
    write("other-plan.yaml", written(shuffled))
    moved = since("HEAD", Path())
    write("other-plan.yaml", written(planned))
    git("commit", "--quiet", "--all", "--message", "Another name")
    write("other-plan.yaml", written(shuffled, layout))
    moved_and_laid_out = since("HEAD", Path())
    place = data.draw(st.integers(0, len(planned) - 1))
    shuffled[place] = shuffled[place]._replace(defects=frozenset({*shuffled[place].defects, "owner?"} - {"owner"}))
    write("other-plan.yaml", written(shuffled, layout))
    spoilt = since("HEAD", Path())

    assert (moved.lines, moved_and_laid_out.lines) == ([], [])
    assert spoilt.rules == ["placeholder-owner"] * ("owner?" not in planned[shuffled[place].number].defects)
