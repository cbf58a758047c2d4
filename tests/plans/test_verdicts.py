"""Whole plans against a careful reader's verdicts; `benchmarks/judgement.py` prints precision and recall."""

from importlib import util
from pathlib import Path

import pytest
from verdicts import FURTHER, INVENTED, PLANS, RULES, expected_findings, known_misses, reported_findings, verdicts


def test_every_rule_has_a_verdict_in_every_plan() -> None:
    invented = [folder for folder in PLANS if folder.parent == INVENTED]

    lacking = {folder.name: set(RULES) - set(verdicts(folder)) for folder in invented}

    assert lacking == {folder.name: set() for folder in invented}


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: folder.name)
def test_verdicts(folder: Path) -> None:
    expected = expected_findings(folder) - known_misses(folder)

    found = reported_findings(folder)

    assert sorted(found) == sorted(expected)


def test_the_benchmark_has_figures_for_each_rule() -> None:
    spec = util.spec_from_file_location("judgement", Path(__file__).parents[2] / "benchmarks" / "judgement.py")
    assert spec is not None
    assert spec.loader is not None
    benchmark = util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)

    [_, heads, *lines] = benchmark.table()

    assert heads.split() == ["rule", *["right", "false", "missed", "precision", "recall"] * 3]
    assert [line[:30].strip() for line in lines] == [*RULES, *FURTHER, "all rules"]
