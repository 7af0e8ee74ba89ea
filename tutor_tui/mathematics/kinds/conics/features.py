"""What is asked of a curve: centre, vertices, foci, eccentricity, asymptotes, directrix, axes."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.conics.quadratic import Central, Parabola, curve_of
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import Table

_FEATURE: Final = (
    r"(?:(?:coordinates of )?(?:the )?(?:its )?(?:both )?(?:centre|center|vertices|vertex|co-?"
    r"vertices|foci|focus|eccentricity|asymptotes|directri(?:x|ces)|(?:length of (?:the |its )?)?"
    r"(?:semi-? ?)?(?:major|minor|transverse|conjugate) ax(?:is|es)(?: length)?|(?:length of (?:the"
    r" |its )?)?latus rectum|axis of symmetry|focal length|(?:standard|centre-radius) form"
    r"|equations? of (?:the |its )?(?:asymptotes|directri(?:x|ces)|axis of symmetry)))"
)
_FEATURES: Final = rf"(?P<asked>{_FEATURE}(?:(?:, and |, | and ){_FEATURE}){{0,4}})"
_CURVE: Final = (
    r"(?:(?:the |this )?(?:ellipse|hyperbola|parabola|conic(?: section)?|curve|graph|equation)"
    r"(?: (?:with|given by|whose|of|has)(?: the)?(?: equation)?(?: is)?)?:? )?"
)
_MENTION: Final = (
    r"\b(?:foc(?:i|us)|eccentric|asymptote|directri|major|minor|conic|ellipse"
    r"|hyperb|parabola|latus|vertices|standard form)"
)
_EQUATION: Final = r"(?P<e>[^;?]{1,120}=[^;?,]{1,60}?)"


@dataclass(frozen=True, slots=True)
class _Found:
    """One feature: its name, the verb behind that, its numbers and their form."""

    name: str
    verb: str
    parts: tuple[str, ...]
    form: str
    law: str


def _read_features(found: re.Match[str]) -> Formed | None:
    curve = curve_of(found["e"])
    if curve is None or (isinstance(curve, Central) and curve.name == "circle"):
        return None
    named = re.search(r"ellipse|hyperbola|parabola", found[0])
    if named is not None and named[0] != curve.name:
        return None
    names = re.split(r", and |, | and ", found["asked"])
    features = [_feature(curve, name) for name in names]
    known = [one for one in features if one is not None]
    if len(known) != len(names):
        return None
    return _joined(curve.name, known)


def _joined(curve: str, features: list[_Found]) -> Formed:
    forms: list[str] = []
    parts: list[str] = []
    for one in features:
        numbers = range(len(one.parts))
        form = one.form
        for number in reversed(numbers):
            form = form.replace(f"{{{number}}}", f"{{{number + len(parts)}}}")
        forms.append(form)
        parts += one.parts
    names = [one.name for one in features]
    goal = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    verb = features[0].verb if len(names) == 1 else "are"
    laws = list(dict.fromkeys(one.law for one in features))
    return Formed(
        f"{goal} of the {curve}", ". ".join(laws), tuple(parts), ", ".join(forms), verb=verb
    )


def _feature(curve: Central | Parabola, asked: str) -> _Found | None:
    if isinstance(curve, Parabola):
        return _of_parabola(curve, asked)
    return _of_central(curve, asked)


def _number(value: Fraction) -> str:
    return str(value) if value.denominator == 1 and value >= 0 else f"({value})"


def _of_parabola(curve: Parabola, asked: str) -> _Found | None:
    h, k, p = _number(curve.h), _number(curve.k), _number(curve.p)
    law = (
        "The parabola is `(y - k)^2 = 4*p*(x - h)` with the focus `p` beside its vertex"
        if curve.is_sideways
        else "The parabola is `(x - h)^2 = 4*p*(y - k)` with the focus `p` above its vertex"
    )
    name, far = ("x", h) if curve.is_sideways else ("y", k)
    if "direct" in asked:
        return _Found("the directrix", "is", (f"{far} - {p}",), f"{name} = {{0}}", law)
    if "symmetry" in asked:
        other, near = ("y", k) if curve.is_sideways else ("x", h)
        return _Found("the axis of symmetry", "is", (near,), f"{other} = {{0}}", law)
    if "vert" in asked:
        return _Found("the vertex", "is", (h, k), "({0}, {1})", law)
    if "foc" in asked and "length" not in asked:
        parts = (f"{h} + {p}", k) if curve.is_sideways else (h, f"{k} + {p}")
        return _Found("the focus", "is", parts, "({0}, {1})", law)
    if "latus" in asked:
        return _Found("the length of the latus rectum", "is", (f"abs(4*{p})",), "{0}", law)
    if "eccentric" in asked:
        return _Found("the eccentricity", "is", ("1",), "{0}", "Every parabola has the same one")
    return None


def _of_central(curve: Central, asked: str) -> _Found | None:
    h, k = _number(curve.h), _number(curve.k)
    is_ellipse = curve.name == "ellipse"
    large, small = (curve.p, curve.q) if curve.is_along_x else (curve.q, curve.p)
    a2, b2 = _number(large), _number(abs(small))
    c = f"sqrt({a2} - {b2})" if is_ellipse else f"sqrt({a2} + {b2})"
    where = "`(x - h)^2` and `(y - k)^2`"
    law = (
        f"In the standard form the larger number under {where} is `a^2`, the other `b^2`, and "
        "`c^2 = a^2 - b^2`"
        if is_ellipse
        else f"In the standard form `a^2` is the number under the positive one of {where}, `b^2` "
        "the other, and `c^2 = a^2 + b^2`"
    )

    def beside(length: str, along: bool) -> tuple[tuple[str, ...], str]:
        if along:
            return (f"{h} - {length}", f"{h} + {length}", k), "({0}, {2}), ({1}, {2})"
        return (f"{k} - {length}", f"{k} + {length}", h), "({2}, {0}), ({2}, {1})"

    if "cent" in asked and "eccent" not in asked and "form" not in asked:
        return _Found("the centre", "is", (h, k), "({0}, {1})", law)
    if re.search(r"co-?vert", asked):
        return _Found("the co-vertices", "are", *beside(f"sqrt({b2})", not curve.is_along_x), law)
    if "vert" in asked:
        return _Found("the vertices", "are", *beside(f"sqrt({a2})", curve.is_along_x), law)
    if "foc" in asked and "length" not in asked:
        return _Found("the foci", "are", *beside(c, curve.is_along_x), law)
    if "eccent" in asked:
        return _Found("the eccentricity", "is", (f"{c}/sqrt({a2})",), "{0}", f"{law}, so `e = c/a`")
    if "latus" in asked:
        return _Found("the length of the latus rectum", "is", (f"2*{b2}/sqrt({a2})",), "{0}", law)
    return _axis(curve, asked, law, (a2, b2)) or _lines(curve, asked, law, (a2, b2))


def _axis(curve: Central, asked: str, law: str, squares: tuple[str, str]) -> _Found | None:
    found = re.search(r"(semi-? ?)?(major|minor|transverse|conjugate) ax", asked)
    own = ("major", "minor") if curve.name == "ellipse" else ("transverse", "conjugate")
    if found is None or found[2] not in own or "axes" in asked:
        return None
    square = squares[own.index(found[2])]
    name = f"the length of the {'semi-' if found[1] else ''}{found[2]} axis"
    part = f"sqrt({square})" if found[1] else f"2*sqrt({square})"
    return _Found(name, "is", (part,), "{0}", law)


def _lines(curve: Central, asked: str, law: str, squares: tuple[str, str]) -> _Found | None:
    h, k = _number(curve.h), _number(curve.k)
    a2, b2 = squares
    if "asymp" in asked and curve.name == "hyperbola":
        slope = f"sqrt({b2})/sqrt({a2})" if curve.is_along_x else f"sqrt({a2})/sqrt({b2})"
        parts = (slope, f"{k} - {slope}*{h}", f"{k} + {slope}*{h}")
        form = "y = {0}*x + {1}, y = -{0}*x + {2}"
        return _Found("the asymptotes", "are", parts, form, f"{law}; they pass through the centre")
    if "standard" in asked:
        first, second = _number(curve.p), _number(abs(curve.q))
        squares_of = (h, first, k, second)
        terms = "(x - {0})^2/{1}", "(y - {2})^2/{3}"
        if curve.q < 0:
            form = f"{terms[0]} - {terms[1]} = 1"
        elif curve.p < 0:
            squares_of = (k, second, h, _number(abs(curve.p)))
            form = "(y - {0})^2/{1} - (x - {2})^2/{3} = 1"
        else:
            form = f"{terms[0]} + {terms[1]} = 1"
        return _Found("the standard form", "is", squares_of, form, "Complete the squares")
    return None


def _read_type(found: re.Match[str]) -> Formed | None:
    curve = curve_of(found["e"])
    if curve is None:
        return None
    law = {
        "circle": "`x^2` and `y^2` have the same coefficient",
        "ellipse": "`x^2` and `y^2` have different coefficients of the same sign",
        "hyperbola": "`x^2` and `y^2` have coefficients of opposite signs",
        "parabola": "only one of `x` and `y` occurs squared",
    }[curve.name]
    return Formed("the curve", f"That is so because {law}", (), curve.name)


FEATURES: Final = (
    Table(
        _MENTION,
        (
            rf"(?:<find> )?{_FEATURES} (?:of|for) {_CURVE}{_EQUATION}",
            r"(?:the |an? )?(?:ellipse|hyperbola|parabola|conic|curve) (?:has|with|is given by)(?: "
            rf"the)?(?: equation)?:? {_EQUATION}<stop><find> {_FEATURES}(?: of (?:the|this) \w+)?",
            rf"{_EQUATION}<stop><find> {_FEATURES}(?: of (?:the|this) \w+)?",
            rf"(?:write|put|express|rewrite|convert) {_CURVE}{_EQUATION} (?:in|into|to) "
            rf"(?:its )?(?P<asked>standard form)",
        ),
        _read_features,
    ),
    Table(
        r"\bconic|ellipse|hyperbola|parabola",
        (
            rf"(?:<find> )?(?:the )?(?:type|kind|sort) of conic(?: section)? (?:is|of|for|given by"
            rf"|represented by|does|has)(?: the)?(?: equation)? ?{_EQUATION}(?: represent| is)?",
            rf"(?:identify|classify|name)(?: the)? (?:conic(?: section)?|curve)(?: given by"
            rf"| with equation| represented by)?(?: the equation)?:? {_EQUATION}",
            r"(?:what|which) (?:type |kind |sort )?(?:of )?(?:conic(?: section)?|curve) "
            rf"(?:is|does) {_EQUATION}(?: represent| describe)?",
            rf"is {_EQUATION} (?:a circle|an ellipse|a hyperbola|a parabola)(?:,? (?:or )?(?:a "
            rf"|an )?(?:circle|ellipse|hyperbola|parabola)){{1,3}}",
        ),
        _read_type,
    ),
)
