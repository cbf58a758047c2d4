"""From paths on the command line to the files that are plans."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from tclint.errors import TclintError
from tclint.paths import matches, relative, upwards

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

YAML_ENDINGS = (".yaml", ".yml")
PLAN_NAMES = ("plan.y*ml", "*-plan.y*ml", "*_plan.y*ml", "*.plan.y*ml")
"""What a file that is certainly meant as a plan is called; any YAML file in a directory called `plans` is one too."""
_HAS_THEMES = rb"(?m)^(?:\xef\xbb\xbf)?themes[ \t]*:"
_HAS_NAME = rb"(?m)^(?:\xef\xbb\xbf)?name[ \t]*:"
_NEVER = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


class Discovery:
    """How directories are searched.

    Attributes:
        root: the directory that `include` and `exclude` are relative to.
        include: patterns of plans; none for the names above and files with a `themes:` key that are no frameworks.
        exclude: patterns to leave out, in the style of .gitignore.
        force_exclude: leave excluded files out even when they are named.
        respect_gitignore: leave out what .gitignore files leave out.
    """

    def __init__(
        self,
        root: str,
        include: tuple[str, ...] = (),
        exclude: tuple[str, ...] = (),
        *,
        force_exclude: bool = False,
        respect_gitignore: bool = True,
    ) -> None:
        """Take what the configuration says."""
        self.root = root
        self.include = include
        self.exclude = exclude
        self.force_exclude = force_exclude
        self.respect_gitignore = respect_gitignore
        self._excluded: GitIgnoreSpec | None = None

    def files(self, path: str, name: str | None = None) -> Iterator[str]:
        """The plans that a path leads to: a directory is searched in order of its names, a file taken as it is.

        Args:
            path: a file, a directory or `-`.
            name: what `-` is called.
        """
        if name in (None, path) and os.path.isdir(path):
            ignored = _Ignored.above(path) if self.respect_gitignore else None
            yield from self._walk(path, ignored)
        elif not (self.force_exclude and self._is_excluded(name or path)):
            yield path

    def would_find(self, path: str) -> bool:
        """Whether a search would find a file that is not there, by its name alone."""
        is_plan = any(matches(path, one, self.root) for one in self.include) if self.include else is_called_plan(path)
        return is_plan and not self._is_excluded(path)

    def _walk(self, folder: str, ignored: _Ignored | None) -> Iterator[str]:
        ignored = ignored and ignored.entering(folder)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            yield folder  # reading it will say what is wrong
            return
        for entry in entries:
            path = entry.name if folder == os.curdir else entry.path
            is_folder = entry.is_dir(follow_symlinks=False)
            if self._is_excluded(path, is_folder=is_folder) or (ignored and ignored.has(path, is_folder=is_folder)):
                continue
            if is_folder:
                if not entry.name.startswith(".") and entry.name not in _NEVER:
                    yield from self._walk(path, ignored)
            elif entry.is_file() and self._is_plan(path):
                yield path  # neither a pipe, which would wait for ever, nor a link that leads nowhere

    def _is_plan(self, path: str) -> bool:
        if self.include:
            return any(matches(path, pattern, self.root) for pattern in self.include)
        if not path.endswith(YAML_ENDINGS):
            return False
        return is_called_plan(path) or looks_like_a_plan(path)

    def _is_excluded(self, path: str, *, is_folder: bool = False) -> bool:
        if not self.exclude:
            return False
        if self._excluded is None:
            wrong = next((pattern for pattern in self.exclude if not _is_pattern(pattern)), None)
            if wrong is not None:
                raise TclintError(f"`exclude`: `{wrong}` is no pattern such as `.gitignore` has")
            self._excluded = _spec(self.exclude)
        return self._excluded.match_file(relative(path, self.root) + ("/" if is_folder else ""))


def is_called_plan(path: str) -> bool:
    """Whether a file's name or directory says that it is a plan."""
    folder, name = os.path.split(path)
    return os.path.basename(folder) == "plans" or any(fnmatchcase(name, pattern) for pattern in PLAN_NAMES)


def looks_like_a_plan(path: str) -> bool:
    """Whether a file has a `themes:` key at the left margin, and is no framework: that has a name and no activities."""
    try:
        with open(path, "rb") as file:
            text = file.read()
    except OSError:
        return False
    return bool(re.search(_HAS_THEMES, text)) and (b"activities" in text or not re.search(_HAS_NAME, text))


def _spec(lines: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)


def _is_pattern(line: str) -> bool:
    try:
        _spec([line])
    except (ValueError, re.error):
        return False
    return True


class _Ignored:
    """The .gitignore files that hold in a directory, outermost first."""

    def __init__(self, specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()) -> None:
        self.specs = specs

    @classmethod
    def above(cls, folder: str) -> _Ignored:
        """The .gitignore files from the repository's root down to above `folder`."""
        folders = list(upwards(folder))
        root = next((at for at, above in enumerate(folders) if os.path.exists(os.path.join(above, ".git"))), 0)
        ignored = cls()
        for parent in reversed(folders[1 : root + 1]):
            ignored = ignored.entering(parent)
        return ignored

    def entering(self, folder: str) -> _Ignored:
        """These, and the one in `folder`."""
        try:
            with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
                lines = file.read().splitlines()
        except OSError:
            return self
        # What is no pattern, such as a lone `!`, means nothing to git.
        return _Ignored((*self.specs, (folder, _spec(filter(_is_pattern, lines)))))

    def has(self, path: str, *, is_folder: bool) -> bool:
        """Whether git would leave `path` out; the innermost file that speaks of it decides."""
        for folder, spec in reversed(self.specs):
            result = spec.check_file(relative(path, folder) + ("/" if is_folder else ""))
            if result.include is not None:
                return result.include
        return False
