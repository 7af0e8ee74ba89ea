"""The topmost line: the program's name, the open thread, and who answers."""

from rich.cells import set_cell_size
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tutor_tui.ui.widgets.lines import fit


class TitleBar(Widget):
    """One line; on a narrow screen the thread's title gives way first."""

    heading: reactive[str] = reactive("")
    """The title of the open thread."""
    answers: reactive[str] = reactive("")
    """Who answers: the assistant and its engine."""

    def render(self) -> Content:
        """Name at the left, thread in the middle, who answers at the right."""
        width = self.size.width
        left, right = "tutor-tui", self.answers
        room = width - len(left) - len(right) - 6
        middle = fit(self.heading, room) if room > 8 else ""
        lead = f"{left}   {middle}" if middle else left
        if len(lead) + len(right) + 2 > width:
            return Content.assemble((fit(left, width), "bold"))
        return Content.assemble(
            (left, "$primary bold"),
            set_cell_size(lead[len(left) :], width - len(left) - len(right)),
            (right, "$secondary"),
        )
