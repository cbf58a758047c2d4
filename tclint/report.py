"""What a run found: one report per file, and the sum of them."""

from __future__ import annotations

from collections.abc import Iterable

from tclint.diagnostic import PROFILES, SEVERITIES, Diagnostic, Severity
from tclint.identity import Recall, Row
from tclint.named_tuples import NamedTuple
from tclint.source import Source

Counts = tuple[int, ...]
"""How many activities there are, and how many of them have what, in the order of `tclint.picture.FIGURES`."""
ThemePicture = tuple[str, Counts]
"""A theme's name, "" if it has none, and its counts."""


class Tally(NamedTuple):
    """The figures of one file, in types that can be sent to another process.

    Attributes:
        path: the file's name.
        error: why it could not be read, or "".
        plans: what stands in the way of each profile, for each plan.
        rules: how many diagnostics are shown, by rule and severity.
        suppressed: how many a comment silences.
        baselined: how many the baseline has.
        obsolete: how many entries of the baseline no longer occur.
        unchanged: how many were there before the change.
        has_crash: whether a rule broke down.
        pictures: the picture of each plan, where it is wanted.
    """

    path: str
    error: str
    plans: list[tuple[int, ...]]
    rules: dict[tuple[str, str], int]
    suppressed: int
    baselined: int
    obsolete: int
    unchanged: int
    has_crash: bool
    pictures: list[list[ThemePicture]]


Ladder = tuple[int, ...]
"""How many diagnostics stand in the way of each profile alone, in the order of `PROFILES`.

Those behind the first that is missed may be too low: nobody asks for them, so the rules beyond need not run.
"""


def profile_met(ladder: Ladder) -> str | None:
    """The highest profile in the way of which, and of those below it, nothing stands; None if not even the lowest."""
    met = None
    for profile, count in zip(PROFILES, ladder, strict=True):
        if count:
            break
        met = profile
    return met


class FileReport:
    """What was found in one file.

    Attributes:
        path: the file's name as reported.
        source: its text; None if it could not be read.
        diagnostics: those to show, in order.
        suppressed: those that a comment silences, each with the comment's reason.
        baselined: those that the baseline has, each with the reason there.
        unchanged: those that were there before the change.
        recall: what became of the baseline's entries; None where there is no baseline.
        rows: the rows of the plans, with their themes and the plans themselves, where identities were asked for.
        plans: for each plan in the file, what stands in the way of each profile, up to the first that it misses.
        has_crash: whether a rule broke down.
        error: why the file could not be read, or "".
        stands_alone: whether nothing but the file's own text and the run's settings decided what was found.
        pictures: the picture of each plan, where it is wanted.
    """

    def __init__(
        self,
        path: str,
        source: Source | None = None,
        diagnostics: Iterable[Diagnostic] = (),
        plans: Iterable[Ladder] = (),
        error: str = "",
    ) -> None:
        """Begin the report of one file."""
        self.path = path
        self.source = source
        self.diagnostics = list(diagnostics)
        self.suppressed: list[tuple[Diagnostic, str]] = []
        self.baselined: list[tuple[Diagnostic, str]] = []
        self.unchanged: list[Diagnostic] = []
        self.recall: Recall | None = None
        self.rows: list[Row] = []
        self.plans = list(plans)
        self.has_crash = False
        self.stands_alone = False
        self.error = error
        self.pictures: list[list[ThemePicture]] = []

    def tally(self) -> Tally:
        """The file's figures."""
        rules: dict[tuple[str, str], int] = {}
        for diagnostic in self.diagnostics:
            key = (diagnostic.rule, diagnostic.severity)
            rules[key] = rules.get(key, 0) + 1
        obsolete = len(self.recall.gone) if self.recall is not None else 0
        aside = len(self.suppressed), len(self.baselined), obsolete, len(self.unchanged)
        return Tally(self.path, self.error, self.plans, rules, *aside, self.has_crash, self.pictures)


class Summary:
    """The sum of a run.

    Attributes:
        profile: the profile that was asked for.
        files, plans: how many were read.
        counts: how many diagnostics of each severity are shown.
        suppressed: how many a comment silences.
        baselined: how many the baseline has.
        obsolete: how many entries of the baseline no longer occur.
        unchanged: how many were there before the change.
        fixable: how many carry a fix.
        rules: how many diagnostics are shown, by rule and severity.
        ladder: what stands in the way of each profile over all plans; None where single rules were selected, since
            then nothing can be said about a profile.
        switched_off: the rules of the profiles that the configuration ignores.
        errors: files that could not be read, each with the reason.
        has_crash: whether a rule broke down.
        pictures: file, number in the file and picture of each plan; None where nobody asked for them.
    """

    def __init__(self, profile: str, switched_off: tuple[str, ...] = (), ladder: Ladder | None = (0, 0, 0)) -> None:
        """Begin the sum of a run."""
        self.profile = profile
        self.files = 0
        self.plans = 0
        self.counts: dict[Severity, int] = dict.fromkeys(SEVERITIES, 0)
        self.suppressed = 0
        self.baselined = 0
        self.obsolete = 0
        self.unchanged = 0
        self.fixable = 0
        self.rules: dict[tuple[str, str], int] = {}
        self.ladder = ladder
        self.switched_off = switched_off
        self.errors: list[tuple[str, str]] = []
        self.has_crash = False
        self.pictures: list[tuple[str, int, list[ThemePicture]]] | None = None

    def add(self, tally: Tally) -> None:
        """Count one file."""
        if tally.error:
            self.errors.append((tally.path, tally.error))
            return
        self.files += 1
        self.plans += len(tally.plans)
        self.suppressed += tally.suppressed
        self.baselined += tally.baselined
        self.obsolete += tally.obsolete
        self.unchanged += tally.unchanged
        self.has_crash = self.has_crash or tally.has_crash
        for (rule, severity), count in tally.rules.items():
            self.counts[severity] += count  # type: ignore[index]
            self.rules[rule, severity] = self.rules.get((rule, severity), 0) + count
        if self.ladder is not None:
            self.ladder = tuple(map(sum, zip(self.ladder, *tally.plans, strict=True)))
        if self.pictures is not None:
            self.pictures += [(tally.path, number, picture) for number, picture in enumerate(tally.pictures)]

    @property
    def total(self) -> int:
        """How many diagnostics are shown."""
        return sum(self.counts.values())

    def ranked_rules(self) -> list[tuple[str, str, int]]:
        """Rule, severity and number of the diagnostics that are shown, the most frequent first."""
        ranked = sorted(self.rules.items(), key=lambda item: (-item[1], item[0]))
        return [(rule, severity, count) for (rule, severity), count in ranked]

    @property
    def profile_met(self) -> str | None:
        """The highest profile that every plan meets; None if not even the lowest, or if nothing can be said."""
        return profile_met(self.ladder) if self.ladder and self.plans else None

    def distance(self) -> tuple[str, int] | None:
        """The next profile and how many diagnostics stand before it; None if all are met or nothing can be said."""
        for profile, count in zip(PROFILES, self.ladder or (), strict=False):
            if count:
                return profile, count
        return None

    def fails(self, fail_on: str, max_warnings: int | None) -> bool:
        """Whether the run should end with an error code."""
        if max_warnings is not None and self.counts["warning"] > max_warnings:
            return True
        if fail_on == "never":
            return False
        failing: Iterable[Severity] = SEVERITIES[SEVERITIES.index(fail_on) :]
        return any(self.counts[severity] for severity in failing)
