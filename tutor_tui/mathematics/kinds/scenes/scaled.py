"""Lengths in proportion: on a map and in reality."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.scenes.scene import Facts, Scene

_SCALE: Final = r"1:(?P<k>\d{2,9})"
_MAP: Final = patterns(
    rf"(?:the )?scale(?: of (?:a|the) (?:map|plan|drawing|model))? is {_SCALE}",
    rf"(?:a|the) (?:map|plan|drawing) (?:has|uses|is drawn (?:to|with)|is)(?: (?:a|the) scale(?: "
    rf"of)?)? {_SCALE}",
    rf"on (?:a|the) (?:map|plan)(?: (?:with|of|whose|drawn to) (?:a |the )?scale (?:of |is )?)? "
    rf"?{_SCALE}",
    r"(?:2 )?<np> (?:are|is) <real=num> ?(?P<ru>km|m) (?:apart|long|away)(?: in (?:reality|real "
    r"life))?(?: from <np>)?",
    r"(?:the )?(?:real |actual )?(?:distance|length)(?: (?:between|of|from) (?:2 )?<np>(?: (?:and"
    r"|to) <np>)?)? is <real=num> ?(?P<ru>km|m)(?: in (?:reality|real life))?",
    r"(?:2 )?<np> (?:are|is|measures?) <drawn=num> ?(?P<du>cm|mm) (?:apart|long) on the (?:map"
    r"|plan|drawing)",
    r"(?:the )?distance(?: (?:between|of|from) (?:2 )?<np>(?: (?:and|to) <np>)?)? on the (?:map"
    r"|plan) is <drawn=num> ?(?P<du>cm|mm)",
)
_MAP_ASKED: Final = (
    ("drawn", pattern(
        r"(?:how (?:far apart|long|far)(?: (?:are|is|will))? (?:they|it|this|<np>)(?: be)?(?: "
        r"apart)? on the (?:map|plan|drawing)"
        r"|<find> (?:the )?(?:distance|length)(?: (?:between|of) (?:2 )?<np>(?: and <np>)?)? on "
        r"the (?:map|plan|drawing)"
        r"|<find> (?:the )?(?:map|scaled) (?:distance|length))(?:,? in (?P<ask>cm|mm))?"
    )),
    ("real", pattern(
        r"(?:how (?:far apart|long|far)(?: (?:are|is))? (?:they|it|this|<np>)(?: apart)?(?: in "
        r"(?:reality|real life))?|<find> (?:the )?(?:real|actual|true) (?:distance|length)"
        r"(?: (?:between|of) (?:2 )?<np>(?: and <np>)?)?)(?:,? in (?P<ask>km|m|kilometres))?"
    )),
)  # fmt: skip


def _map(facts: Facts) -> Conditioned | None:
    scale = facts.one("k")
    if not scale or not int(scale):
        return None
    law = f"On a map with the scale `1:{scale}` every length is `{scale}` times as long in reality"
    if facts.asked == "drawn" and facts.has("real") and not facts.has("drawn"):
        per = {"km": "100000", "m": "100"}[facts.one("ru")]
        unit = facts.one("ask") or "cm"
        value = f"{facts.one('real')}*{per}/{scale}" + ("*10" if unit == "mm" else "")
        return Conditioned(law, (), (), (Wanted("the distance on the map", value, unit),))
    if facts.asked == "real" and facts.has("drawn") and not facts.has("real"):
        size = Fraction(facts.one("drawn")) * int(scale) / (10 if facts.one("du") == "mm" else 1)
        unit = {"kilometres": "km"}.get(facts.one("ask"), facts.one("ask")) or (
            "km" if size >= 100_000 else "m"
        )
        part = "/10" if facts.one("du") == "mm" else ""
        value = f"{facts.one('drawn')}{part}*{scale}/{100_000 if unit == 'km' else 100}"
        return Conditioned(law, (), (), (Wanted("the real distance", value, unit),))
    return None


SCALED: Final = (Scene(r"scale", _MAP, _MAP_ASKED, _map),)
