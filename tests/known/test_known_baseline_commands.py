"""`tclint baseline`, and what `tclint check` makes of a baseline."""

import json
import os
from pathlib import Path

import pytest
from command_line import MISSING_OWNER, OWNERLESS, PLAN, VAGUE, Result, check, tclint, write

from tclint.render import FORMATS

FILE = "tclint-baseline.toml"
ROW = """\
      - id: V{number}
        action: Hold an open day in laboratory {number}
        success_measures: {number}0 visitors by 30 June 2026
        timeframe: 1 February 2026 to 30 June 2026
        owner:
"""
LEFT_OUT = "left out by the baseline"


def with_rows(*numbers: int) -> str:
    return PLAN + "".join(ROW.format(number=number) for number in numbers)


def baseline(command: str, *arguments: str | Path) -> Result:
    return tclint("baseline", command, "--today", "2026-03-02", *arguments)


def checked(*arguments: str | Path) -> Result:
    return check("--baseline", FILE, *arguments)


def saved() -> str:
    return Path(FILE).read_text(encoding="utf-8")


# What is known does not count


def test_what_is_written_down_is_left_out() -> None:
    write("plan.yaml", VAGUE)
    written = baseline("write")

    result = checked()

    assert written == Result(0, f"Wrote 2 entries to {FILE}.\nCheck with: tclint check --baseline {FILE}\n", "")
    assert (result.code, result.lines, result.err) == (0, [], "")
    assert result.out == (
        f"Nothing to report in 1 plan; 2 {LEFT_OUT}.\n"
        "Profile: none is met yet; 2 diagnostics stand before `complete`.\n"
    )


def test_what_is_new_is_reported() -> None:
    write("plan.yaml", VAGUE.replace("owner:", "owner: HR Director"))
    baseline("write")
    write("plan.yaml", VAGUE)

    result = checked()

    assert (result.code, result.lines) == (1, [MISSING_OWNER])
    assert f"Found 1 error in 1 plan; 1 {LEFT_OUT}.\n" in result.out


def test_the_baseline_of_the_configuration_counts_wherever_the_command_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    write("plans/plan.yaml", OWNERLESS)
    write("tclint.toml", "baseline = 'known/baseline.toml'\n")
    Path("known").mkdir()
    written = baseline("write", Path("plans"))
    monkeypatch.chdir("plans")

    assert written.out == "Wrote 1 entry to known/baseline.toml.\n"
    assert (check().code, check("--no-baseline").code) == (0, 1)
    assert check("--no-baseline").lines == [MISSING_OWNER]


def test_a_baseline_and_none_cannot_go_together() -> None:
    write("plan.yaml", OWNERLESS)

    result = checked("--no-baseline")

    assert (result.code, result.out) == (2, "")
    assert result.err == "tclint: `--baseline` and `--no-baseline` cannot go together: leave one of them out\n"


def test_a_rule_that_breaks_down_is_never_known(monkeypatch: pytest.MonkeyPatch) -> None:
    from tclint_rules.owners.missing_owner import MissingOwner

    write("plan.yaml", OWNERLESS)
    baseline("write")
    monkeypatch.setattr(MissingOwner, "check_plan", _broken)

    assert (checked().code, checked().rules) == (2, ["internal-error"] * len(checked().rules))
    assert (baseline("update").code, baseline("prune").code) == (2, 2)


def _broken(*_: object) -> object:
    raise ValueError("oh")


def test_a_comment_that_silences_goes_before_the_baseline() -> None:
    write("plan.yaml", OWNERLESS)
    baseline("write")
    write("plan.yaml", OWNERLESS.replace("owner:", "owner:  # tclint: ignore[missing-owner] the post is advertised"))

    result = checked()

    assert (result.code, result.lines) == (0, [])
    assert "1 silenced by comments" in result.out
    assert "1 entry of the baseline no longer occurs: `tclint baseline prune` takes it out." in result.out


# Gathered diagnostics


