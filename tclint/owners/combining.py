"""Judge the parties of a cell together: the kind of owner they make, and the words that decide it."""

from tclint.owners.forms import Form, Part
from tclint.owners.model import Abbreviation, Kind, Owner, Party, PartyKind, Span
from tclint.owners.persons import is_initials
from tclint.owners.words import Tag, words_of

_KINDS: dict[str, PartyKind] = {
    Form.PERSON: "person",
    Form.NAME: "person",
    Form.OFFICE: "role",
    Form.OFFICES: "diffuse",
    Form.CREW: "diffuse",
    Form.COUNTED: "shared",
    Form.BODY: "group",
    Form.SEAT: "group",
    Form.UNIT: "group",
    Form.TOPIC: "group",
    # An adjective or an unknown word alone is a guess, and a guess is not reported.
    Form.RANK: "role",
    Form.OTHER: "role",
}

_PROMISES = frozenset([Tag.UNKNOWN, Tag.DUMMY])
_ONE_PERSON = frozenset([Form.PERSON, Form.NAME, Form.OFFICE])
# Nouns for somebody, which are no job.
_UNNAMED = words_of("""
    nominee appointee designate delegate person individual postholder post-holder volunteer successor
""")
_SORTS = (words_of("professional central support corporate administrative shared"), words_of("service services"))
_BESIDE = frozenset([Tag.DASH, Tag.COMMA, Tag.COLON, Tag.LINE, Tag.SLASH])


def combine(text: str, parts: list[Part], *, has_steps: bool, abbreviations: tuple[Abbreviation, ...]) -> Owner:
    """The reading of a cell from its parties; has_steps says that lettered duties are handed out."""
    parts = _unique(_without_vacancies(parts))
    named = [part for part in parts if _kind_of(part) != "placeholder"]
    unnamed = [part for part in parts if _kind_of(part) == "placeholder" and part.marks]
    parties = tuple(_party(text, part) for part in named)
    if not named and not any(part.mark(tag) for part in unnamed for tag in _PLACEHOLDER_TAGS):
        return Owner(text, "missing", (), (0, len(text)), abbreviations)
    if unnamed and _is_promised(named, unnamed):
        return Owner(text, "placeholder", parties, _span_of_promise(unnamed), abbreviations)
    kind = _kind_together(named, has_steps=has_steps)
    return Owner(text, kind, parties, (named[0].span[0], max(part.span[1] for part in named)), abbreviations)


_PLACEHOLDER_TAGS = (Tag.UNKNOWN, Tag.VACANT, Tag.POINTER, Tag.DUMMY)


def _kind_of(part: Part) -> PartyKind:
    if part.is_empty or part.mark(Tag.VACANT):
        return "placeholder"
    if part.form == Form.LETTERS:
        return "person" if is_initials(part.words[0].text) else "role"
    is_promised = any(mark.tag in _PROMISES for mark in part.marks)
    if is_promised and (part.form not in _ONE_PERSON or part.words[-1].key in _UNNAMED or part.is_future):
        return "placeholder"
    return _KINDS.get(part.form, "placeholder")


def _party(text: str, part: Part) -> Party:
    begin, end = part.span
    return Party(text[begin:end], (begin, end), _kind_of(part), part.is_lead)


def _without_vacancies(parts: list[Part]) -> list[Part]:
    """Let a vacancy beside a post empty that post, unless somebody is said to hold the work meanwhile."""
    is_covered = any(part.mark(Tag.MEANWHILE) for part in parts)
    kept: list[Part] = []
    for place, part in enumerate(parts):
        vacancy = part.mark(Tag.VACANT)
        if vacancy and part.is_empty and not part.is_help:
            neighbour = _neighbour(parts, place, is_covered=is_covered)
            if neighbour:
                neighbour.marks += [] if neighbour.is_acting else [vacancy]
                continue
        kept.append(part)
    return [part for part in kept if not (is_covered and part.mark(Tag.VACANT))] or kept


def _neighbour(parts: list[Part], place: int, *, is_covered: bool) -> Part | None:
    """The post that a vacancy belongs to."""
    if place and parts[place].before in _BESIDE and not parts[place - 1].is_empty:
        return parts[place - 1]
    if place + 1 < len(parts) and not is_covered and parts[place + 1].before in _BESIDE:
        return parts[place + 1]
    return None


def _unique(parts: list[Part]) -> list[Part]:
    """A party that is named twice counts once, with the marks of both."""
    kept: dict[str, Part] = {}
    for place, part in enumerate(parts):
        key = " ".join([*(word.key for word in part.words), part.portfolio]).strip() or str(place)
        first = kept.setdefault(key, part)
        first.is_lead, first.is_help = first.is_lead or part.is_lead, first.is_help and part.is_help
    return list(kept.values())


def _is_promised(named: list[Part], unnamed: list[Part]) -> bool:
    """Whether the missing name is the owner's: no sound party stands beside it, or it is the lead's."""
    if not any(part.mark(tag) for part in unnamed for tag in (Tag.UNKNOWN, Tag.VACANT, Tag.DUMMY)):
        return not named
    if any(part.is_lead for part in unnamed) or (named and all(part.is_help for part in named)):
        return True
    is_sound = any(_kind_of(part) in {"person", "role"} and not part.is_future for part in named)
    return not is_sound and not (any(part.is_lead for part in named) and len(named) > 1)


def _span_of_promise(unnamed: list[Part]) -> Span:
    marks = [mark for part in unnamed for mark in part.marks if mark.tag in _PLACEHOLDER_TAGS]
    return (marks[0].begin, marks[0].end)


def _kind_together(parts: list[Part], *, has_steps: bool) -> Kind:
    if len(parts) == 1:
        return _kind_of(parts[0])
    leads = sum(part.is_lead for part in parts)
    main = sum(not part.is_help for part in parts)
    is_handed_out = has_steps or all(part.has_duty or part.is_help for part in parts)
    if leads == 1 or (not leads and main == 1) or is_handed_out:
        return "shared-with-lead"
    are_diffuse = [_kind_of(part) == "diffuse" for part in parts]
    is_diffuse = any(are_diffuse) and all(map(max, are_diffuse, map(_is_sort_of_service, parts)))
    return "diffuse" if is_diffuse else "shared"


def _is_sort_of_service(part: Part) -> bool:
    """Whether services of one sort are meant, which beside departments are units uncounted."""
    keys = [word.key for word in part.words]
    return len(keys) == len(_SORTS) and keys[0] in _SORTS[0] and keys[1] in _SORTS[1]
