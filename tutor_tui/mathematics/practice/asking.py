"""What the calculating process does for practice: make a problem, mark an answer."""

from collections.abc import Mapping

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.practice.catalogue import BY_NAME
from tutor_tui.mathematics.practice.exercises import Exercise, exercise, solved_exercise
from tutor_tui.mathematics.practice.marking import marked
from tutor_tui.mathematics.practice.reading import answer_in


def make_exercise(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """A problem of the skill named `skill` at `level`, from `seed`; near to `like` where given.

    It is never the question `unlike`. Gives `question`, `text` (the answer in a sentence) and
    `result`. Raises `UndefinedError` where none could be made.
    """
    skill, level = BY_NAME[str(arguments["skill"])], int(str(arguments["level"]))
    like, unlike = str(arguments.get("like", "")), str(arguments.get("unlike", ""))
    made = exercise(skill, level, str(arguments["seed"]), like=like, unlike=unlike)
    if made is None:
        raise UndefinedError("I could not make a problem of that kind; please try again.")
    return _as_json(made)


def mark_answer(arguments: Mapping[str, object]) -> Mapping[str, object]:
    """What the message `said` is worth for `question` of the skill named `skill`.

    Gives `outcome` and `line` besides the problem itself.
    """
    known = solved_exercise(str(arguments["question"]))
    if known is None:
        raise UndefinedError("I cannot solve that problem any more; `skip` brings another.")
    skill, said = BY_NAME[str(arguments["skill"])], str(arguments["said"])
    found = marked(known, answer_in(said) or said, keeps_order=skill.keeps_order)
    return {**_as_json(known), "outcome": found.outcome.value, "line": found.line}


def _as_json(known: Exercise) -> Mapping[str, object]:
    answer = known.answer
    return {"question": known.question, "text": answer.text, "result": answer.result}