def test_a_row_that_is_added_to_a_gathered_diagnostic_is_new_and_shown_as_such() -> None:
    write("plan.yaml", with_rows(*range(2, 9)).replace("owner: Web Manager", "owner:"))
    baseline("write")
    write("plan.yaml", with_rows(*range(2, 10)).replace("owner: Web Manager", "owner:"))

    result = tclint("check", "--baseline", FILE, "plan.yaml")

    assert result.code == 1
    assert result.out.count("[absent-column]") == 1
    assert "49 |       - id: V9\n   |             -- new\n" in result.out


def test_rows_that_are_mended_change_nothing_for_the_others() -> None:
    write("plan.yaml", with_rows(*range(2, 9)).replace("owner: Web Manager", "owner:"))
    baseline("write")

    for number in range(8, 1, -1):
        write("plan.yaml", with_rows(*range(2, number)).replace("owner: Web Manager", "owner:"))

        assert (checked().code, checked().lines) == (0, [])


def test_a_gap_that_becomes_one_of_many_is_one_diagnostic() -> None:
    write("plan.yaml", with_rows(*range(2, 6)))
    baseline("write")
    write("plan.yaml", with_rows(*range(2, 10)))

    assert checked().rules == ["absent-column"]


# Files


def test_a_file_with_another_name_is_known_by_what_is_wrong_in_it() -> None:
    write("plans/old.yaml", with_rows(2, 3))
    write("plans/other.yaml", with_rows(4, 5))
    baseline("write", Path("plans"))
    Path("plans/old.yaml").rename("plans/new.yaml")
    Path("plans/other.yaml").rename("plans/another.yaml")

    result = checked(Path("plans"))

    assert (result.code, result.lines) == (0, [])
    assert "no longer" not in result.out


def test_a_copy_of_a_file_is_not_known() -> None:
    write("plans/old.yaml", with_rows(2, 3))
    baseline("write", Path("plans"))
    Path("plans/old.yaml").rename("plans/first.yaml")
    write("plans/second.yaml", with_rows(2, 3))

    assert {line.partition(":")[0] for line in checked(Path("plans")).lines} == {"plans/second.yaml"}


def test_the_same_row_in_another_file_is_not_known() -> None:
    write("plans/a.yaml", with_rows(2))
    write("plans/b.yaml", with_rows(2).replace("        owner:\n", "        owner: HR Director\n"))
    baseline("write", Path("plans"))
    write("plans/a.yaml", with_rows(2).replace("        owner:\n", "        owner: HR Director\n"))
    write("plans/b.yaml", with_rows(2))

    result = checked(Path("plans"))

    assert result.lines == ["plans/b.yaml:18:9: error: activity `V2` has no owner [missing-owner]"]
    assert "1 entry of the baseline no longer occurs" in result.out


def test_a_new_file_is_not_taken_for_one_that_is_gone() -> None:
    write("plans/old.yaml", with_rows(2, 3))
    baseline("write", Path("plans"))
    Path("plans/old.yaml").unlink()
    write("plans/new.yaml", with_rows(7, 8))

    result = checked(Path("plans"))

    assert len(result.lines) == 2
    assert "2 entries of the baseline no longer occur: `tclint baseline prune` takes them out." in result.out


def test_a_name_that_needs_care() -> None:
    name = os.fsdecode(b'plans/\xff "new"\n\xe2\x80\xae.yaml')
    write(name, OWNERLESS)
    written = baseline("write", Path("plans"))

    assert (written.code, checked(Path("plans")).code) == (0, 0)
    assert baseline("prune", Path("plans")).out == f"Took 0 entries out of {FILE}, kept 1.\n"


def test_standard_input_is_known_by_the_name_that_it_is_given() -> None:
    write("plan.yaml", OWNERLESS)
    baseline("write")

    result = tclint("check", "--baseline", FILE, "--stdin-filename", "plan.yaml", "-", stdin=OWNERLESS.encode())

    assert result.code == 0


