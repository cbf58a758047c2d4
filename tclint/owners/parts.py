"""Group the tokens of an owner cell into parts between separators, with their brackets and marks."""

from collections.abc import Sequence

from tclint.owners.forms import Form, Phrase
from tclint.owners.heads import phrase_of
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
# These end a part's tail and a pointer's object.
_LIMITS = frozenset([Tag.STEP, Tag.AIDED, Tag.LED, Tag.WITH, Tag.BREAK, Tag.LINE, Tag.COMMA])


_CONDITIONS = words_of("following once after when upon before depending subject as via with post")
_POSTS = frozenset(["post", "position", "role", "job"])
_MOST_BRACKETS = 3
_PASSIVE = ("to be", "to follow", "to come")


class Part:
    """What stands between two separators.

    Attributes:
        before: The separator before it, None for the first.
        words: What names the party.
        marks: Promises, vacancies, pointers and marks of lead and help.
        raw: Words and marks in their order.
        brackets: The tokens of each bracket behind the words.
        phrase: What the words name.
        has_duty: Whether the cell says what this party does.
        is_lead: Whether it is marked as leading.
        is_help: Whether it is marked as helping.
        is_complete: Whether a person has title and unit, so that nothing more belongs to it.
    """

    __slots__ = (
        "before",
        "brackets",
        "has_duty",
        "is_complete",
        "is_help",
        "is_lead",
        "marks",
        "phrase",
        "raw",
        "words",
    )

    def __init__(self, before: str | None) -> None:
        self.before = before
        self.words: list[Token] = []
        self.marks: list[Token] = []
        self.raw: list[Token] = []
        self.brackets: list[list[Token]] = []
        self.phrase = Phrase(Form.NOTHING)
        self.has_duty = self.is_lead = self.is_help = self.is_complete = False

    @property
    def form(self) -> str:
        """What the part names."""
        return self.phrase.form

    def mark(self, tag: str) -> Token | None:
        """The first mark of a class, if there is one."""
        return next((token for token in self.marks if token.tag == tag), None) if self.marks else None

    @property
    def is_empty(self) -> bool:
        """Whether it names nobody, whatever its marks."""
        return not self.words

    @property
    def ends_in_bracket(self) -> bool:
        """Whether a bracket that is not read yet stands behind its last word."""
        return bool(self.brackets and self.words) and self.brackets[-1][-1].end > self.words[-1].end

    @property
    def key(self) -> str:
        """All its words in small letters."""
        return " ".join(token.key for token in self.raw)

    @property
    def span(self) -> tuple[int, int]:
        """From its first word to its last, marks only where there are no words."""
        tokens = self.words or self.raw
        return (tokens[0].begin, tokens[-1].end) if tokens else (0, 0)

    def absorb(self, other: "Part", phrase: Phrase) -> None:
        """Take another part in, the two together being one phrase."""
        self.words, self.raw = self.words + other.words, self.raw + other.raw
        self.marks, self.brackets = self.marks + other.marks, self.brackets + other.brackets
        self.phrase = phrase
        self.is_lead, self.is_help = self.is_lead or other.is_lead, self.is_help or other.is_help

    def is_apart_from(self, other: "Part") -> bool:
        """Whether marks show that two parts are two parties, or nobody."""
        if self.is_empty or other.is_empty or (self.has_duty and other.has_duty):
            return True
        return self.is_lead != other.is_lead or self.is_help != other.is_help


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
            token.tag in {Tag.UNKNOWN, Tag.VACANT} and _is_filler(self.part.words) and _is_condition(tokens, place + 1)
        )
        return _end_of_tail(tokens, place) if token.tag == Tag.POINTER or is_conditional else place + 1

    def finish(self) -> list[Part]:
        """All the parts; those with neither words nor brackets are gone."""
        if self.part.raw or self.part.brackets or self.part.before == Tag.COLON:
            self.parts.append(self.part)
        for part in self.parts:
            _settle(part)
        return self.parts


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
    while end < len(tokens) and tokens[end].tag not in _LIMITS:
        end += 1
    return end


def _settle(part: Part) -> None:
    """Give a part that stands wholly in brackets the bracket's words, and read its phrase."""
    if not part.raw and part.brackets:
        part.raw = [token for token in part.brackets[0] if token.tag not in {Tag.OPEN, Tag.CLOSE}]
        part.words = [token for token in part.raw if token.tag not in _MARKS and token.tag not in _STRENGTH]
        part.marks = [token for token in part.raw if token.tag in _MARKS]
        part.brackets = part.brackets[1:]
    if len(part.words) > 1 and part.words[0].key == "new" and part.words[-1].key in _POSTS:
        part.marks.append(part.words[-1]._replace(tag=Tag.VACANT))
    if part.raw and part.raw[0].tag == Tag.DUMMY and part.words and part.words[0].tag == Tag.LINK:
        part.words = []
    if part.marks and (_is_filler(part.words) or _is_choosing(part.marks[0]) or _is_aside(part)):
        part.words = []
    part.phrase = phrase_of(part.words)
    part.has_duty = part.form in {Form.PERSON, Form.UNIT} and any(word.key == "for" for word in part.words)


def _is_choosing(mark: Token) -> bool:
    """Whether the words before a promise say who gives the name: "Dean to nominate"."""
    return mark.tag == Tag.UNKNOWN and mark.key.startswith("to ") and not mark.key.startswith(_PASSIVE)


def _is_aside(part: Part) -> bool:
    """Whether plain words stand beside the word for nobody or for a promise: "nobody yet"."""
    return part.marks[0].tag in _ABSENT and all(word.tag == Tag.OTHER for word in part.words)


def _is_filler(words: list[Token]) -> bool:
    """Whether words beside a mark name nobody: "Lead TBC", "the new post to be filled"."""
    return all(
        word.tag in {Tag.ARTICLE, Tag.RANK, Tag.LINK} or word.key in {"lead", "leads", "contact"} for word in words
    )
