"""Hand-labelled owner cells: the kind of each is right.

The lists were labelled from the written conventions before the code read them. A text's line ends are written as \\n;
the glossary column holds JSON.
"""

import json
from pathlib import Path

import pytest

from tclint.owners import read_owner

HERE = Path(__file__).parent


def rows() -> list[tuple[str, str, str]]:
    lines = [
        line
        for name in ("owners", "fresh", "more", "rounds", "posts", "sets", "unseen", "kinds")
        for line in _lines(HERE / f"{name}.tsv")
    ]
    return [(kind, glossary, text.replace("\\n", "\n")) for kind, glossary, text in lines]


def _lines(path: Path) -> list[tuple[str, str, str]]:
    kinds = []
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        kind, glossary, text = line.split("\t")
        kinds.append((kind, glossary, text))
    return kinds


@pytest.mark.parametrize(("kind", "glossary", "text"), rows())
def test_kind_is_as_labelled(kind: str, glossary: str, text: str) -> None:
    meanings = json.loads(glossary) if glossary else None

    owner = read_owner(text, glossary=meanings)

    assert owner.kind == kind


def test_lists_hold_enough_of_every_kind() -> None:
    kinds = [kind for kind, _, _ in rows()]

    fewest = min(kinds.count(kind) for kind in set(kinds))

    assert (len(set(kinds)), fewest >= 30, len(kinds) >= 500) == (8, True, True)
