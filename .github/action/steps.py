"""What the steps of the GitHub Action do: install tclint, and check plans.

    python -I steps.py install|check

The Action's inputs come as variables TCLINT_…, never as part of a command that a shell reads. This file stands by
itself, since it runs before anything is installed.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shlex
import subprocess
import sys
import tempfile
from collections import deque
from typing import NamedTuple

_DISTRIBUTION = "tclint-plans"
_VERSION = re.compile(r"v?(\d[\w.+!-]*)", re.ASCII)
_OLDEST = (3, 11)
_FAILURE = 2
_CATEGORY = "tclint"
"""What tclint calls its results by itself."""
_ISOLATED = ("-I", "-X", "utf8")
"""Python takes no module from the checked repository, where anyone may have put a `tclint.py`."""


class RefusedError(Exception):
    """An input that cannot be meant; the text says what to write instead."""


class Counts(NamedTuple):
    """How many diagnostics of each severity were shown."""

    errors: int
    warnings: int
    notes: int


def main(step: str) -> int:
    """Do one step and give its exit code."""
    try:
        return {"install": install, "check": check}[step]()
    except RefusedError as error:
        _complain(str(error))
        _set_outputs({"exit-code": str(_FAILURE)})
        return _FAILURE


# Installing


def install() -> int:
    """Install tclint into an environment of its own, and tell the other steps where its Python is."""
    if sys.version_info < _OLDEST:
        raise RefusedError(
            f"tclint needs Python 3.11 or later, but this is {sys.version.split()[0]}: set `python-version`"
        )
    what = requirement(_input("version"))
    folder = tempfile.mkdtemp(prefix="tclint-", dir=os.environ.get("RUNNER_TEMP"))
    python = os.path.join(folder, "Scripts", "python.exe") if os.name == "nt" else os.path.join(folder, "bin", "python")
    failed = _run([sys.executable, "-I", "-m", "venv", "--without-pip", folder]) or _run(
        [
            sys.executable,
            "-I",
            "-m",
            "pip",
            "--python",
            python,
            "install",
            "--quiet",
            "--disable-pip-version-check",
            what,
        ]
    )
    if failed:
        raise RefusedError(f"tclint cannot be installed from {what}; the log says why")
    shown = subprocess.run(
        [python, *_ISOLATED, "-m", "tclint", "--version"], check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    _set_outputs({"python": python, "version": shown.stdout.split()[-1]})
    return 0


def requirement(version: str) -> str:
    """What pip installs: the Action's own checkout, unless a version is asked for.

    Raises:
        RefusedError: it is no version, but perhaps an option or an address.
    """
    if not version:
        return os.environ["GITHUB_ACTION_PATH"]
    found = _VERSION.fullmatch(version)
    if found is None:
        raise RefusedError(f"`version` is a version such as 0.1.0, not `{version}`")
    return f"{_DISTRIBUTION}=={found[1]}"


# Checking


def check() -> int:
    """Check the plans and write the outputs; the exit code is that of `tclint check`."""
    _enter(_input("working-directory") or ".")
    folder = tempfile.mkdtemp(prefix="tclint-", dir=os.environ.get("RUNNER_TEMP"))
    result = os.path.join(folder, "result.jsonl")
    sarif = sarif_file(folder)
    before = _stamp(sarif)
    done = subprocess.run(
        [os.environ["TCLINT_PYTHON"], *_ISOLATED, "-m", "tclint", "check", *arguments(result, sarif)],
        check=False, env=environment(), stderr=subprocess.PIPE, encoding="utf-8", errors="backslashreplace",
    )  # fmt: skip
    sys.stderr.write(done.stderr)
    code = done.returncode if done.returncode >= 0 else 128 - done.returncode
    counts = read_counts(result)
    if counts is None and code:
        _complain(" ".join(done.stderr.split()) or f"tclint ended with exit code {code}")
    is_written = counts is not None and _stamp(sarif) not in (None, before)
    _set_outputs({"exit-code": str(code), **_figures(counts), "sarif-file": sarif if is_written else "", **rights()})
    return code


def arguments(result: str, sarif: str) -> list[str]:
    """What follows `tclint check`: the caller's own words, the outputs, and the paths behind `--`.

    Raises:
        RefusedError: the words cannot be told apart, or would end the options.
    """
    words = _words(_input("args"))
    words += ["--output-format", _input("output-format") or "auto", "--output-format", f"json-lines={result}"]
    if sarif:
        words += ["--output-format", f"sarif={sarif}"]
    category = _input("category")
    if category and category != _CATEGORY:
        words += [f"--sarif-category={category}"]
    words += [f"--{name}={value}" for name in ("config", "fail-on", "baseline") if (value := _input(name))]
    return [*words, "--", *paths(_input("paths"))]


def paths(text: str) -> list[str]:
    """A path per line, the current directory where there is none; `-` is a file here, since nobody types a plan."""
    found = [line.strip() for line in text.splitlines() if line.strip()]
    return ["./-" if path == "-" else path for path in found] or ["."]


def sarif_file(folder: str) -> str:
    """The SARIF file to write, as an absolute path; one in a folder where it is only uploaded; or ""."""
    named = _input("sarif-file")
    if named:
        return os.path.abspath(named)
    return os.path.join(folder, "tclint.sarif") if is_on("upload-sarif") else ""


def environment() -> dict[str, str]:
    """The variables that tclint sees: without a place for the job summary where none is wanted."""
    left_out = set() if is_on("summary") else {"GITHUB_STEP_SUMMARY"}
    return {name: value for name, value in os.environ.items() if name not in left_out}


def read_counts(file: str) -> Counts | None:
    """The counts in the last line of a result; None where the check did not come to an end."""
    try:
        with open(file, encoding="utf-8") as lines:
            summary = json.loads(deque(lines, maxlen=1).pop())["summary"]
    except (OSError, ValueError, LookupError):
        return None
    return Counts(summary["errors"], summary["warnings"], summary["notes"])


def _figures(counts: Counts | None) -> dict[str, str]:
    if counts is None:
        return dict.fromkeys(("findings", "errors", "warnings"), "")
    return {"findings": str(sum(counts)), "errors": str(counts.errors), "warnings": str(counts.warnings)}


def rights() -> dict[str, str]:
    """The output that says whether the right to upload may be missing: in work from a fork, or from Dependabot."""
    try:
        with open(os.environ.get("GITHUB_EVENT_PATH", ""), encoding="utf-8") as file:
            event = json.load(file)
    except (OSError, ValueError):
        event = {}
    # A fork that has been deleted is null.
    head = ((event.get("pull_request") or {}).get("head") or {}).get("repo") or {}
    is_fork = bool(event.get("pull_request")) and head.get("full_name") != os.environ.get("GITHUB_REPOSITORY")
    is_foreign = is_fork or os.environ.get("GITHUB_ACTOR") == "dependabot[bot]"
    return {"is-foreign": str(is_foreign).lower()}


def _words(text: str) -> list[str]:
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise RefusedError(f"`args` cannot be divided into words ({error}): close each quotation mark") from None
    if "--" in words:
        raise RefusedError("`args` holds options only, without `--`: name files in `paths`, one in each line")
    return words


def _enter(folder: str) -> None:
    try:
        os.chdir(os.path.join(os.environ.get("GITHUB_WORKSPACE", ""), folder))
    except (OSError, ValueError) as error:
        raise RefusedError(f"`working-directory` cannot be entered: {folder}: {error}") from None


def _stamp(file: str) -> tuple[int, int] | None:
    """What changes when a file is written; None where there is none."""
    try:
        facts = os.stat(file)
    except (OSError, ValueError):
        return None
    return facts.st_mtime_ns, facts.st_ino


# What the runner tells and is told


def _input(name: str) -> str:
    return os.environ.get(f"TCLINT_{name.upper().replace('-', '_')}", "").strip()


def is_on(name: str) -> bool:
    """Whether a switch is set.

    Raises:
        RefusedError: it is neither true nor false.
    """
    value = _input(name).lower()
    if value not in {"true", "false", ""}:
        raise RefusedError(f"`{name}` is true or false, not `{value}`")
    return value == "true"


def _run(command: list[str]) -> int:
    return subprocess.run(command, check=False).returncode


def _complain(text: str) -> None:
    # A line end in the text would begin a command of its own.
    shown = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    sys.stdout.write(f"::error title=tclint::{shown}\n")


def _set_outputs(values: dict[str, str]) -> None:
    """Write outputs so that no value can end its own and begin another: nobody knows the mark beforehand."""
    mark = f"end-{secrets.token_hex(16)}"
    with open(os.environ["GITHUB_OUTPUT"], "a", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        file.writelines(f"{name}<<{mark}\n{value}\n{mark}\n" for name, value in values.items())


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1]))
