"""Which configuration file counts, what it extends, and where each value comes from."""

import os
import re
from pathlib import Path

import pytest
from command_line import MISSING_OWNER, OWNERLESS, PLAN, VAGUE, check, tclint, write

from tclint.config import known_keys

ONLY_OWNERS = "select = ['missing-owner']\n"


def origins(*arguments: str) -> dict[str, tuple[str, str]]:
    """Key -> value and origin, as `--show-settings` says."""
    result = tclint("check", "--show-settings", *arguments)
    assert (result.code, result.err) == (0, "")
    rows = re.findall(r"^(\S+) += (.*?) +# (.*)$", result.out, re.MULTILINE)
    return {key: (value, origin) for key, value, origin in rows}


# Finding


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tclint.toml", ONLY_OWNERS),
        (".tclint.toml", ONLY_OWNERS),
        ("pyproject.toml", f"[tool.tclint]\n{ONLY_OWNERS}"),
        ("pyproject.toml", f"[tool]\ntclint.{ONLY_OWNERS}"),
        ("pyproject.toml", "tool.tclint = {select = ['missing-owner']}"),
        ("tclint.toml", f"\ufeff{ONLY_OWNERS}"),
        ("tclint.toml", ONLY_OWNERS.replace("\n", "\r\n")),
    ],
)
@pytest.mark.parametrize("plan", ["plan.yaml", "a/plan.yaml", "a/b/c/plan.yaml"])
def test_a_configuration_is_found_from_below(name: str, text: str, plan: str) -> None:
    write(name, text)
    file = write(plan, VAGUE)

    assert check(file).lines == [MISSING_OWNER.replace("plan.yaml", plan)]


def test_it_is_found_from_where_the_plan_is_and_not_from_where_the_command_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("tclint.toml", "select = ['vague-timeframe']")
    write("elsewhere/tclint.toml", ONLY_OWNERS)
    write("elsewhere/plan.yaml", VAGUE)
    Path("here").mkdir()
    monkeypatch.chdir("here")

    assert check(Path("../elsewhere/plan.yaml")).rules == ["missing-owner"]


def test_the_nearest_file_counts_alone() -> None:
    write("tclint.toml", ONLY_OWNERS + "fail-on = 'never'\n")
    write("a/.tclint.toml", "select = ['vague-timeframe']")
    write("plan.yaml", VAGUE)
    write("a/plan.yaml", VAGUE)

    result = check(Path())

    assert result.rules == ["vague-timeframe", "missing-owner"]
    assert check(Path("a/plan.yaml")).code == 1


@pytest.mark.parametrize("first", [0, 1, 2])
def test_the_order_of_the_names_in_one_directory(first: int) -> None:
    names = ["tclint.toml", ".tclint.toml", "pyproject.toml"]
    for name in names[first:]:
        write(name, f"{'[tool.tclint]' if name == 'pyproject.toml' else ''}\nignore = []\n")

    assert origins()["ignore"] == ("[]", names[first])


@pytest.mark.parametrize(
    "text",
    [
        "[project]\nname = 'x'\n",
        "[tool.other]\nx = 1\n",
        "# [tool.tclint]\n",
        "[tool.tclint-other]\nx = 1\n",
        "[project]\ndependencies = ['tclint-plans']\n",
        "tool = 3\nname = 'tclint'\n",
        "name = 'tclint'\nthis is broken",
        b"\xff",
    ],
)
def test_a_project_file_without_a_table_for_tclint_is_passed_over(text: str | bytes) -> None:
    write("tclint.toml", ONLY_OWNERS)
    write("a/pyproject.toml", text)
    write("a/plan.yaml", VAGUE)

    assert check(Path("a/plan.yaml")).rules == ["missing-owner"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[tool.tclint\nx", "pyproject.toml:1: this is not valid TOML: "),
        ("[tool]\ntclint = 3\n", "pyproject.toml: `tool.tclint` should be a table\n"),
    ],
)
def test_a_broken_project_file_with_a_table_for_tclint_is_said_to_be(text: str, words: str) -> None:
    write("pyproject.toml", text)
    write("plan.yaml", PLAN)

    result = check()

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"tclint: {words}")


def test_an_empty_table_in_a_project_file_counts() -> None:
    write("tclint.toml", ONLY_OWNERS)
    write("a/pyproject.toml", "[tool.tclint]\n")
    write("a/plan.yaml", VAGUE)

    assert "vague-timeframe" in check(Path("a/plan.yaml")).rules


