"""What brackets say about the party before them."""

from tclint.owners.forms import Form, Part, Phrase
from tclint.owners.lists import merge_lists
from tclint.owners.marks import apply_marks, mark_of
from tclint.owners.parts import is_filler, parts_of
from tclint.owners.persons import is_place
from tclint.owners.ties import merge_ties
from tclint.owners.tokens import Token
from tclint.owners.words import Tag

_PEOPLE = frozenset([Form.PERSON, Form.NAME])
_PASSED_ON = frozenset([Tag.UNKNOWN, Tag.VACANT, Tag.MEANWHILE])
_NUMBERS = frozenset([Tag.NUMBER, Tag.COUNT])
_SMALL = frozenset([Tag.LINK, Tag.ARTICLE])
_GROUPS = frozenset([Form.BODY, Form.SEAT, Form.UNIT, Form.TOPIC])
_LEAD = frozenset(["lead", "leads"])
_CHAIRS = frozenset(["chair", "chaired by", "convenor", "chairperson", "head", "convener", "chairman", "chairwoman"])


def parties_of(tokens: list[Token]) -> list[Part]:
    """The parties of a cell, marked and joined, those of the brackets among them."""
    return merge_lists(read_brackets(merge_ties(apply_marks(parts_of(tokens)))))


def read_brackets(parts: list[Part]) -> list[Part]:
    """The parts with their brackets read, and the parties that the brackets add."""
    read: list[Part] = []
    titles = [part.key for part in parts if part.form == Form.OFFICE]
    for part in parts:
        read.append(part)
        if titles.count(part.key) > 1:
            _take_portfolio(part)
        for bracket in part.brackets:
            read.extend(_read_bracket(part, bracket, read))
        part.brackets = []
    return read


def _take_portfolio(part: Part) -> None:
    """Let a bracket tell one of several posts of the same title: "DVC (A) and DVC (R)"."""
    words = [token.key for token in part.brackets[0]] if part.brackets else []
    if words and _LEAD.isdisjoint(words):
        part.portfolio, part.brackets = " ".join(words), part.brackets[1:]


def _read_bracket(part: Part, bracket: list[Token], known: list[Part]) -> list[Part]:
    """Apply one bracket to its part; what it adds are further parties."""
    if mark := mark_of(bracket):
        part.is_lead, part.is_help = part.is_lead or mark == Tag.LEADS, part.is_help or mark == Tag.HELPS
        return []
    if leading := _named_as_lead(bracket, known):
        leading.is_lead = True
        return []
    inner = parts_of(bracket)
    if not inner or _is_count(part, bracket) or _is_blank(part, inner):
        return []
    marks = [mark for piece in inner for mark in piece.marks if mark.tag in _PASSED_ON]
    part.marks += _marks_passed_on(part, inner)
    if part.form in _GROUPS and inner[0].key in _CHAIRS:
        return _chair(part, inner)
    is_joined = inner[0].before in {Tag.AIDED, Tag.LED, Tag.WITH}
    inner = [piece for piece in merge_lists(merge_ties(apply_marks(inner))) if piece.words]
    is_covered = any(mark.tag == Tag.MEANWHILE for mark in marks)
    if is_joined or is_covered or any(piece.is_lead or piece.is_help for piece in inner):
        return _further_parties(inner, known)
    return _describe(part, inner)


def _named_as_lead(bracket: list[Token], known: list[Part]) -> Part | None:
    """The one of the parties outside that a bracket names as the lead: "(lead DVC)", "(HR lead)"."""
    keys = [token.key for token in bracket]
    names = {" ".join(keys[1:]) if keys[0] in _LEAD else "", " ".join(keys[:-1]) if keys[-1] in _LEAD else ""}
    return next((part for part in known if part.key and part.key in names), None)


def _is_count(part: Part, bracket: list[Token]) -> bool:
    """Whether a bracket counts a plural, which is then marked so: "Technicians (3)"."""
    is_count = part.form in {Form.OFFICES, Form.CREW} and any(token.tag in _NUMBERS for token in bracket[-2:])
    if is_count:
        part.phrase = Phrase(Form.COUNTED)
    return is_count


def _is_blank(part: Part, inner: list[Part]) -> bool:
    """Whether a bracket only promises a name, so that its part is emptied: "Lead (TBC)", "Head of [X]"."""
    is_promise = len(inner) == 1 and inner[0].is_empty and any(map(inner[0].mark, (Tag.UNKNOWN, Tag.DUMMY)))
    is_blank = is_promise and bool(part.words) and (is_filler(part.words) or part.words[-1].tag == Tag.LINK)
    if is_blank:
        part.marks += inner[0].marks
        part.words, part.phrase = [], Phrase(Form.NOTHING)
    return is_blank


