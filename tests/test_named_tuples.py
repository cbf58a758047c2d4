"""Our named tuples do what those of `typing` do."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from tclint.named_tuples import NamedTuple


class Ours(NamedTuple):
    """A place."""

    begin: int
    end: int | None = None
    name: str = ""

    @property
    def width(self) -> int:
        """What lies between."""
        return (self.end or self.begin) - self.begin

    def __len__(self) -> int:
        return self.width


class Theirs(typing.NamedTuple):
    """A place."""

    begin: int
    end: int | None = None
    name: str = ""


@pytest.mark.parametrize("given", [{"begin": 1}, {"begin": 1, "end": 4}, {"name": "x", "begin": 2}])
def test_that_it_has_the_fields_the_defaults_and_the_look_of_the_standard_one(given: dict[str, typing.Any]) -> None:
    ours, theirs = Ours(**given), Theirs(**given)

    assert (ours, ours.begin, ours.end, ours.name) == (theirs, theirs.begin, theirs.end, theirs.name)
    assert (hash(ours), ours._asdict()) == (hash(theirs), theirs._asdict())
    assert repr(ours).replace("Ours", "Theirs") == repr(theirs)
    assert ours._replace(end=9) == theirs._replace(end=9)
    assert (Ours._fields, Ours._field_defaults) == (Theirs._fields, Theirs._field_defaults)
    assert Ours.__match_args__ == Theirs.__match_args__


def test_that_methods_and_documentation_are_kept() -> None:
    assert (Ours(2, 5).width, len(Ours(2, 5)), Ours.__doc__) == (3, 3, "A place.")


def test_that_it_can_be_copied_and_pickled() -> None:
    one = Ours(1, 2, "three")

    assert copy.copy(one) == copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == Ours._make([1, 2, "three"]) == one


def test_that_a_mistake_is_told_with_the_name_of_the_class() -> None:
    with pytest.raises(TypeError, match=r"Ours\.__new__\(\) missing 1 required positional argument: 'begin'"):
        Ours()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Ours has no field called middle"):
        Ours(1)._replace(middle=2)
    with pytest.raises(AttributeError):
        Ours(1).middle = 2  # type: ignore[attr-defined]


def test_that_a_class_that_would_be_another_than_it_says_is_refused() -> None:
    with pytest.raises(TypeError, match="Late should name its fields, those with a default last"):

        class Late(NamedTuple):
            first: int = 0
            second: int  # type: ignore[misc]

    with pytest.raises(TypeError, match="Mixed should name its fields, those with a default last, and have no other"):

        class Mixed(NamedTuple, Ours):  # type: ignore[misc]
            first: int
