"""Fixed phrases in owner cells, by class; each class says why its phrases count.

A phrase is a row of columns between blanks. A column lists the words that may stand there, between bars; a column
that ends with a question mark may be missing.
"""

from functools import cache

from tclint.owners.names import STAND_INS
from tclint.owners.words import Tag

_NAMING = (
    "confirmed|determined|decided|agreed|advised|announced|identified|nominated|named"
    "|allocated|assigned|selected|chosen"
    "|found|finalised|specified|established|defined|clarified|supplied|provided|added|completed|designated|arranged"
    "|settled|discussed|resolved|approved|known|set|proposed|suggested"
)
# A body that is still to be founded owns nothing yet.
_FOUNDING = "formed|convened|constituted|assembled|founded|launched|commissioned|established|set|put|brought"
_CHOOSING = (
    "agree|decide|confirm|nominate|name|identify|assign|allocate|select|choose|advise|determine|appoint|recruit"
    "|propose|suggest|recommend|elect|put"
)
_HIRING = "elected|appointed|recruited|hired|filled|advertised|created|employed|replaced"
# A person picked out; "agreed" and the like may be said of the work.
_PICKING = "identified|nominated|named|allocated|assigned|selected|chosen|found|designated|known|confirmed|announced"
_ABSENCES = "mat|maternity|paternity|parental|leave|sickness|sick|secondment|sabbatical"
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
)
_FACT = "stated|given|specified|listed|recorded|identified|assigned|named|allocated"

PHRASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    # Nobody at all: the cell says so itself.
    (
        Tag.NOBODY,
        (
            f"none|nobody|noone|no-one|nil|null|nothing|blank|empty {_FACT}?",
            f"no one {_FACT}?",
            (
                "no named|responsible|action|nominated|designated|assigned|agreed|specific|single?"
                f" owner|lead|name|person|individual|one {_FACT}?"
            ),
            f"no lead owner|person|name {_FACT}?",
            "n / a",
            "na",
            "not applicable|stated|given|specified|listed|recorded|relevant|required|needed",
            "does not apply",
            "left blank",
            f"not {_FACT} to anyone|anybody|anything",
        ),
    ),
    # A name is promised or unknown.
    (
        Tag.UNKNOWN,
        (
            (
                "tbc|tbd|tba|tbn|tbx|unknown|unassigned|unallocated|undecided|unspecified|unconfirmed"
                "|undetermined|unclear|nk|dk"
            ),
            "t b c|d|a",
            f"yet|still|will? to? be|being {_NAMING}",
            f"not as? yet? been? {_NAMING}",
            f"yet|still|will? to? be|being {_FOUNDING} up|forward|together?",
            f"not as? yet? been? {_FOUNDING} up|together?",
            "not yet? sure|clear|certain|available",
            "don't|dont know",
            "to follow|come",
            f"to|will|shall {_CHOOSING} forward?",
            (
                "awaiting|await|pending|under|in nomination|confirmation|decision|discussion|approval"
                "|agreement|review|restructure"
                "|consideration|clarification|allocation|election|negotiation"
            ),
            "awaiting|await|pending information|name|details",
            (
                "name|names|owner|lead|nomination|details|nominee required|needed|wanted|missing|pending"
                "|awaited|outstanding|sought"
            ),
            "needs an? owner",
            "pending",
            # The same promise in Welsh, Gaelic and Irish.
            "i'w gadarnhau|phenderfynu|phennu|benodi|henwi",
            "ri|le dhearbhadh|dheimhniú",
            "someone|somebody|who|whom",
            "n / k",
        ),
    ),
    # A post that nobody holds yet.
    (
        Tag.VACANT,
        (
            (
                "substantive|permanent? post|position|role? is? currently|presently|now|still? vacant|unfilled"
                " post|position|role?"
            ),
            "a? vacancy",
            (
                "substantive|permanent? post|role|position|successor|replacement? yet|still|will? to? be|being|not yet?"
                f" {_HIRING}"
            ),
            f"post|role|position? not yet? {_HIRING}",
            "a? new post|role|position|appointee|appointment|recruit|hire|postholder|post-holder|starter|job",
            f"once|when|after|upon post|role|they? is|are? {_HIRING}",
            f"once|when|after they|one|somebody|someone? is|are|has|have? been? {_PICKING}",
            "once|after|upon|on|following appointment|recruitment|election|nomination|selection",
            "once|when in post|place|role",
            (
                "awaiting|pending|await|under|upon|subject to? recruitment|appointment|hire|hiring|advert"
                "|interview|interviews"
            ),
            (
                "recruitment|appointment|recruiting|advert|interviews is|currently? under|in|being? way"
                "|underway|progress|pending"
                "|ongoing|planned|live|out"
            ),
            "not yet? in post|place",
            "post|position|role? is? currently|now|still? out|at|going|gone to? advert|advertisement|interview",
            "is? currently|now|still? recruiting|shortlisting|interviewing",
            "awaiting|await",
            "post|role|position has? been? approved|advertised|frozen|funded",
            "replacement|successor for|to",
        ),
    ),
    # Somebody holds the work until then.
    (
        Tag.MEANWHILE,
        (
            "in the? meantime|meanwhile|interim",
            "meanwhile|covering|covers|temporarily|deputising|caretaker|caretaking",
            "until|till then",
            "for now",
            "for the time|moment being?",
            "pro tem|tempore",
            "at present",
            "currently|temporarily|being? covered|cover|held|filled|undertaken|deputised by",
            "to|providing|will cover|deputise",
            "acting up",
            "duties|responsibilities|work with|to|by|passed|held|done to|by|with?",
            f"{_ABSENCES} leave? cover",
            "standing in",
        ),
    ),
    # The name stands elsewhere.
    (
        Tag.POINTER,
        (
            "see|ditto|idem|ibid|refer|cf above|below|to|under|also?",
            "please see|refer to?",
            "please? confirm|check|ask|consult|speak with|to?",
            "as above|below|per|before|previous|previously|for|in|stated|listed|noted|detailed|described|at|with",
            "the? same as|owner|lead|person|people?",
            "listed|named|shown|given|detailed|outlined|described|defined in|under|at|above|below|on",
            "above|below|as",
            "with column|columns|col|cell|field",
        ),
    ),
    # The form's own words, never filled in, and its stand-in names.
    (
        Tag.DUMMY,
        (
            *STAND_INS,
            "bloggs|blogs|doe , joe|jo|j|fred|john|jane",
            "click or? tap? here|to to? enter? text?",
            (
                "please? insert|enter|add|type|state|specify|provide|write|select|choose|complete the|a"
                "|an|your|full|action|job|role?"
                " name|names|role|job|title|owner|lead|person|text|details|position|post|initials|here"
                "|item|option and|or|/? title|role|name?"
                " here?"
            ),
            "job|post|role title",
            "name and|or|of role|job|post|title|position|owner|lead|person|individual title?",
            "role|post|position|title and|or name",
            "action|activity|task|named|owner|lead|responsible owner|owners|person|persons|individual|name|names s?",
            "person|persons responsible",
            "who is responsible",
            "placeholder|dummy|test|sample|owner|owners|tbcname",
            "free? text here?",
        ),
    ),
    # Jobs whose words mean something else one by one.
    (
        Tag.ROLE,
        (
            "senior responsible owner|officer|person",
            "chief executive|of staff? officer?",
            "accountable officer|manager",
        ),
    ),
    (Tag.MEETING, ("community of practice", "task and|& finish group")),
    # Several parties side by side.
    (
        Tag.WITH,
        (
            "working|jointly|together|along|collaborating|partnering|partnered|shared|closely? with",
            (
                "in close|full|joint|direct? partnership|collaboration|conjunction|cooperation"
                "|co-operation|association|concert"
                "|combination|tandem with"
            ),
            "working in partnership|collaboration with",
            "in addition to",
            "as well as",
            "plus",
            "alongside|including|incl",
            "shared|jointly|joint between|by",
            "jointly",
        ),
    ),
    (Tag.AND, ("and|also|und|ac|agus also|then?",)),
    (Tag.OR, ("and / or", "and? or", "alternatively")),
    # What follows only helps the party before it.
    (
        Tag.AIDED,
        (
            (
                "being|ably|closely|and? supported|assisted|advised|helped|aided|backed|guided|informed"
                "|facilitated|enabled|overseen"
                "|sponsored|monitored|championed|supplemented|delivered|implemented|actioned by"
            ),
            (
                "and? with? the|some|additional|administrative|close|strong|specialist|active?"
                " support|input|help|assistance|advice|guidance|contributions|contribution|backing"
                "|oversight|sponsorship"
                "|involvement|agreement|inputs from|of|by|via"
            ),
            (
                "in|after|following|through|with|by? close|full|regular|further?"
                " consultation|liaison|discussion|dialogue|communication|negotiation|discussions with"
            ),
            "consulting|liaising|engaging with?",
            "involving|via|drawing on|upon?",
            "through",
            "by way of",
            "who|and? delegated|delegating|delegates|devolved|cascaded|devolving to|via|through|by",
            "carried out by",
        ),
    ),
    # What follows leads the party before it.
    (
        Tag.LED,
        (
            (
                "jointly|which|currently|to? is|be|being? led|chaired|headed|owned|convened|directed"
                "|fronted|coordinated|co-ordinated"
                "|managed|run up? by"
            ),
            "under the? leadership|direction|chairmanship of",
            "with leadership|lead from",
        ),
    ),
    # What stands before it leads.
    (
        Tag.LEADS,
        (
            (
                "who? to|will|shall|as|is|in|acting as|take|takes|taking|has? overall|the? lead|own"
                "|coordinate|co-ordinate|owner"
            ),
            "to|will chair",
            "who? owns on?",
            "is|to|as|be be? accountable owner|lead?",
            "overall lead|responsibility",
            "primarily|mainly|principally|chiefly",
            "accountable",
        ),
    ),
    # What stands before it only helps.
    (
        Tag.HELPS,
        (
            (
                "who? to|will|as|in|providing|provides|provide support|assist|help|advise|contribute"
                "|contributor|contributors|adviser|consultee"
                "|deputy|sponsor"
            ),
            "assists|assisting|supporting|advising|advises|contributing|contributes|helping|helps|supports|consulted",
            "to be consulted|informed",
            "in an advisory|supporting role|capacity?",
        ),
    ),
    # The party before it stays the only owner: stand-ins, those it acts for, those it reports to, its term.
    (
        Tag.TAIL,
        (
            (
                "and? /? or a|an|the|their|his|her|its|other|any? named|nominated|appointed|delegated"
                "|authorised? nominee|nominees|delegate"
                "|delegates|designate|designee|deputy|alternate|substitute|equivalent|successor"
                "|representative|appointee|similar"
                "|person role?"
            ),
            "on|acting on? behalf of?",
            "in the absence of",
            "acting for",
            "for and on behalf of",
            "representing|obo",
            "who|and|which? will? reporting|reports|report|answerable|answering to|into|through to?",
            "who|and|which? is? accountable|responsible to",
            "until|till|since|starting|wef to|from?",
            "up to",
            "when|once|if",
            "at this|the? stage|time|moment|point",
            f"{_ABSENCES} leave? cover for|of",
            f"from {_MONTHS}|spring|summer|autumn|winter|next|now|start|term",
            "with effect from",
            "pending the? appointment|recruitment|return of",
            "subject to change",
        ),
    ),
)
"""Each class of phrase with its members, written in lower case and without stops."""

