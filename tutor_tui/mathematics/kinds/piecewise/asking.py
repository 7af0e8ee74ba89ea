"""What is asked of a function in pieces, in the words before and behind its definition."""

import re
from typing import Final, TypeAlias

from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.calculus.wording import number
from tutor_tui.mathematics.kinds.piecewise.problems import Wish
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Node

Wished: TypeAlias = tuple[Wish, tuple[Node, ...], str, str]
_OPENING: Final = late_regex(
    r"^(?:(?:let|consider|suppose|given|define|say|for|take|if|we\s+have|here\s+is|with|by|the"
    r"|following|piecewise|function|that|defined)\b[\s:,]*)*$",
    re.IGNORECASE,
)
_LINK: Final = late_regex(r"\s+(?:if|when|where|for|given(?:\s+that)?|with|,)$", re.IGNORECASE)
_VERB: Final = (
    r"(?:(?:find|what\s+(?:is|are)|what's|evaluate|calculate|compute|determine|work\s+out|give|tell)"
    r"\s+(?:me\s+)?)?(?:the\s+)?"
)
_AT: Final = r"(?:\s*,?\s*(?:at|for|in)\s+(?:the\s+point\s+)?(?:X\s*=\s*)?(?P<at>[^,?\s]+))?"
_WHOLE: Final = r"(?:\s+(?:everywhere|on\s+R|for\s+all\s+X|on\s+the\s+(?:real|number)\s+line))?"
_CALLED: Final = r"F(?:\(X\))?"
_CALLS: Final = r"(?P<calls>F\([^()]+\)(?:\s*(?:,|and|,\s*and)\s*F\([^()]+\))*)"
_PLACE: Final = r"(?:X\s*=\s*)?"
_CONTINUOUS: Final = rf"continuous{_AT}{_WHOLE}"
_SO_THAT: Final = (
    r"(?:so\s+that|such\s+that|for\s+which|that\s+makes?|which\s+makes?|to\s+make|if|when)"
)
_FORMS: Final = (
    (Wish.VALUES, rf"{_VERB}(?:values?\s+(?:of\s+)?)?{_CALLS}"),
    (
        Wish.VALUES,
        rf"{_VERB}(?:value\s+of\s+)?{_CALLED}\s+(?:at|for|when)\s+X\s*=\s*(?P<at>[^,?\s]+)",
    ),
    (
        Wish.LIMIT,
        rf"{_VERB}(?:(?P<side>left|right)[-\s]?(?:hand(?:ed)?|sided)?\s+)?limit\s+"
        rf"(?:of\s+{_CALLED}\s+)?(?:as|when|for|at)\s+"
        r"(?:X\s+(?:->|approaches|tends\s+to|goes\s+to|=)|X\s*(?:->|=))\s*"
        r"(?P<at>-?[\w./π]+?)(?:\^?(?P<sign>[-+]))?"
        rf"(?:\s+from\s+(?:the\s+)?(?P<from>left|right|below|above))?(?:\s+of\s+{_CALLED})?",
    ),
    (
        Wish.LIMIT,
        rf"{_VERB}lim\s*_?\s*[({{]?\s*X\s*->\s*(?P<at>-?[\w./π]+?)"
        rf"(?:\^?\{{?(?P<sign>[-+])\}}?)?\s*[)}}]?\s*{_CALLED}",
    ),
    (
        Wish.CONTINUOUS,
        rf"(?:(?:find|decide|check|determine|see)\s+)?(?:is|whether|if)\s+{_CALLED}\s+(?:is\s+)?"
        rf"{_CONTINUOUS}",
    ),
    (Wish.CONTINUOUS, rf"where\s+is\s+{_CALLED}\s+(?:dis)?continuous"),
    (
        Wish.PARAMETER,
        r"(?:for\s+)?(?:which|what)\s+(?:values?\s+)?(?:of\s+)?(?P<k>[a-z])\s+"
        rf"(?:is\s+{_CALLED}\s+|makes?\s+{_CALLED}\s+){_CONTINUOUS}",
    ),
    (
        Wish.PARAMETER,
        rf"{_VERB}(?:values?\s+(?:of\s+)?)?(?:the\s+constant\s+)?(?P<k>[a-z])\s+{_SO_THAT}"
        rf"\s+{_CALLED}\s+(?:is\s+|to\s+be\s+)?{_CONTINUOUS}",
    ),
    (Wish.SLOPE, rf"{_VERB}F'\((?P<at>[^()X]+)\)"),
    (Wish.SLOPE, rf"is\s+{_CALLED}\s+differentiable\s+(?:at|in)\s+{_PLACE}(?P<test>[^,?\s]+)"),
    (
        Wish.DERIVATIVE,
        rf"(?:differentiate\s+{_CALLED}|{_VERB}(?:derivative\s+of\s+{_CALLED}|F'(?:\(X\))?))",
    ),
    (
        Wish.INTEGRAL,
        rf"(?:integrate\s+{_CALLED}|{_VERB}(?:definite\s+)?integral\s+of\s+{_CALLED}(?:\s*dX)?)\s+"
        rf"(?:from|between)\s+{_PLACE}(?P<low>[^,?\s]+)\s+(?:to|and)\s+{_PLACE}(?P<high>[^,?\s]+)",
    ),
    (
        Wish.INTEGRAL,
        rf"{_VERB}∫\s*_\s*\{{?(?P<low>[^{{}}^\s]+)\}}?\s*\^\s*\{{?(?P<high>[^{{}}\s]+?)\}}?"
        rf"\s*{_CALLED}\s*dX",
    ),
)


def wish_in(before: str, behind: str, name: str, variable: str) -> Wished | None:
    """The wish of the words around a definition; `None` where they are not read to the end."""
    candidates = _requests(before, behind, name)
    for wish, form in _FORMS:
        pattern = form.replace("F", re.escape(name)).replace("X", re.escape(variable))
        for text in candidates:
            found = re.fullmatch(pattern, text, re.IGNORECASE)
            if found:
                return _wished(wish, found, name)
    return None


def _requests(before: str, behind: str, name: str) -> list[str]:
    """The request with the function by its name, in the ways in which it can be put together."""
    front = re.sub(r"[\s,:]+$", "", before.strip())
    tail = behind.strip(" .,;:?!‖}\n\t")
    if _OPENING.match(front):
        forms = [tail]
    elif tail:
        forms = [f"{front} {name} {tail}"]
    else:
        forms = [_LINK.sub("", front), f"{front} {name}"]
    plain = [" ".join(form.split()).strip(" .?!;:,") for form in forms]
    return list(dict.fromkeys((*plain, *(asked(form) for form in plain))))


def _wished(wish: Wish, found: re.Match[str], name: str) -> Wished | None:
    groups = {key: value for key, value in found.groupdict().items() if value}
    if "calls" in groups:
        texts = re.findall(rf"{re.escape(name)}\(([^()]+)\)", groups["calls"], re.IGNORECASE)
    else:
        texts = [groups[key] for key in ("at", "test", "low", "high") if key in groups]
    nodes = [number(text) for text in texts]
    places = tuple(node for node in nodes if node is not None)
    if len(places) != len(texts):
        return None
    side = {"left": "-", "below": "-", "right": "+", "above": "+"}.get(
        (groups.get("side") or groups.get("from") or "").lower(), groups.get("sign", "")
    )
    if "test" in groups:
        side = "?"
    return wish, places, side, groups.get("k", "")
