"""Remembers which configuration texts were found valid, so that the next start need not validate them again.

Written by hand, since a library for the cache's place and one for the digest take longer to import than a whole
configuration takes to read. A file is named by a checksum and holds the very text, so that no two are mixed up.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

_CODE = (".py", ".yaml", ".json")


def is_remembered(text: str, facts: Iterable[str]) -> bool:
    """Whether this very text was found valid under the same facts (versions of the tool and of its rules)."""
    content = _content(text, facts)
    try:
        with open(_marker(content), "rb") as marker:
            return marker.read() == content
    except OSError:
        return False


def remember(text: str, facts: Iterable[str]) -> None:
    """Note that the text is valid; where nothing can be written, the next start validates again."""
    content = _content(text, facts)
    try:
        marker = _marker(content)
        os.makedirs(os.path.dirname(marker), exist_ok=True)
        with open(marker, "wb") as stream:
            stream.write(content)
    except OSError:
        return


def _content(text: str, facts: Iterable[str]) -> bytes:
    return "\0".join((text, *facts)).encode("utf-8", "replace")


def _marker(content: bytes) -> str:
    return os.path.join(cache_folder(), "valid", f"{crc32(content):08x}")


def cache_folder() -> str:
    """Where what is remembered lies.

    Raises:
        OSError: the user has no home directory.
    """
    folder = _users_caches()
    if not os.path.isabs(folder):
        raise OSError("the user has no home directory")
    return os.path.join(folder, "tclint")


def _users_caches() -> str:
    """Where the platform keeps a user's caches."""
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA", "")
    home = os.path.expanduser("~")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches")
    return os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")


def code_stamp(folders: Sequence[str]) -> int:
    """A number that changes when a file of code or data below some folders is written; their names and times decide."""
    return crc32(marshal.dumps([stamp for folder in folders for stamp in _stamps(folder)]))


def _stamps(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.endswith(_CODE):
            status = entry.stat()
            yield entry.path, status.st_mtime_ns, status.st_size
        elif entry.name.isidentifier() and entry.name != "__pycache__" and entry.is_dir():
            yield from _stamps(entry.path)
