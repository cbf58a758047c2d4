"""Every example in every format, byte for byte. After a wanted change: `pytest tests/render --update-golden`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tclint import __version__
from tclint.render import FORMATS
from tclint.report import FileReport

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
PLANS = sorted(ROOT.glob("examples/*/plan.yaml"))
BROKEN = sorted(ROOT.glob("examples/broken/*.yaml"))
CASES = [
    *(
        (plan, profile, GOLDEN / profile / f"{plan.parent.name}.txt")
        for plan in PLANS
        for profile in ("assessable", "exemplary")
    ),
    *((plan, "assessable", GOLDEN / "broken" / f"{plan.stem}.txt") for plan in BROKEN),
]


@pytest.mark.parametrize(
    ("plan", "profile", "golden"), CASES, ids=[f"{case[2].parent.name}-{case[2].stem}" for case in CASES]
)
def test_an_example_looks_as_it_did(
    plan: Path,
    profile: str,
    golden: Path,
    check: Callable[..., FileReport],
    show: Callable[..., str],
    request: pytest.FixtureRequest,
) -> None:
    report = check(plan.read_bytes(), plan.relative_to(ROOT).as_posix(), profile=profile)

    shown = "".join(f"===== {name}\n{steady(name, show(name, [report], profile=profile))}" for name in FORMATS)

    if request.config.getoption("--update-golden", default=False):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(shown.encode())
    assert shown == golden.read_bytes().decode()


def test_there_is_no_golden_file_without_an_example() -> None:
    expected = {golden for _, _, golden in CASES}

    assert set(GOLDEN.rglob("*.txt")) == expected


def steady(name: str, text: str) -> str:
    """An output without what has its own tests, or changes with every release: the rules' manuals, the version."""
    if name == "sarif":
        data = json.loads(text)
        driver = data["runs"][0]["tool"]["driver"]
        driver["rules"] = [rule["id"] for rule in driver["rules"]]
        text = json.dumps(data, indent=1) + "\n"
    return text.replace(f'"{__version__}"', '"VERSION"')
