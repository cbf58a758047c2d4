"""What a rule says about one thing in a plan."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from tclint.element import Place
from tclint.identity import Identity
from tclint.named_tuples import NamedTuple
from tclint.source import Span

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")
"""From the mildest to the gravest."""

PROFILES = ("complete", "assessable", "exemplary")
"""The ladder: each profile holds the one before."""
DEFAULT_PROFILE = "assessable"

_QUOTED = 60
_FILLERS = "\u115f\u1160\u3164\uffa0"
"""Letters that look like nothing."""
_EMOJI = "[\u2600-\u27bf\U0001f000-\U0001faff]"
_QUOTATION = re.compile("`([^`]*)`")


def quote(text: str) -> str:
    """A plan's text inside a message: in backticks, on one line, shortened, with nothing invisible in it."""
    words = " ".join(printable(text).split()).replace("`", "'")
    return f"`{words if len(words) <= _QUOTED else words[: _QUOTED - 1] + '…'}`"


def quotations(message: str) -> list[str]:
    """What a message quotes."""
    return _QUOTATION.findall(message)


def printable(text: str) -> str:
    """`text` with control characters and invisible marks spelt out, so that no terminal or log obeys them."""
    is_plain = text.isprintable() and (text.isascii() or not any(filler in text for filler in _FILLERS))
    return text if is_plain else _unprintable().sub(_spelt, text)


@cache
def _unprintable() -> re.Pattern[str]:
    return re.compile(
        # Joined emoji and the flags of nations hold invisible marks that belong there.
        f"(?P<emoji>{_EMOJI}\ufe0f?\u200d(?={_EMOJI})|\U0001f3f4[\U000e0061-\U000e007a]{{4,5}}\U000e007f)|"
        f"[{_FILLERS}\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
        "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
    )


def _spelt(match: re.Match[str]) -> str:
    character = match.group()
    if match["emoji"]:
        return character
    return " " if character in "\t\n\r" else f"\\u{ord(character):04x}"


class Label(NamedTuple):
    """A second place and its own words."""

    span: Span
    message: str


class Draft(NamedTuple):
    """What a rule yields: a diagnostic whose place is still named by what stands there.

    Attributes:
        message: what is wrong, in lower case, without a full stop, user text in backticks.
        place: where.
        help: what would satisfy the rule.
        labels: further places with their words.
        severity: where it differs from the rule's.
        elements: the addresses that a gathered diagnostic stands for.
        is_gap: whether it reports that a field is missing; such diagnostics are gathered where a whole column is.
    """

    message: str
    place: Place | Span
    help: str = ""
    labels: tuple[tuple[Place | Span, str], ...] = ()
    severity: Severity | None = None
    elements: tuple[str, ...] = ()
    is_gap: bool = False
    address: str = ""
    field: str = ""


class Diagnostic:
    """One thing a rule says, ready to be shown.

    Attributes:
        rule: the rule's name; `category` its category.
        severity: error, warning or note.
        profile: the lowest profile that it stands in the way of.
        message: what is wrong; `help` what would satisfy the rule.
        document: the number of the YAML document, from 0.
        span: the place in the source.
        address: `themes[0].activities[2]`; "" for the plan.
        activity: the id of the activity or step concerned, or "".
        field: the key concerned, also when it is absent.
        elements: the addresses that a gathered diagnostic stands for.
        labels: further places.
        url: where the rule's manual can be read, or "".
        drafts: what rules yielded, each with the rule's name: one, or the gaps that a gathered diagnostic replaces;
            none for what no rule said.
        identities: what makes it the same one in another version of the plan, once that has been worked out.
        fingerprint: the checksum of that, with its number among equals in the file.
    """

    __slots__ = (
        "activity",
        "address",
        "category",
        "document",
        "drafts",
        "elements",
        "field",
        "fingerprint",
        "help",
        "identities",
        "labels",
        "message",
        "profile",
        "rule",
        "severity",
        "span",
        "url",
    )

    def __init__(  # noqa: PLR0913, PLR0917 - a record, whose fields stand above
        self,
        rule: str,
        category: str,
        severity: Severity,
        profile: str,
        message: str,
        span: Span,
        document: int = 0,
        help: str = "",  # noqa: A002 - the attribute is called so
        address: str = "",
        activity: str = "",
        field: str = "",
        elements: tuple[str, ...] = (),
        labels: tuple[Label, ...] = (),
        url: str = "",
        fingerprint: str = "",
    ) -> None:
        self.rule = rule
        self.category = category
        self.severity = severity
        self.profile = profile
        self.message = message
        self.span = span
        self.document = document
        self.help = help
        self.address = address
        self.activity = activity
        self.field = field
        self.elements = elements
        self.labels = labels
        self.url = url
        self.fingerprint = fingerprint
        self.drafts: tuple[tuple[str, Draft], ...] = ()
        self.identities: tuple[Identity, ...] = ()

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """Document, place, rule: the order of every output."""
        return (self.document, self.span.start, self.span.end, self.rule)
