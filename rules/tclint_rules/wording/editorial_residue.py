import re
from collections.abc import Iterator
from operator import itemgetter

from tclint import (
    Context,
    Draft,
    Passage,
    Plan,
    Rule,
    Span,
    is_blank,
    is_placeholder_measure,
    is_unfilled,
    lowered,
    option,
    quote,
)

# Letters that promise words to come.
_TO_COME = "TBC TBD TBA"
# Calls of the writer to the writer.
_CALLS = "QUERY TODO FIXME"
# Cheap signs of everything below, in lower case; `??` and brackets are looked for in the text itself.
_SIGNS = "nb ref na value bookmark lorem click comment commented delete being insert check sic xxx"
_PLACES_SHOWN = 5
_FIELDS = frozenset(("goal", "rationale", "action", "measure", "target"))
# What is left over, by class, each with letters in lower case of which some stand in it: without them, nobody looks.
_LEFT_OVER = (
    (("?",), r"\?\?+|\(\?+\)"),
    # A remark on how things went, not one on what holds.
    (("nb", "n.b"), r"\bN\.?B\.?(?=[:,.\s][^\n]{0,120}?\b(?:has|have|had|was|were)\b)"),
    (
        ("[",),
        r"\[(?i:insert|name|date|number|figure|add|check|delete|link|tbc|tbd|to be|xx|note|role)\b[^\]\n]{0,80}\]",
    ),
    (("<",), r"<(?i:insert|name|date|number|figure|add|check|link|tbc)\b[^>\n]{0,80}>"),
    (("(",), r"\((?i:insert|sic|to check|check|please check|delete)\)"),
    (("(check", "(confirm"), r"\((?i:check|confirm)\s+(?:\w+\s+){0,3}with\b[^)\n]{0,60}\)"),
    (("delete as ",), r"(?i:\bdelete as (?:appropriate|applicable)\b)"),
    (("lorem ipsum", "here to enter"), r"(?i:\blorem ipsum\b|\bclick (?:or tap )?here to enter\b)"),
    (("comment [", "commented ["), r"(?i:\bcomment(?:ed)?) \[\w{1,6}\]"),
    (("#", "error! "), r"#(?:REF!|N/A|VALUE!|NAME\?)|\bError! (?:Reference|Bookmark)"),
    (("xx",), r"\bXXX+\b|\bXX ?%|[£\[]XX+\b|\b20XX\b"),
)
_BEING = r"\b(?:is|are)\s+(?:currently\s+|at\s+present\s+)?being\s+\w+(?:ed|en|ained|ld)\b"
# What goes on at present: a report on the work, where a measure should stand.
_PRESENT = rf"{_BEING}(?=[^.;]{{0,40}}\b(?:at\s+present|currently)\b)|\b(?:is|are)\s+currently\s+being\s+\w+"
_MARKS = ("?", "[", "<", "N.B", "XX", "Error!", "#")


class EditorialResidue(Rule, severity="warning"):
    """What the writers left for themselves: queries, TBC in a sentence, progress notes, word processor's traces.

    ## Why is this bad?
    A reader outside wonders whether the plan was ever finished, and whether the sentence holds. Advisers on charters
    ask for a last look for comments and tracked changes before a plan goes out. A whole measure that is only promised
    is `placeholder-measure`; the rule leaves owners and timeframes to their own rules. A title or an aim that is still
    the form's `<our plan's title>` is told once for the plan.

    ## Example
    ```yaml bad
    - id: R3
      action: Register two groups a year with the professional bodies (TBC)  # <-
    ```

    Use instead:
    ```yaml good
    - id: R3
      action: Register two groups a year with the Science Council
    ```

    ## When not to use it
    While a plan is being discussed in this very file.
    """

    letters: frozenset[str] = option(
        frozenset(_TO_COME.split()),
        "Abbreviations that promise words to come; one that the glossary or the framework has is none.",
    )
    calls: frozenset[str] = option(
        frozenset(_CALLS.split()), "Words in capitals with which writers call to themselves."
    )

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        yield from self._unfilled(plan)
        told = set()
        letters = (self.letters | self.calls) - {*ctx.plan.glossary, *ctx.framework.abbreviations}
        for passage in self._suspects(ctx):
            span = _left_over(passage.text, letters) or _report(passage, ctx)
            if span is not None and passage.row not in told and not _is_placeholder(passage):
                told.add(passage.row)
                yield self.diagnostic(
                    passage.at(*span),
                    f"{quote(passage.text[slice(*span)])} looks left over from writing the plan",
                    help="settle it and take the words out, or put what has happened under `progress`",
                )

    def _unfilled(self, plan: Plan) -> Iterator[Draft]:
        """A form's fields outside the rows; one diagnostic names them all."""
        places = [plan.at(name) for name in ("title", "institution", "url") if is_unfilled(getattr(plan, name) or "")]
        places += [plan.at(name) for name in ("contact", "review") if any(map(is_unfilled, getattr(plan, name)))]
        places += [
            theme.at(name)
            for theme in plan.themes
            for name in ("name", "aim")
            if is_unfilled(getattr(theme, name) or "")
        ]
        if places:
            where = "this field" if len(places) == 1 else f"{len(places)} fields of the plan"
            yield self.diagnostic(
                places[0],
                f"the form's words still stand in {where}",
                help="write what is meant in their place, or take the keys out",
                labels=[(place, "and here") for place in places[1:_PLACES_SHOWN]],
            )

    def _suspects(self, ctx: Context) -> list[Passage]:
        words = {*_SIGNS.split(), *(word.lower() for word in (*self.letters, *self.calls))}
        found = ctx.texts.holding(words)
        if any(mark in ctx.texts.written for mark in _MARKS):
            known = set(found)
            found = [passage for passage in ctx.texts.passages if passage in known or _has_mark(passage.text)]
        return [passage for passage in found if passage.field in _FIELDS]


def _has_mark(text: str) -> bool:
    return any(mark in text for mark in _MARKS)


def _is_placeholder(passage: Passage) -> bool:
    """Whether another rule speaks: the cell is a form field, or every measure of the row promises."""
    if is_unfilled(passage.text):
        return True
    if passage.field not in {"measure", "target"}:
        return False
    texts = [measure.target or measure.measure for measure in passage.row.success_measures]
    return all(_promises(text, passage) for text in texts if not is_blank(text))


def _promises(text: str | None, passage: Passage) -> bool:
    found = is_placeholder_measure(text, action=" ".join(passage.row.action))
    return found is not None and found.label == "placeholder"


def _report(passage: Passage, ctx: Context) -> Span | None:
    """Where a measure of a plan as submitted tells how things are now."""
    if passage.field != "measure" or ctx.stage == "progress":
        return None
    lower = lowered(passage.text)
    found = re.search(_PRESENT, lower) if "being" in lower else None
    return Span(*found.span()) if found else None


def _left_over(text: str, letters: frozenset[str]) -> Span | None:
    """The first words that the writers left, and of those that begin there the class that is named first."""
    lower = lowered(text)
    patterns = [pattern for clues, pattern in _LEFT_OVER if any(clue in lower for clue in clues)]
    promised = "|".join(re.escape(letter) for letter in sorted(letters) if letter in text)
    if promised:
        patterns.insert(0, rf"\(?\b(?:{promised})\b(?!\s*(?:Ltd|plc))\)?")
    found = [match.span() for pattern in patterns if (match := re.search(pattern, text)) is not None]
    return Span(*min(found, key=itemgetter(0))) if found else None
