"""What is wrong with a value that does not fit, in plain words instead of pydantic's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tclint.suggestions import did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_WORDS = {
    "bool_type": "should be true or false",
    "dataclass_type": "should be a table",
    "dict_type": "should be a table",
    "float_type": "should be a number",
    "int_from_float": "should be a whole number",
    "int_parsing": "should be a whole number",
    "int_type": "should be a whole number",
    "list_type": "should be a list",
    "string_type": "should be a text",
    "frozen_set_type": "should be a list",
    "set_type": "should be a list",
    "tuple_type": "should be a list",
    "missing": "is missing",
}


def wrong_value(name: str, details: ErrorDetails) -> str:
    """The value of `name` is missing, of another kind, or none of those that there are."""
    if details["type"] == "literal_error":
        expected = str(details.get("ctx", {}).get("expected", "")).replace("'", "`")
        given = str(details["input"])
        choices = re.findall(r"`([^`]+)`", expected)
        return f"`{name}` should be {expected}, but it is `{given}`{did_you_mean(given, choices)}"
    return f"`{name}` {_WORDS.get(details['type'], details['msg'])}"
