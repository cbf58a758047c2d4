"""Works out by what diagnostics are known again: rule, row, field and words, never a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from hashlib import blake2b

from tclint.diagnostic import Diagnostic, Draft, printable, quotations, quote
from tclint.element import Place
from tclint.finish import Found, whereabouts
from tclint.history.model import identity as normal_identity
from tclint.history.model import normal_id, text_of
from tclint.history.texts import folded
from tclint.identity import Identity, Row
from tclint.plan import Activity, Plan
from tclint.source import Source
from tclint.syntax.nodes import Alias, Mapping, Node, Scalar, walk
from tclint.syntax.nodes import Sequence as NodeSequence

_LONGEST = 120
"""Characters of a text that are kept whole; of a longer one the beginning, and a checksum of all."""
_BEGINNING = 100
_QUOTES = "'\""
_BETWEEN = " | "


def key_of(row: Row) -> tuple[str, ...]:
    """What stays when a row goes to another place, and when one with an identifier goes to another theme."""
    name = compared_id(row.id)
    return (name, row.about) if name else ("", folded(row.theme), row.about)


def compared_id(written: str) -> str:
    """An identifier without regard to blanks, capitals, brackets and leading zeros."""
    return "/".join(map(normal_id, written.split("/")))


def brief(text: str) -> str:
    """A text on one line with nothing invisible in it; of a long one the beginning, told apart by a checksum."""
    shown = " ".join(printable(text).split())
    if len(shown) <= _LONGEST:
        return shown
    return f"{shown[:_BEGINNING].rstrip()} … {blake2b(shown.encode(), digest_size=5).hexdigest()}"


def names_of_plans(plans: Sequence[Plan]) -> list[str]:
    """What each plan of a file is called: its title, with a number where that is no help; "" for the only one."""
    if sum(bool(plan.title or plan.themes) for plan in plans) <= 1:
        return [""] * len(plans)
    titles = [brief(plan.title or "") for plan in plans]
    counts: Counter[str] = Counter()
    names = []
    for title in titles:
        counts[title] += 1
        names.append(f"{title} ({counts[title]})".strip() if counts[title] > 1 or not title else title)
    return names


def rows_of(plan: Plan, name: str) -> dict[str, Row]:
    """Every piece of a plan that a diagnostic may be about, by its address."""
    rows = {"": Row(name)}
    said: Counter[str] = Counter()
    for theme in plan.themes:
        title = brief(theme.name or "")
        rows[theme.address] = Row(name, title)
        for activity in theme.activities:
            for row in activity.family():
                about = _about(row)
                said[about] += 1
                rows[row.address] = Row(name, title, _written_id(row), about)
    return {address: row._replace(about="") if _is_twin(row, said) else row for address, row in rows.items()}


def _is_twin(row: Row, said: Counter[str]) -> bool:
    """Whether its identifier alone tells it from the others."""
    return bool(row.id) and not row.id.endswith("/") and said[row.about] > 1


def _written_id(row: Activity) -> str:
    name = brief(row.id or "")
    parent = row.parent
    if not isinstance(parent, Activity) or (name and normal_identity(row) == normal_id(row.id)):
        return name
    above = _written_id(parent)
    return f"{above}/{name}" if above or name else ""


def _about(row: Activity) -> str:
    """What is to be done, else all that the row says."""
    return brief(folded(text_of(row) or " ".join(_texts(row.mapping))))


def _texts(node: Node) -> Iterator[str]:
    """What the values of a mapping say."""
    pairs = node.pairs if isinstance(node, Mapping) else ()
    return (text for _, value in pairs for text in _scalars(value))


def _scalars(value: Node) -> Iterator[str]:
    return (found.value for found in walk(value) if isinstance(found, Scalar) and not found.is_null)


def identify_all(found: Sequence[Found], silenced: Sequence[Diagnostic]) -> list[Row]:
    """Give the diagnostics of a file their identities and fingerprints.

    Args:
        found: what was found in each plan of the file.
        silenced: what comments or the configuration silence, which is numbered behind what stands: so no two of a file
            are the same.

    Returns:
        the rows of all plans, and with them their themes and the plans themselves.
    """
    names = names_of_plans([one.plan for one in found])
    rows: list[Row] = []
    for one, name in zip(found, names, strict=True):
        own = [diagnostic for diagnostic in silenced if diagnostic.document == one.document]
        rows += identify([*one.diagnostics, *own], one.source, one.plan, name)
    standing = [diagnostic for one in found for diagnostic in one.diagnostics]
    set_fingerprints([*standing, *silenced], has_several_plans=any(names))
    return rows


def identify(diagnostics: Iterable[Diagnostic], source: Source, plan: Plan, name: str) -> Iterable[Row]:
    """Give the diagnostics of one plan their identities.

    A gathered diagnostic has one for each row that it stands for, and what takes the place of the gaps of several rows
    has theirs: so a row that is added is new, and one that is mended changes nothing for the others.

    Args:
        diagnostics: those of the plan.
        source: its file.
        plan: the plan.
        name: what it is called among those of its file.

    Returns:
        the rows of the plan, its themes and itself.
    """
    rows = rows_of(plan, name)
    identifying = _Identifying(source, plan, rows)
    for diagnostic in diagnostics:
        diagnostic.identities = tuple(identifying.identities(diagnostic))
    return rows.values()


class _Identifying:
    """Works out the identities of one plan's diagnostics."""

    def __init__(self, source: Source, plan: Plan, rows: dict[str, Row]) -> None:
        self.source = source
        self.rows = rows
        self.activities = {row.address: row for activity in plan.activities() for row in activity.family()}
        self.names = {folded(name) for row in self.activities.values() for name in quotations(quote(row.name))}

    def identities(self, diagnostic: Diagnostic) -> Iterator[Identity]:
        """One, or one for each row that a gathered diagnostic stands for."""
        made = Draft(diagnostic.message, diagnostic.span, address=diagnostic.address, field=diagnostic.field)
        for rule, draft in diagnostic.drafts or ((diagnostic.rule, made),):
            address, field = map(brief, whereabouts(draft))
            said = self._said(draft.message)
            if draft.elements:
                yield from (self._share(rule, element, field, said) for element in draft.elements)
            else:
                words = self._words(draft)
                text = _BETWEEN.join(filter(None, (words, *(one for one in said if not _repeats(one, words)))))
                yield Identity(rule, self._row(address), field, brief(text))

    def _share(self, rule: str, address: str, field: str, said: list[str]) -> Identity:
        """What a row has to do with a gathered diagnostic: the words in it that the message quotes, else its value.

        Which row shows the diagnostic, and in which order a message names what, depends on where rows stand.
        """
        row = self.activities.get(address)
        if row is None:
            return Identity(rule, self._row(address), field, brief(_BETWEEN.join(sorted(said))))
        whole = folded(" ".join(_texts(row.mapping)))
        if texts := sorted(one for one in said if one in whole):
            return Identity(rule, self._row(address), "", brief(_BETWEEN.join(texts)))
        entry = row.entries.get(field)
        own = folded(" ".join(_scalars(entry.value))) if entry is not None else ""
        return Identity(rule, self._row(address), field, brief(own))

    def _row(self, address: str) -> Row:
        """The row at an address, or the nearest thing around it that could be read."""
        return self.rows[nearest(address, self.rows)]

    def _said(self, message: str) -> list[str]:
        """What a message quotes besides the names of rows, which may be those of their places."""
        return [quoted for text in quotations(message) if (quoted := folded(text)) not in self.names]

    def _words(self, draft: Draft) -> str:
        """The words that a draft is about; "" where they are missing, or are a whole block."""
        if not isinstance(draft.place, Place):
            return folded(self.source.text[slice(*draft.place)]).strip(_QUOTES)
        element, field, item, part = draft.place
        entry = element.entries.get(field)
        value = entry.value if entry is not None else None
        if isinstance(value, NodeSequence) and item is not None and item < len(value.items):
            value = value.items[item]
        if isinstance(value, Alias):
            value = value.target
        if not isinstance(value, Scalar) or value.is_null:
            return ""
        return folded(value.value if part is None else value.value[part.start : part.end])


