"""What became of the rows of an earlier plan. Imported only where there is one."""

from tclint.history.model import Pair
from tclint.history.rows import History
from tclint.history.texts import likeness

__all__ = ["History", "Pair", "likeness"]
