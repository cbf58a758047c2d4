"""The repository to copy, used as one: two commits, the hook, the comparison of the second with the first."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hook_repository import ROOT, TOOLS, commit, copy_project, environment, git, run_tool
from ruamel.yaml import YAML

from tclint import __version__
from tclint.commands.adoption import CONFIGURATION, WORKFLOW
from tclint.commands.check import command
from tclint.commands.hook_config import FILES, HOME, WHOLE
from tclint.testing import check_manual

EXAMPLE = ROOT / "examples" / "repository"
PLAN = Path("plans", "people.yaml")
GUIDE = (EXAMPLE / "README.md").read_text(encoding="utf-8")
UNCOSTED = "warning: activity `W1` does not say what it needs [uncosted-activity]"
SLIPPED = (
    "plans/people.yaml:41:20: warning: the deadline of `G2` has moved from `by 30 September 2026` to "
    "`by 15 December 2026`, and nothing says why [slipped-deadline]"
)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The example in its first commit."""
    folder = shutil.copytree(EXAMPLE, tmp_path / "plans", ignore=shutil.ignore_patterns("__pycache__"))
    commit(folder, "Begin with our plans")
    return folder


def test_first_commit_passes_and_a_second_one_that_costs_nothing_fails(repository: Path, tmp_path: Path) -> None:
    _with_local_addresses(repository, tmp_path)
    unchanged = run_tool("pre-commit", repository, tmp_path, "run", "--all-files")

    _change(repository, "        resources: £6,000 for an analyst in the summer of 2026\n", "")
    commit(repository, "Do without an analyst")
    changed = run_tool("pre-commit", repository, tmp_path, "run", "--from-ref", "HEAD~1", "--to-ref", "HEAD")

    assert (unchanged.returncode, changed.returncode) == (0, 1), unchanged.stdout
    assert UNCOSTED in changed.stdout
    assert "Found 1 warning in 1 plan." in changed.stdout


def test_second_commit_that_moves_a_date_is_compared_with_the_first(repository: Path) -> None:
    _change(
        repository, "timeframe: by 30 September 2026\n        owner", "timeframe: by 15 December 2026\n        owner"
    )
    commit(repository, "Publish the guides later")

    alone, compared = _check(repository), _check(repository, "--against", "HEAD~1")

    assert (alone.returncode, compared.returncode) == (0, 1)
    assert compared.stdout.splitlines()[0] == SLIPPED


