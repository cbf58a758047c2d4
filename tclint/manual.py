"""A rule's docstring, read as its manual: summary, text and examples."""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tclint.rule import Option, Rule

_BLOCK = re.compile(
    r"^```yaml (?P<kind>previous|bad|good|fixed)(?: (?P<options>[^\n]*))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_FENCE = re.compile(r"^```yaml (?:previous|bad|good|fixed)[^\n]*$", re.MULTILINE)
MARK = re.compile(r"[ \t]*# <-[ \t]*$", re.MULTILINE)
"""What stands at the end of each line of a `bad` example on which the rule reports."""


@dataclass(frozen=True, slots=True)
class Example:
    """A fenced block of a manual.

    Attributes:
        kind: `bad` (the rule reports on exactly the marked lines), `good` (it is silent), or `fixed` (what its fixes
            make of the bad block before).
        text: the YAML, marks included.
        options: the rule's options for this example.
        previous: the earlier version that the example is compared with: the last block of the kind `previous` before
            it, "" where there is none.
    """

    kind: str
    text: str
    options: Mapping[str, object]
    previous: str = ""

    @property
    def shown(self) -> str:
        """The YAML without the marks."""
        return MARK.sub("", self.text)

    @property
    def marked_lines(self) -> list[int]:
        """The lines, from 1, on which the rule reports."""
        return [number for number, line in enumerate(self.text.splitlines(), 1) if MARK.search(line)]


@dataclass(frozen=True, slots=True)
class Manual:
    """What a rule says of itself.

    Attributes:
        summary: the first line, one sentence.
        body: everything after it, in Markdown, examples included.
        examples: the fenced blocks in order.
    """

    summary: str
    body: str
    examples: tuple[Example, ...]


def manual_of(rule: type[Rule]) -> Manual:
    """The manual of a rule; a rule without a docstring has an empty one."""
    summary, _, body = inspect.cleandoc(rule.__doc__ or "").partition("\n")
    return Manual(summary, body.strip("\n"), tuple(_examples(body)))


def _examples(body: str) -> Iterator[Example]:
    previous = ""
    for found in _BLOCK.finditer(body):
        if found["kind"] == "previous":
            previous = found["text"]
        else:
            yield Example(found["kind"], found["text"], tomllib.loads(found["options"] or ""), previous)


def markdown(rule: type[Rule]) -> str:
    """The whole manual as Markdown: title, facts, text, options; the marks in the examples become plain comments."""
    manual = manual_of(rule)
    trial = " · On trial: runs with `--preview`, or where it is named" if rule.is_preview else ""
    facts = f"Category: {rule.category} · Severity: {rule.severity} · Profile: {rule.profile}{trial}"
    body = _FENCE.sub("```yaml", MARK.sub("  # reported here", manual.body))
    parts = [f"# {rule.name}", manual.summary, facts, body, _options(rule)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _options(rule: type[Rule]) -> str:
    if not rule.options:
        return ""
    lines = [
        f"- `{name}` (default `{shown(declared)}`): {declared.description}"
        for name, declared in sorted(rule.options.items())
    ]
    return "\n".join(["## Options", "", *lines])


def shown(declared: Option) -> str:
    """An option's default as it is written in the configuration."""
    value = declared.default
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (frozenset, set, tuple, list)):
        return "[" + ", ".join(f'"{item}"' for item in sorted(map(str, value))) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)
