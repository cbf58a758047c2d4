"""Remembers what was found in each file, so that a file that is as it was need not be checked again.

Written by hand, as `remembered` is: an entry holds all that decided what was found, the file's very text and the facts
of the run, and is used only where both are the same. Where nothing can be written, every file is checked.
"""

from __future__ import annotations

import marshal
import os
from itertools import islice
from zlib import crc32

from tclint.remembered import cache_folder, own_folder
from tclint.report import Tally
from tclint.source import Source

Outcome = tuple[Tally, list[str]]
"""A file's figures, and its text in each of the run's formats."""
Reach = tuple[tuple[str, ...], bool]
"""The rules of the profiles that are switched off, and whether profiles can be spoken of at all."""

_FOLDER = "results"
_MOST = 5_000
"""So many entries are kept; those that were written first go first."""


class Results:
    """The entries of runs that check and show in one way.

    Attributes:
        way: what is the same in all of them: the settings, the formats, the directory.
        facts: `way`, and what may differ from run to run: the day, the versions and the code.
        reach: how far the rules of such a run reach, as soon as a file has been found or kept.
    """

    def __init__(self, way: bytes, facts: bytes) -> None:
        """Take what decides, besides a file itself, what is found in it."""
        self.way = way
        self.facts = facts
        self.reach: Reach | None = None
        self._is_counted = False

    def find(self, source: Source) -> Outcome | None:
        """What was found in a file of this name and this text; None if it has to be checked."""
        try:
            with open(self._entry(source), "rb") as stream:
                known, tally, texts, reach = marshal.load(stream)  # noqa: S302 - from the user's own cache
            if known != self._known(source):
                return None
            self.reach = reach
            return Tally(*tally), texts
        except (OSError, EOFError, ValueError, TypeError):
            return None

    def keep(self, source: Source, outcome: Outcome, reach: Reach) -> None:
        """Note what was found; the entry appears as a whole or not at all."""
        tally, texts = outcome
        self.reach = reach
        try:
            entry = self._entry(source)
            self._make_room()
            unfinished = f"{entry}.{os.getpid()}"
            with open(unfinished, "wb", opener=_private) as stream:
                marshal.dump((self._known(source), tuple(tally), texts, reach), stream)  # type: ignore[arg-type]
            os.replace(unfinished, entry)
        except (OSError, ValueError):
            return

    def _known(self, source: Source) -> tuple[object, ...]:
        """All that decides what is found."""
        undecodable = tuple(source.undecodable or ()), source.undecodable_byte
        # A link may lead to another file of the same text, for which a pattern of the configuration holds.
        real = os.path.realpath(source.path)
        return self.facts, source.path, real, source.text, source.has_byte_order_mark, undecodable

    def _entry(self, source: Source) -> str:
        name = crc32(os.path.abspath(source.path).encode("utf-8", "surrogateescape"), crc32(self.way))
        return os.path.join(cache_folder(), _FOLDER, f"{name:08x}")

    def _make_room(self) -> None:
        """Create the folder, or take the oldest entries out of a full one; once a run."""
        if self._is_counted:
            return
        self._is_counted = True
        folder = own_folder(_FOLDER)
        names = os.listdir(folder)
        if len(names) > _MOST:
            files = sorted((os.path.join(folder, name) for name in names), key=os.path.getmtime)
            for file in islice(files, len(files) - _MOST // 2):
                os.remove(file)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
