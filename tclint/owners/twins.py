"""Offices that one person holds together, and units that are one directorate."""

from tclint.owners.parts import Part
from tclint.owners.tokens import Token
from tclint.owners.words import Tag, words_of

# Two bare unit names that universities run as one directorate; any other two stand for two units.
_DIRECTORATES = tuple(
    map(
        frozenset,
        (
            ("estates", "facilities"),
            ("marketing", "communications"),
            ("marketing", "comms"),
            ("finance", "procurement"),
            ("finance", "purchasing"),
            ("estates", "security"),
            ("careers", "outreach"),
            ("admissions", "outreach"),
            ("admissions", "marketing"),
        ),
    )
)

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

_DISCIPLINES = words_of("""
    science sciences arts humanities engineering medicine physics chemistry biology law mathematics psychology
    geography
""")


def are_one_directorate(part: Part, other: Part) -> bool:
    """Whether two bare units are usually run as one."""
    return frozenset([part.key, other.key]) in _DIRECTORATES


def is_administrative(part: Part) -> bool:
    """Whether a title's or unit's last word may stand beside a bare unit: "Finance and HR", not "Chemistry and HR"."""
    return is_administrative_word(part.words[-1])


def is_administrative_word(word: Token) -> bool:
    """Whether a word is no discipline."""
    return word.key not in _DISCIPLINES


def are_twins(part: Part, other: Part) -> bool:
    """Whether one person usually holds both offices: the first has no portfolio of its own."""
    if any(word.tag is Tag.LINK for word in part.words):
        return False
    first, second = office_word(part), office_word(other)
    if second == "head" and not any(word.key in {"college", "faculty"} for word in other.words):
        return False
    return first != second and any(first in rank and second in rank for rank in _TWIN_RANKS)


def office_word(part: Part) -> str:
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
    return any(office_word(part) in rank for rank in _TWIN_RANKS[:2])
