"""Answers that go on elsewhere although nobody wants them: their engine is told to stop them."""

import logging

from tutor_tui.assistants.store import Store
from tutor_tui.assistants.tables import resume_points
from tutor_tui.domain.errors import StoreError
from tutor_tui.domain.objects import Run
from tutor_tui.engines.base import Engine, StoppingEngine

_log = logging.getLogger(__name__)


async def stop_elsewhere(engine: Engine, run: Run, store: Store) -> None:
    """Have the answer of a run stopped where it is written, if it is written elsewhere."""
    if not isinstance(engine, StoppingEngine):
        return
    try:
        point = await store.read(lambda db: resume_points.of_run(db, run.id))
    except StoreError as error:
        _log.warning("the answer of run %s could not be stopped: %s", run.id, error)
        return
    if point.token is not None:
        await engine.stop(run, point.token)
