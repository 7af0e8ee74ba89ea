"""Ratios with names, two numbers in a ratio, and angles that are multiples of one letter."""

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, by_law
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.jotted.jotting import is_idle, read_again
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem

_N: Final = r"\d{1,6}(?:\.\d{1,3})?"
_PARTS: Final = rf"(?P<a>{_N}) ?(?::|to) ?(?P<b>{_N})(?! ?:)"
_RATIO: Final = late_regex(
    rf"(?:\bthe )?ratio(?: of)? (?:the )?(?P<one>[a-z]+) ?(?:to|:|and) ?(?:the "
    rf")?(?P<two>[a-z]+)(?: in [a-z ]{{1,25}}?)?(?: (?:is|was|are))?[ :=]*{_PARTS}"
    rf"|\b(?P<one2>[a-z]+) (?:and|to) (?P<two2>[a-z]+)(?: (?:are|is))?(?: mixed| shared)? in "
    rf"(?:the |a )?ratio(?: of)? {_PARTS.replace('<a>', '<a2>').replace('<b>', '<b2>')}"
)
_COUNT: Final = late_regex(
    rf"(?:\b(?:there (?:are|is)|has|have|with|of|total|if|and) )*(?P<n>{_N})(?: "
    rf"(?P<thing>(?!in\b|and\b|how\b|what\b|altogether\b|total\b)[a-z]+))?(?P<all> (?:altogether"
    rf"|in total|in all|in (?:the|a) [a-z]+))*"
)
_ASKED: Final = late_regex(
    r"\b(?:how many|how much|what(?:'s|s| is)?(?: the)?)(?: (?P<kind>fraction|percent(?:age)?"
    r"|proportion|total(?: number)?|more|fewer))?(?: of (?:them|the [a-z]+|it))?(?: (?:is|are))?"
    r"(?: ?(?P<who>(?!(?:are|is|there|than)\b)[a-z]+))?(?: (?P<than>than (?P<other>[a-z]+)))?"
    r"(?: (?:are|is|were|does|do|did|gets?|has|have)(?: (?:there|they|it|needed|i need|you "
    r"need))*)?(?: (?:altogether|in total))?(?: in (?:the|a) [a-z]+)?(?=\W*$)"
)
_MEANINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "a": "the first part of the ratio",
        "b": "the second part",
        "n": "the total",
        "p": "the first amount",
        "q": "the second amount",
    }
)
_LAWS: Final = (
    Law("one", "a b n", "n*a/(a + b)", "the number of {}", is_whole=True),
    Law("two", "a b n", "n*b/(a + b)", "the number of {}", is_whole=True),
    Law("one", "a b q", "q*a/b", "the number of {}"),
    Law("two", "a b p", "p*b/a", "the number of {}"),
    Law("total", "a b p", "p*(a + b)/a", "the total"),
    Law("total", "a b q", "q*(a + b)/b", "the total"),
    Law("percent one", "a b", "100*a/(a + b)", "the share of {}", unit="percent"),
    Law("percent two", "a b", "100*b/(a + b)", "the share of {}", unit="percent"),
    Law("share one", "a b", "a/(a + b)", "the share of {}"),
    Law("share two", "a b", "b/(a + b)", "the share of {}"),
    Law("more one", "a b n", "n*(a - b)/(a + b)", "the difference"),
    Law("more two", "a b n", "n*(b - a)/(a + b)", "the difference"),
)


def read_ratio(story: str) -> KindProblem | None:
    """ "ratio of boys to girls is 3:5, 24 children. how many boys?"."""
    ratio = _RATIO.search(story)
    if ratio is None:
        return None
    names = [singular(ratio[key] or ratio[f"{key}2"]) for key in ("one", "two")]
    facts = {key: ratio[key] or ratio[f"{key}2"] for key in "ab"}
    rest = f"{story[: ratio.start()]} , {story[ratio.end() :]}"
    asked = _ASKED.search(rest)
    if asked is None:
        return None
    rest = rest[: asked.start()]
    count = _COUNT.search(rest)
    if count is not None:
        thing = singular(count["thing"] or "")
        facts[{names[0]: "p", names[1]: "q"}.get(thing, "n")] = count["n"]
        rest = f"{rest[: count.start()]} , {rest[count.end() :]}"
    who = _place(asked["who"] or "", names)
    if not is_idle(rest) or who is None:
        return None
    return _by_facts(_wanted(asked["kind"] or "", who), asked["who"] or "", facts)


