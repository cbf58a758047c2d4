"""Remembers which configuration texts were found valid, so that the next start need not validate them again."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path


def _marker(text: str, facts: Iterable[str]) -> Path:
    from platformdirs import user_cache_path

    digest = blake2b("\0".join((text, *facts)).encode("utf-8", "replace"), digest_size=16)
    folder = user_cache_path("tclint", appauthor=False)
    if not folder.is_absolute():
        raise OSError("the user has no home directory")
    return folder / "valid" / digest.hexdigest()


def is_remembered(text: str, facts: Iterable[str]) -> bool:
    """Whether this very text was found valid under the same facts (versions of the tool and of its rules)."""
    try:
        return _marker(text, facts).is_file()
    except (OSError, RuntimeError):
        return False


def remember(text: str, facts: Iterable[str]) -> None:
    """Note that the text is valid; where nothing can be written, the next start validates again."""
    try:
        marker = _marker(text, facts)
        marker.parent.mkdir(parents=True, exist_ok=True)
        marker.touch()
    except (OSError, RuntimeError):
        return
