"""Two amounts that belong together, and one of them again: "3 kg cost $5. What do 5 kg cost?"

Every clause is reduced to its amounts and the words between them; these may be any but such that
relate amounts in another way ("more", "each", "left"). What grows together stays in one ratio;
workers and the time that one job takes them have one product.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.words import COIN, FUNCTION_WORDS, SIGNS, UNITS, sort_of
from tutor_tui.mathematics.kinds.narrated.world import many
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import singular, story_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.terms import shown_number

_AMOUNT: Final = late_regex(
    rf"(?P<sign>[$£€])? ?(?P<size>\d{{1,7}}(?:\.\d{{1,4}})?(?:/\d{{1,2}})?)"
    rf"(?:(?:[ -])?(?P<unit>{UNITS}|{COIN})\b(?: of (?:the )?(?P<of>[a-z]+))?| (?P<thing>[a-z]+"
    rf"(?: [a-z]+)?))?"
)
_RELATING_WORDS: Final = """
    more less fewer than each every both half twice double triple times left remain remaining rest
    together altogether total percent ratio average mean again another equally no not never except
    without until extra almost about nearly instead or then still also sum difference product old
    older younger longer shorter bigger larger change discount tip tax vat interest first second
    old years year ago age ages probability chance random plus fee fixed extra dry dries boil boils
    cook cooks bake bakes fly flies play plays sing sings sleep sleeps grow grows tall high deep
    temperature faster slower started begins
"""
_RELATING: Final = frozenset(_RELATING_WORDS.split())
_JOINING: Final = late_regex(
    r"\b(?:costs?|for|in|needs?|needed|takes?|took|uses?|used|makes?|made|per|to|with|on|last(?:s"
    r"|ed)?|contains?|feeds?|earns?|earned|pays?|paid|weighs?|burns?|covers?)\b"
)
_BAKING: Final = late_regex(r"\b(?:bakes?|cooks?)\b")
_SAME: Final = late_regex(
    r"(?:if )?(?:(?:it|he|she|they|we|[a-z]+) (?:keeps?|goes on at|continues at|drives? at|walks? "
    r"at|works? at) |at )?(?:the same|this|that|its|her|his) (?:speed|rate|pace)(?: all the time)?"
)
_ALIKE: Final = late_regex(
    r"(?:each|all|every)(?: (?:of )?the)? [a-z]+ (?:costs?|weighs?) the same(?: price| amount)?"
)
_ASKED: Final = late_regex(
    r"^(?P<ask>how (?:many|much|far|long)|what)(?: (?P<thing>(?!(?:do|does|did|will|would|is|are"
    r"|can|should|for|time|time's)\b)"
    r"[a-z]+(?: (?!(?:do|does|did|will|would|is|are|can|should|for)\b)[a-z]+)?))? "
    r"(?P<rest>(?:do|does|did|will|would|is|are|can|should|could|must|was|were|for|in)\b.*)$"
)
_LENGTHS: Final = frozenset({"km", "m", "mile", "metre", "cm", "foot", "feet", "yard"})
_TIMES: Final = frozenset({"hour", "minute", "second", "day", "week", "month", "year"})
_MONEY: Final = frozenset({"dollar", "euro", "pound", "cent", "pence", "p", "c", "rupee"})
_WORKER_WORDS: Final = """
    worker man woman person people painter builder machine pump pipe tap gardener student friend
    carpenter labourer laborer mason cleaner printer volunteer cow horse farmer helper baker robot
    tractor soldier bricklayer
