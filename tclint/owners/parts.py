"""Group the tokens of an owner cell into parts between separators, with their brackets and marks."""

from collections.abc import Sequence

from tclint.owners.forms import Form, Part, Phrase
from tclint.owners.heads import phrase_of
from tclint.owners.persons import NAME_TAGS
from tclint.owners.tokens import Token
from tclint.owners.words import Tag, words_of

# Of several separators in a row the first of these counts: ", supported by", "; and".
SEPARATORS = (
    Tag.STEP,
    Tag.AIDED,
    Tag.LED,
    Tag.WITH,
    Tag.BREAK,
    Tag.LINE,
    Tag.OR,
    Tag.AND,
    Tag.COLON,
    Tag.DASH,
    Tag.SLASH,
    Tag.COMMA,
)
_STRENGTH = {tag: -place for place, tag in enumerate(SEPARATORS)}
_MARKS = frozenset(
    [Tag.UNKNOWN, Tag.VACANT, Tag.MEANWHILE, Tag.POINTER, Tag.DUMMY, Tag.NOBODY, Tag.LEADS, Tag.HELPS, Tag.TAIL]
)
_ABSENT = frozenset([Tag.UNKNOWN, Tag.VACANT, Tag.POINTER, Tag.DUMMY, Tag.NOBODY])
# These end a part's tail and a pointer's object; only the first of them a whole clause ("when agreed with HR").
_CLAUSE_LIMITS = frozenset([Tag.STEP, Tag.BREAK, Tag.LINE, Tag.COMMA])
_CLAUSE_OPENERS = frozenset(["when", "once", "if"])
_LIMITS = _CLAUSE_LIMITS | frozenset([Tag.AIDED, Tag.LED, Tag.WITH])


_CONDITIONS = words_of("following once after when upon before depending subject as via with post")
_LEADS = frozenset(["lead", "leads", "contact"])
# Adjectives that do not say which lead is meant; others make a job of it: "Technical lead".
_VAGUE = words_of("""
    new newly incoming nominated designated named dedicated key main overall individual first second third current
    senior junior deputy lead line permanent temporary full part-time full-time internal external
""")
_POSTS = frozenset(["post", "position", "role", "job"])
_CELTIC_TAGS = frozenset([Tag.CELTIC, Tag.NAME, Tag.OTHER, Tag.LINK, Tag.PARTICLE, Tag.ARTICLE, Tag.INITIAL])
_STANDING_IN = frozenset(["acting", "interim"])
_MOST_BRACKETS = 3
_PASSIVE = ("to be", "to follow", "to come", "will be", "will to", "shall be")


def parts_of(tokens: Sequence[Token]) -> list[Part]:
    """The parts of a cell or of a bracket, in their order."""
    inner = _inside_brackets(tokens)
    builder = _Builder()
    place = 0
    while place < len(inner):
        place = builder.take(inner, place)
    parts = builder.finish()
    return _as_form_field(parts) if len(inner) < len(tokens) else parts


