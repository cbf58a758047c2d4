"""What only a process of its own can show: pipes, signals, terminals, closed streams."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from command_line import MISSING_OWNER, OWNERLESS, PLAN, write

COMMAND = [sys.executable, "-m", "tclint"]
CHECK = [*COMMAND, "check", "--output-format", "concise", "--select", "missing-owner"]
REPEATED = 200


def shell(command: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which `tclint` is the command."""
    script = f"set -o pipefail; tclint() {{ '{sys.executable}' -m tclint \"$@\"; }}; {command}"
    return subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def plans() -> Path:
    for number in range(REPEATED):
        write(f"plans/{number:03}.yaml", OWNERLESS)
    return Path("plans")


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [(PLAN, ["plan.yaml"], 0), (OWNERLESS, ["plan.yaml"], 1), (PLAN, ["gone.yaml"], 2), (PLAN, ["empty"], 3)],
)
def test_the_exit_code_of_the_process(text: str, arguments: list[str], code: int) -> None:
    write("plan.yaml", text)
    Path("empty").mkdir()

    assert subprocess.run([*CHECK, *arguments], capture_output=True, check=False).returncode == code


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_closed_pipe_ends_quietly(jobs: str, plans: Path) -> None:
    result = shell(f"tclint check {plans} --output-format full --jobs {jobs} | head -n 1")

    assert result.stdout.startswith("error: activity `V1` has no owner")
    assert (result.stdout.count("\n"), result.stderr) == (1, "")


def test_a_full_disk_is_said_in_one_line() -> None:
    write("plan.yaml", OWNERLESS)

    result = shell("tclint check plan.yaml > /dev/full")

    assert (result.returncode, result.stderr) == (2, "tclint: No space left on device\n")


@pytest.mark.parametrize(
    ("redirection", "code", "words"),
    [("0<&-", 2, "tclint: stdin.yaml: cannot be read: "), ("1>&- < plan.yaml", 1, ""), ("2>&- < plan.yaml", 1, "")],
)
def test_closed_streams(redirection: str, code: int, words: str) -> None:
    write("plan.yaml", OWNERLESS)

    result = shell(f"tclint check - {redirection}")

    assert (result.returncode, result.stderr.count("\n")) == (code, bool(words))
    assert result.stderr.startswith(words)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interruption_ends_with_its_own_code(jobs: str, plans: Path) -> None:
    os.mkfifo("last.yaml")
    command = [*CHECK, str(plans), "last.yaml", "--jobs", jobs, "-o", "out.txt"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, process_group=0
    ) as process:
        while not Path("out.txt").exists() or not Path("out.txt").read_text():
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=30)

    assert (process.returncode, out, err.strip()) == (130, "", "")


def on_a_terminal(
    command: Sequence[str], *, stdout: bool, environment: dict[str, str] | None = None
) -> tuple[str, str]:
    """What a command writes on a terminal as standard error (and output), and on a pipe as output."""
    main, terminal = pty.openpty()
    with subprocess.Popen(
        command,
        stdout=terminal if stdout else subprocess.PIPE,
        stderr=terminal,
        env={**os.environ, "TERM": "xterm", **(environment or {})},
    ) as process:
        os.close(terminal)
        shown, piped = _read(main, process.stdout.fileno() if process.stdout else None)
    os.close(main)
    return shown, piped


def _read(main: int, pipe: int | None) -> tuple[str, str]:
    texts: dict[int, bytes] = {main: b"", **({} if pipe is None else {pipe: b""})}
    waiting = set(texts)
    while waiting:
        for stream in select.select(waiting, [], [], 30)[0]:
            try:
                data = os.read(stream, 65536)
            except OSError:  # the other end of a terminal is closed
                data = b""
            texts[stream] += data
            if not data:
                waiting.remove(stream)
    return texts[main].decode(), texts.get(pipe or -1, b"").decode()


def test_a_progress_bar_beside_an_output_that_goes_elsewhere(plans: Path) -> None:
    command = [*CHECK, str(plans)]
    without = subprocess.run(command, capture_output=True, text=True, check=False)

    shown, piped = on_a_terminal(command, stdout=False)

    assert "Checking plans" in shown
    assert "100%" in shown
    assert piped == without.stdout
    assert without.stderr == ""


@pytest.mark.parametrize(("arguments", "has_bar"), [(["-o", "out.txt"], True), (["--statistics"], True), ([], False)])
def test_on_one_terminal_the_bar_gives_way_to_diagnostics(plans: Path, arguments: list[str], *, has_bar: bool) -> None:
    shown, _ = on_a_terminal([*CHECK[:4], "--select", "missing-owner", str(plans), *arguments], stdout=True)

    assert ("Checking plans" in shown) is has_bar


def test_a_short_run_has_no_bar() -> None:
    write("plan.yaml", OWNERLESS)

    shown, piped = on_a_terminal([*CHECK, "plan.yaml"], stdout=False)

    assert (shown, piped.splitlines()[0]) == ("", MISSING_OWNER)


@pytest.mark.parametrize(
    ("environment", "is_coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colours_on_a_terminal(environment: dict[str, str], *, is_coloured: bool) -> None:
    write("plan.yaml", OWNERLESS)

    shown, _ = on_a_terminal([*COMMAND, "check", "plan.yaml"], stdout=True, environment=environment)

    assert bool(re.search("\x1b\\[3[0-9]m", shown)) is is_coloured


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_terminal_that_cannot_show_a_character_gets_its_number(encoding: str) -> None:
    write("plan.yaml", OWNERLESS.replace("V1", "V→é"))

    result = subprocess.run(
        [*CHECK, "plan.yaml"], capture_output=True, env={**os.environ, "PYTHONIOENCODING": encoding}, check=False
    )

    expected = MISSING_OWNER.replace("V1", "V→é").encode(encoding, "backslashreplace")
    assert (result.returncode, result.stdout.splitlines()[0], result.stderr) == (1, expected, b"")


def test_without_a_home_a_configuration_is_read_all_the_same() -> None:
    write("tclint.toml", "select = ['missing-owner']\n")
    write("plan.yaml", OWNERLESS)
    environment = {name: value for name, value in os.environ.items() if name not in {"HOME", "XDG_CACHE_HOME"}}

    result = subprocess.run([*CHECK, "plan.yaml"], capture_output=True, text=True, env=environment, check=False)

    assert (result.returncode, result.stdout.splitlines()[0], result.stderr) == (1, MISSING_OWNER, "")
