import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Passage, Place, Plan, Rule, Span, lowered, quote

# Words behind which letters and a number are meant as a row of a plan, and not as paper, a road, a grade or a room.
_ROW_WORDS = r"actions?|activit(?:y|ies)|rows?"
_CUES = (
    rf"{_ROW_WORDS}|objectives?|see(?:\s+also)?|cf\.?|as\s+(?:in|per)|refers?\s+to|"
    r"continu(?:es|ing|ation\s+of)|depend(?:s|ent|ing)\s+on|build(?:s|ing)\s+on|follow(?:s|ing)(?:\s+on\s+from)?|"
    r"link(?:s|ed|ing)?\s+(?:to|with)"
)
_ROW_NAMES = ("action", "actions", "activity", "activities", "row", "rows", "following")
_NUMBER = r"\s*\d{1,2}\.\d{1,2}[a-z]?\s*"
_CITED_NUMBER = (
    rf"\b(?:{_ROW_WORDS}|following\s+on\s+from)\s+"
    r"(?P<row>\d{1,2}\.\d{1,2}[a-z]?)\b(?!\.\d|\s*%|\s+(?:of|in|from|under)\b)"
)
# An action of some other plan: "EDI action A12".
_OTHERS = r"(?:\b[A-Z]{2,}|\b(?:Swan|Charter|Plan|Concordat|Strategy|Commitment))\s+$"
_FIELDS = frozenset(("goal", "rationale", "action", "measure", "target"))
_NEAR = 40
_DIGITS = "0123456789"

Reference = tuple[Place, str]
"""Where an id is cited, and the id."""


