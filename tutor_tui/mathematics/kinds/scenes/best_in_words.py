"""Fences and boxes from a sheet that are to be as large as possible, told in any order of words.

Every word must be one of those that belong to such a story, and every number have its use; what
is told besides, a price or a partition, leaves the story unread (OpenStax, Calculus 1, 4.7).
"""

import re
from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.phrasing import COMMON, vocabulary
from tutor_tui.mathematics.kinds.scenes.scene import plain_story
from tutor_tui.mathematics.late_patterns import kept_regex

_LONGEST: Final = 400
_UNITS: Final = {"m": "m", "met": "m", "cm": "cm", "cen": "cm", "ft": "ft", "fee": "ft",
                 "foo": "ft", "in": "in", "inc": "in", "yd": "yd", "yar": "yd"}  # fmt: skip
_UNIT: Final = r"(?:m|met(?:re|er)s?|cm|centimet(?:re|er)s?|ft|feet|foot|in|inch(?:es)?|yd|yards?)"
_NUMBER: Final = re.compile(rf"(?<![\w.])(?P<n>\d+(?:\.\d+)?)(?:[ -]?(?P<unit>{_UNIT})\b)?")
_MOST: Final = r"\b(?:max\w*|largest|greatest|biggest|most|large|big)\b"
_SIZES: Final = vocabulary(
    "max maximum maximal maximise maximises maximised maximize maximizes maximized maximizing "
    "maximising largest greatest biggest most large big possible dimensions dimension length "
    "lengths width height size sizes side sides long wide x should so that make makes making made "
    "gives giving will would can could he she they his her their has have having wants want needs "
    "need no not new one out only must this these them and or but there exactly total there's m cm "
    "ft in feet metres meters metre meter inches inch yards long used using available much"
)
_FENCE_WORDS: Final = _SIZES | vocabulary(
    "farmer gardener rancher man woman someone fence fences fencing fenced enclose encloses "
    "enclosed enclosing rectangular rectangle field pen garden area plot region land paddock yard "
    "enclosure along alongside against next beside river wall barn house building straight bank "
    "side borders bordering bordered existing forms form three four off around build put up "
    "already because since require required requires animals sheep chickens horses dog perimeter "
    "whose is"
)
_BOX_WORDS: Final = _SIZES | vocabulary(
    "box tray container open topped top lid without cut cutting cuts cutout squares square corner "
    "corners each equal same identical piece sheet card cardboard metal tin paper rectangular "
    "rectangle folding folded fold folds turning turned up flaps edges sides remaining rest volume "
    "from four then measuring measures removed removing remove four resulting formed forming form "
    "by is"
)
_ONE_WALL: Final = r"\b(?:river|wall|barn|house|building)\b|\b(?:three|3) sides"


def read_best_in_words(text: str) -> Conditioned | None:
    """The fence or the box of a story, every word of it known."""
    if len(text) > _LONGEST or not kept_regex(_MOST, re.IGNORECASE).search(text):
        return None
    story = re.sub(r"\b3 sides\b", "three sides", plain_story(text))
    story = re.sub(r"\b1 side\b", "one side", story)
    if "fenc" in story or re.search(r"\brectang.*\bperimeter|\bperimeter.*\brectang", story):
        return _fence(story)
    if "product" in story:
        return _product(story)
    is_cut = "corner" in story or re.search(r"\bbox\b.*\bcut|\bcut.*\bbox\b", story)
    return _box(story) if is_cut else None


def _numbers(story: str, words: frozenset[str]) -> tuple[list[str], str] | None:
    """The numbers of the story and their one unit; `None` where a word is strange."""
    found = list(_NUMBER.finditer(story))
    rest = re.findall(r"[a-z]+", _NUMBER.sub(" ", story))
    units = {_UNITS.get(one["unit"][:3], one["unit"]) for one in found if one["unit"]}
    if len(units) > 1 or not words.issuperset(set(rest) - COMMON - {"s", "by"}):
        return None
    return [one["n"] for one in found], next(iter(units), "")


def _fence(story: str) -> Conditioned | None:
    told = _numbers(story, _FENCE_WORDS)
    if (
        told is None
        or len(told[0]) != 1
        or "four" in story
        or re.search(r"\bsquare (?:m|f|c)", story)
    ):
        return None
    (length,), unit = told
    has_wall = re.search(_ONE_WALL, story)
    along = f"{length} - 2*x" if has_wall else f"{length}/2 - x"
    wanted: tuple[Wanted, ...] = (
        Wanted("the largest area", f"x*({along})", f"{unit}²" if unit else ""),
    )
    if re.search(r"\bdimensions?|length|width|how long|how wide\b", _asked(story)):
        wall = " (along the open side)" if has_wall else ""
        wanted = (Wanted("one side", "x", unit), Wanted(f"the other side{wall}", along, unit))
    how = ", the open side needing no fence" if has_wall else ""
    return Conditioned(
        f"With `x` for one side the area is `x*({along})`{how}, and its derivative is 0 at the "
        "greatest",
        (("x", "one side"),),
        (f"{length} - 4*x = 0",) if has_wall else (f"{length}/2 - 2*x = 0",),
        wanted,
        signs=(("x", 1),),
    )


_PRODUCT_WORDS: Final = _SIZES | vocabulary(
    "2 two numbers number positive real sum sums add adds adding up total totals product whose as "
    "get together be"
)


def _product(story: str) -> Conditioned | None:
    """Two numbers with a sum whose product is greatest."""
    told = _numbers(re.sub(r"\b2 (?:positive |real )*numbers\b", "numbers", story), _PRODUCT_WORDS)
    is_sum = re.search(r"\b(?:sum|add|adds|adding|total|totals)\b", story)
    if told is None or len(told[0]) != 1 or told[1] or not is_sum:
        return None
    total = told[0][0]
    asks_numbers = re.search(r"\bnumbers?\b|^ *them\b", _asked(story))
    one, other = Wanted("one number", "x"), Wanted("the other", f"{total} - x")
    best = Wanted("the greatest product", f"x*({total} - x)")
    return Conditioned(
        f"With `x` for one number the product is `x*({total} - x)`, and its derivative is 0 at the "
        "greatest",
        (("x", "one number"),),
        (f"{total} - 2*x = 0",),
        (one, other) if asks_numbers else (best,),
    )


def _asked(story: str) -> str:
    """What stands behind the last word that asks."""
    return re.split(r"\b(?:find|what|which|how|calculate|determine)\b", story)[-1]


def _box(story: str) -> Conditioned | None:
    told = _numbers(story, _BOX_WORDS)
    if told is None:
        return None
    numbers, unit = told
    if len(numbers) == 1 and re.search(r"\bsquare (?:piece|sheet|card|of)", story):
        numbers = numbers * 2
    if len(numbers) != 2:
        return None
    a, b = numbers
    volume = f"x*({a} - 2*x)*({b} - 2*x)"
    is_volume = re.match(rf"\W*(?:is |the )*{_MOST} (?:possible )?volume", _asked(story))
    wanted = Wanted("the side of the squares", "x", unit)
    if is_volume:
        wanted = Wanted("the greatest volume", volume, f"{unit}³" if unit else "")
    return Conditioned(
        f"With squares of side `x` the volume is `{volume}`, and its derivative is 0 at the "
        f"greatest",
        (("x", "the side of the squares"), ("w", "the shorter side of the base")),
        (f"12*x^2 - 4*({a} + {b})*x + {a}*{b} = 0", f"w = {min((a, b), key=float)} - 2*x"),
        (wanted,),
        signs=(("x", 1), ("w", 1)),
    )