def test_change_of_the_guide_says_why_and_passes(repository: Path) -> None:
    plan = (repository / PLAN).read_text(encoding="utf-8")
    block = re.search(r"^```yaml\n(.+?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    assert block is not None
    row = re.search(r"^ +- id: G2\n(?:        .+\n)+", plan, re.MULTILINE)
    assert row is not None
    lines = "".join(f"      {line}\n" for line in block[1].splitlines())
    _change(repository, row[0], lines)
    commit(repository, "Publish the guides later, and say why")

    compared = _check(repository, "--against", "HEAD~1")

    assert "revised:" in lines
    assert (compared.returncode, compared.stdout.splitlines()[0]) == (0, "Nothing to report in 2 plans.")


def test_only_the_plans_are_checked(repository: Path) -> None:
    shown = _check(repository, "--show-files").stdout.splitlines()

    assert shown == ["plans/people.yaml", "plans/technicians.yaml"]
    assert [path for path in map(str, _files(repository)) if re.search(FILES, path)] == shown


def test_rule_keeps_its_manual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(EXAMPLE / "rules")
    from merrowdale_rules.resources.uncosted_activity import UncostedActivity

    check_manual(UncostedActivity)

    assert (UncostedActivity.name, UncostedActivity.category) == ("uncosted-activity", "resources")


@pytest.mark.parametrize("tool", TOOLS)
def test_configuration_of_the_hook_is_valid(tool: str, tmp_path: Path) -> None:
    done = run_tool(tool, tmp_path, tmp_path, "validate-config", str(EXAMPLE / ".pre-commit-config.yaml"))

    assert (done.returncode, done.stderr.replace("success: All configs are valid\n", "")) == (0, "")


def test_workflow_compares_with_the_main_branch_and_asks_for_our_own_rule() -> None:
    asked = _asked_of_the_action()
    (own,) = [step["run"] for step in _steps() if step.get("run", "").startswith("tclint check ")]

    compared = _understood([*shlex.split(asked["args"]), asked["paths"]])
    checked = _understood(shlex.split(own)[2:])

    assert (compared["against"], compared["paths"]) == ("origin/main", ("plans",))
    assert (checked["select"], checked["paths"]) == (["uncosted-activity"], ("plans",))


@pytest.mark.skipif(not (ROOT / "action.yml").exists(), reason="the project has no action yet")
def test_workflow_gives_the_action_what_it_takes() -> None:
    action = YAML(typ="safe").load(ROOT / "action.yml")

    asked = _asked_of_the_action()

    assert set(asked) <= set(action["inputs"])


def test_guide_names_every_file_and_each_exists() -> None:
    named = re.findall(r"^\| `([^`]+)` \|", GUIDE, re.MULTILINE)

    others = {file.as_posix() for file in _files(EXAMPLE)} - {"README.md"}

    assert {name for name in others if not name.startswith("rules/")} | {"rules/"} == set(named)


@pytest.mark.parametrize(
    ("template", "file"),
    [
        (WHOLE, ".pre-commit-config.yaml"),
        (WORKFLOW, ".github/workflows/plans.yml"),
        (CONFIGURATION.format(framework='"framework.yaml"'), "tclint.toml"),
    ],
)
def test_example_has_every_line_that_init_writes(template: str, file: str) -> None:
    lines = iter(" ".join(line.split()) for line in (EXAMPLE / file).read_text(encoding="utf-8").splitlines())

    missing = [line for line in template.splitlines() if " ".join(line.split()) not in lines]

    assert missing == []


@pytest.mark.parametrize("template", [WHOLE, WORKFLOW])
def test_recipes_of_the_readme_are_what_init_writes(template: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert readme.count(f"```yaml\n{template}```\n") == 1


def test_every_copy_names_the_version_that_there_is() -> None:
    files = [ROOT / "README.md", *(EXAMPLE / name for name in _files(EXAMPLE))]

    named = {version for file in files for version in _versions(file.read_text(encoding="utf-8"))}

    assert named == {f"v{__version__}"}


def test_files_of_the_hooks_are_what_init_takes_them_for() -> None:
    manifest = YAML(typ="safe").load(ROOT / ".pre-commit-hooks.yaml")

    assert {hook["files"] for hook in manifest if "files" in hook} == {FILES}


def _with_local_addresses(repository: Path, folder: Path) -> None:
    """Put folders in place of the addresses on GitHub, and tags where they are named."""
    hooks = copy_project(folder / "hooks")
    commit(hooks, "Offer hooks")
    git(hooks, "tag", f"v{__version__}")
    _change(repository, HOME, hooks.as_posix(), ".pre-commit-config.yaml")
    _change(repository, "https://github.com/MERROWDALE/plans", repository.as_uri(), ".pre-commit-config.yaml")
    commit(repository, "Use the addresses of this computer")
    git(repository, "tag", "rules-1.0")


def _change(repository: Path, old: str, new: str, file: str | Path = PLAN) -> None:
    text = (repository / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    (repository / file).write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def _check(repository: Path, *options: str) -> subprocess.CompletedProcess[str]:
    start = [sys.executable, "-m", "tclint", "check", "--today", "2026-03-02", "--output-format", "concise"]
    return subprocess.run(
        [*start, *options],
        cwd=repository, env=environment(repository.parent), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def _files(folder: Path) -> list[Path]:
    """The files of a repository without what git and Python keep there, in order."""
    hidden = {".git", "__pycache__"}
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if hidden.isdisjoint(path.parts))


def _steps() -> list[dict[str, Any]]:
    workflow = YAML(typ="safe").load(EXAMPLE / ".github" / "workflows" / "plans.yml")
    steps: list[dict[str, Any]] = workflow["jobs"]["plans"]["steps"]
    return steps


def _asked_of_the_action() -> dict[str, str]:
    (asked,) = [step["with"] for step in _steps() if step.get("uses") == f"OWNER/tclint@v{__version__}"]
    return dict(asked)


def _understood(words: list[str]) -> dict[str, Any]:
    """What `tclint check` makes of its options."""
    return command.make_context("check", words).params


def _versions(text: str) -> list[str]:
    return re.findall(r"OWNER/tclint(?:\.git)?@(v[\d.]*\d)", text) + re.findall(r"^ +rev: (\S+)$", text, re.MULTILINE)
