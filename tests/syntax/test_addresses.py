"""Addresses in brackets without quotes: YAML 1.2 allows them, and the fast parser does not."""

import pytest

from tclint.source import Source
from tclint.syntax import Mapping, Scalar, Sequence, parse


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("evidence: [https://a.example/1, https://b.example/2]\n", ["https://a.example/1", "https://b.example/2"]),
        ("x-link: {page: https://a.example/}\n", ["https://a.example/"]),
        ("evidence: ['https://a.example/1']\n", ["https://a.example/1"]),
    ],
)
def test_addresses_are_texts(text: str, values: list[str]) -> None:
    (document,) = parse(Source("plan.yaml", text))

    assert document.problems == []
    assert isinstance(document.root, Mapping)
    holder = document.root.pairs[0][1]
    nodes = holder.items if isinstance(holder, Sequence) else [value for _, value in holder.pairs]  # type: ignore[attr-defined]
    assert [node.value for node in nodes if isinstance(node, Scalar)] == values


def test_a_slip_beside_an_address_is_still_told() -> None:
    (document,) = parse(Source("plan.yaml", "evidence: [https://a.example/1\ntitle: Plan\n"))

    assert [problem.message for problem in document.problems] == ["the `[` opened here is not closed"]
