"""The Action's description: what it asks for, what it gives, and what it trusts."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").iterdir())


def test_inputs_and_outputs_are_these(action: Any) -> None:
    assert {name: one["default"] for name, one in action["inputs"].items()} == {
        "paths": ".",
        "args": "",
        "version": "",
        "config": "",
        "output-format": "github",
        "sarif-file": "",
        "upload-sarif": "false",
        "category": "tclint",
        "fail-on": "",
        "baseline": "",
        "summary": "true",
        "working-directory": ".",
        "python-version": "3.13",
    }
    assert [*action["outputs"]] == ["exit-code", "findings", "errors", "warnings", "sarif-file", "version"]
    assert all(one["description"].endswith(".") for key in ("inputs", "outputs") for one in action[key].values())


def test_every_input_is_used(action: Any) -> None:
    used = set(re.findall(r"inputs\.([a-z-]+)", str(action["runs"])))

    assert used == set(action["inputs"])


def test_no_expression_stands_where_a_shell_reads(action: Any) -> None:
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]

    assert len(scripts) == 2
    assert [script for script in scripts if "${{" in script] == []


def test_what_others_wrote_is_named_by_its_commit() -> None:
    """A tag can move; the comment behind the commit says which version it is."""
    texts = [file.read_text(encoding="utf-8") for file in (ROOT / "action.yml", *WORKFLOWS)]

    used = [line.partition("uses: ")[2] for text in texts for line in text.splitlines() if "uses: " in line]

    ours = [name for name in used if name == "./"]
    pinned = [name for name in used if re.fullmatch(r"[\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", name)]
    assert (len(ours), len(ours) + len(pinned)) == (2, len(used))
    commits: dict[str, set[str]] = {}
    for name in pinned:
        commits.setdefault(name.partition("@")[0], set()).add(name)
    assert [versions for versions in commits.values() if len(versions) > 1] == []


def test_the_upload_is_last_and_forgives_only_those_without_the_right(action: Any) -> None:
    *_, check, upload = action["runs"]["steps"]

    assert check["id"] == "check"
    assert upload["uses"].startswith("github/codeql-action/upload-sarif@")
    assert upload["if"] == (
        "${{ !cancelled() && inputs.upload-sarif == 'true' && steps.check.outputs.sarif-file != '' }}"
    )
    assert upload["continue-on-error"] == "${{ steps.check.outputs.is-foreign == 'true' }}"


@pytest.mark.parametrize(
    ("schema", "files"), [("vendor.github-actions", [ROOT / "action.yml"]), ("vendor.github-workflows", WORKFLOWS)]
)
def test_the_platform_would_read_it(schema: str, files: list[Path]) -> None:
    pytest.importorskip("check_jsonschema", reason="check-jsonschema is not here: `pip install check-jsonschema`")

    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert (done.stdout, done.returncode) == ("ok -- validation done\n", 0)


def test_zizmor_sees_no_danger() -> None:
    zizmor = shutil.which("zizmor", path=os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]]))
    if zizmor is None:
        pytest.skip("zizmor is not here: `pip install zizmor`")

    done = subprocess.run(
        [zizmor, "--offline", "--no-progress", "--quiet", "--min-severity=medium", "action.yml", ".github"],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout
