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
from typing import Any

import pytest

from tclint.report import FileReport

ROOT = Path(__file__).parents[2]
PLUGIN = ROOT / "tests" / "plugin" / "tclint-example-plugin"
ALLOWED = {
    "SARIF2006",  # tries to open the address of the schema
    "SARIF2009",  # wants numbers for names of rules
}
"""What the validator may say; it is never an error or a warning."""
WHERE = {
    "GITHUB_SERVER_URL": "https://github.com",
    "GITHUB_REPOSITORY": "example/plans",
    "GITHUB_SHA": "0123456789abcdef0123456789abcdef01234567",
}
"""How the platform says which commit is checked; without it the validator misses that."""
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
    (repository / "empty").mkdir()
    (repository / "empty" / "plan.yaml").write_text("", encoding="utf-8")
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
        environment |= {**WHERE, "PYTHONPATH": str(site) if with_plugin else ""}
        done = subprocess.run(
            [*command, f"sarif={file}", *arguments],
            cwd=repository / below, env=environment, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert (done.stdout, "Traceback" in done.stderr) == ("", False)
        return file

    return sarif


def multitool() -> str:
    """Microsoft's validator, found on the path or below the project's folder."""
    folders = [str(folder) for folder in (ROOT / "node_modules" / "@microsoft").glob("sarif-multitool-*")]
    found = shutil.which("Sarif.Multitool") or shutil.which("Sarif.Multitool", path=os.pathsep.join(folders))
    if found is None:
        pytest.skip(
            "Sarif.Multitool is not here: `npm i --no-save @microsoft/sarif-multitool` in the project's folder, "
            "or put the folder of the program on the PATH"
        )
    return found


def said(*files: Path) -> list[str]:
    """What the validator says of some files, line by line, without what it may say; its exit code is always 0."""
    command = [multitool(), "validate", *map(str, files), "--rule-kind", "Sarif;Ghas"]
    done = subprocess.run(
        [*command, "--level", "Error;Warning;Note"], capture_output=True, encoding="utf-8", check=False
    )
    assert f"Done. {len(files)} files scanned." in done.stdout, done.stdout
    lines = [line for line in done.stdout.splitlines() if re.search(r" (?:error|warning|note) \w+: ", line)]
    allowed = re.compile(rf" note (?:{'|'.join(ALLOWED)}): ")
    return [line for line in lines if not allowed.search(line)]


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        (["plan.yaml", "gone.yaml", "my plans"], {}),
        ([".", "--severity", "owners=note", "--sarif-suppressed", "include"], {}),
        (["plan.yaml", "--severity", "foreign-priority=note"], {"with_plugin": True}),
        (["plan.yaml", "--sarif-suppressed", "include"], {"with_plugin": True}),
        ([".", "../plan.yaml", "../gone #1.yaml", "../gone – 计划.yaml"], {"below": "my plans", "with_plugin": True}),
        (["empty", "--sarif-category", "two words – 计划"], {}),
    ],
    ids=["unreadable", "suppressed", "plugin", "plugin and suppressed", "subdirectory", "nothing"],
)
def test_the_validator_finds_nothing(arguments: list[str], options: dict[str, Any], sarif: Sarif) -> None:
    file = sarif(*arguments, **options)

    assert said(file) == []


def test_the_validator_finds_nothing_in_any_example(
    tmp_path: Path, check: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    multitool()
    commit = (f"{WHERE['GITHUB_SERVER_URL']}/{WHERE['GITHUB_REPOSITORY']}", WHERE["GITHUB_SHA"])
    plans = sorted((ROOT / "examples").rglob("*.yaml"))

    files = [tmp_path / f"{number}.sarif" for number, _ in enumerate(plans)]
    for file, plan in zip(files, plans, strict=True):
        report = check(plan.read_bytes(), plan.relative_to(ROOT).as_posix(), profile="exemplary")
        file.write_text(show("sarif", [report], profile="exemplary", commit=commit), encoding="utf-8")

    assert len(files) > 10
    assert said(*files) == []


def test_the_validator_would_say_something(sarif: Sarif) -> None:
    """It ends with exit code 0 whatever it finds, so that a test that cannot fail would not be noticed."""
    file = sarif("plan.yaml")
    log = json.loads(file.read_text(encoding="utf-8"))
    log["runs"][0]["results"][0]["ruleIndex"] = 4711
    del log["runs"][0]["tool"]["driver"]["informationUri"]
    file.write_text(json.dumps(log), encoding="utf-8")

    found = {kind for line in said(file) for kind in re.findall(r" ((?:error|warning|note) \w+): ", line)}

    assert found == {"error SARIF1009", "warning SARIF2005"}


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
