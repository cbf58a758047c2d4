"""The rules that are installed, and how they are named in a selection."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import TYPE_CHECKING
from zlib import crc32

from tclint.errors import TclintError
from tclint.named_tuples import NamedTuple
from tclint.own_modules import spec_of
from tclint.remembered import code_stamp
from tclint.suggestions import did_you_mean

if TYPE_CHECKING:
    from tclint.rule import Rule

GROUP = "tclint.rules"
"""The entry-point group of packages of rules; the built-in rules come in through it like everyone else's."""
ALL = "all"


class Provider(NamedTuple):
    """A distribution that brings a package of rules."""

    distribution: str
    version: str
    module: str


class Registry:
    """All installed rules by name, in order of their names."""

    def __init__(self, rules: Mapping[str, type[Rule]] | None, providers: list[Provider]) -> None:
        """Take the rules, or import those of the providers when somebody asks for them."""
        self._given = rules
        self.providers = providers

    @cached_property
    def rules(self) -> dict[str, type[Rule]]:
        """The rules by name.

        Raises:
            TclintError: a provider cannot be imported, or two rules have the same name.
        """
        return dict(sorted((_imported(self.providers) if self._given is None else self._given).items()))

    @cached_property
    def stamp(self) -> int:
        """A number that changes when a file of the rules is written or a package is installed; imports no rule."""
        specs = [spec for provider in self.providers if (spec := find_spec(provider.module)) is not None]
        places = [place for spec in specs for place in spec.submodule_search_locations or (spec.origin or "",)]
        installed = [name for folder in sys.path for name in _distributions(folder)]
        return crc32(repr((installed, code_stamp(filter(os.path.exists, places)))).encode())

    def categories(self) -> list[str]:
        """The categories that have rules, in order."""
        return sorted({rule.category for rule in self.rules.values()})

    def get(self, name: str) -> type[Rule]:
        """The rule called `name`.

        Raises:
            TclintError: there is none.
        """
        if name not in self.rules:
            raise TclintError(f"there is no rule `{name}`{did_you_mean(name, self.rules)}; `tclint rules` lists them")
        return self.rules[name]

    def match(self, selector: str) -> set[str]:
        """The names of the rules that a selector stands for: a rule's name, a category, or `all`.

        Raises:
            TclintError: it stands for none.
        """
        if selector in self.rules:
            return {selector}
        found = {name for name, rule in self.rules.items() if selector in {ALL, rule.category}}
        if not found:
            hint = did_you_mean(selector, [*self.rules, *self.categories()])
            raise TclintError(f"there is no rule or category `{selector}`{hint}; `tclint rules` lists them")
        return found

    def specificity(self, selector: str) -> int:
        """How exactly a selector names: a rule more than its category, and that more than `all`."""
        return 2 if selector in self.rules else int(selector != ALL)


def load_registry() -> Registry:
    """The rules of every installed provider; they are imported when somebody asks for them.

    Raises:
        TclintError: no rules are installed.
    """
    providers = sorted(set(find_providers(sys.path)))
    if not providers:
        raise TclintError("no rules are installed: install the project (`pip install .`) rather than copying its files")
    return Registry(None, providers)


def _imported(providers: Iterable[Provider]) -> dict[str, type[Rule]]:
    rules: dict[str, type[Rule]] = {}
    for provider in providers:
        for rule in _rules_of(provider):
            _refuse_twin(rules.get(rule.name), rule, provider)
            rule.distribution = provider.distribution
            rules[rule.name] = rule
    return rules


def find_providers(path: Iterable[str]) -> Iterator[Provider]:
    """The providers among the distributions on an import path.

    Reads the `entry_points.txt` beside each installed package directly: importlib.metadata does the same, but its
    import alone takes as long as checking a plan.
    """
    seen: set[str] = set()
    for folder in path:
        for name in _distributions(folder):
            distribution, _, version = name.rpartition(".")[0].partition("-")
            key = distribution.lower().replace("-", "_")
            if key not in seen:
                seen.add(key)
                for module in _modules(os.path.join(folder, name, "entry_points.txt")):
                    yield Provider(distribution.replace("_", "-"), version.partition("-")[0], module)


def _distributions(folder: str) -> list[str]:
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return []
    return sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))


def _modules(file: str) -> list[str]:
    """The modules that an `entry_points.txt` names under our group."""
    try:
        with open(file, encoding="utf-8") as lines:
            text = lines.read()
    except (OSError, UnicodeDecodeError):
        return []
    _, found, section = text.partition(f"[{GROUP}]")
    entries = section.partition("\n[")[0].splitlines() if found else []
    named = [entry.partition("=")[2] for entry in entries if "=" in entry and not entry.lstrip().startswith("#")]
    return [module.partition(":")[0].strip() for module in named]


def _rules_of(provider: Provider) -> Iterator[type[Rule]]:
    """The rules that a provider's modules define, in order of module and name."""
    from tclint.rule import Rule

    for module in _import_all(provider):
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.__name__:
                yield value


def _import_all(provider: Provider) -> list[ModuleType]:
    try:
        package = import_module(provider.module)
        return [package, *(_loaded(name, file) for name, file in _submodules(package))]
    except Exception as error:
        raise TclintError(
            f"the rules of `{provider.distribution}` cannot be loaded: {type(error).__name__}: {error}"
        ) from error


def _loaded(name: str, file: str) -> ModuleType:
    """Import a module whose file is known: searching for each once more would take a thirtieth of a start."""
    parent, _, stem = name.rpartition(".")
    package = import_module(parent)  # which may import the module itself
    if name in sys.modules:
        return sys.modules[name]
    loader = SourceFileLoader(name, file)
    module = sys.modules[name] = module_from_spec(spec_of(loader))
    try:
        loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    setattr(package, stem, module)
    return module


def _submodules(package: ModuleType) -> Iterator[tuple[str, str]]:
    """The names and files of all modules below a package, in order."""
    for folder in sorted(getattr(package, "__path__", ())):
        yield from _modules_in(folder, package.__name__)


def _modules_in(folder: str, name: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        stem, ending = os.path.splitext(entry.name)
        if ending == ".py" and stem != "__init__":
            yield f"{name}.{stem}", entry.path
        elif entry.name.isidentifier() and entry.name != "__pycache__" and entry.is_dir():
            yield from _modules_in(entry.path, f"{name}.{entry.name}")


def _refuse_twin(other: type[Rule] | None, rule: type[Rule], provider: Provider) -> None:
    if other is not None:
        raise TclintError(
            f"two rules are called `{rule.name}`: one of `{other.distribution}`, one of `{provider.distribution}`; "
            "uninstall one of the two"
        )
