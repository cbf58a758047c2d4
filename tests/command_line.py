"""The command line run inside the test's process, in a directory of its own."""

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest

from tclint.__main__ import _run

PLAN = """\
title: Example plan
institution: Example University
framework: generic
start: 2026-01
end: 2028-12
themes:
  - name: Visibility
    activities:
      - id: V1
        action: Publish a web page that lists every technician.
        success_measures: All 60 technicians listed on the page by 30 June 2026
        timeframe: 1 February 2026 to 30 June 2026
        owner: Web Manager
"""
"""A plan in which nothing is wrong."""
OWNERLESS = PLAN.replace("owner: Web Manager", "owner:")
"""The same plan with one diagnostic: `missing-owner` at line 13."""
MISSING_OWNER = "plan.yaml:13:9: error: activity `V1` has no owner [missing-owner]"
VAGUE = OWNERLESS.replace("timeframe: 1 February 2026 to 30 June 2026", "timeframe: as soon as possible")
"""And with a warning more: `vague-timeframe` at line 12."""
_SWITCHES = (
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR_FORCE",
    "GITHUB_ACTIONS",
    "GITHUB_WORKSPACE",
    "GITHUB_STEP_SUMMARY",
    "GITHUB_SERVER_URL",
    "GITHUB_REPOSITORY",
    "GITHUB_SHA",
    "CI_PROJECT_URL",
    "CI_COMMIT_SHA",
    "BUILD_REPOSITORY_URI",
    "BUILD_SOURCEVERSION",
    "TF_BUILD",
    "TERM",
)


class Result(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The places and rules that the format `concise` shows, without its closing lines."""
        return [line for line in self.out.splitlines() if line.endswith("]")]

    @property
    def rules(self) -> list[str]:
        """The rules of those lines."""
        return [line.rpartition("[")[2].removesuffix("]") for line in self.lines]

    @property
    def data(self) -> dict[str, list[dict[str, object]]]:
        """The output as JSON data."""
        data: dict[str, list[dict[str, object]]] = json.loads(self.out)
        return data


def tclint(*arguments: str | Path, stdin: bytes = b"") -> Result:
    """Run `tclint` with some arguments."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with (
        redirect_stdout(out),
        redirect_stderr(err),
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")),
    ):
        try:
            code = _run([str(argument) for argument in arguments])
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        out.flush()
        err.flush()
    return Result(code, *(stream.buffer.getvalue().decode("utf-8", "replace") for stream in (out, err)))


def check(*arguments: str | Path, stdin: bytes = b"") -> Result:
    """Run `tclint check` on `plan.yaml`, or on what is named, one line per diagnostic."""
    named = [one for one in arguments if isinstance(one, Path)]
    return tclint("check", "--output-format", "concise", *arguments, *([] if named else ["plan.yaml"]), stdin=stdin)


def write(name: str, text: str | bytes) -> Path:
    """Write a file, with its directories, below the current directory."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.fixture(autouse=True)
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory to work in, a cache of its own, and none of the switches of the terminal or of a service."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("tclint.remembered.users_caches", lambda: str(tmp_path / "cache"))  # on other systems, too
    for switch in _SWITCHES:
        monkeypatch.delenv(switch, raising=False)
    return folder
