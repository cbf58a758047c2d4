"""YAML text to documents: a tree with exact places, and every slip of the text in plain words.

The only part of the package that imports ruamel.yaml, and only when there is something to read.
"""

from tclint.source import Source
from tclint.syntax.nodes import Alias, Document, Mapping, Node, Problem, Scalar, Sequence, walk

__all__ = ["Alias", "Document", "Mapping", "Node", "Problem", "Scalar", "Sequence", "parse", "walk"]


def parse(source: Source) -> list[Document]:
    """The documents of a source, with the problems that the syntax shows; never raises on any text.

    There is always at least one: a file without a plan is one document without a tree, and a problem says so.
    """
    from tclint.syntax.documents import documents_of

    return documents_of(source)
