"""What a comment that silences is, and which diagnostics it silences."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tclint.named_tuples import NamedTuple
from tclint.source import Source, Span

if TYPE_CHECKING:
    from tclint.diagnostic import Diagnostic

_MARKS = ("tclint:", "tclint ignore", "TCLINT", "Tclint")


def has_mark(text: str) -> bool:
    """Whether a comment to tclint may stand in a text, be it without the colon or in capitals."""
    return any(mark in text for mark in _MARKS)


class Suppression:
    """One comment that silences.

    Attributes:
        span: the comment, from its `#` to the end of its text.
        names: the rules and categories that it names, each with its span; none if it names none.
        covers: the first and last line (from 1) that it silences; None for the whole file.
        reason: the words behind it.
        until: the last day on which it holds; None if it does not say.
        is_until_readable: False if `until=` is followed by something that is no date.
        is_understood: False if the comment says `tclint:` and then something else than a suppression.
        is_text: True if it stands inside a block text, where it is not a comment at all.
        used: the names that silenced something in this run.
    """

    def __init__(self, span: Span) -> None:
        """Begin with a comment that names and says nothing."""
        self.span = span
        self.names: tuple[tuple[str, Span], ...] = ()
        self.covers: tuple[int, int] | None = None
        self.reason = ""
        self.until: date | None = None
        self.is_until_readable = True
        self.is_understood = True
        self.is_text = False
        self.used: set[str] = set()

    def is_expired(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.until is not None and self.until < today

    def is_active(self, today: date) -> bool:
        """Whether it silences anything today."""
        return self.is_understood and not self.is_text and self.is_until_readable and not self.is_expired(today)


class SuppressionContext(NamedTuple):
    """What a rule about suppressions may know.

    Attributes:
        today: the day of the check.
        known: the names of all rules and categories.
        running: the names of the rules and categories that were checked in this run.
        forbidden: rules that may never be silenced.
        needs_reason: whether a suppression must say why.
    """

    today: date
    known: frozenset[str]
    running: frozenset[str]
    forbidden: frozenset[str]
    needs_reason: bool


def apply_suppressions(
    diagnostics: list[Diagnostic],
    suppressions: list[Suppression],
    source: Source,
    today: date,
    forbidden: frozenset[str],
) -> tuple[list[Diagnostic], list[tuple[Diagnostic, Suppression]]]:
    """Split diagnostics into those that stand and those that are silenced, and note which suppression was used.

    Args:
        diagnostics: of one file.
        suppressions: of the same file.
        source: the file.
        today: the day that decides what has expired.
        forbidden: rules that may never be silenced.
    """
    active = [suppression for suppression in suppressions if suppression.is_active(today) and suppression.names]
    if not active:
        return diagnostics, []
    standing, silenced = [], []
    for diagnostic in diagnostics:
        by = None if diagnostic.rule in forbidden else _silencer(diagnostic, active, source)
        if by is None:
            standing.append(diagnostic)
        else:
            silenced.append((diagnostic, by))
    return standing, silenced


def _silencer(diagnostic: Diagnostic, active: list[Suppression], source: Source) -> Suppression | None:
    line = source.position(diagnostic.span.start).line
    for suppression in active:
        if suppression.covers is None or suppression.covers[0] <= line <= suppression.covers[1]:
            for name, _ in suppression.names:
                if name in {diagnostic.rule, diagnostic.category}:
                    suppression.used.add(name)
                    return suppression
    return None