"""
_WORKERS: Final = frozenset(_WORKER_WORDS.split())
_JOB: Final = late_regex(
    r"\b(?:builds?|built|paints?|painted|dig|digs|dug|fills?|filled|finish(?:es|ed)?|complete[sd]?"
    r"|do|does|did|harvest(?:ed|s)?|mows?|mowed|cleans?|cleaned|plough|unload|pick|empty|empties"
    r"|repair|repairs|lasts?|lasted|enough|job|work|feed|feeds)\b"
)


_BARE_JOB: Final = late_regex(
    rf"\d+ [a-z]+ (?:needs?|takes?|took|needed) \d+ {UNITS}(?: (?:for|on) (?:an?|the|1) [a-z]+)?"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """An amount of a kind: money, a unit, or things that are counted."""

    size: str
    kind: str
    unit: str


_SPEED: Final = late_regex(
    r"\d ?(?:[a-z]+/[a-z]|mph\b|kph\b|kmh\b|(?:miles?|km|m|kilomet(?:er|re)s|met(?:er|re)s)"
    r" (?:per|an?|1) (?:hour|minute|second))"
)
"""A speed is no amount of its own."""


_COST_OF: Final = late_regex(
    r"\bthe (?:total )?(?:cost|price) of (?P<many>\d+ [a-z]+(?: of [a-z]+)?) is(?= [$£€\d])"
)


def read_ratio(text: str) -> Story | None:
    """The story of two amounts in one ratio, or with one product."""
    story = kept_regex(r"\ban? (?=(?:hour|minute|day|week|kilo|kg|litre)\b)").sub(
        "1 ", story_of(text)
    )
    story = _COST_OF.sub(r"\g<many> cost", story)
    story = kept_regex(r"\bwhat(?:'s|s| is) the (?:cost|price) of (\d+ [a-z]+)").sub(
        r"how much do \1 cost", story
    )
    story = kept_regex(r"\bhow many ([a-z]+) to (?=[a-z]+ )").sub(
        r"how many \1 do you need to ", story
    )
    story = kept_regex(r"(?<=\d) (?:identical|equal|such|of the same) ").sub(" ", story)
    if (
        _SPEED.search(story)
        or not len(kept_regex(r"\d").findall(story)) >= 2
        or ("how " not in story and "what " not in story)
    ):
        return None
    clauses = [
        part.strip(" ,") for part in re.split(r"(?<!\d)[.;?!](?:\s|$)|(?<=\d)[.;?!](?:\s|$)", story)
    ]
    clauses = [
        kept_regex(r"^(?:if|so|now|then|suppose) ").sub("", part)
        for part in clauses
        if part.strip(" ,")
    ]
    clauses = [part for clause in clauses for part in _split(clause)]
    clauses = [
        kept_regex(r"(?<=\d) (?:in total|altogether|in all)$").sub("", part) for part in clauses
    ]
    clauses = [part for part in clauses if not (_SAME.fullmatch(part) or _ALIKE.fullmatch(part))]
    is_work = len(clauses) == 2 and len(_amounts(clauses[0])) == 3
    plain = [_BAKING.sub("make", part) if is_work else part for part in clauses]
    if len(clauses) != 2 or any(_is_related(part) for part in plain):
        return None
    told, asked = _amounts(clauses[0]), _ASKED.match(_without_same(clauses[1]))
    if not 2 <= len(told) <= 4 or asked is None or not _JOINING.search(clauses[0]):
        return None
    return _story(clauses[0], told, asked)


def _split(clause: str) -> list[str]:
    """ "if 3 pens cost $2, how much do 7 cost" as two clauses."""
    found = kept_regex(r"(.*\d.*?),? (?:and |then )?((?:how|what) .*)").fullmatch(clause)
    if found and not found[2].startswith("how to"):
        return [found[1].strip(" ,"), found[2]]
    found = re.fullmatch(rf"({_SAME.pattern}),? (.+)", clause)
    return [found[found.lastindex or 1]] if found else [clause]


def _without_same(clause: str) -> str:
    return re.sub(rf",? ?{_SAME.pattern}$", "", clause)


def _is_related(clause: str) -> bool:
    clause = re.sub(r"\b(?:a|the) cook\b", "he", clause)
    plain = re.sub(r"\bthe same (?:speed|rate|pace|wall|job|work|house|field|[a-z]+)\b", "", clause)
    return bool(_RELATING & set(re.findall(r"[a-z]+|%", plain))) or "same" in plain.split()


def _amounts(clause: str) -> list[_Told]:
    return [one for one in map(_told, _AMOUNT.finditer(clause)) if one is not None]


def _told(found: re.Match[str]) -> _Told | None:
    sign, unit = found["sign"], sort_of(found["unit"] or "")
    if kept_regex(r"\bcosts? ?$").search(found.string[: found.start()]) and not (
        sign or unit or found["thing"]
    ):
        return _Told(found["size"], "money", "")
    if sign:
        return _Told(found["size"], "money", SIGNS[sign])
    if unit in _MONEY and not found["of"]:
        return _Told(found["size"], "money", found["unit"])
    if unit:
        return _Told(found["size"], found["of"] or unit, found["unit"])
    words = (found["thing"] or "").split()
    plurals = [index for index, word in enumerate(words) if singular(word) != word]
    words = words[: plurals[0] + 1] if plurals else words
    while words and words[-1] in FUNCTION_WORDS | _VERBS:
        words.pop()
    if not words or words[0] in FUNCTION_WORDS:
        return _Told(found["size"], "", "")
    return _Told(found["size"], sort_of(" ".join(words)), "")


_VERB_WORDS: Final = """
    cost costs needs need take took build paint dig fill do make makes weigh weighs contain earn
    earns produce produces last lasts can could will would finish eat drink
