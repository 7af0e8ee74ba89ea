"""Maps, plans and models: lengths on paper and in real life."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, Scheme
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns

_REAL: Final = r"(?:in real life|in reality|really|actually|on the ground)"
MAP: Final = Scheme(
    re.compile(r"\bmap\b|scale"),
    patterns(
        r"(?:a|the) (?:map|plan|model) (?:has|is drawn to|uses) (?:a|the) scale (?:of )?"
        r"1 ?: ?<k=int>",
        r"(?:the )?scale(?: of (?:a|the) (?:map|plan|model))? is 1 ?: ?<k=int>",
        r"on (?:a|the) map(?: with (?:a )?scale 1 ?: ?<k=int>)?,? (?:2 )?<np> are <d=length> apart",
        r"(?:on (?:a|the) map,? )?<m=length> (?:represents|stands for|is|corresponds to|means) "
        r"<r=length>(?: in real life| on the ground)?",
        r"(?:(?:2|the 2|the) )?<np> are <d=length> apart on (?:the|a) map",
        r"(?:(?:2|the 2|the) )?<np> are (?P<d>\d+(?:\.\d+)? ?(?:cm|mm)) apart",
        r"(?:the )?distance between (?:2 |the )?<np>(?: and <np>)? on the map is <d=length>",
        r"(?:the )?(?:real |actual )?distance between (?:2 |the )?<np> is <g=length>"
        r"(?: in real life)?",
        rf"(?:(?:2|the 2|the) )?<np> are <g=length> apart(?: {_REAL})?",
    ),
    (
        (
            "map",
            pattern(
                r"(?:how far apart (?:are|will) (?:they|<np>)(?: be)?|<find> (?:the |their )"
                r"?distance(?: between them)?) on the map(?: in (?P<ask>[a-z]+))?"
            ),
        ),
        (
            "real",
            pattern(
                rf"(?:how far apart (?:are|will) (?:they|<np>)(?: be)?|<find> (?:the |their"
                rf" )?(?:real |actual |true )?distance(?: between (?:them|<np>))?)(?: {_REAL})?"
                r"(?: in (?P<ask>[a-z]+))?"
            ),
        ),
    ),
    (
        Law("real", "k d", "d*k", "the real distance", "length"),
        Law("map", "k g", "g/k", "the distance on the map", "length"),
        Law("real", "m r d", "d*r/m", "the real distance", "length", base="r"),
        Law("map", "m r g", "g*m/r", "the distance on the map", "length", base="m"),
    ),
    MappingProxyType(
        {
            "k": "the scale",
            "d": "the distance on the map",
            "g": "the real distance",
            "m": "the length on the map",
            "r": "the length that it stands for",
        }
    ),
)
