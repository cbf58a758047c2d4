"""A plugin of somebody else's: installed for real, its rules behave like the built-in ones."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent / "tclint-example-plugin"
RULE_FILE = Path("tclint_example_plugin", "priorities", "foreign_priority.py")
PLAN = """\
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
        owner: TBC
        priority: when there is time
"""
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which pip installed the plugin."""
    project = tmp_path_factory.mktemp("plugin") / "project"
    shutil.copytree(PROJECT, project, ignore=shutil.ignore_patterns("__pycache__"))
    target = project.parent / "site"
    # The back end is fetched only where it is not installed.
    isolation = ["--no-build-isolation"] if importlib.util.find_spec("hatchling") else []
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        *isolation,
        "--target",
        str(target),
        str(project),
    ]
    done = subprocess.run(pip, capture_output=True, encoding="utf-8", check=False)
    if "No matching distribution found for hatchling" in done.stderr:
        pytest.skip("pip reaches no package index here")
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def site(installed: Path, tmp_path: Path) -> Path:
    """A copy of the installed plugin, to be changed by a test."""
    return shutil.copytree(installed, tmp_path / "site")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run tclint on a small plan, with a folder of installed plugins on the import path."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")

    def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        paths = [str(folder), *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")},
            "PYTHONPATH": os.pathsep.join(paths),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        command = [sys.executable, "-c", "from tclint.__main__ import main; main()", *arguments]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=60
        )

    return run


def test_rules_of_a_plugin_are_listed_and_explained(installed: Path, run: Run) -> None:
    listed = run(installed, "rules", "priorities")
    explained = run(installed, "explain", "foreign-priority")
    described = json.loads(run(installed, "explain", "foreign-priority", "--output-format", "json").stdout)

    assert listed.stdout == (
        "priorities\n  foreign-priority  warning  assessable   A priority in other words than the institution's own.\n"
    )
    assert explained.stdout.startswith("# foreign-priority\n\nA priority in other words than the institution's own.\n")
    assert '- `words` (default `["high", "low", "medium"]`): The institution\'s words' in explained.stdout
    assert described[0]["distribution"] == "tclint-example-plugin"


def test_rules_of_a_plugin_report_beside_the_built_in_ones(installed: Path, run: Run) -> None:
    checked = run(installed, "check", "plan.yaml", "--output-format", "concise")

    assert checked.returncode == 1
    assert checked.stdout.splitlines()[:2] == [
        "plan.yaml:12:16: error: the owner `TBC` is a placeholder [placeholder-owner]",
        "plan.yaml:13:19: warning: the priority `when there is time` is none of ours [foreign-priority]",
    ]


def test_options_of_a_plugin_are_configured_and_validated(installed: Path, run: Run, tmp_path: Path) -> None:
    configuration = tmp_path / "tclint.toml"

    configuration.write_text('[rules.foreign-priority]\nwords = ["when there is time"]\n', encoding="utf-8")
    accepted = run(installed, "check", "plan.yaml", "--select", "priorities")
    configuration.write_text("[rules.foreign-priority]\nword = []\n", encoding="utf-8")
    refused = run(installed, "check", "plan.yaml", "--select", "priorities")

    assert (accepted.returncode, accepted.stdout.splitlines()[0]) == (0, "Nothing to report in 1 plan.")
    assert refused.returncode == 2
    assert "did you mean `words`?" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_plugin_is_an_extension_in_sarif(installed: Path, run: Run) -> None:
    sarif = json.loads(run(installed, "check", "plan.yaml", "--output-format", "sarif").stdout)["runs"][0]

    (extension,) = sarif["tool"]["extensions"]
    components = [sarif["tool"]["driver"], extension]
    described = [rule["id"] for component in components for rule in component.get("rules", [])]
    reported = [result.get("ruleId") or result["rule"]["id"] for result in sarif["results"]]

    assert (extension["name"], extension["version"]) == ("tclint-example-plugin", "1.2.0")
    assert described.count("foreign-priority") == 1
    assert "foreign-priority" in reported


def test_crash_of_a_rule_is_reported_and_the_others_go_on(site: Path, run: Run) -> None:
    _change(site / RULE_FILE, "if row.priority and", "if 1 / 0 and")

    checked = run(site, "check", "plan.yaml", "--output-format", "concise")

    assert checked.returncode == 2
    crash, others = checked.stdout.splitlines()[:2]
    assert "error: rule `foreign-priority` of `tclint-example-plugin`" in crash
    assert "ZeroDivisionError" in crash
    assert crash.endswith("[internal-error]")
    assert "[placeholder-owner]" in others
    assert "Traceback" not in checked.stdout + checked.stderr


def test_plugin_that_cannot_be_imported_is_one_line(site: Path, run: Run) -> None:
    _change(site / RULE_FILE, "from tclint import", "import no_such_module\nfrom tclint import")

    checked = run(site, "check", "plan.yaml")

    assert (checked.returncode, checked.stdout) == (2, "")
    assert checked.stderr == (
        "tclint: the rules of `tclint-example-plugin` cannot be loaded: ModuleNotFoundError: "
        "No module named 'no_such_module'\n"
    )


def test_two_plugins_with_the_same_rule_are_one_line(site: Path, run: Run) -> None:
    _add_twin(site, "tclint_twin_plugin")

    checked = run(site, "check", "plan.yaml")

    assert (checked.returncode, checked.stdout) == (2, "")
    assert checked.stderr == (
        "tclint: two rules are called `foreign-priority`: one of `tclint-example-plugin`, one of `tclint-twin-plugin`; "
        "uninstall one of the two\n"
    )


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    file.write_text(text.replace(old, new), encoding="utf-8")


def _add_twin(site: Path, package: str) -> None:
    """Another distribution with the same rule."""
    shutil.copytree(site / "tclint_example_plugin", site / package)
    facts = site / f"{package}-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n", encoding="utf-8")
    (facts / "entry_points.txt").write_text(f"[tclint.rules]\ntwin = {package}\n", encoding="utf-8")
