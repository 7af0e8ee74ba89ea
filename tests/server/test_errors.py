"""Every error is answered in the API's one form, and a client knows whether to try again."""

from typing import Final

import pytest

from tutor_tui.domain import errors
from tutor_tui.server.errors import answer_to

_ANSWERS: Final[list[tuple[Exception, int, str, str | None]]] = [
    (errors.UsageError("No."), 400, "invalid_request_error", None),
    (errors.UsageError("No.", code="invalid_type"), 400, "invalid_request_error", "invalid_type"),
    (errors.ThreadBusyError("No."), 400, "invalid_request_error", None),
    (errors.NotFoundError("No."), 404, "invalid_request_error", None),
    (errors.StoreFullError("No."), 507, "server_error", "storage_full"),
    (errors.StoreReadOnlyError("No."), 503, "server_error", "storage_read_only"),
    (errors.StoreError("No."), 500, "server_error", "storage_error"),
    (errors.EngineError("No."), 500, "server_error", None),
    (errors.TutorError("No."), 500, "server_error", None),
]


@pytest.mark.parametrize(("error", "status", "kind", "code"), _ANSWERS)
def test_an_error_has_its_status_and_the_one_body(
    error: Exception, status: int, kind: str, code: str | None
) -> None:
    answer = answer_to(error)

    assert answer.status == status
    assert answer.body == {"error": {"message": "No.", "type": kind, "param": None, "code": code}}


@pytest.mark.parametrize(
    "error",
    [errors.UsageError("No.", param="model"), errors.NotFoundError("No.", param="model")],
)
def test_an_error_names_its_parameter(error: Exception) -> None:
    assert answer_to(error).param == "model"


@pytest.mark.parametrize(("error", "status"), [row[:2] for row in _ANSWERS])
def test_only_an_error_of_the_server_asks_not_to_be_tried_again(
    error: Exception, status: int
) -> None:
    asked = answer_to(error).headers.get("x-should-retry")

    assert asked == ("false" if status >= 500 else None)


def test_the_clients_own_retry_never_applies_to_a_busy_thread() -> None:
    retried = {408, 409, 429}

    assert answer_to(errors.ThreadBusyError("No.")).status not in retried


def test_an_unforeseen_error_tells_nothing_of_what_is_inside() -> None:
    answer = answer_to(RuntimeError("/home/someone/secret sk-123"))

    assert answer.status == 500
    assert "secret" not in str(answer.body)
    assert answer.headers == {"x-should-retry": "false"}
