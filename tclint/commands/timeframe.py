"""`tclint timeframe`."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import click

from tclint.commands.words import Choice
from tclint.diagnostic import printable
from tclint.timeframe import Timeframe, read_timeframe


def _phases(_ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    phases = {}
    for value in values:
        name, found, text = value.partition("=")
        if not found or not name.strip():
            raise click.BadParameter(
                f"`{value}` should be NAME=PERIOD, such as P1='June 2021 to May 2022'", param=param
            )
        phases[name.strip()] = text.strip()
    return phases


@click.command("timeframe", short_help="Say what is understood by a timeframe.")
@click.argument("phrases", nargs=-1, required=True, metavar="PHRASE…")
@click.option("--start", metavar="DATE", help="The plan's first day: a day, month or year.")
@click.option("--end", metavar="DATE", help="The plan's last day.")
@click.option("--phase", "phases", multiple=True, callback=_phases, metavar="NAME=PERIOD", help="A phase of the plan.")
@click.option(
    "--academic-year-starts",
    type=click.IntRange(1, 12),
    default=8,
    show_default=True,
    metavar="MONTH",
    help="The first month of the academic year.",
)
@click.option(
    "--output-format",
    "output_format",
    type=Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or JSON.",
)
def command(
    phrases: tuple[str, ...],
    start: str | None,
    end: str | None,
    phases: dict[str, str],
    academic_year_starts: int,
    output_format: str,
) -> None:
    """Say what is understood by a timeframe, or why nothing is.

    For example: tclint timeframe "Year 2" "by end of Q3" --start 2021-06 --end 2024-05
    """
    for option, value in (("--start", start), ("--end", end)):
        day = read_timeframe(value) if value else None
        if day is not None and day.start is None and day.end is None:
            raise click.BadParameter(f"`{value}` is no date: write it as 2026-09-01 or 2026-09", param_hint=option)
    readings = [
        read_timeframe(phrase, start=start, end=end, phases=phases, academic_year_starts=academic_year_starts)
        for phrase in phrases
    ]
    if output_format == "json":
        click.echo(json.dumps([_data(reading) for reading in readings], indent=2))
        return
    click.echo("\n".join(_text(reading) for reading in readings), nl=False)


def _text(reading: Timeframe) -> str:
    lines = [printable(reading.text)]
    if reading.start or reading.end:
        lines.append(f"  from {_day(reading.start)} to {_day(reading.end)}: {reading.reading}")
    elif reading.reading:
        lines.append(f"  {reading.reading}")
    lines.append(f"  {_verdict(reading)}")
    lines += [f"  {note}" for note in _notes(reading)]
    return "\n".join(lines) + "\n"


def _verdict(reading: Timeframe) -> str:
    if reading.kind_of_vagueness == "open-ended" and reading.end is not None:
        return "vague: it goes on, though an end is given"
    if reading.verdict == "ok" and reading.end is None:
        return "ok: a clear frequency" if reading.start is None else "ok: a clear start"
    return _VERDICTS[reading.kind_of_vagueness or reading.verdict]


_VERDICTS = {
    "ok": "ok: one can say on a given day whether it is late",
    "vague": "vague: nobody can be held to it",
    "open-ended": "vague: it has no end",
    "placeholder": "placeholder: a time is promised, none is given",
    "missing": "missing: there is no timeframe",
}


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B} {day.year}" if day else "(not said)"


def _notes(reading: Timeframe) -> list[str]:
    remarks = [
        ("slip of the pen", reading.slips),
        ("not defined", reading.undefined),
        ("impossible", reading.impossible),
        ("contradiction", reading.contradictions),
        ("condition", reading.conditions),
        ("hedge", reading.hedges),
    ]
    notes = [
        f"{title}: `{printable(remark.words)}`{f', {remark.reason}' if remark.reason else ''}"
        for title, found in remarks
        for remark in found
    ]
    return notes + [
        f"ambiguous: `{printable(one.words)}` read as {one.taken}, might be {one.other}" for one in reading.ambiguities
    ]


def _data(reading: Timeframe) -> dict[str, Any]:
    return {
        "text": reading.text,
        "start": reading.start.isoformat() if reading.start else None,
        "end": reading.end.isoformat() if reading.end else None,
        "verdict": reading.verdict,
        "kind_of_vagueness": reading.kind_of_vagueness,
        "precision": reading.precision,
        "reading": reading.reading,
        "notes": _notes(reading),
    }
