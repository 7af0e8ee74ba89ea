"""Recipes with several ingredients: how much of one or of all is needed for more, or for fewer."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.word_problems.wording import fraction, singular, story_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_N: Final = r"\d{1,5}(?:\.\d{1,3})?(?:/[1-9]\d?)?"
_UNIT: Final = (
    r"(?:kg|g|grams?|kilos?|kilograms?|mg|ml|cl|dl|l|lit(?:er|re)s?|cups?|oz|ounces?|lbs?|pounds?"
    r"|pints?|tbsp|tsp|tablespoons?|teaspoons?|sticks?|slices?|tins?|cans?)"
)
_FOR: Final = late_regex(
    r"\b(?:for|serves|serving|feeds|makes|make|making|of|to make|yields) (?P<n>\d{1,3})"
    rf"(?: (?!{_UNIT}\b|(?:uses?|needs?|takes?|requires?|you|we|is|has)\b)(?P<made>[a-z]+))?"
    rf"(?! ?{_UNIT}\b)"
)
_NO_THING: Final = (
    r"(?:and|for|mph|kph|kmh|km|cm|mm|m|miles?|met(?:re|er)s?|hours?|minutes?|seconds?|days?|weeks?"
    r"|years?|degrees?)"
)
_ITEM: Final = late_regex(
    rf"(?P<a>{_N}) ?(?:(?P<unit>{_UNIT})\b(?: of)?)? ?(?P<thing>(?!{_NO_THING}\b)[a-z]+)"
)
_ASKED: Final = late_regex(
    rf"\bhow (?:much|many)(?: {_UNIT} of)? (?P<thing>[a-z]+)(?P<rest>[^.;?]*)"
)
_OTHERWISE: Final = late_regex(
    r"\b(?:each|every|per|more|less|twice|half|double|instead|left|costs?|only|ratio|another|extra"
    r"|times|if|has|have|most|least)\b|[$£€%]"
)
_ALL_ASKED: Final = late_regex(
    r"\b(?:how (?:much|many)(?: of)? (?:each(?: ingredient| of (?:them|these))?|everything|all)"
    r"|how much(?= (?:do|does|will|would|should|is|are|of it)\b)|what (?=do |does |will |would )"
    r"|(?:what|which) (?:amounts?|quantit(?:y|ies)|ingredients))(?P<rest>[^.;?]*)"
)
_PERSONS: Final = ("person", "guest", "adult", "friend", "serving", "portion", "us")


def read_recipe(text: str) -> Reckoned | None:
    """The amount of one ingredient for another number of people or cakes."""
    story = story_of(text)
    found = _recipe(story, _ASKED)
    if found is None:
        return None
    items, asked, told, wanted = found
    meant = [one for one in items if singular(one["thing"]) == singular(asked["thing"])]
    return _scaled(meant[0], asked["thing"], told, wanted) if len(meant) == 1 else None


def read_whole_recipe(text: str) -> Formed | None:
    """The amounts of all ingredients for another number of people or cakes."""
    found = _recipe(story_of(text), _ALL_ASKED)
    if found is None or not all(found[2:]):
        return None
    items, _, told, wanted = found
    named = [f"{{{k}}} {' '.join(filter(None, (one['unit'], one['thing'])))}"
             for k, one in enumerate(items)]  # fmt: skip
    law = f"Divide each amount by {told}, which gives that for one, and multiply it by {wanted}"
    parts = tuple(f"{one['a']}/{told}*{wanted}" for one in items)
    form = f"{', '.join(named[:-1])} and {named[-1]}"
    return Formed("what is needed", law, parts, form, uses_decimals=True)


def _recipe(
    story: str, pattern: re.Pattern[str]
) -> tuple[list[re.Match[str]], re.Match[str], int, int] | None:
    """The ingredients, what is asked, for how many they are told and for how many asked."""
    asked = pattern.search(story)
    plain = kept_regex(r"\bif (?=i|we|you)|\bof each\b").sub("", story)
    if asked is None or _OTHERWISE.search(plain.replace(asked[0], asked["rest"])):
        return None
    facts, question = story[: asked.start()], asked["rest"]
    counts = [*_FOR.finditer(facts), *_FOR.finditer(question)]
    tail = story[asked.end() :].strip(" .?")
    if len(counts) != 2 or tail or not _is_alike(counts[0]["made"], counts[1]["made"]):
        return None
    (told, wanted), rest = counts, _FOR.sub(",", facts)
    items = list(_ITEM.finditer(rest))
    left = _ITEM.sub(" ", rest) + _FOR.sub(" ", question, count=1)
    if len(items) < 2 or re.search(r"\d", left):
        return None
    if any(singular(one["thing"]) in _PERSONS for one in items):
        return None
    return items, asked, int(told["n"]), int(wanted["n"])


def _is_alike(made: str | None, wanted: str | None) -> bool:
    """Whether the recipe and the question count the same; one of them may leave it out."""
    if not made or not wanted:
        return True
    one, two = singular(made), singular(wanted)
    return one == two or (one in _PERSONS and two in _PERSONS)


def _scaled(item: re.Match[str], thing: str, told: int, wanted: int) -> Reckoned | None:
    amount = fraction(item["a"])
    if not amount or not told or not wanted:
        return None
    values = (
        Value("a", amount, "the amount at first", "/" in item["a"]),
        Value("n", Fraction(told), "how many it is for"),
        Value("m", Fraction(wanted), "how many it should be for"),
    )
    goal = f"the amount of {thing}" if item["unit"] else f"the number of {thing}"
    return Reckoned(goal, "a/n*m", values, item["unit"] or "")
