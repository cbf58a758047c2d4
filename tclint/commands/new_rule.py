"""`tclint new-rule`."""

from __future__ import annotations

import re
from pathlib import Path

import click

from tclint.errors import TclintError

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*")
_REMEDIES = ("no", "ban", "require", "requires", "enforce", "check")
_BUILT_IN = Path("rules") / "tclint_rules"
_TEMPLATE = '''\
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Rule, quote


class {cls}(Rule, severity="warning"):
    """An activity whose priority is "low".

    ## Why is this bad?
    Say what a reviewer loses by it.

    ## Example
    ```yaml bad
    - id: V1
      action: Publish the newsletter
      priority: low  # <-
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Publish the newsletter
      priority: high
    ```

    ## When not to use it
    Say when it is right to switch it off.
    """

    def check_row(self, row: Activity, ctx: Context) -> Iterator[Draft]:
        if row.priority == "low":
            yield self.diagnostic(
                row.at("priority"),
                f"activity {{quote(row.name)}} has a low priority",
                help="say what would satisfy the rule",
            )
'''


@click.command("new-rule", short_help="Write the file of a new rule.")
@click.argument("name", metavar="CATEGORY/RULE")
@click.option(
    "--package",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="The package of rules to write into. [default: rules/tclint_rules, where there is one]",
)
def command(name: str, package: Path | None) -> None:
    """Write the file of a new rule, with a manual, examples that are its tests, and a check that works.

    CATEGORY/RULE is such as `owners/retired-owner`: the rule's name says what is bad, so that it reads well behind the
    word "allow". The file is complete: change its manual and its check, and run the tests.
    """
    category, rule = _split(name)
    folder = (package or _default_package()) / category
    file = folder / f"{rule.replace('-', '_')}.py"
    cls = "".join(word.capitalize() for word in rule.split("-"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "__init__.py").touch()
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(_TEMPLATE.format(cls=cls))
    except FileExistsError:
        raise TclintError(f"{file} exists already: choose another name") from None
    except OSError as error:
        raise TclintError(f"cannot write {file}: {error.strerror or error}") from None
    click.echo(f"Wrote {file}. In a project installed with `pip install -e .`, try: tclint explain {rule}")


def _split(name: str) -> tuple[str, str]:
    category, found, rule = name.partition("/")
    if not found or not _NAME.fullmatch(rule) or not re.fullmatch(r"[a-z_]+", category):
        raise TclintError(f"`{name}` should be CATEGORY/RULE in small letters, such as `owners/retired-owner`")
    if rule.split("-")[0] in _REMEDIES:
        raise TclintError(f"`{rule}` names a remedy: name what is bad, so that it reads well behind the word `allow`")
    return category, rule


def _default_package() -> Path:
    if not _BUILT_IN.is_dir():
        raise TclintError("there is no rules/tclint_rules here: say with --package where your rules are")
    return _BUILT_IN
