"""Remembers which configuration texts were found valid, so that the next start need not validate them again.

Written by hand, since a library for the cache's place and one for the digest take longer to import than a whole
configuration takes to read. A file is named by a checksum and holds the very text, so that no two are mixed up.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable, Iterator
from zlib import crc32

_VALID = "valid"
_MADE = ("__pycache__", ".pyc")
"""What Python itself writes beside the code."""


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
        own_folder(_VALID)
        with open(_marker(content), "wb") as stream:
            stream.write(content)
    except OSError:
        return


def _content(text: str, facts: Iterable[str]) -> bytes:
    return "\0".join((text, *facts)).encode("utf-8", "replace")


def _marker(content: bytes) -> str:
    return os.path.join(cache_folder(), _VALID, f"{crc32(content):08x}")


def cache_folder() -> str:
    """Where what is remembered lies.

    Raises:
        OSError: the user has no home directory.
    """
    folder = users_caches()
    if not os.path.isabs(folder):
        raise OSError("the user has no home directory")
    return os.path.join(folder, "tclint")


def own_folder(name: str) -> str:
    """A folder in the cache that nobody else can look into, since plans may be private; made where it is not there.

    Raises:
        OSError: it cannot be made.
    """
    folder = os.path.join(cache_folder(), name)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    return folder


def users_caches() -> str:
    """Where the platform keeps a user's caches; a relative `XDG_CACHE_HOME` is no place, says its specification."""
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA", "")
    home = os.path.expanduser("~")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches")
    named = os.environ.get("XDG_CACHE_HOME", "")
    return named if os.path.isabs(named) else os.path.join(home, ".cache")


def code_stamp(places: Iterable[str]) -> int:
    """A number that changes when a file at or below some places is written; names, times and sizes decide."""
    return crc32(marshal.dumps([stamp for place in places for stamp in _stamps(place)]))


def _stamps(place: str) -> Iterator[tuple[str, int, int]]:
    if not os.path.isdir(place):
        status = os.stat(place)
        yield place, status.st_mtime_ns, status.st_size
        return
    with os.scandir(place) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.endswith(_MADE):
            continue
        if entry.is_dir():
            yield from _stamps(entry.path)
        else:
            status = entry.stat()
            yield entry.path, status.st_mtime_ns, status.st_size
