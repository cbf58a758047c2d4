"""How often tclint and a careful reader mark the same, over all plans that have a reader's verdicts beside them.

Run from the project's folder, in an environment with the extra `dev`:

    python benchmarks/judgement.py [--spectral PATH]

For each rule it prints how many findings are right, false and missed, with precision and recall: over the real plans
of `examples`, over the invented ones of `tests/plans`, and over all. With `--spectral` it gives the same plans to the
general linter Spectral (`npm install @stoplight/spectral-cli`, then PATH is `node_modules/.bin/spectral`) with the
rules of presence and pattern in `spectral.yaml`, and compares the two.

The verdicts were written before tclint saw the plans, but its mistakes on them were mended afterwards, and the patterns
for Spectral were tried on the same plans: the figures say how far each agrees with the reader on plans that are known,
and not how far it will on the next one.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))

from verdicts import (  # noqa: E402 - the tests' module is no part of a package
    EXAMPLES,
    FURTHER,
    OF_PLANS,
    PLANS,
    RULES,
    Finding,
    expected_findings,
    judged,
    reported_findings,
)

from tclint.registry import load_registry  # noqa: E402 - see above
from tclint.settings import Settings  # noqa: E402

Findings = Callable[[Path], set[Finding]]
"""What is found in a plan."""
Marks = set[tuple[str, ...]]
"""What is found over several plans: the plan, the rule or question, and the element."""
REAL = [folder for folder in PLANS if folder.parent == EXAMPLES]
GROUPS = {
    f"{len(REAL)} real plans": REAL,
    f"{len(PLANS) - len(REAL)} invented plans": [folder for folder in PLANS if folder not in REAL],
    f"all {len(PLANS)} plans": PLANS,
}
_COLUMNS = "right false missed precision recall"
_DEFAULT = Settings()
_FIELDS = {
    "missing-id": "id",
    "incomplete-activity": "action",
    "missing-measure": "success_measures",
    "missing-timeframe": "timeframe",
    "missing-owner": "owner",
    "missing-status": "rag",
}
"""The column whose gaps a rule reports."""


def main() -> None:
    """Print the table, and with `--spectral` the comparison."""
    parser = argparse.ArgumentParser(description="How often tclint and a careful reader mark the same.")
    parser.add_argument("--spectral", metavar="PATH", help="the command of Spectral, to be compared")
    spectral = parser.parse_args().spectral
    print(*table(), sep="\n")
    if spectral:
        print(*comparison(spectral), sep="\n")


def table() -> list[str]:
    """A line per rule, with the figures of each group of plans."""
    pairs = [(_marks(folders, expected_findings), _marks(folders, reported_findings)) for folders in GROUPS.values()]
    lines = [" " * 30 + "".join(f"{name:>36}" for name in GROUPS), f"{'rule':30}{_heads() * len(GROUPS)}"]
    for rule in (*RULES, *FURTHER, ""):
        counted = "".join(figures(_of(rule, wanted), _of(rule, given)) for wanted, given in pairs)
        lines += [f"{rule or 'all rules':30}{counted}"]
    return lines


def _marks(folders: Iterable[Path], findings_of: Findings) -> Marks:
    return {(folder.name, *finding) for folder in folders for finding in findings_of(folder)}


def _of(rule: str, marks: Marks) -> Marks:
    return {mark for mark in marks if rule in {"", mark[1]}}


def _heads() -> str:
    return "".join(f"{head:>{width}}" for head, width in zip(_COLUMNS.split(), (8, 6, 7, 10, 7), strict=True))


def figures(wanted: Marks, given: Marks) -> str:
    """What is right, false and missed, precision and recall."""
    right = len(wanted & given)
    precision, recall = (f"{right / len(total):.3f}" if total else "-" for total in (given, wanted))
    return f"{right:8}{len(given - wanted):6}{len(wanted - given):7}{precision:>10}{recall:>7}"


# Spectral


def comparison(command: str) -> list[str]:
    """What each of the two marks, by question, such as owners; which rule says so does not matter.

    A row counts once for each question. What Spectral says of single rows where the reader notes a column that is not
    there at all counts as that one finding.
    """
    said = spectral_findings(command)
    answers: dict[str, Findings] = {
        "Spectral": lambda folder: said.get(folder, set()),
        "tclint": lambda folder: reported_findings(folder, _DEFAULT),
        "tclint --preview": reported_findings,
    }
    wanted = _marks(PLANS, _asking(expected_findings))
    given = {name: _marks(PLANS, _asking(findings_of)) for name, findings_of in answers.items()}
    lines = ["", f"{'question':14}{'answered by':18}{_heads()}"]
    for question in (*sorted({mark[1] for mark in wanted}), ""):
        for name, marks in given.items():
            counted = figures(_of(question, wanted), _of(question, marks))
            lines.append(f"{question or 'all':14}{name:18}{counted}")
    return lines


def _asking(findings_of: Findings) -> Findings:
    """The same findings, with the category of the rule in its place."""
    rules = load_registry().rules
    return lambda folder: {(rules[rule].category, element) for rule, element in findings_of(folder)}


def spectral_findings(command: str) -> dict[Path, set[Finding]]:
    """What Spectral says of each plan, in the words of the verdicts."""
    files = [str(folder / "plan.yaml") for folder in PLANS]
    options = ["--ruleset", str(HERE / "spectral.yaml"), "--format", "json", "--ignore-unknown-format", "--quiet"]
    result = subprocess.run([command, "lint", *options, *files], capture_output=True, text=True, check=False)
    if result.returncode not in {0, 1}:
        raise SystemExit(f"Spectral broke down: {result.stderr or result.stdout}")
    found: dict[Path, set[Finding]] = {}
    for said in json.loads(result.stdout):
        folder = Path(said["source"]).parent
        rule = said["code"].partition("--")[0]
        element = _element(said["path"], said["message"])
        # A JSON Schema that fails for some rows fails for the plan as well.
        if rule in judged(folder) and (element != "plan" or rule in OF_PLANS):
            found.setdefault(folder, set()).add(_gathered(folder, rule, element))
    return found


def _element(path: list[str], message: str) -> str:
    """The address of the row that Spectral speaks of, what it quotes where that is not a row, or `plan`."""
    address = re.match(r"themes\.\d+\.activities\.\d+(?:\.steps\.\d+)*", ".".join(map(str, path)))
    if address:
        return re.sub(r"\.(\d+)", r"[\1]", address[0])
    return message.strip("`") if message.startswith("`") else "plan"


def _gathered(folder: Path, rule: str, element: str) -> Finding:
    """A row's finding, or that of its whole column where the reader notes only that."""
    is_noted = ("absent-column", _FIELDS.get(rule, "")) in expected_findings(folder)
    return ("absent-column", _FIELDS[rule]) if is_noted else (rule, element)


if __name__ == "__main__":
    main()
