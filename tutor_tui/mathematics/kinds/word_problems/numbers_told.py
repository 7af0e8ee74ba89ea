"""Riddles about numbers: consecutive ones, sum and difference, "twice a number plus 5 is 17"."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import (
    FIND,
    NUMBER,
    TIMES,
    factor,
    number,
    story_of,
)

_THESE: Final = (
    rf"(?:[.,;:]?\s*(?:{FIND}|what are they)?\s*(?:they|(?:the|these|those|each of the|both)?\s*"
    r"(?:\d+ |two |three )?(?:numbers|integers)?)?)"
)
_CONSECUTIVE: Final = (
    re.compile(
        r"(?:the )?(?:sum|total) of (?P<count>\d+) consecutive (?:(?:positive|whole) "
        r")?(?P<kind>even |odd )?"
        r"(?:positive )?(?:integers|numbers|whole numbers|natural numbers) (?:is|equals|is "
        r"equal to) (?P<sum>-?\d+)"
        rf"{_THESE}"
    ),
    re.compile(
        r"(?:there are )?(?P<count>\d+) consecutive (?:(?:positive|whole) )?(?P<kind>even |odd "
        r")?(?:positive )?"
        r"(?:integers|numbers|whole numbers|natural numbers) (?:that )?"
        r"(?:add up to|sum to|add to|have a sum of|whose sum is|with (?:a|the) sum (?:of )?|total) "
        rf"(?P<sum>-?\d+){_THESE}"
    ),
)
_ENDS: Final = re.compile(
    rf"[.,;]?\s*(?:{FIND}) (?:the )?(?P<which>smallest|largest|greatest|middle|first|last|"
    rf"biggest|least)"
    r"(?: (?:one|number|integer|of (?:them|the (?:numbers|integers))))?"
)
_PRODUCT: Final = re.compile(
    r"(?:the )?product of (?:2|two) consecutive (?P<sign>positive )?(?P<kind>even |odd "
    r")?(?P<sign2>positive )?"
    rf"(?:integers|numbers|whole numbers) (?:is|equals) (?P<product>\d+){_THESE}"
)
_PAIR: Final = (
    re.compile(
        rf"(?:the )?sum of 2 numbers is (?P<sum>-?{NUMBER})(?:,? and|[.;,])? (?:their|the) "
        rf"difference"
        rf"(?: of (?:the|these) (?:2 )?numbers| between them)? is (?P<difference>{NUMBER}){_THESE}"
    ),
    re.compile(
        rf"2 numbers (?:that )?(?:have|with) (?:a )?sum (?:of )?(?P<sum>-?{NUMBER}) and (?:a "
        rf")?difference "
        rf"(?:of )?(?P<difference>{NUMBER}){_THESE}"
    ),
    re.compile(
        rf"2 numbers (?:add up to|sum to|add to) (?P<sum>-?{NUMBER}) and (?:(?:their difference "
        rf"is|differ by|"
        rf"have a difference of)) (?P<difference>{NUMBER}){_THESE}"
    ),
)
_MULTIPLE: Final = re.compile(
    rf"(?:the )?sum of 2 numbers is (?P<sum>{NUMBER})(?:,? and|[.;,])? (?:1|one|the larger|the "
    rf"greater|the bigger)"
    rf"(?: number)?(?: of them)? is (?:(?P<more>{NUMBER}) (?P<way>more|less) than )?"
    rf"(?:(?P<times>{TIMES})(?: as (?:large|big|much) as)? )?"
    rf"the (?:other|smaller)(?: one| number)?{_THESE}"
)
_FACTORS: Final = re.compile(
    rf"(?:the )?sum of 2 numbers is (?P<sum>-?{NUMBER})(?:,? and|[.;,])? their product is "
    rf"(?P<product>-?{NUMBER}){_THESE}"
)


def read_numbers(text: str) -> Story | None:
    """The riddle about several numbers that a message is."""
    story = story_of(text)
    if "consecutive" in story:
        return _consecutive(story) or _product(story)
    return _pair(story) if "2 numbers" in story else None


def _consecutive(story: str) -> Story | None:
    which = _ENDS.search(story)
    text = story[: which.start()] if which and which.end() == len(story) else story
    found = next((hit for one in _CONSECUTIVE if (hit := one.fullmatch(text))), None)
    if found is None or not 2 <= int(found["count"]) <= 10:
        return None
    count, step = int(found["count"]), 2 if found["kind"] else 1
    kind = f"{found['kind'] or ''}integer".strip()
    terms = ["x" if not k else f"(x + {k * step})" for k in range(count)]
    equation = f"{' + '.join(terms)} = {found['sum']}"
    plain = [term.strip("()") for term in terms]
    if text is not story and which is not None:
        places = {"largest": -1, "greatest": -1, "biggest": -1, "last": -1, "middle": count // 2}
        if which["which"] == "middle" and count % 2 == 0:
            return None
        wanted = plain[places.get(which["which"], 0)]
        asked: tuple[Asked, ...] = (Asked(f"the {which['which']} number is", wanted),)
    else:
        names = ["the numbers are", *[""] * (count - 1)]
        asked = tuple(Asked(name, term) for name, term in zip(names, plain, strict=True))
    unknown = (("x", f"the smallest {kind}"),)
    return Story(unknown, (equation,), asked, is_whole=True, parity=_parity(found["kind"]))


def _parity(kind: str | None) -> int | None:
    return None if not kind else int(kind.strip() == "odd")


def _product(story: str) -> Story | None:
    found = _PRODUCT.fullmatch(story)
    if found is None:
        return None
    step = 2 if found["kind"] else 1
    kind = f"{found['kind'] or ''}integer".strip()
    asked = (Asked("the numbers are", "x"), Asked("", f"x + {step}"))
    is_positive = bool(found["sign"] or found["sign2"])
    equation = f"x*(x + {step}) = {found['product']}"
    meaning = (("x", f"the smaller {kind}"),)
    return Story(
        meaning,
        (equation,),
        asked,
        is_whole=True,
        is_positive=is_positive,
        parity=_parity(found["kind"]),
    )


def _pair(story: str) -> Story | None:
    pair = (Asked("the numbers are", "x"), Asked("", "y"))
    meanings = (("x", "the larger number"), ("y", "the smaller number"))
    for pattern in _PAIR:
        if found := pattern.fullmatch(story):
            equations = (
                f"x + y = {found['sum']}",
                f"x - y = {number(found['difference'])}",
            )
            return Story(meanings, equations, pair)
    found = _MULTIPLE.fullmatch(story)
    if found is not None and (found["more"] or found["times"]):
        right = f"{factor(found['times'])}*y" if found["times"] else "y"
        if found["more"]:
            right += f" {'+' if found['way'] == 'more' else '-'} {number(found['more'])}"
        meanings = (("x", "the one number"), ("y", "the other number"))
        return Story(meanings, (f"x + y = {number(found['sum'])}", f"x = {right}"), pair)
    if found := _FACTORS.fullmatch(story):
        equation = f"x*({found['sum']} - x) = {found['product']}"
        asked = (Asked("the numbers are", "x"), Asked("", f"{found['sum']} - x"))
        return Story((("x", "one of the numbers"),), (equation,), asked)
    return None


_VALUE: Final = rf"(?P<value>-?{NUMBER})"
_ENDING: Final = (
    rf"(?:[.,;:]?\s*(?:{FIND}|what number is it)\s*(?:the|this|that|my)?\s*(?:original "
    rf")?(?:number|it)?)?"
)
_A_NUMBER: Final = r"(?:an?|some|the|my|which|what) (?:certain |unknown )?(?:number|integer)"
_IS: Final = (
    r"(?:is equal to|is the same as|is|equals|gives|makes|the result is|results in|you get|i get)"
)
_ONE_UNKNOWN: Final = tuple(
    (re.compile(pattern), equation)
    for pattern, equation in (
        (
            rf"(?P<times>{TIMES}) (?:of )?{_A_NUMBER}(?:,? (?:plus|increased by|added to)) "
            rf"(?P<add>{NUMBER})"
            rf",? {_IS} {_VALUE}{_ENDING}",
            "{times}*x + {add} = {value}",
        ),
        (
            rf"(?P<times>{TIMES}) (?:of )?{_A_NUMBER}(?:,? (?:minus|decreased by|less|reduced by)) "
            rf"(?P<add>{NUMBER}),? {_IS} {_VALUE}{_ENDING}",
            "{times}*x - {add} = {value}",
        ),
        (
            rf"(?P<add>{NUMBER}) more than (?P<times>{TIMES}) (?:of )?{_A_NUMBER} {_IS} "
            rf"{_VALUE}{_ENDING}",
            "{times}*x + {add} = {value}",
        ),
        (
            rf"(?P<add>{NUMBER}) less than (?P<times>{TIMES}) (?:of )?{_A_NUMBER} {_IS} "
            rf"{_VALUE}{_ENDING}",
            "{times}*x - {add} = {value}",
        ),
        (rf"(?P<times>{TIMES}) (?:of )?{_A_NUMBER} {_IS} {_VALUE}{_ENDING}", "{times}*x = {value}"),
        (
            rf"{_A_NUMBER} (?:is )?(?:increased by|plus) (?P<add>{NUMBER}) {_IS} {_VALUE}{_ENDING}",
            "x + {add} = {value}",
        ),
        (
            rf"{_A_NUMBER} (?:is )?(?:decreased by|minus|reduced by) (?P<add>{NUMBER}) {_IS} "
            rf"{_VALUE}{_ENDING}",
            "x - {add} = {value}",
        ),
        (
            rf"{_A_NUMBER} (?:is )?(?:increased by|raised by) (?P<add>{NUMBER})\s*(?:%|percent) "
            rf"{_IS} "
            rf"{_VALUE}{_ENDING}",
            "x + {add}%*x = {value}",
        ),
        (
            rf"{_A_NUMBER} (?:is )?(?:decreased by|reduced by) (?P<add>{NUMBER})\s*(?:%|"
            rf"percent) {_IS} "
            rf"{_VALUE}{_ENDING}",
            "x - {add}%*x = {value}",
        ),
        (
            rf"(?:the )?sum of {_A_NUMBER} and (?P<add>{NUMBER}) {_IS} {_VALUE}{_ENDING}",
            "x + {add} = {value}",
        ),
        (
            rf"(?P<add>{NUMBER}) (?:more than|added to|plus) {_A_NUMBER} {_IS} {_VALUE}{_ENDING}",
            "x + {add} = {value}",
        ),
        (
            rf"(?P<add>{NUMBER}) less than {_A_NUMBER} {_IS} {_VALUE}{_ENDING}",
            "x - {add} = {value}",
        ),
        (
            rf"(?P<times>{TIMES}) the sum of {_A_NUMBER} and (?P<add>{NUMBER}) {_IS} "
            rf"{_VALUE}{_ENDING}",
            "{times}*(x + {add}) = {value}",
        ),
        (
            rf"(?:i think of|i'm thinking of|think of) a number(?:,| and|\.) (?:(?:i "
            rf")?(?:multiply it by (?P<times>{NUMBER})"
            rf"|(?P<double>double) it),?) (?:and |then |and then )?(?:i )?add (?P<add>{NUMBER})"
            rf"(?:,| and|\.)? {_IS} {_VALUE}{_ENDING}",
            "{times}*x + {add} = {value}",
        ),
    )
)


def read_number(text: str) -> Story | None:
    """The riddle about a single number that a message is."""
    story = story_of(text)
    if "number" not in story and "integer" not in story:
        return None
    for pattern, equation in _ONE_UNKNOWN:
        found = pattern.fullmatch(story)
        if found is None:
            continue
        groups = found.groupdict()
        times = groups.get("times") or groups.get("double")
        values = {
            "times": factor(times) if times else "",
            "add": number(groups["add"]) if groups.get("add") else "",
            "value": found["value"],
        }
        return Story(
            (("x", "the number"),), (equation.format(**values),), (Asked("the number is", "x"),)
        )
    return None
