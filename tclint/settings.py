"""What a configuration file may say, declared once: the reader, the JSON Schema and the documentation follow it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from tclint.declared import NOTHING
from tclint.diagnostic import DEFAULT_PROFILE, Severity

FailOn = Literal["error", "warning", "note", "never"]
Level = Literal["off", "error", "warning", "note"]
Profile = Literal["complete", "assessable", "exemplary"]
OutputFormat = Literal[
    "auto", "full", "concise", "grouped", "json", "json-lines", "github", "gitlab", "azure", "sarif", "junit",
    "checkstyle", "rdjson", "markdown", "statistics",
]  # fmt: skip
VERSION_CLAUSE = r"\s*(==|>=|<=|!=|>|<|)\s*v?([0-9]+(?:\.[0-9]+)*)\s*"
"""One demand of `required-version`: a comparison and a version; several are separated by commas."""


def kebab(name: str) -> str:
    """The key in the file for an attribute: `fail_on` is written `fail-on`."""
    return name.replace("_", "-")


class _Table:
    """Configures pydantic, and takes what a configuration says; the rest is the class's default."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "alias_generator": kebab}

    def __init__(self, **values: Any) -> None:  # noqa: ANN401 - as validated
        for name, value in values.items():
            setattr(self, name, tuple(value) if isinstance(value, list) else value)


class Override(_Table):
    """Other severities, or silence, for some elements of some plans."""

    elements: Annotated[
        tuple[str, ...],
        "Which elements: addresses such as `themes[0].activities[2]` (`*` stands for any number or name, what lies "
        "inside is meant too), or ids such as `V4`.",
    ]
    files: Annotated[tuple[str, ...], "Which plans, as patterns; all if not given."] = ()
    ignore: Annotated[tuple[str, ...], "Rules or categories to switch off there."] = ()
    severity: Annotated[Mapping[str, Level], "Severities that hold there, by rule or category."] = NOTHING


class Suppressions(_Table):
    """How comments that silence are treated."""

    require_reason: Annotated[bool, "Whether a suppression must say why."] = True
    forbid: Annotated[tuple[str, ...], "Rules or categories that no comment may silence."] = ()


class Schemas(_Table):
    """JSON Schemas of the institution's own."""

    plan: Annotated[str | None, "The path of a JSON Schema that each plan must satisfy."] = None
    activity: Annotated[str | None, "The path of a JSON Schema that each activity and step must satisfy."] = None


class Settings(_Table):
    """All that a configuration can say."""

    extend: Annotated[str | None, "The path of another configuration file that this one adds to."] = None
    required_version: Annotated[str | None, "The versions of tclint that may be used, such as `>=0.1`."] = None
    profile: Annotated[Profile, "How much is asked of a plan: complete, assessable or exemplary."] = DEFAULT_PROFILE  # type: ignore[assignment]
    framework: Annotated[
        str | None, "The framework of plans that name none: a built-in name, or the path of a framework file."
    ] = None
    select: Annotated[tuple[str, ...], "Only these rules: names, categories or `all`; empty for the profile's."] = ()
    preview: Annotated[bool, "Also use the rules that are on trial; without it only those that are named."] = False
    extend_select: Annotated[tuple[str, ...], "Rules in addition to those of the profile or of `select`."] = ()
    ignore: Annotated[tuple[str, ...], "Rules or categories to switch off."] = ()
    severity: Annotated[Mapping[str, Level], "Other severities, by rule or category; `off` switches off."] = NOTHING
    min_severity: Annotated[Severity, "The mildest severity that is shown."] = "note"
    fail_on: Annotated[FailOn, "The mildest severity that makes the command fail; `never` for none."] = "warning"
    max_warnings: Annotated[int | None, "Fail if there are more warnings than this."] = None
    include: Annotated[
        tuple[str, ...],
        "Patterns of the files that are plans, when a directory is checked; empty for files called plan, and files "
        "with a `themes:` key that are no frameworks.",
    ] = ()
    exclude: Annotated[
        tuple[str, ...], "Patterns of files and directories to leave out, in the style of .gitignore."
    ] = ()
    force_exclude: Annotated[bool, "Leave excluded files out even when they are named on the command line."] = False
    respect_gitignore: Annotated[bool, "Leave out what .gitignore files leave out."] = True
    baseline: Annotated[
        str | None, "The path of the file of diagnostics that are known and do not count; see `tclint baseline`."
    ] = None
    output_format: Annotated[OutputFormat, "The output format, where the command line names none."] = "auto"
    schema: Annotated[
        str | Schemas | None,
        "A JSON Schema for the institution's own fields; one path, or `plan` and `activity` with a path each.",
    ] = None
    per_file_ignores: Annotated[Mapping[str, list[str]], "Rules to switch off in some files: pattern -> rules."] = (
        NOTHING
    )
    overrides: Annotated[tuple[Override, ...], "Severities for single elements of plans."] = ()
    suppressions: Annotated[Suppressions, "How comments that silence are treated."] = Suppressions()
    rules: Annotated[Mapping[str, dict[str, Any]], "Options of single rules: rule -> option -> value."] = NOTHING


TABLES: tuple[type[_Table], ...] = (Override, Suppressions, Schemas, Settings)
"""Every table, those that others hold first."""
