from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, option, quote, read_owner

_FRAMEWORK = "technician-commitment"
# What the plan's own keys and its top-level texts call a sponsor or an approval, and people being asked.
_SPONSORS = "sponsor approv endors signatory ambassador"
_CONSULTED = "consult involve engage co-design codesign voice shaped"


class MissingSubmissionDetails(Rule, severity="note"):
    """A plan that does not say whom to ask, where it is published, who sponsors it or how technicians shaped it.

    ## Why is this bad?
    The Technician Commitment asks for a public page with a named contact, and for evidence that technicians had a say;
    reviewers praise plans with a senior sponsor. One diagnostic names all that is missing. `contact` and `url` are keys
    of the format. For the rest there are keys of your own such as `x-sponsor`, `x-approved-by` and `x-consulted`; words
    to that effect under `review` or `contact` do as well. Drafts and other frameworks are left alone.

    ## Example
    ```yaml bad
    title: Action plan  # <-
    contact: technicians@example.ac.uk
    themes: []
    ```

    Use instead:
    ```yaml good
    title: Action plan
    contact: technicians@example.ac.uk
    url: https://www.example.ac.uk/technicians
    x-sponsor: Pro-Vice-Chancellor for Research
    x-consulted: survey of all technicians in May 2025, 84 replies
    themes: []
    ```

    ## When not to use it
    Where the application form asks for all this, beside the plan.
    """

    sponsors: frozenset[str] = option(
        frozenset(_SPONSORS.split()), "Beginnings of words that tell of a sponsor or an approval."
    )
    consulted: frozenset[str] = option(frozenset(_CONSULTED.split()), "Beginnings of words that tell who was asked.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        if ctx.framework.name != _FRAMEWORK or ctx.stage == "draft":
            return
        said = " ".join([*plan.own_keys(), *plan.review, *plan.contact]).lower()
        missing = [
            detail
            for detail, is_there in (
                (("whom to ask", "contact"), _is_filled(plan, "contact", *plan.contact)),
                (("where it is published", "url"), _is_filled(plan, "url", plan.url or "")),
                (("who sponsors or approved it", "x-sponsor"), any(word in said for word in self.sponsors)),
                (("how technicians were consulted", "x-consulted"), any(word in said for word in self.consulted)),
            )
            if not is_there
        ]
        if missing:
            yield self.diagnostic(
                plan.at(),
                f"the plan does not say {_joined([words for words, _ in missing])}",
                help=f"add {_joined([quote(f'{key}:') for _, key in missing])}",
            )


def _is_filled(plan: Plan, field: str, *texts: str) -> bool:
    """Whether a key has a value, and not the words of the form in which it should have been written."""
    return plan.has(field) and not any(read_owner(text).kind == "placeholder" for text in texts)


def _joined(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
