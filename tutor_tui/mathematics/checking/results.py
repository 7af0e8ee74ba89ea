"""What a text claims in words: its final results and facts, judged by the tutor's own answers."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from tutor_tui.mathematics.checking.against_own import against_own, is_value
from tutor_tui.mathematics.checking.factor_pairs import factor_pairs
from tutor_tui.mathematics.checking.final_claims import FinalClaim, final_claims
from tutor_tui.mathematics.checking.last_sentence import last_amount
from tutor_tui.mathematics.checking.named_amounts import named_amounts
from tutor_tui.mathematics.checking.own_answer import Asked, OwnAnswer, own_answer, quietly
from tutor_tui.mathematics.checking.told_facts import judged_fact, told_facts
from tutor_tui.mathematics.checking.told_outcomes import judged_outcomes
from tutor_tui.mathematics.checking.told_regions import judged_region, told_regions
from tutor_tui.mathematics.checking.told_values import judged_value, told_values
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict
from tutor_tui.mathematics.late_patterns import late_regex

_ANOTHER: Final = late_regex(
    r"\?|\b(?:example|practi[cs]e|try|another|exercise|similar\w*|instead|variation|suppose|pretend)\b"
    r"|\bpart \(?[b-z]\b",
    re.IGNORECASE,
)
"""What may begin a question of the text's own, whose result is no answer to the one asked."""

_TELLS_ON: Final = late_regex(r"\b(?:is|are|equals|gives?|makes?|has)\b|=")
"""Behind "the tangent to y = x²" the value is still to come."""

_NUMBER: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_LONGEST: Final = 20_000
_SECONDS: Final = 0.6


@dataclass(frozen=True, slots=True)
class JudgedClaim:
    """`text[start:end]` and the verdict on what it claims."""

    start: int
    end: int
    verdict: Verdict


def judged_claims(text: str, asked: Asked, is_late: Callable[[], bool]) -> tuple[JudgedClaim, ...]:
    """The claims that could be judged; nothing more is begun when it is late."""
    text = text[:_LONGEST]
    found = _judged(text, asked, is_late)
    return tuple(claim for claim in found if claim.verdict != UNDECIDED)


def _judged(text: str, asked: Asked, is_late: Callable[[], bool]) -> Iterator[JudgedClaim]:
    yield from _told(text, asked, is_late)
    question = asked.question
    claims = quietly(lambda: final_claims(text, question), _SECONDS) if question else None
    own = asked.own if question and not is_late() else None
    for part in own.parts if own else ():
        yield from _of_part(part, text, is_late)
    yield from _final(claims or (), own, text, is_late)
    if question and not is_late():
        for start, end, verdict in named_amounts(text, own, question, own_answer):
            yield JudgedClaim(start, end, verdict)
    amount = last_amount(text, question)
    if amount is not None and own is not None:
        judge = partial(_verdict, own, [amount.text], text, is_last=False)
        verdict, _ = quietly(judge, _SECONDS) or (UNDECIDED, "")
        yield JudgedClaim(amount.start, amount.end, verdict)


def _told(text: str, asked: Asked, is_late: Callable[[], bool]) -> Iterator[JudgedClaim]:
    """What is told in words: facts, calculations, sets, outcomes, pairs of factors."""
    question = asked.question
    for fact in quietly(lambda: list(told_facts(text)), _SECONDS) or ():
        if not is_late():
            yield JudgedClaim(fact.start, fact.end, judged_fact(fact, own_answer))
    for told in quietly(lambda: list(told_values(text)), _SECONDS) or ():
        if not is_late():
            yield JudgedClaim(told.start, told.end, judged_value(told, own_answer))
    for region in quietly(lambda: list(told_regions(text, question)), _SECONDS) or ():
        if not is_late():
            yield JudgedClaim(region.start, region.end, judged_region(region, own_answer))
    for outcome in quietly(lambda: list(judged_outcomes(text, asked, own_answer)), _SECONDS) or ():
        yield JudgedClaim(outcome.start, outcome.end, outcome.verdict)
    for start, end, verdict in factor_pairs(text):
        yield JudgedClaim(start, end, verdict)


def _final(
    claims: Sequence[FinalClaim], own: OwnAnswer | None, text: str, is_late: Callable[[], bool]
) -> Iterator[JudgedClaim]:
    """The final results, from the last one on: only of that it is certain that it is the answer."""
    is_last = True
    for claim in reversed(claims):
        if own is None or is_late():
            return
        readings = [reading for reading in (claim.text, *claim.shorter) if is_value(reading)]
        is_cut = bool(readings) and _has_new_numbers(claim.text[len(readings[0]) :], own.question)
        is_answer = is_last and is_the_answer(claim, text, own.question)
        is_answer &= (claim.is_named or not is_cut) and not claim.names_other
        is_answer &= not (readings and _TELLS_ON.search(claim.text[len(readings[0]) :]))
        judge = partial(_verdict, own, readings, text, is_last=is_answer)
        verdict, reading = quietly(judge, _SECONDS) or (UNDECIDED, claim.text)
        end = claim.end if reading == claim.text else claim.start + len(reading)
        yield JudgedClaim(claim.start, end, verdict)
        is_last &= not readings


def _of_part(part: OwnAnswer, text: str, is_late: Callable[[], bool]) -> Iterator[JudgedClaim]:
    """The claims of what one of several questions asks for, where they name it."""
    claims = quietly(lambda: final_claims(text, part.question), _SECONDS) or ()
    for claim in claims:
        if is_late() or claim.is_named:
            continue
        readings = [reading for reading in (claim.text, *claim.shorter) if is_value(reading)]
        judge = partial(_verdict, part, readings, text, is_last=claim is claims[-1])
        verdict, reading = quietly(judge, _SECONDS) or (UNDECIDED, claim.text)
        end = claim.end if reading == claim.text else claim.start + len(reading)
        yield JudgedClaim(claim.start, end, verdict)


def is_the_answer(claim: FinalClaim, text: str, question: str) -> bool:
    """Whether a claim is certainly meant to answer the question, not a step or another question."""
    if _ANOTHER.search(text[: claim.start].replace(question, "")):
        return False
    return claim.is_named or not _has_new_numbers(text[claim.end :], question)


def _has_new_numbers(words: str, question: str) -> bool:
    """Whether there are numbers that the question does not have: then something still goes on."""
    return not set(_NUMBER.findall(words)) <= set(_NUMBER.findall(question))


def _verdict(
    own: OwnAnswer, readings: list[str], text: str, *, is_last: bool
) -> tuple[Verdict, str]:
    """The verdict on the longest reading of a claim that can be compared, and that reading.

    Only of the last claim in a text is it certain that it is meant to be the answer.
    """
    for reading in readings:
        verdict = against_own(own, reading, is_last=is_last, rest=text)
        if verdict != UNDECIDED:
            return verdict, reading
    return UNDECIDED, "".join(readings[:1])
