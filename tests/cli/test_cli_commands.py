import json
import re
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from command_line import OWNERLESS, PLAN, check, tclint, write

from tclint import __version__
from tclint.commands.group import COMMANDS, cli
from tclint.framework import framework_names, load_framework
from tclint.registry import load_registry

NAMES = [*COMMANDS]


# The command as a whole


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version(option: str) -> None:
    result = tclint(option)

    assert result == (0, f"tclint {__version__}\n", "")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_the_help_lists_every_command_in_order(option: str) -> None:
    result = tclint(option)

    assert (result.code, result.err) == (0, "")
    assert re.findall(r"^  ([a-z-]+)  ", result.out.partition("Commands:")[2], re.MULTILINE) == NAMES


def test_no_command_at_all_shows_the_help_and_fails() -> None:
    result = tclint()

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Usage: tclint ")


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("chek", "; did you mean `check`?"),
        ("Explain", "; did you mean `explain`?"),
        ("newrule", "; did you mean `new-rule`?"),
        ("plan.yaml", "; did you mean `tclint check plan.yaml`?"),
        ("plans/2026.yml", "; did you mean `tclint check plans/2026.yml`?"),
        ("xyzzy", ""),
    ],
)
def test_a_command_that_there_is_not(word: str, hint: str) -> None:
    result = tclint(word)

    assert result == (2, "", f"tclint: there is no command `{word}`{hint} (`tclint --help` says more)\n")


@pytest.mark.parametrize("name", NAMES)
def test_every_command_explains_itself_and_all_it_takes(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)

    assert command is not None
    assert command.name == name
    assert command.short_help == COMMANDS[name]
    assert command.help
    assert [one.name for one in command.params if isinstance(one, click.Option) and not one.help] == []


@pytest.mark.parametrize("name", NAMES)
def test_help_speaks_without_the_words_of_programmers(name: str) -> None:
    result = tclint(name, "--help")

    assert (result.code, result.err) == (0, "")
    assert not re.search(r"\b(regex|glob|stdin\b(?!-)|stdout|boolean|integer|string|traceback|None)\b", result.out)
    assert max(map(len, result.out.splitlines())) <= 100


@pytest.mark.parametrize("name", NAMES)
def test_an_option_that_there_is_not(name: str) -> None:
    result = tclint(name, "--hepl")

    assert (result.code, result.out) == (2, "")
    assert "--help" in result.err
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("name", ["explain", "timeframe", "new-rule", "completions"])
def test_an_argument_that_is_missing(name: str) -> None:
    result = tclint(name)

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("tclint: Missing argument ")


def test_the_commands_work_under_the_runner_of_click() -> None:
    result = CliRunner().invoke(cli, ["rules", "owners"])

    assert result.exit_code == 0
    assert "missing-owner" in result.output


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_a_module_of_its_own(name: str) -> None:
    assert isinstance(import_module(f"tclint.commands.{name.replace('-', '_')}").command, click.Command)


# rules, explain


def test_every_rule_is_listed_under_its_category() -> None:
    registry = load_registry()

    result = tclint("rules")

    assert (result.code, result.err) == (0, "")
    assert re.findall(r"^  ([a-z0-9-]+)  ", result.out, re.MULTILINE) == sorted(
        registry.rules, key=lambda name: (registry.rules[name].category, name)
    )
    assert re.findall(r"^([a-z]+)$", result.out, re.MULTILINE) == registry.categories()


@pytest.mark.parametrize("selectors", [["owners"], ["missing-owner"], ["missing-owner", "timeframes"], ["all"]])
def test_some_rules_as_json(selectors: list[str]) -> None:
    registry = load_registry()

    result = tclint("rules", *selectors, "--output-format", "json")

    chosen = {name for selector in selectors for name in registry.match(selector)}
    assert [rule["name"] for rule in json.loads(result.out)] == sorted(chosen)


def test_the_rules_as_a_table() -> None:
    result = tclint("rules", "--output-format", "markdown", "owners")

    assert result.out.splitlines()[0] == "| rule | category | severity | profile | what it reports |"
    assert "| `missing-owner` | owners | error | complete | An activity that nobody answers for. |" in result.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["rules", "ownrs"], "there is no rule or category `ownrs`; did you mean `owners`?"),
        (["explain", "mising-owner"], "there is no rule `mising-owner`; did you mean `missing-owner`?"),
        (["explain", "missing-owner", "xyzzy"], "there is no rule `xyzzy`; `tclint rules` lists them"),
        (["rules", "--output-format", "jsn"], "`jsn` is none of `text`, `json`, `markdown`; did you mean `json`?"),
        (["explain", "x", "--output-format", "txt"], "`txt` is none of `text`, `json`; did you mean `text`?"),
        (["completions", "bsh"], "`bsh` is none of `bash`, `zsh`, `fish`; did you mean `bash`?"),
    ],
)
def test_names_that_there_are_not(arguments: list[str], words: str) -> None:
    result = tclint(*arguments)

    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("name", load_registry().rules)