def nearest(address: str, known: Container[str]) -> str:
    """The address itself, or that of the nearest thing around it which is known; "", the plan, is known always."""
    while address and address not in known:
        address = address.rpartition(".")[0]
    return address


def _repeats(quoted: str, words: str) -> bool:
    """Whether a quotation, which may be cut short, repeats some words."""
    return quoted in words or words.startswith(quoted.rstrip("…"))


def set_fingerprints(diagnostics: Iterable[Diagnostic], *, has_several_plans: bool = False) -> None:
    """Give each diagnostic of a file the checksum of its identity; equal ones are told apart by their order.

    What stands for several rows keeps its own while rows come and go.
    """
    seen: Counter[str] = Counter()
    for diagnostic in diagnostics:
        identity = diagnostic.identities[0]
        is_single = len(diagnostic.identities) == 1
        where = compared_id(identity.row.id) or _BETWEEN.join(key_of(identity.row)) if is_single else ""
        name = identity.row.plan if has_several_plans else ""
        content = f"{diagnostic.rule}\0{name}\0{where}\0{brief(diagnostic.field)}\0{identity.text}"
        digest = blake2b(content.encode(), digest_size=12).hexdigest()
        seen[digest] += 1
        diagnostic.fingerprint = f"{digest}:{seen[digest]}"
