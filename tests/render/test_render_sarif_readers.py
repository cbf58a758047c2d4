"""SARIF in the hands of programs that others wrote, as the command writes it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLUGIN = ROOT / "tests" / "plugin" / "tclint-example-plugin"
WITHOUT = {
    "SARIF2002",  # wants messages as templates; ours are sentences, for which the text is enough
    "SARIF2003",  # wants the commit, which the platforms know
    "SARIF2004",  # asks to leave out a plugin's `ruleId` beside `rule`; readers such as sarif-tools need both
    "SARIF2005",  # the project has no page of its own to point to
    "SARIF2006",  # tries to open the address of the schema
    "SARIF2009",  # wants numbers for names of rules
    "SARIF2012",  # rules without a page: the manual is in the file
    "SARIF2013",  # would put the whole plans into the file
}
"""What the validator may say."""
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
        success_measures: TBC
        timeframe: soon
        owner: TBC # tclint: ignore[placeholder-owner] the post is advertised
        priority: when there is time
"""
Sarif = Callable[..., Path]


@pytest.fixture
def sarif(tmp_path: Path) -> Sarif:
    """Run the command in a repository and give the file that it wrote."""
    repository = tmp_path / "repository"
    (repository / ".git").mkdir(parents=True)
    (repository / "my plans").mkdir()
    (repository / "my plans" / "Cynllun – 计划 #1.yaml").write_text(PLAN, encoding="utf-8")
    (repository / "plan.yaml").write_text(PLAN, encoding="utf-8")
    shutil.copytree(ROOT / "examples", repository / "examples")
    site = tmp_path / "site"
    shutil.copytree(PLUGIN / "tclint_example_plugin", site / "tclint_example_plugin")
    facts = site / "tclint_example_plugin-1.0.dist-info"
    facts.mkdir()
    (facts / "entry_points.txt").write_text("[tclint.rules]\nexample = tclint_example_plugin\n", encoding="utf-8")

    def sarif(*arguments: str, below: str = "", with_plugin: bool = False) -> Path:
        file = tmp_path / "result.sarif"
        command = [sys.executable, "-m", "tclint", "check", "--isolated", "--today", "2026-03-02", "--output-format"]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
        environment["PYTHONPATH"] = str(site) if with_plugin else ""
        done = subprocess.run(
            [*command, f"sarif={file}", *arguments],
            cwd=repository / below, env=environment, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert (done.stdout, "Traceback" in done.stderr) == ("", False)
        return file

    return sarif


def multitool() -> str:
    """Microsoft's validator, found on the path or below the current directory."""
    found = shutil.which("Sarif.Multitool") or shutil.which(
        "Sarif.Multitool", path=str(ROOT / "node_modules" / "@microsoft" / "sarif-multitool-linux")
    )
    if found is None:
        pytest.skip(
            "Sarif.Multitool is not here: `npm i --no-save @microsoft/sarif-multitool` in the project's folder, "
            "or put the folder of the program on the PATH"
        )
    return found


@pytest.mark.parametrize(
    "arguments",
    [
        {"arguments": ["examples", "--profile", "exemplary"]},
        {"arguments": ["examples/minimal/plan.yaml"]},
        {"arguments": ["examples/minimal/plan.yaml", "gone.yaml"]},
        {"arguments": [".", "--severity", "owners=note", "--sarif-suppressed", "include"]},
        {"arguments": ["plan.yaml", "--severity", "foreign-priority=note"], "with_plugin": True},
        {"arguments": [".", "../plan.yaml", "../gone #1.yaml"], "below": "my plans", "with_plugin": True},
    ],
    ids=["examples", "nothing found", "unreadable", "suppressed", "plugin", "subdirectory"],
)
def test_the_validator_finds_nothing(arguments: dict[str, object], sarif: Sarif) -> None:
    tool = multitool()
    file = sarif(*arguments.pop("arguments"), **arguments)  # type: ignore[call-overload]

    done = subprocess.run(
        [tool, "validate", str(file), "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note"],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    said = [line for line in done.stdout.splitlines() if re.search(r" (?:error|warning|note) \w+: ", line)]
    assert "done" in done.stdout.lower() or said, done.stdout
    assert [line for line in said if not set(re.findall(r"\b(?:SARIF|GH)\d+", line)) & WITHOUT] == []


def test_sarif_tools_counts_the_same(sarif: Sarif) -> None:
    pytest.importorskip("sarif", reason="sarif-tools is not here: `pip install sarif-tools`")
    file = sarif("plan.yaml", "examples/lancaster/plan.yaml", with_plugin=True)

    summary = sarif_tools("summary", str(file))

    results = json.loads(file.read_text())["runs"][0]["results"]
    levels = Counter(result["level"] for result in results)
    for level in ("error", "warning", "note"):
        assert re.search(rf"^{level}: {levels[level]}$", summary, re.MULTILINE)
    for rule, count in Counter(result["ruleId"] for result in results).items():
        assert re.search(rf"^ - .*{rule}.*: {count}$", summary, re.MULTILINE)


def test_sarif_tools_sees_no_difference_when_only_lines_moved(sarif: Sarif, tmp_path: Path) -> None:
    pytest.importorskip("sarif", reason="sarif-tools is not here: `pip install sarif-tools`")
    plan = tmp_path / "repository" / "plan.yaml"
    before = sarif("plan.yaml").rename(tmp_path / "before.sarif")
    plan.write_text("# one\n# two\n\n" + PLAN, encoding="utf-8")
    after = sarif("plan.yaml")

    difference = sarif_tools("diff", str(before), str(after))

    assert re.findall(r"[+-][1-9]|New|Eliminated", difference) == []


def sarif_tools(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "sarif", *arguments], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
