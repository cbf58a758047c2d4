import re
from collections.abc import Iterable, Iterator

from tclint import Activity, Context, Draft, Passage, Plan, Rule, option, quote

# What every reader in higher education knows, by class.
_KNOWN = (
    # the sector, its bodies, funders and unions
    "HE FE HEI FEI UK EU USA UKRI UUK HEFCE HEFCW SFC HESA QAA UCAS JISC OFS DFE NHS HSE HEA AHE ECU AHRC BBSRC "
    "EPSRC ESRC MRC NERC STFC UCU UNISON GMB TUC NUS ACAS "
    # its exercises, charters, surveys and awards
    "REF TEF KEF NSS PRES PTES CEDARS CROS PIRLS SWAN REC GEP LEAF HEIF AFHEA FHEA SFHEA PFHEA NTF PSF "
    # offices and parts of a university
    "VC DVC PVC CEO CFO COO CIO HR OD IT ICT IS EDI EDIB SLT SMT SU PA SAT "
    # people, grades, degrees and registers
    "PI CI UG PG PGR PGT PGCE PDRA RA ECR FTE BA BSC MA MSC MBA LLB PHD DPHIL MD CV CPD PDP RAG KPI SMART QR LGBT "
    "LGBTQ BAME BME GEM AY "
    # safety, law, data and everyday technology
    "COSHH RIDDOR PPE PAT GDPR DPA FOI DBS FAQ PDF URL QR ID TV DVD USB GPS AI VR AR CAD CAM CNC DNA RNA PCR NMR "
    "MRI CT UV LED ISO SOP VAT PC WWW AV DIY AOB PR "
    # units and years
    "KW MW GW KWH MWH GWH KWP MWP KV HZ KHZ MHZ GHZ KB MB GB TB PB CO FY "
    # promises and remarks, which other rules know
    "TBC TBD TBA QUERY TODO FIXME NB"
)
# Words that people write in capitals to stress them, and months.
_STRESSED = (
    "A ALL AND ANY ARE AS AT BE BUT BY CAN DO FOR FROM IF IN IS MAY MUST NEW NO NON NOT NOW OF OFF ON ONE ONLY OR "
    "OUR OUT SO TO UP US WE WHO YES YOU JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC AM PM DRAFT FINAL NOTE "
    "OK PLUS BOTH EACH EVERY II III IV VI VII VIII IX XI XII XIII XIV XV XX XXX THE THIS THEM NEVER ALWAYS ACTION"
)
# Longer ones are names of programmes and bodies rather than abbreviations.
_SHAPE = r"[A-Z]{2,5}s?"
_NOT_FIELDS = frozenset(("source",))
_QUOTES = "'\"‘’“”"
_LINKS = r"(?:[\s,&–-]+(?:of|and|for|the|in|on|to|at))*[\s,&–-]+"
_SHOWN = 5
_MOST = 200
"""More strange words in capitals than this are no abbreviations, and to look for each would take long."""


