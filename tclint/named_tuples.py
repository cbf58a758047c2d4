"""Named tuples as `typing.NamedTuple` makes them, defined in a tenth of the time.

Ours because the standard one takes 0.1 ms a class, most of it for compiling each annotation and one constructor by
itself: a check defines fifty classes before it looks at a plan, and that was a twentieth of its time.
"""

from __future__ import annotations

import collections
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, Any

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class _Maker(type):
        """Turns a class with annotated fields into a tuple whose items have their names."""

        def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            # A module that defers its annotations has them as texts.
            fields = tuple(namespace.get("__annotations__", ()))
            defaults = {field: namespace[field] for field in fields if field in namespace}
            if len(bases) > 1 or not fields or fields[len(fields) - len(defaults) :] != tuple(defaults):
                raise TypeError(f"{name} should name its fields, those with a default last, and have no other base")
            items = {field: collections._tuplegetter(place, None) for place, field in enumerate(fields)}  # noqa: SLF001
            own = {
                "__new__": _constructor(name, fields, tuple(defaults.values())),
                "__slots__": (),
                "__match_args__": fields,
                "_fields": fields,
                "_field_defaults": defaults,
            }
            return type(name, (_Tuple,), namespace | items | own)

    class NamedTuple(metaclass=_Maker):
        """The base that a class names; a tuple takes its place."""

    class _Tuple(tuple):
        """What all named tuples can do."""

        __slots__ = ()

        @classmethod
        def _make(cls, items: collections.abc.Iterable[Any]) -> _Tuple:
            return cls(*items)

        def _replace(self, /, **changes: object) -> _Tuple:
            new = tuple.__new__(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise TypeError(f"{type(self).__name__} has no field called {', '.join(changes)}")
            return new

        __replace__ = _replace  # what copy.replace calls, from Python 3.13 on

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            items = ", ".join(f"{field}={value!r}" for field, value in self._asdict().items())
            return f"{type(self).__name__}({items})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    def _constructor(name: str, fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
        like = _constructor_of(len(fields))
        code = like.__code__.replace(co_varnames=("_cls", *fields), co_qualname=f"{name}.__new__")
        return FunctionType(code, like.__globals__, "__new__", defaults)

    @cache
    def _constructor_of(count: int) -> FunctionType:
        """One for `count` fields, whatever their names: compiling one for each class takes four times as long."""
        names = ", ".join(f"_{place}" for place in range(count))
        return eval(f"lambda _cls, {names}: _new(_cls, ({names},))", {"_new": tuple.__new__})  # noqa: S307 - our text
