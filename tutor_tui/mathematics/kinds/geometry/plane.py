"""Answers about points, lines and circles: which topic is answered where."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.geometry import on_circles, on_lines, on_points
from tutor_tui.mathematics.kinds.geometry.points import PointQuestion
from tutor_tui.mathematics.problems import Answer


def answer(question: PointQuestion) -> Answer:
    """The answer to a question about points, lines or circles."""
    return _ANSWERS[question.topic](question)


_ANSWERS: Final[Mapping[str, Callable[[PointQuestion], Answer]]] = MappingProxyType(
    {
        "distance": on_points.distance,
        "midpoint": on_points.middle,
        "slope": on_lines.slope,
        "line": on_lines.line,
        "line by slope": on_lines.line_by_slope,
        "parallel": on_lines.beside,
        "perpendicular": on_lines.beside,
        "bisector": on_lines.bisector,
        "distance to line": on_lines.distance_to_line,
        "slope of line": on_lines.slope_of_line,
        "parallel slope": on_lines.slope_of_line,
        "perpendicular slope": on_lines.slope_of_line,
        "intersection": on_lines.intersection,
        "are parallel": on_lines.relation,
        "are perpendicular": on_lines.relation,
        "collinear": on_points.collinear,
        "area": on_points.area,
        "perimeter": on_points.perimeter,
        "centroid": on_points.centroid,
        "division": on_points.division,
        "circle": on_circles.circle,
        "circle through": on_circles.circle,
        "circle on": on_circles.circle,
        "centre and radius": on_circles.centre_and_radius,
        "centre": on_circles.centre_and_radius,
        "radius": on_circles.centre_and_radius,
        "to polar": on_points.to_polar,
        "from polar": on_points.from_polar,
    }
)
