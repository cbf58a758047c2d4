"""`python -m tclint`, and what the `tclint` command starts."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from tclint.errors import EXIT_CLEAN, EXIT_FAILURE, EXIT_INTERRUPTED, TclintError

if TYPE_CHECKING:
    import click

_EXIT_BROKEN_PIPE = 141


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and end the process with its exit code; never with a traceback."""
    # What a start imports is never freed: looking for garbage meanwhile costs a tenth of the time.
    gc.disable()
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
    import click

    _prepare_streams()
    try:
        return _command(arguments)
    except (TclintError, click.ClickException) as error:
        return _fail(_one_line(error))
    except (click.Abort, KeyboardInterrupt):
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return _EXIT_BROKEN_PIPE
    except OSError as error:
        _drop_output()
        return _fail(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}")
    except Exception as error:  # noqa: BLE001 - a user sees one line, whatever happens
        return _fail(f"this is a mistake in tclint, please tell its authors: {type(error).__name__}: {error}")


def _prepare_streams() -> None:
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # Whoever started the command closed it.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - for good
        elif hasattr(stream, "reconfigure"):
            # A terminal that cannot show a character gets its number, and line ends are the same everywhere.
            stream.reconfigure(errors="backslashreplace", newline="\n")


def _drop_output() -> None:
    """Throw away what cannot be written, so that the interpreter does not try again at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _command(arguments: list[str] | None) -> int:
    import click

    from tclint.commands import cli

    try:
        code = cli.main(arguments, prog_name="tclint", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return EXIT_FAILURE
    sys.stdout.flush()
    return code if isinstance(code, int) else EXIT_CLEAN


def _one_line(error: TclintError | click.ClickException) -> str:
    import click

    if isinstance(error, click.UsageError):
        command = error.ctx.command_path if error.ctx else "tclint"
        return f"{error.format_message()} (`{command} --help` says more)"
    return error.format_message() if isinstance(error, click.ClickException) else str(error)


def _fail(message: str) -> int:
    from tclint.diagnostic import printable

    print(f"tclint: {printable(message)}", file=sys.stderr)  # noqa: T201 - the one line a user sees
    return EXIT_FAILURE


if __name__ == "__main__":
    main()