def test_every_rule_is_explained(name: str) -> None:
    text, data = tclint("explain", name), tclint("explain", name, "--output-format", "json")

    assert text.out.startswith(f"# {name}\n\n")
    assert "# <-" not in text.out
    assert [rule["name"] for rule in json.loads(data.out)] == [name]


# schema


@pytest.mark.parametrize("option", [[], ["--plan"], ["--config"], ["--output"]])
def test_each_schema_is_a_json_schema(option: list[str]) -> None:
    from jsonschema import Draft202012Validator

    result = tclint("schema", *option)

    assert (result.code, result.err) == (0, "")
    Draft202012Validator.check_schema(json.loads(result.out))


def test_the_output_keeps_to_its_schema() -> None:
    from jsonschema import Draft202012Validator

    write("plan.yaml", OWNERLESS)
    schema = json.loads(tclint("schema", "--output").out)

    result = tclint("check", "plan.yaml", "gone.yaml", "--output-format", "json")

    assert [error.message for error in Draft202012Validator(schema).iter_errors(result.data)] == []
    assert result.data["errors"] == [{"file": "gone.yaml", "message": "cannot be read: No such file or directory"}]


# timeframe


def test_a_timeframe_is_explained() -> None:
    result = tclint("timeframe", "Year 2", "ongoing", "--start", "2021-06", "--end", "2024-05")

    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Year 2\n  from 1 June 2022 to 31 May 2023")
    assert "\nongoing\n" in result.out


def test_a_timeframe_as_json() -> None:
    result = tclint(
        "timeframe", "P1", "--phase", "P1=June 2021 to May 2022", "--academic-year-starts", "9",
        "--output-format", "json",
    )  # fmt: skip

    [reading] = json.loads(result.out)
    assert (reading["text"], reading["start"], reading["end"], reading["verdict"]) == (
        "P1", "2021-06-01", "2022-05-31", "ok",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--phase", "P1"], "`P1` should be NAME=PERIOD"),
        (["--phase", "=x"], "`=x` should be NAME=PERIOD"),
        (["--academic-year-starts", "13"], "'--academic-year-starts'"),
        (["--output-format", "yaml"], "`yaml` is none of `text`, `json`"),
    ],
)
def test_options_of_timeframe_that_cannot_be(options: list[str], words: str) -> None:
    result = tclint("timeframe", "Year 1", *options)

    assert (result.code, result.out) == (2, "")
    assert words in result.err


# init


@pytest.mark.parametrize("framework", framework_names())
def test_a_first_plan_has_an_activity_for_each_theme(framework: str) -> None:
    result = tclint("init", "first.yaml", "--framework", framework)

    assert result == (0, "Wrote first.yaml. Fill it in, then run: tclint check first.yaml\n", "")
    assert Path("first.yaml").read_text().count("- id: ") == max(1, len(load_framework(framework).themes))
    assert {"invalid-yaml", "unknown-key", "wrong-type", "duplicate-id", "uncovered-theme"}.isdisjoint(
        check(Path("first.yaml")).rules
    )


def test_a_first_plan_is_called_plan_and_never_written_twice() -> None:
    first, second = tclint("init"), tclint("init")

    assert (first.code, Path("plan.yaml").is_file()) == (0, True)
    assert second == (2, "", "tclint: plan.yaml exists already: name another file, or delete it first\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere/plan.yaml"], "cannot write nowhere/plan.yaml: No such file or directory"),
        (["--framework", "athena-swann"], "there is no framework `athena-swann`; did you mean `athena-swan`?"),
    ],
)
def test_a_first_plan_that_cannot_be_written(arguments: list[str], words: str) -> None:
    result = tclint("init", *arguments)

    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert not Path("plan.yaml").exists()


# new-rule


