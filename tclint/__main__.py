"""`python -m tclint`, and what the `tclint` command starts."""

from __future__ import annotations

import os
import sys

from tclint.errors import EXIT_FAILURE, EXIT_INTERRUPTED, TclintError

_EXIT_BROKEN_PIPE = 141


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and end the process with its exit code; never with a traceback."""
    sys.exit(_run(arguments))


def _run(arguments: list[str] | None) -> int:
    import click

    from tclint.commands import cli

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that cannot show a character gets its number, and line ends are the same everywhere.
            stream.reconfigure(errors="backslashreplace", newline="\n")
    try:
        code = cli.main(arguments, prog_name="tclint", standalone_mode=False)
        sys.stdout.flush()
    except TclintError as error:
        return _fail(str(error))
    except click.UsageError as error:
        return _fail_usage(error)
    except click.ClickException as error:
        return _fail(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has seen enough; the interpreter must not try to flush the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _EXIT_BROKEN_PIPE
    except OSError as error:
        return _fail(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}")
    return code if isinstance(code, int) else 0


def _fail(message: str) -> int:
    from tclint.diagnostic import printable

    print(f"tclint: {printable(message)}", file=sys.stderr)  # noqa: T201 - the one line a user sees
    return EXIT_FAILURE


def _fail_usage(error: object) -> int:
    import click

    assert isinstance(error, click.UsageError)
    command = error.ctx.command_path if error.ctx else "tclint"
    return _fail(f"{error.format_message()} (`{command} --help` says more)")


if __name__ == "__main__":
    main()
