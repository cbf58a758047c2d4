"""Classes that only declare what they hold: each name once, with its type, its meaning and its default.

They become dataclasses where pydantic reads a schema off them. A run that needs no schema does without, since importing
`dataclasses`, and `inspect` with it, takes as long as checking three plans.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

NOTHING: Mapping[str, Any] = MappingProxyType({})
"""The default of a table that may be absent."""
_PLAIN = (str, int, tuple, type(None))


def declared_in(declaring: type) -> dict[str, Any]:
    """What a class itself declares: name -> annotation, in the order of the source."""
    return declaring.__annotations__


def as_dataclasses(*declaring: type) -> None:
    """Make dataclasses of classes, those that others hold first; their constructors and defaults stay as they are."""
    from dataclasses import dataclass, field, is_dataclass

    for cls in declaring:
        if is_dataclass(cls):
            continue
        made = {name: value for name, value in _defaults(cls).items() if not isinstance(value, _PLAIN)}
        for name, value in made.items():
            setattr(cls, name, field(default_factory=_giving(value)))
        dataclass(init=False, repr=False, eq=False, match_args=False)(cls)
        for name, value in made.items():
            setattr(cls, name, value)


def _defaults(cls: type) -> dict[str, object]:
    return {name: vars(cls)[name] for name in declared_in(cls) if name in vars(cls)}


def _giving(value: object) -> Any:  # noqa: ANN401 - a factory of whatever the field holds
    return lambda: value
