"""Which messages wish for a drawing of functions, relations, paths or points."""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.plots.bodies import curves_in
from tutor_tui.mathematics.kinds.plots.ranges import Wished, window_in
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.plot.curves import Curve, Graph, Locus, Path, Pieces, Plot
from tutor_tui.mathematics.request import bare

LONGEST: Final = 600
_HINT: Final = late_regex(
    r"\b(?:re)?(?:plot|draw|graph|sketch|visuali[sz]e|picture|curve)|\blooks?\s+like\b", re.I
)
_THING: Final = r"(?:graphs?|plots?|curves?|sketch|picture|drawing|diagram|parabola|line|function)"
_NICE: Final = r"(?:(?:rough|quick|simple|nice|small|clear|neat|accurate)\s+)?"
_FORMS: Final = tuple(
    late_regex(form, re.IGNORECASE)
    for form in (
        rf"(?:re-?)?(?:plot|draw|graph|sketch|visuali[sz]e)\s+(?:me\s+|us\s+|out\s+)?"
        rf"(?:(?:a|an|the)\s+)?{_NICE}(?:{_THING}\s*(?:of|for)\s+)?(?:the\s+)?(?P<what>.+)",
        rf"(?:show|display|make|give|see|produce|create|generate|get)\s+(?:me\s+|us\s+)?"
        rf"(?:(?:a|an|the)\s+)?{_NICE}{_THING}\s+(?:of|for)\s+(?:the\s+)?(?P<what>.+)",
        rf"(?:(?:a|an|the)\s+)?{_NICE}(?:graph|plot|sketch|curve)\s*(?:of|for|:)\s*(?:the\s+)?"
        r"(?P<what>.+)",
        rf"(?:what|how)\s+(?:does|do|would|will)\s+(?:the\s+)?(?:{_THING}\s+of\s+)?(?:the\s+)?"
        r"(?P<what>.+?)\s+look(?:\s+like)?(?P<window>\s.+)?",
        r"(?P<what>[^.]+?)\s+(?:graph|plot)",
    )
)
_FACTORIAL: Final = late_regex(r"(?:\)|(?<![A-Za-z])[a-z])!\W*$")
"""The sign at the end of "plot x!", which is no exclamation."""

_DEFINED: Final = late_regex(
    r"(?:(?:let|given|if|for|suppose|consider|take)\s+(?:that\s+)?(?:the\s+function\s+)?)?"
    r"(?P<what>(?:[a-zA-Z]\s*\(\s*[a-zθ]\s*\)|y)\s*=.+?)\s*[.,;:]\s*(?:then\s+|and\s+|now\s+|please\s+)?"
    r"(?:plot|draw|graph|sketch)\s+(?:the\s+)?(?:graph\s+of\s+)?(?:y\s*=\s*)?"
    r"(?:[a-zA-Z]\s*(?:\(\s*[a-zθ]\s*\))?|it|this|that|its\s+graph|(?:graph|function|curve)"
    r"(?:\s+of\s+[a-zA-Z])?)(?P<window>\s.+)?",
    re.IGNORECASE,
)
_SEEN: Final = (
    r"(?:roots?|zeros|zeroes|(?:[xy]-?\s*)?intercepts?|vertex|turning\s+points?|extrema"
    r"|minim(?:um|a)|maxim(?:um|a)|intersections?|points?\s+of\s+intersection)"
)
_MARKED: Final = late_regex(
    rf"(?:\s*[,.;]?\s*(?:and\s+)?(?:mark|label|show|indicate|find|state|with)\s+(?:(?:the|its|all|their"
    rf"|any)\s+)*{_SEEN}(?:\s*(?:,|and|,\s*and)\s*(?:(?:the|its)\s+)?{_SEEN})*)$",
    re.IGNORECASE,
)
"""What the answer tells anyway."""


def read_plot(text: str) -> Plot | None:
    """The drawing that a message wishes, where the whole of it was read."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    request = _MARKED.sub("", bare(flat(text)))
    if _FACTORIAL.search(text):
        request += "!"
    if found := _DEFINED.fullmatch(request):
        plot = _plot(f"{found['what']}{found['window'] or ''}")
        if plot is not None:
            return plot
    for found in fitting(request, _FORMS):
        window = found.groupdict().get("window")
        if (plot := _plot(f"{found['what']}{window or ''}")) is not None:
            return plot
    return None


def _plot(body: str) -> Plot | None:
    """A text of curves and their window. A window may be part of the pieces of a function."""
    whole = curves_in(body)
    if whole is not None and isinstance(whole[0], Pieces):
        return Plot(whole)
    wished = window_in(body)
    curves = curves_in(wished.text, wished.bounds)
    if curves is None or _is_inequality_of_one(curves):
        return None
    return _placed(curves, wished)


def _placed(curves: tuple[Curve, ...], wished: Wished) -> Plot:
    """The curves in their window, which is that of the parameter for a path."""
    if len(curves) == 1 and isinstance(curves[0], Path) and wished.across is not None:
        start, end = wished.across
        return Plot((replace(curves[0], start=start, end=end),), None, wished.down, wished.zoom)
    return Plot(curves, wished.across, wished.down, wished.zoom)


def _is_inequality_of_one(curves: tuple[Curve, ...]) -> bool:
    """Whether nothing is a curve of its own: `x > 2` belongs on a number line."""
    return any(isinstance(curve, Graph) and not curve.name for curve in curves) or any(
        isinstance(curve, Locus) and curve.relation.sign == "≠" for curve in curves
    )
