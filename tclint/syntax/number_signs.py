"""Texts that YAML cuts short at ` #`, where the sign means "number".

`Make the college #1 in the region`, `success_measures: # of visitors`: the rest is a comment, and nobody complains. It
stands apart from the other words that YAML swallows, since nearly every plan has comments, and few have those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tclint.source import Span
from tclint.syntax.nodes import INVALID, PLAIN, QUOTE, SLIPS_TOLD, Document, Problem, Scalar, walk

# What stands before the sign is looked at afterwards: a pattern that begins with a sign is searched for much faster.
_NUMBER_SIGN = re.compile(r"#(?:(?P<number>\d)| ?of\b)[^\r\n]*")


def swallowed_comments(text: str, documents: list[Document]) -> Iterator[tuple[Document, Problem]]:
    """The problems that ` #` cuts a text short where it means "number", with the documents that have them."""
    found = (sign for sign in _NUMBER_SIGN.finditer(text) if text[sign.start() - 1 : sign.start()] in {" ", "\t"})
    signs = list(islice(found, SLIPS_TOLD))
    if not signs:
        return
    plain = {
        node.end: (document, node)
        for document in documents
        for node in (walk(document.root) if document.root is not None else ())
        if isinstance(node, Scalar) and node.style == PLAIN
    }
    for sign in signs:
        document, before = plain.get(len(text[: sign.start()].rstrip(" \t")), (None, None))
        if document is not None and before is not None and (sign["number"] or not before.value):
            message = "all that follows ` #` is a comment and is lost from the text"
            yield document, Problem(INVALID, message, Span(*sign.span()), QUOTE)