def _inside_brackets(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without the brackets around all of them, such as "[[owner]]"."""
    for _ in range(_MOST_BRACKETS):
        if not tokens or tokens[0].tag != Tag.OPEN or _end_of_bracket(tokens, 0) < len(tokens) - 1:
            break
        tokens = tokens[1:-1] if tokens[-1].tag == Tag.CLOSE else tokens[1:]
    return tokens


def _end_of_bracket(tokens: Sequence[Token], place: int) -> int:
    """Where the bracket that opens at a place closes, the end of the tokens if it does not."""
    depth = 0
    for end in range(place, len(tokens)):
        depth += (tokens[end].tag == Tag.OPEN) - (tokens[end].tag == Tag.CLOSE)
        if depth == 0:
            return end
    return len(tokens)


def _as_form_field(parts: list[Part]) -> list[Part]:
    """Parts of a cell that stands in brackets as a whole; a form's word among them makes it a blank form field."""
    if any(part.mark(Tag.DUMMY) or part.key.endswith(" name") or part.key == "lead" for part in parts):
        for part in parts:
            part.words, part.phrase = [], Phrase(Form.NOTHING)
            part.marks.extend(token._replace(tag=Tag.DUMMY) for token in part.raw[:1])
    return parts


class _Builder:
    """Collects parts token by token."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.part = Part(None)

    def take(self, tokens: Sequence[Token], place: int) -> int:
        """Read one token, or a bracket or tail with what belongs to it, and say where to go on."""
        token = tokens[place]
        if token.tag in _STRENGTH:
            self._separate(token, _follows_wrapped_line(tokens, place))
        elif token.tag == Tag.OPEN:
            return self._bracket(tokens, place)
        elif token.tag in _MARKS:
            return self._mark(tokens, place)
        elif token.tag != Tag.CLOSE:
            self.part.words.append(token)
            self.part.raw.append(token)
        return place + 1

    def _separate(self, token: Token, is_wrapped: bool) -> None:
        if is_wrapped or (token.tag == Tag.DASH and not self.parts and not self.part.raw and not self.part.brackets):
            return
        self.part.starts_line = self.part.starts_line or (token.tag == Tag.LINE and not self.part.raw)
        if self.part.raw or self.part.brackets:
            self._close(token.tag)
        elif self.part.before is None or _STRENGTH[token.tag] > _STRENGTH[self.part.before]:
            self.part.before = token.tag

    def _close(self, separator: str) -> None:
        self.parts.append(self.part)
        self.part = Part(separator)

    def _bracket(self, tokens: Sequence[Token], place: int) -> int:
        end = _end_of_bracket(tokens, place)
        inner = list(tokens[place + 1 : end])
        if inner:
            self.part.brackets.append(inner)
        return end + 1

    def _mark(self, tokens: Sequence[Token], place: int) -> int:
        token = tokens[place]
        if token.tag == Tag.TAIL:
            return _end_of_tail(tokens, place) if self.part.raw or self.parts else place + 1
        if token.tag == Tag.POINTER and token.key == "as" and (self.part.words or place):
            return _end_of_tail(tokens, place)
        self.part.marks.append(token)
        self.part.raw.append(token)
        is_conditional = (
            token.tag in {Tag.UNKNOWN, Tag.VACANT} and is_filler(self.part.words) and _is_condition(tokens, place + 1)
        )
        return _end_of_tail(tokens, place) if token.tag == Tag.POINTER or is_conditional else place + 1

    def finish(self) -> list[Part]:
        """All the parts; those with neither words nor brackets are gone."""
        if self.part.raw or self.part.brackets or self.part.before == Tag.COLON:
            self.parts.append(self.part)
        for part in self.parts:
            _settle(part)
        return _without_translations(self.parts)


def _without_translations(parts: list[Part]) -> list[Part]:
    """The parts without those in Welsh, Irish or Gaelic that stand beside English, which says the same."""
    is_beside = any(part.before in {Tag.SLASH, Tag.LINE, Tag.DASH} for part in parts)
    english = [part for part in parts if not _is_celtic(part)] if is_beside else []
    if english and len(english) < len(parts):
        english[0].before = None
    return english or parts


def _is_celtic(part: Part) -> bool:
    return any(word.tag == Tag.CELTIC for word in part.words) and all(
        word.tag in _CELTIC_TAGS or word.key == "staff" for word in part.words
    )


def _follows_wrapped_line(tokens: Sequence[Token], place: int) -> bool:
    """Whether a line end only wraps a phrase: the next line goes on in small letters, or the last one wants more."""
    if tokens[place].tag != Tag.LINE or not 0 < place < len(tokens) - 1:
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    goes_on = after.tag == Tag.LINK or (after.tag in {Tag.OTHER, Tag.ROLES} and after.text[0].islower())
    return goes_on or before.tag in {Tag.LINK, Tag.ARTICLE, Tag.RANK}


def _is_condition(tokens: Sequence[Token], place: int) -> bool:
    """Whether the words after a promised name say when or by whom it is given: "TBC by the faculty"."""
    return place < len(tokens) and (tokens[place].tag == Tag.LINK or tokens[place].key in _CONDITIONS)


def _end_of_tail(tokens: Sequence[Token], place: int) -> int:
    """Where a tail ends: "or nominee" by itself, "on behalf of" with its object."""
    end = place + 1
    if tokens[place].key.startswith(("or ", "and or ", "and / or ", "subject")):
        return end
    limits = _CLAUSE_LIMITS if tokens[place].key in _CLAUSE_OPENERS else _LIMITS
    while end < len(tokens) and tokens[end].tag not in limits:
        end += 1
    return end


def _settle(part: Part) -> None:
    """Give a part that stands wholly in brackets the bracket's words, and read its phrase."""
    if not part.raw and part.brackets:
        part.raw = [token for token in part.brackets[0] if token.tag not in {Tag.OPEN, Tag.CLOSE}]
        part.words = [token for token in part.raw if token.tag not in _MARKS and token.tag not in _STRENGTH]
        part.marks = [token for token in part.raw if token.tag in _MARKS]
        part.brackets = part.brackets[1:]
    _settle_cover(part)
    if len(part.words) > 1 and part.words[0].key == "new" and part.words[-1].key in _POSTS:
        part.marks.append(part.words[-1]._replace(tag=Tag.VACANT))
    if part.raw and part.raw[0].tag == Tag.DUMMY and part.words and part.words[0].tag == Tag.LINK:
        part.words = []
    if part.marks and _is_choosing(part.marks[0]) and (task := _task_after(part, part.marks[0])):
        part.words, part.marks = part.words[: -len(task)], part.marks[1:]
    if part.marks and (is_filler(part.words) or _wants_object(part) or _is_choosing(part.marks[0]) or _is_aside(part)):
        part.words = []
    part.phrase = phrase_of(part.words)
    part.has_duty = part.form in {Form.PERSON, Form.UNIT} and any(word.key == "for" for word in part.words)


def _settle_cover(part: Part) -> None:
    """Tell those who stand in from the empty post: "vacancy covered by HR", "Jane Smith acting"."""
    if len(part.words) > 1 and part.words[-1].key in _STANDING_IN and part.words[-2].tag in NAME_TAGS:
        part.marks.append(part.words.pop()._replace(tag=Tag.MEANWHILE))
    cover = part.mark(Tag.MEANWHILE)
    if cover and part.words and part.words[0].begin > cover.begin:
        part.marks = [mark for mark in part.marks if mark.tag != Tag.VACANT]


def _is_choosing(mark: Token) -> bool:
    """Whether the words before a promise say who gives the name: "Dean to nominate"."""
    return (
        mark.tag == Tag.UNKNOWN
        and mark.key.startswith(("to ", "will ", "shall "))
        and not mark.key.startswith(_PASSIVE)
    )


def _task_after(part: Part, mark: Token) -> list[Token]:
    """The words after a verb of choosing, where they are a task and not a name: "Dean to propose a policy"."""
    after = [word for word in part.words if word.begin > mark.begin]
    nouns = [word for word in after if word.tag != Tag.ARTICLE]
    return after if nouns and nouns[0].tag == Tag.TOPIC and nouns[-1].tag == Tag.TOPIC else []


def _is_aside(part: Part) -> bool:
    """Whether plain words stand beside the word for nobody or for a promise: "nobody yet"."""
    return part.marks[0].tag in _ABSENT and all(word.tag == Tag.OTHER for word in part.words)


def is_filler(words: list[Token]) -> bool:
    """Whether words beside a mark name nobody: "Lead TBC", "the new post to be filled", not "Technical lead TBC"."""
    is_job = len(words) > 1 and words[-1].key in _LEADS and words[-2].tag == Tag.RANK and words[-2].key not in _VAGUE
    return not is_job and all(word.tag in {Tag.ARTICLE, Tag.RANK, Tag.LINK} or word.key in _LEADS for word in words)


def _wants_object(part: Part) -> bool:
    """Whether a title breaks off before a blank: "Head of XX"."""
    blank = next((mark for mark in part.marks if mark.tag in {Tag.DUMMY, Tag.UNKNOWN}), None)
    return (
        blank is not None and bool(part.words) and part.words[-1].tag == Tag.LINK and blank.begin >= part.words[-1].end
    )
