from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from strategies import ANY_TEXT, broken_texts, plan_texts

from tclint.element import Element, locate
from tclint.plan import Activity, Plan
from tclint.reader import keys_of, read_plan
from tclint.source import Source
from tclint.syntax import Alias, Document, Mapping, Node, Problem, Scalar, Sequence, parse, tree, walk
from tclint.syntax.documents import readable

TEXTS = st.one_of(ANY_TEXT, plan_texts(), broken_texts())
Shape = tuple[object, ...]


def read(text: str) -> tuple[Source, list[Document], list[Plan]]:
    source = Source("plan.yaml", text)
    documents = parse(source)
    return source, documents, [read_plan(document) for document in documents]


def shape(node: Node | None) -> Shape:
    """All there is to know about a tree, comparable."""
    if isinstance(node, Scalar):
        return ("scalar", node.start, node.end, node.value, node.style)
    if isinstance(node, Alias):
        return ("alias", node.start, node.end, node.name, node.target and node.target.span)
    if isinstance(node, Sequence):
        return ("sequence", node.start, node.end, *(shape(item) for item in node.items))
    if isinstance(node, Mapping):
        return ("mapping", node.start, node.end, *((shape(key), shape(value)) for key, value in node.pairs))
    return ()


def told(problem: Problem) -> Shape:
    return (problem.rule, problem.message, problem.span, problem.help, problem.label, problem.address, problem.field)


def outcome(documents: list[Document]) -> list[Shape]:
    return [
        (document.index, document.span, shape(document.root), tuple(map(told, document.problems)), tuple(document.lost))
        for document in documents
    ]


def elements(record: object) -> Iterator[Element]:
    """A record and every record inside it."""
    if isinstance(record, tuple):
        for item in record:
            yield from elements(item)
    elif isinstance(record, Element):
        yield record
        for attribute, _ in keys_of(type(record)).values():
            yield from elements(getattr(record, attribute))


@given(TEXTS)
def test_any_text_is_read_and_every_place_lies_inside_it(text: str) -> None:
    source, documents, plans = read(text)

    spans = [document.span for document in documents]
    spans += [problem.span for document in documents for problem in document.problems]
    spans += [problem.label[0] for document in documents for problem in document.problems if problem.label]
    spans += [node.span for document in documents if document.root for node in walk(document.root)]
    outside = [span for span in spans if not 0 <= span.start <= span.end <= len(source.text)]

    assert outside == []
    assert [document.index for document in documents] == list(range(max(len(plans), 1)))


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    _, first, _ = read(text)

    _, second, _ = read(text)

    assert outcome(first) == outcome(second)


@given(TEXTS)
def test_a_document_without_a_tree_says_why(text: str) -> None:
    _, documents, _ = read(text)

    silent = [document.index for document in documents if document.root is None and not document.problems]

    assert silent == []


@given(TEXTS)
def test_both_parsers_give_the_same_tree(text: str) -> None:
    clean = readable(Source("plan.yaml", text).text)

    trees = [_built(clean, events) for events in (tree.c_events, tree.pure_events)]

    assert None in trees or trees[0] == trees[1]


def _built(text: str, events: object) -> list[Shape] | None:
    try:
        return outcome(tree.build(text, events(text)))  # type: ignore[operator]
    except Exception:  # noqa: BLE001 - a text that one of the parsers refuses is none of this test's business
        return None


@given(plan_texts())
def test_a_plain_text_on_one_line_stands_in_the_file_as_it_was_read(text: str) -> None:
    source, documents, _ = read(text)
    nodes = [node for document in documents if document.root for node in walk(document.root)]

    plain = [node for node in nodes if isinstance(node, Scalar) and node.style == "" and "\n" not in node.value]
    written = [(node.value, source.text[slice(*node.span)]) for node in plain]

    assert [(value, text) for value, text in written if _differ(value, text)] == []


def _differ(value: str, written: str) -> bool:
    """Whether a plain scalar on one line, without a label, is written in another way than it was read."""
    return "\n" not in written and "\r" not in written and not written.startswith(("&", "!")) and value != written


@given(TEXTS)
def test_every_field_is_found_in_the_text(text: str) -> None:
    source, _, plans = read(text)

    misplaced = [
        (element.address, field)
        for plan in plans
        for element in elements(plan)
        for field in ("", *keys_of(type(element)))
        if not _is_found(source, element, field)
    ]

    assert misplaced == []


def _is_found(source: Source, element: Element, field: str) -> bool:
    located = locate(element.at(field), source.text)
    if not 0 <= located.span.start <= located.span.end <= len(source.text):
        return False
    entry = element.entries.get(field)
    if entry is None or entry.use is not None or element.use is not None:
        return True
    return located.span.start in {entry.value.start, entry.key.start}


@given(plan_texts())
def test_an_absent_field_is_placed_at_the_element(text: str) -> None:
    source, _, plans = read(text)

    for plan in plans:
        for element in elements(plan):
            assert locate(element.at("nowhere"), source.text) == locate(element.at(), source.text)


@given(TEXTS)
def test_every_activity_has_a_name_and_a_holder(text: str) -> None:
    _, _, plans = read(text)

    rows = [row for plan in plans for activity in plan.activities() for row in activity.family()]

    assert all(row.name for row in rows)
    assert all(
        isinstance(row.holder(field), Activity) for row in rows for field in ("owner", "timeframe", "with", "rag")
    )


@given(TEXTS)
def test_positions_and_lines_agree_with_the_text(text: str) -> None:
    source = Source("plan.yaml", text)

    joined = [source.line(line) for line in range(1, source.line_count + 1)]

    assert "\n".join(joined) == source.text.replace("\r\n", "\n").replace("\r", "\n")
    for offset in range(len(source.text) + 1):
        line, column = source.position(offset)
        assert source.line_start(line) + column - 1 == offset
