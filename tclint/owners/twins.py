"""Two offices that one person usually holds, joined by "and" or a slash."""

from tclint.owners.forms import Form, Part
from tclint.owners.words import Tag, words_of

_PAIR = 2
# Offices that one person usually holds together, by rank: the head, the head of administration, the deputies,
# those who lead a faculty or college as well.
_TWIN_RANKS = (
    words_of("vice-chancellor vc principal president rector warden master chief-executive ceo"),
    words_of("registrar secretary clerk counsel coo operating-officer administrative-officer bursar"),
    words_of("""
    provost deputy-principal deputy-president deputy-vice-chancellor dvc vice-president vice-principal svp
"""),
    words_of("""
    pvc pro-vice-chancellor vice-president vice-principal vp vice-provost dean head apvc pro-provost
"""),
)

# The office of a profession and the directorate of its own service, which one person usually leads.
_OWN_SERVICES = {
    "librarian": words_of("library libraries information learning knowledge collections"),
    "archivist": words_of("archives collections library heritage"),
    "curator": words_of("museum museums gallery galleries collections"),
    "registrar": words_of("academic student registry"),
    "bursar": words_of("finance resources estates"),
    "financial-officer": words_of("finance"),
    "finance-officer": words_of("finance"),
    "cfo": words_of("finance"),
    "information-officer": words_of("it information digital computing"),
    "cio": words_of("it information digital computing"),
    "people-officer": words_of("hr human people"),
}

# A director is often the head's deputy or the body's secretary as well.
_DIRECTORS = words_of("director head registrar counsel nurse bursar")
_DEPUTY_HEADS = words_of("deputy-ceo deputy-chief-executive deputy-chief-executive-officer deputy-chief-exec")
_SECRETARIES = words_of("""
    company-secretary university-secretary college-secretary corporate-secretary corporation-secretary trust-secretary
    institute-secretary clerk
""")
# The dean of a faculty is often a pro-vice-chancellor by rank, with no portfolio.
_RANKS_OF_DEANS = words_of("pvc apvc pro-vice-chancellor vice-principal vice-president")


def are_twins(part: Part, other: Part) -> bool:
    """Whether one person usually holds both offices: the first has no portfolio of its own."""
    if _directs_own_service(part, other) or _directs_own_service(other, part):
        return True
    if _is_deputy_too(part, other) or _is_deputy_too(other, part) or _is_dean_by_rank(part, other):
        return True
    if any(word.tag == Tag.LINK for word in part.words):
        return False
    first, second = _office_word(part), _office_word(other)
    if second == "head" and not any(word.key in {"college", "faculty"} for word in other.words):
        return False
    return first != second and any(first in rank and second in rank for rank in _TWIN_RANKS)


def _directs_own_service(part: Part, other: Part) -> bool:
    """Whether a profession's office stands beside the directorate of the same service."""
    office = "-".join(word.key for word in part.words)
    services = next((services for name, services in _OWN_SERVICES.items() if office.endswith(name)), None)
    title = [word.key for word in other.words]
    return services is not None and len(title) > _PAIR and title[:2] == ["director", "of"] and title[2] in services


def _is_deputy_too(part: Part, other: Part) -> bool:
    """Whether a director is the head's deputy or the body's secretary as well: "Director of Finance & Deputy CEO"."""
    title = "-".join(word.key.replace(" ", "-") for word in other.words)
    is_second = title in _DEPUTY_HEADS | _SECRETARIES or title.startswith("clerk-to-")
    office = _office_word(part)
    is_director = office in _DIRECTORS or office.endswith(("-director", "officer", "nurse", "coo", "cfo"))
    return part.form == Form.OFFICE and is_second and is_director


def _is_dean_by_rank(part: Part, other: Part) -> bool:
    return _office_word(part) == "dean" and other.phrase.is_bare and _office_word(other) in _RANKS_OF_DEANS


def _office_word(part: Part) -> str:
    """The office, its rank joined: "deputy-vice-chancellor" also where it is written as three words."""
    roles: list[str] = []
    for word in part.words:
        if word.tag in {Tag.LINK, Tag.COMMA}:
            break
        roles.append(word.key.replace(" ", "-"))
    joined = "-".join(roles)
    known = [office for rank in _TWIN_RANKS for office in rank if f"-{joined}".endswith(f"-{office}")]
    return max(known, key=len, default=joined)


def leads_institution(part: Part) -> bool:
    """Whether an office stands above the units, so that a unit beside it is another party."""
    return any(_office_word(part) in rank for rank in _TWIN_RANKS[:2])
