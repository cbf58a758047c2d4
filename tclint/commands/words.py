"""The kinds of values that options take."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import click

from tclint.render import AUTO, FORMATS
from tclint.suggestions import did_you_mean

if TYPE_CHECKING:
    ParamType = click.ParamType[object]
    AnyChoice = click.Choice[str]
else:  # older versions of click cannot be subscripted
    ParamType = click.ParamType
    AnyChoice = click.Choice

_LEVELS = ("off", "note", "warning", "error")


def comma_separated(_ctx: click.Context, _param: click.Parameter, values: Iterable[str]) -> list[str]:
    """`a,b` and `-x a -x b` alike, as one list."""
    return [word.strip() for value in values for word in value.split(",") if word.strip()]


class _Day(ParamType):
    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read an ISO date."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"`{value}` is no day; write it as 2026-01-31", param, ctx)


DAY = _Day()


class Choice(AnyChoice):
    """One of several words; another gets a suggestion."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take a known word."""
        if value not in self.choices:
            known = ", ".join(f"`{choice}`" for choice in self.choices)
            self.fail(f"`{value}` is none of {known}{did_you_mean(str(value), self.choices)}", param, ctx)
        return str(value)


class Severities(ParamType):
    """`RULE=LEVEL`."""

    name = "severity"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """Split and check the level; the rule is checked with the configuration."""
        rule, found, level = str(value).partition("=")
        if not found or level not in _LEVELS:
            hint = did_you_mean(level, _LEVELS)
            self.fail(f"`{value}` should be RULE=LEVEL, the level one of {', '.join(_LEVELS)}{hint}", param, ctx)
        return rule.strip(), level


class FormatTarget(ParamType):
    """`FORMAT` or `FORMAT=FILE`."""

    name = "format"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str | None]:
        """Split and check the format."""
        name, found, file = str(value).partition("=")
        if name != AUTO and name not in FORMATS:
            hint = did_you_mean(name, [*FORMATS, AUTO])
            self.fail(f"there is no output format `{name}`{hint} (known: {', '.join(FORMATS)}, {AUTO})", param, ctx)
        if found and not file:
            self.fail(f"`{value}` names no file behind the `=`", param, ctx)
        return name, file or None

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[click.shell_completion.CompletionItem]:
        """Offer the formats."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(name) for name in (*FORMATS, AUTO) if name.startswith(incomplete)]
