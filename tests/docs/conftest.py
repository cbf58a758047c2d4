"""The option that rewrites the documentation, and the folder in which its commands run."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# The helpers beside this file are no test modules, so pytest does not import them by itself.
sys.path.insert(0, str(Path(__file__).parent))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-docs", action="store_true", help="rewrite what the documentation shows: generated parts, outputs"
    )


@pytest.fixture
def is_update(request: pytest.FixtureRequest) -> bool:
    """Whether the documentation is to be rewritten; the option exists only where `tests/docs` is named."""
    return bool(request.config.getoption("--update-docs", default=False))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A folder like a reader's: the examples, and an empty package of rules."""
    shutil.copytree(ROOT / "examples", tmp_path / "work" / "examples")
    (tmp_path / "work" / "rules" / "tclint_rules").mkdir(parents=True)
    return tmp_path / "work"
