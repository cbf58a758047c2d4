"""The last lines of the outputs for people."""

from __future__ import annotations

from tclint.diagnostic import PROFILES, SEVERITIES
from tclint.report import Summary

_SHOWN_OFF = 3


def closing(summary: Summary) -> str:
    """How many diagnostics, which profile is met, how far it is to the next, and what to do about the baseline."""
    return "".join(f"{line}.\n" for line in (_counts(summary), _profile(summary), _obsolete(summary)) if line)


def _counts(summary: Summary) -> str:
    counts = [
        _plural(summary.counts[severity], severity) for severity in reversed(SEVERITIES) if summary.counts[severity]
    ]
    found = f"Found {_listed(counts)}" if counts else "Nothing to report"
    files = "" if summary.files == summary.plans else f" ({_plural(summary.files, 'file')})"
    parts = [f"{found} in {_plural(summary.plans, 'plan')}{files}"]
    if not summary.plans and not counts:
        parts = [f"There is no plan in {_plural(summary.files, 'file')}"]
    if summary.errors and not summary.files:
        parts = []
    if summary.suppressed:
        parts.append(f"{summary.suppressed} silenced by comments")
    if summary.baselined:
        parts.append(f"{summary.baselined} left out by the baseline")
    if summary.unchanged:
        parts.append(f"{summary.unchanged} left out that {'was' if summary.unchanged == 1 else 'were'} there before")
    if summary.errors:
        parts.append(f"{_plural(len(summary.errors), 'file')} could not be read")
    return "; ".join(parts)


def _profile(summary: Summary) -> str:
    if summary.ladder is None or not summary.plans:
        return ""
    met, distance = summary.profile_met, summary.distance()
    who = "The plan meets" if summary.plans == 1 else "All plans meet"
    if distance is None:
        return f"{who} the profile `{met}`, the highest there is{_switched_off(summary)}"
    profile, count = distance
    stand = f"{_plural(count, 'diagnostic')} {'stands' if count == 1 else 'stand'} before `{profile}`"
    nothing = "Profile: none is met yet" if summary.plans == 1 else "Profile: not all plans meet even the first"
    sentence = f"{who} the profile `{met}`; {stand}" if met else f"{nothing}; {stand}"
    if PROFILES.index(profile) > PROFILES.index(summary.profile):
        sentence += f" (`--profile {profile}` shows {'it' if count == 1 else 'them'})"
    return f"{sentence}{_switched_off(summary)}"


def _obsolete(summary: Summary) -> str:
    if not summary.obsolete:
        return ""
    are = (
        "entry of the baseline no longer occurs" if summary.obsolete == 1 else "entries of the baseline no longer occur"
    )
    return f"{summary.obsolete} {are}: `tclint baseline prune` takes {'it' if summary.obsolete == 1 else 'them'} out"


def _switched_off(summary: Summary) -> str:
    off = summary.switched_off
    if not off:
        return ""
    shown = ", ".join(off[:_SHOWN_OFF]) + (", …" if len(off) > _SHOWN_OFF else "")
    return f"; {_plural(len(off), 'rule')} switched off ({shown})"


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