@pytest.mark.parametrize("name", ["tclint.toml", "pyproject.toml"])
def test_a_directory_with_the_name_of_a_configuration_is_passed_over(name: str) -> None:
    Path(name).mkdir()
    write("plan.yaml", OWNERLESS)

    assert check("--select", "owners").rules == ["missing-owner"]


def test_a_configuration_that_is_not_text() -> None:
    write("tclint.toml", b"select = '\xff'")
    write("plan.yaml", PLAN)

    result = check()

    assert result == (2, "", f"tclint: cannot read {Path.cwd()}/tclint.toml: it is not UTF-8 text; save it as UTF-8\n")


# Extending


def test_a_file_adds_to_the_one_that_it_extends() -> None:
    write("base/tclint.toml", "ignore = ['owners']\nfail-on = 'never'\n[severity]\nvague-timeframe = 'note'\n")
    write("tclint.toml", "extend = 'base/tclint.toml'\nignore = []\n[severity]\nmissing-owner = 'warning'\n")
    write("plan.yaml", VAGUE)

    result = check("--select", "missing-owner,vague-timeframe")

    assert (result.code, [line.split(": ")[1] for line in result.lines]) == (0, ["note", "warning"])


def test_options_of_one_rule_may_come_from_two_files() -> None:
    write("base.toml", "[rules.absent-column]\nleast = 1\nshare = 0.5\n")
    write("tclint.toml", "extend = 'base.toml'\n[rules.absent-column]\nshare = 1.0\n")

    assert origins()["rules"] == ('{"absent-column": {"least": 1, "share": 1.0}}', "base.toml, tclint.toml")


@pytest.mark.parametrize("above", ["'own.json'", "{plan = 'own.json'}"])
@pytest.mark.parametrize("below", ["'own.json'", "{activity = 'own.json'}"])
def test_a_table_may_replace_a_text_and_the_other_way_round(above: str, below: str) -> None:
    write("base.toml", f"schema = {below}\n")
    write("tclint.toml", f"extend = 'base.toml'\nschema = {above}\n")
    write("own.json", "{}")
    write("plan.yaml", PLAN)

    assert check("--select", "owners").code == 0


def test_a_chain_of_files_across_directories() -> None:
    write("x/base.toml", "min-severity = 'error'\nfail-on = 'error'\nprofile = 'exemplary'\n")
    write("x/y/middle.toml", "extend = '../base.toml'\nfail-on = 'note'\nprofile = 'complete'\n")
    write("tclint.toml", "extend = 'x/y/middle.toml'\nprofile = 'assessable'\n")

    found = origins()

    assert [found[key] for key in ("min-severity", "fail-on", "profile")] == [
        ('"error"', "x/base.toml"), ('"note"', "x/y/middle.toml"), ('"assessable"', "tclint.toml"),
    ]  # fmt: skip


def test_a_project_file_can_be_extended_and_extend() -> None:
    write("base/pyproject.toml", "[tool.tclint]\nprofile = 'complete'\n")
    write("pyproject.toml", "[tool.tclint]\nextend = 'base/pyproject.toml'\n")

    assert origins()["profile"] == ('"complete"', "base/pyproject.toml")


def test_paths_are_relative_to_the_file_that_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    write("base/tclint.toml", "schema = 'own'\nselect = ['schema-mismatch']\n")
    write("base/own", '{"required": ["x-cost"]}')
    write("tclint.toml", "extend = 'base/tclint.toml'\n")
    write("a/plan.yaml", PLAN)
    monkeypatch.chdir("a")

    assert check().rules == ["schema-mismatch"]


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"tclint.toml": "extend = 'tclint.toml'"}, "tclint.toml:1"),
        ({"tclint.toml": "\nextend = 'b.toml'", "b.toml": "\n\nextend = './tclint.toml'"}, "b.toml:3"),
        ({"tclint.toml": "extend='b.toml'", "b.toml": "extend='c.toml'", "c.toml": "extend='b.toml'"}, "c.toml:1"),
    ],
)
def test_a_circle_of_files(files: dict[str, str], place: str) -> None:
    write("plan.yaml", PLAN)
    for name, text in files.items():
        write(name, text)

    result = check()

    assert result == (
        2,
        "",
        f"tclint: {place}: `extend` goes round in a circle: remove it from one of the files\n",
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("gone.toml", "gone.toml"),
        ("..", ".."),
        ("\\u0000", "\\u0000"),
        ("a/../gone", "gone"),
        ("plan.yaml/x", "plan.yaml/x"),
    ],
)
def test_a_file_to_extend_that_there_is_not(name: str, shown: str) -> None:
    write("plan.yaml", PLAN)
    write("tclint.toml", f'profile = "complete"\nextend = "{name}"\n')

    result = check()

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("tclint: tclint.toml:2: `extend`: there is no file ")
    assert result.err.endswith(f"{shown}\n")


