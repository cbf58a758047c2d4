"""The hooks, run by the tools that run hooks."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import PLAN
from hook_repository import ROOT, TOOLS, commit, copy_project, git, run_tool
from ruamel.yaml import YAML

from tclint.discovery import YAML_ENDINGS, is_called_plan

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
PLUGIN = ROOT / "tests" / "plugin" / "tclint-example-plugin"
HOOKS = {hook["id"]: hook for hook in YAML(typ="safe").load(MANIFEST)}
CHECKS = ("tclint", "tclint-system")
TABLE = [
    line.split("\t")
    for line in (Path(__file__).parent / "paths.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("hook", CHECKS)
@pytest.mark.parametrize(("wanted", "path"), [row[:2] for row in TABLE])
def test_hooks_get_the_files_that_are_called_plans(hook: str, wanted: str, path: str) -> None:
    pattern = HOOKS[hook]["files"]

    found = re.search(pattern, path)

    assert ("yes" if found else "no") == wanted


@pytest.mark.parametrize("path", [path for wanted, path, _ in TABLE if wanted == "yes"])
def test_what_a_hook_gets_is_found_in_a_directory_too(path: str) -> None:
    assert path.endswith(YAML_ENDINGS)
    assert is_called_plan(path)


def test_hooks_that_check_get_all_plans_at_once_and_keep_what_is_excluded_out() -> None:
    promises = [(HOOKS[hook]["require_serial"], HOOKS[hook]["entry"], HOOKS[hook]["types_or"]) for hook in CHECKS]

    assert promises == [(True, "tclint check --force-exclude", ["yaml"])] * 2


@pytest.mark.parametrize("tool", TOOLS)
def test_manifest_is_valid(tool: str, tmp_path: Path) -> None:
    done = run_tool(tool, tmp_path, tmp_path, "validate-manifest", str(MANIFEST))

    assert (done.returncode, done.stderr.replace("success: All manifests are valid\n", "")) == (0, "")


@pytest.mark.parametrize("tool", TOOLS)
def test_hooks_pass_and_fail_with_a_plugin(tool: str, tmp_path: Path) -> None:
    hooks = _hooks_with_plugin(tmp_path)
    plans = tmp_path / "repository"
    plans.mkdir()
    (plans / "plan.yaml").write_text(PLAN + "        priority: high\n", encoding="utf-8")
    (plans / "planning.yaml").write_text("themes: [this is nobody's plan]\n", encoding="utf-8")
    commit(plans, "Add a plan")

    passed = _try_repo(tool, hooks, plans, tmp_path)
    bad = PLAN.replace("Web Manager", "TBC") + "        priority: when there is time\n"
    (plans / "plan.yaml").write_text(bad, encoding="utf-8")
    git(plans, "add", "--all")
    failed = _try_repo(tool, hooks, plans, tmp_path)

    assert _results(passed.stdout) == dict.fromkeys(HOOKS, "Passed")
    assert (passed.returncode, failed.returncode) == (0, 1)
    assert _results(failed.stdout) == {"tclint": "Failed", "tclint-system": "Failed", "tclint-fix": "Passed"}
    assert failed.stdout.count("error: the owner `TBC` is a placeholder [placeholder-owner]") == 2
    assert failed.stdout.count("the priority `when there is time` is none of ours [foreign-priority]") == 1
    assert "planning.yaml" not in failed.stdout


@pytest.mark.parametrize("tool", TOOLS)
def test_hook_for_fixes_is_run_by_hand_only_and_says_that_there_are_none(tool: str, tmp_path: Path) -> None:
    hooks, said = HOOKS["tclint-fix"], "This version of tclint has no fixes yet. Use the hook tclint, which says"
    plans = tmp_path / "plans"
    plans.mkdir()
    plan = plans / "plan.yaml"
    plan.write_text(PLAN.replace("Web Manager", "TBC"), encoding="utf-8")
    # The entry needs no more than Python, so no environment is made for it.
    entry = hooks["entry"].replace("python ", f"{Path(sys.executable).as_posix()} ", 1)
    local = {**hooks, "entry": entry, "language": "system"}
    with (plans / ".pre-commit-config.yaml").open("w", encoding="utf-8") as stream:
        YAML(typ="safe").dump({"repos": [{"repo": "local", "hooks": [local]}]}, stream)
    commit(plans, "Add a plan")
    before = plan.read_bytes()

    on_commit = run_tool(tool, plans, tmp_path, "run", "--all-files")
    by_hand = run_tool(tool, plans, tmp_path, "run", "--all-files", "--hook-stage", "manual")

    assert (on_commit.returncode, said in on_commit.stdout) == (0, False)
    assert (by_hand.returncode, by_hand.stdout.count(said)) == (0, 1)
    assert plan.read_bytes() == before


def test_check_has_no_option_for_fixes_that_do_not_exist() -> None:
    help_text = subprocess.run(
        [sys.executable, "-m", "tclint", "check", "--help"], capture_output=True, encoding="utf-8", check=True
    ).stdout

    assert "--fix" not in help_text


def _hooks_with_plugin(folder: Path) -> Path:
    """The hooks, of which those with an environment of their own get a plugin by its path."""
    plugin = shutil.copytree(PLUGIN, folder / "plugin", ignore=shutil.ignore_patterns("__pycache__"))
    hooks = copy_project(folder / "hooks")
    manifest = hooks / MANIFEST.name
    addition = f"language: python\n  additional_dependencies: ['{plugin.as_posix()}']"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("language: python", addition), encoding="utf-8")
    commit(hooks, "Offer hooks")
    return hooks


def _try_repo(tool: str, hooks: Path, plans: Path, home: Path) -> subprocess.CompletedProcess[str]:
    return run_tool(tool, plans, home, "try-repo", str(hooks), "--all-files", "--hook-stage", "manual")


def _results(shown: str) -> dict[str, str]:
    """How each hook ended."""
    names = {hook["name"]: name for name, hook in HOOKS.items()}
    results = re.findall(r"^(.+?)\.{3,}(Passed|Failed|Skipped)$", shown, re.MULTILINE)
    return {names[name]: result for name, result in results}