"""
_VERBS: Final = frozenset(_VERB_WORDS.split())


def _story(clause: str, told: list[_Told], asked: re.Match[str]) -> Story | None:
    given = _amounts(asked["rest"])
    if len(given) == 2:
        return _compound(told, asked, given)
    if len(given) != 1 or any(not one.kind for one in told):
        return None
    kind = _asked_kind(asked, told, given[0])
    known = [one for one in told if _is_same(one, given[0])]
    wanted = [one for one in told if kind and (one.kind == kind or _short(one.unit) == kind)]
    if len(known) != 1 or len(wanted) != 1 or known == wanted:
        return None
    factor = _factor(given[0], known[0])
    if factor is None or (len(told) > 2 and "time" in (kind, known[0].kind)):
        return None
    return _stated(clause, known[0], wanted[0], f"{given[0].size}{factor}")


def _compound(told: list[_Told], asked: re.Match[str], given: list[_Told]) -> Story | None:
    """Workers, a time and what they make in it: the last is the product of a rate with both."""
    workers = [one for one in told if one.kind.split()[-1:] and one.kind.split()[-1] in _WORKERS]
    times = [one for one in told if _short(one.unit) in _TIMES]
    made = [one for one in told if one not in (*workers, *times)]
    if not (len(told) == 3 and len(workers) == len(times) == len(made) == 1) or made[0].unit:
        return None
    roles = {"workers": workers[0], "time": times[0], "made": made[0]}
    again = {
        name: hit
        for name, one in roles.items()
        if (hit := next((g for g in given if _is_same(one, g)), None)) is not None
    }
    wanted = [name for name in roles if name not in again]
    if len(wanted) != 1 or any(_factor(again[name], roles[name]) for name in again):
        return None
    kind, (name,) = roles[wanted[0]], wanted
    key = sort_of(asked["thing"] or "")
    is_asked = asked["ask"] == "how long" if name == "time" and not key else False
    if not is_asked and key not in (kind.kind, _short(kind.unit)):
        return None
    sizes = {role: again[role].size if role in again else "x" for role in roles}
    before = f"{made[0].size}/({workers[0].size}*{times[0].size})"
    equation = f"{sizes['made']}/({sizes['workers']}*{sizes['time']}) = {before}"
    title = _name(kind)
    asking = Asked(f"{title} is", "x", kind.unit)
    return Story((("x", title),), (equation,), (asking,), not kind.unit, is_positive=True)


_DIVISIBLE: Final = frozenset(
    {"money", "cup", "spoon", "teaspoon", "tablespoon", "bucket", "scoop"}
)
"""What half of makes sense, though it is told as a number of things."""


def _is_same(one: _Told, other: _Told) -> bool:
    if one.kind == other.kind and one.kind:
        return True
    if one.unit and other.unit and _short(other.unit) == other.kind:
        both = {_short(one.unit), _short(other.unit)}
        return both <= _TIMES or len(both) == 1
    return False


def _factor(given: _Told, known: _Told) -> str | None:
    """What turns the unit of the question into that of the story."""
    one, two = _short(given.unit), _short(known.unit)
    if one == two:
        return ""
    seconds = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
    if one in seconds and two in seconds:
        return f"*{shown_number(Fraction(seconds[one], seconds[two]))}"
    return None


def _short(unit: str) -> str:
    """A unit by its short name; money stays as it is."""
    return unit_of(unit) if unit else ""


_OF_MONEY: Final = late_regex(
    r"\bcost|\bpay|\bearn|\bpaid|\bprice|^(?:is|are) (?:\d+|an?|the) [a-z ]+$"
)


def _asked_kind(asked: re.Match[str], told: list[_Told], given: _Told) -> str:
    """Which of the kinds that were told is asked for."""
    thing, rest = asked["thing"] or "", asked["rest"]
    others = [one for one in told if not _is_same(one, given)]
    is_open = asked["ask"] == "how much" and rest.startswith(("for ", "in "))
    is_priced = is_open and any(one.kind == "money" for one in others)
    if thing == "money" or (not thing and (_OF_MONEY.search(rest) or is_priced)):
        return "money" if asked["ask"] != "how many" else ""
    if asked["ask"] == "how far":
        return next((one.kind for one in others if _short(one.unit) in _LENGTHS), "")
    if asked["ask"] == "how long":
        return next((one.kind for one in others if _short(one.unit) in _TIMES), "")
    if asked["ask"] == "how many" and not thing and given.kind != "money":
        counted = [one.kind for one in others if one.kind != "money" and not one.unit]
        return counted[0] if len(counted) == 1 else ""
    key = sort_of(re.sub(r"^of the |^the ", "", thing))
    key = _short(key) if _short(key) in _LENGTHS else key
    fitting = [
        one.kind for one in others if key and key in (one.kind, *one.kind.split(), _short(one.unit))
    ]
    return fitting[0] if len(fitting) == 1 else ""


_PERSON_WORDS: Final = """
    boy girl child children musician singer player pupil passenger guest dog cat bird
