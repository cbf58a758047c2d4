from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from tclint import Context, Draft, Rule, is_blank, quote

if TYPE_CHECKING:
    from tclint import History, Pair, Status

# From the worst to the best; the other states say nothing about success.
_ORDER = ("red", "amber", "green")


class UnexplainedStatusChange(Rule, severity="warning"):
    """A status that got worse, or leapt from red to green, without a word about it.

    ## Why is this bad?
    A change of colour is the news of a progress report. What was green and is red again, or was not started and is
    complete at the next report, makes a reader ask what happened; an explanation that stood there last time does not
    say. A new `explanation`, a remark behind the status or a reason under `revised` is enough; for a leap to green also
    `progress` or `evidence`. Where the plan rates by another scheme or key than before, colours cannot be compared.

    ## Example
    The earlier plan:
    ```yaml previous
    - {id: V1, action: Publish the newsletter, rag: green}
    - {id: V2, action: Hold a showcase, rag: red, explanation: The hall was closed until March 2026}
    ```

    The plan:
    ```yaml bad
    - {id: V1, action: Publish the newsletter, rag: amber}  # <-
    - {id: V2, action: Hold a showcase, rag: green}  # <-
    ```

    Use instead:
    ```yaml good
    - {id: V1, action: Publish the newsletter, rag: amber, explanation: The editor left in May and issue 4 is late}
    - {id: V2, action: Hold a showcase, rag: green, progress: Held on 12 June 2026 with 14 exhibits}
    ```

    ## When not to use it
    Where progress is discussed in a narrative beside the table.
    """

    def check_history(self, history: History, ctx: Context) -> Iterator[Draft]:
        before = ctx.before
        if before is None or before.rag_scheme != ctx.rag_scheme or _key(before) != _key(ctx):
            return
        for pair in history.single:
            then, now = before.status(pair.before), ctx.status(pair.now)
            if then is None or now is None or then.colour not in _ORDER or now.colour not in _ORDER:
                continue
            change = _ORDER.index(now.colour) - _ORDER.index(then.colour)
            if change < 0 and not _is_explained(pair, then, now):
                yield self._worse(pair)
            elif change > 1 and not _is_explained(pair, then, now) and not _is_shown(pair):
                yield self._leap(pair)

    def _worse(self, pair: Pair) -> Draft:
        stale = "only what it said then" if pair.now.explanation else "nothing"
        return self.diagnostic(
            pair.now.at("rag"),
            f"{_changed(pair)}, and {stale} explains it",
            help="say under `explanation` what happened since, and when",
        )

    def _leap(self, pair: Pair) -> Draft:
        return self.diagnostic(
            pair.now.at("rag"),
            f"{_changed(pair)}, and nothing shows it",
            help="say under `progress` what was done and when, or point to it under `evidence`",
        )


def _changed(pair: Pair) -> str:
    then, now = quote(pair.before.rag or ""), quote(pair.now.rag or "")
    return f"activity {quote(pair.now.name)} was {then} in the earlier plan and is {now} now"


def _key(ctx: Context) -> Mapping[str, str]:
    return {name.casefold(): " ".join(meaning.casefold().split()) for name, meaning in ctx.plan.rag_key.items()}


def _is_explained(pair: Pair, then: Status, now: Status) -> bool:
    return pair.is_explained or (now.remark not in {"", then.remark}) or "explanation" in pair.now.unreadable


def _is_shown(pair: Pair) -> bool:
    """Whether the row, its steps included, says anything of what was done that it did not say before."""
    said = {text for row in pair.before.family() for text in (*row.progress, *row.evidence)}
    return any(
        not is_blank(text) and text not in said for row in pair.now.family() for text in (*row.progress, *row.evidence)
    )
