"""Where the command runs decides how its result looks: GitHub, Azure Pipelines, or anywhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import OWNERLESS, VAGUE, Result, tclint, write

SILENCED = OWNERLESS.replace("owner:", "owner: # tclint: ignore[missing-owner] being filled")


def check(*options: str, path: str = "plan.yaml") -> Result:
    return tclint("check", path, "--select", "missing-owner", *options)


@pytest.fixture(autouse=True)
def _plan() -> None:
    write("plan.yaml", OWNERLESS)


@pytest.mark.parametrize(
    ("variables", "beginning"),
    [
        ({}, "error: "),
        ({"GITHUB_ACTIONS": "true"}, "::error file=plan.yaml,"),
        ({"GITHUB_ACTIONS": "false"}, "error: "),
        ({"TF_BUILD": "True"}, "##vso[task.logissue type=error;sourcepath=plan.yaml;"),
        ({"TF_BUILD": "true"}, "##vso[task.logissue "),
        ({"TF_BUILD": ""}, "error: "),
        ({"GITLAB_CI": "true"}, "error: "),
    ],
)
def test_auto_is_what_the_service_shows(
    variables: dict[str, str], beginning: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    shown = check()
    check("-o", "out.txt")

    assert shown.out.startswith(beginning)
    assert Path("out.txt").read_text().startswith("error: ")


@pytest.mark.parametrize("service", ["GITHUB_ACTIONS", "TF_BUILD"])
def test_a_plan_forms_no_command_in_the_format_for_people(service: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(service, "true")
    write("plan.yaml", OWNERLESS.replace("owner:", "owner: # ##[error]a ##vso[task.complete]b ::error::c"))

    shown = check("--output-format", "full").out

    assert "##(error]a ##vso(task.complete]b ::error::c" in shown
    assert [line for line in shown.splitlines() if line.lstrip().startswith("::") or "##[" in line] == []


@pytest.mark.parametrize("options", [[], ["--config", "##[error]x.toml"], ["--framework", "##vso[task.complete]x"]])
def test_no_name_forms_a_command_in_a_complaint(options: list[str]) -> None:
    result = check(*options, path="##vso[task.complete]x.yaml")

    assert result.code == 2
    assert "##(" in result.err or "##vso(" in result.err
    assert "##[" not in result.err + result.out
    assert "##vso[" not in result.err + result.out


def test_a_job_summary_stands_behind_what_the_step_wrote(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": "summary.md",
        "GITHUB_SERVER_URL": "https://github.example",
        "GITHUB_REPOSITORY": "o/r",
        "GITHUB_SHA": "abc",
    }.items():
        monkeypatch.setenv(name, value)
    write("summary.md", "# Before\n")
    write("my plans/plan.yaml", VAGUE)

    result = check(path="my plans/plan.yaml")

    summary = Path("summary.md").read_text()
    assert summary.startswith("# Before\n\n## Action plans\n\nFound 1 error in 1 plan.\n")
    assert "| [13](https://github.example/o/r/blob/abc/my%20plans/plan.yaml#L13) | `V1` | error |" in summary
    assert "The job summary lists every diagnostic, up to 1 MiB.\n" in result.out


def test_with_statistics_the_job_summary_holds_the_picture_in_place_of_the_diagnostics(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    write("plan.yaml", f"{OWNERLESS}---\n{OWNERLESS.partition('themes:')[0]}")

    result = check("--statistics")

    assert result.out.startswith("1  error    missing-owner\n\nplan ")
    assert Path("summary.md").read_text() == (
        "\n## Action plans\n\n"
        "Found 1 error in 2 plans (1 file).\n\n"
        "| plan | errors | warnings | notes | profile met | target | baseline | one owner | dated end | checkable |\n"
        "|---|--:|--:|--:|---|--:|--:|--:|--:|--:|\n"
        "| `plan.yaml`, plan 1 | 1 | 0 | 0 | not asked "
        "| 1 of 1 (100%) | 0 of 1 (0%) | 0 of 1 (0%) | 1 of 1 (100%) | 0 of 1 (0%) |\n"
        "| `plan.yaml`, plan 2 | 0 | 0 | 0 | not asked | no activities |\n"
    )


@pytest.mark.parametrize(
    "options", [["--output-format", "full"], ["--output-format", "github=out.txt"], ["-o", "out.txt"]]
)
def test_there_is_no_job_summary_without_annotations_in_the_log(
    options: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")

    result = check(*options)

    assert (result.code, Path("summary.md").exists()) == (1, False)


def test_a_job_summary_that_is_nearly_full_is_not_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    write("summary.md", "x" * (1024 * 1024 - 4096))

    check("--output-format", "github")

    assert Path("summary.md").stat().st_size <= 1024 * 1024
    assert "diagnostics 1, plans 1. The log has every diagnostic." in Path("summary.md").read_text()


def test_a_job_summary_that_cannot_be_reached_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "/no/such/folder/summary.md")

    result = check("--output-format", "github")

    assert (result.code, result.err, "job summary" in result.out) == (1, "", False)


@pytest.mark.parametrize("below", ["plans", "plans/2024/drafts"])
def test_annotations_name_files_from_the_root_of_the_workspace(below: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(Path.cwd()))
    write(f"{below}/plan.yaml", OWNERLESS)
    monkeypatch.chdir(below)

    assert check().out.startswith(f"::error file={below}/plan.yaml,")


@pytest.mark.parametrize(
    ("root", "workspace", "below", "shown"),
    [
        (".git", "", "plans/2026", "plans/2026/plan.yaml"),
        (".git", ".", "plans/2026", "plans/2026/plan.yaml"),
        ("", ".", "plans", "plans/plan.yaml"),
        # The workflow has checked out the repository into a folder of the workspace.
        ("checked-out/.git", ".", "checked-out/plans", "plans/plan.yaml"),
        # Another repository lies in this one.
        (".git other/.git", ".", "other/plans", "other/plans/plan.yaml"),
        (".git other/.git", "", "other/plans", "plans/plan.yaml"),
        # A step that works elsewhere.
        (".git", "elsewhere", "plans", "plans/plan.yaml"),
        ("", "", "plans", "plan.yaml"),
    ],
)
def test_files_are_named_from_the_root_of_the_repository(
    root: str, workspace: str, below: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    for folder in root.split():
        Path(folder).mkdir(parents=True)
    if workspace:
        Path(workspace).mkdir(exist_ok=True)
        monkeypatch.setenv("GITHUB_WORKSPACE", str(Path(workspace).absolute()))
    write(f"{below}/plan.yaml", OWNERLESS)
    monkeypatch.chdir(below)

    assert check().out.startswith(f"::error file={shown},")


def test_the_workspace_may_be_named_by_a_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    write("real/plans/plan.yaml", OWNERLESS)
    Path("link").symlink_to("real")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(Path("link").absolute()))
    monkeypatch.chdir("real/plans")

    assert check().out.startswith("::error file=plans/plan.yaml,")


def test_a_plan_beside_the_current_directory_is_named_from_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    Path(".git").mkdir()
    plan = write("plans/plan.yaml", OWNERLESS).absolute()
    Path("tools").mkdir()
    monkeypatch.chdir("tools")

    shown = [check(path=path).out for path in (str(plan), "../plans/plan.yaml")]

    assert [out.partition(",")[0] for out in shown] == ["::error file=plans/plan.yaml"] * 2


@pytest.mark.parametrize(
    ("variables", "commit"),
    [
        (
            {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "o/r", "GITHUB_SHA": "abc"},
            ("https://github.com/o/r", "abc"),
        ),
        ({"CI_PROJECT_URL": "https://gitlab.com/o/r", "CI_COMMIT_SHA": "abc"}, ("https://gitlab.com/o/r", "abc")),
        (
            {"BUILD_REPOSITORY_URI": "https://dev.azure.com/o/_git/r", "BUILD_SOURCEVERSION": "abc"},
            ("https://dev.azure.com/o/_git/r", "abc"),
        ),
        ({"GITHUB_REPOSITORY": "o/r", "GITHUB_SHA": "abc"}, None),
        ({"CI_PROJECT_URL": "https://gitlab.com/o/r"}, None),
        ({}, None),
    ],
)
def test_sarif_names_the_commit_that_the_service_names(
    variables: dict[str, str], commit: tuple[str, str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    (run,) = json.loads(check("--output-format", "sarif").out)["runs"]

    found = [(one["repositoryUri"], one["revisionId"]) for one in run.get("versionControlProvenance", ())]
    assert found == ([commit] if commit else [])


@pytest.mark.parametrize(
    ("options", "name"), [([], "tclint/"), (["--sarif-category", "hr"], "hr/"), (["--sarif-category", "hr/"], "hr/")]
)
def test_sarif_carries_the_category_that_tells_uploads_apart(options: list[str], name: str) -> None:
    (run,) = json.loads(check("--output-format", "sarif", *options).out)["runs"]

    assert run["automationDetails"] == {"id": name}


@pytest.mark.parametrize(
    ("options", "suppressions"),
    [
        ([], []),
        (["--sarif-suppressed", "omit"], []),
        (
            ["--sarif-suppressed", "include"],
            [[{"kind": "inSource", "status": "accepted", "justification": "being filled"}]],
        ),
    ],
)
def test_sarif_holds_what_is_silenced_on_request(options: list[str], suppressions: list[object]) -> None:
    write("plan.yaml", SILENCED)

    result = check("--output-format", "sarif", *options)

    results = json.loads(result.out)["runs"][0]["results"]
    assert [result["suppressions"] for result in results] == suppressions
    assert result.code == 0
