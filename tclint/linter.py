"""One source to its diagnostics."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from tclint.context import Context
from tclint.diagnostic import PROFILES, SEVERITIES, Diagnostic, Draft
from tclint.element import Place, locate
from tclint.errors import TclintError
from tclint.finish import INTERNAL_ERROR, Found, crashed, field_of, finished
from tclint.framework import DEFAULT_FRAMEWORK, Framework
from tclint.named_tuples import NamedTuple
from tclint.paths import matches
from tclint.plan import Plan
from tclint.reader import read_plan
from tclint.registry import Registry
from tclint.report import FileReport, Ladder
from tclint.rule import HOOKS, Rule, implements
from tclint.selection import levels_of, load_with_levels, select_rules
from tclint.settings import Level, Schemas, Settings
from tclint.source import Source
from tclint.suppression import Suppression, SuppressionContext, apply_suppressions, has_mark
from tclint.syntax import Document, Problem, parse

if TYPE_CHECKING:
    from tclint.baseline import Baseline
    from tclint.earlier import Comparison
    from tclint.extra_schema import ExtraSchemas
    from tclint.known import Base

_ANY_THEMES = "generic"
_LARGE = 1_000_000
"""Characters; above this the collector is paused, since it costs up to four fifths of the time on a giant tree."""

Hook = tuple[Rule, Callable[..., Iterable[Draft]]]


class Options(NamedTuple):
    """What holds for a whole run besides the settings.

    Attributes:
        today: the day that decides what is late or expired.
        framework: forced for every plan; None leaves the choice to the plans.
        with_suppressions: whether comments may silence.
        comparison: what the user wants each plan to be compared with, instead of the plan that it names itself.
        has_statistics: whether each plan's picture is wanted.
        baseline: the diagnostics that are known and do not count.
        base: what there was before a change, which does not count either.
    """

    today: date
    framework: str | None = None
    with_suppressions: bool = True
    comparison: Comparison | None = None
    has_statistics: bool = False
    baseline: Baseline | None = None
    base: Base | None = None


class Linter:
    """Checks sources by one configuration."""

    def __init__(self, settings: Settings, registry: Registry, options: Options, root: str) -> None:
        """Work out which rules run.

        Args:
            settings: the configuration.
            registry: the installed rules.
            options: what holds for the whole run.
            root: the directory that the patterns of the configuration are relative to.

        Raises:
            TclintError: a selector stands for nothing, or a framework or schema cannot be read.
        """
        self.settings = settings
        self.registry = registry
        self.options = options
        self.root = root
        self.selection = select_rules(settings, registry)
        self._frameworks: dict[str, tuple[Framework, dict[str, Level]]] = {}
        self.default_framework = self._load(options.framework or settings.framework or DEFAULT_FRAMEWORK)
        self.schemas = _extra_schemas(settings.schema)
        forbidden = settings.suppressions.forbid
        self.forbidden = frozenset([*forbidden, *(name for word in forbidden for name in registry.match(word))])
        self._severities = SEVERITIES[SEVERITIES.index(settings.min_severity) :]
        self._profiles = PROFILES[: PROFILES.index(settings.profile) + 1]
        named = [*settings.select, *settings.extend_select]
        self._named = frozenset(name for word in named for name in registry.match(word))
        shown = self.selection.shown
        self.hooks = _hooks(rule for rule in self.selection.rules if rule.name in shown)
        self.hooks_beyond = _hooks(rule for rule in self.selection.rules if rule.name not in shown)

    def lint(self, source: Source, *, with_identities: bool = False) -> FileReport:
        """Check one source; never raises on any text.

        Args:
            source: the text.
            with_identities: whether diagnostics are to have their identities and fingerprints.

        Raises:
            TclintError: the version that it should be compared with cannot be had.
        """
        paused = len(source.text) > _LARGE and gc.isenabled()
        if paused:
            gc.disable()
        try:
            return self._lint(source, with_identities=with_identities)
        finally:
            if paused:
                gc.enable()

    def _lint(self, source: Source, *, with_identities: bool) -> FileReport:
        report = FileReport(source.path, source)
        documents = parse(source)
        _note_undecodable(source, documents)
        suppressions = self._suppressions(source, documents)
        file_levels = self._file_levels(source.path)
        plans = [read_plan(document) for document in documents]
        found = [
            self._plan(document, plan, earlier, source, file_levels)
            for document, plan, earlier in zip(documents, plans, self._earlier(source, documents, plans), strict=True)
        ]
        silenced = self._suppress(found, suppressions, source, file_levels)
        for plan in found:
            report.plans.append(_ladder(plan.diagnostics))
            report.pictures += plan.pictures
            report.has_crash = report.has_crash or plan.has_crash
            report.diagnostics += [diagnostic for diagnostic in plan.diagnostics if self._is_shown(diagnostic)]
        report.suppressed = [(diagnostic, by.reason) for diagnostic, by in silenced if self._is_shown(diagnostic)]
        if with_identities or self.options.baseline is not None or self.options.base is not None:
            self._identify(report, found, [diagnostic for diagnostic, _ in silenced])
        report.stands_alone = not report.has_crash and not any(map(_leads_elsewhere, plans))
        for read in plans:
            read.let_go()
        return report

    def _identify(self, report: FileReport, found: list[Found], silenced: list[Diagnostic]) -> None:
        """Give the diagnostics their identities, and set aside those that are known by them."""
        from tclint.identifying import identify_all

        overridden = [diagnostic for plan in found for diagnostic in plan.overridden]
        report.rows = identify_all(found, [*silenced, *overridden])
        if self.options.baseline is None and self.options.base is None:
            return
        from tclint.known import Facts, Said, set_aside

        standing = [diagnostic for plan in found for diagnostic in plan.diagnostics]
        off = {name for plan in found for name, level in plan.levels.items() if level == "off"}
        had_their_say = {rule.name for rule in self._running(found)} & self.selection.shown - off
        said = Said(overridden, had_their_say, self.registry.rules)
        facts = Facts(found[0].source, [plan.plan for plan in found], standing, said)
        set_aside(report, facts, self.options.baseline, self.options.base)

    def _suppressions(self, source: Source, documents: list[Document]) -> list[Suppression]:
        if not self.options.with_suppressions or not has_mark(source.text):
            return []
        from tclint.comments import read_suppressions

        return read_suppressions(source, documents)

    # One plan

    def _earlier(self, source: Source, documents: list[Document], plans: list[Plan]) -> list[Plan | None]:
        """The earlier plan of each plan; what looks for them is imported only where there may be one."""
        if self.options.comparison is None and not any(plan.previous for plan in plans):
            return [None] * len(plans)
        from tclint.earlier import earlier_plans

        return earlier_plans(source, documents, plans, self.options.comparison)

    def _plan(
        self, document: Document, plan: Plan, earlier: Plan | None, source: Source, file_levels: dict[str, Level]
    ) -> Found:
        framework, own_levels = self._framework(plan, document, source)
        if self.schemas is not None:
            document.problems += self.schemas.problems(plan, document)
        levels: dict[str, Level] = {**own_levels, **file_levels}
        found = Found(source, document.index, levels, plan, document.span.start)
        is_revision = self.options.comparison is not None and self.options.comparison.is_revision
        ctx = Context(plan, framework, self.options.today, tuple(document.problems), earlier, is_revision)
        if document.root is not None or not document.problems:
            self._run_all(found, plan, ctx)
        else:
            self._run(found, _only_problems(self.hooks["check_plan"]), [plan], ctx)
        self._override(found)
        found.diagnostics.sort(key=lambda diagnostic: diagnostic.sort_key)
        if self.options.has_statistics:
            from tclint.picture import picture_of

            found.pictures.append(picture_of(ctx))
        if earlier is not None:
            earlier.let_go()
        return found

    def _load(self, name: str) -> tuple[Framework, dict[str, Level]]:
        if name not in self._frameworks:
            self._frameworks[name] = load_with_levels(name, self.registry)
        return self._frameworks[name]

    def _framework(self, plan: Plan, document: Document, source: Source) -> tuple[Framework, dict[str, Level]]:
        """The plan's framework and its severities; one that it names wrongly is a problem of the plan."""
        if self.options.framework or not plan.framework:
            return self.default_framework
        name = plan.framework.strip()
        if name.endswith((".yaml", ".yml")):
            name = os.path.join(os.path.dirname(source.path), name)
        try:
            return self._load(name)
        except TclintError as error:
            span = locate(plan.at("framework"), source.text).span
            document.problems.append(Problem("wrong-type", str(error), span, "", None, "", "framework"))
            return self._load(_ANY_THEMES)  # one mistake, one diagnostic: nothing is known of its themes

    def _run_all(self, found: Found, plan: Plan, ctx: Context) -> None:
        rows = ctx.rows
        elements: dict[str, Sequence[object]] = {
            "check_plan": [plan],
            "check_theme": plan.themes,
            "check_activity": list(plan.activities()),
            "check_row": rows,
            "check_step": [row for row in rows if row.is_step],
        }
        if ctx.history is not None:
            elements["check_history"] = [ctx.history]
        for hook, looked_at in elements.items():
            self._run(found, self.hooks[hook], looked_at, ctx)
        if self._may_be_met(found):
            for hook, looked_at in elements.items():
                self._run(found, self.hooks_beyond[hook], looked_at, ctx)
        self._gather(found, plan, ctx)

    def _may_be_met(self, found: Found) -> bool:
        """Whether the profile asked for may be met, so that the rules beyond it decide about the next.

        Where a comment or the configuration may still silence what was found, nobody knows yet.
        """
        is_final = not self.settings.overrides and not has_mark(found.source.text)
        profiles = (*(one.profile for one in found.diagnostics), *(rule.profile for rule, _ in found.gaps))
        return not (is_final and any(profile in self._profiles for profile in profiles))

    def _run(
        self, found: Found, hooks: list[Hook], elements: Sequence[object], ctx: Context | SuppressionContext
    ) -> None:
        """Let each rule look at the elements; the order does not matter, since the diagnostics are sorted."""
        for rule, check in hooks:
            if found.levels.get(rule.name) == "off":
                continue
            try:
                for element in elements:
                    for draft in check(element, ctx):
                        if draft.is_gap:
                            found.gaps.append((rule, draft))
                        else:
                            found.diagnostics.append(finished(rule, draft, found))
            except Exception as error:  # noqa: BLE001 - a rule's crash is reported, the other rules go on
                found.diagnostics.append(crashed(rule, error, found))

    def _gather(self, found: Found, plan: Plan, ctx: Context) -> None:
        """Let the gathering rules replace the gaps of a field, and report the gaps that are left."""
        by_field: dict[str, list[tuple[Rule, Draft]]] = {}
        for rule, draft in found.gaps:
            by_field.setdefault(field_of(draft), []).append((rule, draft))
        for name, gaps in by_field.items():
            gathered = self._gathered(found, name, gaps, ctx)
            made = [finished(rule, draft, found) for rule, draft in gathered or gaps]
            if gathered:
                made[0].drafts = tuple((rule.name, gap) for rule, gap in gaps)
            found.diagnostics += made

    def _gathered(
        self, found: Found, name: str, gaps: list[tuple[Rule, Draft]], ctx: Context
    ) -> list[tuple[Rule, Draft]]:
        rows = [draft.place.element for _, draft in gaps if isinstance(draft.place, Place)]
        for rule, gather in self.hooks["gather"]:
            try:
                draft = None if found.levels.get(rule.name) == "off" else gather(name, rows, ctx)
            except Exception as error:  # noqa: BLE001 - as for every hook
                found.diagnostics.append(crashed(rule, error, found))
                continue
            if isinstance(draft, Draft):
                return [(rule, draft._replace(field=name))]
        return []

    # After the rules

    def _suppress(
        self, found: list[Found], suppressions: list[Suppression], source: Source, levels: dict[str, Level]
    ) -> list[tuple[Diagnostic, Suppression]]:
        silenced: list[tuple[Diagnostic, Suppression]] = []
        if not suppressions or not found:
            return silenced
        for plan in found:
            plan.diagnostics, gone = apply_suppressions(
                plan.diagnostics, suppressions, source, self.options.today, self.forbidden
            )
            silenced += gone
        last = Found(source, 0, levels, Plan())
        ctx = SuppressionContext(
            self.options.today,
            frozenset([*self.registry.rules, *self.registry.categories()]),
            frozenset(name for rule in self._running(found) for name in (rule.name, rule.category)),
            self.forbidden,
            self.settings.suppressions.require_reason,
        )
        for hooks in (self.hooks, self.hooks_beyond):
            self._run(last, hooks["check_suppressions"], [suppressions], ctx)
        for diagnostic in last.diagnostics:
            home = max((plan for plan in found if plan.start <= diagnostic.span.start), key=_start, default=found[0])
            diagnostic.document = home.document
            home.diagnostics.append(diagnostic)
            home.diagnostics.sort(key=lambda one: one.sort_key)
        return silenced

    def _running(self, found: list[Found]) -> list[Rule]:
        """The rules that had their say: those on the earlier plan only where each plan named its own.

        Compared with another plan they say other things, so that nothing follows for a suppression.
        """
        named_all = self.options.comparison is None and all(plan.plan.previous for plan in found)
        return [rule for rule in self.selection.rules if named_all or not implements(type(rule), "check_history")]

    def _is_shown(self, diagnostic: Diagnostic) -> bool:
        if diagnostic.rule == INTERNAL_ERROR:
            return True
        if diagnostic.rule not in self.selection.shown or diagnostic.severity not in self._severities:
            return False
        return diagnostic.profile in self._profiles or diagnostic.rule in self._named

    # Levels

    def _file_levels(self, path: str) -> dict[str, Level]:
        """The severities that hold for all of a file."""
        levels = dict(self.selection.levels)
        for pattern, selectors in self.settings.per_file_ignores.items():
            if matches(path, pattern, self.root):
                for selector in selectors:
                    levels.update(dict.fromkeys(self.registry.match(selector), "off"))
        return levels

    def _override(self, found: Found) -> None:
        """Apply the severities and silences that hold for single elements."""
        for override in self.settings.overrides:
            if override.files and not any(matches(found.source.path, file, self.root) for file in override.files):
                continue
            levels = levels_of(override.severity, self.registry)
            for selector in override.ignore:
                levels.update(dict.fromkeys(self.registry.match(selector), "off"))
            diagnostics, found.diagnostics = found.diagnostics, []
            for diagnostic in diagnostics:
                stays = _stays(diagnostic, override.elements, levels)
                (found.diagnostics if stays else found.overridden).append(diagnostic)