def test_a_new_rule_is_one_file_in_the_package_of_rules() -> None:
    Path("rules/tclint_rules").mkdir(parents=True)

    result = tclint("new-rule", "owners/retired-owner")

    assert result == (
        0,
        (
            "Wrote rules/tclint_rules/owners/retired_owner.py. "
            "In a project installed with `pip install -e .`, try: tclint explain retired-owner\n"
        ),
        "",
    )
    assert "class RetiredOwner(Rule" in Path("rules/tclint_rules/owners/retired_owner.py").read_text()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("retired-owner", "`retired-owner` should be CATEGORY/RULE in small letters, such as `owners/retired-owner`"),
        ("Owners/retired-owner", "should be CATEGORY/RULE in small letters"),
        ("owners/RetiredOwner", "should be CATEGORY/RULE in small letters"),
        ("owners/retired_owner", "should be CATEGORY/RULE in small letters"),
        ("owners/../x", "should be CATEGORY/RULE in small letters"),
        ("../owners/x", "should be CATEGORY/RULE in small letters"),
        ("owners/owner-2nd", "should be CATEGORY/RULE in small letters"),
        ("owners/", "should be CATEGORY/RULE in small letters"),
        ("owners/no-owner", "`no-owner` names a remedy: name what is bad"),
        ("owners/require-owner", "`require-owner` names a remedy: name what is bad"),
    ],
)
def test_a_name_that_no_rule_may_have(name: str, words: str) -> None:
    result = tclint("new-rule", name, "--package", "mine")

    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert not Path("mine").exists()


def test_a_new_rule_needs_a_package_and_a_free_name() -> None:
    write("file", "")

    nowhere = tclint("new-rule", "owners/x")
    first, again = (tclint("new-rule", "owners/x", "--package", "mine") for _ in range(2))
    below_a_file = tclint("new-rule", "owners/x", "--package", "file/x")

    assert nowhere.err == "tclint: there is no rules/tclint_rules here: say with --package where your rules are\n"
    assert (first.code, again.code) == (0, 2)
    assert again.err == "tclint: mine/owners/x.py exists already: choose another name\n"
    assert below_a_file.err == "tclint: cannot write file/x/owners/x.py: Not a directory\n"


# completions


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_for_each_shell(shell: str) -> None:
    result = tclint("completions", shell)

    assert (result.code, result.err) == (0, "")
    assert "_TCLINT_COMPLETE" in result.out


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("tclint ch", ["check"]),
        ("tclint check --prof", ["--profile"]),
        ("tclint check --profile as", ["assessable"]),
        ("tclint check --output-format js", ["json", "json-lines"]),
        ("tclint completions z", ["zsh"]),
    ],
)
def test_what_a_shell_completes(words: str, completed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_TCLINT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))

    result = tclint()

    assert [line.partition(",")[2] for line in result.out.splitlines()] == completed


# Exit codes


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        (PLAN, ["plan.yaml"], 0),
        (OWNERLESS, ["plan.yaml"], 1),
        (PLAN, ["gone.yaml"], 2),
        (PLAN, ["plan.yaml", "--selct"], 2),
        (PLAN, ["plan.yaml", "--config", "gone.toml"], 2),
        (PLAN, ["empty"], 3),
    ],
)
def test_the_documented_exit_codes(text: str, arguments: list[str], code: int) -> None:
    write("plan.yaml", text)
    Path("empty").mkdir()

    result = tclint("check", *arguments)

    assert result.code == code


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_an_interruption_ends_quietly(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise error

    monkeypatch.setattr("tclint.commands.rules.load_registry", interrupted)

    result = tclint("rules")

    assert (result.code, result.out, result.err.strip()) == (130, "", "")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ValueError("odd"), "this is a mistake in tclint, please tell its authors: ValueError: odd"),
        (RecursionError("deep"), "this is a mistake in tclint, please tell its authors: RecursionError: deep"),
        (PermissionError(13, "Permission denied", "x"), "Permission denied: x"),
        (OSError("odd"), "odd"),
    ],
)
def test_whatever_happens_a_user_sees_one_line(error: Exception, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise error

    monkeypatch.setattr("tclint.commands.rules.load_registry", broken)

    result = tclint("rules")

    assert result == (2, "", f"tclint: {words}\n")


def test_a_folder_is_no_plan_to_write() -> None:
    Path("plans").mkdir()

    result = tclint("init", "plans")

    expected = f"tclint: plans is a folder: name a file in it, such as {Path('plans', 'plan.yaml')}\n"
    assert result == (2, "", expected)


@pytest.mark.parametrize("option", ["--start", "--end"])
def test_a_plan_cannot_begin_or_end_on_no_day(option: str) -> None:
    result = tclint("timeframe", "Year 2", option, "garbage")

    assert result.code == 2
    assert "`garbage` is no date: write it as 2026-09-01 or 2026-09" in result.err
