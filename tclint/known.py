"""Sets aside what is known of a plan already: from the baseline, or from before a change."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tclint.baseline import Baseline
from tclint.diagnostic import Diagnostic, Label
from tclint.element import locate
from tclint.finish import INTERNAL_ERROR, whereabouts
from tclint.identifying import nearest
from tclint.identity import Entry, Identity, Recall
from tclint.named_tuples import NamedTuple
from tclint.plan import Plan
from tclint.recognising import recognised
from tclint.report import FileReport
from tclint.source import Source

_UNREADABLE = "invalid-yaml"


class Base:
    """What there was before a change."""

    def identities(self, source: Source, found: Sequence[Identity]) -> Sequence[Identity]:
        """What was wrong in a file.

        Args:
            source: the file as it is.
            found: what is wrong in it, which is the answer where nothing has changed.

        Raises:
            TclintError: what it was cannot be had.
        """
        raise NotImplementedError


class Said(NamedTuple):
    """What the silence about an entry means.

    Attributes:
        overridden: what the configuration switches off for single elements, and occurs all the same.
        had_their_say: the rules that looked at the file: only of these it means something if they say nothing.
        rules: the rules that there are: of others nothing will ever be heard.
    """

    overridden: Sequence[Diagnostic]
    had_their_say: Collection[str]
    rules: Collection[str]

    def is_final(self, rule: str) -> bool:
        """Whether what a rule does not say no longer occurs."""
        return rule in self.had_their_say or rule not in self.rules


class Facts(NamedTuple):
    """All that stands in a file, whether it is shown or not.

    Attributes:
        source: the file.
        plans: the plans in it.
        standing: what no comment silences, in order.
        said: what it means that an entry is not among it.
    """

    source: Source
    plans: Sequence[Plan]
    standing: Sequence[Diagnostic]
    said: Said


def set_aside(report: FileReport, facts: Facts, baseline: Baseline | None, base: Base | None) -> None:
    """Take out of a file's report what is known; what stands for several rows is known if each of them is.

    Args:
        report: what is to be shown of the file.
        facts: all that stands in it.
        baseline: where to look for its entries.
        base: what to look for what was there before.
    """
    found = [identity for diagnostic in facts.standing for identity in diagnostic.identities]
    entries = baseline.of(facts.source.path) if baseline is not None else []
    before = base.identities(facts.source, found) if base is not None else ()
    numbers = recognised([entry.identity for entry in entries], found, report.rows)
    listed = [None if number is None else entries[number] for number in numbers]
    was_there = [number is not None for number in recognised(before, found, report.rows)]
    if baseline is not None:
        report.recall = _recall(report, facts, entries, listed)
    shown = {id(diagnostic) for diagnostic in report.diagnostics}
    report.diagnostics = []
    start = 0
    for diagnostic in facts.standing:
        part = slice(start, start := start + len(diagnostic.identities))
        if id(diagnostic) in shown:
            _sort(report, facts, diagnostic, listed[part], was_there[part])


def _sort(
    report: FileReport, facts: Facts, diagnostic: Diagnostic, listed: list[Entry | None], was_there: list[bool]
) -> None:
    """Put a diagnostic where it belongs."""
    new = [number for number, entry in enumerate(listed) if entry is None and not was_there[number]]
    if diagnostic.rule == INTERNAL_ERROR:
        report.diagnostics.append(diagnostic)
    elif new:
        _mark_new(diagnostic, new, facts)
        report.diagnostics.append(diagnostic)
    elif all(listed):
        reasons = dict.fromkeys(entry.reason for entry in listed if entry is not None and entry.reason)
        report.baselined.append((diagnostic, "; ".join(reasons)))
    else:
        report.unchanged.append(diagnostic)


def _mark_new(diagnostic: Diagnostic, new: Sequence[int], facts: Facts) -> None:
    """Show which rows of a gathered diagnostic are new, where others are known."""
    addresses = [address for _, draft in diagnostic.drafts for address in draft.elements or (whereabouts(draft)[0],)]
    if len(new) < len(addresses):
        plan = facts.plans[diagnostic.document]
        parts = {part.address: part for part in (plan, *plan.parts)}
        places = [locate(parts[nearest(addresses[number], parts)].at(), facts.source.text) for number in new]
        diagnostic.labels += tuple(Label(place.span, "new") for place in places)


def _recall(report: FileReport, facts: Facts, entries: list[Entry], listed: list[Entry | None]) -> Recall:
    found = [identity for diagnostic in facts.standing for identity in diagnostic.identities]
    kept = [(entry, identity) for entry, identity in zip(listed, found, strict=True) if entry is not None]
    seen = {id(entry) for entry, _ in kept}
    left = [entry for entry in entries if id(entry) not in seen]
    is_whole = not report.has_crash and not any(one.rule == _UNREADABLE for one in facts.standing)
    silent = _still_occurring(left, report, facts.said.overridden)
    gone = [one for one in left if is_whole and id(one) not in silent and facts.said.is_final(one.identity.rule)]
    shown = {id(identity) for one in report.diagnostics if one.rule != INTERNAL_ERROR for identity in one.identities}
    new = [one for one, entry in zip(found, listed, strict=True) if entry is None and id(one) in shown]
    return Recall(kept, gone, [entry for entry in left if entry not in gone], new)


def _still_occurring(entries: list[Entry], report: FileReport, overridden: Sequence[Diagnostic]) -> set[int]:
    """Which entries, by `id()`, are of what is switched off."""
    found = [identity for diagnostic in overridden for identity in diagnostic.identities]
    numbers = recognised([entry.identity for entry in entries], found, report.rows)
    return {id(entries[number]) for number in numbers if number is not None}
