"""Quantities that are told as functions: "the height after t seconds is h(t) = 20t - 5t²".

Questions about the quantity become questions about the function.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_WORDS: Final = r"(?:sin|cos|tan|ln|log|exp|sqrt|pi)"
_NAMED: Final = late_regex(
    r"(?<![\w^])(?P<f>[A-Za-z])\s*(?:\(\s*(?P<v>[a-zA-Z])\s*\)\s*)?=\s*(?=[-−(\d.√a-zA-Zπ])"
)
_UNNAMED: Final = late_regex(
    r"\b(?:is|are|equals|by|to) (?=[-−(]?[\d√(]*[a-z]?[-+*/^(\d²³√]|-?\d+[a-z]\b)"
)
_NOUN_WORDS: Final = """
    height velocity speed temperature cost price profit revenue income population number amount mass
    area volume distance position displacement depth value balance concentration level tide charge
    current rate salary altitude weight length demand supply bacteria fee bill
"""
_NOUN: Final = "|".join(_NOUN_WORDS.split())
_MEANT: Final = {
    "high": "height tide altitude level",
    "hot": "temperature",
    "warm": "temperature",
    "cold": "temperature",
    "deep": "depth level",
    "far": "distance position displacement",
    "fast": "velocity speed",
    "heavy": "mass weight",
    "much": "cost price profit revenue income amount mass value balance salary charge fee bill",
    "many": "population number amount bacteria",
    "large": "population area volume",
    "big": "population area volume",
    "long": "length",
    "tall": "height",
}
_AT: Final = (
    r"(?:at|after|when|for|in|of|if)(?: (?:the )?(?:time|exactly|about))? "
    r"(?:(?P<v>[a-z])\s*=\s*)?(?P<n>\d+(?:\.\d+)?)\b(?!\s*[-+*/^])"
)
_INITIAL: Final = r"(?:initial(?:ly)?|at (?:the )?(?:start|beginning|first)|originally)"
_FAST: Final = late_regex(
    r"how (?:fast|quickly) (?:is|was|does|will) (?:it|the [a-z ]+?|[a-z]+) ?(?:be )?(?:mov|chang"
    r"|grow|ris|fall|increas|decreas|travel|cool|declin|climb)\w*"
    r"|rate of (?:change|growth|increase|decrease)|\bvelocity\b|\bspeed\b|\bacceleration\b"
)
_WHEN: Final = late_regex(
    r"^(?:when|after how (?:many|long)|at what|at which|how long|how many|for (?:which|what|how"
    r" many)|in how many|what (?:number|value)|in (?:which|what) year|for what)\b"
)
_SIZE: Final = r"[$£€]?(?P<n>\d{1,9}(?:\.\d{1,4})?)"
_GROUND: Final = late_regex(
    r"\b(?:hit|hits|reach|reaches|touch|touches|land on|back (?:to|on)|on) the (?:ground|floor"
    r"|water)|\bland\b|\blands\b"
)
_REACHES: Final = late_regex(
    rf"\b(?:reach(?:es)?|be|is(?: it| the [a-z]+)?|equals?|hits?|become|becomes|for|with|to|at"
    rf"|of|get|gets) "
    rf"(?:a (?:height|temperature|population|profit|cost|value|depth|level|speed) of )?{_SIZE}"
)
_MOST: Final = late_regex(
    r"\b(?P<most>maximum|maximal|max|maximi[sz]es?|greatest|highest|largest|most|peak|biggest)\b"
    r"|\b(?P<least>minimum|minimal|min|minimi[sz]es?|lowest|least|smallest|cheapest)\b"
)
_UNCERTAIN: Final = late_regex(
    r"%|\b(?:percent|average|mean|per|doubles?d?|twice|half|halve[sd]?|than|above|below|over|under"
    r"|least|most (?:\d)|more|less|am|pm|o'clock|thousands?|millions?|hundreds|(?:19|20)\d\d"
    r"|difference|both|and|or)\b|\d:\d\d"
)
"""What a question asks beside the value of the function."""
_UNIT: Final = r"(?:second|minute|hour|day|week|month|year|metre|km|kg|litre)"
_BETWEEN: Final = late_regex(
    r"(?:between|from) (?:[a-z]\s*=\s*)?(?P<a>\d+(?:\.\d+)?)(?: [a-z]+)? (?:and|to) "
    r"(?:[a-z]\s*=\s*)?(?P<b>\d+(?:\.\d+)?)|(?:in|during|over|within) the first"
    r" (?P<c>\d+(?:\.\d+)?)"
)


class Model(NamedTuple):
    """A function of one letter, and the nouns for what it gives."""

    name: str
    letter: str
    formula: str
    nouns: tuple[str, ...]

    @property
    def told(self) -> str:
        """The definition."""
        return f"Let {self.name}({self.letter}) = {self.formula}."


def of_model(told: str, asked: str) -> Iterator[str]:
    """The question of the function in the place of the quantity."""
    model = _model(told)
    if model is None:
        return
    lower = asked.lower()
    others = told.lower().replace(model.formula.lower(), "")
    if not _is_in_its_unit(model, others, lower) or re.search(
        r"\b(?:thousands?|millions?)\b", others
    ):
        return
    readers = (_extreme, _travelled) if _UNCERTAIN.search(lower) else _READERS
    found = next((wording for read in readers if (wording := read(model, lower))), "")
    if found:
        yield found


def _is_in_its_unit(model: Model, told: str, asked: str) -> bool:
    """Whether the question counts in the unit in which the letter was told."""
    letter = model.letter
    one = re.search(
        rf"\b{letter}\b(?: is| =|,)?(?: the)?(?: number of| time in| measured in| in)?"
        rf" ({_UNIT})s?\b",
        told,
    )
    two = re.search(rf"\b\d+(?:\.\d+)? ({_UNIT})s?\b", asked)
    return one is None or two is None or one[1] == two[1]


def _model(told: str) -> Model | None:
    found = _NAMED.search(told)
    if found is not None:
        before, rest, name = told[: found.start()], told[found.end() :], found["f"]
    else:
        found = _UNNAMED.search(told)
        if found is None:
            return None
        before, rest, name = told[: found.start()], told[found.end() :], "f"
    formula = _formula(rest)
    letters = set(_letters(formula)) - {"e"}
    letter = found.groupdict().get("v") or (letters.pop() if len(letters) == 1 else "")
    before = re.sub(r"\b(?:flows?|leaks?|runs?)\b.*\bat$", "rate", before.strip().lower())
    nouns = re.findall(rf"\b(?:{_NOUN})\b", before.lower()) or re.findall(
        rf"\b(?:{_NOUN})\b", told.lower()
    )
    is_only = len(list(_NAMED.finditer(told))) < 2
    if (
        not nouns
        or not letter
        or not is_only
        or set(_letters(formula)) - {letter, "e"}
        or letter == name
    ):
        return None
    if not set(_letters(formula)) & {letter}:
        return None
    return Model(name, letter, formula, tuple(nouns))


def _letters(formula: str) -> list[str]:
    return re.findall(r"[A-Za-z]", kept_regex(_WORDS).sub("", formula))


def _formula(rest: str) -> str:
    """The longest beginning that is a formula in one letter, without the unit behind it."""
    piece = (
        rf"(?:\d+(?:\.\d+)?|{_WORDS}|π|√|[-−+*/^().·×{{}}²³⁴]|(?<![A-Za-z])[A-Za-z](?![A-Za-z])|\s)"
    )
    found = re.match(rf"(?:{piece})*", rest)
    text = found[0] if found else ""
    while text and (_is_torn(text) or re.search(r"[-−+*/^(.,\s]$", text)):
        text = text[:-1]
    if re.match(r"\s*[a-z]{2}", rest[len(text) :]):
        text = re.sub(r"\s+a$", "", text)  # the article of what follows: "is 1 a prime number"
    unit = re.search(r"(?<=[\d)²³⁴a-z])\s+(?:m|g|s|l|m/s|km/h|C|F|A|V|W)$", text)
    return text[: unit.start()] if unit else text


def _is_torn(text: str) -> bool:
    return text.count("(") != text.count(")") or text.count("{") != text.count("}")


def _fits(model: Model, asked: str) -> bool:
    """Whether a question is about the quantity of the model."""
    nouns = set(re.findall(rf"\b(?:{_NOUN})\b", asked))
    if nouns:
        return bool(nouns & set(model.nouns))
    if found := re.match(r"(?:at which |what )?how ([a-z]+)", asked):
        return bool(set(_MEANT.get(found[1], "").split()) & set(model.nouns))
    return bool(
        re.match(r"what (?:does|will|is|was) (?:it|the [a-z]+) (?:cost|be|weigh|worth)", asked)
    )


def _value(model: Model, asked: str) -> str:
    if not _fits(model, asked):
        return ""
    if re.search(_INITIAL, asked):
        return f"{model.told} What is {model.name}(0)?"
    hits = [one for one in re.finditer(_AT, asked) if not one["v"] or one["v"] == model.letter]
    if len(hits) == 1 and len(re.findall(r"\d+(?:\.\d+)?", asked)) == 1:
        return f"{model.told} What is {model.name}({hits[0]['n']})?"
    one = re.search(r"(?:to (?:make|produce|print|rent|buy)|does|do) (?P<n>\d+)", asked)
    return f"{model.told} What is {model.name}({one['n']})?" if one else ""


def _rate(model: Model, asked: str) -> str:
    """How fast the quantity changes at a time."""
    found = _FAST.search(asked)
    if found is None or (found[0] in model.nouns):
        return ""
    is_motion = re.search(r"velocity|speed|mov", found[0]) is not None
    if is_motion and not set(model.nouns) & _PLACES:
        return ""
    if "acceleration" in found[0] and not set(model.nouns) & (_PLACES | _SPEEDS):
        return ""
    is_second = "acceleration" in found[0] and set(model.nouns) & _PLACES
    marks = "''" if is_second else "'"
    at = re.search(_AT, asked)
    rest = f"{asked[: at.start()]} {asked[at.end() :]}" if at else asked
    if re.search(r"\b(?:when|where|at rest|how (?:far|long|high))\b", rest):
        return ""
    point = at["n"] if at else "0" if re.search(_INITIAL, asked) else ""
    return f"{model.told} What is {model.name}{marks}({point})?" if point else ""


def _solved(model: Model, asked: str) -> str:
    """When, or for how many, the quantity is so much."""
    if _WHEN.search(asked) is None:
        return ""
    if "profit" in model.nouns and "break even" in asked:
        return f"Solve {model.formula} = 0 for {model.letter}"
    if _GROUND.search(asked) and {"height", "altitude"} & set(model.nouns):
        return f"Solve {model.formula} = 0 for {model.letter} > 0"
    found = _REACHES.search(asked)
    numbers = re.findall(r"\d+(?:\.\d+)?", asked)
    is_value = re.match(r"how (?:many|much)", asked) and _fits(model, asked)
    if found is None or len(numbers) != 1 or is_value:
        return ""
    later = " >= 0" if model.letter == "t" else ""
    return f"Solve {model.formula} = {found['n']} for {model.letter}{later}"


def _extreme(model: Model, asked: str) -> str:
    """The greatest or least amount, or where it is reached."""
    found = _MOST.search(asked)
    if found is None or re.search(r"\d|\b(?:at least|per|average|than)\b", asked):
        return ""
    way = "greatest" if found["most"] else "least"
    other = re.match(r"(?:at |for )?(?:which|what) ([a-z]+)", asked)
    is_other = other is not None and other[1] not in _ASKED and other[1] not in model.nouns
    if (is_other or _WHEN.search(asked)) and not re.match(
        r"how (?:high|much|large|big|hot|cold|deep)", asked
    ):
        return f"For which {model.letter} is {model.formula} {way}?"
    value = "maximum" if found["most"] else "minimum"
    return f"What is the {value} value of {model.formula}?"


def _travelled(model: Model, asked: str) -> str:
    """How far something goes in a time, of which the velocity is told."""
    found = _BETWEEN.search(asked)
    is_far = re.search(r"how far|what distance|distance (?:does|travelled|covered)", asked)
    is_flow = "rate" in model.nouns and re.match(
        r"how (?:much|many)\b.*\b(?:flow|leak|fill|run)", asked
    )
    is_travelled = _SPEEDS & set(model.nouns) and is_far
    if found is None or not (is_travelled or is_flow):
        return ""
    low, high = (found["a"], found["b"]) if found["a"] else ("0", found["c"])
    return f"integrate |{model.formula}| from {low} to {high}"


_ASKED: Final = frozenset(
    [
        "is",
        "are",
        "was",
        "will",
        "the",
        "its",
        "does",
        "maximum",
        "greatest",
        "highest",
        "largest",
        "minimum",
        "lowest",
        "least",
    ]
)
_PLACES: Final = frozenset({"height", "position", "displacement", "distance", "altitude"})
_SPEEDS: Final = frozenset({"velocity", "speed"})
_READERS: Final = (_extreme, _travelled, _rate, _solved, _value)
