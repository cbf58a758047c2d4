"""Parties, leads, spans and abbreviations of owner cells."""

import pytest

from tclint.owners import Abbreviation, Owner, Party, read_owner, read_owners


def parties(text: str, glossary: dict[str, str] | None = None) -> list[tuple[str, str, bool]]:
    return [(party.text, party.kind, party.is_lead) for party in read_owner(text, glossary=glossary).parties]


def underlined(text: str) -> str:
    begin, end = read_owner(text).span
    return text[begin:end]


def test_whole_reading_of_a_shared_owner() -> None:
    text = "HR/OD"

    owner = read_owner(text, glossary={"OD": "Organisational Development"})

    assert owner == Owner(
        text="HR/OD",
        kind="shared",
        parties=(Party("HR", (0, 2), "group"), Party("OD", (3, 5), "group")),
        span=(0, 5),
        abbreviations=(Abbreviation("HR", (0, 2), None), Abbreviation("OD", (3, 5), "Organisational Development")),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Director of HR & OD", [("Director of HR & OD", "role", False)]),
        ("Head of HR, Jane Smith", [("Head of HR, Jane Smith", "person", False)]),
        ("HR (lead) and OD", [("HR", "group", True), ("OD", "group", False)]),
        ("Lead: Jane Smith. Support: HR", [("Jane Smith", "person", True), ("HR", "group", False)]),
        ("EDI Committee (Chair: A. Khan)", [("EDI Committee", "group", False), ("A. Khan", "person", True)]),
        ("HR (Jane Smith)", [("Jane Smith", "person", False)]),
        ("HR and OD (HR to lead)", [("HR", "group", True), ("OD", "group", False)]),
        ("Steering Group led by HR", [("Steering Group", "group", False), ("HR", "group", True)]),
        ("HR and all departments", [("HR", "group", False), ("all departments", "diffuse", False)]),
        ("Two deans, HR", [("Two deans", "shared", False), ("HR", "group", False)]),
        ("Jane Smith or nominee", [("Jane Smith", "person", False)]),
        ("Head of Skills (TBC)", [("Head of Skills", "role", False)]),
        ("TBC", []),
        ("", []),
    ],
)
def test_parties_and_their_leads(text: str, expected: list[tuple[str, str, bool]]) -> None:
    found = parties(text)

    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TBC (Estates)", "TBC"),
        ("Estates - to be confirmed", "to be confirmed"),
        ("Head of Skills (post vacant)", "post vacant"),
        ("See action 3", "See"),
        ("  all departments  ", "all departments"),
        ("HR and OD, tbc", "tbc"),
        ("Steering Group.", "Steering Group"),
        ("HR, OD", "HR, OD"),
        ("", ""),
        (" - ", " - "),
    ],
)
def test_span_covers_the_words_that_decide(text: str, expected: str) -> None:
    found = underlined(text)

    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FST Technical Director", ["FST"]),
        ("HoDs", ["HoDs"]),
        ("JA Smith", []),
        ("HEAD OF ESTATES", []),
        ("TBC", []),
        ("Dr J Smith PhD (L&D)", ["L&D"]),
        ("PVC Research, SLT", ["PVC", "SLT"]),
    ],
)
def test_abbreviations_are_found(text: str, expected: list[str]) -> None:
    found = [abbreviation.text for abbreviation in read_owner(text).abbreviations]

    assert found == expected


def test_glossary_explains_a_plural() -> None:
    owner = read_owner("TMs", glossary={"TM": "Technical Manager"})

    assert owner.abbreviations == (Abbreviation("TMs", (0, 3), "Technical Manager"),)


def test_glossary_key_with_signs_is_looked_up_whole() -> None:
    owner = read_owner("R&I/KE", glossary={"R&I/KE": "Research, Innovation and Knowledge Exchange Directorate"})

    assert (owner.kind, owner.span) == ("group", (0, 6))


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["HR", "OD"], "shared"),
        (["Head of HR"], "role"),
        (["HR (lead)", "OD"], "shared-with-lead"),
        (["Technicians", "Line managers"], "diffuse"),
        (["Head of HR", "Jane Smith"], "shared"),
        (["TBC"], "placeholder"),
        ([], "missing"),
        (["", ""], "missing"),
    ],
)
def test_lists_are_read_together(texts: list[str], kind: str) -> None:
    owner = read_owners(texts)

    assert owner.kind == kind


def test_list_spans_belong_to_the_joined_text() -> None:
    owner = read_owners(["HR", "OD"])

    assert [owner.text[slice(*party.span)] for party in owner.parties] == ["HR", "OD"]


@pytest.mark.parametrize(
    ("text", "is_sound"), [("Head of HR", True), ("HR (lead), OD", True), ("HR", False), ("", False)]
)
def test_soundness(text: str, *, is_sound: bool) -> None:
    owner = read_owner(text)

    assert owner.is_sound is is_sound


def test_none_is_missing() -> None:
    owner = read_owner(None)

    assert owner == Owner("", "missing")
