"""Every key of a configuration file: its effect, and its failure with the place and what was probably meant."""

import tomllib
from pathlib import Path

import pytest
from command_line import OWNERLESS, PLAN, VAGUE, check, tclint, write

from tclint.config import known_keys
from tclint.registry import load_registry
from tclint.render import FORMATS
from tclint.settings import OutputFormat

OWN_FIELD = '{"required": ["x-cost"]}'

EFFECTS = {
    "required-version": ('required-version = ">=0.1,<99"', ["missing-owner", "vague-timeframe"]),
    "profile": ('profile = "complete"', ["missing-owner", "vague-timeframe"]),
    "framework": ('framework = "technician-commitment"', ["missing-owner", "vague-timeframe"]),
    "select": ('select = ["missing-owner"]', ["missing-owner"]),
    "extend-select": ('select = ["owners"]\nextend-select = ["vague-timeframe"]', ["missing-owner", "vague-timeframe"]),
    "ignore": ('ignore = ["owners"]', ["vague-timeframe"]),
    "severity": ("[severity]\nmissing-owner = 'off'", ["vague-timeframe"]),
    "min-severity": ('min-severity = "error"', ["missing-owner"]),
    "per-file-ignores": ('[per-file-ignores]\n"*.yaml" = ["timeframes"]', ["missing-owner"]),
    "overrides": ('[[overrides]]\nelements = ["V1"]\nignore = ["missing-owner"]', ["vague-timeframe"]),
    "schema": ('schema = "own.json"', ["missing-owner", "schema-mismatch", "vague-timeframe"]),
    "suppressions": ('[suppressions]\nforbid = ["missing-owner"]', ["missing-owner", "vague-timeframe"]),
    "rules": ("[rules.missing-id]\nsteps = true", ["missing-owner", "vague-timeframe"]),
}
WATCHED = {"missing-owner", "vague-timeframe", "schema-mismatch"}
ELSEWHERE = {
    "extend", "fail-on", "max-warnings", "include", "exclude", "force-exclude", "respect-gitignore", "output-format",
    "preview", "baseline",
}  # fmt: skip


def test_every_key_has_a_test() -> None:
    assert {*known_keys()} == {*EFFECTS, *ELSEWHERE}


@pytest.mark.parametrize(("text", "rules"), EFFECTS.values(), ids=EFFECTS)
def test_the_effect_of_a_key(text: str, rules: list[str]) -> None:
    write("plan.yaml", VAGUE)
    write("own.json", OWN_FIELD)
    write("tclint.toml", text)

    result = check()

    assert (result.code, result.err) == (1, "")
    assert sorted({*result.rules} & WATCHED) == rules


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", 1),
        ("fail-on = 'note'", 1),
        ("fail-on = 'error'", 0),
        ("fail-on = 'never'", 0),
        ("fail-on = 'never'\nmax-warnings = 0", 1),
        ("fail-on = 'never'\nmax-warnings = 1", 0),
    ],
)
def test_what_fails_is_configured(text: str, code: int) -> None:
    write("plan.yaml", VAGUE)
    write("tclint.toml", f"{text}\nselect = ['vague-timeframe']")

    assert check().code == code


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("", []),
        ("preview = true", ["group-owner"]),
        ("extend-select = ['group-owner']", ["group-owner"]),
        ("extend-select = ['owners']", []),
        ("select = ['owners']", []),
        ("select = ['owners']\npreview = true", ["group-owner"]),
        ("preview = true\nignore = ['owners']", []),
    ],
)
def test_rules_on_trial_run_where_they_are_asked_for(
    text: str, rules: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load_registry().get("group-owner"), "is_preview", True)
    write("plan.yaml", PLAN.replace("Web Manager", "Web Steering Group"))
    write("tclint.toml", text)

    result = check()

    assert (result.code, result.rules) == (int(bool(rules)), rules)


