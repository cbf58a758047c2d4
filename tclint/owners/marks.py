"""Who leads and who helps: the words that mark a party, before it or behind it."""

from itertools import pairwise, zip_longest

from tclint.owners.forms import Form, Part
from tclint.owners.heads import phrase_of
from tclint.owners.tokens import Token
from tclint.owners.words import Tag, words_of

# Headings and brackets that make a party the lead.
_LEAD_WORDS = words_of("""
    lead leads lead(s) leading leader owner owners owner(s) accountable primary main principal a l led by sro
""")
# Headings and brackets that make a party a helper or give it a duty beside the owner.
_HELP_WORDS = words_of("""
    support supporting supported supporter supporters contributor contributors contributor(s) contributing
    partner partners partner(s) others other r c i s responsible consulted consult informed inform delivery
    delivering deliverer secondary deputy assisted assisting help helper helpers input inputs involved
    stakeholder stakeholders sponsor sponsors sponsoring collaborator collaborators consultee consultees
    advisory adviser advisers advisor advisors backup delegate co-lead deputising implementation implementing
    administration
""")
# Words that may stand beside them in a heading.
_FILLERS = words_of("""
    action activity overall project task executive strategic operational senior responsible person persons
    person(s) people officer individual department unit name named team members and key with from also the by
    internal external academic professional final / office
""")


# These make a lead a second one: "deputy lead".
_SECOND = frozenset(["secondary", "deputy", "support", "supporting", "assisting"])


def mark_of(words: list[Token]) -> str | None:
    """LEADS or HELPS if a heading or a bracket says nothing but that, otherwise None."""
    keys = [key for word in words for key in word.key.split()]
    if not keys or not all(key in _LEAD_WORDS or key in _HELP_WORDS or key in _FILLERS for key in keys):
        return None
    if not _LEAD_WORDS.isdisjoint(keys) and keys[0] not in _SECOND:
        return Tag.LEADS
    return Tag.HELPS if not _HELP_WORDS.isdisjoint(keys) else None


def apply_marks(parts: list[Part]) -> list[Part]:
    """Turn headings and marks behind a party into the party's own flags; what is left are parties."""
    return _apply_verbs(parts if _is_lead_of_unit(parts) else _apply_suffixes(_apply_headings(parts)))


def _is_lead_of_unit(parts: list[Part]) -> bool:
    """Whether a cell only names the lead of one unit, as a title: "Lead - Estates", "Estates: Lead"."""
    breaks = [part.before for part in parts[1:] if part.before not in {Tag.AND, Tag.SLASH}]
    if len(breaks) != 1 or breaks[0] not in {Tag.DASH, Tag.COLON} or any(part.brackets for part in parts):
        return False
    leads = [part for part in (parts[0], parts[-1]) if part.words and part.words[-1].key == "lead"]
    units = [part for part in parts if part.form in {Form.UNIT, Form.TOPIC, Form.BODY}]
    is_heading = breaks[0] == Tag.COLON and leads == parts[:1]
    return len(leads) == 1 and len(units) == len(parts) - 1 and not is_heading


def _apply_headings(parts: list[Part]) -> list[Part]:
    """Let "Lead:" and "Support -" mark what follows them."""
    kept: list[Part] = []
    heading: str | None = None
    has_duties = sum(map(_is_duty_heading, parts, parts[1:])) > 1
    for part, following in zip_longest(parts, parts[1:]):
        if part.before in {Tag.BREAK, Tag.LINE, Tag.STEP, Tag.WITH, Tag.AIDED, Tag.LED} and heading == Tag.LEADS:
            heading = None
        if (
            following
            and following.before in {Tag.COLON, Tag.DASH}
            and _is_heading(part, following, has_heading=heading is not None)
            and (found := mark_of(part.raw))
        ):
            if kept and part.before in {Tag.SLASH, Tag.AND} and mark_of(kept[-1].raw):
                part.before = kept.pop().before
            following.before = part.before if kept else None
            heading = found
            continue
        if has_duties and following and _is_duty_heading(part, following):
            following.before, following.has_duty = part.before, True
            continue
        _mark(part, heading)
        kept.append(part)
    return kept


