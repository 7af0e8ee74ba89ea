"""What may be wished of the last problem, and wordings of the wish."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Intent:
    """A wish: `canonical` are requests that the exact rules read, the one that says most first.

    In them `{0}` and `{1}` stand for the numbers of the message, in its order. `examples` are
    other wordings of the same; `reveals` where serving it tells the answer of an open lesson.
    """

    canonical: tuple[str, ...]
    examples: tuple[str, ...]
    reveals: bool = True


def intents(table: str, *, reveals: bool = True) -> tuple[Intent, ...]:
    """The intents of a table: a line `= wish | the same for other problems`, then its wordings."""
    found: list[Intent] = []
    for block in table.split("\n=")[1:]:
        head, *lines = (" ".join(line.split()) for line in block.strip().splitlines())
        canonical = tuple(one.strip() for one in head.split("|"))
        examples = tuple(one.strip() for line in lines for one in line.split("|") if one.strip())
        found.append(Intent(canonical, (*canonical, *examples), reveals))
    return tuple(found)