@pytest.mark.parametrize(
    ("text", "paths", "files"),
    [
        ("", [], ["a/plan.yaml", "plan.yaml"]),
        ("include = ['*.txt']", [], ["b.txt"]),
        ("exclude = ['a']", [], ["plan.yaml"]),
        ("exclude = ['a']", ["a/plan.yaml"], ["a/plan.yaml"]),
        ("exclude = ['a']\nforce-exclude = true", ["a/plan.yaml"], []),
        ("respect-gitignore = false", [], ["a/plan.yaml", "ignored/plan.yaml", "plan.yaml"]),
    ],
)
def test_which_files_are_found_is_configured(text: str, paths: list[str], files: list[str]) -> None:
    for name in ("plan.yaml", "a/plan.yaml", "b.txt", "ignored/plan.yaml"):
        write(name, PLAN)
    write(".gitignore", "ignored\n")
    write("tclint.toml", text)

    assert tclint("check", "--show-files", *paths).out.splitlines() == files


@pytest.mark.parametrize("name", FORMATS)
def test_the_format_is_configured(name: str) -> None:
    write("plan.yaml", OWNERLESS)
    asked = tclint("check", "plan.yaml", "--output-format", name)
    write("tclint.toml", f"output-format = '{name}'")

    assert tclint("check", "plan.yaml") == asked


def test_the_formats_are_declared_once_for_the_reader_and_once_for_the_schema() -> None:
    assert OutputFormat.__args__ == ("auto", *FORMATS)  # type: ignore[attr-defined]


def test_the_framework_of_the_configuration_gives_way_to_the_plans_own() -> None:
    write("tclint.toml", "framework = 'own.yaml'\nselect = ['uncovered-theme']")
    write("own.yaml", "name: own\nthemes:\n  - name: Visibility\n  - name: Sustainability\n")
    write("plan.yaml", PLAN)
    own = check()
    write("plan.yaml", PLAN.replace("framework: generic\n", ""))

    assert (own.rules, check().rules) == ([], ["uncovered-theme"])


@pytest.mark.parametrize(
    ("pattern", "is_meant"),
    [
        ("plan.yaml", True), ("*.yaml", True), ("hr/*", True), ("hr/", True), ("hr", False), ("./hr/plan.yaml", True),
        ("*/plan.yaml", True), ("it/*", False), ("PLAN.yaml", False), ("/hr/plan.yaml", False),
    ],
)  # fmt: skip
def test_rules_for_some_files(pattern: str, *, is_meant: bool) -> None:
    write("tclint.toml", f"select = ['missing-owner']\n[per-file-ignores]\n'{pattern}' = ['missing-owner']")
    plan = write("hr/plan.yaml", OWNERLESS)

    assert check(plan).rules == ([] if is_meant else ["missing-owner"])


STEPS = OWNERLESS + "      - id: V2\n        action: Open a fund.\n        owner:\n"


@pytest.mark.parametrize(
    ("elements", "left"),
    [
        ("['V1']", ["V2"]),
        ("['themes[0]']", []),
        ("['themes[*]']", []),
        ("['themes[0].activities[1]']", ["V1"]),
        ("['themes[0].activities[*]']", []),
        ("['themes[*].activities[1]', 'V1']", []),
        ("['themes[1]']", ["V1", "V2"]),
        ("['themes[0].activities[1].steps[0]']", ["V1", "V2"]),
        ("['V']", ["V1", "V2"]),
        ("[]", ["V1", "V2"]),
    ],
)
def test_elements_are_named_by_id_or_address(elements: str, left: list[str]) -> None:
    write("plan.yaml", STEPS)
    write("tclint.toml", f"select=['missing-owner']\n[[overrides]]\nelements={elements}\nignore=['owners']")

    result = tclint("check", "plan.yaml", "--output-format", "json")

    assert [one["activity"] for one in result.data["diagnostics"]] == left


@pytest.mark.parametrize(
    ("files", "severity"), [("['plan.yaml']", "note"), ("['other.yaml']", "error"), ("[]", "note")]
)
def test_elements_of_some_files_get_another_severity(files: str, severity: str) -> None:
    write("plan.yaml", OWNERLESS)
    write(
        "tclint.toml",
        f"select=['missing-owner']\n[[overrides]]\nelements=['V1']\nfiles={files}\nseverity={{owners='note'}}",
    )

    assert f": {severity}: " in check().lines[0]


