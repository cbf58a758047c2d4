"""Read owner cells: who answers for an activity, and whether it is one person."""

from tclint.owners.model import Abbreviation, Kind, Owner, Party, PartyKind, Span
from tclint.owners.reader import JOINT, read_owner, read_owners

__all__ = ["JOINT", "Abbreviation", "Kind", "Owner", "Party", "PartyKind", "Span", "read_owner", "read_owners"]
