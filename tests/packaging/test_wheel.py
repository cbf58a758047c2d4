"""What the wheel holds: all that an installed tclint needs, and nothing of the project's own."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from configparser import ConfigParser
from email import message_from_string
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """The project's wheel, as pip builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    # The back end is fetched only where it is not installed.
    isolation = ["--no-build-isolation"] if importlib.util.find_spec("hatchling") else []
    pip = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        *isolation,
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    done = subprocess.run(pip, capture_output=True, encoding="utf-8", check=False)
    if "No matching distribution found for hatchling" in done.stderr:
        pytest.skip("pip reaches no package index here")
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as archive:
        yield archive


def _files(folder: Path) -> set[str]:
    """The files below a package's folder, with the package's own name first."""
    return {
        path.relative_to(folder.parent).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def test_wheel_holds_both_packages_whole(wheel: zipfile.ZipFile) -> None:
    facts = next(name.partition("/")[0] for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))

    packed = {name for name in wheel.namelist() if not name.startswith(facts)}

    assert packed == _files(ROOT / "tclint") | _files(ROOT / "rules" / "tclint_rules")


def test_wheel_holds_the_data_that_is_read_at_run_time(wheel: zipfile.ZipFile) -> None:
    needed = {
        "tclint/py.typed",
        "tclint_rules/py.typed",
        "tclint/schemas/output.schema.json",
        *(f"tclint/frameworks/{path.name}" for path in (ROOT / "tclint" / "frameworks").glob("*.yaml")),
    }

    assert needed - set(wheel.namelist()) == set()


def test_wheel_owns_only_its_own_import_names(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"tclint", "tclint_rules"}


def test_wheel_declares_command_and_rules(wheel: zipfile.ZipFile) -> None:
    parser = ConfigParser()
    parser.read_string(_text(wheel, "entry_points.txt"))

    declared = {section: dict(parser[section]) for section in parser.sections()}

    assert declared == {
        "console_scripts": {"tclint": "tclint.__main__:main"},
        "tclint.rules": {"tclint": "tclint_rules"},
    }


def test_wheel_says_what_it_is(wheel: zipfile.ZipFile) -> None:
    facts = message_from_string(_text(wheel, "METADATA"))

    assert (facts["Name"], facts["License-Expression"], facts["Requires-Python"]) == ("tclint-plans", "MIT", ">=3.11")
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in wheel.namelist())


def _text(wheel: zipfile.ZipFile, file: str) -> str:
    return wheel.read(next(name for name in wheel.namelist() if name.endswith(f".dist-info/{file}"))).decode("utf-8")
