import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from command_line import MISSING_OWNER, OWNERLESS, PLAN, VAGUE, check, tclint, write

from tclint.render import FORMATS

OWNER, TIMEFRAME = "missing-owner", "vague-timeframe"
BOTH = [TIMEFRAME, OWNER]


@pytest.fixture(autouse=True)
def plan() -> Path:
    return write("plan.yaml", VAGUE)


# Selecting


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        (["--select", OWNER], [OWNER]),
        (["--select", "owners"], [OWNER]),
        (["--select", f"{OWNER},{TIMEFRAME}"], BOTH),
        (["--select", f" {OWNER} , ,{TIMEFRAME},"], BOTH),
        (["--select", OWNER, "--select", TIMEFRAME], BOTH),
        (["--select", "owners", "--extend-select", TIMEFRAME], BOTH),
        (["--select", f"owners,{TIMEFRAME}", "--ignore", OWNER], [TIMEFRAME]),
        (["--select", f"owners,{TIMEFRAME}", "--ignore", "owners,timeframes"], [TIMEFRAME]),
        (["--select", "all", "--ignore", "all"], []),
        (["--select", "all", "--ignore", "all", "--extend-select", OWNER], [OWNER]),
    ],
)
def test_the_selected_rules_speak(options: list[str], rules: list[str]) -> None:
    result = check(*options)

    assert result.rules == rules


def test_every_rule_can_be_selected_at_once() -> None:
    result = check("--select", "all")

    assert {*BOTH} <= {*result.rules}


@pytest.mark.parametrize("option", ["--select", "--extend-select", "--ignore"])
@pytest.mark.parametrize(
    ("name", "meant"), [("mising-owner", "missing-owner"), ("ownrs", "owners"), ("Missing-Owner", "missing-owner")]
)
def test_a_rule_that_there_is_not_gets_a_suggestion(option: str, name: str, meant: str) -> None:
    result = check(option, name)

    said = f"there is no rule or category `{name}`; did you mean `{meant}`?; `tclint rules` lists them"
    assert result == (2, "", f"tclint: `{option}`: {said}\n")


def test_a_rule_like_no_other_gets_the_list_instead_of_a_suggestion() -> None:
    result = check("--ignore", "qqqq")

    assert result.err == "tclint: `--ignore`: there is no rule or category `qqqq`; `tclint rules` lists them\n"


# Profiles and frameworks


@pytest.mark.parametrize(("profile", "is_shown"), [("complete", False), ("assessable", True), ("exemplary", True)])
def test_a_profile_asks_for_its_rules_and_those_below(profile: str, *, is_shown: bool) -> None:
    write("plan.yaml", OWNERLESS.replace("owner:", "owner: Web Manager  # tclint: ignore[missing-owner] by habit"))

    result = check("--profile", profile)

    assert ("unused-suppression" in result.rules) is is_shown


@pytest.mark.parametrize(
    ("option", "word", "meant"),
    [
        ("--profile", "asessable", "assessable"),
        ("--min-severity", "eror", "error"),
        ("--fail-on", "nevr", "never"),
        ("--color", "allways", "always"),
        ("--hyperlinks", "nevver", "never"),
    ],
)
def test_a_word_that_an_option_does_not_know_gets_a_suggestion(option: str, word: str, meant: str) -> None:
    result = check(option, word)

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"tclint: Invalid value for '{option}': `{word}` is none of `")
    assert f"; did you mean `{meant}`?" in result.err


def test_a_framework_on_the_command_line_holds_for_every_plan() -> None:
    result = check("--framework", "technician-commitment", "--select", "uncovered-theme,unknown-theme")

    assert "uncovered-theme" in result.rules
    assert check("--select", "uncovered-theme").rules == []


def test_a_framework_may_be_a_file() -> None:
    write("own.yaml", "name: own\nthemes:\n  - name: Visibility\n  - name: Sustainability\n")

    result = check("--framework", "own.yaml", "--select", "uncovered-theme")

    assert result.rules == ["uncovered-theme"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("athena-swann", "there is no framework `athena-swann`; did you mean `athena-swan`? (known: athena-swan, "),
        ("gone.yaml", "cannot read the framework `gone.yaml`: No such file or directory"),
    ],
)
def test_a_framework_that_there_is_not(name: str, words: str) -> None:
    result = check("--framework", name)

    assert (result.code, result.out) == (2, "")
    assert words in result.err