def _marks_passed_on(part: Part, inner: list[Part]) -> list[Token]:
    """The marks of a bracket that hold for its part, with a vacancy where somebody covers it."""
    pieces = [piece for piece in inner if not _is_post_of_another(part, piece)]
    marks = [mark for piece in pieces for mark in piece.marks if mark.tag in _PASSED_ON]
    is_named = any(piece.words for piece in inner)
    return marks + [mark._replace(tag=Tag.VACANT) for mark in marks if _says_who_covers(mark, is_named=is_named)]


def _is_post_of_another(part: Part, piece: Part) -> bool:
    """Whether the post that is said to be vacant is not the one that its part names."""
    if not piece.mark(Tag.VACANT):
        return False
    return part.is_acting or (part.form == piece.form == Form.OFFICE)


def _says_who_covers(mark: Token, *, is_named: bool) -> bool:
    """Whether "covered by" or, before a name, "maternity cover" says that the post before the bracket is empty."""
    return mark.tag == Tag.MEANWHILE and (mark.key.endswith(" by") or (is_named and mark.key.endswith(" cover")))


def _chair(part: Part, inner: list[Part]) -> list[Part]:
    """A body's chair: the office by itself, or the person or job that holds it."""
    named = [piece for piece in inner[1:] if piece.words]
    if not named:
        part.phrase = Phrase(Form.OFFICE)
        return []
    for piece in named:
        piece.is_lead, piece.before = True, Tag.BREAK
    return named[:1]


def _further_parties(inner: list[Part], known: list[Part]) -> list[Part]:
    """The parties that a bracket adds; one that stands outside already is only marked."""
    added: list[Part] = []
    for piece in inner:
        same = next((part for part in known if part.key == piece.key), None)
        if same:
            same.is_lead, same.is_help = same.is_lead or piece.is_lead, same.is_help or piece.is_help
        else:
            piece.before = piece.before if piece.before in {Tag.AIDED, Tag.LED, Tag.WITH} else Tag.BREAK
            added.append(piece)
    return added


def _describe(part: Part, inner: list[Part]) -> list[Part]:
    """A bracket that names the party in another way, or its portfolio, unit or duty."""
    if not inner:
        return []
    forms = {piece.form for piece in inner}
    if len(inner) > 1:
        return _describe_with_several(part, inner)
    form = inner[0].form
    if part.form == Form.LETTERS and _spells_out(part, inner[0]):
        part.phrase = inner[0].phrase
    elif part.form == Form.OFFICE and is_place(inner[0].words):
        part.phrase = part.phrase._replace(is_bare=False)
    elif form == Form.PERSON or (form == Form.NAME and part.form in {Form.OFFICE, Form.OFFICES, Form.CREW}):
        part.words, part.phrase = inner[0].words, Phrase(Form.PERSON)
    elif form == Form.OFFICE and part.form in _GROUPS | {Form.NOTHING, Form.LETTERS, Form.OTHER}:
        part.phrase = Phrase(Form.OFFICE)
        part.words = part.words or inner[0].words
    elif part.form == Form.OFFICES and forms == {Form.TOPIC} and inner[0].phrase.is_double:
        part.phrase = Phrase(Form.COUNTED)
    elif _is_duty(part, inner[0]):
        part.has_duty = True
    elif part.form == Form.OFFICE:
        part.phrase = part.phrase._replace(is_bare=False)
    return []


def _spells_out(part: Part, piece: Part) -> bool:
    """Whether a bracket says what the letters before it stand for: "RPC (Research Planning Committee)"."""
    letters = part.words[0].key
    return len(letters) > 1 and "".join(word.key[0] for word in piece.words if word.tag not in _SMALL) == letters


def _describe_with_several(part: Part, inner: list[Part]) -> list[Part]:
    """Several things in one bracket after a plural count it."""
    if part.form in {Form.OFFICES, Form.CREW} and all(piece.form not in {Form.CREW, Form.OFFICES} for piece in inner):
        part.phrase = Phrase(Form.COUNTED)
    elif part.form not in _PEOPLE and inner[0].form == Form.PERSON and part.form == Form.OFFICE:
        part.phrase = Phrase(Form.PERSON)
    return []


def _is_duty(part: Part, piece: Part) -> bool:
    """Whether a bracket in small letters says what its party does."""
    is_small = piece.words[0].text[0].islower() and piece.form not in {Form.PERSON, Form.OFFICE, Form.OFFICES}
    return is_small and part.form not in {Form.OFFICES, Form.CREW}
