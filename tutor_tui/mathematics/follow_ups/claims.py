"""Whether a result that somebody proposes is the result of a question, told with the right one."""

from typing import Final

from tutor_tui.domain.checks import Check, Mark
from tutor_tui.mathematics.judging.judge import judged
from tutor_tui.mathematics.judging.judgement import Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import TRUTHS, Answer, Problem, code
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.solve import solve

_SAYING: Final = late_regex(r"^(?:Yes|No), (.)")


def judged_claim(problem: Problem, claim: str, question: str) -> Answer:
    """Whether `claim` ("x = 4", "2 or 3", "5/6") answers the problem, and where it differs.

    `question` holds the words of the problem, which may ask for a form.
    """
    answer = solve(problem)
    if answer.result is None or answer.check is None or answer.check.mark is not Mark.AGREES:
        return refused("I have no checked answer of my own to compare that with.")
    found = judged(Asked(question, problem, answer), claim)
    if found.worth is Worth.UNDECIDED:
        return refused(f"{_undecided(found, claim, answer)} {answer.text}")
    is_right = found.worth in (Worth.RIGHT, Worth.ROUNDED)
    if answer.result in TRUTHS:
        return Answer(_of_truth(answer, is_right), answer.check, str(is_right))
    return Answer(_told(found, claim, answer, answer.check), answer.check, str(is_right))


def _undecided(found: Judgement, claim: str, answer: Answer) -> str:
    if answer.result in TRUTHS:
        return "The question asks for yes or no."
    return found.sentence or f"I cannot compare {code(claim)} with my answer."


def _of_truth(answer: Answer, is_right: bool) -> str:
    verdict = "Yes, that is right" if is_right else "No, that is not right"
    reason = _SAYING.sub(lambda found: found[1].upper(), answer.text)
    return f"{verdict}. {reason}"


def _told(found: Judgement, claim: str, answer: Answer, check: Check) -> str:
    shown = code(claim)
    match found.worth:
        case Worth.RIGHT:
            return f"Yes, {shown} is right{found.why}, checked {check.how}."
        case Worth.ROUNDED:
            return f"Yes, {shown} is right, {found.why}. {answer.text}"
        case Worth.UNFINISHED:
            return f"{shown} has the right value, but {found.why}. {answer.text}"
        case Worth.LINE:
            return f"{shown} is right, a line on the way. {answer.text}"
        case Worth.PART:
            return f"Not quite: {shown} is right, but not all. {answer.text}"
        case _:
            return f"No, {shown} is not right{found.why}. {answer.text}"
