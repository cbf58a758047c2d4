"""What a configuration file may say, declared once: the reader, the JSON Schema and the documentation follow it."""

# No postponed annotations: pydantic and the documentation look at the very objects.

from dataclasses import dataclass, field, fields
from typing import Annotated, Any, ClassVar, Literal

from tclint.diagnostic import DEFAULT_PROFILE, Severity

FailOn = Literal["error", "warning", "note", "never"]
Level = Literal["off", "error", "warning", "note"]
Profile = Literal["complete", "assessable", "exemplary"]
OutputFormat = Literal[
    "auto", "full", "concise", "grouped", "json", "json-lines", "github", "sarif", "markdown", "statistics"
]
VERSION_CLAUSE = r"\s*(==|>=|<=|!=|>|<|)\s*v?([0-9]+(?:\.[0-9]+)*)\s*"
"""One demand of `required-version`: a comparison and a version; several are separated by commas."""


def kebab(name: str) -> str:
    """The key in the file for an attribute: `fail_on` is written `fail-on`."""
    return name.replace("_", "-")


class _Table:
    """Configures pydantic; the constructor is written once, so that none has to be compiled at every start."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "alias_generator": kebab}

    def __init__(self, **values: Any) -> None:  # noqa: ANN401 - as validated
        for declared in fields(self):  # type: ignore[arg-type]
            if declared.name in values:
                setattr(self, declared.name, values[declared.name])
            elif callable(declared.default_factory):
                setattr(self, declared.name, declared.default_factory())


@dataclass(init=False, repr=False, eq=False, match_args=False)
class Override(_Table):
    """Other severities, or silence, for some elements of some plans."""

    elements: Annotated[
        list[str],
        "Which elements: addresses such as `themes[0].activities[2]` (`*` stands for any number or name, what lies "
        "inside is meant too), or ids such as `V4`.",
    ]
    files: Annotated[list[str], "Which plans, as patterns; all if not given."] = field(default_factory=list)
    ignore: Annotated[list[str], "Rules or categories to switch off there."] = field(default_factory=list)
    severity: Annotated[dict[str, Level], "Severities that hold there, by rule or category."] = field(
        default_factory=dict
    )


@dataclass(init=False, repr=False, eq=False, match_args=False)
class Suppressions(_Table):
    """How comments that silence are treated."""

    require_reason: Annotated[bool, "Whether a suppression must say why."] = True
    forbid: Annotated[list[str], "Rules or categories that no comment may silence."] = field(default_factory=list)


@dataclass(init=False, repr=False, eq=False, match_args=False)
class Schemas(_Table):
    """JSON Schemas of the institution's own."""

    plan: Annotated[str | None, "The path of a JSON Schema that each plan must satisfy."] = None
    activity: Annotated[str | None, "The path of a JSON Schema that each activity and step must satisfy."] = None


@dataclass(init=False, repr=False, eq=False, match_args=False)
class Settings(_Table):
    """All that a configuration can say."""

    extend: Annotated[str | None, "The path of another configuration file that this one adds to."] = None
    required_version: Annotated[str | None, "The versions of tclint that may be used, such as `>=0.1`."] = None
    profile: Annotated[Profile, "How much is asked of a plan: complete, assessable or exemplary."] = DEFAULT_PROFILE  # type: ignore[assignment]
    framework: Annotated[
        str | None, "The framework of plans that name none: a built-in name, or the path of a framework file."
    ] = None
    select: Annotated[list[str], "Only these rules: names, categories or `all`; empty for the profile's."] = field(
        default_factory=list
    )
    extend_select: Annotated[list[str], "Rules in addition to those of the profile or of `select`."] = field(
        default_factory=list
    )
    ignore: Annotated[list[str], "Rules or categories to switch off."] = field(default_factory=list)
    severity: Annotated[dict[str, Level], "Other severities, by rule or category; `off` switches off."] = field(
        default_factory=dict
    )
    min_severity: Annotated[Severity, "The mildest severity that is shown."] = "note"
    fail_on: Annotated[FailOn, "The mildest severity that makes the command fail; `never` for none."] = "warning"
    max_warnings: Annotated[int | None, "Fail if there are more warnings than this."] = None
    include: Annotated[
        list[str],
        "Patterns of the files that are plans, when a directory is checked; empty for files called plan, and files "
        "with a `themes:` key.",
    ] = field(default_factory=list)
    exclude: Annotated[list[str], "Patterns of files and directories to leave out, in the style of .gitignore."] = (
        field(default_factory=list)
    )
    force_exclude: Annotated[bool, "Leave excluded files out even when they are named on the command line."] = False
    respect_gitignore: Annotated[bool, "Leave out what .gitignore files leave out."] = True
    output_format: Annotated[OutputFormat, "The output format, where the command line names none."] = "auto"
    schema: Annotated[
        str | Schemas | None,
        "A JSON Schema for the institution's own fields; one path, or `plan` and `activity` with a path each.",
    ] = None
    per_file_ignores: Annotated[dict[str, list[str]], "Rules to switch off in some files: pattern -> rules."] = field(
        default_factory=dict
    )
    overrides: Annotated[list[Override], "Severities for single elements of plans."] = field(default_factory=list)
    suppressions: Annotated[Suppressions, "How comments that silence are treated."] = field(
        default_factory=Suppressions
    )
    rules: Annotated[dict[str, dict[str, Any]], "Options of single rules: rule -> option -> value."] = field(
        default_factory=dict
    )
