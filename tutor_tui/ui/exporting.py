"""Writing a text to a new file with a name made from its title."""

import re
from itertools import count
from pathlib import Path


def write_new_file(folder: Path, title: str, text: str) -> Path:
    """Write `title.md`, or the first of `title-2.md` … that does not exist yet.

    Never replaces a file. Raises `OSError`.
    """
    stem = re.sub(r"[^\w]+", "-", title.lower())[:60].strip("-_") or "thread"
    for number in count(1):
        path = folder / (f"{stem}.md" if number == 1 else f"{stem}-{number}.md")
        try:
            with path.open("x", encoding="utf-8", errors="replace") as file:
                file.write(text)
        except FileExistsError:
            continue
        return path
    raise AssertionError("counting has no end")
