"""Tokens to lexemes: the longest phrase of the vocabulary at each place, ordinals, and slips of the pen."""

from functools import lru_cache

from tclint.timeframe.slips import meant_by
from tclint.timeframe.terms import Lexeme, Parse
from tclint.timeframe.tokens import Token, plain, tokens_of
from tclint.timeframe.vocabulary import CALENDAR, JOINERS, PLAN, RELATIONS, WordClass
from tclint.timeframe.vocabulary_more import FREQUENCIES, PROMISES, SUBSTITUTES

_CLASSES: tuple[WordClass, ...] = (*CALENDAR, *PLAN, *RELATIONS, *JOINERS, *FREQUENCIES, *SUBSTITUTES, *PROMISES)
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_BREAKABLE = frozenset({"month", "season", "frequency", "open-ended", "unit", "term name"})
_LONGEST_NUMBER = 4
PADDING = 8
_NOTHING = [Lexeme("", "", -1, -1, -1)] * PADDING


class Branch:
    """A place in the tree of phrases: what a phrase that ends here means, and the words that may follow."""

    __slots__ = ("branches", "kind", "number", "word")

    def __init__(self) -> None:
        self.branches: dict[str, Branch] = {}
        self.kind = ""
        self.word = ""
        self.number = -1


@lru_cache(maxsize=1)
def phrases() -> Branch:
    """The tree of all phrases; built once, when the first timeframe is read."""
    root = Branch()
    for word_class in _CLASSES:
        for meaning, written in word_class.entries.items():
            for phrase in written.split(" | "):
                _grow(root, phrase.split(), word_class.kind, meaning)
    return root


def _grow(root: Branch, words: list[str], kind: str, meaning: str) -> None:
    branch = root
    for word in words:
        branch = branch.branches.setdefault(word, Branch())
    branch.kind, branch.word = kind, meaning
    branch.number = int(meaning) if meaning.isdecimal() else -1


@lru_cache(maxsize=64)
def _names(declared: tuple[str, ...]) -> Branch:
    """The tree of the names that a plan gives its phases, with spaces or dashes between their words."""
    root = Branch()
    for name in declared:
        words = name.split()
        _grow(root, words, "declared", name)
        _grow(root, " - ".join(words).split(), "declared", name)
    return root


def lexemes_of(parse: Parse, declared: tuple[str, ...] = ()) -> list[Lexeme]:
    """The lexemes of the text, followed by enough empty ones that the grammar may always look ahead."""
    names = _names(declared) if declared else None
    tokens = tokens_of(plain(parse.text))
    while tokens and tokens[-1].text == ".":
        tokens.pop()
    lexemes: list[Lexeme] = []
    at = 0
    while at < len(tokens):
        lexeme, at = (names and _longest(tokens, at, names)) or _lexeme_at(tokens, at, parse)
        lexemes.append(lexeme)
    lexemes.extend(_NOTHING)
    return lexemes


def _lexeme_at(tokens: list[Token], at: int, parse: Parse) -> tuple[Lexeme, int]:
    token = tokens[at]
    if "0" <= token.text[0] <= "9":
        return _number_at(tokens, at)
    is_letter = len(token.text) == 1 and token.text.isalpha()
    found = (is_letter and _broken(tokens, at, parse)) or _longest(tokens, at, phrases()) or _broken(tokens, at, parse)
    if found:
        return found
    return _other_word(token, parse), at + 1


def _broken(tokens: list[Token], at: int, parse: Parse) -> tuple[Lexeme, int] | None:
    """`Septem ber`: a word that was broken where its table cell was full."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not following.text.isalpha() or following.text in phrases().branches:
        return None
    branch = phrases().branches.get(tokens[at].text + following.text)
    if branch is None or branch.kind not in _BREAKABLE:
        return None
    begin, end = tokens[at].begin, following.end
    parse.remark("slips", begin, end, f"read as {tokens[at].text + following.text}")
    return Lexeme(branch.kind, branch.word, branch.number, begin, end), at + 2


def _longest(tokens: list[Token], at: int, root: Branch) -> tuple[Lexeme, int] | None:
    branch = root.branches.get(tokens[at].text)
    best, after, place = None, at, at
    while branch is not None:
        place += 1
        if branch.kind:
            best, after = branch, place
        branch = branch.branches.get(tokens[place].text) if place < len(tokens) else None
    if best is None:
        return None
    return Lexeme(best.kind, best.word, best.number, tokens[at].begin, tokens[after - 1].end), after


def _number_at(tokens: list[Token], at: int) -> tuple[Lexeme, int]:
    text, begin, end = tokens[at]
    number = int(text) if len(text) <= _LONGEST_NUMBER else -1
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following and following.begin == end and following.text in _SUFFIXES and number:
        return Lexeme("ordinal", text, number, begin, following.end), at + 2
    if following and following.text == "?" == tokens[min(at + 2, len(tokens) - 1)].text and len(text) <= 2:  # noqa: PLR2004
        return Lexeme("placeholder", "template text", -1, begin, following.end), at + 2
    return Lexeme("number", text, number, begin, end), at + 1


def _other_word(token: Token, parse: Parse) -> Lexeme:
    text, begin, end = token
    if len(text) > 1 and not text.strip("x"):
        return Lexeme("placeholder", "template text", -1, begin, end)
    meant = meant_by(text)
    if meant is None:
        return Lexeme("word" if text[0].isalpha() else "mark", text, -1, begin, end)
    branch = phrases().branches[meant]
    parse.remark("slips", begin, end, f"read as {meant}")
    return Lexeme(branch.kind, branch.word, branch.number, begin, end)