def _is_heading(part: Part, following: Part, *, has_heading: bool) -> bool:
    """Whether a mark stands before its party: always with a colon, with a dash only at the start of a clause.

    After a first heading, a slash starts a clause as well: "Lead - Dean / Others - HR".
    """
    openings = {None, Tag.BREAK, Tag.LINE, Tag.COMMA, Tag.STEP}
    return following.before == Tag.COLON or part.before in openings | ({Tag.SLASH} if has_heading else set())


def _is_duty_heading(part: Part, following: Part) -> bool:
    """Whether a part before a colon is neither a party nor a mark: "Policy: HR; Rooms: Estates"."""
    is_first = part.before in {None, Tag.BREAK, Tag.LINE, Tag.COMMA, Tag.STEP}
    is_duty = part.form in {Form.TOPIC, Form.OTHER, Form.NAME, Form.RANK} and not mark_of(part.raw)
    return following.before == Tag.COLON and is_first and is_duty


def _mark(part: Part, tag: str | None) -> None:
    part.is_lead = part.is_lead or tag == Tag.LEADS
    part.is_help = part.is_help or tag == Tag.HELPS


def _apply_suffixes(parts: list[Part]) -> list[Part]:
    """Let "HR - lead" mark what stands before it."""
    kept: list[Part] = []
    for part in parts:
        mark = (
            mark_of(part.raw)
            if kept and part.before in {Tag.DASH, Tag.COMMA, Tag.COLON} and not part.brackets
            else None
        )
        if mark and len(parts) > 1:
            _mark(kept[-1], mark)
        else:
            kept.append(part)
    return kept


def _apply_verbs(parts: list[Part]) -> list[Part]:
    """Let "HR to lead", "OD supports" and "Jane Smith lead" mark their own part, separators what they subordinate."""
    _read_last_words(parts)
    for part in parts:
        _mark(part, Tag.LEADS if part.mark(Tag.LEADS) else Tag.HELPS if part.mark(Tag.HELPS) else None)
        _mark(part, {Tag.LED: Tag.LEADS, Tag.AIDED: Tag.HELPS}.get(part.before or Tag.COMMA))
    _spread_help(parts)
    return parts


def _spread_help(parts: list[Part]) -> None:
    """Whoever supports does so to the end of the clause: "supported by HR and OD"."""
    for before, part in pairwise(parts):
        if (
            before.is_help
            and part.before in {Tag.AND, Tag.COMMA, Tag.SLASH}
            and not part.is_lead
            and not before.mark(Tag.HELPS)
        ):
            part.is_help = True


_LEADING = frozenset(["lead", "leads", "leading"])
_FIRMLY_NAMED = frozenset([Form.PERSON, Form.UNIT, Form.BODY, Form.SEAT, Form.LETTERS])
_SUPPORTING = frozenset(["support", "supports", "supporting"])


def _read_last_words(parts: list[Part]) -> None:
    """Let a last word mark its part: "Jane Smith lead", and "HR lead, OD support" where both say so."""
    if sum(bool(_first_mark(part)) for part in parts) > 1:
        for part in parts:
            _read_first_words(part)
    last_words = {part.raw[-1].key for part in parts if len(part.raw) > 1}
    is_handed_out = not last_words.isdisjoint(_LEADING) and not last_words.isdisjoint(_SUPPORTING)
    for part in parts:
        if len(part.words) > 1 and part.words[-1].key in _LEADING | _SUPPORTING:
            _read_last_word(part, is_handed_out=is_handed_out)


def _first_mark(part: Part) -> list[Token]:
    """The marking words that open a part before a party that is named by more than one word's title."""
    length = 0
    while length < len(part.words) - 1 and mark_of(part.words[length : length + 1]):
        length += 1
    is_named = length and phrase_of(part.words[length:]).form in _FIRMLY_NAMED
    return part.words[:length] if is_named else []


def _read_first_words(part: Part) -> None:
    if words := _first_mark(part):
        _mark(part, mark_of(words))
        part.words = part.words[len(words) :]
        part.phrase = phrase_of(part.words)


def _read_last_word(part: Part, *, is_handed_out: bool) -> None:
    word, shorter = part.words[-1], phrase_of(part.words[:-1])
    is_sole = shorter.form == Form.PERSON or (
        shorter.form == Form.OFFICE and word.text.islower() and not shorter.is_bare
    )
    if is_sole or is_handed_out:
        part.words, part.phrase = part.words[:-1], shorter
        _mark(part, Tag.LEADS if word.key in _LEADING else Tag.HELPS)