def test_many_plans_in_several_processes() -> None:
    for number in range(30):
        write(f"plans/{number:02}.yaml", VAGUE)
    baseline("write", Path("plans"))
    write("plans/07.yaml", VAGUE.replace("    activities:\n", "    activities:\n" + ROW.format(number=9), 1))

    results = [checked(Path("plans"), "--jobs", jobs) for jobs in ("1", "2")]

    assert results[0] == results[1]
    assert results[0].lines == ["plans/07.yaml:13:9: error: activity `V9` has no owner [missing-owner]"]
    assert f"60 {LEFT_OUT}" in results[0].out


# Rules that did not speak say nothing of their entries


@pytest.mark.parametrize(
    "arguments",
    [
        ["--select", "timeframes"],
        ["--ignore", "missing-owner"],
        ["--severity", "missing-owner=off"],
        ["--config", "per-file-ignores={'*.yaml' = ['owners']}"],
    ],
)
def test_a_rule_that_is_off_leaves_its_entries(arguments: list[str]) -> None:
    write("plan.yaml", OWNERLESS)
    baseline("write")

    result = checked(*arguments)

    assert "no longer" not in result.out


@pytest.mark.parametrize("off", ["ignore = ['missing-owner']", "severity = {missing-owner = 'off'}"])
def test_what_is_switched_off_for_one_row_leaves_its_entry_and_no_other(off: str) -> None:
    write("plan.yaml", with_rows(2).replace("owner: Web Manager", "owner:"))
    baseline("write")
    write(
        "plan.yaml", with_rows(2).replace("        owner:\n", "        owner: HR Director\n").replace("Web Manager", "")
    )
    write("tclint.toml", f"[[overrides]]\nelements = ['V1']\n{off}\n")

    result, again = (baseline("prune") for _ in range(2))

    assert result.out == f"plan.yaml: V2 [missing-owner]\nTook 1 entry out of {FILE}, kept 1.\n"
    assert again.out == f"Took 0 entries out of {FILE}, kept 1.\n"


def test_what_is_switched_off_and_mended_is_taken_out() -> None:
    write("plan.yaml", OWNERLESS)
    baseline("write")
    write("plan.yaml", PLAN)
    write("tclint.toml", "[[overrides]]\nelements = ['V1']\nignore = ['missing-owner']\n")

    assert baseline("prune").out == f"plan.yaml: V1 [missing-owner]\nTook 1 entry out of {FILE}, kept 0.\n"


def test_an_entry_of_a_rule_that_there_is_not_is_told_of_and_taken_out() -> None:
    write("plan.yaml", OWNERLESS)
    baseline("write")
    write(FILE, saved().replace('rule = "missing-owner"', 'rule = "nope"'))

    told, pruned = checked(), baseline("prune")

    assert "1 entry of the baseline no longer occurs: `tclint baseline prune` takes it out." in told.out
    assert pruned.out == f"plan.yaml: V1 [nope]\nTook 1 entry out of {FILE}, kept 0.\n"


def test_a_plan_that_cannot_be_read_leaves_its_entries() -> None:
    write("plan.yaml", OWNERLESS)
    baseline("write")
    write("plan.yaml", OWNERLESS.replace("title: Example plan", "title: [Example plan"))

    result = checked()

    assert set(result.rules) == {"invalid-yaml"}
    assert "no longer" not in result.out
    assert baseline("prune").out.endswith(f"Took 0 entries out of {FILE}, kept 1.\n")


def test_a_severity_that_is_not_shown_leaves_its_entries() -> None:
    write("plan.yaml", VAGUE)
    baseline("write")

    assert "no longer" not in checked("--min-severity", "error").out


# Writing


def test_a_baseline_is_not_overwritten() -> None:
    write("plan.yaml", OWNERLESS)
    baseline("write", "--reason", "as submitted")
    before = saved()

    result = baseline("write")

    assert (result.code, result.out, saved()) == (2, "", before)
    assert result.err == (
        f"tclint: {FILE} is there already: `tclint baseline update` adds what is new, and `--force` begins afresh, "
        "without its dates and reasons\n"
    )


def test_a_baseline_is_begun_afresh_by_force() -> None:
    write("plan.yaml", OWNERLESS)
    baseline("write", "--reason", "as submitted")

    result = baseline("write", "--force", "--reason", 'a\n"new"\x1b start')

    assert result.code == 0
    assert 'reason = "a \\"new\\"\\\\u001b start"\n' in saved()


