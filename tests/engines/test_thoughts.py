"""Telling thoughts from the answer, whatever the pieces are cut into."""

import pytest

from tutor_tui.engines.thoughts import ThoughtFilter


def _told(pieces: list[str]) -> tuple[str, str]:
    thoughts = ThoughtFilter()
    told = [thoughts.feed(piece) for piece in pieces] + [thoughts.finish()]
    return "".join(text for text, _ in told), "".join(thought for _, thought in told)


@pytest.mark.parametrize(
    ("written", "text", "thought"),
    [
        ("<think>2+2=4</think>\n\nFour.", "Four.", "2+2=4"),
        ("\n <think>a</b></think>Four </think>", "Four </think>", "a</b>"),
        ("Four.", "Four.", ""),
        ("Is x < 3? <think> is a tag.", "Is x < 3? <think> is a tag.", ""),
        ("<thinking>", "<thinking>", ""),
        ("<thi", "<thi", ""),
        ("<think>never ends </thin", "", "never ends </thin"),
        ("", "", ""),
    ],
)
@pytest.mark.parametrize("size", [1, 3, 1000])
def test_thoughts_at_the_beginning_are_no_part_of_the_answer(
    written: str, text: str, thought: str, size: int
) -> None:
    pieces = [written[place : place + size] for place in range(0, len(written), size)]

    assert _told(pieces) == (text, thought)
