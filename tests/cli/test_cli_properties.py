"""Whatever is typed and whatever is configured: one line, a documented exit code, never a traceback."""

from pathlib import Path

import pytest
from command_line import PLAN, Result, tclint, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tclint.commands.check import command as check_command
from tclint.commands.group import COMMANDS

CODES = {0, 1, 2, 3}
OPTIONS = sorted(
    {option for one in check_command.params for option in (*one.opts, *one.secondary_opts) if "-" in option}
)
VALUES = [
    "all",
    "owners",
    "missing-owner",
    "error",
    "never",
    "complete",
    "generic",
    "json",
    "json=out.json",
    "full",
    "0",
    "1",
    "-1",
    "2026-01-31",
    "plan.yaml",
    "gone.yaml",
    "-",
    ".",
    "",
    "=",
    "a=b",
    "profile=complete",
    "missing-owner=off",
    "é",
]
WORDS = st.sampled_from([*OPTIONS, *VALUES, "--help", "--"])
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def is_orderly(result: Result) -> bool:
    is_quiet = "Traceback" not in result.err and "this is a mistake in tclint" not in result.err
    return result.code in CODES and is_quiet


@pytest.fixture(autouse=True)
def plan() -> Path:
    return write("plan.yaml", PLAN)


@given(st.lists(WORDS, max_size=6))
@FEW
def test_any_words_behind_check(words: list[str]) -> None:
    write("plan.yaml", PLAN)

    result = tclint("check", *words, stdin=PLAN.encode())

    assert is_orderly(result)
    if result.code == 2 and "cannot be read" not in result.err:
        assert result.err.startswith("tclint: ")
        assert result.err.count("\n") == 1


@given(st.sampled_from([*COMMANDS]), st.lists(st.sampled_from([*VALUES, "--output-format", "--framework"]), max_size=3))
@FEW
def test_any_words_behind_any_command(command: str, words: list[str]) -> None:
    result = tclint(command, *words, stdin=b"")

    assert is_orderly(result)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30))
@FEW
def test_any_text_as_a_command_or_an_option(text: str) -> None:
    for arguments in ([text], ["check", text], ["check", "--select", text], ["check", f"--config={text}"]):
        assert is_orderly(tclint(*arguments))


KEYS = [
    "profile",
    "select",
    "severity",
    "overrides",
    "rules",
    "schema",
    "extend",
    "framework",
    "tool",
    "[severity]",
    "[[overrides]]",
]
PIECES = st.sampled_from(
    [
        *KEYS,
        "=",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        "\n",
        ".",
        ",",
        "3",
        "true",
        "'a'",
        "['all']",
        "#",
        "\\",
        "é",
        "\t",
        "2026-01-01",
        "{a = 1}",
    ]
)


@given(
    st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map(" ".join)),
    st.sampled_from(["tclint.toml", "pyproject.toml"]),
)
@settings(FEW, max_examples=120)
def test_any_text_as_a_configuration(text: str, name: str) -> None:
    for other in ("tclint.toml", "pyproject.toml"):
        Path(other).unlink(missing_ok=True)
    write(
        name,
        f"[tool.tclint]\n{text}".encode("utf-8", "surrogatepass")
        if name == "pyproject.toml"
        else text.encode("utf-8", "surrogatepass"),
    )

    result = tclint("check", "plan.yaml")

    assert is_orderly(result)
    if result.code == 2:
        assert result.out == ""
        assert result.err.startswith("tclint: ")
        assert result.err.count("\n") == 1


@given(st.binary(max_size=60))
@FEW
def test_any_bytes_as_a_configuration_a_plan_and_a_gitignore(data: bytes) -> None:
    write("plan.yaml", data)
    write(".gitignore", data)
    assert is_orderly(tclint("check", "."))
    write("tclint.toml", data)
    assert is_orderly(tclint("check", "plan.yaml"))
    Path("tclint.toml").unlink()
