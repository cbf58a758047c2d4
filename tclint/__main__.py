"""`python -m tclint`, and what the `tclint` command starts."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from tclint.errors import EXIT_CLEAN, EXIT_FAILURE, EXIT_INTERRUPTED, TclintError
from tclint.own_modules import find_quickly
from tclint.paths import STDIN

_EXIT_BROKEN_PIPE = 141
_COMPLETING = "_TCLINT_COMPLETE"
"""The shell sets it when it asks what a word may become."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and end the process with its exit code; never with a traceback."""
    # What a start imports is never freed: looking for garbage meanwhile costs a tenth of the time.
    gc.disable()
    find_quickly()
    _leave(_run(arguments))


def _leave(code: int) -> NoReturn:
    """End the process at once: taking the interpreter apart piece by piece costs a tenth of a run."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            code = code or EXIT_FAILURE
    os._exit(code)


def _run(arguments: list[str] | None) -> int:
    _prepare_streams()
    try:
        code = _command(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except TclintError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return _EXIT_BROKEN_PIPE
    except OSError as error:
        _drop_output()
        return _fail(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}")
    except Exception as error:  # noqa: BLE001 - a user sees one line, whatever happens
        return _fail(f"this is a mistake in tclint, please tell its authors: {type(error).__name__}: {error}")
    return code


def _prepare_streams() -> None:
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # Whoever started the command closed it.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for good
        elif hasattr(stream, "reconfigure"):
            # A terminal that cannot show a character gets its number, and line ends are the same everywhere.
            stream.reconfigure(errors="backslashreplace", newline="\n")


def _drop_output() -> None:
    """Throw away what cannot be written, so that the interpreter does not try again at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _command(arguments: list[str]) -> int:
    if _is_plain(arguments):
        from tclint.commands.run import CheckRun

        return CheckRun(tuple(arguments[1:]), {}).run()
    return _with_click(arguments)


def _is_plain(arguments: list[str]) -> bool:
    """Whether files are to be checked, and nothing else is said: importing what reads options takes a tenth of that."""
    return (
        arguments[:1] == ["check"]
        and not any(word.startswith("-") and word != STDIN for word in arguments)
        and _COMPLETING not in os.environ
    )


def _with_click(arguments: list[str]) -> int:
    import click

    from tclint.commands.group import cli

    try:
        code = cli.main(arguments, prog_name="tclint", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit:
        _drop_output()  # click ends the process by itself where the pipe is closed
        return _EXIT_BROKEN_PIPE
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return EXIT_FAILURE
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "tclint"
        return _fail(f"{error.format_message()} (`{command} --help` says more)")
    except click.ClickException as error:
        return _fail(error.format_message())
    except click.Abort:
        return EXIT_INTERRUPTED
    return code if isinstance(code, int) else EXIT_CLEAN


def _fail(message: str) -> int:
    from tclint.render.people import shown_text

    with suppress(OSError, ValueError):  # where nobody can be told, the exit code still says it
        print(f"tclint: {shown_text(message)}", file=sys.stderr)  # noqa: T201 - the one line a user sees
    return EXIT_FAILURE


if __name__ == "__main__":
    main()
