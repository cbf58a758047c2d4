"""Earlier versions of plans, out of git."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable

from tclint import git
from tclint.earlier import Comparison, plans_in
from tclint.errors import TclintError
from tclint.named_tuples import NamedTuple
from tclint.paths import STDIN, shown_path
from tclint.source import Source

_INSTEAD = "or name the earlier plan's file with `--previous FILE`"
_MODIFIED = "MRT"


class Version(NamedTuple):
    """A file at a revision.

    Attributes:
        root: the top of its repository.
        commit: the commit that the revision stands for.
        name: what it was called there, as seen from the top.
        is_changed: whether it was another text, or had another name.
    """

    root: str
    commit: str
    name: str
    is_changed: bool

    @property
    def path(self) -> str:
        """Where it was."""
        return os.path.join(self.root, self.name)


class Versions:
    """The versions that files had at a revision, whatever they were called."""

    def __init__(self, revision: str, files: Iterable[str], unsaved: str, *, is_staged: bool = False) -> None:
        """Ask git what has changed since.

        Args:
            revision: a commit, branch or tag.
            files: the files that will be checked.
            unsaved: what standard input is called, whose text is not the one that git sees.
            is_staged: whether they are checked as they are staged.

        Raises:
            TclintError: git is missing, a file lies in no repository, or there is no such revision.
        """
        self.revision = revision
        self.commits: dict[str, str] = {}
        self._unsaved = unsaved
        self._origins: dict[str, dict[str, str]] = {}
        self._names: dict[str, frozenset[str]] = {}
        in_repositories: dict[str, list[str]] = {}
        for path in files:
            file = unsaved if path == STDIN else path
            root = git.root_of(file)
            in_repositories.setdefault(root, []).append(git.name_in(root, file))
        for root, names in in_repositories.items():
            commit = self.commits[root] = git.commit_of(root, revision)
            self._origins[root] = _staged_origins(root, commit) if is_staged else _origins(root, commit, names)
            self._names[root] = frozenset(git.words(root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit))

    def of(self, path: str) -> Version | None:
        """The version of a file; None where there was none."""
        root = git.root_of(path)
        name = git.name_in(root, path)
        origin = self._origins[root].get(name)
        is_changed = origin is not None or path == shown_path(self._unsaved)
        origin = origin or (name if name in self._names[root] else None)
        return None if origin is None else Version(root, self.commits[root], origin, is_changed)

    def text(self, version: Version, name: str) -> Source:
        """The text of a version, called `name`.

        Raises:
            TclintError: git cannot give it.
        """
        found = git.run(version.root, "cat-file", "blob", f"{version.commit}:{version.name}")
        if found.returncode:
            raise TclintError(f"git cannot show {version.name} at `{self.revision}`: {git.said(found)}")
        return Source.from_bytes(name, found.stdout)


class Against(Comparison):
    """Each plan's own version at a revision; a plan that was not there is new, and one that is as it was has none."""

    def __init__(self, revision: str, files: Iterable[str], unsaved: str, *, is_staged: bool = False) -> None:
        """Ask git what has changed since; see `Versions`."""
        self.is_revision = True
        try:
            self._versions = Versions(revision, files, unsaved, is_staged=is_staged)
        except git.GitError as error:
            raise TclintError(f"{error}, {_INSTEAD}") from None

    def earlier(self, source: Source) -> Source | None:
        """The text that a file had at the revision, where it was another one.

        Raises:
            TclintError: git cannot give it.
        """
        version = self._versions.of(source.path)
        return self._versions.text(version, version.name) if version is not None and version.is_changed else None


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
    try:
        root = git.root_of(os.path.join(os.curdir, "plan.yaml"))
        commit = git.commit_of(root, revision)
    except git.GitError as error:
        raise TclintError(f"{error}, {_INSTEAD}") from None
    place = path
    if path.startswith(("./", "../")):
        place = git.name_in(root, path) or path
    found = git.run(root, "cat-file", "blob", f"{commit}:{place}")
    if found.returncode:
        raise TclintError(
            f"`--previous`: there is no file {path} at `{revision}`; give its path from the top of the repository, "
            "or with `./` from here"
        )
    return Source.from_bytes(text, found.stdout)


def _origins(root: str, commit: str, names: list[str]) -> dict[str, str]:
    """The files that have changed since: name now -> name then; also where what was renamed is not yet added."""
    known = {*git.words(root, "ls-files", "--cached", "-z")}
    unknown = [name for name in names if name not in known and os.path.exists(os.path.join(root, name))]
    if not unknown:
        return _changed(root, commit)
    with tempfile.TemporaryDirectory() as folder:
        index = os.path.join(folder, "index")
        own = os.fsdecode(git.run(root, "rev-parse", "--git-path", "index").stdout).rstrip("\n")
        if os.path.exists(os.path.join(root, own)):
            shutil.copyfile(os.path.join(root, own), index)
        # As if they were to be added, in a copy of the index: git looks for renamed files among these only.
        git.run(root, "--literal-pathspecs", "add", "--intent-to-add", "--force", "--", *unknown, index=index)
        return _changed(root, commit, index=index)


def _staged_origins(root: str, commit: str) -> dict[str, str]:
    return _changed(root, commit, "--cached", index=git.staging(root))


def _changed(root: str, commit: str, *options: str, index: str | None = None) -> dict[str, str]:
    found = git.words(
        root, "diff", "--name-status", "-z", "--find-renames", "--no-relative", "--no-ext-diff", "--no-textconv",
        f"--diff-filter={_MODIFIED}", *options, commit, "--", index=index,
    )  # fmt: skip
    origins = {}
    for status in found:
        then = next(found)
        now = next(found) if status.startswith("R") else then
        origins[now] = then
    return origins
