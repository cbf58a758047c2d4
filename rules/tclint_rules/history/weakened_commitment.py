from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tclint import Context, Draft, Rule, is_blank, option, quote

if TYPE_CHECKING:
    from tclint import History, Measure, MeasureReading, Pair

# Verbs whose end one can see.
_STRONG = (
    "adopt appoint build buy complete create deliver design develop embed establish fund hire hold host implement "
    "install introduce issue launch offer open organise provide publish recruit roll run secure set start train write"
)
# Three classes: to think about it, to try it, and to leave it to others.
_WEAK = (
    "explore consider investigate examine discuss look scope think consult research aim seek try hope intend endeavour "
    "attempt strive work encourage"
)
_OPENINGS = frozenset({"we", "will", "shall", "to", "the", "university", "college", "and", "also"})
_WHOLE = r"\b(?:all|every|each|everyone|everybody|entire|whole)\b|\b100 ?(?:%|per ?cent\b)"
_PART = (
    r"\b(?:some|most|several|selected|many|few|certain|interested|willing|relevant"
    r"|a (?:number|sample|selection|range) of|(?:the )?majority|at least one|half)\b|\b[1-9]?[0-9] ?(?:%|per ?cent\b)"
)
# Whether more or less is better cannot be told from the figure alone.
_DOWNWARDS = (
    r"\b(?:reduc|fewer|less|decreas|fall|below|under|cut|drop|lower|shrink|narrow|gap|maximum|no more|at most|within|"
    r"turnover|absen|sick|accident|complaint|vacanc|waste|leav|cost|wait|time (?:to|taken)|up to|limit|minimi|ratio)"
)
_FIGURE = r"(?<![\w.,/-])(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit> ?(?:%|per ?cent\b))?(?![\w/-]|[.,:][0-9])"
# Behind these a number is a starting value or part of a name; before those, part of a date.
_NO_TARGET_AFTER = (
    "from baseline currently was were than year phase grade level band stage term quarter semester step theme "
    "objective appendix table section page version by in since until before after"
)
_NO_TARGET_BEFORE = (
    r"(?i)\s*(?:(?:working |calendar )?(?:day|week|month|year|hour|minute|term)s?\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|of (?:the )?(?:year|plan))"
)
_WHOLE_OF = r"(?:[0-9]|%|cent|out) of (?:the |our |all )*$"
_YEARS = (1900, 2100)
_CHECKABLE = frozenset({"target", "target-no-baseline"})
_UNCHECKABLE = frozenset(
    {"direction", "perception", "vague", "restated", "survey-no-threshold", "placeholder", "missing"}
)
_LOOSE = frozenset({"group", "diffuse", "placeholder"})
_ALIKE = 0.5
_SAME = 0.8
_ONE = 0.75
_NEAR = 30


