"""Frameworks as data: what a kind of plan consists of, and how strictly it is read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from tclint.diagnostic import quote
from tclint.errors import TclintError
from tclint.named_tuples import NamedTuple
from tclint.source import Source
from tclint.suggestions import did_you_mean, nearest
from tclint.syntax import Alias, Mapping, Node, Scalar, Sequence, parse

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

DEFAULT_FRAMEWORK = "technician-commitment"
_FOLDER = os.path.join(os.path.dirname(__file__), "frameworks")
_ENDING = ".yaml"
# Both look at folded text, and are compiled when a theme is not called exactly as the framework calls it.
_LABEL = (
    r"\s*(?:(?:theme|workstream|strand|pillar|principle|priority|section)\s*)?"
    r"(?:\d[\d.]*|[a-z](?=[.):])|one|two|three|four|five|six)?\s*[:.)–—-]?\s*"
)
_JOINTS = r"\s*(?:,|/|&|\+|;|\band\b)\s*"

Required = Literal["id", "action", "success_measures", "timeframe", "owner"]
"""What a framework can expect of every activity."""


class FrameworkTheme(NamedTuple):
    """A theme of a framework.

    Attributes:
        name: as the framework calls it.
        keywords: words that, standing in a plan's theme name, show that this theme is meant.
        required: whether a plan must have an activity for it; the Technician Commitment's "Evaluating Impact" is not,
            since the self-assessment itself answers for that theme.
    """

    name: str
    keywords: tuple[str, ...] = ()
    required: bool = True


class Framework(NamedTuple):
    """What a kind of plan consists of.

    Attributes:
        name: the word for it in a plan's `framework:` key.
        title: its name in prose.
        themes: its themes; none where the plan declares its own.
        months: the plan lengths it knows, in months; none where any will do.
        required: the keys that a reviewer expects of every activity.
        rag_scheme: `completion` or `confidence`, where the plan does not say.
        abbreviations: what its readers know without a glossary.
        academic_year_starts: the first month of the academic year, 1 to 12.
        rules: severities that differ from the rules' own, by rule or category: `off`, `error`, `warning` or `note`.
    """

    name: str
    title: str = ""
    themes: tuple[FrameworkTheme, ...] = ()
    months: tuple[int, ...] = ()
    required: tuple[Required, ...] = ("id", "action", "success_measures", "timeframe", "owner")
    rag_scheme: Literal["completion", "confidence"] = "completion"
    abbreviations: tuple[str, ...] = ()
    academic_year_starts: int = 8
    rules: AnyMapping[str, Literal["off", "error", "warning", "note"]] = {}

    def covered_by(self, name: str) -> list[FrameworkTheme]:
        """The themes that a plan's theme name stands for: several for a combined name, none for an unknown one."""
        same = [theme for theme in self.themes if theme.name == name]
        if same:
            return same
        folded = fold_theme(name)
        exact = [theme for theme in self.themes if fold_theme(theme.name) == folded]
        return exact or [theme for theme in self.themes if _mentions(folded, theme)]

    def misspelt(self, name: str) -> FrameworkTheme | None:
        """The theme that an unknown name was probably meant to be: `Sustainabilty`, whatever label stands before it."""
        folded = {fold_theme(theme.name): theme for theme in self.themes}
        meant = nearest(fold_theme(name), folded)
        return folded[meant] if meant else None

    def theme_names(self) -> list[str]:
        """The names of the themes in the framework's order."""
        return [theme.name for theme in self.themes]


@cache
def fold_theme(name: str) -> str:
    """A theme's name without label, number, case and trailing signs: `Theme 2: Career development:`."""
    folded = name.casefold()
    label = re.match(_LABEL, folded)
    return " ".join(folded[label.end() if label else 0 :].replace("&", "and").strip(" :.–—-").split())


def _mentions(folded: str, theme: FrameworkTheme) -> bool:
    words = f" {re.sub(_JOINTS, ' ', folded)} "
    return any(f" {re.sub(_JOINTS, ' ', keyword.casefold())} " in words for keyword in (*theme.keywords, theme.name))


def framework_names() -> list[str]:
    """The built-in frameworks."""
    return sorted(name.removesuffix(_ENDING) for name in os.listdir(_FOLDER) if name.endswith(_ENDING))


