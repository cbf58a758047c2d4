from collections.abc import Iterator
from itertools import pairwise

from tclint import Activity, Context, Draft, Owner, Plan, Rule, names_of, option, quote

# Nouns that make a body of the words before them, so that these are no second half of a title.
_BODIES = (
    "board committee council department division faculty forum group network office panel school section service "
    "services team union unit"
)
_JOB_ENDINGS = ("er", "or", "ian", "ist", "ive")
_FEW = 2


class SharedOwner(Rule, severity="warning"):
    """An activity with several owners, none of whom is marked as leading.

    ## Why is this bad?
    Each of two owners may wait for the other, and whoever asks how things stand does not know whom to ask. Reviewers
    accept any number of helpers beside one who leads. "With" may mean either: say which.

    The rule keeps silent where the two may be one title, such as "Kiln and Foundry Technician", and where each duty has
    an owner of its own. A set that nobody counted ("line managers") is a matter for `diffuse-owner`. Words that return
    in at least five rows are one diagnostic, which lists them.

    ## Example
    ```yaml bad
    - id: CD1
      action: Agree a technical career pathway
      owner: Head of Reward and Director of Technical Services  # <-
    ```

    Use instead:
    ```yaml good
    - id: CD1
      action: Agree a technical career pathway
      owner: Head of Reward
      with: Director of Technical Services
    ```

    ## When not to use it
    Where two people hold one job together and both are asked.
    """

    gather_from: int = option(5, "The number of rows with equal words from which on one diagnostic stands for all.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        shared: dict[str, list[Activity]] = {}
        for row in [row for row, owner in ctx.owned if owner.kind == "shared" and _is_certain(owner)]:
            shared.setdefault(ctx.owner(row).text, []).append(row)
        for rows in shared.values():
            if len(rows) >= self.gather_from:
                yield self._of_all(rows, ctx)
            else:
                yield from (self._of_one(row, ctx) for row in rows)

    def _of_one(self, row: Activity, ctx: Context) -> Draft:
        owner = ctx.owner(row)
        return self.diagnostic(ctx.owner_place(row)[0], _message(owner), help=_remedy(owner))

    def _of_all(self, rows: list[Activity], ctx: Context) -> Draft:
        owner = ctx.owner(rows[0])
        return self.diagnostic(
            ctx.owner_place(rows[0])[0],
            f"{_message(owner)}, in {len(rows)} rows",
            help=f"{_remedy(owner)} ({names_of(rows)})",
            elements=[row.address for row in rows],
        )


def _message(owner: Owner) -> str:
    names = [quote(party.text) for party in owner.parties]
    if len(names) == 1:
        return f"{names[0]} are several, and none of them is marked as leading"
    if len(names) == _FEW:
        return f"{names[0]} and {names[1]} share this, and neither is marked as leading"
    return f"{len(names)} owners share this, and none is marked as leading: {', '.join(names)}"


def _remedy(owner: Owner) -> str:
    if len(owner.parties) == _FEW and " with " in owner.text:
        first, second = (quote(party.text) for party in owner.parties)
        return f"does {first} lead? Then make it the `owner` and list {second} under `with`"
    return "make the one who answers the `owner`, and list the others under `with`"


def _is_certain(owner: Owner) -> bool:
    """Whether there are surely several: two parties that stand alone, or one that is counted ("both deans")."""
    parties = owner.parties
    if len(parties) == 1:
        return True
    joints = [owner.text[one.span[1] : other.span[0]].strip().casefold() for one, other in pairwise(parties)]
    if "or" in joints or any(party.text.startswith("lead ") for party in parties) or _is_one_post(owner, joints):
        return False
    has_title = any(party.kind == "role" for party in parties)
    return sum(_stands_alone(party.text, party.kind, has_title=has_title) for party in parties) >= _FEW


def _is_one_post(owner: Owner, joints: list[str]) -> bool:
    """Whether a title and a unit may be one: "Head of Reward, HR", "Secretary to the Honours and Awards Committee"."""
    first, second = owner.parties[:_FEW]
    if len(owner.parties) > _FEW or first.kind != "role" or second.kind not in {"group", "diffuse"}:
        return False
    words = first.text.casefold().split()
    is_cut = not {"of", "to"}.isdisjoint(words) and words[-1] not in _BODIES.split()
    is_body = second.text.casefold().split()[-1] in _BODIES.split()
    return joints == [","] or (joints[0] in {"and", "&"} and is_cut and is_body)


def _stands_alone(text: str, kind: str, *, has_title: bool) -> bool:
    """Whether a party cannot be the other half of somebody's title."""
    words = text.split()
    is_lettered = any(word[:2].isupper() and len(word) > 1 for word in words)
    if kind == "role":
        # Chief Operating (and Financial Officer), not Chief Technician
        return words[0] != "Chief" or len(words) > _FEW or words[-1].endswith(_JOB_ENDINGS)
    if kind == "person":
        return len(words) > 1 or is_lettered
    if kind == "diffuse":
        return len(words) > 1 or is_lettered or text[:1].islower() or not has_title
    return is_lettered or words[-1].casefold() in _BODIES.split() or not has_title
