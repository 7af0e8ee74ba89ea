"""What a learner's own try at a problem is worth, said without telling the answer."""

import re
from typing import Final

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.judging.judge import judged_lines
from tutor_tui.mathematics.judging.judgement import Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.problems import TRUTHS, Answer, Problem, code, listed
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.solve import solve

_AGAIN: Final = "Try again, or ask for a `hint`."


def judge_attempt(problem: Problem, text: str, question: str) -> Answer:
    """Whether a try is the answer, a part of it, a line on the way to it, or none of these.

    Certain or silent: what cannot be decided is said to be undecided. `question` holds the words
    of the problem, which may ask for a form.
    """
    answer = solve(problem)
    if answer.check is None or answer.result is None:
        return refused("I cannot judge that, because I have no checked answer to compare it with.")
    lines = judged_lines(Asked(question, problem, answer), text)
    (*right, (line, found)) = lines
    so_far = f"{listed([code(one) for one, _ in right])} is right so far. " if right else ""
    if found.worth in (Worth.RIGHT, Worth.LINE, Worth.ROUNDED):
        so_far = ""
    if found.worth is Worth.UNDECIDED and not found.sentence and (by_itself := _by_itself(line)):
        return refused(f"{so_far}{by_itself}")
    return refused(f"{so_far}{_told(found, line.strip(), answer.result in TRUTHS)}")


def _by_itself(line: str) -> str | None:
    """What is true of a line of numbers alone, such as `15/3 = 5`, wherever it leads."""
    problem = problem_of(line) if re.fullmatch(r"[\d\s.+*/()=^·×÷−-]+", line) else None
    found = None if problem is None or "=" not in line else solve(problem)
    if found is None or found.check is None or found.result not in TRUTHS:
        return None
    if found.result == "False":
        is_exact = "." not in line  # decimals may be rounded
        return f"No, {code(line.strip())} is false. {_AGAIN}" if is_exact else None
    return f"Yes, {code(line.strip())} is true. Go on, or ask for a `hint`."


def _told(found: Judgement, text: str, is_truth: bool) -> str:
    shown = code(text)
    match found.worth:
        case Worth.RIGHT | Worth.ROUNDED:
            why = f", {found.why}" if found.worth is Worth.ROUNDED else found.why
            return f"Yes, {shown} is right{why}. ✓"
        case Worth.LINE:
            return f"Yes, {shown} is right: it has the same solutions. Go on."
        case Worth.PART:
            return f"{shown} is right, but it is not the whole answer: there is more. {_AGAIN}"
        case Worth.UNFINISHED:
            return f"{shown} has the right value, but {found.why}. {_AGAIN}"
        case Worth.WRONG if is_truth:
            return f"No, it is the other way. {_AGAIN}"
        case Worth.WRONG if found.sentence:
            new = "If it is a new problem, write `solve` before it."
            return f"No, {found.sentence} {_AGAIN} {new}"
        case Worth.WRONG:
            return f"No, {shown} is not it{found.why}. {_AGAIN}"
        case _:
            undecided = f"I could not decide whether {shown} is right"
            return found.sentence or f"{undecided}; ask for the `answer` to compare."
