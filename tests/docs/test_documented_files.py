"""The files that the documentation shows are real: plans, configurations, workflows, rules."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from consoles import assert_commands
from markdown_blocks import DOCUMENTS, ROOT, Block, blocks
from ruamel.yaml import YAML

from tclint.config import load_config
from tclint.framework import Framework, load_framework
from tclint.registry import GROUP, load_registry
from tclint.rule import Rule
from tclint.testing import check_manual, check_text, whole_plan

_SHAPE = ("invalid-yaml", "duplicate-key", "unknown-key", "wrong-type")


def _all(*languages: str) -> list[object]:
    return [
        pytest.param(block, id=f"{document}:{block.line}")
        for document in DOCUMENTS
        for block in blocks(document, *languages)
    ]


@pytest.mark.parametrize("block", _all("yaml"))
def test_yaml_is_what_it_seems_to_be(block: Block, tmp_path: Path) -> None:
    data = YAML(typ="safe").load(block.text)

    if isinstance(data, dict) and "repos" in data:
        _check_pre_commit(block.text, tmp_path)
    elif isinstance(data, dict) and (
        "jobs" in data or any("script" in job for job in data.values() if isinstance(job, dict))
    ):
        _check_pipeline(data)
    elif isinstance(data, dict) and "name" in data and set(data) <= set(Framework._fields):
        _check_framework(block.text, tmp_path)
    else:
        _check_plan(block.text)


def _check_plan(text: str) -> None:
    rules = [load_registry().get(name) for name in _SHAPE]

    report = check_text(whole_plan(text)[0], rules)

    assert [diagnostic.message for diagnostic in report.diagnostics] == []


def _check_framework(text: str, folder: Path) -> None:
    file = folder / "own.yaml"
    file.write_text(text, encoding="utf-8")

    framework = load_framework(str(file))

    assert framework.name


def _check_pre_commit(text: str, folder: Path) -> None:
    clientlib = pytest.importorskip("pre_commit.clientlib")
    file = folder / ".pre-commit-config.yaml"
    file.write_text(text, encoding="utf-8")
    known = {hook["id"] for hook in YAML(typ="safe").load(ROOT / ".pre-commit-hooks.yaml")}

    config = clientlib.load_config(str(file))

    assert {hook["id"] for repository in config["repos"] for hook in repository["hooks"]} <= known


def _check_pipeline(data: dict[str, object]) -> None:
    """A workflow or pipeline: its commands exist, and what is uploaded is what is written."""
    texts = list(_texts(data))
    written = [
        text.partition("=")[2] for line in texts for text in line.split() if text.startswith(("sarif=", "gitlab="))
    ]
    uploaded = [data["sarif_file"] for data in _groups(data) if "sarif_file" in data]
    uploaded += [data["codequality"] for data in _groups(data) if "codequality" in data]

    inputs = YAML(typ="safe").load(ROOT / "action.yml")["inputs"]
    actions = [step for step in _groups(data) if str(step.get("uses", "")).startswith("OWNER/tclint@")]

    assert actions or any("tclint check" in text for text in texts)
    assert [name for step in actions for name in step.get("with", {}) if name not in inputs] == []
    assert uploaded == written
    for text in texts:
        assert_commands(text)


def _groups(data: object) -> Iterator[dict[str, object]]:
    if isinstance(data, dict):
        yield data
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _groups(value)


def _texts(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _texts(value)


@pytest.mark.parametrize("block", _all("toml"))
def test_toml_is_a_configuration_or_the_project_file_of_a_plugin(block: Block, tmp_path: Path) -> None:
    data = tomllib.loads(block.text)

    if "project" in data:
        assert list(data["project"]["entry-points"]) == [GROUP]
    else:
        file = tmp_path / ("pyproject.toml" if "tool" in data else "tclint.toml")
        file.write_text(block.text, encoding="utf-8")
        settings = load_config(str(file), load_registry()).settings
        assert settings is not None


@pytest.mark.parametrize("block", _all("python"))
def test_python_runs(block: Block, monkeypatch: pytest.MonkeyPatch) -> None:
    """A documented rule keeps what its manual says, too."""
    module = ModuleType("documented_rules.owners.example")
    monkeypatch.setitem(sys.modules, module.__name__, module)

    exec(compile(block.text, f"block at line {block.line}", "exec"), module.__dict__)

    for value in list(vars(module).values()):
        if isinstance(value, type) and issubclass(value, Rule) and value is not Rule:
            check_manual(value)
