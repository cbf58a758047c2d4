"""Which rules run, with which options and severities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tclint.diagnostic import PROFILES
from tclint.errors import TclintError
from tclint.framework import Framework, load_framework, place_in
from tclint.named_tuples import NamedTuple
from tclint.registry import ALL, Registry
from tclint.rule import Rule
from tclint.settings import Level, Settings


class Selection(NamedTuple):
    """The rules of a run.

    Attributes:
        rules: the rules to run, with their options set, in order of their names.
        shown: the names of those whose diagnostics are shown; the others run only to tell which profile is met.
        levels: severities that differ from the rules' own, by rule.
        switched_off: the rules of the profiles that the settings ignore.
        has_ladder: whether profiles can be spoken of: not where single rules were selected.
    """

    rules: tuple[Rule, ...]
    shown: frozenset[str]
    levels: Mapping[str, Level]
    switched_off: tuple[str, ...]
    has_ladder: bool

    @property
    def reach(self) -> tuple[tuple[str, ...], bool]:
        """What the closing lines of a run must know of its rules."""
        return self.switched_off, self.has_ladder


def select_rules(settings: Settings, registry: Registry) -> Selection:
    """Work out the rules of a run.

    Raises:
        TclintError: a selector stands for nothing.
    """
    levels = levels_of(settings.severity, registry)
    off = {name for name, level in levels.items() if level == "off"}
    off |= _on_trial(settings, registry)
    chosen = _chosen(settings, registry) - off
    has_ladder = not settings.select
    ignored = {
        name for name in registry.rules if _decides(name, settings.ignore, settings.extend_select, registry)
    } | off
    running = chosen | (set(registry.rules) - ignored if has_ladder else set())
    return Selection(
        tuple(_made(rule, settings) for name, rule in registry.rules.items() if name in running),
        frozenset(chosen),
        levels,
        tuple(sorted(ignored - chosen - _on_trial(settings, registry))) if has_ladder else (),
        has_ladder,
    )


def _on_trial(settings: Settings, registry: Registry) -> set[str]:
    """The rules on trial that nobody asks for: neither for all of them, nor for one by its name."""
    if settings.preview:
        return set()
    named = {*settings.select, *settings.extend_select}
    return {name for name, rule in registry.rules.items() if rule.is_preview and name not in named}


def _made(rule: type[Rule], settings: Settings) -> Rule:
    """A rule with its options; a list from the configuration becomes the kind of collection that the rule declares."""
    options = dict(settings.rules.get(rule.name, {}))
    for name, value in options.items():
        default = rule.options[name].default
        if isinstance(value, list) and isinstance(default, (frozenset, set, tuple)):
            options[name] = type(default)(value)
    return rule(**options)


def levels_of(severity: Mapping[str, Level], registry: Registry) -> dict[str, Level]:
    """Severities by rule, out of severities by rule or category; the more exact selector wins."""
    levels: dict[str, Level] = {}
    for selector in sorted(severity, key=registry.specificity):
        levels.update(dict.fromkeys(registry.match(selector), severity[selector]))
    return levels


def load_with_levels(name: str, registry: Registry) -> tuple[Framework, dict[str, Level]]:
    """A framework, and the severities that it gives to rules.

    Args:
        name: a built-in framework, or the path of a file.
        registry: the installed rules.

    Raises:
        TclintError: there is no such framework, its file does not describe one, or names a rule that there is not.
    """
    framework = load_framework(name)
    levels = dict(framework.rules)
    for selector in framework.rules:
        try:
            registry.match(selector)
        except TclintError as error:
            if name.endswith((".yaml", ".yml")):
                raise TclintError(f"{place_in(name, ('rules', selector))}: `rules`: {error}") from None
            del levels[selector]  # a built-in framework, where only some of the rules are there, as in tests of one
    return framework, levels_of(levels, registry)


def _chosen(settings: Settings, registry: Registry) -> set[str]:
    asked = PROFILES.index(settings.profile)
    profile = [name for name, rule in registry.rules.items() if PROFILES.index(rule.profile) <= asked]
    candidates = _matched(settings.select, registry) if settings.select else set(profile)
    candidates |= _matched(settings.extend_select, registry)
    chosen_by = [*settings.select, *settings.extend_select]
    return {name for name in candidates if not _decides(name, settings.ignore, chosen_by, registry)}


def _matched(selectors: Iterable[str], registry: Registry) -> set[str]:
    return {name for selector in selectors for name in registry.match(selector)}


def _decides(name: str, ignore: Iterable[str], select: Iterable[str], registry: Registry) -> bool:
    """Whether `name` is ignored: the more exact selector wins, and ignoring wins a tie."""
    ignoring = max((registry.specificity(word) for word in ignore if name in registry.match(word)), default=-1)
    selecting = max(
        (registry.specificity(word) for word in select if word != ALL and name in registry.match(word)), default=-1
    )
    return ignoring >= 0 and ignoring >= selecting
