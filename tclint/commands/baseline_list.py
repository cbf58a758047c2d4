"""The entries of a baseline, the oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from tclint.identity import Entry
from tclint.render.machine import dump
from tclint.render.people import shown_text


def as_text(entries: Sequence[Entry], gone: Iterable[Entry], day: date, name: str) -> str:
    """A line for each entry, with its age in days, and one for its reason; at the end how many there are."""
    no_longer = {id(entry) for entry in gone}
    ages = [f"{_age(entry, day)} days" for entry in _oldest_first(entries)]
    width = max(map(len, ages), default=0)
    lines = []
    for age, entry in zip(ages, _oldest_first(entries), strict=True):
        mark = " - no longer occurs" if id(entry) in no_longer else ""
        lines.append(f"{age.rjust(width)}  {shown_text(described(entry))}{mark}\n")
        lines.append(f"{' ' * width}  {shown_text(entry.reason) or 'no reason given'}\n")
    return "".join(lines) + _sum(entries, no_longer, name)


def _sum(entries: Sequence[Entry], no_longer: set[int], name: str) -> str:
    reasons = sum(not entry.reason for entry in entries)
    parts = [f"{shown_text(name)} has {counted(len(entries))}"]
    if reasons:
        parts.append(f"{reasons} without a reason")
    if no_longer:
        parts.append(f"{len(no_longer)} that no longer occur{'s' * (len(no_longer) == 1)} (`tclint baseline prune`)")
    return f"{', '.join(parts)}.\n"


def as_json(entries: Sequence[Entry], gone: Iterable[Entry], day: date, name: str) -> str:
    """The same as one JSON object."""
    no_longer = {id(entry) for entry in gone}
    data = [
        {
            "file": entry.file,
            "plan": entry.identity.row.plan,
            "theme": entry.identity.row.theme,
            "activity": entry.identity.row.id,
            "action": entry.identity.row.about,
            "rule": entry.identity.rule,
            "field": entry.identity.field,
            "text": entry.identity.text,
            "since": entry.since.isoformat(),
            "days": _age(entry, day),
            "reason": entry.reason,
            "occurs": id(entry) not in no_longer,
        }
        for entry in _oldest_first(entries)
    ]
    return dump({"baseline": name, "entries": data}, 2) + "\n"


def _oldest_first(entries: Sequence[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: entry.since)


def _age(entry: Entry, day: date) -> int:
    return max(0, (day - entry.since).days)


def described(entry: Entry) -> str:
    """An entry on one line: file, row, rule, and the words that it is about."""
    row = entry.identity.row
    where = row.id or (f"`{row.about}`" if row.about else row.theme or "the plan")
    words = f": `{entry.identity.text}`" if entry.identity.text else ""
    return f"{entry.file}: {where}{words} [{entry.identity.rule}]"


def counted(count: int) -> str:
    """How many entries."""
    return "1 entry" if count == 1 else f"{count} entries"
