"""Another measure of the polygon that was talked about, or the same of another one."""

from collections.abc import Iterator

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.retelling.polygons import completed, polygon_request


def of_a_polygon(request: str, question: str, context: Context) -> Iterator[str]:
    """ "so each angle is?", "and the exterior one", "and a 12 sided polygon"."""
    asked = polygon_request(request)
    if asked is None:
        return
    if (whole := asked.question()) and "angle" in whole and "angle" in question.lower():
        yield whole
    for one in (question, *context.older_questions()):
        before = polygon_request(one)
        if before and before.polygon and (whole := completed(asked, before).question()):
            yield whole
            return
