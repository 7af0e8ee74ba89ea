"""Quantities that nobody asked for: the question is asked anew for what a line or sentence names.

`P(green) = 3/10` beside "… What is the probability that it is not green?" is right where the tutor
says so of green. That can only confirm: what is called so may be another thing.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.against_own import against_own, is_another, is_in_degrees
from tutor_tui.mathematics.checking.known_formulas import is_known_formula, letters_in
from tutor_tui.mathematics.checking.own_answer import Asked, OwnAnswer, own_answer
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.checking.wordy_results import AS_OWN
from tutor_tui.mathematics.late_patterns import late_regex

Answer = Callable[[str], OwnAnswer | None]

_ASKING: Final = late_regex(
    r"\b(?:find|what|how|calculate|determine|work out)\b[^.?!]*[.?!]?\s*$", re.IGNORECASE
)
_CHANCE: Final = late_regex(r"\s*(?:P|Pr)\s*[(\[]\s*(?P<event>.+?)\s*[)\]]\s*", re.DOTALL)
_EVENT: Final = late_regex(r"[A-Za-z\d][A-Za-z\d' -]{1,60}")
_COMPARED: Final = late_regex(r"(?P<what>[a-z]{3,12}) (?P<sign>[=<>≤≥]) (?P<value>\d{1,4})")
_SIGNS: Final = {
    "=": "",
    "<": "less than ",
    ">": "greater than ",
    "≤": "at most ",
    "≥": "at least ",
}
_FIRST: Final = late_regex(
    r"(?:(?:1st|first)(?:\s+\w+)?\s+(?:is\s+)?(?P<one>[a-z]+)|(?P<two>[a-z]+)\s+(?:on\s+)?(?:the\s+)?(?:1st|first)"
    r"(?:\s+draw)?|(?P<letter>[A-Z])(?:_\{?1\}?|₁))"
)
_THING: Final = late_regex(
    r"\W*(?:the\s+)?(?P<thing>(?:[a-z]+\s+)?(?:width|length|height|radius|diameter|perimeter|circumference"
    r"|hypotenuse|diagonal|speed|velocity|distance|area|volume|interest|mean|median|mode|range))\W*",
    re.IGNORECASE,
)
_RATIO: Final = late_regex(r"\s*\\?(sin|cos|tan)\s*\(?\s*(?:\\?(?:theta|alpha)|[θαA-C])\s*\)?\s*")
_LETTERS: Final = {"v": "speed", "V": "volume", "C": "circumference", "A": "area", "P": "perimeter"}


def story_of(question: str) -> str | None:
    """A question without the sentence that asks; `None` where nothing is left or it is not last."""
    story = _ASKING.sub("", question)
    return story if story.strip() and story != question else None


def line_anew(
    statement: Statement,
    asked: Asked,
    judged: Callable[[Statement], Verdict],
    answer: Answer = own_answer,
) -> Verdict | None:
    """Agrees where a chain that begins with a name ends with what the tutor has for that name.

    `judged` finds the verdict on the rest of the chain, all of which has to hold.
    """
    if set(statement.signs) - {"=", "≈"} or statement.goes_on:
        return None
    if not (_is_own_ratio(statement.sides, asked) or _is_own(statement.sides, asked, answer)):
        return None
    rest = replace(statement, sides=statement.sides[1:], signs=statement.signs[1:])
    holds = not rest.signs or judged(rest).mark is Mark.AGREES
    return agrees(AS_OWN) if holds else None


def _is_own(sides: Sequence[str], asked: Asked, answer: Answer) -> bool:
    if letters_in(sides[1]) and not is_known_formula(sides[0], sides[1]):
        return False  # the value of 2πr is that of πr² for r = 2
    story, claim = story_of(asked.question), re.sub(r"[⟨⟩]", " ", sides[-1])
    questions = _questions(sides[0], story) if story else ()
    own = next(filter(None, map(answer, questions)), None)
    return own is not None and against_own(own, claim, is_last=False).mark is Mark.AGREES


def _is_own_ratio(sides: Sequence[str], asked: Asked) -> bool:
    """Whether this is the sine, cosine or tangent of the angle that was asked."""
    found = _RATIO.fullmatch(sides[0])
    if found is None or not re.search(r"\bangle\b", asked.question) or asked.own is None:
        return False
    angle = f"arc{found[1]}({sides[1]}) * 180/\\pi"
    return is_in_degrees(asked.own) and is_another(asked.own, angle) is False


def _questions(name: str, story: str) -> Iterator[str]:
    """What a name asks beside a story, where it is the name of something."""
    chance, thing = _CHANCE.fullmatch(name), _THING.fullmatch(name)
    if chance is None:
        asked = thing["thing"].lower() if thing else _LETTERS.get(name.strip())
        yield from (f"{story}Find the {asked}.",) if asked else ()
        return
    event = _COMPARED.sub(_in_words, " ".join(re.sub(r"[⟨⟩]", " ", chance["event"]).split()))
    first = _FIRST.fullmatch(event)
    if first is not None:
        event = _coloured(first, story)
        story = f"{story.partition('.')[0]}. One is drawn. "
    if _EVENT.fullmatch(event):
        of = "" if event.startswith("that ") else "of "
        yield f"{story}What is the probability {of}{event}?"


def _in_words(found: "re.Match[str]") -> str:
    """ "that the sum is 7" for `sum = 7`."""
    return f"that the {found['what']} is {_SIGNS[found['sign']]}{found['value']}"


def _coloured(first: "re.Match[str]", story: str) -> str:
    """What is drawn first: the word, or the one in the story that begins with the letter."""
    if not first["letter"]:
        return first["one"] or first["two"]
    words = re.findall(rf"(?<=\d )({first['letter'].lower()}[a-z]+)", story.lower())
    return words[0] if len(set(words)) == 1 else ""
