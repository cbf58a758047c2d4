from collections.abc import Iterator

from tclint import Activity, Context, Draft, Owner, Plan, Rule, names_of, option, quote

# How an explanation of a group's letters names the one who speaks for it.
_CHAIRED = ("chair:", "chair is", "chaired by", "convenor:", "convener:", "convened by", "lead:", "led by", "headed by")
_OF_NO_WEIGHT = " .,;:"


class GroupOwner(Rule, severity="warning"):
    """A committee, team, unit or firm that owns an activity as a whole.

    ## Why is this bad?
    A group can deliver, but it cannot be asked on a Tuesday how things stand: everybody in it may think that another
    member has it in hand. Reviewers look for one person who is finally responsible, also where a group does the work.
    A chair, head or secretary of the group is such a person, and so is a member who is named.

    A group that owns at least five rows is one diagnostic, which lists them: that is one decision to take, not twenty
    lines to mend. Where the plan's glossary says who chairs the group, the rule only notes it. An activity whose steps
    all have persons for owners is left alone.

    ## Example
    ```yaml bad
    - id: CD3
      action: Draw up a list of secondments
      owner: Technician Commitment Steering Group  # <-
    ```

    Use instead:
    ```yaml good
    - id: CD3
      action: Draw up a list of secondments
      owner: Chair of the Technician Commitment Steering Group
    ```

    ## When not to use it
    Where the framework allows a unit as the owner.
    """

    gather_from: int = option(5, "The number of rows of one group from which on one diagnostic stands for all.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        rows = [
            row
            for row, owner in ctx.owned
            if owner.kind == "group" and _is_certain(owner) and not _is_delegated(row, ctx)
        ]
        for owned in _by_group(rows, ctx).values() if rows else ():
            drafts = [self._of_all(owned, ctx)] if len(owned) >= self.gather_from else self._of_each(owned, ctx)
            has_chair = _has_chair(ctx.owner(owned[0]), ctx)
            yield from (draft._replace(severity="note") if has_chair else draft for draft in drafts)

    def _of_all(self, rows: list[Activity], ctx: Context) -> Draft:
        place, text = ctx.owner_place(rows[0])
        return self.diagnostic(
            place,
            f"the group {quote(text)} owns {len(rows)} rows, and no one person answers for any of them",
            help=f"name for each the person or role who answers, such as its chair or a member ({names_of(rows)})",
            elements=[row.address for row in rows],
        )

    def _of_each(self, rows: list[Activity], ctx: Context) -> Iterator[Draft]:
        for row in rows:
            place, text = ctx.owner_place(row)
            yield self.diagnostic(
                place,
                f"{quote(text)} is a group, and no one person in it answers",
                help="name the person or role who answers, such as its chair or head, and list the group under `with`",
            )


def _by_group(rows: list[Activity], ctx: Context) -> dict[str, list[Activity]]:
    """The rows of each group, whether it is written in letters or in full."""
    owned: dict[str, list[Activity]] = {}
    for row in rows:
        text = ctx.owner(row).text.strip(_OF_NO_WEIGHT)
        name = ctx.plan.glossary.get(text, text).casefold().removeprefix("the ")
        owned.setdefault(name, []).append(row)
    return owned


def _is_certain(owner: Owner) -> bool:
    """Whether it is a group for more than its last letters: unknown words before them may be a job in Welsh."""
    letters = owner.abbreviations[-1:]
    ends_in_letters = bool(letters) and letters[0].meaning is not None and letters[0].span[1] == len(owner.text)
    return not ends_in_letters or owner.abbreviations[0].span[0] == 0


def _is_delegated(row: Activity, ctx: Context) -> bool:
    """Whether each step has an owner of its own who is one person."""
    return bool(row.steps) and all(step.owner and ctx.owner(step).is_sound for step in row.steps)


def _has_chair(owner: Owner, ctx: Context) -> bool:
    meanings = [ctx.plan.glossary.get(owner.text), *(letters.meaning for letters in owner.abbreviations)]
    return any(words in meaning.casefold() for meaning in meanings if meaning for words in _CHAIRED)
