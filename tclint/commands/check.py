"""`tclint check`."""

from __future__ import annotations

from typing import Any

import click

from tclint.commands.words import DAY, Choice, FormatTarget, Severities, comma_separated
from tclint.diagnostic import PROFILES, SEVERITIES
from tclint.render import FORMATS

_FAIL_ON = (*reversed(SEVERITIES), "never")


@click.command("check", short_help="Check plans and say what a reviewer would mark.")
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--profile", type=Choice(PROFILES), help="How much to ask of a plan. [default: assessable]")
@click.option("--framework", metavar="NAME", help="Read every plan by this framework: a name, or a framework file.")
@click.option(
    "--select",
    callback=comma_separated,
    multiple=True,
    metavar="RULES",
    help="Check only these rules: names, categories or `all`, separated by commas.",
)
@click.option(
    "--extend-select", callback=comma_separated, multiple=True, metavar="RULES", help="Check these rules too."
)
@click.option("--preview/--no-preview", default=None, help="Whether to use the rules that are on trial, too.")
@click.option("--ignore", callback=comma_separated, multiple=True, metavar="RULES", help="Leave these rules out.")
@click.option(
    "--severity",
    type=Severities(),
    multiple=True,
    metavar="RULE=LEVEL",
    help="Rate a rule or category differently: error, warning, note or off.",
)
@click.option("--min-severity", type=Choice(SEVERITIES[::-1]), help="Show nothing milder than this. [default: note]")
@click.option("--fail-on", type=Choice(_FAIL_ON), help="End with exit code 1 from this severity on. [default: warning]")
@click.option(
    "--max-warnings",
    type=click.IntRange(0),
    metavar="N",
    help="End with exit code 1 if there are more warnings than this.",
)
@click.option(
    "--output-format",
    "formats",
    type=FormatTarget(),
    multiple=True,
    metavar="FORMAT[=FILE]",
    help=f"How to show the result, and where to write it: {', '.join(FORMATS)} or auto. Can be given several times.",
)
@click.option("-o", "--output", type=click.Path(), metavar="FILE", help="Write the result to this file.")
@click.option(
    "--sarif-suppressed",
    type=Choice(["omit", "include"]),
    default="omit",
    show_default=True,
    help="Whether `sarif` holds what comments silence or the baseline lists, marked as suppressed.",
)
@click.option(
    "--sarif-category",
    default="tclint",
    show_default=True,
    metavar="NAME",
    help="What tells apart several `sarif` uploads for one commit, as its `automationDetails`.",
)
@click.option(
    "--statistics",
    is_flag=True,
    help="Show how often each rule speaks and how much can be checked, instead of where.",
)
@click.option(
    "--color",
    type=Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Whether to use colours.",
)
@click.option(
    "--hyperlinks",
    type=Choice(["auto", "always", "never"]),
    default="never",
    show_default=True,
    help="Whether file names are links that a terminal can open.",
)
@click.option(
    "--previous",
    metavar="FILE|REVISION:PATH",
    help="Compare the plan with this earlier one: a file, or a version from git.",
)
@click.option("--against", metavar="REVISION", help="Compare each plan with its own version at this git revision.")
@click.option(
    "--baseline", metavar="FILE", help="Leave out the diagnostics that this file lists; see `tclint baseline`."
)
@click.option("--no-baseline", is_flag=True, help="Report what the configured baseline lists, too.")
@click.option(
    "--changed-since",
    metavar="REVISION",
    help="Leave out the diagnostics that were there at this git revision, wherever they stand now.",
)
@click.option("--staged", is_flag=True, help="Check what will be committed: the versions that `git add` has taken.")
@click.option("--today", type=DAY, metavar="YYYY-MM-DD", help="Check as if it were this day. [default: today]")
@click.option(
    "--config",
    "configs",
    multiple=True,
    metavar="FILE|KEY=VALUE",
    help="Use this configuration file, or set one of its keys.",
)
@click.option("--isolated", is_flag=True, help="Use no configuration file.")
@click.option(
    "--exclude",
    callback=comma_separated,
    multiple=True,
    metavar="PATTERNS",
    help="Leave out files and directories like these, besides the configured ones.",
)
@click.option(
    "--force-exclude/--no-force-exclude", default=None, help="Leave excluded files out even when they are named."
)
@click.option(
    "--respect-gitignore/--no-respect-gitignore", default=None, help="Whether to leave out what .gitignore leaves out."
)
@click.option("--no-ignores", is_flag=True, help="Report what `# tclint: ignore[…]` comments silence, too.")
@click.option("--stdin-filename", metavar="NAME", help="What to call the plan that is read from `-`.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Use this many processes. [default: what pays]")
@click.option("--no-cache", is_flag=True, help="Check every file, also those that are as they were at the last run.")
@click.option("--show-files", is_flag=True, help="List the files that would be checked, and stop.")
@click.option("--show-settings", is_flag=True, help="List the settings and where each comes from, and stop.")
def command(paths: tuple[str, ...], **options: Any) -> int:  # noqa: ANN401 - click's values, typed by their names below
    """Check plans and say what a reviewer would mark.

    PATHS are plan files, or directories in which plans are looked for (by default the current one). `-` reads a plan
    from standard input.

    Exit codes: 0 nothing to mend, 1 something to mend, 2 the job could not be done, 3 no plan was found.
    """
    from tclint.commands.run import CheckRun

    return CheckRun(paths, options).run()
