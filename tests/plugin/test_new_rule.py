"""`tclint new-rule` writes a rule that is complete: its manual is true before anybody has touched it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from tclint.commands.group import cli
from tclint.errors import TclintError
from tclint.testing import check_manual

ROOT = Path(__file__).parents[2]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An importable package of rules."""
    folder = tmp_path / "my_rules"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    yield folder
    for name in [name for name in sys.modules if name.partition(".")[0] == folder.name]:
        del sys.modules[name]


def _new_rule(name: str, package: Path) -> str:
    arguments = ["new-rule", name, "--package", str(package)]
    return CliRunner().invoke(cli, arguments, prog_name="tclint", catch_exceptions=False).output


def test_new_rule_keeps_its_manual(package: Path) -> None:
    output = _new_rule("owners/retired-owner", package)

    rule = import_module("my_rules.owners.retired_owner").RetiredOwner

    assert output == (
        f"Wrote {package / 'owners' / 'retired_owner.py'}. "
        "In a project installed with `pip install -e .`, try: tclint explain retired-owner\n"
    )
    assert (rule.name, rule.category, rule.severity) == ("retired-owner", "owners", "warning")
    check_manual(rule)


def test_new_rule_obeys_the_house_style(tmp_path: Path) -> None:
    ruff = shutil.which("ruff", path=str(Path(sys.executable).parent))
    if ruff is None:
        pytest.skip("ruff is not installed")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    _new_rule("owners/retired-owner", tmp_path / "rules" / "tclint_rules")

    checked = subprocess.run(
        [ruff, "check", "--no-cache", "rules"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    formatted = subprocess.run(
        [ruff, "format", "--check", "--no-cache", "rules"],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert checked.stdout == "All checks passed!\n"
    assert formatted.returncode == 0, formatted.stdout


def test_new_rule_never_overwrites(package: Path) -> None:
    _new_rule("owners/retired-owner", package)
    file = package / "owners" / "retired_owner.py"
    file.write_text("# mine\n", encoding="utf-8")

    with pytest.raises(TclintError, match="exists already"):
        _new_rule("owners/retired-owner", package)

    assert file.read_text(encoding="utf-8") == "# mine\n"


@pytest.mark.parametrize(
    "name", ["retired-owner", "owners/RetiredOwner", "owners/retired_owner", "../x/y-z", "owners/"]
)
def test_name_that_is_none_is_refused(name: str, package: Path) -> None:
    with pytest.raises(TclintError, match="should be CATEGORY/RULE"):
        _new_rule(name, package)


def test_name_of_a_remedy_is_refused(package: Path) -> None:
    with pytest.raises(TclintError, match="names a remedy"):
        _new_rule("owners/require-owner", package)
