"""The earlier plan that a plan is compared with: the one that it names, or the one that the user names."""

from __future__ import annotations

import os
from itertools import zip_longest

from tclint.diagnostic import quote
from tclint.element import locate
from tclint.plan import Plan
from tclint.reader import read_plan
from tclint.source import Source
from tclint.syntax import Document, Mapping, Problem, parse

_REMEDY = "give the path of the earlier plan's file, as seen from the folder of this one, or leave the key out"


class Comparison:
    """What the user wants plans to be compared with: here one text for all.

    Attributes:
        is_revision: whether it is an earlier version of the same file, from git.
    """

    def __init__(self, earlier: Source, *, is_revision: bool) -> None:
        """Take the text of the earlier plan."""
        self._earlier = earlier
        self.is_revision = is_revision

    def earlier(self, source: Source) -> Source | None:
        """The text that a source is compared with; None where there is none.

        Raises:
            TclintError: there is one, but it cannot be read.
        """
        return self._earlier


def plans_in(source: Source) -> list[Plan | None]:
    """The plan in each document of a text, None where there is none; its problems are nobody's business here."""
    return [read_plan(document) if isinstance(document.root, Mapping) else None for document in parse(source)]


def earlier_plans(
    source: Source, documents: list[Document], plans: list[Plan], comparison: Comparison | None
) -> list[Plan | None]:
    """The earlier plan of each plan in a file; a path in it that leads to none becomes a problem of its document.

    Args:
        source: the file.
        documents: its documents, and `plans` the plans in them.
        plans: see there.
        comparison: what the user wants, which goes before what the plans name.

    Raises:
        TclintError: what the user wants cannot be read.
    """
    named = [_named(source, document, plan) for document, plan in zip(documents, plans, strict=True)]
    if comparison is None:
        return named
    earlier = comparison.earlier(source)
    return _counterparts(plans, plans_in(earlier)) if earlier is not None else [None] * len(plans)


def _named(source: Source, document: Document, plan: Plan) -> Plan | None:
    """The plan behind the key `previous`; none where its file is not here: plans are sent around without it."""
    name = (plan.previous or "").strip()
    if not name:
        return None
    path = os.path.join(os.path.dirname(source.path), name)
    if "\0" in path or not os.path.exists(path):
        return None
    found, reason = _plans_at(path, source.path)
    if not any(found):
        message = f"`previous` names {quote(name)}, {reason}"
        span = locate(plan.at("previous"), source.text).span
        document.problems.append(Problem("wrong-type", message, span, _REMEDY, None, "", "previous"))
        return None
    return found[0] if len(found) == 1 else _counterparts([*[Plan()] * document.index, plan], found)[-1]


def _plans_at(path: str, own: str) -> tuple[list[Plan | None], str]:
    """The plans in the file at a path, or why there are none."""
    if not os.path.isfile(path):
        return [], "which is a folder"
    if os.path.exists(own) and os.path.samefile(path, own):
        return [], "which is this very file"
    try:
        found = plans_in(Source.read(path, path))
    except OSError as error:
        return [], f"which cannot be read: {error.strerror or error}"
    return found, "which holds no plan"


def _counterparts(plans: list[Plan], earlier: list[Plan | None]) -> list[Plan | None]:
    """For each plan of a file the earlier one: that with the same title, else that with the same number."""
    titles: dict[str, list[Plan]] = {}
    for old in filter(None, earlier):
        titles.setdefault(_title(old), []).append(old)
    named = [titles.get(_title(plan), []) if _title(plan) else [] for plan in plans]
    found = [own[0] if len(own) == 1 else None for own in named]
    taken = {id(old) for old in found}
    return [
        old or (same if id(same) not in taken else None)
        for old, same in zip_longest(found, earlier[: len(plans)], fillvalue=None)
    ]


def _title(plan: Plan) -> str:
    return " ".join((plan.title or "").casefold().split())
