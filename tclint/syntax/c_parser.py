"""The C parser of ruamel.yaml, without the three quarters of that library which reading does not need.

`_ruamel_yaml` takes an error class from each part of the library, and the library's package takes every part. To load
them all is an eighth of a check's time, so they are only there for the moment that the C parser looks at them. Whoever
takes a name from ruamel.yaml, then or later, gets it whole, and its own errors from the C parser as well.
"""

from __future__ import annotations

import sys
from _thread import RLock
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

_WHOLE = "ruamel.yaml"
_PARTS = ("reader", "scanner", "parser", "composer", "constructor", "serializer", "emitter", "representer")


def _load() -> type[Any] | None:
    if _WHOLE not in sys.modules:
        _announce()
    try:
        with _stand_ins():
            found: type[Any] = import_module("_ruamel_yaml").CParser
    except ImportError:
        return None
    return found


def _announce() -> None:
    """Make the library known, and run it when somebody asks for a name of it."""
    spec = find_spec(_WHOLE)
    if spec is None or spec.loader is None:
        return
    library, run, lock = module_from_spec(spec), spec.loader.exec_module, RLock()
    pending = [run]

    def name_of(name: str) -> object:
        with lock:
            # Whoever runs it comes here again for names that it has not made yet.
            if pending:
                pending.pop()(library)
                _give_back_errors()
        if name not in library.__dict__:
            raise AttributeError(f"module {_WHOLE!r} has no attribute {name!r}")
        return library.__dict__[name]

    library.__dict__["__getattr__"] = name_of
    sys.modules[_WHOLE] = library
    parent, _, stem = _WHOLE.rpartition(".")
    setattr(import_module(parent), stem, library)


def _give_back_errors() -> None:
    """Let the C parser raise the library's own errors, since those who use the library catch them."""
    compiled = sys.modules.get("_ruamel_yaml") or ModuleType("none is installed")
    for part in _PARTS:
        error = f"{part.title()}Error"
        setattr(compiled, error, getattr(import_module(f"{_WHOLE}.{part}"), error))


@contextmanager
def _stand_ins() -> Iterator[None]:
    """Let each part of the library that is not loaded have an error class of its own, and nothing else."""
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    bases = {"reader": YAMLError}
    names = [part for part in _PARTS if f"{_WHOLE}.{part}" not in sys.modules]
    for part in names:
        module = sys.modules[f"{_WHOLE}.{part}"] = ModuleType(part)
        error = f"{part.title()}Error"
        setattr(module, error, type(error, (bases.get(part, MarkedYAMLError),), {}))
    try:
        yield
    finally:
        for part in names:
            del sys.modules[f"{_WHOLE}.{part}"]


CParser: type[Any] | None = _load()
"""The class of the C parser; None where it is not installed."""

from ruamel.yaml.events import (  # noqa: E402 - only now without the rest of the library
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

__all__ = [
    "AliasEvent",
    "CParser",
    "DocumentStartEvent",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
]
