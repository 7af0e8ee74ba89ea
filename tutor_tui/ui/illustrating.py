"""Giving the log pictures, where the terminal can show them."""

import os
from collections.abc import Callable

from textual.driver import Driver

from tutor_tui.ui.pictures import FormulaPictures
from tutor_tui.ui.terminal.graphics import USUAL_CELL, cell_size, why_not
from tutor_tui.ui.widgets.message_log import MessageLog


def illustrate(
    log: MessageLog, driver: Driver | None, *, use_colour: bool
) -> Callable[[], None] | None:
    """Show formulas as pictures; gives what ends that, or nothing where text stays."""
    if driver is None or why_not(os.environ, use_colour=use_colour):
        return None
    descriptor = getattr(driver, "fileno", None)
    pictures = FormulaPictures(
        write=driver.write,
        told=log.show_pictures,
        measure=lambda: USUAL_CELL if descriptor is None else cell_size(descriptor),
        process=os.getpid(),
    )
    log.use_pictures(pictures)
    log.app.app_resume_signal.subscribe(log, lambda _: pictures.renew())
    return pictures.close