class WeakenedCommitment(Rule, severity="warning"):
    """A commitment that is weaker than in the earlier plan, without a reason.

    ## Why is this bad?
    A plan can always be met by asking less of itself. A reviewer who compares the two versions wants to know why a
    target was lowered or lost its figure, "all" became "some", a delivery became an exploration, a measure went, or
    one who answered for it gave way to a group or to nobody yet. A new `explanation`, or a reason under `revised`, is
    enough. What moved to another activity was not lost, and a figure that is added makes a measure stronger. A plan of
    a new period may set itself new targets. Rules such as `placeholder-measure` and `diffuse-owner` judge the new words
    by themselves; this one says what they replaced.

    ## Example
    The earlier plan:
    ```yaml previous
    - id: V1
      action: Publish the newsletter in all faculties
      success_measures: 65% of technicians read it by July 2027, up from 40%
      owner: Head of Communications
    - id: V2
      action: Launch a mentoring scheme for apprentices
      success_measures: 20 apprentices have a mentor
      owner: Head of Organisational Development
    ```

    The plan:
    ```yaml bad
    - id: V1
      action: Publish the newsletter in some faculties  # <-
      success_measures: 50% of technicians read it by July 2027, up from 40%  # <-
      owner: Communications Committee  # <-
    - id: V2
      action: Explore a mentoring scheme for apprentices  # <-
      success_measures: More apprentices have a mentor  # <-
      owner: Head of Organisational Development
    ```

    Use instead:
    ```yaml good
    - id: V1
      action: Publish the newsletter in all faculties
      success_measures: 65% of technicians read it by July 2027, up from 40%
      owner: Head of Communications
    - id: V2
      action: Launch a mentoring scheme for apprentices
      success_measures: 12 apprentices have a mentor
      owner: Head of Organisational Development
      explanation: Two departments took on no apprentices in 2026, so there are 12 and not 20
    ```

    ## When not to use it
    While a plan is being drafted, before anybody was promised anything.
    """

    strong: frozenset[str] = option(frozenset(_STRONG.split()), "Verbs whose end one can see.")
    weak: frozenset[str] = option(frozenset(_WEAK.split()), "Verbs that think about it, try it, or leave it to others.")

    def check_history(self, history: History, ctx: Context) -> Iterator[Draft]:
        if history.follows or ctx.before is None:
            return
        for pair in history.single:
            if not pair.is_explained and is_blank(pair.now.withdrawn):
                yield from self._action(pair)
                yield from self._measures(pair, ctx)
                yield from self._owner(pair, ctx, ctx.before)

    # The action

    def _action(self, pair: Pair) -> Iterator[Draft]:
        old, new = " ".join(pair.before.action), " ".join(pair.now.action)
        if old == new or not old or not new:
            return
        if _likeness(old, new) >= _ALIKE and _lost_coverage(old, new):
            yield self._weaker(pair, old, new)
            return
        (verb, rest), (weaker, remainder) = self._verb(old), self._verb(new)
        if verb not in self.strong or weaker not in self.weak or _likeness(rest, remainder) < _ALIKE:
            return
        # "Explore the needs and introduce it" still promises it; "aim to introduce it" does not.
        if remainder.startswith("to ") or verb not in map(self._base, _words(remainder)[1:]):
            yield self._weaker(pair, old, new)

    def _weaker(self, pair: Pair, old: str, new: str) -> Draft:
        return self.diagnostic(
            pair.now.at("action"),
            f"the action of {quote(pair.now.name)} promised more in the earlier plan: {quote(old)}",
            help=f"keep the promise, or say under `explanation` why it is only {quote(new)} now",
        )

    def _verb(self, text: str) -> tuple[str, str]:
        """The first verb of an action as it stands in a dictionary, and what comes after it."""
        words = _words(text)
        start = next((place for place, word in enumerate(words) if word not in _OPENINGS), len(words))
        return (self._base(words[start]) if start < len(words) else "", " ".join(words[start + 1 :]))

    def _base(self, word: str) -> str:
        forms = (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ing"))
        more = (f"{forms[3]}e", word.removesuffix("ed"), word.removesuffix("d"))
        return next((form for form in (*forms, *more) if form in self.strong or form in self.weak), word)

    # The measures

    def _measures(self, pair: Pair, ctx: Context) -> Iterator[Draft]:
        old = [one for one in pair.before.success_measures if not is_blank(_text(one))]
        new = [one for row in pair.now.family() for one in row.success_measures if not is_blank(_text(one))]
        kept = [_folded(one) for one in new]
        changed = [one for one in old if not any(_folded(one) in text for text in kept)]
        left = [one for one in new if _folded(one) not in {_folded(other) for other in old}]
        if not changed or "success_measures" in pair.now.unreadable:
            return
        for one in changed:
            now = left.pop(_nearest(one, left)) if left else None
            action = " ".join(pair.before.action)
            if now is not None and not _stands_elsewhere(one, pair, ctx):
                yield from self._measure(pair, one, now, action)
            elif now is None and _reading(one, action).label != "placeholder" and not _stands_elsewhere(one, pair, ctx):
                yield self._lost(pair, one)

    def _measure(self, pair: Pair, old: Measure, new: Measure, action: str) -> Iterator[Draft]:
        before, now = _text(old), _text(new)
        lowered = _lowered(before, now)
        place = new.at("target" if new.has("target") else "measure")
        if lowered:
            yield self.diagnostic(
                place,
                f"the target of {quote(pair.now.name)} was {quote(lowered[0])} in the earlier plan and is "
                f"{quote(lowered[1])} now",
                help="keep the target, or say under `explanation` why it is lower",
            )
        elif (_likeness(before, now) >= _ALIKE and _lost_coverage(before, now)) or _lost_target(old, new, action):
            yield self.diagnostic(
                place,
                f"the measure of {quote(pair.now.name)} said more in the earlier plan: {quote(before)}",
                help="keep what could be checked, or say under `explanation` why it cannot be reached",
            )

    def _lost(self, pair: Pair, one: Measure) -> Draft:
        return self.diagnostic(
            pair.now.at("success_measures"),
            f"activity {quote(pair.now.name)} has lost a success measure of the earlier plan: {quote(_text(one))}",
            help="keep it, or say under `explanation` why it no longer applies",
        )

    # The owner

    def _owner(self, pair: Pair, ctx: Context, before: Context) -> Iterator[Draft]:
        is_changed = pair.before.owner and pair.now.owner and pair.before.owner != pair.now.owner
        if not is_changed or any(step.owner for step in pair.now.steps):
            return
        old, new = before.owner(pair.before), ctx.owner(pair.now)
        if old.is_sound and new.kind in _LOOSE:
            yield self.diagnostic(
                pair.now.at("owner"),
                f"{quote(old.text)} answered for {quote(pair.now.name)} in the earlier plan, and now it is "
                f"{quote(new.text)}",
                help="name the one person or role who answers for it now, and list the others under `with`",
            )


def _likeness(text: str, other: str) -> float:
    from tclint import likeness

    return likeness(text, other)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text.lower())


