"""A plain check starts fast, because it imports little."""

import subprocess
import sys
from pathlib import Path

import pytest
from command_line import OWNERLESS, check, tclint, write

from tclint.commands.check import command as check_command
from tclint.commands.given import Given

PROGRAM = """
import sys
from tclint.__main__ import _run
code = _run(sys.argv[1:])
print("modules:", *sorted(sys.modules))
sys.exit(code)
"""
SLOW = {"pydantic", "jsonschema", "importlib.metadata"}
NEVER = SLOW | {"rich", "dateutil.rrule", "concurrent.futures", "multiprocessing", "asyncio", "tclint.testing"}


def modules(*arguments: str) -> set[str]:
    """What is imported when `tclint` has run with some arguments on a plan with a diagnostic."""
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, "check", "plan.yaml", *arguments], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr) == (1, "")
    return {*result.stdout.partition("modules: ")[2].split()}


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--profile", "exemplary"],
        ["--select", "owners", "--ignore", "rag", "--severity", "owners=warning"],
        ["--framework", "generic", "--fail-on", "warning", "--output-format", "concise"],
    ],
)
def test_a_plain_check_imports_little(options: list[str]) -> None:
    write("plan.yaml", OWNERLESS)

    imported = modules(*options)

    assert imported & (NEVER | {"tomllib", "platformdirs", "pathspec"}) == set()


def test_a_check_without_options_needs_nothing_that_reads_them() -> None:
    write("plan.yaml", OWNERLESS)

    imported = modules()

    assert imported & {"click", "dataclasses", "inspect", "pathlib", "urllib.parse", "tclint.picture"} == set()


@pytest.mark.parametrize("arguments", [["plan.yaml"], ["plan.yaml", "-"], []])
def test_a_check_without_options_is_what_the_option_reader_makes_of_it(arguments: list[str]) -> None:
    with check_command.make_context("check", list(arguments)) as context:
        values = {name: value or getattr(Given, name) for name, value in context.params.items() if name != "paths"}

    assert values == {name: getattr(Given, name) for name in values}
    assert set(values) == set(Given.__annotations__) - {"paths"}


def test_a_check_with_a_configuration_that_was_validated_before_imports_little() -> None:
    write("plan.yaml", OWNERLESS)
    write("tclint.toml", "profile = 'exemplary'\n[rules.missing-id]\nsteps = true\n")
    check()

    imported = modules("--fail-on", "note")

    assert imported & NEVER == set()


@pytest.mark.parametrize("configuration", ["", "profile = 'exemplary'\n"])
def test_a_file_that_is_as_it_was_needs_neither_yaml_nor_rules(configuration: str) -> None:
    write("plan.yaml", OWNERLESS)
    write("tclint.toml", configuration)
    modules()

    imported = modules()

    assert {name for name in imported if name.startswith(("ruamel", "tclint_rules"))} == set()
    assert imported & {"tclint.linter", "tclint.timeframe", "tclint.owners", "tclint.measures", "pydantic"} == set()


def test_a_configuration_that_is_new_is_validated() -> None:
    write("plan.yaml", OWNERLESS)
    write("tclint.toml", "profile = 'exemplary'\n")

    assert "pydantic" in modules()


def test_importing_the_package_imports_nothing_else() -> None:
    program = "import sys, tclint; print({name.partition('.')[0] for name in sys.modules} - sys.stdlib_module_names)"

    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert "'tclint'" in result.stdout
    assert {"pydantic", "click", "ruamel", "jsonschema", "dateutil"}.isdisjoint(result.stdout.split("'"))
    assert "tclint." not in result.stdout


def test_the_exit_code_tells_where_nobody_can_be_told() -> None:
    command = f"{sys.executable} -m tclint check nothing.yaml 2>/dev/full"

    assert subprocess.run(command, shell=True, check=False).returncode == 2


@pytest.mark.parametrize("arguments", ["check plan.yaml", "check --color never plan.yaml", "rules"])
def test_a_closed_pipe_is_no_finding(arguments: str) -> None:
    write("plan.yaml", OWNERLESS)
    command = f"{sys.executable} -m tclint {arguments} | true; exit ${{PIPESTATUS[0]}}"

    # The reader may be gone before or after the text is written.
    result = subprocess.run(["bash", "-c", command], stderr=subprocess.PIPE, check=False)

    assert (result.returncode in {141, 1 if arguments.startswith("check") else 0}, result.stderr) == (True, b"")


def test_a_named_file_that_is_excluded_is_no_failure() -> None:
    write("archive/plan.yaml", OWNERLESS)
    write("tclint.toml", "exclude = ['archive/']")

    assert check("--force-exclude", Path("archive/plan.yaml")) == (0, "", "")


def test_an_empty_path_is_refused() -> None:
    assert tclint("check", "").err.startswith("tclint: an empty path names no file")


@pytest.mark.parametrize("begin", ["PK\x03\x04", "%PDF-1.7", "{\\rtf1"])
def test_a_word_file_is_named_as_what_it_is(begin: str) -> None:
    write("plan.yaml", begin.encode() + b"\x14\x00\xbb\x08")

    assert check().lines == ["plan.yaml:1:1: error: this is no text but a Word, Excel or PDF file [invalid-yaml]"]