def test_force_overwrites_nothing_but_a_baseline() -> None:
    write("plan.yaml", OWNERLESS)
    write("tclint.toml", "profile = 'complete'\n")
    never = "what cannot be read as a baseline is not overwritten: name another file, or delete it first"

    plan = baseline("write", "--force", "--baseline", "plan.yaml", Path())
    configuration = baseline("write", "--force", "--baseline", "tclint.toml")

    assert plan == Result(
        2, "", f"tclint: plan.yaml:1: this is not valid TOML: Expected '=' after a key in a key/value pair; {never}\n"
    )
    assert configuration == Result(
        2, "", f"tclint: tclint.toml: there is no `version`, but this tclint knows version 1; {never}\n"
    )
    assert Path("plan.yaml").read_text() == OWNERLESS
    assert Path("tclint.toml").read_text() == "profile = 'complete'\n"


def test_force_may_begin_where_nothing_is() -> None:
    write("plan.yaml", OWNERLESS)
    Path("known").mkdir()
    Path(FILE).symlink_to("known/b.toml")

    result = baseline("write", "--force")

    assert (result.code, Path(FILE).is_symlink(), saved().count("[[known]]")) == (0, True, 1)


def test_what_remains_keeps_date_and_reason_and_follows_its_row() -> None:
    write("plan.yaml", VAGUE)
    baseline("write", "--reason", "as submitted")
    write("plan.yaml", VAGUE.replace("- name: Visibility", "- name: People") + ROW.format(number=2))

    result = tclint("baseline", "update", "--today", "2026-05-01", "--reason", "added in May")

    assert result == Result(0, f"Added 1 entry to {FILE}, kept 2.\n", "")
    assert saved().count('since = 2026-03-02\nreason = "as submitted"') == 2
    assert saved().count('since = 2026-05-01\nreason = "added in May"') == 1
    assert saved().count('theme = "People"') == 3
    assert checked().code == 0


def test_an_update_takes_nothing_out() -> None:
    write("plan.yaml", VAGUE)
    baseline("write")
    write("plan.yaml", PLAN)
    before = saved()

    result = baseline("update")

    assert saved() == before
    assert result.out == (
        f"Added 0 entries to {FILE}, kept 2.\n"
        "2 entries no longer occur: `tclint baseline prune` takes out what does not.\n"
    )


def test_a_plan_that_a_link_leads_to_is_written_down_once() -> None:
    write("plans/p.yaml", VAGUE)
    Path("link-plan.yaml").symlink_to("plans/p.yaml")

    written = baseline("write")
    updated = [baseline("update").out for _ in range(2)]

    assert written.out.startswith(f"Wrote 2 entries to {FILE}.\n")
    assert updated == [f"Added 0 entries to {FILE}, kept 2.\n"] * 2
    assert saved().count('file = "plans/p.yaml"') == saved().count("[[known]]") == 2
    assert checked(Path()).code == 0


def test_files_whose_names_are_written_alike_share_an_entry_that_stays_one() -> None:
    write("plans/a b.yaml", OWNERLESS)
    write("plans/a\nb.yaml", PLAN)
    baseline("write")

    baseline("update")
    pruned = baseline("prune")

    assert saved().count("[[known]]") == 1
    assert pruned.out == f"Took 0 entries out of {FILE}, kept 1.\n"


def test_an_update_gives_a_file_its_new_name() -> None:
    write("plans/old.yaml", VAGUE)
    baseline("write", Path("plans"))
    Path("plans/old.yaml").rename("plans/new.yaml")

    baseline("update", Path("plans"))

    assert (saved().count('file = "plans/new.yaml"'), saved().count("old.yaml")) == (2, 0)


def test_what_no_longer_occurs_is_taken_out_and_named() -> None:
    write("plan.yaml", VAGUE)
    write("other.yaml", OWNERLESS)
    baseline("write", Path("plan.yaml"), Path("other.yaml"))
    write("plan.yaml", VAGUE.replace("owner:", "owner: HR Director"))

    result = baseline("prune", Path("plan.yaml"))

    assert result == Result(0, f"plan.yaml: V1 [missing-owner]\nTook 1 entry out of {FILE}, kept 2.\n", "")
    assert (saved().count("[[known]]"), saved().count("other.yaml")) == (2, 1)


