"""Paths as texts: `pathlib` takes as long to import as a plan takes to check, and its paths are slow by the hundred."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase

STDIN = "-"
"""Standard input, among paths."""


def upwards(folder: str) -> Iterator[str]:
    """A directory and those above it, as absolute paths."""
    folder = os.path.abspath(folder)
    yield folder
    while (above := os.path.dirname(folder)) != folder:
        folder = above
        yield folder


def repository_of(folder: str) -> str | None:
    """The top of the git repository that a directory lies in, as an absolute path; None outside of any."""
    return next((above for above in upwards(folder) if os.path.exists(os.path.join(above, ".git"))), None)


def inside(path: str, folder: str) -> str | None:
    """An absolute path relative to a directory, with `/`; None if it does not lie in there."""
    prefix = os.path.join(folder, "")
    return path[len(prefix) :].replace(os.sep, "/") if path.startswith(prefix) else None


def shown_path(path: str) -> str:
    """How a file is named in the output: relative to where the command runs, if it lies there, with `/`."""
    absolute, here = os.path.abspath(path), os.getcwd()
    return "." if absolute == here else inside(absolute, here) or path.replace(os.sep, "/")


def relative(path: str, folder: str) -> str:
    """A path seen from a directory, with `/`."""
    return os.path.relpath(path, folder or os.curdir).replace(os.sep, "/")


def matches(path: str, pattern: str, root: str) -> bool:
    """Whether a file is meant by a pattern: relative to `root`, or by its name where the pattern has no `/`."""
    name = os.path.realpath(path)
    seen_from_root = inside(name, os.path.realpath(root)) or name.replace(os.sep, "/")
    if "/" not in pattern:
        return fnmatchcase(os.path.basename(name), pattern) or fnmatchcase(seen_from_root, pattern)
    pattern = pattern.removeprefix("./")
    return fnmatchcase(seen_from_root, pattern) or fnmatchcase(seen_from_root, pattern.rstrip("/") + "/*")
