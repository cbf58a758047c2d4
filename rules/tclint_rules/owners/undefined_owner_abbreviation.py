import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Owner, Plan, Rule, names_of, option, quote

# What a reader at another university knows.
_SERVICES = (
    "HR IT ICT EDI EDIB ED&I E&D D&I DEI H&S HSE L&D L&T T&L R&D R&E R&I R&KE KE AV PR QA SU CPD PDR TC GDPR FOI"
)
_OFFICES = "VC DVC PVC PVCs SDVC CEO COO CFO CIO CTO CPO HoD HoS HoDs HRD HRBP HRBPs PI PIs Co-I PA PAs EA SLT SMT"
_SECTOR = "REF TEF KEF NSS HE FE HEI HEIs UK EU US USA NHS UKRI HEA FHEA HESA OfS QAA UCU UCEA AS SWAN REC RSA TU TUs"
_PEOPLE = "PhD PhDs PGR PGRs PGT PGTs UG UGs PDRA PDRAs ECR ECRs RA RAs GTA GTAs AHP"
# Methods and machines that give workshops and facilities their names.
_METHODS = (
    "STEM AI AR VR XR UX CAD CAM CNC GIS GPS HPC RSE EM SEM TEM MRI NMR CT PET EEG MEG DNA RNA PCR XRD XPS MS LC GC UV "
    "IR LED LEDs TV CL2 CL3 ICP AFM FACS"
)
# What stands behind a name.
_HONOURS = (
    "BA BSc BEng MA MSc MEng MBA MPhil MRes DPhil EdD DSc LLB OBE MBE CBE KC FRS FRSE FBA CEng IEng CSci RSci CChem "
    "CBiol CPhys CITP MIET CIPD MCIPD FCIPD AFHEA SFHEA PFHEA JP"
)
_LONG_WORD = 5
_LINKS = frozenset({"OF", "AND", "THE", "FOR", "TO", "IN"})


class UndefinedOwnerAbbreviation(Rule, severity="warning"):
    """Letters in an owner that the plan does not explain.

    ## Why is this bad?
    Reviewers come from other institutions: to them "DC" may be a person, a committee or a building, and who answers is
    what they want to know. Letters count as explained by the plan's `glossary`, by words with the letters in brackets
    behind them ("Faculty of Science (FoS)"), by the framework, and by common usage, such as HR. The institution's own
    initials need no explanation.

    Each abbreviation is one diagnostic, at the first row that has it. Letters in other fields are not judged here.

    ## Example
    ```yaml bad
    - {id: V1, action: Publish the newsletter, owner: FHM Superintendent}  # <-
    - {id: V2, action: Hold a showcase, owner: FHM Superintendent}
    ```

    Use instead:
    ```yaml good
    glossary:
      FHM: Faculty of Health and Medicine
    themes:
      - name: Visibility
        activities:
          - {id: V1, action: Publish the newsletter, owner: FHM Superintendent}
          - {id: V2, action: Hold a showcase, owner: FHM Superintendent}
    ```

    ## When not to use it
    Where only colleagues who know the letters read the plan.
    """

    known: frozenset[str] = option(
        frozenset(f"{_SERVICES} {_OFFICES} {_SECTOR} {_PEOPLE} {_METHODS} {_HONOURS}".split()),
        "Abbreviations that need no explanation.",
    )

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        found: dict[str, list[tuple[Activity, tuple[int, int]]]] = {}
        for row, owner in ctx.owned:
            for letters in owner.abbreviations:
                if letters.meaning is None and letters.text not in self.known and not _is_word(letters.text, owner):
                    found.setdefault(letters.text, []).append((row, letters.span))
            if (
                owner.is_sound
                and len(owner.text) <= _LONG_WORD
                and not owner.abbreviations
                and self._is_bare(owner.text, plan)
            ):
                found.setdefault(owner.text, []).append((row, owner.span))
        if found:
            yield from self._unexplained(found, ctx)

    def _is_bare(self, text: str, plan: Plan) -> bool:
        """Whether a cell is nothing but letters, be they a word elsewhere: "ON"."""
        is_letters = text.isupper() and text.isalpha() and len(text) > 1
        return is_letters and text not in self.known and text not in plan.glossary

    def _unexplained(self, found: dict[str, list[tuple[Activity, tuple[int, int]]]], ctx: Context) -> Iterator[Draft]:
        own = _initials_of(ctx.plan.institution or "") | {*ctx.framework.abbreviations}
        text = _text_of(ctx)
        for letters, uses in found.items():
            if letters not in own and letters.removesuffix("s") not in own and not _is_explained(letters, text):
                rows = list(dict.fromkeys(row for row, _ in uses))
                yield self.diagnostic(
                    ctx.owner_place(*uses[0])[0],
                    f"nothing says what {quote(letters)} means",
                    help=f"explain it under the plan's `glossary`, or write it out ({names_of(rows)})",
                    elements=[row.address for row in rows] if len(rows) > 1 else (),
                )


def _is_word(text: str, owner: Owner) -> bool:
    """Whether the letters are a name such as McKay or TechNet, or a word of a cell that is all in capitals."""
    if text[-2:].islower():
        return True
    words = owner.text.split()
    is_shouted = owner.text.isupper() and any(len(word) > _LONG_WORD or word in _LINKS for word in words)
    return is_shouted and len(words) > 1


def _initials_of(name: str) -> set[str]:
    """The initials by which an institution may call itself: LU, UL and UoL for the University of Lindley."""
    words = [word for word in re.split(r"[\s/-]+", name) if word[:1].isalpha() and word.casefold() != "the"]
    with_links = "".join(word[0] for word in words)
    without = "".join(word[0] for word in words if word[0].isupper())
    return {with_links, without, without[::-1]}


def _text_of(ctx: Context) -> str:
    """Every text of the plan in which letters may be explained."""
    plan = ctx.plan
    texts = [plan.title or "", *plan.review, *plan.contact, *plan.glossary.values()]
    for theme in plan.themes:
        texts += [theme.name or "", theme.aim or ""]
    for row in ctx.rows:
        texts += [row.goal or "", row.rationale or "", *row.action, *row.owner, *row.with_, *row.resources]
        texts += [measure.measure or "" for measure in row.success_measures]
    return "\n".join(texts)


def _is_explained(letters: str, text: str) -> bool:
    """Whether the words before or behind the letters, one of the two in brackets, begin with them."""
    for found in re.finditer(re.escape(letters), text):
        before, behind = text[: found.start()].rstrip(), text[found.end() :].lstrip()
        if before.endswith("(") and behind.startswith(")"):
            words = before[:-1].split("\n")[-1].split()[-len(letters) * 2 :]
        elif behind.startswith("("):
            words = behind[1:].split(")")[0].split()[: len(letters) * 2]
        else:
            continue
        if _begin_with(letters, words):
            return True
    return False


def _begin_with(letters: str, words: list[str]) -> bool:
    """Whether the words' initials hold the letters in their order: Learning and Organisational Development, LOD."""
    initials = iter("".join(part[0] for word in words for part in re.split(r"[-/&(]", word) if part).casefold())
    return all(letter in initials for letter in letters.removesuffix("s").casefold() if letter.isalnum())
