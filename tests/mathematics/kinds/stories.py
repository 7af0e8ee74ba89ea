"""What holds of every story that is read as a whole; a test file brings its stories."""

from tests.mathematics.asking import answer, problem
from tutor_tui.mathematics.kinds.narrated.listing import read_told
from tutor_tui.mathematics.kinds.word_problems.reading import read_story as read_whole
from tutor_tui.mathematics.kinds.word_problems.stories import Story
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.steps import steps_of
from tutor_tui.mathematics.steps_tidied import tidy


def read_story(question: str) -> Story | None:
    """The story that a question tells, by its pattern or by its clauses."""
    return read_whole(question) or read_told(question)


def assert_answered(question: str, result: str) -> None:
    """The result is checked, the equations are told, and the method does not give it away."""
    story = problem(question)
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark.value == "agrees"
    if isinstance(story, Story):
        assert all(f"`{equation}`" in found.text for equation in story.equations)
    assert f"`{result}`" not in method_of(story)


def assert_begins_with_its_equation(question: str) -> None:
    """The first line of the working is the first equation of the story."""
    story = problem(question)
    working = steps_of(story)

    assert working
    if isinstance(story, Story):
        assert working[0].before == tidy(story.equations[0])