# Severities


def test_a_severity_changes_how_a_rule_is_rated() -> None:
    result = check("--select", OWNER, "--severity", f"{OWNER}=note")

    assert (result.code, result.lines) == (0, [MISSING_OWNER.replace("error", "note")])


def test_the_severity_of_a_category_gives_way_to_that_of_a_rule() -> None:
    result = check(
        "--select", f"owners,{TIMEFRAME}", "--severity", f"{OWNER}=warning", "--severity", "owners=off",
        "--severity", "timeframes=note",
    )  # fmt: skip

    assert [line.split(": ")[1] for line in result.lines] == ["note", "warning"]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("missing-owner", "`missing-owner` should be RULE=LEVEL"),
        ("missing-owner=eror", "the level one of off, note, warning, error; did you mean `error`?"),
        ("mising-owner=error", "`--severity`: there is no rule or category `mising-owner`; did you mean `missing-own"),
    ],
)
def test_a_severity_that_is_none(value: str, words: str) -> None:
    result = check("--severity", value)

    assert (result.code, result.out) == (2, "")
    assert words in result.err


@pytest.mark.parametrize(("level", "rules"), [("note", BOTH), ("warning", BOTH), ("error", [OWNER])])
def test_nothing_milder_is_shown(level: str, rules: list[str]) -> None:
    result = check("--select", ",".join(BOTH), "--min-severity", level)

    assert result.rules == rules


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 1),
        (["--fail-on", "note"], 1),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "error"], 0),
        (["--fail-on", "never"], 0),
        (["--fail-on", "error", "--max-warnings", "0"], 1),
        (["--fail-on", "never", "--max-warnings", "0"], 1),
        (["--fail-on", "error", "--max-warnings", "1"], 0),
        (["--severity", f"{TIMEFRAME}=note"], 0),
        (["--severity", f"{TIMEFRAME}=note", "--fail-on", "note"], 1),
    ],
)
def test_what_makes_the_command_fail(options: list[str], code: int) -> None:
    result = check("--select", TIMEFRAME, *options)

    assert (result.code, result.rules, result.err) == (code, [TIMEFRAME], "")


@pytest.mark.parametrize("number", ["-1", "many", "1.5"])
def test_the_number_of_warnings_is_a_number(number: str) -> None:
    result = check("--max-warnings", number)

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("tclint: Invalid value for '--max-warnings': ")


# Outputs


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_what_is_wrong_and_ends_with_the_same_code(name: str) -> None:
    result = tclint("check", "plan.yaml", "--select", OWNER, "--output-format", name)

    assert (result.code, result.err) == (1, "")
    assert OWNER in result.out


def test_several_formats_go_to_several_places() -> None:
    result = check("--select", OWNER, "--output-format", "json=a.json", "--output-format", "sarif=b.sarif")

    assert result.lines == [MISSING_OWNER]
    assert [one["rule"] for one in json.loads(Path("a.json").read_text())["diagnostics"]] == [OWNER]
    assert [one["ruleId"] for one in json.loads(Path("b.sarif").read_text())["runs"][0]["results"]] == [OWNER]


def test_the_result_goes_to_a_file() -> None:
    result = check("--select", OWNER, "-o", "out.txt")

    assert result == (1, "", "")
    assert Path("out.txt").read_text().splitlines()[0] == MISSING_OWNER


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--output-format", "jsn"], "there is no output format `jsn`; did you mean `json`? (known: full, concise, "),
        (["--output-format", "json="], "`json=` names no file behind the `=`"),
        (["--output-format", "json"], "two output formats go to the same place"),
        (["--output-format", "json=a", "--output-format", "full=a"], "two output formats go to the same place"),
        (["-o", "a", "--output-format", "json"], "two output formats go to the same place"),
        (["-o", "nowhere/out.txt"], "cannot write nowhere/out.txt: No such file or directory"),
        (["-o", "plan.yaml/out.txt"], "cannot write plan.yaml/out.txt: Not a directory"),
        (["-o", "."], "cannot write .: Is a directory"),
        (["-o", "plan.yaml"], "the result cannot be written to plan.yaml, which is a plan to check"),
        (["--output-format", "json=./plan.yaml"], "cannot be written to plan.yaml, which is a plan to check"),
    ],
)
def test_outputs_that_cannot_be(options: list[str], words: str) -> None:
    result = check(*options)

    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert Path("plan.yaml").read_text() == VAGUE


