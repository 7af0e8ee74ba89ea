"""Brackets in texts: where one closes, what is parted outside of all, and what needs some."""


def parted(text: str, separators: str = ",") -> list[str]:
    """The parts of a text between separators that stand in no brackets, as they are written."""
    parts, depth, start = list[str](), 0, 0
    for index, sign in enumerate(text):
        depth += (sign in "([{") - (sign in ")]}")
        if depth == 0 and sign in separators:
            parts.append(text[start:index])
            start = index + 1
    return [*parts, text[start:]]


def closing(text: str, opened: int) -> int | None:
    """Where the bracket that opens at an index is closed."""
    depth = 0
    for index in range(opened, len(text)):
        depth += (text[index] in "([{") - (text[index] in ")]}")
        if depth == 0:
            return index
    return None


def held(shown: str) -> str:
    """A value within a calculation: in brackets where it is a sum or begins with a sign."""
    return f"({shown})" if shown.startswith("-") or " " in shown else shown