"""
_PERSONS: Final = frozenset(_PERSON_WORDS.split()) | _WORKERS


def _stated(clause: str, known: _Told, wanted: _Told, given: str) -> Story | None:
    """Workers and the time of a job have one product; of others who need time nobody can tell."""
    counted = next((one for one in (known, wanted) if not one.unit and one.kind != "money"), None)
    is_timed = any(_short(one.unit) in _TIMES for one in (known, wanted))
    head = counted.kind.split()[-1] if counted else ""
    is_inverse = is_timed and head in _WORKERS
    if is_timed and re.search(r"\bweighs?\b", clause):
        return None
    is_job = _JOB.search(clause) or _BARE_JOB.fullmatch(clause)
    if is_timed and (head in _PERSONS - _WORKERS or (is_inverse and not is_job)):
        return None
    if is_inverse:
        equation = f"x*{_bracketed(given)} = {wanted.size}*{known.size}"
    else:
        over = "" if given == "1" else f"/{_bracketed(given)}"
        equation = f"x{over} = {wanted.size}/{known.size}"
    name = _name(wanted)
    unit = many(wanted.unit) if wanted.unit in _TIMES and wanted.size == "1" else wanted.unit
    is_counted = not unit and wanted.kind not in _DIVISIBLE
    is_saved = known.kind == "money" and _short(wanted.unit) in _TIMES and _SAVING.search(clause)
    return Story(
        (("x", name),),
        (equation,),
        (Asked(f"{name} is", "x", unit),),
        is_counted,
        is_positive=True,
        is_rounded_up=bool(is_saved),
    )


_SAVING: Final = late_regex(r"\b(?:sav(?:es?|ed|ing)|puts? aside|pocket money|allowance)\b")
"""Money that comes once in each period, of which a part brings nothing."""


def _bracketed(given: str) -> str:
    return f"({given})" if "*" in given else given


def _name(wanted: _Told) -> str:
    unit = _short(wanted.unit)
    if wanted.kind == "money":
        return "the cost"
    if not wanted.unit:
        return f"the number of {many(wanted.kind)}"
    if unit in _TIMES:
        return "the time"
    return "the distance" if unit in _LENGTHS else f"the amount of {wanted.kind}"
