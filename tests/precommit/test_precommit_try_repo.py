"""The pre-commit hooks, run by pre-commit itself."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tclint.discovery import YAML_ENDINGS, is_called_plan

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
GOOD = """\
title: Example plan
framework: generic
start: 2026-01
end: 2027-12
themes:
  - name: Visibility
    activities:
      - id: V1
        action: Publish a directory of technicians
        success_measures: 120 entries in the directory by June 2026
        timeframe: by June 2026
        owner: Web Manager
"""
PATHS = [
    "plan.yaml", "plan.yml", "2026/plan.yaml", "chemistry-plan.yml", "chemistry_plan.yaml", "a.plan.yaml", ".plan.yml",
    "plans/chemistry.yaml", "2026/plans/x.yml", "planned.yaml", "myplan.yaml", "plan.yaml.bak", "plan.json",
    "plans/notes.md", "plans/old/x.yaml", "plan/x.yaml", "myplans/x.yaml", "plans.yaml", "a-plan/x.yaml",
    "floorplan.yml",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_hooks_get_the_files_that_are_called_plans(path: str) -> None:
    patterns = [hook["files"] for hook in YAML(typ="safe").load(MANIFEST)]

    found = {re.search(pattern, path) is not None for pattern in patterns}

    assert found == {Path(path).suffix in YAML_ENDINGS and is_called_plan(Path(path))}


def test_manifest_is_valid() -> None:
    done = subprocess.run([_pre_commit(), "validate-manifest", MANIFEST], capture_output=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_hook_passes_and_fails_in_a_repository(tmp_path: Path) -> None:
    hooks = _hook_repository(tmp_path / "hooks")
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "plan.yaml").write_text(GOOD, encoding="utf-8")
    (plans / "other.yaml").write_text("themes: [this is nobody's plan]\n", encoding="utf-8")
    _git(plans, "init", "--quiet")
    _git(plans, "add", "--all")

    passed = _try_repo(hooks, plans, tmp_path)
    (plans / "plan.yaml").write_text(GOOD.replace("Web Manager", "TBC"), encoding="utf-8")
    _git(plans, "add", "--all")
    failed = _try_repo(hooks, plans, tmp_path)

    assert passed.returncode == 0, passed.stdout
    assert re.search(r"tclint \(action plans\)\.+Passed", passed.stdout)
    assert failed.returncode == 1, failed.stdout
    assert "error: the owner `TBC` is a placeholder [placeholder-owner]" in failed.stdout
    assert "other.yaml" not in failed.stdout


def _pre_commit() -> str:
    found = shutil.which("pre-commit", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    if found is None:
        pytest.skip("pre-commit is not installed")
    return found


def _hook_repository(folder: Path) -> Path:
    """A fresh git repository with the project's files as they are now, committed or not."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("the project is not a git repository")
    for name in {"pyproject.toml", "README.md", *filter(None, listed.stdout.split("\0"))}:
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    _git(folder, "init", "--quiet")
    _git(folder, "add", "--all")
    _git(folder, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "--message", "all")
    return folder


def _try_repo(hooks: Path, plans: Path, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_", "PYTHONPATH"))},
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "PRE_COMMIT_COLOR": "never",
        "NO_COLOR": "1",
    }
    command = [_pre_commit(), "try-repo", str(hooks), "tclint", "--all-files"]
    done = subprocess.run(
        command, cwd=plans, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=600
    )
    if "InstallationError" in done.stdout + done.stderr or "CalledProcessError" in done.stdout + done.stderr:
        _skip_without_index(home)
    return done


def _skip_without_index(home: Path) -> None:
    """Skip the test if pip cannot fetch even a package that is always there."""
    fetch = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(home / "fetched"), "click"]
    if subprocess.run(fetch, capture_output=True, check=False).returncode:
        pytest.skip("pip reaches no package index here")


def _git(folder: Path, *arguments: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True)
