def word_set(table: str) -> frozenset[str]:
    """The words of a table that is written as one text, blanks between them."""
    return frozenset(table.split())