def test_an_error_in_a_file_that_is_extended_names_that_file() -> None:
    write("plan.yaml", PLAN)
    write("base/x.toml", "\nprofil = 'complete'")
    write("tclint.toml", "extend = 'base/x.toml'")

    result = check()

    assert result == (2, "", "tclint: base/x.toml:2: there is no key `profil`; did you mean `profile`?\n")


# The command line over the files


@pytest.mark.parametrize(
    ("arguments", "key", "value"),
    [
        (["--profile", "exemplary"], "profile", '"exemplary"'),
        (["--framework", "athena-swan"], "framework", '"athena-swan"'),
        (["--min-severity", "error"], "min-severity", '"error"'),
        (["--fail-on", "never"], "fail-on", '"never"'),
        (["--max-warnings", "3"], "max-warnings", "3"),
        (["--force-exclude"], "force-exclude", "true"),
        (["--no-preview"], "preview", "false"),
        (["--no-respect-gitignore"], "respect-gitignore", "false"),
        (["--select", "owners,rag"], "select", '["owners", "rag"]'),
        (["--extend-select", "rag"], "extend-select", '["themes", "rag"]'),
        (["--ignore", "rag"], "ignore", '["themes", "rag"]'),
        (["--exclude", "a,b"], "exclude", '["drafts", "a", "b"]'),
        (["--config", "fail-on=never"], "fail-on", '"never"'),
        (["--config", "fail-on = 'error'"], "fail-on", '"error"'),
        (["--config", "max-warnings=4"], "max-warnings", "4"),
        (["--config", "ignore=['rag']"], "ignore", '["rag"]'),
    ],
)
def test_the_command_line_comes_last(arguments: list[str], key: str, value: str) -> None:
    write(
        "tclint.toml",
        "profile='complete'\nframework='generic'\nmin-severity='note'\nfail-on='note'\nmax-warnings=9\n"
        "preview=true\nforce-exclude=false\nrespect-gitignore=true\nselect=['themes']\nextend-select=['themes']\n"
        "ignore=['themes']\nexclude=['drafts']\n",
    )

    found = origins(*arguments)

    assert found.pop(key) == (value, f"command line (`{arguments[0]}`)")
    unset = {
        "include", "output-format", "schema", "per-file-ignores", "overrides", "suppressions", "rules", "severity",
        "baseline",
    }  # fmt: skip
    others = {name: origin for name, (_, origin) in found.items()}
    expected = {name: "default" if name in {*unset, "required-version"} else "tclint.toml" for name in others}
    if arguments[0] == "--select":
        expected |= {"extend-select": "command line (`--select`)", "ignore": "command line (`--select`)"}
    assert others == expected


def test_every_setting_is_shown_with_its_default() -> None:
    found = origins()

    assert {*found} == {*known_keys()} - {"extend"}
    assert {origin for _, origin in found.values()} == {"default"}


def test_the_last_of_several_assignments_counts_and_tables_grow() -> None:
    write("tclint.toml", "[severity]\nowners = 'note'\n")

    found = origins(
        "--config", "profile=complete", "--config", "profile=exemplary", "--config", "severity.rag='off'",
        "--severity", "themes=note", "--severity", "rag=error",
    )  # fmt: skip

    assert found["profile"] == ('"exemplary"', "command line (`--config`)")
    assert found["severity"] == (
        '{"owners": "note", "rag": "error", "themes": "note"}',
        "tclint.toml, command line (`--config`), command line (`--severity`)",
    )


def test_an_option_adds_to_an_assignment() -> None:
    found = origins("--config", "ignore=['rag']", "--ignore", "owners")

    assert found["ignore"] == ('["rag", "owners"]', "command line (`--ignore`)")


def test_an_assignment_beats_the_file_and_an_option_the_assignment() -> None:
    write("tclint.toml", "profile='complete'\nfail-on='note'\n")

    found = origins("--config", "profile=exemplary", "--config", "fail-on=error", "--fail-on", "never")

    assert (found["profile"][0], found["fail-on"][0]) == ('"exemplary"', '"never"')