def test_what_was_known_of_a_file_that_is_gone_is_taken_out() -> None:
    write("plans/plan.yaml", VAGUE)
    write("elsewhere/plan.yaml", VAGUE.replace("V1", "E1").replace("Publish a web page", "Print a list"))
    baseline("write")
    Path("plans/plan.yaml").unlink()
    Path("elsewhere/plan.yaml").unlink()

    result = baseline("prune", Path("plans"))

    assert result.out.endswith(f"Took 2 entries out of {FILE}, kept 2.\n")
    assert saved().count("elsewhere") == 2


@pytest.mark.parametrize("place", [".", "plans", "../top"])
def test_what_was_known_of_a_file_is_taken_out_wherever_the_baseline_lies(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("top").mkdir()
    monkeypatch.chdir("top")
    for name in ("plans/plan.yaml", "other-plan.yaml", "plans/plan.yaml.yaml"):
        write(name, OWNERLESS)
    baseline("write", Path(), "--baseline", "plans/b.toml")
    Path("plans/plan.yaml").unlink()

    result = baseline("prune", "--baseline", "plans/b.toml", Path(place))

    assert result.out.endswith("Took 1 entry out of plans/b.toml, kept 2.\n")


def test_what_lies_beside_the_paths_is_not_looked_for() -> None:
    for name in ("plans/plan.yaml", "plans-of-old/plan.yaml", "new/plan.yaml"):
        write(name, OWNERLESS)
    baseline("write", Path(), "--baseline", "new/b.toml")
    Path("plans-of-old/plan.yaml").unlink()

    result = baseline("prune", "--baseline", "new/b.toml", Path("plans"))

    assert result.out == "Took 0 entries out of new/b.toml, kept 3.\n"


@pytest.mark.parametrize("command", [["check"], ["baseline", "write"], ["baseline", "prune"]])
def test_a_baseline_without_a_name(command: list[str]) -> None:
    write("plan.yaml", OWNERLESS)

    option = tclint(*command, "--baseline", "", "plan.yaml")
    value = tclint(*command, "--config", "baseline=''", "plan.yaml")
    write("tclint.toml", "\nbaseline = ''\n")
    key = tclint(*command, "plan.yaml")

    assert option == Result(2, "", "tclint: `--baseline` names no file: write its path, or leave the option out\n")
    names_none = "`baseline` names no file: write its path, or leave the key out\n"
    assert value == Result(2, "", f"tclint: command line (`--config`): {names_none}")
    assert key == Result(2, "", f"tclint: tclint.toml:2: {names_none}")


@pytest.mark.parametrize("command", ["write", "update", "prune", "show"])
def test_what_cannot_be_done(command: str) -> None:
    write("b.toml", "version = 1\n")

    gone = baseline(command, Path("gone.yaml"), "--baseline", "new.toml" if command == "write" else "b.toml")
    folder = baseline(command, Path("gone.yaml"), "--baseline", "no/b.toml")

    assert (gone.code, gone.err) == (2, "tclint: gone.yaml: cannot be read: No such file or directory\n")
    assert (folder.code, folder.out, folder.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(("command", "code"), [("write", 3), ("update", 3), ("prune", 0), ("show", 0)])
def test_where_there_is_no_plan(command: str, code: int) -> None:
    write("b.toml", "version = 1\n")

    result = baseline(command, "--baseline", "new.toml" if command == "write" else "b.toml")

    assert (result.code, Path("new.toml").exists()) == (code, False)


@pytest.mark.parametrize("command", ["write", "update", "prune", "show"])
def test_plans_with_different_baselines_are_not_thrown_together(command: str) -> None:
    for folder in ("one", "two"):
        write(f"{folder}/plan.yaml", OWNERLESS)
        write(f"{folder}/tclint.toml", "baseline = 'known.toml'\n")

    result = baseline(command, Path("one"), Path("two"))

    assert result == Result(
        2,
        "",
        "tclint: these plans have different baselines, such as one/known.toml and two/known.toml: name the plans of "
        "one of them, or say by `--baseline` which one is meant\n",
    )
    assert not [*Path().rglob("known.toml")]


def test_the_baseline_is_that_of_the_plans_wherever_the_command_runs() -> None:
    write("one/plan.yaml", OWNERLESS)
    write("one/tclint.toml", "baseline = 'known.toml'\n")

    written = baseline("write", Path())
    together = baseline("write", Path("one"), Path(), "--baseline", "all.toml")

    assert written == Result(0, "Wrote 1 entry to one/known.toml.\n", "")
    assert together.out == "Wrote 1 entry to all.toml.\nCheck with: tclint check --baseline all.toml\n"


# Showing


def test_the_oldest_comes_first_with_age_and_reason() -> None:
    write("plan.yaml", OWNERLESS)
    baseline("write", "--reason", "the post is\tadvertised")
    write("plan.yaml", VAGUE)
    tclint("baseline", "update", "--today", "2026-11-20")
    write("plan.yaml", VAGUE.replace("owner:", "owner: HR Director"))

    result = tclint("baseline", "show", "--today", "2026-11-25")

    assert result == Result(
        0,
        "268 days  plan.yaml: V1 [missing-owner] - no longer occurs\n"
        "          the post is advertised\n"
        "  5 days  plan.yaml: V1: `as soon as possible` [vague-timeframe]\n"
        "          no reason given\n"
        f"{FILE} has 2 entries, 1 without a reason, 1 that no longer occurs (`tclint baseline prune`).\n",
        "",
    )


def test_the_list_for_programs() -> None:
    write("plan.yaml", OWNERLESS)
    baseline("write", "--reason", "board")

    result = tclint("baseline", "show", "--today", "2026-03-12", "--output-format", "json")

    assert json.loads(result.out) == {
        "baseline": FILE,
        "entries": [
            {
                "file": "plan.yaml",
                "plan": "",
                "theme": "Visibility",
                "activity": "V1",
                "action": "publish a web page that lists every technician",
                "rule": "missing-owner",
                "field": "owner",
                "text": "",
                "since": "2026-03-02",
                "days": 10,
                "reason": "board",
                "occurs": True,
            }
        ],
    }


# Output formats


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in {"junit", "checkstyle", "sarif"}])
def test_no_format_shows_what_is_known(name: str) -> None:
    write("plan.yaml", OWNERLESS)
    baseline("write")

    result = tclint("check", "--baseline", FILE, "--output-format", name, "plan.yaml")

    assert result.code == 0
    assert "missing-owner" not in result.out