class DanglingReference(Rule, severity="error", profile="complete"):
    """A reference to an activity that stands neither in the plan nor in the one that it follows.

    ## Why is this bad?
    A reader who wants to know what is continued, or what must come first, finds nothing. The rule reads `depends_on`
    and `carried_over_from`, and ids in texts where a word announces them ("see V3", "continues A5", "following action
    A15") and their letters are those of the plan's own ids or of those it carries over; numbers behind "action" too
    ("action 3.5"), where all of the plan's ids are such numbers. A4 paper, the M25, grade G7 and
    REF 2029 are no references.

    ## Example
    ```yaml bad
    - {id: V1, action: Publish the newsletter}
    - {id: V2, action: Hold a showcase (see V9)}  # <-
    ```

    Use instead:
    ```yaml good
    - {id: V1, action: Publish the newsletter}
    - {id: V2, action: Hold a showcase (see V1) and print the programme on A4}
    ```

    ## When not to use it
    Where texts cite the rows of another plan whose ids look the same.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        cited = [*_declared(plan, ctx), *_in_texts(plan, ctx), *_numbers_in_texts(plan, ctx)]
        known = _known(ctx) if cited else set()
        lost: dict[Activity, list[Reference]] = {}
        for row, place, name in cited:
            if not _is_known(name, known):
                lost.setdefault(row, []).append((place, name))
        for found in lost.values():
            names = list(dict.fromkeys(quote(name) for _, name in found))
            verb = "stands" if len(names) == 1 else "stand"
            yield self.diagnostic(
                found[0][0],
                f"{' and '.join(names)} {verb} neither in this plan nor in one that it follows",
                help="cite a row by its id, or name under `previous` the plan that has it",
            )


def _known(ctx: Context) -> set[str]:
    """Every id of the plan and the previous one, and what their parts share: `ap1.4` and `ap1`."""
    rows = list(ctx.rows)
    if ctx.previous is not None:
        rows += [row for activity in ctx.previous.activities() for row in activity.family()]
    known = {_folded(row.id) for row in rows if row.id}
    return known | {name.partition(".")[0].rstrip("abcdefghijklmnopqrstuvwxyz") for name in known}


def _folded(name: str) -> str:
    name = "".join(name.split()).casefold().strip(".:()")
    letters = name.rstrip(_DIGITS)
    return letters + (name[len(letters) :].lstrip("0") or name[len(letters) :])


def _letters(name: str) -> str:
    """The letters that an id begins with; "" if there are none, or no number behind them."""
    found = re.match(r"\s*([A-Za-z]{1,5})(?=[.-]?\d)", name)
    return found[1] if found else ""


def _declared(plan: Plan, ctx: Context) -> Iterator[tuple[Activity, Place, str]]:
    """What stands under `depends_on` and `carried_over_from` and looks like an id."""
    is_open = plan.has("previous") and ctx.previous is None
    for row in ctx.rows:
        for index, name in enumerate(row.depends_on):
            if _is_id(name):
                yield row, row.at("depends_on", index), name.strip()
        for index, name in enumerate(row.carried_over_from):
            if _is_id(name) and not is_open:
                yield row, row.at("carried_over_from", index), name.strip()


def _is_id(text: str) -> bool:
    return re.fullmatch(r"\s*[A-Za-z]{1,5}[.-]?\d+(?:\.\d+)*[a-z]?\.?\s*", text) is not None


def _is_known(name: str, known: set[str]) -> bool:
    """Whether a row has that id, or is the one that a lettered part belongs to."""
    folded = _folded(name)
    return folded in known or folded.rstrip("abcdefghijklmnopqrstuvwxyz") in known


def _in_texts(plan: Plan, ctx: Context) -> Iterator[tuple[Activity, Place, str]]:
    if plan.has("previous") and ctx.previous is None:
        return
    numbered = [token for token in ctx.texts.tokens if token[-1] in _DIGITS and not token.isdecimal()]
    if not numbered:
        return
    used = {
        letters for row in ctx.rows for name in (row.id or "", *row.carried_over_from) if (letters := _letters(name))
    }
    tokens = [token.lower() for token in numbered if token.rstrip(_DIGITS) in used]
    if tokens:
        letters = "|".join(sorted(used, key=len, reverse=True))
        for passage in ctx.texts.holding(tokens):
            if passage.field in _FIELDS:
                for span, name in _cited(passage, letters):
                    yield passage.row, passage.at(*span), name


def _numbers_in_texts(plan: Plan, ctx: Context) -> Iterator[tuple[Activity, Place, str]]:
    """What texts cite as "action 3.5", in a plan whose own ids are such numbers."""
    ids = [row.id for row in ctx.rows if row.id]
    if not ids or not all(re.fullmatch(_NUMBER, name) for name in ids) or (plan.has("previous") and not ctx.previous):
        return
    for passage in ctx.texts.holding(_ROW_NAMES):
        for found in re.finditer(_CITED_NUMBER, lowered(passage.text)) if passage.field in _FIELDS else ():
            if not re.search(_OTHERS, passage.text[max(0, found.start() - _NEAR) : found.start()]):
                yield passage.row, passage.at(*found.span("row")), found["row"]


def _cited(passage: Passage, letters: str) -> Iterator[tuple[Span, str]]:
    text, lower, end = passage.text, lowered(passage.text), 0
    for blanks in re.finditer(rf"(?<!\s)\s++(?=(?:{letters})[.-]?\d)", text):
        near, begin = max(end, blanks.start() - _NEAR), blanks.end()
        cue = re.compile(rf"\b(?:{_CUES})\s+$").search(lower, near, begin) if begin > end else None
        if cue is None or re.search(_OTHERS, text[max(0, cue.start() - _NEAR) : cue.start()]):
            continue
        names = _names_at(text, begin, letters, is_behind_row=re.match(rf"(?:{_ROW_WORDS})\s", cue[0]) is not None)
        end = begin + len(names)
        for name in re.finditer(r"[A-Za-z]+[.-]?\d[\w.]*\b", names):
            yield Span(begin + name.start(), begin + name.end()), name.group()


def _names_at(text: str, begin: int, letters: str, *, is_behind_row: bool) -> str:
    """The names of rows that are cited from a place on: what stands behind them decides."""
    name = rf"(?:{letters})[.-]?\d{{1,3}}(?:\.\d{{1,3}})*[a-z]?\b"
    names = rf"{name}(?:\s*(?:,|/|&|and|or|to|-|–)\s*{name})*"
    # "Action V9 of the strategy" is another plan's, "see B12 laboratory" a room.
    is_own, is_end = r"(?!\s+(?:of|in|from|under)\b)", r"(?=\s*(?:$|[.,;:)\]]|(?:and|or|&|above|below)\b))"
    found = re.compile(names + is_own).match(text, begin) if is_behind_row else None
    found = found or re.compile(names + is_end).match(text, begin)
    return found[0] if found else ""
