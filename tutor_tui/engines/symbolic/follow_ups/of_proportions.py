"""A proportion the other way, or its value elsewhere: "what if it's inversely proportional"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.wording import unasked
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_PROPORTIONAL: Final = late_regex(
    r"\b(?:(?:directly|inversely) |(?<=is ))(?=proportional)|\bvaries \w+ly", re.I
)
_HINT: Final = late_regex(r"\bproportional\b|\bvar(?:y|ies)\b", re.IGNORECASE)
_THE_OTHER_WAY: Final = late_regex(
    r"(?:what )?if (?:it|they|y) ?(?:'?s|is|was|are|were)? (?P<how>directly|inversely|inverse"
    r"|direct)(?: proportion(?:al)?)?(?: instead)?",
    re.IGNORECASE,
)
_WHEN: Final = late_regex(
    rf"(?:(?:and )?(?:what is (?P<what>[a-z]) )?(?:when|if) (?:is )?(?P<name>[a-z]) ?(?:is|=)? ?"
    rf"(?P<n>{_N})|find (?P<of>[a-z]) (?:when|if) (?P<named>[a-z]) ?(?:is|=) ?(?P<m>{_N}))",
    re.IGNORECASE,
)
_LETTERS: Final = late_regex(
    r"\b(?P<one>[a-z])\b (?:is |varies )?(?:(?:(?:in)?direct|inverse)ly )?(?:proportional to|as"
    r"|with|to)(?: the)?(?: (?:square root|square|cube) of)? √?(?P<other>[a-z])\b",
    re.IGNORECASE,
)
_FIND: Final = late_regex(
    r"[.,;] *find (?P<what>[a-z]) when (?P<name>[a-z]) ?(?:=|is) ?\S+?\W*$",
    re.I,
)
_ASKED: Final = late_regex(
    r"[.,;?] *(?:and )?(?:find|what|whats|calculate|work out|determine|write|give"
    r"|state)\b(?:[^.]|\.\d)*\W*$",
    re.IGNORECASE,
)
_OF_IT: Final = late_regex(r"\b(?:constant|equation|formula|k|rule|in terms of)\b", re.IGNORECASE)


_SHOWN: Final = late_regex(
    r"^(?:(?:can you |please )?(?:show|tell|give|write)(?: me)?(?: down)? )", re.IGNORECASE
)


def of_a_proportion(request: str, question: str, _context: Context) -> Iterator[str]:
    """The question with the other kind of proportion, or with a value given for one letter."""
    if not _HINT.search(question):
        return
    if found := _THE_OTHER_WAY.fullmatch(request):
        how = "inversely" if found["how"].lower().startswith("inv") else "directly"
        yield _PROPORTIONAL.sub(
            lambda old: f"varies {how}" if "var" in old[0].lower() else f"{how} ", question, count=1
        )
    if (last := _ASKED.search(question)) and _OF_IT.search(request):
        yield f"{question[: last.start()]}. {request}"
        yield f"{question[: last.start()]}. find {_SHOWN.sub('', unasked(request))}"
    asked, wanted = _FIND.search(question) or last, _WHEN.fullmatch(request)
    letters = _LETTERS.search(question)
    if asked is None or wanted is None or letters is None:
        return
    name = (wanted["name"] or wanted["named"]).lower()
    names = {letters["one"].lower(), letters["other"].lower()}
    if name in names and len(names) == 2:
        other = (names - {name}).pop()
        facts = question[: asked.start()]
        yield f"{facts}. find {other} when {name} = {wanted['n'] or wanted['m']}"
