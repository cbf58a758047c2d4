"""The project as a repository of hooks, and the tools that run hooks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = ("pre-commit", "prek")


def git(folder: Path, *arguments: str) -> None:
    """Run git, away from whatever repository a hook may have started these tests in."""
    author = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *author, *arguments], cwd=folder, env=environment(folder), check=True, capture_output=True)


def commit(folder: Path, message: str) -> None:
    """Commit all that stands in a folder, which becomes a repository if it is none."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", f"--message={message}")


def copy_project(folder: Path) -> Path:
    """The project's files as they are now, committed or not, without its tests."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("the project is not a git repository")
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def run_tool(tool: str, folder: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run pre-commit or prek in a folder; the test is skipped where neither tool nor package index is to be had."""
    variables = environment(home)
    program = shutil.which(tool, path=variables["PATH"])
    if program is None:
        pytest.skip(f"{tool} is not installed")
    done = subprocess.run(
        [program, *arguments],
        cwd=folder, env=variables, capture_output=True, encoding="utf-8", check=False, timeout=600,
    )  # fmt: skip
    if done.returncode > 1:  # a hook that fails is 1
        _skip_without_index(home)
    return done


def environment(home: Path) -> dict[str, str]:
    """The variables of a plain terminal, in which the tools keep what they install below `home`."""
    strange = ("GIT_", "GITHUB_", "PYTHONPATH", "PRE_COMMIT", "PREK")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    homes = {"PRE_COMMIT_HOME": "pre-commit", "PREK_HOME": "prek", "XDG_CACHE_HOME": "cache"}
    # prek installs with uv, which it would look for at several addresses before it asks pip.
    path = f"{Path(sys.executable).parent}{os.pathsep}{kept['PATH']}"
    settings = {"PATH": path, "PREK_UV_SOURCE": "pip", "PRE_COMMIT_COLOR": "never", "NO_COLOR": "1"}
    return {**kept, **settings, **{name: str(home / below) for name, below in homes.items()}}


def _skip_without_index(home: Path) -> None:
    """Skip the test if pip cannot fetch even a package that is always there."""
    fetch = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(home / "fetched"), "click"]
    if subprocess.run(fetch, capture_output=True, check=False).returncode:
        pytest.skip("pip reaches no package index here")
