"""Questions about the program and worries get one true, kind sentence or two."""

import pytest

from tutor_tui.engines.symbolic.about_itself import about_itself
from tutor_tui.engines.symbolic.languages import ENGLISH_ONLY


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("do you use gpt-4?", "OPENAI_API_KEY"),
        ("how can i connect you to ollama", "OPENAI_BASE_URL"),
        ("can i use claude with this", "OPENAI_API_KEY"),
        ("are you an ai?", "I am a program"),
        ("who built this", "I am a program"),
        ("are you human or a bot", "I am a program"),
        ("where can i find my chats later", "tutor-tui export"),
        ("will this be saved?", "saved already"),
        ("can i print this", "saved already"),
        ("could you answer in spanish please", ENGLISH_ONLY),
        ("parles-tu français", ENGLISH_ONLY),
        ("can i trust you", "second way"),
        ("do you ever make mistakes?", "second way"),
        ("do i need to pay for it", "free"),
        ("can i upload a photo of my homework", "typed text only"),
        ("i have a test on derivatives tomorrow", "`quiz me on derivatives`"),
        ("i really hate logarithms", "`explain logarithm`"),
        ("i feel so dumb", "small steps"),
    ],
)
def test_it_says_what_it_is(text: str, telling: str) -> None:
    assert telling in (about_itself(text, ()) or "")


def test_it_remembers_the_thread_alone() -> None:
    assert "`solve 2x = 6`" in (about_itself("what was my last question", ("solve 2x = 6",)) or "")
    assert "begins here" in (about_itself("do you remember me?", ()) or "")


@pytest.mark.parametrize(
    "text",
    [
        "is this right",
        "can you do it another way",
        "are you sure?",
        "are you sure it is 5",
        "i hate this: solve 2x + 3 = 7",
        "is it right that x is negative",
        "can you use the quadratic formula",
        "can i use a calculator for sin 20",
        "is this a parabola",
        "who was euler",
        "my test is tomorrow, what is the chain rule?",
        "how do i save 10% on 50 dollars",
    ],
)
def test_questions_of_mathematics_are_left_alone(text: str) -> None:
    assert about_itself(text, ()) is None
