"""A workplace as in the tests of the command line, and a git repository in it."""

from command_line import workplace
from repository import commit, git

__all__ = ["commit", "git", "workplace"]
