"""The table of operations, one module a kind of object."""

from tutor_tui.server.operations import Row
from tutor_tui.server.routes.assistants import assistant_rows
from tutor_tui.server.routes.files import file_rows
from tutor_tui.server.routes.models import model_rows
from tutor_tui.server.routes.runs import run_rows
from tutor_tui.server.routes.threads import thread_rows
from tutor_tui.server.routes.vector_stores import vector_store_rows


def all_rows() -> tuple[Row, ...]:
    """Every operation. Fixed addresses stand before those with an ID in the same place."""
    return (
        *run_rows(),
        *thread_rows(),
        *assistant_rows(),
        *file_rows(),
        *model_rows(),
        *vector_store_rows(),
    )
