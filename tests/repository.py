"""A git repository in the workplace of a test."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable

import pytest

Git = Callable[..., str]
_PERSON = {f"GIT_{who}_{what}": "tclint@example.ac.uk" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
_NO_CONFIGURATION = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def _git(*arguments: str) -> str:
    environment = {**os.environ, **_PERSON, **_NO_CONFIGURATION}
    done = subprocess.run(["git", *arguments], env=environment, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


@pytest.fixture
def git() -> Git:
    """Run git in the workplace, which is a repository; the workplace is there first, since it is for all tests."""
    _git("init", "--quiet", "--initial-branch", "main")
    return _git


@pytest.fixture
def commit(git: Git) -> Callable[[], None]:
    """Commit all files of the workplace."""

    def commit_all() -> None:
        git("add", "--all")
        git("commit", "--quiet", "--allow-empty", "--message", "A version")

    return commit_all