def load_framework(name: str) -> Framework:
    """A built-in framework by its name, or one's own by the path of its file.

    Raises:
        TclintError: there is no such framework, or its file does not describe one.
    """
    known = framework_names()
    if name in known:
        return _built_in(name)
    if not name.endswith((".yaml", ".yml")):
        hint = f"{did_you_mean(name, known)} (known: {', '.join(known)})"
        raise TclintError(f"there is no framework {quote(name)}{hint}")
    return _from_data(_validated(_data(name, name), name))


@cache
def _built_in(name: str) -> Framework:
    return _from_data(_data(os.path.join(_FOLDER, name + _ENDING), name))


def place_in(name: str, location: Iterable[str | int]) -> str:
    """Where in a framework's own file something stands: the file and the line of the innermost key that is there.

    Args:
        name: the path of the file.
        location: the keys, and numbers from 0, that lead there.
    """
    source, node = _document(name, name)
    place = node
    for part in location:
        found = _step(node, part)
        if found is None:
            break
        place, node = found
    return f"{name}:{source.position(place.span.start).line if place else 1}"


def _step(node: Node | None, part: str | int) -> tuple[Node, Node] | None:
    """What marks a part of a node, and the part; None where there is none of that name or number."""
    if isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
        return node.items[part], node.items[part]
    pairs = node.pairs if isinstance(node, Mapping) else ()
    return next(((key, value) for key, value in pairs if isinstance(key, Scalar) and key.value == part), None)


def _data(path: str, name: str) -> dict[str, Any]:
    data = plain(_document(path, name)[1])
    if not isinstance(data, dict):
        raise TclintError(f"{name}: a framework is a group of keys such as `name:` and `themes:`")
    return data


def _document(path: str, name: str) -> tuple[Source, Node | None]:
    try:
        source = Source.read(path, name)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        raise TclintError(f"cannot read the framework {quote(name)}: {reason}") from None
    document = parse(source)[:1]
    problem = next((problem for found in document for problem in found.problems), None)
    if problem is not None:
        line = source.position(problem.span.start).line
        raise TclintError(f"{name}:{line}: {problem.message}")
    return source, document[0].root if document else None


def plain(node: Node | None) -> Any:  # noqa: ANN401 - YAML data is what it is
    """The data of a node without its places; every scalar is a text, null is None, aliases are followed."""
    if isinstance(node, Scalar):
        return None if node.is_null else node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Alias):
        return plain(node.target)
    if isinstance(node, Mapping):
        return {key.value: plain(value) for key, value in node.pairs if isinstance(key, Scalar)}
    return None


def _validated(data: dict[str, Any], name: str) -> dict[str, Any]:
    from pydantic import TypeAdapter, ValidationError

    try:
        TypeAdapter(Framework).validate_python(data)
    except ValidationError as error:
        first = error.errors()[0]
        raise TclintError(f"{place_in(name, first['loc'])}: {_explained(first)}") from None
    if not 1 <= int(data.get("academic_year_starts") or 8) <= 12:  # noqa: PLR2004 - the months of a year
        place = place_in(name, ["academic_year_starts"])
        raise TclintError(f"{place}: `academic_year_starts` should be the number of a month, 1 to 12")
    if any(int(count) < 1 for count in data.get("months") or ()):
        raise TclintError(f"{place_in(name, ['months'])}: `months` should be lengths of a plan, 1 or more")
    return data


def _explained(error: ErrorDetails) -> str:
    from tclint.wrong_values import wrong_value

    place = ".".join(str(part) for part in error["loc"])
    if error["type"] in {"unexpected_keyword_argument", "extra_forbidden"}:
        known = FrameworkTheme._fields if error["loc"][0] == "themes" else Framework._fields
        return f"there is no key `{place}`{did_you_mean(str(error['loc'][-1]), known)}"
    return wrong_value(place, error)


def _from_data(data: dict[str, Any]) -> Framework:
    themes = tuple(
        FrameworkTheme(theme["name"], tuple(theme.get("keywords") or ()), str(theme.get("required", "true")) != "false")
        for theme in data.get("themes") or ()
    )
    return Framework(
        name=data["name"],
        title=data.get("title") or data["name"],
        themes=themes,
        months=tuple(int(month) for month in data.get("months") or ()),
        required=tuple(data["required"]) if data.get("required") else Framework._field_defaults["required"],
        rag_scheme=data.get("rag_scheme") or "completion",
        abbreviations=tuple(data.get("abbreviations") or ()),
        academic_year_starts=int(data.get("academic_year_starts") or 8),
        rules=data.get("rules") or {},
    )