def test_the_option_of_a_rule() -> None:
    write("plan.yaml", OWNERLESS)
    write("tclint.toml", "select=['absent-column', 'missing-owner']\n[rules.absent-column]\nleast = 1")

    assert check().rules == ["absent-column"]


def test_a_list_is_given_to_a_rule_as_what_it_declares() -> None:
    write("plan.yaml", PLAN + "        rag: red\n        explanation: for odd reasons\n")
    write("tclint.toml", "select=['hollow-explanation']")
    before = check()
    write("tclint.toml", "select=['hollow-explanation']\n[rules.hollow-explanation]\nwords=['for', 'odd', 'reasons']")

    assert (before.rules, check().rules) == ([], ["hollow-explanation"])


# Failures

FAILURES = [
    (failure["text"], failure["line"], failure["words"])
    for failure in tomllib.loads((Path(__file__).parent / "failures.toml").read_text(encoding="utf-8"))["failure"]
]


@pytest.mark.parametrize(("text", "line", "words"), FAILURES)
@pytest.mark.parametrize("name", ["tclint.toml", ".tclint.toml"])
def test_what_is_wrong_is_said_with_its_place(text: str, line: int, words: str, name: str) -> None:
    write("plan.yaml", PLAN)
    write(name, text)

    result = check()

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"tclint: {name}:{line}: ")
    assert words in result.err
    assert result.err.count("\n") == 1


@pytest.mark.parametrize(("text", "line", "words"), FAILURES)
def test_what_is_wrong_in_a_project_file_is_said_with_its_place(text: str, line: int, words: str) -> None:
    head = "[project]\nname = 'x'\nselect = 3\n\n[tool.other]\nprofil = 1\n\n[tool.tclint]\n"
    text = text.replace("[[overrides]]", "[[tool.tclint.overrides]]")
    for table in ("suppressions", "schema", "severity", "per-file-ignores", "rules"):
        text = text.replace(f"[{table}]", f"[tool.tclint.{table}]").replace(f"[{table}.", f"[tool.tclint.{table}.")
    write("plan.yaml", PLAN)
    write("pyproject.toml", head + text)

    result = check()

    assert result.err.startswith(f"tclint: pyproject.toml:{line + 8}: ")
    assert words in result.err


@pytest.mark.parametrize(
    ("text", "line"),
    [("select = [", 1), ("\n\nselect = [\n", 3), ("a = 1\na = 2", 2), ("x", 1), ("\n= 3", 2), ("a = '", 1)],
)
def test_what_is_no_toml_is_said_with_its_line(text: str, line: int) -> None:
    write("plan.yaml", PLAN)
    write("tclint.toml", text)

    result = check()

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"tclint: tclint.toml:{line}: this is not valid TOML: ")


# Versions


@pytest.mark.parametrize(
    ("required", "is_met"),
    [
        (">=0.1", True), ("0.1.0", True), ("==0.1", True), ("==v0.1.0", True), (" >= 0.1 , < 1 ", True),
        ("!=0.2", True), (">0.1", False), ("<0.1", False), (">=0.1,<0.1.0", False), ("==0.1.1", False),
        ("99", False), ("<=0.0.9", False),
    ],
)  # fmt: skip
def test_the_version_that_is_required(required: str, monkeypatch: pytest.MonkeyPatch, *, is_met: bool) -> None:
    monkeypatch.setattr("tclint.config.__version__", "0.1.0")
    write("plan.yaml", PLAN)
    write("tclint.toml", f"required-version = '{required}'")

    result = check()

    assert result.code == (0 if is_met else 2)
    if not is_met:
        assert result.err == (
            f"tclint: tclint.toml: this is tclint 0.1.0, but the configuration requires `{required}`: "
            "install that one\n"
        )
