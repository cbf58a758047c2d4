"""From paths on the command line to the files that are plans."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from tclint.errors import TclintError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

YAML_ENDINGS = (".yaml", ".yml")
PLAN_NAMES = ("plan.y*ml", "*-plan.y*ml", "*_plan.y*ml", "*.plan.y*ml")
"""What a file that is certainly meant as a plan is called; any YAML file in a directory called `plans` is one too."""
_LOOKS_LIKE_A_PLAN = rb"(?m)^(?:\xef\xbb\xbf)?themes[ \t]*:"
_NEVER = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


class Discovery:
    """How directories are searched.

    Attributes:
        root: the directory that `include` and `exclude` are relative to.
        include: patterns of plans; none for the names above and files with a `themes:` key.
        exclude: patterns to leave out, in the style of .gitignore.
        force_exclude: leave excluded files out even when they are named.
        respect_gitignore: leave out what .gitignore files leave out.
    """

    def __init__(
        self,
        root: Path,
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

    def files(self, path: Path, name: Path | None = None) -> Iterator[Path]:
        """The plans that a path leads to: a directory is searched in order of its names, a file taken as it is.

        Args:
            path: a file, a directory or `-`.
            name: what `-` is called.
        """
        if name in (None, path) and path.is_dir():
            ignored = _Ignored.above(path) if self.respect_gitignore else None
            yield from self._walk(path, ignored)
        elif not (self.force_exclude and self._is_excluded(name or path)):
            yield path

    def _walk(self, folder: Path, ignored: _Ignored | None) -> Iterator[Path]:
        ignored = ignored and ignored.entering(folder)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            yield folder  # reading it will say what is wrong
            return
        for entry in entries:
            path = folder / entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if self._is_excluded(path, is_folder=is_folder) or (ignored and ignored.has(path, is_folder=is_folder)):
                continue
            if is_folder:
                if not entry.name.startswith(".") and entry.name not in _NEVER:
                    yield from self._walk(path, ignored)
            elif entry.is_file() and self._is_plan(path):
                yield path  # neither a pipe, which would wait for ever, nor a link that leads nowhere

    def _is_plan(self, path: Path) -> bool:
        if self.include:
            return any(_fits(path, pattern, self.root) for pattern in self.include)
        if path.suffix not in YAML_ENDINGS:
            return False
        return is_called_plan(path) or looks_like_a_plan(path)

    def _is_excluded(self, path: Path, *, is_folder: bool = False) -> bool:
        if not self.exclude:
            return False
        if self._excluded is None:
            wrong = next((pattern for pattern in self.exclude if not _is_pattern(pattern)), None)
            if wrong is not None:
                raise TclintError(f"`exclude`: `{wrong}` is no pattern such as `.gitignore` has")
            self._excluded = _spec(self.exclude)
        return self._excluded.match_file(_relative(path, self.root) + ("/" if is_folder else ""))


def is_called_plan(path: Path) -> bool:
    """Whether a file's name or directory says that it is a plan."""
    return path.parent.name == "plans" or any(fnmatchcase(path.name, pattern) for pattern in PLAN_NAMES)


def looks_like_a_plan(path: Path) -> bool:
    """Whether a file has a `themes:` key at the left margin."""
    try:
        return re.search(_LOOKS_LIKE_A_PLAN, path.read_bytes()) is not None
    except OSError:
        return False


def _fits(path: Path, pattern: str, root: Path) -> bool:
    relative = _relative(path, root)
    return fnmatchcase(relative, pattern) or ("/" not in pattern and fnmatchcase(path.name, pattern))


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()


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

    def __init__(self, specs: tuple[tuple[Path, GitIgnoreSpec], ...] = ()) -> None:
        self.specs = specs

    @classmethod
    def above(cls, folder: Path) -> _Ignored:
        """The .gitignore files from the repository's root down to above `folder`."""
        folder = folder.absolute()
        parents = list(folder.parents)
        root = next((index for index, parent in enumerate([folder, *parents]) if (parent / ".git").exists()), 0)
        ignored = cls()
        for parent in reversed(parents[:root]):
            ignored = ignored.entering(parent)
        return ignored

    def entering(self, folder: Path) -> _Ignored:
        """These, and the one in `folder`."""
        file = folder / ".gitignore"
        if not file.is_file():
            return self
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return self
        # What is no pattern, such as a lone `!`, means nothing to git.
        return _Ignored((*self.specs, (folder.absolute(), _spec(filter(_is_pattern, text.splitlines())))))

    def has(self, path: Path, *, is_folder: bool) -> bool:
        """Whether git would leave `path` out; the innermost file that speaks of it decides."""
        for folder, spec in reversed(self.specs):
            result = spec.check_file(_relative(path.absolute(), folder) + ("/" if is_folder else ""))
            if result.include is not None:
                return result.include
        return False
