"""Questions to git. Nothing here goes through a shell, and nothing is changed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator

from tclint.errors import TclintError
from tclint.paths import inside, repository_of, shown_path
from tclint.source import Source

# A hook is started with these, and they lead to its repository, whichever folder is asked about.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")


class GitError(TclintError):
    """There is no repository, or no git."""


def root_of(path: str) -> str:
    """The top of the repository that a file lies in.

    Raises:
        GitError: it lies in none.
    """
    root = repository_of(os.path.dirname(os.path.realpath(path)))
    if root is None:
        raise GitError(f"{shown_path(path)} lies in no git repository: run `git init` and commit the plan")
    return root


def name_in(root: str, path: str) -> str:
    """What a file is called in its repository."""
    return inside(os.path.realpath(path), root) or ""


def commit_of(root: str, revision: str) -> str:
    """The commit that a revision stands for.

    Raises:
        TclintError: there is none, or git cannot look.
    """
    refuse_strangers(root)
    if revision and not revision.startswith("-"):
        found = run(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        if not found.returncode:
            return found.stdout.decode("ascii").strip()
    raise TclintError(
        f"git knows no revision `{revision}` in {shown_path(root)}: `git log` and `git branch --all` list what there "
        "is, and a shallow clone fetches the rest with `git fetch --unshallow`"
    )


def refuse_strangers(root: str) -> None:
    """Say what keeps git from looking at all.

    Raises:
        TclintError: the repository is damaged, or belongs to somebody else.
    """
    found = run(root, "rev-parse", "--git-dir")
    if found.returncode:
        raise TclintError(f"git cannot read the repository in {shown_path(root)}: {said(found)}")


def said(found: subprocess.CompletedProcess[bytes]) -> str:
    """The first line of git's complaint."""
    lines = found.stderr.decode("utf-8", "replace").splitlines()
    return lines[0].removeprefix("fatal: ") if lines else f"it ended with {found.returncode}"


def words(root: str, *arguments: str, index: str | None = None) -> Iterator[str]:
    """What a command of git lists, with `-z`, about a repository.

    Raises:
        TclintError: git cannot list it.
    """
    found = run(root, *arguments, index=index)
    if found.returncode:
        raise TclintError(f"git cannot compare the files in {shown_path(root)}: {said(found)}")
    return filter(None, os.fsdecode(found.stdout).split("\0"))


def run(folder: str, *arguments: str, index: str | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder, with another index than its own if one is named.

    Raises:
        GitError: it is not installed.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    environment = {**kept, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    if index is not None:
        environment["GIT_INDEX_FILE"] = index
    command = ["git", "-C", folder, *arguments]
    try:
        return subprocess.run(  # noqa: S603 - a list, so no shell reads it
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except (OSError, ValueError) as error:
        reason = "is not installed" if isinstance(error, FileNotFoundError) else f"cannot be run ({error})"
        raise GitError(f"git {reason}: install it and see that it is on the PATH") from None


class Index:
    """What will be committed: the versions of files that `git add` has taken."""

    def __init__(self) -> None:
        """Begin with no repository looked at."""
        self._names: dict[str, frozenset[str]] = {}

    def has(self, path: str) -> bool:
        """Whether a file is there."""
        root = root_of(path)
        return name_in(root, path) in self._names_in(root)

    def below(self, folder: str) -> Iterator[str]:
        """The paths of all files that are there below a folder, in order."""
        root = root_of(os.path.join(folder, "plan.yaml"))
        prefix = os.path.realpath(folder)
        for name in sorted(self._names_in(root)):
            within = inside(os.path.join(root, name), prefix)
            if within is not None:
                yield os.path.normpath(os.path.join(folder, within))

    def read(self, path: str, name: str) -> Source:
        """The staged version of the file at `path`, called `name`.

        Raises:
            TclintError: git cannot give it.
        """
        root = root_of(path)
        found = run(root, "cat-file", "blob", f":0:{name_in(root, path)}", index=staging(root))
        if found.returncode:
            raise TclintError(
                f"git has no staged version of {name}: {said(found)}; resolve conflicts, then `git add` it"
            )
        return Source.from_bytes(name, found.stdout)

    def _names_in(self, root: str) -> frozenset[str]:
        if root not in self._names:
            refuse_strangers(root)
            self._names[root] = frozenset(words(root, "ls-files", "--cached", "-z", index=staging(root)))
        return self._names[root]


def staging(root: str) -> str | None:
    """The index that a commit is made from: a hook may be told of another one than the repository's own."""
    told = os.environ.get("GIT_INDEX_FILE")
    if not told:
        return None
    home = os.fsdecode(run(root, "rev-parse", "--absolute-git-dir").stdout).rstrip("\n")
    path = os.path.realpath(told)
    return path if inside(path, os.path.realpath(home)) is not None else None
