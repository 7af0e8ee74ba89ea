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


async def test_what_is_no_answer_leaves_the_problem_waiting() -> None:
    learner = Learner(SymbolicTutor(NearWorker()))
    await learner.says("give me a practice problem")
    waiting = learner.session
    for aside in ("what is an equation", "are you a robot", "let me try again", "is 4 in it?"):
        await learner.says(aside)

        assert learner.session == waiting
    for at_a_loss in ("i dont know how to start", "what do you mean by solve", "im not sure here"):
        assert "hint" in await learner.says(at_a_loss)
    marked = await learner.says("12345")

    assert "not right" in marked


async def test_a_lesson_goes_on_after_words_that_nobody_can_read() -> None:
    tutor = SymbolicTutor(NearWorker())
    asked = ["hint: 3x + 4 = 19", "i like cheese on toast"]
    tried, _ = await told(tutor, *asked, "x = 4")
    stepped, _ = await told(tutor, *asked, "next step")

    assert "is not it" in tried
    assert stepped.startswith("Step 1")


async def test_a_problem_is_made_harder_or_easier_by_the_levels_of_practice() -> None:
    tutor = SymbolicTutor(NearWorker())
    asked = ["what is 3/4 + 1/2"]
    levels = ("can i have a harder one pls", "hint", "even harder please", "an easier one")
    replies = []
    for text in levels:
        asked.append(text)
        replies.append((await told(tutor, *asked))[0])

    assert [reply[:25] for reply in replies if "level" in reply] == [
        "Here is one of level 4 of",
        "Here is one of level 4 of",
        "Here is one of level 2 of",
    ]
