"""The Action run as the runner runs it: its own steps, in order, with the variables that the platform gives."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
_EXPRESSION = re.compile(r"\$\{\{ (.+?) \}\}")
_KEPT = ("PATH", "HOME", "SYSTEMROOT", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_CONFIG_FILE", "PIP_NO_INDEX")
"""What of the machine's own variables a step sees: not those of a service in which these tests may run."""

Run = Callable[..., "Finished"]


class Finished(NamedTuple):
    """How a step ended: its exit code, its log, and the outputs as the runner reads them."""

    code: int
    log: str
    outputs: dict[str, str]


@pytest.fixture(scope="session")
def action() -> Any:
    """The Action's own description."""
    return YAML(typ="safe").load(ROOT / "action.yml")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Where the workflow has checked out its repository."""
    folder = tmp_path / "workspace"
    (folder / ".git").mkdir(parents=True)
    return folder


@pytest.fixture
def run(action: Any, workspace: Path, tmp_path: Path) -> Run:
    """Run the script of one step, with some inputs; the others have their defaults."""

    def run(step: str, event: object = None, variables: Mapping[str, str] | None = None, **inputs: str) -> Finished:
        (described,) = (one for one in action["runs"]["steps"] if one.get("id") == step)
        values = {name: str(one.get("default", "")) for name, one in action["inputs"].items()}
        values |= {name.replace("_", "-"): value for name, value in inputs.items()}
        before = {"python": {"python-path": sys.executable}, "install": {"python": sys.executable}}
        given = {name: _evaluated(text, values, before) for name, text in described["env"].items()}
        files = {name: tmp_path / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_EVENT_PATH")}
        files["GITHUB_OUTPUT"].write_bytes(b"")
        files["GITHUB_EVENT_PATH"].write_text(json.dumps(event or {}), encoding="utf-8")
        (tmp_path / "temp").mkdir(exist_ok=True)
        script = tmp_path / "step.sh"
        script.write_text(described["run"], encoding="utf-8")
        environment = {
            **{name: os.environ[name] for name in _KEPT if name in os.environ},
            **{name: str(file) for name, file in files.items()},
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_REPOSITORY": "example/plans",
            "GITHUB_SERVER_URL": "https://github.example",
            "GITHUB_SHA": "abc",
            "GITHUB_WORKSPACE": str(workspace),
            "RUNNER_TEMP": str(tmp_path / "temp"),
            **given,
            **(variables or {}),
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            cwd=workspace, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        outputs = read_outputs(files["GITHUB_OUTPUT"].read_text(encoding="utf-8"))
        return Finished(done.returncode, done.stdout.decode("utf-8"), outputs)

    return run


def _evaluated(text: str, inputs: Mapping[str, str], steps: Mapping[str, Mapping[str, str]]) -> str:
    """A text with its expressions worked out; those of these steps are names, and texts behind `||`."""

    def value(expression: str) -> str:
        if expression.startswith("'"):
            return expression.strip("'")
        kind, *names = expression.split(".")
        return inputs[names[0]] if kind == "inputs" else steps[names[0]].get(names[2], "")

    def replaced(match: re.Match[str]) -> str:
        return next((found for part in match[1].split(" || ") if (found := value(part))), "")

    return _EXPRESSION.sub(replaced, text)


def read_outputs(text: str) -> dict[str, str]:
    """The outputs by the runner's rules: `name=value`, or `name<<mark` with lines up to the mark; nothing else."""
    outputs: dict[str, str] = {}
    lines = iter(text.split("\n")[:-1])
    for line in lines:
        name, found, mark = line.partition("<<")
        if not found or "=" in name:
            name, found, value = line.partition("=")
            assert found, line
        else:
            held: list[str] = []
            while (one := next(lines)) != mark:
                held.append(one)
            value = "\n".join(held)
        outputs[name] = value
    return outputs
