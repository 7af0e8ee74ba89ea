"""The log with pictures in the place of formulas that stand by themselves."""

from collections.abc import Sequence

from tutor_tui.ui.widgets.message_log.lines import Look
from tutor_tui.ui.widgets.message_log.painter import Painter
from tutor_tui.ui.widgets.message_log.placed import Pictures
from tutor_tui.ui.widgets.message_log.reading import ReadingView


class IllustratedView(ReadingView, inherit_bindings=False):
    """A view that shows pictures where it is given some; they follow its colours."""

    _pictures: Pictures | None = None

    def use_pictures(self, pictures: Pictures | None) -> None:
        """Show formulas by these pictures as they come to be there, or by text."""
        self._pictures = pictures
        self._sheet.use_pictures(pictures)
        if pictures is not None:
            self._dress_pictures(self._paint())
        self._lay_out_anew()

    def show_pictures(self, formulas: Sequence[str]) -> None:
        """The pictures of these formulas have changed: lay out again what shows them."""
        with self._held():
            self._sheet.show_anew(formulas)
        self.refresh()

    def on_resize(self) -> None:
        """The cells may have another size."""
        if self._painter is not None:
            self._dress_pictures(self._painter)

    def _paint(self) -> Painter:
        before, painter = self._painter, super()._paint()
        if painter is not before:
            self._dress_pictures(painter)
        return painter

    def _dress_pictures(self, painter: Painter) -> None:
        """Ask for pictures in the colour of formulas and for cells of the present size."""
        colour = painter.styles[Look("formula").name].color
        if self._pictures is None or colour is None:
            return
        if self._pictures.dress(colour.get_truecolor().hex):
            self.call_after_refresh(self._lay_out_anew)

    def _lay_out_anew(self) -> None:
        self._reshape(self._sheet.form.is_source, self._sheet.form.width)
