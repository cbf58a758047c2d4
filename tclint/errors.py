"""What can go wrong apart from the plan itself."""

EXIT_CLEAN = 0
EXIT_DIAGNOSTICS = 1
EXIT_FAILURE = 2
EXIT_NOTHING_TO_LINT = 3
EXIT_INTERRUPTED = 130


class TclintError(Exception):
    """A job that could not be done, told to the user as one line; the command ends with exit code 2.

    The text says what is wrong and what to do about it, typically about a path, an option or the configuration.
    """
