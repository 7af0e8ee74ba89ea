"""Practice as people talk in it: half words, giving up, another question in between."""

from tests.engines.test_conversations import NearWorker
from tests.engines.test_practising import Learner
from tests.engines.test_symbolic import told
from tutor_tui.engines.symbolic import SymbolicTutor


async def test_half_words_get_a_hint_and_the_practice_goes_on() -> None:
    learner = Learner(SymbolicTutor(NearWorker()))
    await learner.says("quiz me on derivatives")
    hinted = await learner.says("idk give me a hint")
    again = await learner.says("hmm dont know")
    shown = await learner.says("just tell me the answer")

    assert "hint 1" in hinted
    assert "hint 2" in again
    assert "The answer:" in shown


async def test_practice_can_be_made_harder_and_ended_after_another_question() -> None:
    learner = Learner(SymbolicTutor(NearWorker()))
    await learner.says("quiz me on derivatives")
    between = await learner.says("what is 17 + 4")
    harder = await learner.says("harder one please")
    await learner.says("what is 5 * 6")
    ended = await learner.says("stop")

    assert "21" in between
    assert "level 2" in harder
    assert "Practice ends here" in ended


async def test_a_hint_after_another_question_is_about_that_question() -> None:
    learner = Learner(SymbolicTutor(NearWorker()))
    await learner.says("quiz me on derivatives")
    await learner.says("hint: solve 4x + 3 = 19")
    hinted = await learner.says("another hint")

    assert "Practice:" not in hinted


async def test_giving_up_in_chat_words_shows_the_answer_and_a_puzzled_word_does_not() -> None:
    tutor = SymbolicTutor(NearWorker())
    asked = ["hint for integrating x cos x dx"]
    puzzled, _ = await told(tutor, *asked, "not getting it")
    given_up, _ = await told(tutor, *asked, "not getting it", "idk just tell me")

    assert puzzled.startswith("Hint")
    assert "x sin(x) + cos(x)" in given_up