def test_programs_are_told_how_many() -> None:
    write("plan.yaml", VAGUE)
    baseline("write")
    write("plan.yaml", OWNERLESS)

    summary = json.loads(tclint("check", "--baseline", FILE, "--output-format", "json", "plan.yaml").out)["summary"]

    assert {key: summary[key] for key in ("errors", "baselined", "obsolete", "unchanged")} == {
        "errors": 0,
        "baselined": 1,
        "obsolete": 1,
        "unchanged": 0,
    }


def test_sarif_marks_what_is_known_and_what_is_new() -> None:
    write("plan.yaml", OWNERLESS)
    baseline("write", "--reason", "board")
    write("plan.yaml", VAGUE)

    with_all, without, unrelated = (
        json.loads(tclint("check", "--output-format", "sarif", *more, "plan.yaml").out)["runs"][0]["results"]
        for more in (["--baseline", FILE, "--sarif-suppressed", "include"], ["--baseline", FILE], [])
    )

    marks = [(one["ruleId"], one["baselineState"], one.get("suppressions")) for one in with_all]
    accepted = {"kind": "external", "status": "accepted", "justification": "board"}
    assert marks == [("vague-timeframe", "new", None), ("missing-owner", "unchanged", [accepted])]
    assert [one["ruleId"] for one in without] == ["vague-timeframe"]
    assert [one.get("baselineState") for one in unrelated] == [None, None]
