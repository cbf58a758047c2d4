"""The scripts of the Action's steps, run for real: passing, with something to mend, refused, with hostile inputs."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from command_line import OWNERLESS, PLAN, VAGUE

from tclint import __version__
from tclint.commands.check import command as check_command

ROOT = Path(__file__).parents[2]
NASTY = (
    "$(touch pwned)",
    "`touch pwned`",
    "; touch pwned #",
    "'; touch pwned; '",
    '"; touch pwned; "',
    "x\n::error::forged\nexit-code=0",
    "&& touch pwned",
    "| tee pwned",
    "${{ github.token }}",
    "--help",
    "-",
    "*",
    "~",
    "\\",
    "%0A::error::forged",
)
"""What a shell, the runner or tclint would obey, if it were read as anything but a text."""
Run = Callable[..., Any]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="`bash` is not always the one that the runner uses")


@pytest.fixture(scope="module")
def steps() -> ModuleType:
    """The script behind the steps."""
    spec = importlib.util.spec_from_file_location("action_steps", ROOT / ".github" / "action" / "steps.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write(workspace: Path, name: str, text: str) -> Path:
    file = workspace / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def commands(log: str) -> list[str]:
    return [line for line in log.splitlines() if line.startswith("::")]


def assert_nothing_was_run(workspace: Path, log: str) -> None:
    assert [*workspace.parent.rglob("pwned")] == []
    assert "Traceback" not in log
    assert [line for line in commands(log) if not line.startswith(("::error title=tclint::", "::error file="))] == []


# What is found


def test_a_plan_in_order_passes(run: Run, workspace: Path, tmp_path: Path) -> None:
    write(workspace, "plan.yaml", PLAN)

    done = run("check")

    assert (done.code, commands(done.log)) == (0, [])
    assert done.outputs == {
        "exit-code": "0", "findings": "0", "errors": "0", "warnings": "0", "sarif-file": "", "is-foreign": "false",
    }  # fmt: skip
    assert "| `plan.yaml`" in (tmp_path / "GITHUB_STEP_SUMMARY").read_text().replace("[", "").replace("](", "` ")


def test_what_is_to_be_mended_fails_with_annotations_and_figures(run: Run, workspace: Path, tmp_path: Path) -> None:
    write(workspace, "hr/plan.yaml", VAGUE)

    done = run("check", sarif_file="out.sarif", category="hr")

    assert done.code == 1
    assert [line.partition("::")[2].split(",")[0] for line in commands(done.log)] == [
        "error file=hr/plan.yaml",
        "warning file=hr/plan.yaml",
    ]
    assert done.outputs == {
        "exit-code": "1",
        "findings": "2",
        "errors": "1",
        "warnings": "1",
        "sarif-file": str(workspace / "out.sarif"),
        "is-foreign": "false",
    }
    (log,) = json.loads((workspace / "out.sarif").read_text())["runs"]
    assert (len(log["results"]), log["automationDetails"]) == (2, {"id": "hr/"})
    assert "blob/abc/hr/plan.yaml#L13" in (tmp_path / "GITHUB_STEP_SUMMARY").read_text()


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"fail_on": "never"}, 0),
        ({"args": "--select missing-owner --fail-on never"}, 0),
        ({"args": "--select 'vague-timeframe' --max-warnings 1", "fail_on": "error"}, 0),
        ({"config": "strict.toml"}, 0),
        ({"config": "strict.toml", "fail_on": "warning"}, 1),
    ],
)
def test_inputs_decide_what_fails(inputs: dict[str, str], code: int, run: Run, workspace: Path) -> None:
    write(workspace, "plan.yaml", VAGUE)
    write(workspace, "strict.toml", 'fail-on = "never"\n')

    done = run("check", **inputs)

    assert (done.code, done.outputs["exit-code"]) == (code, str(code))


def test_the_working_directory_is_where_paths_begin(run: Run, workspace: Path) -> None:
    write(workspace, "plan.yaml", VAGUE)
    write(workspace, "my plans/2026/plan.yaml", OWNERLESS)

    done = run("check", working_directory="my plans", paths="2026", sarif_file="out.sarif")

    assert [line.split(",")[0] for line in commands(done.log)] == ["::error file=my plans/2026/plan.yaml"]
    assert done.outputs["sarif-file"] == str(workspace / "my plans" / "out.sarif")


def test_no_summary_is_written_where_none_is_wanted(run: Run, workspace: Path, tmp_path: Path) -> None:
    write(workspace, "plan.yaml", VAGUE)

    done = run("check", summary="false")

    assert (done.code, (tmp_path / "GITHUB_STEP_SUMMARY").exists()) == (1, False)


def test_another_format_makes_no_annotations(run: Run, workspace: Path) -> None:
    write(workspace, "plan.yaml", OWNERLESS)

    done = run("check", output_format="concise")

    assert (done.code, commands(done.log)) == (1, [])
    assert "plan.yaml:13:9: error: " in done.log


def test_what_is_uploaded_only_is_written_elsewhere(run: Run, workspace: Path, tmp_path: Path) -> None:
    write(workspace, "plan.yaml", OWNERLESS)

    done = run("check", upload_sarif="true")

    file = Path(done.outputs["sarif-file"])
    assert (file.name, file.parent.parent) == ("tclint.sarif", tmp_path / "temp")
    assert [one.name for one in workspace.iterdir() if one.name != ".git"] == ["plan.yaml"]


@pytest.mark.skipif(
    not any("--baseline" in parameter.opts for parameter in check_command.params), reason="there is no such option yet"
)
def test_what_the_baseline_knows_does_not_count(run: Run, workspace: Path) -> None:
    write(workspace, "plan.yaml", OWNERLESS)

    done = run("check", baseline="no such baseline.json")

    assert done.code == 2
    assert "no such baseline.json" in done.log


def test_the_plans_own_python_files_are_not_run(run: Run, workspace: Path) -> None:
    write(workspace, "plan.yaml", PLAN)
    for name in ("tclint.py", "tclint/__main__.py", "json.py", "sitecustomize.py", "click.py", "shlex.py"):
        write(workspace, name, "open('pwned', 'w')\n")

    done = run("check", variables={"PYTHONPATH": str(workspace)})

    assert done.code == 0
    assert_nothing_was_run(workspace, done.log)


# What is refused


@pytest.mark.parametrize(
    ("inputs", "complaint"),
    [
        ({"paths": "gone.yaml"}, ""),
        ({"fail_on": "sometimes"}, "sometimes"),
        ({"output_format": "pictures"}, "there is no output format `pictures`"),
        ({"args": "--no-such-option"}, "--no-such-option"),
        ({"args": "'open"}, "`args` cannot be divided into words (No closing quotation): close each quotation mark"),
        ({"args": "-- x.yaml"}, "`args` holds options only, without `--`"),
        ({"upload_sarif": "yes"}, "`upload-sarif` is true or false, not `yes`"),
        ({"summary": "perhaps"}, "`summary` is true or false, not `perhaps`"),
        ({"working_directory": "gone"}, "`working-directory` cannot be entered: gone"),
        ({"config": "gone.toml"}, "gone.toml"),
        ({"sarif_file": "no/such/folder/x.sarif"}, "x.sarif"),
    ],
)
def test_what_cannot_be_done_is_an_annotation_and_exit_code_2(
    inputs: dict[str, str], complaint: str, run: Run, workspace: Path
) -> None:
    write(workspace, "plan.yaml", PLAN)

    done = run("check", **inputs)

    (shown,) = commands(done.log)
    assert (done.code, done.outputs["exit-code"]) == (2, "2")
    assert done.outputs.get("sarif-file", "") == ""
    assert shown.startswith("::error ")
    assert complaint in shown


def test_where_there_is_no_plan_the_exit_code_is_3(run: Run) -> None:
    done = run("check", sarif_file="out.sarif")

    assert (done.code, done.outputs["exit-code"], done.outputs["findings"]) == (3, "3", "")
    assert len(commands(done.log)) == 1


def test_a_file_of_an_earlier_step_is_not_taken_for_the_result(run: Run, workspace: Path) -> None:
    old = write(workspace, "out.sarif", "{}")

    done = run("check", sarif_file="out.sarif", fail_on="sometimes")

    assert (done.outputs["sarif-file"], old.read_text()) == ("", "{}")


# Hostile inputs


@pytest.mark.parametrize("text", NASTY)
def test_no_name_of_a_file_is_obeyed(text: str, run: Run, workspace: Path) -> None:
    name = text.replace("\n", " ") + (" – 计划 é.yaml" if text != "-" else "")
    write(workspace, f"in/{name}", OWNERLESS)

    done = run("check", working_directory="in", paths=f"\n  {name}\n\n", sarif_file=f"{text}.sarif")

    file = Path(done.outputs["sarif-file"])
    assert (done.code, done.outputs["findings"]) == (1, "1")
    assert file == workspace / "in" / f"{text}.sarif"
    assert json.loads(file.read_text())["runs"][0]["results"][0]["ruleId"] == "missing-owner"
    assert_nothing_was_run(workspace, done.log)


@pytest.mark.parametrize(
    "name",
    [
        "paths",
        "args",
        "config",
        "fail_on",
        "output_format",
        "category",
        "working_directory",
        "upload_sarif",
        "summary",
        "version",
    ],
)
@pytest.mark.parametrize("text", ["".join(NASTY), NASTY[5], "--help"], ids=["all", "lines", "option"])
def test_no_input_is_obeyed(name: str, text: str, run: Run, workspace: Path) -> None:
    write(workspace, "plan.yaml", PLAN)

    done = run("install" if name == "version" else "check", **{name: text})

    assert_nothing_was_run(workspace, done.log)
    assert done.outputs["exit-code"] == str(done.code)
    assert {*done.outputs} <= {"exit-code", "findings", "errors", "warnings", "sarif-file", "is-foreign"}


def test_no_output_can_end_early(steps: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, value = tmp_path / "output", "a\nend-\nend-0\nversion<<x\n9\nx\n="
    monkeypatch.setenv("GITHUB_OUTPUT", str(file))
    for _ in range(2):
        steps._set_outputs({"sarif-file": value, "version": "1"})  # noqa: SLF001 - the point

    text = file.read_text()

    first, second = (line.partition("<<")[2] for line in text.split("\n") if line.startswith("sarif-file<<"))
    assert [len(mark) for mark in {first, second}] == [len("end-") + 32] * 2
    assert text == "".join(
        f"sarif-file<<{mark}\n{value}\n{mark}\nversion<<{mark}\n1\n{mark}\n" for mark in (first, second)
    )


# Who may upload


@pytest.mark.parametrize(
    ("event", "actor", "foreign"),
    [
        ({}, "someone", "false"),
        ({"pull_request": {"head": {"repo": {"full_name": "example/plans"}}}}, "someone", "false"),
        ({"pull_request": {"head": {"repo": {"full_name": "fork/plans"}}}}, "someone", "true"),
        ({"pull_request": {"head": {"repo": None}}}, "someone", "true"),
        ({"pull_request": {"head": {"repo": {"full_name": "example/plans"}}}}, "dependabot[bot]", "true"),
        (None, "someone", "false"),
    ],
)
def test_a_fork_may_lack_the_right_to_upload(
    event: object, actor: str, foreign: str, steps: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "event.json"
    if event is not None:
        file.write_text(json.dumps(event))
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(file))
    monkeypatch.setenv("GITHUB_REPOSITORY", "example/plans")
    monkeypatch.setenv("GITHUB_ACTOR", actor)

    assert steps.rights() == {"is-foreign": foreign}


def test_a_fork_is_checked_as_all_others_are(run: Run, workspace: Path) -> None:
    write(workspace, "plan.yaml", OWNERLESS)

    done = run("check", event={"pull_request": {"head": {"repo": None}}}, upload_sarif="true")

    assert (done.code, done.outputs["is-foreign"]) == (1, "true")
    assert Path(done.outputs["sarif-file"]).is_file()


# Installing


@pytest.mark.parametrize(
    ("version", "what"), [("", str(ROOT)), ("0.1.0", "tclint-plans==0.1.0"), ("v1.2.3rc1", "tclint-plans==1.2.3rc1")]
)
def test_a_version_decides_only_when_given(
    version: str, what: str, steps: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTION_PATH", str(ROOT))

    assert steps.requirement(version) == what


@pytest.mark.parametrize("version", ["--pre", "0.1 --index-url=x", "latest", "../x", "0.1;x", "0.1\n", "@ file:///x"])
def test_what_is_no_version_is_refused(version: str, steps: ModuleType) -> None:
    with pytest.raises(steps.RefusedError, match="`version` is a version such as 0"):
        steps.requirement(version)


def test_the_action_installs_its_own_checkout(run: Run, workspace: Path, tmp_path: Path) -> None:
    write(workspace, "plan.yaml", OWNERLESS)
    write(workspace, "pip.py", "open('pwned', 'w')\n")

    installed = run("install")
    if "No matching distribution found" in installed.log:
        pytest.skip("pip reaches no package index here")
    done = run("check", variables={"TCLINT_PYTHON": installed.outputs["python"]})

    assert (installed.code, installed.outputs["version"]) == (0, __version__)
    assert Path(installed.outputs["python"]).is_relative_to(tmp_path / "temp")
    assert (done.code, done.outputs["errors"]) == (1, "1")
    assert_nothing_was_run(workspace, installed.log + done.log)


def test_a_version_that_there_is_not_is_an_annotation(run: Run) -> None:
    done = run("install", version="0.0.0", variables={"PIP_NO_INDEX": "1"})

    assert (done.code, done.outputs) == (2, {"exit-code": "2"})
    assert commands(done.log) == [
        "::error title=tclint::tclint cannot be installed from tclint-plans==0.0.0; the log says why"
    ]