def _place(said: str, names: list[str]) -> str | None:
    word = singular(said)
    if word in names:
        return "one" if word == names[0] else "two"
    return (
        ""
        if not said or word in ("child", "people", "person", "student", "pupil", "total")
        else None
    )


def _wanted(kind: str, who: str) -> str:
    if not who or kind.startswith("total"):
        return "total"
    if kind.startswith("percent"):
        return f"percent {who}"
    if kind in ("fraction", "proportion"):
        return f"share {who}"
    return f"{kind} {who}" if kind else who


def _by_facts(wanted: str, name: str, facts: Mapping[str, str]) -> KindProblem | None:
    is_share = wanted.startswith(("percent", "share"))
    told = {key: said for key, said in facts.items() if not is_share or key in "ab"}
    for law in _LAWS:
        if law.asked == wanted and set(law.given.split()) == set(told):
            goal = law.goal.format(name)
            named = replace(law, asked="", goal=goal)
            problem = by_law(_MEANINGS, named, told)
            return _as_fraction(problem) if problem and wanted.startswith("share") else problem
    return None


def _as_fraction(problem: Reckoned) -> Reckoned:
    return replace(problem, values=tuple(replace(one, is_fraction=True) for one in problem.values))


_SHARED: Final = late_regex(
    rf"(?:(?:share|split|divide) )?(?P<m>[$£€]? ?\d{{1,7}}(?:\.\d{{1,2}})?)(?: (?:pounds|dollars"
    rf"|euros|sweets|marbles))?(?: (?:is|are))?(?: (?:shared|split|divided))?(?: (?:between"
    rf"|among) [a-z0-9 ]{{1,30}}?)?(?: (?:in|into))?(?: the)?(?: ratio)?(?: of)? {_PARTS}\W*"
)


def read_shared(story: str) -> KindProblem | None:
    """ "£60 shared 2:3"."""
    found = _SHARED.fullmatch(story)
    if found is None or not re.search(r"\b(?:shared?|split|divided?|ratio)\b", story):
        return None
    return read_again(f"share {found['m']} in the ratio {found['a']}:{found['b']}")


_TWO: Final = late_regex(
    rf"(?:the )?(?:2 )?numbers? (?:are |is )?in (?:the |a )?ratio(?: of)? {_PARTS}[ ,.;]*(?:and "
    rf"|with )?(?:their |the |have a |have |a )*sum (?:is |of |= ?|to )?(?P<s>{_N})[ ,.;?]*"
    r"(?P<rest>.*)"
)
_BOTH: Final = late_regex(
    r"(?:what are (?:they|the (?:2 )?numbers)|which are they|find (?:them|the (?:2 )?numbers)"
    r"|which numbers(?: are they)?|)\W*"
)
_ONE: Final = late_regex(
    r"(?:what(?:'s|s| is) |find )?(?:the |their )?(?P<which>larger|bigger|smaller|largest|smallest"
    r"|product|difference)(?: (?:one|1|number))?(?: of (?:them|the numbers))?\W*"
)