def _text(measure: Measure) -> str:
    return ": ".join(text for text in (measure.measure, measure.target) if text)


def _folded(measure: Measure) -> str:
    return " ".join(_text(measure).casefold().split()).rstrip(". ")


def _nearest(measure: Measure, others: list[Measure]) -> int:
    """The number of the measure that is most like one."""
    return max(range(len(others)), key=lambda number: _likeness(_text(measure), _text(others[number])))


def _stands_elsewhere(measure: Measure, pair: Pair, ctx: Context) -> bool:
    """Whether a measure went to another activity, as when one was split."""
    others = (one for row in ctx.rows if row is not pair.now for one in row.success_measures)
    text = _text(measure)
    return any(_figures(_text(one)) == _figures(text) and _likeness(_text(one), text) >= _ONE for one in others)


def _reading(measure: Measure, action: str) -> MeasureReading:
    from tclint import read_measure

    return read_measure(measure.measure, action=action, baseline=measure.baseline, target=measure.target)


def _lost_coverage(old: str, new: str) -> bool:
    """Whether "all" has become "some"."""
    before, now = old.lower(), new.lower()
    if not re.search(_WHOLE, before) or re.search(_WHOLE, now):
        return False
    return re.search(_PART, now) is not None and not re.search(_PART, before)


def _lost_target(old: Measure, new: Measure, action: str) -> bool:
    """Whether what could be checked has become what cannot."""
    if _figures(_text(new)) or _reading(old, action).label not in _CHECKABLE:
        return False
    return _reading(new, action).label in _UNCHECKABLE


def _lowered(old: str, new: str) -> tuple[str, str] | None:
    """The target figures of two measures that say the same but for them, where they have become lower."""
    if _likeness(old, new) < _SAME or re.search(_DOWNWARDS, f"{old} {new}".lower()):
        return None
    before, now = _figures(old), _figures(new)
    if len(before) != len(now):
        return None
    changed = [(one, other) for one, other in zip(before, now, strict=True) if one != other]
    if not changed or any(one[1] != other[1] or one[0] <= other[0] for one, other in changed):
        return None
    one, other = changed[0]
    return f"{one[0]:g}{one[1]}", f"{other[0]:g}{other[1]}"


def _figures(text: str) -> list[tuple[float, str]]:
    """The numbers of a measure that may be its target, each with its unit: "%" or none."""
    return [
        (float(found["number"].replace(",", "")), "%" if found["unit"] else "")
        for found in re.finditer(_FIGURE, text)
        if not _is_aside(found, text)
    ]


def _is_aside(found: re.Match[str], text: str) -> bool:
    """Whether a number is a starting value, the whole of a share, a date, or part of a name."""
    if re.search(_WHOLE_OF, text[max(0, found.start() - _NEAR) : found.start()]):
        return True
    before = _words(text[max(0, found.start() - _NEAR) : found.start()])
    if not found["unit"]:
        number = found["number"]
        if len(number) == len("2026") and number.isdigit() and _YEARS[0] <= int(number) < _YEARS[1]:
            return True
        if re.match(_NO_TARGET_BEFORE, text[found.end() :][:_NEAR]):
            return True
    is_named = bool(before) and text[: found.start()].rstrip(" (£$€:").lower().endswith(before[-1])
    return is_named and before[-1] in _NO_TARGET_AFTER.split() and not (found["unit"] and before[-1] in {"by", "in"})