@pytest.mark.parametrize(
    ("assignment", "words"),
    [
        ("profil=complete", "command line (`--config`): there is no key `profil`; did you mean `profile`?"),
        ("profile=asessable", "command line (`--config`): `profile` should be `complete`, `assessable` or `exemplary`"),
        ("rules.missing-id.step=true", "rule `missing-id` has no option `step`; did you mean `steps`?"),
        ("=x", "`--config =x` is neither a file nor KEY=VALUE"),
        ("a b=x", "`--config a b=x` is not KEY=VALUE: "),
        ("extend=x.toml", "command line (`--config`): `extend` works in a configuration file only"),
        ("gone.toml", "cannot read gone.toml: No such file or directory"),
        (".", "cannot read .: Is a directory"),
        ("required-version=>=9", "command line (`--config`): this is tclint "),
    ],
)
def test_an_assignment_that_cannot_be(assignment: str, words: str) -> None:
    write("plan.yaml", PLAN)

    result = check("--config", assignment)

    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert result.err.count("\n") == 1


def test_a_named_file_counts_instead_of_the_nearest() -> None:
    write("tclint.toml", "select = ['vague-timeframe']")
    write("other/own.toml", ONLY_OWNERS)
    write("a=b.toml", ONLY_OWNERS)
    write("plan.yaml", VAGUE)

    assert check("--config", "other/own.toml").rules == ["missing-owner"]
    assert check("--config", "a=b.toml").rules == ["missing-owner"]


def test_only_one_file_can_be_named() -> None:
    write("a.toml", "")
    write("b.toml", "")

    result = check("--config", "a.toml", "--config", "b.toml")

    assert result == (
        2,
        "",
        "tclint: only one configuration file can be used, but --config names a.toml and b.toml\n",
    )


def test_isolated_runs_read_no_file() -> None:
    write("tclint.toml", "this is broken")
    write("plan.yaml", VAGUE)

    result = check("--isolated", "--config", "select=['missing-owner']")

    assert (result.code, result.lines) == (1, [MISSING_OWNER])


def test_isolated_and_a_file_cannot_go_together() -> None:
    write("own.toml", "")

    result = check("--isolated", "--config", "own.toml")

    assert (result.code, result.err.count("\n")) == (2, 1)
    assert "`--isolated` and a configuration file cannot go together" in result.err


# What was found valid is remembered


def test_a_valid_configuration_is_validated_once(monkeypatch: pytest.MonkeyPatch) -> None:
    write("tclint.toml", ONLY_OWNERS)
    write("plan.yaml", VAGUE)
    first = check()
    monkeypatch.setattr("tclint.validation.validate", None)

    assert check() == first


@pytest.mark.parametrize("text", ["", "profile = 'complete'\n"])
def test_a_text_is_remembered_for_its_kind_of_file_only(text: str) -> None:
    project = f"[tool.tclint]\n{text}"
    write("plan.yaml", PLAN)
    write("pyproject.toml", project)
    first = check()
    write("tclint.toml", project)

    second = check()

    assert (first.code, second.code) == (0, 2)
    assert second.err == "tclint: tclint.toml:1: in this file, the keys stand without `[tool.tclint]` above them\n"


def test_what_is_wrong_is_not_remembered() -> None:
    write("tclint.toml", "profil = 'x'")
    write("plan.yaml", PLAN)

    assert [check().code for _ in range(2)] == [2, 2]


@pytest.mark.parametrize("cache", ["/proc/nowhere", "plan.yaml", "/dev/null/x", "relative", ""])
@pytest.mark.parametrize("home", [None, "", "/proc/nowhere", "relative"])
def test_an_unwritable_cache_never_matters(cache: str, home: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    write("tclint.toml", ONLY_OWNERS)
    write("plan.yaml", VAGUE)
    monkeypatch.setenv("XDG_CACHE_HOME", os.path.abspath(cache) if cache == "plan.yaml" else cache)
    if home is None:
        monkeypatch.delenv("HOME")
    else:
        monkeypatch.setenv("HOME", home)
    monkeypatch.setattr("os.path.expanduser", lambda path: path.replace("~", home) if home else path)

    results = [check() for _ in range(2)]

    assert [(result.code, result.lines, result.err) for result in results] == [(1, [MISSING_OWNER], "")] * 2
    assert sorted(os.listdir()) == ["plan.yaml", "tclint.toml"]