_Column = tuple[frozenset[str], bool]


def phrase_at(keys: list[str], place: int) -> tuple[int, str | None]:
    """How many words the longest fixed phrase at a place takes, and its class: one word and None without a phrase."""
    best: tuple[int, str | None] = (1, None)
    for phrase, tag in _phrases_from().get(keys[place], ()):
        length = _length_of_match(keys, place, _columns_of(phrase))
        if length > best[0] or (length == 1 and best[1] is None):
            best = (length, tag)
    return best


def _length_of_match(keys: list[str], place: int, columns: tuple[_Column, ...]) -> int:
    """How many words a phrase takes from a place, -1 where it does not stand there."""
    if not columns:
        return 0
    words, is_optional = columns[0]
    if place < len(keys) and keys[place] in words:
        length = _length_of_match(keys, place + 1, columns[1:])
        if length >= 0:
            return length + 1
    return _length_of_match(keys, place, columns[1:]) if is_optional else -1


@cache
def _columns_of(phrase: str) -> tuple[_Column, ...]:
    """The words that may stand in each place of a phrase, and whether the place may be missing."""
    return tuple((frozenset(_members(column)), column.endswith("?")) for column in phrase.split())


@cache
def _phrases_from() -> dict[str, list[tuple[str, str]]]:
    """First word to the phrases that may begin with it, each with its class."""
    index: dict[str, list[tuple[str, str]]] = {}
    for tag, phrases in PHRASES:
        for phrase in phrases:
            for column in phrase.split():
                for word in _members(column):
                    index.setdefault(word, []).append((phrase, tag))
                if not column.endswith("?"):
                    break
    return index


def _members(column: str) -> list[str]:
    return column.rstrip("?").split("|")