def read_two_numbers(story: str) -> KindProblem | None:
    """ "two numbers are in the ratio 2:7 and their sum is 81"."""
    found = _TWO.fullmatch(story)
    if found is None:
        return None
    if _BOTH.fullmatch(found["rest"]):
        return read_again(f"share {found['s']} in the ratio {found['a']}:{found['b']}")
    one = _ONE.fullmatch(found["rest"])
    if one is None:
        return None
    a, b = Fraction(found["a"]), Fraction(found["b"])
    formula = {
        "product": "s*a/(a + b)*(s*b/(a + b))",
        "difference": "s*(b - a)/(a + b)" if b > a else "s*(a - b)/(a + b)",
    }.get(one["which"])
    if formula is None:
        is_first = (one["which"] in ("larger", "bigger", "largest")) == (a > b)
        formula = "s*a/(a + b)" if is_first else "s*b/(a + b)"
    values = (
        Value("a", a, "the first part"),
        Value("b", b, "the second part"),
        Value("s", Fraction(found["s"]), "the sum"),
    )
    return Reckoned(f"the {one['which']} of the two", formula, values)


_TERM: Final = r"(?:\d{0,3}x(?: ?[+-] ?\d{1,3})?|\d{1,3})"
_ANGLES: Final = late_regex(
    rf"(?:(?:the )?(?:3 |4 )?(?:interior )?angles (?:of|in) (?:a |the )?(?P<shape>triangle"
    rf"|quadrilateral) (?:are|measure)|(?:a |the )?(?P<shape2>triangle|quadrilateral) (?:has"
    rf"|with)(?: the)?"
    rf"(?: interior)? angles(?: of)?)[ :]*"
    rf"(?P<terms>{_TERM}(?:°| degrees)?(?:(?:, ?(?:and )?| and ){_TERM}(?:°| "
    rf"degrees)?){{2,3}})[ ,.;]*(?P<rest>.*)"
)
_X: Final = late_regex(
    r"(?:find|what(?:'s|s| is)|calculate|work out|solve for)(?: the)?(?: value of)? x\W*"
)
_WHICH: Final = late_regex(
    r"(?:find|what(?:'s|s| is)|calculate|work out)?(?: ?the)?(?: size of "
    r"the)? ?(?P<which>biggest|largest|greatest|smallest)(?: angle| one)?\W*"
)


def read_angles(story: str) -> KindProblem | None:
    """ "the angles of a triangle are x, 2x and 3x. find x"."""
    found = _ANGLES.fullmatch(story)
    if found is None:
        return None
    terms = [_linear(one) for one in re.findall(_TERM, found["terms"])]
    whole, count = (180, 3) if "triangle" in (found["shape"], found["shape2"]) else (360, 4)
    slope, fixed = sum(a for a, _ in terms), sum(b for _, b in terms)
    if len(terms) != count or slope <= 0:
        return None
    x = Fraction(whole - fixed, slope)
    if any(a * x + b <= 0 for a, b in terms):
        return None
    values: tuple[Value, ...] = (
        Value("s", Fraction(whole), "the sum of the angles"),
        Value("n", Fraction(slope), "how many x there are"),
    )
    formula = "s/n" if not fixed else "(s - c)/n"
    if fixed:
        values = (*values, Value("c", Fraction(fixed), "the numbers without x, added"))
    if _X.fullmatch(found["rest"]):
        return Reckoned(
            "x", formula, values, "degrees", "", f"all angles together are {whole} degrees"
        )
    wanted = _WHICH.fullmatch(found["rest"])
    if wanted is None:
        return None
    pick = min if wanted["which"] == "smallest" else max
    a, b = pick(terms, key=lambda term: term[0] * x + term[1])
    shown = (
        f"{a}*{formula}" if not b else f"{a}*{formula} + {b}" if b > 0 else f"{a}*{formula} - {-b}"
    )
    return Reckoned(
        f"the {wanted['which']} angle",
        shown,
        values,
        "degrees",
        "",
        f"all angles together are {whole} degrees",
    )


def _linear(term: str) -> tuple[int, int]:
    """ "2x + 10" as (2, 10)."""
    plain = term.replace(" ", "")
    if "x" not in plain:
        return 0, int(plain)
    first, _, last = plain.partition("x")
    return int(first or 1), int(last or 0)


OF_RATIOS: Final = (read_angles, read_two_numbers, read_shared, read_ratio)
