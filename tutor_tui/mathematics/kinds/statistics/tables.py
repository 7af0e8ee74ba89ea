"""A distribution given as a table: the expected value, variance and standard deviation.

"X takes the values 1, 2, 3 with probabilities 0.2, 0.5, 0.3. What is E(X)?" Games are such
tables, too: "you win $10 with probability 0.1 and lose $1 with probability 0.9".
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.statistics.data import NUMBERS, fraction, numbers_in, shown, spoken
from tutor_tui.mathematics.kinds.statistics.games import game_told
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import (
    BY_ARITHMETIC,
    decimal_beside,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show

_LONGEST: Final = 600
_MOST: Final = 60


class Moment(StrEnum):
    """What is asked of the table."""

    MEAN = "expected value"
    VARIANCE = "variance"
    DEVIATION = "standard deviation"


@dataclass(frozen=True, slots=True)
class Table(KindProblem):
    """Values with their probabilities; of a game, whether it is fair is told."""

    moment: Moment
    values: tuple[Fraction, ...]
    chances: tuple[Fraction, ...]
    is_game: bool = False


_HINT: Final = late_regex(
    r"expected|expectation|\bE\(\s*X\s*\)|variance|standard deviation|\bVar\b|\bmean\b|\bfair\b"
    r"|on average",
    re.IGNORECASE,
)
_CHANCE: Final = r"(?:probabilit(?:y|ies)|chances?)"
_ASK: Final = late_regex(
    r"(?:what(?:'s| is| are)|find|calculate|determine|compute)?\s*(?:the |your |my |his |her )?"
    r"(?:(?P<mean>e\(\s*x\s*\)|expected (?:value|gain|win|winnings|payout|profit|number)"
    r"(?: or loss)?|expectation|\bmean\b|(?:how much )?(?:can|do|would|will|should) (?:you|i|he|she"
    r"|we|a player) expect to (?:win|gain|lose|make)|how much (?:do|would|will) (?:you|i) (?:win"
    r"|gain|lose|make) on average)|(?P<variance>\bvar(?:iance)?\b(?:\(\s*x\s*\))?)"
    r"|(?P<deviation>standard deviation))(?: of (?:x|the (?:game|distribution|random variable"
    r"|ticket|bet)|(?:this|a|one|each) (?:game|distribution|bet|ticket)))?(?: (?:per|each|every|in"
    r" one) (?:game|ticket|play|time|go|turn))?"
)
_FAIR: Final = late_regex(
    r"(?:,? (?:and )?)?is (?:it|that|(?:this|the|such a) game|this) (?:a )?fair(?: game)?\?*"
    r"(?: and (?=what))?"
)
_LISTED: Final = late_regex(
    rf"(?:(?:a|the|let|discrete|random|variable|if|of|for) )*x?\s*(?:takes? (?:on )?|has |have |be "
    rf"|with |is )?(?:the )?(?:values? )?[:=]?\s*(?P<values>{NUMBERS})[,;.]?\s*(?:with|have|has"
    rf"|having"
    rf"|and)?(?: the)?(?:\s*(?:respective|corresponding))?\s*(?:{_CHANCE}|probs?|p\s*\(\s*x\s*\)"
    rf"|p\s*\(\s*x\s*=\s*x\s*\)|p)\s*(?:of|are|is|[:=])?\s*(?P<chances>{NUMBERS})"
    r"(?:,? respectively)?"
)
_P: Final = r"p\(\s*x?\s*=?\s*(?P<v>-?\d+(?:\.\d+)?)\s*\)\s*=\s*(?P<p>\d*\.?\d+(?:/[1-9]\d*)?)"
_N: Final = r"\d+(?:\.\d+)?(?:/[1-9]\d*)?%?"
_GAME: Final = (
    rf"(?:(?:a|the|in|game|you|player|one) )*(?P<way>wins?|gains?|loses?|pays?|earns?) [$£€]?"
    rf"(?P<v>{_N})(?: (?:dollars|euros|points))? with (?:a )?{_CHANCE} (?:of )?(?P<p>{_N})"
)


def read_table(text: str) -> Table | None:
    """The table whose moment a message asks for, every word read."""
    if len(text) > _LONGEST or not _HINT.search(text) or not re.search(r"\d", text):
        return None
    request = " ".join(with_numerals(bare(flat(text)).lower()).split())
    fair = _FAIR.search(request)
    if fair is not None:
        request = f"{request[: fair.start()]} {request[fair.end() :]}"
    asks = list(_ASK.finditer(request))
    if len(asks) != 1:
        is_game_alone = fair is not None and not asks
        table = game_told(request, is_of_gain=True) if is_game_alone else None
        return Table(Moment.MEAN, *table, is_game=True) if table else None
    found = asks[0]
    rest = f"{request[: found.start()]} {request[found.end() :]}"
    rest = re.sub(r"^\s*(?:if|for|when|where|of)\b|[\s,.;:?]+$", "", rest.strip(" ,.;:?")).strip()
    table = None if fair else _table(rest)
    is_of_gain = not re.search(r"winnings|payout|\bwin\b", found[0])
    game = game_told(rest, is_of_gain=is_of_gain) if table is None else None
    if game is not None and found["mean"]:
        return Table(Moment.MEAN, *game, is_game=True)
    if table is None:
        return None
    moment = Moment.MEAN if found["mean"] else Moment.VARIANCE
    return Table(Moment.DEVIATION if found["deviation"] else moment, *table)


def _table(text: str) -> tuple[tuple[Fraction, ...], tuple[Fraction, ...]] | None:
    if found := _LISTED.fullmatch(text):
        values, chances = numbers_in(found["values"]), numbers_in(found["chances"])
        if "%" in found["chances"]:
            chances = tuple(one / 100 for one in chances)
        return (values, chances) if len(values) == len(chances) else None
    pairs = [re.fullmatch(_P, part) or re.fullmatch(_GAME, part) for part in _parts(text)]
    if len(pairs) < 2 or any(pair is None for pair in pairs):
        return None
    known = [pair for pair in pairs if pair is not None]
    return tuple(_value(one) for one in known), tuple(_share(one["p"]) for one in known)


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"\s*[,;.]\s+(?:and )?|\s+and\s+", text) if part]


def _value(pair: re.Match[str]) -> Fraction:
    is_lost = pair.groupdict().get("way", "").startswith(("lose", "pay"))
    return -fraction(pair["v"]) if is_lost else fraction(pair["v"])


def _share(text: str) -> Fraction:
    return fraction(text[:-1]) / 100 if text.endswith("%") else fraction(text)


def _mean(problem: Table) -> Fraction:
    pairs = zip(problem.values, problem.chances, strict=True)
    return sum((value * chance for value, chance in pairs), Fraction(0))


def _variance(problem: Table) -> Fraction:
    mean = _mean(problem)
    pairs = zip(problem.values, problem.chances, strict=True)
    return sum(((value - mean) ** 2 * chance for value, chance in pairs), Fraction(0))


def _impossible(problem: Table) -> str | None:
    if any(not 0 <= one <= 1 for one in problem.chances) or len(problem.values) > _MOST:
        return "Probabilities must lie between 0 and 1."
    if sum(problem.chances) != 1:
        total = code(shown(sum(problem.chances, Fraction(0))))
        return f"The probabilities add up to {total}, but they must add up to `1`."
    return None


def answer(problem: Table) -> Answer:
    """The moment, with the sum it comes from."""
    reason = _impossible(problem)
    if reason is not None:
        return refused(reason)
    pairs = list(zip(problem.values, problem.chances, strict=True))
    if problem.moment is Moment.MEAN:
        mean = _mean(problem)
        again = sum(((v - problem.values[0]) * p for v, p in pairs), problem.values[0])
        fair = f", so the game is {'not ' if mean else ''}fair" if problem.is_game else ""
        sentence = (
            f"The expected value is {spoken(mean)}, the sum of each value times its chance{fair}."
        )
        return with_verdict(sentence, again == mean, BY_ARITHMETIC, shown(mean))
    variance = _variance(problem)
    verdict = variance == sum((v * v * p for v, p in pairs), Fraction(0)) - _mean(problem) ** 2
    if problem.moment is Moment.VARIANCE:
        sentence = f"The variance is {spoken(variance)} (the mean is {spoken(_mean(problem))})."
        return with_verdict(sentence, verdict, BY_ARITHMETIC, shown(variance))
    root = sympy.sqrt(sympy.Rational(variance))
    sentence = (
        f"The standard deviation is {code(show(root))}{decimal_beside(root)}, the root of the "
        f"variance {spoken(variance)}."
    )
    return with_verdict(sentence, verdict, BY_ARITHMETIC, plain(root))


def heading(problem: Table) -> str:
    """What is worked out."""
    return f"To find the {problem.moment}"


def method(problem: Table) -> str:
    """How, without the answer."""
    mean = "Multiply each value by its probability and add up; that is the expected value."
    if problem.moment is Moment.MEAN:
        return mean
    root = " Take the square root." if problem.moment is Moment.DEVIATION else ""
    return (
        f"{mean} Then multiply the squared difference of each value from it by its probability, "
        f"and add up.{root}"
    )


def steps(problem: Table) -> tuple[Step, ...] | None:
    """The sums written out."""
    if _impossible(problem):
        return None
    pairs = list(zip(problem.values, problem.chances, strict=True))
    mean = _mean(problem)
    written = " + ".join(f"({shown(v)})*({shown(p)})" for v, p in pairs)
    reason = "Multiply each value by its probability and add up."
    found = [Step("mean", reason, written, (shown(mean),))]
    if problem.moment is Moment.MEAN:
        return tuple(found)
    variance = _variance(problem)
    squares = " + ".join(f"({shown(v)} - ({shown(mean)}))^2*({shown(p)})" for v, p in pairs)
    reason = "Weigh the squared differences from the mean with the probabilities."
    found.append(Step("variance", reason, squares, (shown(variance),)))
    if problem.moment is Moment.DEVIATION:
        after = answer(problem).result or ""
        found.append(Step("root", "Take the square root.", f"sqrt({shown(variance)})", (after,)))
    return tuple(found)