def _start(found: Found) -> int:
    return found.start


def _stays(diagnostic: Diagnostic, elements: Iterable[str], levels: dict[str, Level]) -> bool:
    """Give a diagnostic about one of the elements its level there; tell whether it still stands."""
    level = levels.get(diagnostic.rule)
    if level is None or not any(_is_at(diagnostic, element) for element in elements):
        return True
    if level == "off":
        return False
    diagnostic.severity = level
    return True


def _is_at(diagnostic: Diagnostic, element: str) -> bool:
    """Whether a diagnostic is about an element, or about something inside it."""
    return element == diagnostic.activity or bool(_address_pattern(element).match(diagnostic.address))


@lru_cache
def _address_pattern(element: str) -> re.Pattern[str]:
    escaped = re.escape(element).replace(r"\*", r"[^.\[\]]*")
    return re.compile(rf"{escaped}(?![\w\d])")


def _extra_schemas(setting: str | Schemas | None) -> ExtraSchemas | None:
    if setting is None:
        return None
    from tclint.extra_schema import ExtraSchemas

    return ExtraSchemas(setting)


def _hooks(rules: Iterable[Rule]) -> dict[str, list[Hook]]:
    """The hooks that some rules implement, by their level."""
    rules = list(rules)
    return {hook: [(rule, getattr(rule, hook)) for rule in rules if implements(type(rule), hook)] for hook in HOOKS}


def _only_problems(hooks: list[Hook]) -> list[Hook]:
    """The rules of the syntax: where a document could not be read at all, nothing else can be said of it."""
    return [(rule, check) for rule, check in hooks if rule.name == "invalid-yaml"]


def _note_undecodable(source: Source, documents: list[Document]) -> None:
    if source.undecodable is None:
        return
    problem = Problem(
        "invalid-yaml",
        f"this character (byte 0x{source.undecodable_byte:02X}) is not UTF-8",
        source.undecodable,
        "save the file as UTF-8; a spreadsheet's export offers it as an encoding",
    )
    home = max(
        (document for document in documents if document.span.start <= source.undecodable.start),
        key=lambda document: document.index,
        default=documents[0],
    )
    home.problems.insert(0, problem)


def _ladder(diagnostics: Iterable[Diagnostic]) -> Ladder:
    counts = [0] * len(PROFILES)
    for diagnostic in diagnostics:
        counts[PROFILES.index(diagnostic.profile)] += 1
    return tuple(counts)


def _leads_elsewhere(plan: Plan) -> bool:
    """Whether a plan names a file that may be written without it: an earlier plan, or a framework of its own."""
    return bool(plan.previous) or (plan.framework or "").strip().endswith((".yaml", ".yml"))
