"""What a rule's author may import: it is there, it is documented, and it is nothing else."""

import ast
import importlib
import inspect
from pathlib import Path

import pytest

import tclint

NAMES = [name for name in tclint.__all__ if name != "__version__"]


def test_all_is_in_order_and_without_twins() -> None:
    assert tclint.__all__ == sorted({*tclint.__all__})


def test_all_names_what_has_a_home() -> None:
    assert {*NAMES} == {*tclint._HOMES}  # noqa: SLF001 - the table behind the lazy names


def test_all_is_what_a_type_checker_sees() -> None:
    tree = ast.parse(Path(tclint.__file__).read_text(encoding="utf-8"))
    [block] = [node for node in tree.body if isinstance(node, ast.If)]

    seen = {
        alias.asname or alias.name for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }

    assert seen == {*NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_is_what_its_home_holds(name: str) -> None:
    home = importlib.import_module(f"tclint.{tclint._HOMES[name]}")  # noqa: SLF001 - as above

    assert getattr(tclint, name) is getattr(home, "Measure" if name == "MeasureReading" else name)


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_is_documented(name: str) -> None:
    value = getattr(tclint, name)

    text = inspect.getdoc(value)

    if name != "Severity":  # a type alias, which has no docstring
        assert text
        assert text.split("\n")[0].endswith((".", ":"))
        assert not text.startswith(f"{name}(")


def test_a_name_that_there_is_not() -> None:
    with pytest.raises(AttributeError, match="module 'tclint' has no attribute 'nothing'"):
        tclint.nothing  # noqa: B018 - the point
