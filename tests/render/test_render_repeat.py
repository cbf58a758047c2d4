"""The same input gives the same bytes: twice in one process, and on one processor or two."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tclint.render import FORMATS
from tclint.report import FileReport, Summary

ROOT = Path(__file__).parents[2]
PLANS = sorted([*ROOT.glob("examples/*/plan.yaml"), *ROOT.glob("examples/broken/*.yaml")])
COPIES = 60


def test_every_format_is_the_same_twice(check: Callable[..., FileReport], show: Callable[..., str]) -> None:
    def outputs() -> list[str]:
        reports = [
            check(plan.read_bytes(), plan.relative_to(ROOT).as_posix(), profile="exemplary") for plan in PLANS[:12]
        ]
        return [show(name, reports, profile="exemplary") for name in FORMATS]

    assert outputs() == outputs()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="helpers need fork")
def test_every_format_is_the_same_on_one_processor_and_on_two(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    for number in range(COPIES):
        plan = PLANS[number % len(PLANS)]
        (plans / f"{number:02} {plan.stem}.yaml").write_bytes(plan.read_bytes())

    for jobs in ("1", "2"):
        formats = [f"--output-format={name}={tmp_path / name}.{jobs}" for name in FORMATS]
        arguments = ["check", *(file.name for file in sorted(plans.iterdir())), "--isolated", "--jobs", jobs, *formats]
        done = subprocess.run(
            [sys.executable, "-m", "tclint", *arguments, "--today=2025-11-30"],
            cwd=plans, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stdout, done.stderr) == (1, "", "")

    for name in FORMATS:
        assert (tmp_path / f"{name}.1").read_bytes() == (tmp_path / f"{name}.2").read_bytes()
        assert (tmp_path / f"{name}.1").stat().st_size > 0


def test_a_summary_does_not_depend_on_the_order_of_its_files(check: Callable[..., FileReport]) -> None:
    tallies = [check(plan.read_bytes(), plan.name).tally() for plan in PLANS[:8]]
    forwards, backwards = Summary("assessable"), Summary("assessable")

    for tally in tallies:
        forwards.add(tally)
    for tally in reversed(tallies):
        backwards.add(tally)

    assert (forwards.counts, forwards.rules, forwards.ladder) == (backwards.counts, backwards.rules, backwards.ladder)
