"""The sentence above a drawing: what is drawn, where, and what is seen there."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from tutor_tui.mathematics.kinds.plots.facts import Facts, agrees, facts_of, meetings
from tutor_tui.mathematics.kinds.plots.requests import curve_text
from tutor_tui.mathematics.plot.canvas import Window
from tutor_tui.mathematics.plot.curves import Curve, Graph, Locus, Plot, Points
from tutor_tui.mathematics.plot.sheets import Sheet
from tutor_tui.mathematics.plot.ticks import decimal
from tutor_tui.mathematics.plot.values import number_of
from tutor_tui.mathematics.problems import code, listed
from tutor_tui.mathematics.written import written

_MOST: Final = 6


@dataclass(slots=True)
class Told:
    """A sentence and the points that it names; `is_right` once it was checked."""

    sentence: str
    points: list[tuple[float, float]] = field(default_factory=list)
    is_right: bool | None = True


def told(plot: Plot, sheet: Sheet) -> Told:
    """The sentence for a plot."""
    names = listed([code(_shown(curve)) for curve in plot.curves])
    verb = "is" if len(plot.curves) == 1 else "are"
    window = sheet.view.window
    found = Told(f"Here {verb} {names}{_between(plot, window)}")
    graphs = [curve for curve in plot.curves if isinstance(curve, Graph) and not curve.within]
    if len(graphs) == len(plot.curves):
        found.is_right = all(agrees(one.node, one.name, window) for one in graphs) or None
        if len(graphs) == 1:
            _tell_one(found, graphs[0], window)
        else:
            _tell_meetings(found, graphs, window)
    elif any(isinstance(curve, Locus) and curve.relation.sign != "=" for curve in plot.curves):
        found.sentence += ": the points of the shaded part fulfil it"
    found.sentence += "."
    return found


def _shown(curve: Curve) -> str:
    text = curve_text(curve)
    return text if isinstance(curve, Points) or len(text) <= 60 else f"{text[:59]}…"


def _between(plot: Plot, window: Window) -> str:
    """The part of the x-axis, for functions."""
    if not all(isinstance(curve, Graph) for curve in plot.curves) or plot.across is None:
        return ""
    name = next((curve.name for curve in plot.curves if isinstance(curve, Graph)), "x")
    low, high = (written(end) for end in sorted(plot.across, key=number_of))
    if plot.zoom or window.x_low > window.x_high:
        low, high = decimal(window.x_low), decimal(window.x_high)
    return f" for {code(f'{low} ≤ {name} ≤ {high}')}"


def _tell_one(found: Told, graph: Graph, window: Window) -> None:
    facts = facts_of(graph.node, graph.name, window)
    phrases = [*_axes(facts, graph.name), *_turns(facts), *_asymptotes(facts, graph.name)]
    if phrases:
        found.sentence += f"{_led(found)} it {listed(phrases)}"
    for zero in facts.zeros or ():
        found.points.append((zero.value, 0.0))
    for point in facts.turnings or ():
        found.points.append((point.x.value, point.y.value))
    if facts.crossing is not None:
        found.points.append((0.0, facts.crossing.value))


def _led(found: Told) -> str:
    """What leads in the facts: the window, unless it was said already."""
    return ";" if found.sentence.endswith("`") and "≤" in found.sentence else "; in this window"


def _axes(facts: Facts, name: str) -> list[str]:
    phrases = []
    if facts.zeros:
        if len(facts.zeros) <= _MOST:
            places = listed([code(f"{name} {zero.equal}") for zero in facts.zeros])
            phrases.append(f"meets the {name}-axis at {places}")
        else:
            phrases.append(f"meets the {name}-axis {len(facts.zeros)} times")
    if facts.crossing is not None and facts.crossing.value != 0:
        phrases.append(f"meets the y-axis at {code(f'y {facts.crossing.equal}')}")
    return phrases


def _turns(facts: Facts) -> list[str]:
    phrases = []
    for is_highest, noun in ((True, "maximum"), (False, "minimum")):
        points = [str(point) for point in facts.turnings or () if point.is_highest is is_highest]
        if 0 < len(points) <= _MOST - 2:
            article = "a local" if len(points) == 1 else "local"
            plural = noun if len(points) == 1 else noun.replace("um", "a")
            phrases.append(f"has {article} {plural} at {listed([code(p) for p in points])}")
    return phrases


def _asymptotes(facts: Facts, name: str) -> list[str]:
    if not facts.poles or len(facts.poles) > _MOST:
        return []
    lines = listed([code(f"{name} = {pole.text}") for pole in facts.poles])
    noun = "a vertical asymptote" if len(facts.poles) == 1 else "vertical asymptotes"
    return [f"has {noun} at {lines}"]


def _tell_meetings(found: Told, graphs: Sequence[Graph], window: Window) -> None:
    """Where two functions meet; of more than two nothing is told."""
    if len(graphs) != 2 or graphs[0].name != graphs[1].name:
        return
    points = meetings(graphs[0].node, graphs[1].node, graphs[0].name, window)
    if points is None:
        return
    visible = [point for point in points if window.y_low <= point.y.value <= window.y_high]
    found.points += [(point.x.value, point.y.value) for point in visible]
    if not points:
        found.sentence += f"{_led(found)} they do not meet"
    elif len(points) <= _MOST:
        shown = listed([code(str(point)) for point in points])
        found.sentence += f"{_led(found)} they meet at {shown}"
    else:
        found.sentence += f"{_led(found)} they meet {len(points)} times"