@pytest.mark.parametrize(("variable", "beginning"), [("true", "::error "), ("", "error: ")])
def test_the_format_follows_where_the_command_runs(
    variable: str, beginning: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", variable)

    result = tclint("check", "plan.yaml", "--select", OWNER)

    assert result.out.startswith(beginning)


def test_statistics_stand_in_place_of_the_diagnostics() -> None:
    result = check("--select", ",".join(BOTH), "--statistics")

    assert result.out.splitlines()[:3] == ["1  error    missing-owner", "1  warning  vague-timeframe", ""]


def test_statistics_leave_the_outputs_to_files_alone() -> None:
    result = check("--select", OWNER, "--statistics", "--output-format", "json=out.json")

    assert result.out.splitlines()[0] == "1  error    missing-owner"
    assert len(json.loads(Path("out.json").read_text())["diagnostics"]) == 1


@pytest.mark.parametrize("name", ["json", "json-lines"])
def test_statistics_stand_in_the_formats_for_programs(name: str) -> None:
    result = tclint("check", "plan.yaml", "--select", OWNER, "--statistics", "--output-format", name)

    [*_, last] = [json.loads(text) for text in ([result.out] if name == "json" else result.out.splitlines())]
    picture = {"activities": 1, "target": 1, "baseline": 0, "owner": 0, "end": 0, "checkable": 0}
    assert last["summary"]["statistics"] == {
        "rules": [{"rule": "missing-owner", "severity": "error", "count": 1}],
        "plans": [
            {
                "file": "plan.yaml",
                "document": 0,
                "picture": picture,
                "themes": [{"name": "Visibility", "picture": picture}],
            }
        ],
        "picture": picture,
    }


@pytest.mark.parametrize("options", [[], ["--output-format", "json=other.json"]])
def test_nobody_pays_for_statistics_that_are_not_asked_for(options: list[str]) -> None:
    result = tclint("check", "plan.yaml", "--select", OWNER, "--output-format", "json", *options)

    assert "statistics" not in result.data["summary"]


@pytest.mark.parametrize("options", [["--statistics"], ["--output-format", "statistics"]])
def test_statistics_hold_the_plan_s_picture(options: list[str]) -> None:
    result = tclint("check", "plan.yaml", "--select", OWNER, *options)

    assert result.out.splitlines()[2:5] == [
        "theme        target          baseline      one owner     dated end     checkable",
        "Visibility   1 of 1 (100%)   0 of 1 (0%)   0 of 1 (0%)   0 of 1 (0%)   0 of 1 (0%)",
        "the plan     1 of 1 (100%)   0 of 1 (0%)   0 of 1 (0%)   0 of 1 (0%)   0 of 1 (0%)",
    ]


def test_statistics_are_the_same_from_several_processes() -> None:
    for number in range(30):
        write(f"plans/plan{number}.yaml", VAGUE if number % 3 else VAGUE.replace("owner:", "owner: Web Manager"))

    alone, together = (tclint("check", "plans", "--statistics", "--jobs", jobs) for jobs in ("1", "3"))

    assert alone == together
    assert "plans/plan1.yaml" in alone.out


def test_statistics_can_go_to_a_file() -> None:
    result = check("--select", OWNER, "--statistics", "-o", "out.txt")

    assert result.out == ""
    assert Path("out.txt").read_text().startswith("1  error    missing-owner\n")


@pytest.mark.parametrize(
    ("option", "environment", "is_coloured"),
    [
        ("auto", {}, False),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"CLICOLOR_FORCE": "1"}, True),
        ("auto", {"CLICOLOR_FORCE": "0"}, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
    ],
)
def test_colours(
    option: str, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, *, is_coloured: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    result = tclint("check", "plan.yaml", "--output-format", "full", "--color", option)

    assert ("\x1b[" in result.out) is is_coloured


@pytest.mark.parametrize(("choice", "has_links"), [("always", True), ("never", False), ("auto", False)])
def test_hyperlinks(choice: str, *, has_links: bool) -> None:
    result = tclint("check", "plan.yaml", "--output-format", "full", "--hyperlinks", choice)

    assert ("\x1b]8;;file://" in result.out) is has_links


# The day


@pytest.mark.parametrize(("today", "rules"), [("2026-12-31", []), ("2027-01-01", ["expired-suppression", OWNER])])
def test_the_day_decides_what_has_expired(today: str, rules: list[str]) -> None:
    comment = "owner:  # tclint: ignore[missing-owner] until=2026-12-31 the post is being filled"
    write("plan.yaml", OWNERLESS.replace("owner:", comment))

    result = check("--select", f"{OWNER},expired-suppression", "--today", today)

    assert sorted(result.rules) == rules


@pytest.mark.parametrize(("days", "rules"), [(0, []), (-1, [OWNER])])
def test_without_a_day_it_is_today(days: int, rules: list[str]) -> None:
    until = date.today() + timedelta(days)  # noqa: DTZ011 - the user's day is the point
    comment = f"owner:  # tclint: ignore[missing-owner] until={until} the post is being filled"
    write("plan.yaml", OWNERLESS.replace("owner:", comment))

    result = check("--select", OWNER)

    assert result.rules == rules


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "31.12.2026", ""])
def test_a_day_that_is_none(day: str) -> None:
    result = check("--today", day)

    said = f"`{day}` is no day; write it as 2026-01-31 (`tclint check --help` says more)"
    assert result == (2, "", f"tclint: Invalid value for '--today': {said}\n")


