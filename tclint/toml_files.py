"""TOML files as tables; what is wrong with one is said in one line, with the place."""

from __future__ import annotations

import re
from typing import Any

from tclint.errors import TclintError
from tclint.paths import shown_path

Table = dict[str, Any]


def text_of(path: str) -> str:
    """The text of a file.

    Raises:
        TclintError: it cannot be read.
    """
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except OSError as error:
        raise TclintError(f"cannot read {path}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise TclintError(f"cannot read {path}: it is not UTF-8 text; save it as UTF-8") from None
    except ValueError as error:  # a name that no file can have
        raise TclintError(f"cannot read {path}: {error}") from None


def table_in(text: str, file: str) -> Table:
    """The table that a file's text is.

    Raises:
        TclintError: it is no TOML.
    """
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TclintError(_not_toml(file, text, str(error))) from None
    except RecursionError:
        raise TclintError(f"{shown_path(file)}: lists or tables are nested too deeply in this file") from None


def _not_toml(file: str, text: str, error: str) -> str:
    """What the TOML reader says, with the line where everyone looks for it."""
    words, _, place = error.rstrip(")").rpartition(" (at ")
    found = re.match(r"line (\d+), column (\d+)", place)
    line = found[1] if found else str(max(1, len(text.splitlines())))
    return f"{shown_path(file)}:{line}: this is not valid TOML: {words or error}"
