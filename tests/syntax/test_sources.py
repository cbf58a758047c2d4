from __future__ import annotations

from pathlib import Path

import pytest

from tclint.element import locate
from tclint.reader import read_plan
from tclint.source import Source, Span
from tclint.syntax import parse


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\n", ["a", ""]),
        ("a\nb", ["a", "b"]),
        ("a\r\nb\r\n", ["a", "b", ""]),
        ("a\rb\r", ["a", "b", ""]),
        ("a\n\rb", ["a", "", "b"]),
        ("a\r\r\nb", ["a", "", "b"]),
        ("a\x0bb\x0cc\x85d\u2028e", ["a\x0bb\x0cc\x85d\u2028e"]),
    ],
)
def test_lines(text: str, lines: list[str]) -> None:
    source = Source("plan.yaml", text)

    found = [source.line(number) for number in range(1, source.line_count + 1)]

    assert found == lines


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_position_counts_lines_and_characters_from_one(line_end: str) -> None:
    text = line_end.join(["title: 🎉 e\u0301", "owner: 👩🏽\u200d🔬 TBC", ""])
    source = Source("plan.yaml", text)

    places = [source.position(text.index(words)) for words in ("title", "🎉", "owner", "TBC")]

    assert places == [(1, 1), (1, 8), (2, 1), (2, 13)]
    assert source.position(len(text)) == (3, 1)
    assert [source.line_start(line) for line in (1, 2, 3)] == [0, text.index("owner"), len(text)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_value_has_the_same_place_whatever_the_line_ends(line_end: str) -> None:
    text = line_end.join(["title: A", "contact: >-", "  one", "  two", "", "url: TBC", ""])
    source = Source("plan.yaml", text)

    plan = read_plan(parse(source)[0])

    spans = [locate(plan.at(field), source.text).span for field in ("title", "contact", "url")]
    assert [source.position(span.start) for span in spans] == [(1, 8), (2, 10), (6, 6)]
    assert [source.position(span.end) for span in spans] == [(1, 9), (4, 6), (6, 9)]
    assert plan.contact == ("one two",)


@pytest.mark.parametrize("marks", ["\ufeff", "\ufeff\ufeff"])
def test_a_byte_order_mark_takes_up_no_column(marks: str) -> None:
    source = Source("plan.yaml", f"{marks}title: A\nurl: TBC\n")

    plan = read_plan(parse(source)[0])

    assert source.has_byte_order_mark
    assert source.text == "title: A\nurl: TBC\n"
    assert source.position(locate(plan.at("title"), source.text).span.start) == (1, 8)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_with_and_without_a_mark(encoding: str) -> None:
    text = "title: Écoles 🎉\n"
    data = text.encode(encoding)
    if encoding.endswith(("le", "be")):
        data = "\ufeff".encode(encoding) + data

    source = Source.from_bytes("plan.yaml", data)

    assert (source.text, source.undecodable) == (text, None)
    assert source.has_byte_order_mark == (encoding != "utf-8")


@pytest.mark.parametrize(
    ("data", "place", "byte"),
    [
        (b"title: \xc9cole\n", 7, 0xC9),
        (b"\xef\xbb\xbftitle: \xc9cole\n", 7, 0xC9),
        ("title: é🎉".encode() + b"\xff\n", 9, 0xFF),
        (b"\x80", 0, 0x80),
        (b"title: A\xe2\x82", 8, 0xE2),
    ],
)
def test_the_first_byte_that_is_no_utf_8_is_known(data: bytes, place: int, byte: int) -> None:
    source = Source.from_bytes("plan.yaml", data)

    assert source.undecodable == Span(place, place + 1)
    assert source.undecodable_byte == byte
    assert source.text[place] == "\ufffd"


@pytest.mark.parametrize("data", [b"\xff\xfe", b"\xff\xfea", b"\xfe\xff\xd8\x00", b"\xff\xfe\x00\xd8\x00\xd8"])
def test_broken_utf_16_is_read_somehow(data: bytes) -> None:
    source = Source.from_bytes("plan.yaml", data)

    problems = [problem for document in parse(source) for problem in document.problems]

    assert all(problem.span.end <= len(source.text) for problem in problems)


def test_a_file_is_read_under_the_name_that_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"title: A\r\n")

    source = Source.read(path, "plans/plan.yaml")

    assert (source.path, source.text) == ("plans/plan.yaml", "title: A\r\n")


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Source.read(tmp_path / "plan.yaml", "plan.yaml")