# Silencing and processes


def test_the_comments_that_silence_can_be_passed_over() -> None:
    write("plan.yaml", OWNERLESS.replace("owner:", "owner:  # tclint: ignore[missing-owner] the post is being filled"))

    silenced, spoken = check("--select", OWNER), check("--select", OWNER, "--no-ignores")

    assert (silenced.code, silenced.lines) == (0, [])
    assert "1 silenced by comments" in silenced.out
    assert (spoken.code, spoken.lines) == (1, [MISSING_OWNER])


@pytest.mark.parametrize("jobs", ["1", "2", "7"])
def test_any_number_of_processes_gives_the_same_bytes(jobs: str) -> None:
    for number in range(30):
        write(f"plans/{number:02}.yaml", [PLAN, OWNERLESS, VAGUE][number % 3])

    alone = check(Path("plans"), "--select", "owners,timeframes", "--jobs", "1")
    result = check(Path("plans"), "--select", "owners,timeframes", "--jobs", jobs)

    assert result == alone
    assert len(result.lines) == 30


@pytest.mark.parametrize("jobs", ["0", "-1", "x"])
def test_the_number_of_processes_is_a_number(jobs: str) -> None:
    result = check("--jobs", jobs)

    assert (result.code, result.out) == (2, "")
    assert "Invalid value for '--jobs'" in result.err


# Showing instead of checking


def test_the_files_that_would_be_checked() -> None:
    write("plans/b.yaml", PLAN)
    write("notes.yaml", "a: 1\n")

    result = tclint("check", "--show-files")

    assert result == (0, "plan.yaml\nplans/b.yaml\n", "")


def test_no_files_to_show() -> None:
    Path("empty").mkdir()

    result = tclint("check", "--show-files", "empty")

    assert result == (3, "", "")


# Help


def test_an_option_that_there_is_not_gets_a_suggestion() -> None:
    result = check("--selct", OWNER)

    assert (result.code, result.out) == (2, "")
    assert "'--select'" in result.err
    assert result.err.count("\n") == 1


def test_every_option_of_check_is_explained() -> None:
    result = tclint("check", "--help")

    described = re.findall(r"^  (?:-\w, )?(--[a-z-]+)\b.*(?:  \S|\n {10,}\S)", result.out, re.MULTILINE)
    assert len(described) == len(re.findall(r"^  (?:-\w, )?--", result.out, re.MULTILINE))
    assert {"--select", "--profile", "--today", "--output-format", "--show-settings", "--isolated"} <= {*described}
