"""What a timeframe phrase means: its first day, its last day, and whether anybody can be held to it."""

from tclint.timeframe.model import Ambiguity, Found, Recurrence, Remark, Timeframe
from tclint.timeframe.reader import read_period, read_timeframe

__all__ = ["Ambiguity", "Found", "Recurrence", "Remark", "Timeframe", "read_period", "read_timeframe"]
