"""On which line of config.toml a mistake stands, so that nobody has to search for it.

TOML is read without places; the line is found again in the text by the table and the key that the
sentence about the mistake begins with. Where that is not certain, no line is named.
"""

import re
import tomllib
from pathlib import Path
from typing import Final

_OF_TABLE: Final = re.compile(r"\[(?P<table>[^\]\s]+)\] (?P<key>[^\s;,]+)")
_KEY_OF_TABLE: Final = re.compile(r"(?P<key>\w+) of \[(?P<table>[^\]\s]+)\]")
_OF_ROOT: Final = re.compile(r"(?P<table>)(?P<key>[\w-]+)(?=[ ,])")
_LINES_KEY: Final = re.compile(r"\s*([\"']?)([\w-]+)\1\s*[.=]")
_MOST_LINES: Final = 5_000


def place_of(file: Path, sentence: str) -> str:
    """`, line 7` for the sentence about a mistake in this file; empty where it is not certain."""
    kinds = (_OF_TABLE, _KEY_OF_TABLE, _OF_ROOT)
    found = next((match for kind in kinds if (match := kind.match(sentence))), None)
    if found is None:
        return ""
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, ValueError):
        return ""
    line = line_of(text, found["table"], found["key"])
    return "" if line is None else f", line {line}"


def line_of(text: str, table: str, key: str) -> int | None:
    """The line, from 1, of a key in a table (empty: outside of all), or of the table's heading.

    The heading stands in for a key that is not there; a table of the root is a key, too.
    """
    lines = text.splitlines()[:_MOST_LINES]
    here, heading = "", None
    for number, line in enumerate(lines, 1):
        if (opened := _heading(line)) is not None:
            here = opened
            is_wanted = here == table or (not table and here.partition(".")[0] == key)
            heading = number if heading is None and is_wanted else heading
        elif here == table and (named := _LINES_KEY.match(line)) and named[2] == key:
            return number if _begins_here(lines, number) else None
    is_sure = heading is not None and _begins_here(lines, heading)
    return heading if is_sure else None


def _heading(line: str) -> str | None:
    """The name of the table that the line opens, its parts joined by dots."""
    if not line.lstrip().startswith("["):
        return None
    try:
        inner: object = tomllib.loads(line)
    except ValueError:
        return None
    names = list[str]()
    while isinstance(inner, dict) and inner:
        name, inner = next(iter(inner.items()))
        names.append(name)
    return ".".join(names)


def _begins_here(lines: list[str], number: int) -> bool:
    """Whether the line begins something: inside a text of many lines it is no setting."""
    try:
        tomllib.loads("\n".join(lines[: number - 1]))
    except (ValueError, RecursionError):
        return False
    return True
