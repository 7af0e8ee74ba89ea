"""Chances that are told: what does not happen, what happens twice, guesses in a test.

Trials with one chance each are a binomial variable, and are read as that.
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.jotted.jotting import is_idle, read_again
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.terms import shown_number

_CHANCE: Final = r"(?:the )?(?:probability|chance|chances|prob|odds)"
_P: Final = r"(?P<p>0?\.\d+|\d+/\d+|\d+(?:\.\d+)?(?: ?%))"
_FIND: Final = r"(?:what(?:'s|s| is| are)|find|calculate|work out)"
_QUIZ: Final = late_regex(
    r"(?P<n>\d{1,2})(?: [a-z-]+)?(?: (?P<two>true ?(?:/|or|-| ) ?false))?(?: [a-z-]+)? questions?"
)
_CHOICES: Final = late_regex(
    r"(?:(?:each )?(?:question )?(?:with|has|have|having) )?(?P<c>\d) (?:possible |answer )?"
    r"(?:choices|options|answers|alternatives)(?: (?:each|per question|for each(?: question)?))?"
)
_SHARE: Final = late_regex(
    rf"(?:a |an )?(?P<lead>[a-z ]+? )??{_P} (?:of )?(?:(?:all|the|his|her|its|their) )*"
    r"(?P<thing>[a-z]+(?: [a-z]+)?)(?: (?:are|is|have|has) (?P<what>[a-z]+))?$"
)
_SAMPLE: Final = late_regex(
    r"(?:(?:in|from|of|out of) (?:a |the )?(?:random )?(?:sample of |batch of |group of |box of )?"
    r"(?P<n>\d{1,2})(?: (?:of them|[a-z]+))?|(?:if )?(?P<n2>\d{1,2})(?: of them| [a-z]+)? are"
    r" (?:chosen|selected|picked|tested|taken)(?: at random)?|(?:if )?(?:he|she|they|i|[a-z]+)"
    r" (?:shoots|takes|attempts|tries|plays|throws|makes|has) (?P<n3>\d{1,2})(?: (?:shots|free "
    r"throws"
    r"|throws|games|attempts|times|penalties|matches))?)"
)
_NUMBER: Final = (
    r"(?:(?P<how>exactly|at least|at most|more than|fewer than|less than|no more than|only) )?"
    r"(?P<k>\d{1,2})"
)
_AFTER: Final = (
    r"(?: (?:of (?:them|the [a-z]+)|questions?|answers?|right|correct|correctly|by guessing|if "
    r"(?:you"
    r"|he|she|they|i|one) guess(?:es)?(?: (?:all(?: of them)?|every one|randomly|at random))?"
    r"|randomly|at random))*"
)
_GUESSED: Final = late_regex(
    rf"{_FIND} {_CHANCE} (?:of|that)(?: (?:you|he|she|i|they|a student|someone|somebody))?(?: "
    rf"(?:getting"
    r"|gets?|guessing|guess(?:es)?|answering|answers?|scoring|will get|will guess|passing))+ "
    rf"(?:{_NUMBER}{_AFTER}|(?P<all>all|every one|everything){_AFTER}|(?P<none>none){_AFTER})"
)
_SIGNS: Final = {
    "exactly": "=", "at least": ">=", "at most": "<=", "more than": ">", "fewer than": "<",
    "less than": "<", "no more than": "<=", "only": "=",
}  # fmt: skip
_GUESS: Final = late_regex(r"\bguess")


def read_quiz(story: str) -> KindProblem | None:
    """ "10 true/false questions, chance of exactly 7 right by guessing"."""
    asked, quiz = _GUESSED.search(story), _QUIZ.search(story)
    if asked is None or quiz is None or not _GUESS.search(story):
        return None
    rest = f"{story[: asked.start()]} , {story[asked.end() :]}"
    choices = _CHOICES.search(rest)
    if (choices is None) == (quiz["two"] is None):
        return None
    rest = _CHOICES.sub(" ", _QUIZ.sub(" ", rest, count=1), count=1)
    if not is_idle(rest.replace("multiple choice", " ").replace("randomly", " "), "each"):
        return None
    chance = f"1/{choices['c']}" if choices else "1/2"
    return _binomial(quiz["n"], chance, asked)


def _binomial(count: str, chance: str, asked: re.Match[str]) -> KindProblem | None:
    if asked["all"] or asked["none"]:
        event = f"= {count if asked['all'] else 0}"
    else:
        event = f"{_SIGNS[asked['how'] or 'exactly']} {asked['k']}"
    return read_again(f"X ~ B({count}, {chance}). Find P(X {event})")


_PART: Final = late_regex(
    r"(?P<p>\d+(?:\.\d+)? ?%) of (?:all |the )?(?P<thing>[a-z]+)(?: [a-z]+)? (?:are|have|like|own"
    r"|use|fail|prefer) ?(?P<what>[a-z-]+)?"
)
_AMONG: Final = late_regex(
    rf"{_FIND} {_CHANCE}(?: (?:that|of))? {_NUMBER}(?: of (?:them|the [a-z]+)| [a-z]+)??(?: "
    rf"(?:are|is|have"
    r"|has|will be|like|own|use))?(?: (?P<what>[a-z-]+))?(?P<all>(?!))?(?P<none>(?!))?"
)


def read_sample(story: str) -> KindProblem | None:
    """ "10% of bulbs are defective. In a sample of 8, chance that exactly 2 are defective"."""
    part, asked = _PART.search(story), _AMONG.search(story)
    if part is None or asked is None or part["what"] is None or asked["what"] != part["what"]:
        return None
    middle = f"{story[: part.start()]} {story[part.end() : asked.start()]} {story[asked.end() :]}"
    sample = _SAMPLE.search(middle)
    rest = f"{middle[: sample.start()]} {middle[sample.end() :]}" if sample else "?"
    if sample is None or not is_idle(rest.replace("at random", " ").replace("randomly", " ")):
        return None
    chance = shown_number(_probability(part["p"]), uses_decimals=True)
    return _binomial(next(filter(None, sample.groups())), chance, asked)


_TOLD: Final = late_regex(
    rf"(?:if )?(?:{_CHANCE} (?:of|that(?: it)?) (?P<event>[a-z ]+?)(?: (?:tomorrow|today|on any "
    rf"(?:given "
    rf")?day|each day|every day|on a day))? is {_P}|p ?\((?P<event2>[a-z ]+)\) ?= "
    rf"?{_P.replace('<p>', '<p2>')})"
)
_DAYS: Final = r"(?:days?|times?|years?|weeks?)(?: in a row)?"
_NEGATED: Final = r"(?:does not|doesn't|doesnt|will not|won't|is not|isn't|not|no)"
_WHAT_OF_IT: Final = late_regex(
    rf"(?:{_FIND} )?{_CHANCE} (?:(?:of|that)(?: (?:it|there))? ?)?(?:it "
    rf")?(?:(?P<not>{_NEGATED}(?: (?:be"
    r" )?(?P<verb>[a-z]+)| happen)?)|(?P<never>(?P<verb2>[a-z]+) on (?:none|neither) of the "
    r"(?P<n>\d) days)"
    rf"|(?:(?P<verb3>[a-z]+) )?(?:(?P<row>(?:on )?(?:both|(?P<m>\d) (?:{_DAYS} in a row|"
    rf"consecutive days)))|(?P<once>at least (?:1|one|once|1 time)(?: day)? in (?:the next "
    rf")?(?P<k>\d) "
    r"days)))(?: (?:tomorrow|today))?"
)


def read_told_chance(story: str) -> KindProblem | None:
    """What follows from one chance: that it does not happen, or happens some days in a row."""
    plain = " ".join(story.replace("?", " ").split()).strip(" .")
    told = _TOLD.match(plain)
    asked = _WHAT_OF_IT.fullmatch(plain[told.end() :].strip(" .,;")) if told else None
    if told is None or asked is None:
        return None
    event = (told["event"] or told["event2"]).split()[-1]
    verb = asked["verb"] or asked["verb2"] or asked["verb3"] or event
    if verb[:4].rstrip("sing") != event[:4].rstrip("sing"):
        return None
    chance = _probability(told["p"] or told["p2"])
    days = asked["n"] or asked["m"] or asked["k"] or ("2" if asked["row"] else "")
    formula = "1 - p" if asked["not"] else "p^n" if asked["row"] else "1 - (1 - p)^n"
    formula = "(1 - p)^n" if asked["never"] else formula
    values = [Value("p", chance, "the chance that is told", "/" in (told["p"] or told["p2"]))]
    if days:
        values.append(Value("n", Fraction(days), "the number of times"))
    remark = "each time by itself" if days else ""
    if not 0 <= chance <= 1:
        return None
    return Reckoned("the probability", formula, tuple(values), remark=remark)


_GAME: Final = late_regex(
    rf"(?:in (?:a|the|this|each) [a-z]+,? )?{_CHANCE} (?:of|that [a-z]+) "
    rf"(?P<verb>[a-z]+?)(?:ning|ing|s)?"
    rf"(?: (?:a|the|each) [a-z]+)? is {_P}[.,;] (?:if )?(?:you|i|he|she|they|we|[a-z]+) "
    rf"(?:plays?|tries"
    r"|try|shoots?|takes?|throws?|plays it|attempts?) (?:it )?(?P<n>\d{1,2})(?: [a-z]+)?[.,;]?"
)
_OF_GAMES: Final = late_regex(
    rf"{_FIND} {_CHANCE} (?:of|that)(?: (?:you|he|she|they|we|i))? ?(?:(?P<verb>[a-z]+?)(?:ning"
    rf"|ing|s)? )?"
    rf"(?:(?P<all>all(?: (?:of them|\d))?|every (?:time|game)|both)|(?P<once>at least (?:1|one"
    rf"|once))"
    rf"|(?P<none>none|no)|{_NUMBER})(?: (?:of (?:them|the [a-z]+)|times?|games?|goals?|wins?"
    rf"|shots?))*"
)


def read_game(story: str) -> KindProblem | None:
    """ "the probability of winning is 1/4. you play 3 times. chance of winning all three"."""
    plain = " ".join(story.replace("?", " ").split()).strip(" .")
    told = _GAME.match(plain)
    asked = _OF_GAMES.fullmatch(plain[told.end() :].strip(" .,;")) if told else None
    if told is None or asked is None:
        return None
    chance, verb = _probability(told["p"]), asked["verb"] or told["verb"]
    if verb in ("los", "lose", "miss", "fail") and told["verb"] not in ("los", "lose", "miss"):
        chance, verb = 1 - chance, told["verb"]
    if verb[:3] != told["verb"][:3]:
        return None
    if asked["once"]:
        return read_again(f"X ~ B({told['n']}, {chance}). Find P(X >= 1)")
    return _binomial(told["n"], str(chance), asked)


_TWO: Final = late_regex(
    rf"(?:if )?{_CHANCE} (?:of|that) (?:(?!given|if)[a-z]+ ){{1,5}}?(?:is )?{_P},? and "
    rf"(?:{_CHANCE} "
    rf")?(?:(?:of|that"
    rf"|for) )?(?:(?!given|if)[a-z]+ ){{1,5}}?(?:is )?{_P.replace('<p>', '<q>')}[.,;] (?:(?:the"
    rf"|these) "
    rf"(?:events|2"
    r"(?: [a-z]+)?) are independent[.,;] |assuming (?:they are independent|independence),? )?"
)
_OF_TWO: Final = late_regex(
    rf"{_FIND} {_CHANCE} (?:of|that)(?: (?!not|no\b|only)[a-z]+){{0,4}}? ?(?P<what>both|neither"
    rf"|none"
    r"|at least (?:1|one)|exactly (?:1|one))(?: (?!but|and|not)[a-z]+){0,4}"
)
_OF_BOTH: Final = {
    "both": "p*q", "neither": "(1 - p)*(1 - q)", "none": "(1 - p)*(1 - q)",
    "at least": "1 - (1 - p)*(1 - q)", "exactly": "p*(1 - q) + q*(1 - p)",
}  # fmt: skip


def read_two(story: str) -> KindProblem | None:
    """ "passing maths is 0.8 and of passing English is 0.7. chance of passing both"."""
    plain = " ".join(story.replace("?", " ").split()).strip(" .")
    told = _TWO.match(plain)
    asked = _OF_TWO.fullmatch(plain[told.end() :].strip(" .,;")) if told else None
    if told is None or asked is None:
        return None
    chances = [_probability(told[name]) for name in "pq"]
    if not all(0 <= one <= 1 for one in chances):
        return None
    formula = _OF_BOTH[asked["what"].rsplit(" ", 1)[0]]
    values = tuple(
        Value(name, one, f"the {which} chance", "/" in told[name])
        for name, one, which in zip("pq", chances, ("first", "second"), strict=True)
    )
    return Reckoned("the probability", formula, values, remark="if they are independent")


_RAFFLE: Final = late_regex(
    r"(?:in (?:a|the) [a-z]+,? )?(?:there are )?(?P<n>\d{2,6}) (?:raffle |lottery )?tickets "
    r"(?:are |were "
    r")?(?:sold)?(?: in (?:a|the) [a-z]+)?[.,;] (?:i|he|she|[a-z]+) (?:buys?|bought|has|have|own"
    r"|owns) (?P<k>\d{1,4})(?: (?:of them|tickets))?[.,;] "
    rf"{_FIND} {_CHANCE} (?:that|of)(?: (?:i|he|she|[a-z]+))? (?:wins?|winning)(?: the (?:first "
    rf")?prize)?"
)
_FAMILY: Final = late_regex(
    rf"(?:{_FIND} {_CHANCE} (?:that|of) )?(?:an? )?(?:family|couple) (?:with|of|has|having|that "
    rf"has) "
    rf"(?P<n>\d{{1,2}}) (?:children|kids)(?:[.,;] {_FIND} {_CHANCE} (?:that|of)(?: (?:they|there "
    rf"are"
    rf"|having))?)?(?: (?:has|have|having|are|will have))? {_NUMBER} (?:girls?|boys?)(?P<all>(?!))?"
    r"(?P<none>(?!))?"
)


def read_raffle_or_family(story: str) -> KindProblem | None:
    """ "200 tickets are sold, I buy 5", "a family with 3 children has exactly 2 girls"."""
    plain = " ".join(story.replace("?", " ").split()).strip(" .")
    if found := _RAFFLE.fullmatch(plain):
        count, mine = Fraction(found["n"]), Fraction(found["k"])
        values = (Value("k", mine, "the tickets bought", True), Value("n", count, "all tickets"))
        return Reckoned("the probability", "k/n", values) if mine <= count else None
    found = _FAMILY.fullmatch(plain)
    return _binomial(found["n"], "1/2", found) if found else None


def _probability(text: str) -> Fraction:
    plain = text.replace("%", "").strip()
    return Fraction(plain) / (100 if "%" in text else 1)


OF_TRIALS: Final = (
    read_quiz,
    read_sample,
    read_told_chance,
    read_game,
    read_two,
    read_raffle_or_family,
)
