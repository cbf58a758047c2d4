"""Plans with a careful reader's verdicts beside them, and how what the tool says compares with these.

The verdicts were written before the tool saw the plans. `plans/test_verdicts.py` holds the tool to them,
`benchmarks/judgement.py` counts.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tclint.diagnostic import Diagnostic
from tclint.element import is_empty
from tclint.linter import Linter, Options
from tclint.registry import load_registry
from tclint.settings import Settings
from tclint.source import Source
from tclint.syntax import Alias, Mapping, Node, Scalar, Sequence, parse

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"
INVENTED = HERE / "plans"
TODAY = date(2025, 11, 30)
RULES = [  # judged in every plan
    "missing-measure",
    "placeholder-measure",
    "missing-timeframe",
    "placeholder-timeframe",
    "open-ended-timeframe",
    "vague-timeframe",
    "timeframe-outside-plan",
    "whole-plan-timeframe",
    "impossible-date",
    "missing-owner",
    "placeholder-owner",
    "diffuse-owner",
    "red-without-explanation",
    "missing-status",
    "unknown-status",
    "hollow-explanation",
    "uncovered-theme",
    "unknown-theme",
    "missing-id",
    "duplicate-id",
    "incomplete-activity",
    "missing-plan-period",
    "absent-column",
]
FURTHER = [  # judged in some of the plans only
    "direction-without-target",
    "target-without-baseline",
    "perception-without-threshold",
    "measure-restates-action",
    "vague-measure",
    "partly-measured-action",
    "percentage-without-base",
    "theme-without-outcome",
    "undefined-period",
    "event-bound-timeframe",
    "contradictory-timeframe",
    "overdue-activity",
    "group-owner",
    "shared-owner",
    "undefined-owner-abbreviation",
    "overloaded-owner",
    "red-without-recovery",
    "complete-without-evidence",
    "status-contradicts-dates",
    "undefined-rag-key",
    "missing-review-point",
    "review-heavy-plan",
    "plan-length-mismatch",
    "duplicate-text",
    "compound-activity",
    "missing-submission-details",
    "irregular-id",
    "dangling-reference",
    "exploratory-action",
    "escape-clause",
    "editorial-residue",
    "undefined-abbreviation",
    "buried-action",
]
# A theme that the self-assessment may answer for is a note: what is said of it depends on the plan's other texts.
NOTES = {("uncovered-theme", "Evaluating Impact")}
OF_PLANS = {
    "undefined-rag-key",
    "missing-plan-period",
    "missing-review-point",
    "review-heavy-plan",
    "plan-length-mismatch",
}
"""Rules that speak of the plan as a whole."""
DETAILS = {"contact": "whom to ask", "url": "published", "sponsor/approval": "sponsors", "consulted": "consulted"}
"""What a submission should name, and the word for it in the message."""
EVERYTHING = Settings(profile="exemplary", preview=True)
PLANS = sorted(path.parent for folder in (INVENTED, EXAMPLES) for path in folder.glob("*/verdicts.yaml"))

Finding = tuple[str, str]
"""A rule, and the element or name that it is about."""


@cache
def verdicts(folder: Path) -> dict[str, Any]:
    return YAML(typ="safe", pure=True).load((folder / "verdicts.yaml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def expected_findings(folder: Path) -> set[Finding]:
    """The verdicts of a plan, every element by its address."""
    return listed_findings(folder, verdicts(folder)) - doubtful(folder)


def doubtful(folder: Path) -> set[Finding]:
    """What fair reviewers would judge differently, listed under `doubtful`: it counts neither way."""
    return listed_findings(folder, verdicts(folder).get("doubtful") or {})


def known_misses(folder: Path) -> set[Finding]:
    """What a reader would report and the tool does not, listed under `missed`: it counts against recall."""
    return listed_findings(folder, verdicts(folder).get("missed", {}))


@cache
def addresses_of(folder: Path) -> dict[str, str]:
    """The address of every id that a plan has once."""
    source = Source.from_bytes("plan.yaml", (folder / "plan.yaml").read_bytes())
    pairs = [pair for document in parse(source) if document.root is not None for pair in ids_below(document.root, "")]
    ids = [name for name, _ in pairs]
    return {name: address for name, address in pairs if ids.count(name) == 1}


def listed_findings(folder: Path, listed: dict[str, Any]) -> set[Finding]:
    addresses = addresses_of(folder)
    groups = [(rule, group) for rule in judged(folder) for group in listed.get(rule, [])]
    named = [(rule, group if isinstance(group, list) else [group]) for rule, group in groups]
    return {(rule, " ".join(addresses.get(str(name), str(name)) for name in names)) for rule, names in named} - NOTES


@cache
def reported_findings(folder: Path, settings: Settings = EVERYTHING) -> set[Finding]:
    """What the tool says of a plan, as far as there are verdicts."""
    path = folder / "plan.yaml"
    source = Source.from_bytes(path.as_posix(), path.read_bytes())
    report = Linter(settings, load_registry(), Options(today=TODAY), ".").lint(source)
    findings = {finding for diagnostic in report.diagnostics for finding in findings_of(diagnostic)}
    return {finding for finding in findings if finding[0] in judged(folder)} - NOTES - doubtful(folder)


def judged(folder: Path) -> set[str]:
    """The rules that a plan has verdicts for."""
    return {*RULES, *(rule for rule in FURTHER if rule in verdicts(folder))}


def findings_of(diagnostic: Diagnostic) -> Iterator[Finding]:
    """The elements of a diagnostic in the words of the verdicts."""
    rule = diagnostic.rule
    if rule in OF_PLANS:
        yield rule, "plan"
    elif rule == "red-without-recovery" and diagnostic.severity == "note":
        return  # amber rows are not judged
    elif rule == "missing-submission-details":
        yield from ((rule, name) for name, word in DETAILS.items() if word in diagnostic.message)
    elif rule == "undefined-abbreviation":
        yield rule, diagnostic.message.split("`")[1]
    elif rule == "duplicate-text":
        yield rule, " ".join(diagnostic.elements)
    elif rule == "absent-column":
        yield rule, diagnostic.field
    elif rule in {
        "uncovered-theme",
        "unknown-theme",
        "undefined-owner-abbreviation",
        "overloaded-owner",
        "theme-without-outcome",
    }:
        for name in re.findall("`([^`]+)`", diagnostic.message)[:1]:
            yield rule, name
    else:
        for address in diagnostic.elements or [diagnostic.address]:
            yield rule, address


def ids_below(node: Node, address: str) -> Iterator[Finding]:
    """Each id below a node, with the address of its mapping."""
    node = node.target if isinstance(node, Alias) and node.target is not None else node
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from ids_below(item, f"{address}[{index}]")
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            if isinstance(key, Scalar) and key.value in {"themes", "activities", "steps"}:
                yield from ids_below(value, f"{address}.{key.value}".lstrip("."))
            elif isinstance(key, Scalar) and key.value == "id" and isinstance(value, Scalar) and not is_empty(value):
                yield value.value, address
