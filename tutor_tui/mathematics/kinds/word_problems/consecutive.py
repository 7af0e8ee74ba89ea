"""Riddles about consecutive numbers: "three consecutive integers add up to 72"."""

from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import FIND
from tutor_tui.mathematics.late_patterns import late_regex

_THESE: Final = (
    rf"(?:[.,;:]?\s*(?:{FIND}|what are they)?\s*(?:they|them"
    r"|(?:the|these|those|each of the|both)?\s*"
    r"(?:\d+ |two |three )?(?:numbers|integers)?)?)"
)
_CONSECUTIVE: Final = (
    late_regex(
        r"(?:the )?(?:sum|total) of (?P<count>\d+) consecutive (?:(?:positive|whole) "
        r")?(?P<kind>even |odd )?"
        r"(?:positive )?(?:integers|numbers|whole numbers|natural numbers) (?:is|equals|is "
        rf"equal to) (?P<sum>-?\d+){_THESE}"
    ),
    late_regex(
        rf"(?:there are |{FIND} |what |which )?(?:the )?(?P<count>\d+) consecutive "
        rf"(?:(?:positive|whole) )?(?P<kind>even |odd )?(?:positive )?"
        rf"(?:integers|numbers|whole numbers|natural numbers) (?:(?:that|which) )?"
        rf"(?:add(?:ing)?(?: up)? to|sum(?:ming)? to|total(?:l?ing)?|make|making"
        rf"|(?:have|having) a (?:sum|total) of|whose (?:sum|total) is"
        rf"|with (?:(?:a|the) )?(?:sum|total)(?: of)?)"
        rf" (?P<sum>-?\d+){_THESE}"
    ),
)
_ENDS: Final = late_regex(
    rf"[.,;]?\s*(?:{FIND}) (?:the )?(?P<which>smallest|largest|greatest|middle|first|last|"
    rf"biggest|least|larger|smaller|bigger|greater|highest|lowest)"
    r"(?: (?:one|1|number|integer|of (?:them|the (?:numbers|integers))))?"
)
_PRODUCT: Final = late_regex(
    r"(?:the )?product of (?:2|two) consecutive (?P<sign>positive )?(?P<kind>even |odd "
    r")?(?P<sign2>positive )?"
    rf"(?:integers|numbers|whole numbers) (?:is|equals) (?P<product>\d+){_THESE}"
)


def read_consecutive(story: str) -> Story | None:
    """The riddle about consecutive numbers that a story tells."""
    if "consecutive" in story:
        return _consecutive(story) or _product(story)
    return None


def _consecutive(story: str) -> Story | None:
    which = _ENDS.search(story)
    text = story[: which.start()] if which and which.end() == len(story) else story
    found = first_of(fitting(text, _CONSECUTIVE))
    if found is None or not 2 <= int(found["count"]) <= 10:
        return None
    count, step = int(found["count"]), 2 if found["kind"] else 1
    kind = f"{found['kind'] or ''}integer".strip()
    terms = ["x" if not k else f"(x + {k * step})" for k in range(count)]
    equation = f"{' + '.join(terms)} = {found['sum']}"
    plain = [term.strip("()") for term in terms]
    if text is not story and which is not None:
        tops = ("largest", "greatest", "biggest", "last", "larger", "bigger", "greater", "highest")
        places = {"middle": count // 2, **dict.fromkeys(tops, -1)}
        is_of_two = which["which"].endswith("er")
        if (which["which"] == "middle" and count % 2 == 0) or (is_of_two and count != 2):
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
