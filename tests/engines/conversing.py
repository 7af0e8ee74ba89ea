"""Whole conversations with the tutor."""

from collections.abc import Iterable

from tests.engines.test_symbolic import told
from tutor_tui.engines.symbolic import SymbolicTutor


async def conversed(tutor: SymbolicTutor, turns: Iterable[tuple[str, str]]) -> None:
    """Say each text after all before it; every reply must hold what is expected of it."""
    said: list[str] = []
    for text, expected in turns:
        said.append(text)
        reply, _ = await told(tutor, *said)

        assert expected in reply, (said, reply)
