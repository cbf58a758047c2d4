"""What a change brings: what was wrong at a revision is known, by the configuration and the comments of that time."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence

from tclint import git
from tclint.commands.given import Given
from tclint.config import FILE_NAMES, Config, find_config
from tclint.errors import TclintError
from tclint.identity import Identity
from tclint.known import Base
from tclint.linter import Linter
from tclint.paths import inside, shown_path
from tclint.revisions import Version, Versions
from tclint.runner import stdin_path
from tclint.settings import Schemas, Settings
from tclint.source import Source

_CONFIGURATIONS = "*.toml"


class Since(Base):
    """What was wrong in plans at a revision."""

    def __init__(self, revision: str, files: Sequence[str], run: Given) -> None:
        """Ask git what has changed since.

        Args:
            revision: a commit, branch or tag.
            files: the files that will be checked.
            run: the run.

        Raises:
            TclintError: git is missing, a file lies in no repository, or there is no such revision.
        """
        self._run = run
        self._versions = Versions(revision, files, stdin_path(run.stdin_filename), is_staged=run.staged)
        self._configs: dict[str, Config] = {}
        self._linters: dict[tuple[str | None, str], Linter] = {}
        if not run.configurations.is_one:
            self._read_configurations(map(run.called, files))

    def identities(self, source: Source, found: Sequence[Identity]) -> Sequence[Identity]:
        """What was wrong in a file at the revision.

        Args:
            source: the file as it is.
            found: what is wrong in it, which is the answer where nothing has changed.

        Raises:
            TclintError: git cannot give what it was.
        """
        version = self._versions.of(source.path)
        if version is None:
            return ()
        linter = self._linter(version)
        now = self._run.linter_for(source.path)
        if not version.is_changed and linter.settings is now.settings and self._run.against is None:
            return found
        report = linter.lint(self._versions.text(version, shown_path(version.path)), with_identities=True)
        return [identity for diagnostic in report.diagnostics for identity in diagnostic.identities]

    def _linter(self, version: Version) -> Linter:
        config = self._configs.get(os.path.dirname(version.path)) or self._run.configurations.of_path(version.path)
        key = (config.file, config.root)
        if key not in self._linters:
            options = self._run.plain_options()._replace(comparison=self._run.earlier_plan)
            self._linters[key] = Linter(config.settings, self._run.registry, options, config.root)
        return self._linters[key]

    # Configurations of that time

    def _read_configurations(self, files: Iterable[str]) -> None:
        """Read the configurations as they were, in the repositories in which any may have been different."""
        versions = [version for file in files if (version := self._versions.of(file)) is not None]
        for root, commit in self._versions.commits.items():
            if not _has_changed(root, commit):
                continue
            with tempfile.TemporaryDirectory() as folder:
                top = os.path.realpath(folder)
                _check_out(root, commit, top)
                for home in {os.path.dirname(version.path) for version in versions if version.root == root}:
                    self._configs[home] = self._config(top, root, home)

    def _config(self, top: str, root: str, home: str) -> Config:
        """What held for a folder of the repository; today's configuration where today's tclint cannot read it."""
        file = find_config(os.path.join(top, os.path.relpath(home, root)))
        if file is None or inside(file, top) is None:
            return self._run.configurations.of_file(find_config(os.path.dirname(root)))
        try:
            config = self._run.configurations.of_file(file)
            _return_home(config.settings, top, root)
            place = os.path.join(root, os.path.relpath(config.root, top))
            Linter(config.settings, self._run.registry, self._run.plain_options(), place)
        except TclintError:
            return self._run.configurations.of_path(home)
        return config._replace(root=os.path.normpath(place))


def _has_changed(root: str, commit: str) -> bool:
    """Whether any configuration is not what it was, or not known to git."""
    names = f":(top,glob)**/{_CONFIGURATIONS}"
    changed = git.words(root, "diff", "--name-only", "-z", "--no-relative", "--no-ext-diff", commit, "--", names)
    others = git.words(root, "ls-files", "--others", "--exclude-standard", "-z", "--", names)
    return any(True for _ in changed) or any(os.path.basename(name) in FILE_NAMES for name in others)


def _check_out(root: str, commit: str, folder: str) -> None:
    """Write the configurations of a commit into a folder."""
    index = os.path.join(folder, "index")
    git.run(root, "read-tree", commit, index=index)
    names = list(git.words(root, "ls-files", "-z", "--", f":(top,glob)**/{_CONFIGURATIONS}", index=index))
    if names:
        git.run(root, "checkout-index", "--quiet", f"--prefix={folder}/", "--", *names, index=index)


def _return_home(settings: Settings, top: str, root: str) -> None:
    """Let the paths in a configuration lead from where it was to where it belongs."""
    tables = [settings, settings.schema] if isinstance(settings.schema, Schemas) else [settings]
    for table in tables:
        for name in ("framework", "schema", "plan", "activity"):
            value = getattr(table, name, None)
            if isinstance(value, str) and (below := inside(value, top)) is not None:
                setattr(table, name, os.path.join(root, below))
