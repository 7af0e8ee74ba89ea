"""A drawing as the request that wishes for it, so that a follow-up can change a part of it."""

from typing import assert_never

from tutor_tui.mathematics.plot.curves import Curve, Graph, Locus, Path, Pieces, Plot, Points
from tutor_tui.mathematics.problems import listed
from tutor_tui.mathematics.written import written


def request_of(plot: Plot) -> str:
    """Words that `reading.read_plot` reads as the same drawing."""
    text = f"plot {', '.join(curve_text(curve) for curve in plot.curves)}"
    if isinstance(plot.curves[0], Path):
        path = plot.curves[0]
        text += f" for {path.name} from {written(path.start)} to {written(path.end)}"
    if plot.across is not None:
        text += f" for x from {' to '.join(written(end) for end in plot.across)}"
    if plot.down is not None:
        text += f" and y from {' to '.join(written(end) for end in plot.down)}"
    if plot.zoom:
        text += f" zoomed {'in' if plot.zoom > 0 else 'out'} by {abs(plot.zoom)}"
    return text


def curve_text(curve: Curve) -> str:
    """A curve as it is called: `y = x²`, `x² + y² = 25`, `(cos(t), sin(t))`."""
    match curve:
        case Graph(node=node, name=name, within=within):
            bounds = f" for {listed([written(part) for part in within])}" if within else ""
            left = "y" if name == "x" else f"f({name})"
            return f"{left} = {written(node)}{bounds}"
        case Pieces(parts=parts):
            pieces = [_piece_text(part) for part in parts]
            return f"f({parts[0].name}) = {', '.join(pieces)}"
        case Locus(relation=relation):
            return written(relation)
        case Path(x=x, y=y):
            return f"({written(x)}, {written(y)})"
        case Points(places=places):
            return ", ".join(f"({written(x)}, {written(y)})" for x, y in places)
        case _:
            assert_never(curve)


def _piece_text(part: Graph) -> str:
    if not part.within:
        return f"{written(part.node)} otherwise"
    return f"{written(part.node)} for {chain_text(part)}"


def chain_text(part: Graph) -> str:
    """The bounds of a piece as one chain: `0 < x ≤ 2`."""
    text = written(part.within[0])
    for relation in part.within[1:]:
        text += f" {relation.sign} {written(relation.right)}"
    return text
