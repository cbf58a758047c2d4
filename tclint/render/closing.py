"""The last lines of the outputs for people."""

from __future__ import annotations

from tclint.diagnostic import SEVERITIES, printable
from tclint.render.base import unforged
from tclint.report import Summary

_SHOWN_OFF = 3


def closing(summary: Summary) -> str:
    """How many diagnostics, which profile is met, and how far it is to the next."""
    lines = [_counts(summary), *_profile(summary)]
    return "\n".join(line for line in lines if line) + "\n"


def _counts(summary: Summary) -> str:
    counts = [
        _plural(summary.counts[severity], severity) for severity in reversed(SEVERITIES) if summary.counts[severity]
    ]
    found = f"Found {_listed(counts)}" if counts else "Nothing to report"
    silenced = f", {summary.suppressed} silenced by comments" if summary.suppressed else ""
    files = "" if summary.files == summary.plans else f" ({_plural(summary.files, 'file')})"
    return f"{found} in {_plural(summary.plans, 'plan')}{files}{silenced}."


def _profile(summary: Summary) -> list[str]:
    if summary.ladder is None or not summary.plans:
        return []
    met, distance = summary.profile_met, summary.distance()
    who = "The plan meets" if summary.plans == 1 else "All plans meet"
    if distance is None:
        sentence = f"{who} the profile `{met}`, the highest there is"
    else:
        profile, count = distance
        stand = f"{_plural(count, 'diagnostic')} {'stands' if count == 1 else 'stand'} before `{profile}`"
        nothing = "Profile: none is met yet" if summary.plans == 1 else "Profile: not all plans meet even the first"
        sentence = f"{who} the profile `{met}`; {stand}" if met else f"{nothing}; {stand}"
        if profile != summary.profile and met is not None:
            sentence += f" (`--profile {profile}` shows {'it' if count == 1 else 'them'})"
    return [f"{sentence}{_switched_off(summary)}."]


def _switched_off(summary: Summary) -> str:
    off = summary.switched_off
    if not off:
        return ""
    shown = ", ".join(off[:_SHOWN_OFF]) + (", …" if len(off) > _SHOWN_OFF else "")
    return f", with {_plural(len(off), 'rule')} switched off ({shown})"


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def shown_text(text: str) -> str:
    """A text that may come from a plan, for people's eyes: nothing in it is obeyed by a terminal or a log."""
    return unforged(printable(text))