class UndefinedAbbreviation(Rule, severity="note"):
    """An abbreviation in a goal, action, measure or list of helpers that the plan does not explain.

    ## Why is this bad?
    Reviewers come from other institutions: the name of a committee or a staff system that everybody knows at home means
    nothing to them. There is one diagnostic for each abbreviation. Explained is what stands in the `glossary`, what
    stands beside its words ("Senior Leadership Team (SLT)"), what the initials of a name in the plan spell, and what
    readers of the framework or anyone in higher education knows. Abbreviations in owner cells are left to
    `undefined-owner-abbreviation`.

    ## Example
    ```yaml bad
    - id: R2
      action: Mark technicians on CHRIS  # <-
    ```

    Use instead:
    ```yaml good
    - id: R2
      action: Mark technicians in the staff system (CHRIS)
    ```

    ## When not to use it
    For plans that stay inside the institution.
    """

    known: frozenset[str] = option(frozenset(_KNOWN.split()), "Abbreviations that need no explanation, in capitals.")
    stressed: frozenset[str] = option(frozenset(_STRESSED.split()), "Words that capitals only stress.")

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        glossed = frozenset(re.findall(r"\w+", " ".join(plan.glossary)))
        capitals = [token for token in ctx.texts.tokens if token[1:2].isupper()]
        strange = [token for token in capitals if self._is_strange(token, glossed, ctx)]
        if not strange:
            return
        uses = _uses(sorted(strange)[:_MOST], ctx.texts.passages)
        explained = _Explained(plan, ctx)
        for token, found in uses.items():
            if not explained(token):
                yield self._unexplained(token, found)

    def _is_strange(self, token: str, glossed: frozenset[str], ctx: Context) -> bool:
        if not re.fullmatch(_SHAPE, token):
            return False
        name = _singular(token)
        is_known = (
            name in self.known or name in self.stressed or not {name, token}.isdisjoint(ctx.framework.abbreviations)
        )
        return not is_known and not {name, token} & glossed and name.lower() not in ctx.texts.tokens

    def _unexplained(self, token: str, found: list[tuple[Passage, int]]) -> Draft:
        passage, begin = found[0]
        rows: dict[Activity, None] = dict.fromkeys(passage.row for passage, _ in found)
        names = ", ".join(quote(row.name) for row in list(rows)[:_SHOWN])
        where = f" (in {names}{', …' if len(rows) > _SHOWN else ''})" if len(rows) > 1 else ""
        return self.diagnostic(
            passage.at(begin, begin + len(token)),
            f"{quote(token)} is not explained anywhere{where}",
            help=f"write it out where it first stands, or add {quote(token)} to the `glossary`",
            elements=[row.address for row in rows] if len(rows) > 1 else (),
        )


def _singular(token: str) -> str:
    return token.removesuffix("s")


def _uses(tokens: Iterable[str], passages: list[Passage]) -> dict[str, list[tuple[Passage, int]]]:
    """Where each token stands as an abbreviation: not in a longer name, not quoted as one, not in a shouted text."""
    pattern = re.compile(rf"(?<![\w&@#.-])(?:{'|'.join(sorted(tokens, key=len, reverse=True))})(?![\w&@-]|\.\w)")
    uses: dict[str, list[tuple[Passage, int]]] = {}
    for passage in passages:
        if passage.field in _NOT_FIELDS or _is_shouted(passage.text):
            continue
        for match in pattern.finditer(passage.text):
            if not _is_quoted(passage.text, match):
                uses.setdefault(match.group(), []).append((passage, match.start()))
    return uses


def _is_shouted(text: str) -> bool:
    return text.upper() == text and " " in text.strip()


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    begin, end = match.span()
    return text[begin - 1 : begin] in set(_QUOTES) and text[end : end + 1] in set(_QUOTES)


class _Explained:
    """Whether the plan explains a token somewhere, if only in passing."""

    def __init__(self, plan: Plan, ctx: Context) -> None:
        owners = [text for row in ctx.rows for text in row.owner]
        names = [theme.name or "" for theme in plan.themes] + [theme.aim or "" for theme in plan.themes]
        heads = [plan.title or "", plan.institution or "", *plan.review, *plan.contact, *plan.glossary.values()]
        self.in_owners = set(re.findall(r"\w+", " ".join(owners)))
        self.text = "\n".join(
            [*heads, *plan.phases, *plan.rag_key.values(), *names, *owners, ctx.texts.written.replace("\0", "\n")]
        )
        self.ids = {(row.id or "").rstrip("0123456789.").upper() for row in ctx.rows}

    def __call__(self, token: str) -> bool:
        name = _singular(token)
        if token in self.in_owners or name in self.in_owners or name in self.ids:
            return True
        in_brackets = re.search(rf"\w['’\"”]?\s*[(\[]{name}s?[)\]]|\b{name}s?\s+[(]\w+[\s-]+\w", self.text)
        return in_brackets is not None or re.search(_spelt(name), self.text) is not None


def _spelt(name: str) -> str:
    """A pattern for words whose first letters, in capitals, spell the name: "University Executive Board" for UEB."""
    return r"\b" + _LINKS.join(rf"{letter}[a-z][\w'’]*" for letter in name)
