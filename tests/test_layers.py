"""Imports go one way through the house, and rules use no more of it than an outsider may."""

import ast
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import tclint
import tclint_rules

ENGINE = Path(tclint.__file__).parent
RULES = Path(tclint_rules.__path__[0])

ORDER = """
named_tuples own_modules
errors column_names declared form_fields identity paths replacing source keys remembered status
suggestions timeframe measures syntax discovery git owners toml_files
element misfits wrong_values
diagnostic plan
framework reader report settings suppression extra_words texts history
exploring results
comments context extra_schema earlier
rule picture
finish manual registry revisions
identifying selection validation
recognising
baseline
known
config json_schemas linter
render
runner testing
commands
__main__
""".strip().splitlines()
"""Each line may import from the lines above it, and never from its own or from below."""
RANKS = {name: rank for rank, names in enumerate(ORDER) for name in names.split()}
MODULES = sorted(path for path in ENGINE.rglob("*.py") if path != ENGINE / "__init__.py")
RULE_MODULES = sorted(RULES.rglob("*.py"))


def imported(path: Path) -> Iterator[tuple[str, str]]:
    """Module and name of each import, wherever it stands in the file; the name is "" for a whole module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            yield from ((node.module or "", alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)


def modules_of_tclint(path: Path) -> set[str]:
    """The modules of the engine that a file imports, as dotted names below `tclint`; the API itself is no module."""
    found = set()
    for module, name in imported(path):
        root, _, below = module.partition(".")
        if root == "tclint":
            inner = f"{below}.{name}".strip(".")
            found.add(inner if is_module(inner) else below)
    return found - {""}


def is_module(dotted: str) -> bool:
    place = ENGINE.joinpath(*dotted.split("."))
    return place.is_dir() or place.with_suffix(".py").is_file()


def layer(path: Path) -> str:
    return path.relative_to(ENGINE).parts[0].removesuffix(".py")


def test_every_module_has_its_place() -> None:
    assert sorted({layer(path) for path in MODULES}) == sorted(RANKS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ENGINE).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    own = layer(path)

    others = {module.partition(".")[0] for module in modules_of_tclint(path)} - {own}

    assert {other for other in others if RANKS[other] >= RANKS[own]} == set()


@pytest.mark.parametrize("package", sorted({path.parent for path in MODULES} - {ENGINE}), ids=lambda path: path.name)
def test_within_a_package_there_is_no_circle(package: Path) -> None:
    inside = {
        path.stem: {
            module.removeprefix(f"{package.name}.")
            for module in modules_of_tclint(path)
            if module.startswith(f"{package.name}.")
        }
        for path in package.glob("*.py")
        if path.stem != "__init__"
    }

    assert {*TopologicalSorter(inside).static_order()} >= {*inside}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ENGINE).as_posix())
def test_the_engine_knows_no_rules(path: Path) -> None:
    assert {module for module, _ in imported(path) if module.partition(".")[0] == "tclint_rules"} == set()


@pytest.mark.parametrize("path", RULE_MODULES, ids=lambda path: path.relative_to(RULES).as_posix())
def test_a_rule_imports_what_an_outsider_may(path: Path) -> None:
    names = {
        (module, name) for module, name in imported(path) if module.partition(".")[0] not in sys.stdlib_module_names
    }

    assert names <= {("tclint", name) for name in tclint.__all__}


@pytest.mark.parametrize("path", RULE_MODULES, ids=lambda path: path.relative_to(RULES).as_posix())
def test_a_rule_reads_neither_clock_nor_disk(path: Path) -> None:
    used = {module.partition(".")[0] for module, _ in imported(path)}
    called = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }

    assert used & {"io", "os", "pathlib", "random", "socket", "subprocess", "sys", "time", "urllib"} == set()
    assert called & {"open", "print", "today", "now", "utcnow", "read_text", "setattr"} == set()
