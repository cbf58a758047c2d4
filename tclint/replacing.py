"""Replaces a file whole: whatever happens on the way, the old one or the new one is there."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress

_NEW_FILE = 0o666
"""What a new file permits, before the user's mask."""


def replace_file(file: str, data: bytes) -> None:
    """Put a file's new content in its place at once; a link stays one, and permissions stay.

    Raises:
        OSError: it cannot be written; then all is as it was.
    """
    target = os.path.realpath(file)
    descriptor, made = tempfile.mkstemp(dir=os.path.dirname(target))
    try:
        with open(descriptor, "wb") as stream:
            stream.write(data)
        if os.path.exists(target):
            shutil.copymode(target, made)
        else:
            os.chmod(made, _NEW_FILE & ~_mask())
        os.replace(made, target)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(made)


def _mask() -> int:
    """What the user's new files do not permit, which can only be asked for by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
