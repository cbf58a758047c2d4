"""Earlier versions of plans, out of git. Nothing here goes through a shell."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable

from tclint.earlier import Comparison, plans_in
from tclint.errors import TclintError
from tclint.paths import STDIN, inside, repository_of, shown_path
from tclint.source import Source

_INSTEAD = "or name the earlier plan's file with `--previous FILE`"
# A hook is started with these, and they lead to its repository, whichever folder is asked about.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")
_MODIFIED = "MRT"


class Against(Comparison):
    """Each plan's own version at a revision; a plan that was not there is new, and one that is as it was has none."""

    def __init__(self, revision: str, files: Iterable[str], unsaved: str) -> None:
        """Ask git what has changed since.

        Args:
            revision: a commit, branch or tag.
            files: the files that will be checked.
            unsaved: what standard input is called, whose text is not the one that git sees.

        Raises:
            TclintError: git is missing, a file lies in no repository, or there is no such revision.
        """
        self.is_revision = True
        self._revision = revision
        self._unsaved = unsaved
        self._commits: dict[str, str] = {}
        self._origins: dict[str, dict[str, str]] = {}
        for path in files:
            root = _root_of(unsaved if path == STDIN else path)
            if root not in self._commits:
                self._commits[root] = _commit(root, revision)
                self._origins[root] = _origins(root, self._commits[root])

    def earlier(self, source: Source) -> Source | None:
        """The text that a file had at the revision, where it was another one.

        Raises:
            TclintError: git cannot give it.
        """
        root = _root_of(source.path)
        name = inside(os.path.realpath(source.path), root) or ""
        is_unsaved = source.path == shown_path(self._unsaved)
        origin = self._origins[root].get(name, name if is_unsaved else None)
        if origin is None:
            return None
        found = _git(root, "cat-file", "blob", f"{self._commits[root]}:{origin}")
        if found.returncode and not is_unsaved:
            raise TclintError(f"git cannot show {origin} at `{self._revision}`: {_said(found)}")
        return None if found.returncode else Source.from_bytes(origin, found.stdout)


def named_plan(text: str, checked: str) -> Comparison:
    """The earlier plan that `--previous` names: a file, or `REVISION:PATH` as git writes it.

    Args:
        text: the option's value.
        checked: the file that it is compared with.

    Raises:
        TclintError: it leads to no plan.
    """
    is_file = os.path.exists(text)
    if not is_file and ":" not in text:
        raise TclintError(f"`--previous`: there is no file {text}; a version from git is written `REVISION:PATH`")
    if is_file and os.path.exists(checked) and os.path.samefile(text, checked):
        raise TclintError(f"`--previous`: {text} is the plan that is checked; name an earlier one")
    source = _file(text) if is_file else _version(text)
    if not any(plans_in(source)):
        raise TclintError(f"`--previous`: {text} holds no plan that can be read; `tclint check {text}` says why")
    return Comparison(source, is_revision=not is_file)


def _file(path: str) -> Source:
    try:
        return Source.read(path, path)
    except OSError as error:
        reason = error.strerror or error
        raise TclintError(f"`--previous`: {path} cannot be read: {reason}; name a plan's file") from None


def _version(text: str) -> Source:
    revision, _, path = text.partition(":")
    root = _root_of(os.path.join(os.curdir, "plan.yaml"))
    commit = _commit(root, revision)
    place = path
    if path.startswith(("./", "../")):
        place = inside(os.path.realpath(path), root) or path
    found = _git(root, "cat-file", "blob", f"{commit}:{place}")
    if found.returncode:
        raise TclintError(
            f"`--previous`: there is no file {path} at `{revision}`; give its path from the top of the repository, "
            "or with `./` from here"
        )
    return Source.from_bytes(text, found.stdout)


def _root_of(path: str) -> str:
    """The top of the repository that a file lies in."""
    root = repository_of(os.path.dirname(os.path.realpath(path)))
    if root is None:
        where = shown_path(path)
        raise TclintError(f"{where} lies in no git repository: run `git init` and commit the plan, {_INSTEAD}")
    return root


def _commit(root: str, revision: str) -> str:
    """The commit that a revision stands for."""
    _refuse_strangers(root)
    if revision and not revision.startswith("-"):
        found = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        if not found.returncode:
            return found.stdout.decode("ascii").strip()
    raise TclintError(
        f"git knows no revision `{revision}` in {shown_path(root)}: `git log` and `git branch --all` list what there "
        "is, and a shallow clone fetches the rest with `git fetch --unshallow`"
    )


def _refuse_strangers(root: str) -> None:
    """Say what keeps git from looking at all: a damaged repository, or one that belongs to somebody else."""
    found = _git(root, "rev-parse", "--git-dir")
    if found.returncode:
        raise TclintError(f"git cannot read the repository in {shown_path(root)}: {_said(found)}")


def _origins(root: str, commit: str) -> dict[str, str]:
    """The files that have changed since: name now -> name then; git finds what was renamed, once it is added."""
    found = _git(
        root, "diff", "--name-status", "-z", "--find-renames", "--no-relative", "--no-ext-diff", "--no-textconv",
        f"--diff-filter={_MODIFIED}", commit, "--",
    )  # fmt: skip
    if found.returncode:
        raise TclintError(f"git cannot compare the files in {shown_path(root)}: {_said(found)}")
    words = iter(os.fsdecode(found.stdout).split("\0"))
    origins = {}
    for status in words:
        if status:
            then = next(words)
            now = next(words) if status.startswith("R") else then
            origins[now] = then
    return origins


def _said(found: subprocess.CompletedProcess[bytes]) -> str:
    """The first line of git's complaint."""
    lines = found.stderr.decode("utf-8", "replace").splitlines()
    return lines[0].removeprefix("fatal: ") if lines else f"it ended with {found.returncode}"


def _git(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    kept = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    environment = {**kept, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    command = ["git", "-C", folder, *arguments]
    try:
        return subprocess.run(  # noqa: S603 - a list, so no shell reads it
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except (OSError, ValueError) as error:
        reason = "is not installed" if isinstance(error, FileNotFoundError) else f"cannot be run ({error})"
        raise TclintError(f"git {reason}: install it and see that it is on the PATH, {_INSTEAD}") from None
