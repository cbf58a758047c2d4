"""Time `tclint check` against yamllint, whole processes in turn, and print ratios.

Run from the project's folder, in an environment with the extras `dev` and `bench`:

    python benchmarks/compare.py [rounds]

Only ratios taken in one run mean anything: machines differ, and drift. A first check remembers nothing; `again` is any
later check of files that are as they were, which tclint need not read a second time.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

BIN = Path(sys.executable).parent
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 9
_ROLES = (
    "Head of {} Services",
    "Director of {}",
    "{} Manager",
    "Faculty {} Lead",
    "{} Steering Group",
    "TBC",
    "{} Team",
)
_AREAS = ("Technical", "Research", "Library", "Estates", "People", "Digital", "Workshop", "Learning", "Outreach")
_TIMES = ("Year {}", "by March 202{}", "Q{} 2023", "Spring term 202{}", "ongoing", "September 202{}", "Month {}", "P{}")
_LATER = "and tell every head of department what came of it"
_DEEDS = ("Publish", "Hold", "Review", "Map", "Open", "Train", "Agree", "Survey", "Write", "Pilot")
_THINGS = ("the skills register", "a showcase", "career pathways", "induction", "the newsletter", "a mentoring scheme")


class Run(NamedTuple):
    """One finished process: seconds by the clock and MiB at its peak."""

    wall: float
    peak: float


def plan(number: int) -> str:
    """A plan as long as the real ones, 260 lines and 13 kB, with some twenty diagnostics; each number gives another."""
    chance = random.Random(number)  # noqa: S311 - a corpus, no secret
    lines = [f"title: Plan {number}", "start: 2021-06", "months: 36", "phases:"]
    lines += [f"  P{phase}: June {2020 + phase} to May {2021 + phase}" for phase in (1, 2, 3)]
    lines.append("themes:")
    for theme in ("Visibility", "Recognition", "Career Development", "Sustainability"):
        lines += [f"  - name: {theme}", "    activities:"]
        for activity in range(chance.randint(7, 10)):
            lines += row(f"{theme[0]}{activity + 1}", chance)
    return "\n".join(lines) + "\n"


def row(name: str, chance: random.Random) -> list[str]:
    """One activity; now and then a cell is empty."""
    deed, thing, digit = chance.choice(_DEEDS), chance.choice(_THINGS), chance.randint(1, 3)
    owner = chance.choice(_ROLES).format(chance.choice(_AREAS)) if chance.random() > 0.1 else ""
    measure = f"At least {chance.randint(2, 90)} technicians took part in {thing}" if chance.random() > 0.1 else ""
    return [
        f"      - id: {name}",
        f"        goal: Technicians in faculty {chance.randint(1, 99)} know and use {thing}",
        f"        action: {deed} {thing} together with {chance.choice(_AREAS).lower()} colleagues, {_LATER}",
        f"        success_measures: {measure}".rstrip(),
        f"        timeframe: {chance.choice(_TIMES).format(digit)}",
        f"        owner: {owner}".rstrip(),
        f"        priority: {chance.choice(('high', 'low'))}",
    ]


def run(command: Sequence[str], folder: Path, *, is_first: bool) -> Run:
    """Run a command to its end, with nothing remembered if it is to be the first; its output is thrown away."""
    memory = {"TCLINT_NO_CACHE": "1"} if is_first else {}
    began = time.perf_counter()
    process = os.posix_spawn(
        command[0],
        list(command),
        {**os.environ, "PWD": str(folder), "XDG_CACHE_HOME": str(folder / "cache"), **memory},
        file_actions=[(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_WRONLY, 0) for number in (1, 2)],
    )
    _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) not in {0, 1}:
        raise SystemExit(f"{' '.join(command)} broke down: there is nothing to measure")
    return Run(time.perf_counter() - began, usage.ru_maxrss / 1024)


def compare(
    title: str, ours: Sequence[str], theirs: Sequence[str], folder: Path, rounds: int = ROUNDS, *, is_first: bool = True
) -> None:
    """Print the median ratio of two commands, run in turn, after one round that does not count."""
    pairs = [(run(ours, folder, is_first=is_first), run(theirs, folder, is_first=is_first)) for _ in range(rounds + 1)][
        1:
    ]
    ratios = [mine.wall / other.wall for mine, other in pairs]
    peak = statistics.median(mine.peak for mine, _ in pairs)
    print(
        f"{title:<52} {statistics.median(ratios):6.3f}  ({min(ratios):.3f} to {max(ratios):.3f}), "
        f"{statistics.median(mine.wall for mine, _ in pairs):.3f} s, peak {peak:.1f} MiB"
    )


def hostile(folder: Path) -> dict[str, Path]:
    """Three files that are made to break readers."""
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    texts = {"deep": "- " * 30_000, "flow": "[" * 200_000, "bomb": bomb + "themes: *a9\n"}
    paths = {name: folder / f"{name}.yaml" for name in texts}
    for name, text in texts.items():
        paths[name].write_text(text, encoding="utf-8")
    return paths


def main() -> None:
    """Make the corpora and compare."""
    tclint, yamllint = [str(BIN / "tclint"), "check"], [str(BIN / "yamllint"), "-d", "relaxed", "-f", "parsable"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one, many, configured = folder / "plan.yaml", folder / "many", folder / "configured"
        many.mkdir()
        configured.mkdir()
        for number in range(100):
            (many / f"plan{number}.yaml").write_text(plan(number), encoding="utf-8")
        one.write_text(plan(1000), encoding="utf-8")
        (configured / "plan.yaml").write_text(plan(1000), encoding="utf-8")
        (configured / "tclint.toml").write_text('profile = "exemplary"\nignore = ["diffuse-owner"]\n', encoding="utf-8")
        print(f"{'what':<52} tclint / other, median of {ROUNDS} pairs")
        few = max(3, ROUNDS // 3)
        plan_file = str(configured / "plan.yaml")
        for when, is_first in (("first check", True), ("again", False)):
            for what, paths, rounds in (
                ("one plan", str(one), ROUNDS),
                ("one plan with a configuration", plan_file, ROUNDS),
                ("a hundred plans", str(many), few),
            ):
                title = f"{what}, {when} / yamllint"
                compare(title, [*tclint, paths], [*yamllint, paths], folder, rounds, is_first=is_first)
        compare("a hundred plans / one plan", [*tclint, str(many)], [*tclint, str(one)], folder)
        for title, path in hostile(folder).items():
            compare(f"{title} / one plan", [*tclint, str(path)], [*tclint, str(one)], folder)


if __name__ == "__main__":
    main()
