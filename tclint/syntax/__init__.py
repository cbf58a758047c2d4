"""YAML text to documents: a tree with exact places, and every slip of the text in plain words.

The only part of the package that imports ruamel.yaml.
"""

from tclint.syntax.nodes import Alias, Document, Mapping, Node, Problem, Scalar, Sequence, walk
from tclint.syntax.parse import parse

__all__ = ["Alias", "Document", "Mapping", "Node", "Problem", "Scalar", "Sequence", "parse", "walk"]
