def word_set(table: str) -> frozenset[str]:
    """The words of a table that is written as one text, blanks between them."""
    return frozenset(table.split())


def pair_set(table: str) -> frozenset[tuple[str, str]]:
    """The pairs of a table with lines such as `in: place post`: ("in", "place") and ("in", "post")."""
    lines = (line.split(":") for line in table.strip().splitlines())
    return frozenset((first.strip(), second) for first, seconds in lines for second in seconds.split())
